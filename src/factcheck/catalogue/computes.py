"""What each check computes, for the manual page of its rule: the name of the check in, the formula in words out."""

COMPUTES = {
    "computes.part_sum": (
        (
            "每个数按印出的位数取 v ± ½·10^-d，各分项的区间相加，得到和的区间；与总数的区间没有公共值，就是矛盾。"
            "n 项同位数时，尾差至多 n × ½·10^-d 加总数的半个末位。只用于规则库写明分尽整体的几类，不用于任意的“其中”。"
        ),
        (
            "Every figure stands for v ± ½·10^-d of its printed digits. The intervals of the parts are added; a sum that has no value "
            "in common with the interval of the whole is a contradiction. Done only for members that a pack says exhaust the whole, "
            "never for any list behind 其中."
        ),
    ),
    "computes.shares_sum": (
        "分尽整体的各类占比，区间相加后应含有 100%。",
        "The intervals of the shares of members that exhaust a whole are added; the sum must hold 100 %.",
    ),
    "computes.share_of": (
        "部分 ÷ 整体 × 100%，两数都用区间，商的下端向下、上端向上取；与文中占比的区间没有公共值，就是矛盾。",
        (
            "Part ÷ whole × 100 %, both as intervals, the ends of the quotient rounded outwards; it must have a value in common with "
            "the interval of the share that is told."
        ),
    ),
    "computes.sum_total": (
        "规则库等式右边各项的区间相加（进出口 = 出口 + 进口），和的区间应与总额的区间有公共值。",
        (
            "The intervals of what a pack's identity adds up (进出口 = 出口 + 进口) are added; the sum must have a value in common with "
            "that of the total."
        ),
    ),
    "computes.balance": (
        "加项减去减项（顺差 = 出口 − 进口，逆差 = 进口 − 出口），差的区间应与文中差额的区间有公共值；差额不为负，方向写反也对不上。",
        (
            "The interval of one flow less that of the other (顺差 = 出口 − 进口, 逆差 = 进口 − 出口) must have a value in common with "
            "that of the balance; a balance is no negative figure, so the wrong word for its direction does not fit either."
        ),
    ),
    "computes.complement": (
        "100% 减去其余各部分的占比（或整体减去其余各部分），结果的区间应与剩下一项的区间有公共值。",
        (
            "100 % less the shares of the other parts, or the whole less the other parts, must have a value in common with the part "
            "that is left."
        ),
    ),
    "computes.subset": (
        "部分的下限不能高于整体的上限：部分 ≤ 整体。只有一侧的界，所以不算核对过。",
        (
            "The least that the part can be must not exceed the most that the whole can be: part ≤ whole. A bound on one side, so it "
            "corroborates nothing."
        ),
    ),
    "computes.hidden_total": (
        "甲 ÷ 甲的占比与乙 ÷ 乙的占比都是同一个整体，两个区间应有公共值。",
        "The one part ÷ its share and the other ÷ its share are the same whole: the two intervals must have a value in common.",
    ),
    "computes.growth": (
        (
            "本期 ÷ 基期 − 1，两数都用区间，应与文中增速的区间有公共值；下降取负。"
            "文中只写了增减额的，基期取本期 − 增加额（或本期 + 减少额）。"
            "较年初的增减额不与同比增速相比，生产总值、增加值按不变价算增速，也不比。"
        ),
        (
            "Now ÷ before − 1, both as intervals, must have a value in common with the growth that is told; a fall is negative. Where "
            "only the difference is told, before is now − rise (or now + fall). A difference since the beginning of the year is not "
            "held against growth on the year, nor nominal levels of output against its growth at constant prices."
        ),
    ),
    "computes.change": (
        "本期 − 基期（减少的取基期 − 本期），差的区间应与文中增减额的区间有公共值；方向写反，差额为负，也对不上。",
        (
            "Now − before, or before − now for a fall, must have a value in common with the difference that is told; the wrong word "
            "for its direction does not fit either."
        ),
    ),
    "computes.index": (
        "指数 − 100（基期为 100），差的区间应与文中增速的区间有公共值；指数低于 100 是下降。",
        (
            "Index number − 100, its base, must have a value in common with the growth that is told; below 100 it has fallen."
        ),
    ),
    "computes.points_sum": (
        "各部分拉动的百分点相加（负向拉动取负），和的区间应与整体增速的区间有公共值。各部分须分尽整体：其绝对数加起来等于整体。",
        (
            "The points that the parts add, below zero for those that pull down, must add up to the growth of the whole within their "
            "rounding. Only for parts whose levels exhaust the whole."
        ),
    ),
    "computes.growth_derived": (
        (
            "整体的增速是各部分增速按基期数加权的平均：整体基期 = Σ 部分 ÷ (1 + 增速)，整体 ÷ 整体基期 − 1 的区间"
            "应与文中整体增速的区间有公共值。各部分必须分尽整体。"
        ),
        (
            "The growth of a whole is that of its parts weighted by their levels before: before = Σ part ÷ (1 + growth), and whole ÷ "
            "before − 1 must have a value in common with the growth told of the whole. The parts must exhaust it."
        ),
    ),
    "computes.pp_diff": (
        "两个百分数相减，差的区间应与文中百分点数的区间有公共值；“提高”取正，“下降”取负。",
        (
            "The one percentage less the other must have a value in common with the percentage points that are told, a fall being "
            "negative."
        ),
    ),
    "computes.cagr": (
        (
            "(末期 ÷ 初期)^(1 ÷ 年数) − 1，两数都用区间，应与文中年均增速的区间有公共值。"
            "只写了比某年增减多少的，初期取末期 − 增加额；末期未写年份的，少算一年也算对。"
        ),
        (
            "(last ÷ first)^(1 ÷ years) − 1, both as intervals, must have a value in common with the yearly growth that is told. Where "
            "only the difference since a year is told, the first level is the last less that; a last level without a year of its own "
            "may lie a year before the issue."
        ),
    ),
    "computes.multiple": (
        "本期 ÷ 基期，应与“是……的 n 倍”的区间有公共值；“增长 n 倍”则是本期 ÷ 基期 − 1。",
        (
            "Now ÷ before must have a value in common with the multiple that is told (是…的 n 倍); for growth by a multiple (增长 n 倍) "
            "it is now ÷ before − 1."
        ),
    ),
    "computes.ratio": (
        "甲 ÷ 乙，两数都用区间，应与文中比值的区间有公共值。",
        "The one figure ÷ the other, both as intervals, must have a value in common with the ratio that is told.",
    ),
    "computes.average": (
        "总量 ÷ 个数（人数、户数、月数），两数都用区间，应与文中平均数的区间有公共值。",
        "Total ÷ count (heads, households, months), both as intervals, must have a value in common with the average that is told.",
    ),
    "computes.contribution": (
        (
            "部分的增量 ÷ 整体的增量 × 100% 是贡献率；部分的增量 ÷ 整体的基期数 × 100% 是拉动的百分点，两者都应与文中的数有公共值；"
            "贡献率 × 整体的增速也是拉动的百分点。"
        ),
        (
            "Change of the part ÷ change of the whole × 100 % is its contribution; change of the part ÷ the whole before × 100 % is "
            "what it adds in points. Either must have a value in common with what is told; the contribution in percent times the growth "
            "of the whole is what it adds in points, too."
        ),
    ),
    "computes.restatement": (
        "同一指标、范围、时期的两个数，区间应有公共值。相差时，指标名的每个词都为规则库所识，或两数只差一次笔误，才算矛盾；同一段里的两个数不判。",
        (
            "Two figures of one measure, coverage and period must have a value in common. A difference counts when packs know every "
            "word of the name, or when one figure is a single slip away from the other, and never within one paragraph."
        ),
    ),
    "computes.hedge": (
        "概数的区间（“多”到下一整数，“近”在九成与原数之间，“超过”以上，“不足”以下）应与确数的区间有公共值。",
        (
            "The interval of the hedge (多 up to the next unit, 近 from nine tenths up to the figure, 超过 above it, 不足 below it) must "
            "have a value in common with that of the exact figure."
        ),
    ),
    "computes.looser": (
        "概数的区间含有确数，而且比确数的区间宽。",
        "The interval of the hedge holds the exact figure and is wider than its interval.",
    ),
    "computes.label_conflict": (
        "两句话里时期、数额和紧跟着的占比或增速都相同，指标相同而范围不同，就报出；只有一个数相同不算。",
        (
            "Period, amount and the share or growth right behind it are the same in two sentences, and the names are not. One equal "
            "figure alone is no such case."
        ),
    ),
    "computes.fx": (
        "金额 ÷ 折算金额是隐含汇率；同一时期两处的隐含汇率，相差应在规则库的容差之内。",
        (
            "Amount ÷ converted amount is the implied rate; two implied rates of one period must agree within the tolerance of the "
            "series."
        ),
    ),
    "computes.fx_reference": (
        "金额 ÷ 折算金额是隐含汇率，应落在官方年平均价 ± 容差之内。",
        (
            "Amount ÷ converted amount is the implied rate; it must lie within the official yearly average ± the tolerance of the "
            "series."
        ),
    ),
    "computes.fx_total": (
        "合计 − 本币部分 = 外币部分 × 文中汇率；文中没有汇率时，同日两个合计推出的汇率应相同。四个数各按印出的位数取区间。",
        (
            "total − home part = foreign part × the rate told; without one, two totals of a day must imply the same rate. Each figure "
            "stands for the interval of its printed digits."
        ),
    ),
    "computes.fx_growth": (
        "(1 + 本币增速) ÷ (1 + 外币增速) 应等于两年平均价之比，容差以内。",
        (
            "(1 + growth in one currency) ÷ (1 + growth in the other) must be the ratio of the two yearly averages within the "
            "tolerance."
        ),
    ),
    "computes.rank": (
        "文中名次应与各数由大到小的次序相符；区间相交的两数不分先后。",
        "The rank that is told must fit the order of the figures; two whose intervals meet come in either order.",
    ),
    "computes.unfinished": (
        "时期的最后一天晚于发稿日期，而同一句给出了这个时期的实际数，就报出；发稿当月、当年不算。",
        (
            "The last day of the period lies after the day of issue, and its sentence tells an actual figure of it. The running "
            "month and year are left alone."
        ),
    ),
    "computes.overdue": (
        "时期的最后一天早于发稿日期，而句子仍把它写作将来，就报出。",
        "The last day of the period lies before the day of issue, and the sentence still tells it as a future.",
    ),
    "computes.weekday": (
        "按公历推算日期是星期几，与写出的星期比较；没有年份的，取离发稿日期最近的一年。",
        "The weekday of the date by the Gregorian calendar against the one that is told; without a year, that nearest to the day of issue.",
    ),
    "computes.impossible_date": (
        "月在 1 到 12 之间，日不超过当月天数（闰年二月 29 天），否则报出。",
        "The month must be 1 to 12 and the day no later than its last, 29 in a February of a leap year.",
    ),
    "computes.numbering": (
        "同一层的序号，后一个应等于前一个加一，遇到新的上层标题从一重数。",
        "In one level each number is the one before plus one; under a new heading of the level above it starts again.",
    ),
    "computes.list_count": (
        "写出的个数应等于列出的名称数；“和”“及”可能在名称之内，个数落在最少与最多的读法之间即可，有“等”的不查。",
        (
            "The count against the number of names listed. 和 and 及 may stand inside a name: the count must lie between the fewest "
            "and the most items that the list can be read as. A list left open by 等 is not checked."
        ),
    ),
    "computes.points": (
        "“一是、二是”的序数应逐一相连，最后一个应等于事先宣布的条数。",
        "The ordinals of the points must run on from one, and the last must be the number announced.",
    ),
    "computes.tally": (
        "升的项数 + 降的项数 + 持平的项数 = 总项数；后面逐项写出的，各自计数再比较。",
        "Risen + fallen + unchanged = all; where they follow one by one, each is counted and compared.",
    ),
    "computes.arms": (
        "“分别”之前的名称数应等于之后的数的个数，“和”的两种读法都不合才报。",
        "As many names before 分别 as figures behind it, under every reading of 和.",
    ),
    "computes.not_listed": (
        "文中引用的作者和年份，应与文献表某一条的作者和年份相同。",
        "Author and year that the text cites must be those of an entry of the reference list.",
    ),
    "computes.not_cited": (
        "文献表的每一条，应有序号或作者年份在文中引到。",
        "Each entry of the reference list must be led to by a number or by author and year.",
    ),
    "computes.beyond_list": (
        "引文序号不应大于文献表的条数。",
        "A citation number must not exceed the number of the last entry.",
    ),
    "computes.captions": (
        "图、表各自编号，后一个应等于前一个加一；文中提到的编号应有图表。",
        "Figures and tables are numbered apart, each the one before plus one; a number that the text refers to must be there.",
    ),
    "computes.leftover": (
        "夹在汉字之间的小写英文虚词即报；实词要在别处同样的上下文里有中文词才报。",
        (
            "A small English function word between Chinese characters; any other word only where a Chinese one stands in the same "
            "place elsewhere."
        ),
    ),
    "computes.repeated_item": (
        "一个列举里的各项两两比较，完整的名称相同即报；数值不比。",
        "The items of one enumeration are compared whole; two that are the same are told, figures aside.",
    ),
    "computes.cut_off": (
        "段落末尾不是句末标点，或停在逗号、“的”之后，或括号没有合上，即报；全文多处如此的不报。",
        "A paragraph ends without closing punctuation, behind a comma or 的, or with a bracket open; not told where many of them end so.",
    ),
    "computes.artefact": (
        "数字中间的字母（O、〇、l、I）按形近的数字读出后能成一个数，即报。",
        "Letters between digits (O, 〇, l, I) are read as the digits that they look like; where that makes a figure, it is told.",
    ),
    "computes.cross_document": (
        "两份文件里同一指标、范围、时期的两个数，区间应有公共值。",
        "Two figures of one measure, coverage and period in two documents must have a value in common.",
    ),
}
