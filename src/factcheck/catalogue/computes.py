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
    "computes.growth": (
        "本期 ÷ 基期 − 1，两数都用区间，应与文中增速的区间有公共值；下降取负。",
        "Now ÷ before − 1, both as intervals, must have a value in common with the growth that is told; a fall is negative.",
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
        "(末期 ÷ 初期)^(1 ÷ 年数) − 1，两数都用区间，应与文中年均增速的区间有公共值。",
        "(last ÷ first)^(1 ÷ years) − 1, both as intervals, must have a value in common with the yearly growth that is told.",
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
        "部分的增量 ÷ 整体的增量 × 100% 是贡献率；部分的增量 ÷ 整体的基期数 × 100% 是拉动的百分点，两者都应与文中的数有公共值。",
        (
            "Change of the part ÷ change of the whole × 100 % is its contribution; change of the part ÷ the whole before × 100 % is "
            "what it adds in points. Either must have a value in common with what is told."
        ),
    ),
    "computes.restatement": (
        "同一指标、范围、时期的两个数，区间应有公共值。相差时，指标名的每个词都为规则库所识，或两数只差一次笔误，才算矛盾。",
        (
            "Two figures of one measure, coverage and period must have a value in common. A difference counts when packs know every "
            "word of the name, or when one figure is a single slip away from the other."
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
    "computes.list_count": (
        "“n 个”后面列出的名称，应恰好 n 个；有“等”字的至多 n 个。",
        "The names listed behind a count must be that many; where 等 leaves the list open, at most that many.",
    ),
    "computes.temporal": (
        "日期应存在，时期应早于发文日期，起点应早于终点。",
        "A date must exist, a period told as past must end before the date of issue, and a beginning must precede its end.",
    ),
    "computes.numbering": (
        "同一层的序号应连续：后一个等于前一个加一。",
        "The numbers of one level must run on: each is the one before plus one.",
    ),
    "computes.citation": (
        "文中提到的图、表、注，编号应在文中存在，而且只有一个。",
        "A figure, table or note that the text refers to must be there, and once.",
    ),
    "computes.repeated_item": (
        "一个列举里，同一名称只应出现一次。",
        "A list must name each item once.",
    ),
    "computes.artefact": (
        "数字中间的字母（O、〇、l、I）按形近的数字读出后，能成一个数，就报出。",
        "Letters between digits (O, 〇, l, I) are read as the digits that they look like; where that makes a figure, it is told.",
    ),
    "computes.cross_document": (
        "两份文件里同一指标、范围、时期的两个数，区间应有公共值。",
        "Two figures of one measure, coverage and period in two documents must have a value in common.",
    ),
}
