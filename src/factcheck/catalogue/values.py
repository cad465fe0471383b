"""Why a value given to one of the public checks cannot be used."""

VALUES = {
    "value.float": (
        "{argument}：float {value} 已丢掉印出来的位数，舍入区间无从得知；请写成字符串 '{value}' 或 Decimal('{value}')",
        "{argument}: the float {value} has lost the digits printed, hence its rounding interval; write '{value}' or Decimal('{value}')",
    ),
    "value.type": (
        "{argument}：不能是 {type}；请给字符串、Decimal 或 Quantity",
        "{argument}: {type} is not taken; give a string, a Decimal or a Quantity",
    ),
    "value.count": (
        "{argument}：整数 {value} 说不出精确到哪一位；请写成 '{value}{unit}' 或 Decimal('{value}')",
        "{argument}: the int {value} does not tell to which digit it was printed; write '{value}{unit}' or Decimal('{value}')",
    ),
    "value.infinite": (
        "{argument}：{value} 不是一个数；请给印出来的数",
        "{argument}: {value} is no number; give the figure as printed",
    ),
    "value.none": (
        "{argument}：在“{value}”里没有读到数；请写成“12919.8亿元”“37.4%”这样",
        "{argument}: no figure in '{value}'; write it like '12919.8亿元' or '37.4%'",
    ),
    "value.several": (
        "{argument}：“{value}”里不止一个数；请分开给",
        "{argument}: more than one figure in '{value}'; give them one by one",
    ),
    "value.words": (
        "{argument}：“{value}”里的“{words}”读不懂；请只留数、单位和“约”“多”“增长”这样的词",
        "{argument}: '{words}' in '{value}' is not understood; leave the figure, its unit and words such as 约, 多 and 增长",
    ),
    "value.unit": (
        "{argument}：“{value}”的单位应是 {units}，例如“{example}”",
        "{argument}: '{value}' must be told in {units}, for instance '{example}'",
    ),
    "value.bare": (
        "{argument}：“{value}”应是没有单位的数，例如“{example}”",
        "{argument}: '{value}' must be a number without unit, for instance '{example}'",
    ),
    "value.no_unit": (
        "{argument}：“{value}”没有单位，别的数用的是 {unit}；请写明单位",
        "{argument}: '{value}' has no unit, the others are in {unit}; name its unit",
    ),
    "value.units": (
        "{argument}：“{value}”的单位是 {unit}，别的数用的是 {other}；同一式子里单位要相同，不同币种请用 conversion",
        "{argument}: '{value}' is in {unit}, the others are in {other}; one equation takes one unit (conversion takes two currencies)",
    ),
    "value.list": (
        "{argument}：需要一列数，至少 {least} 个；请给列表，例如 ['1.2亿元', '3.4亿元']",
        "{argument}: a list of at least {least} is needed; give one, for instance ['1.2亿元', '3.4亿元']",
    ),
    "value.pair": (
        "{argument}：需要一对数，先水平后比率，例如 ('4634.9亿元', '8.8%')",
        "{argument}: a pair is needed, first the level, then its rate, for instance ('4634.9亿元', '8.8%')",
    ),
    "value.years": (
        "{argument}：{value} 不是年数；请给 1 到 {most} 的整数",
        "{argument}: {value} is no number of years; give a whole number from 1 to {most}",
    ),
    "value.no_series": (
        "没有 {numerator} 对 {denominator} 的汇率；现有：{known}；可用 rate= 给出汇率，或用 packs= 带上自己的规则库",
        "no rate of {numerator} for {denominator}; there are {known}; give one with rate=, or a pack of your own with packs=",
    ),
    "value.no_rate": (
        "{series} 没有 {period} 年的平均汇率；现有：{known}；可用 rate= 给出",
        "{series} has no rate of {period}; there are {known}; give one with rate=",
    ),
    "value.rate": (
        "year= 和 rate= 要给一个，也只给一个",
        "give year= or rate=, and only one of them",
    ),
    "value.period": (
        "{argument}：“{value}”不是时期；请写成 2018、2018Q1、2018H1、2018-05 或 2018-05-07",
        "{argument}: '{value}' is no period; write 2018, 2018Q1, 2018H1, 2018-05 or 2018-05-07",
    ),
}
