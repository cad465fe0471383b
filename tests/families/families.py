"""One table of figures for every rule family: how they are told in a document, in a table and to a function, and what must come out.

A case names a family, its figures in the order of the family's text, and the truth. HOLDS and FAILS are the truths of an Outcome; the
edges of the rounding interval are marked: where closed ends just meet, the figures hold, and one unit of the last digit further they fail.
"""

from collections.abc import Callable
from typing import NamedTuple

from factcheck import checks
from factcheck.model.relation import Outcome

HOLDS, FAILS, OPEN = "consistent", "inconsistent", "undetermined"
ISSUED = "2020-05-20"
YEAR, BEFORE = "2018", "2017"

Row = tuple[str, str, str]  # metric, period, what it is a share of


class Family(NamedTuple):
    """`text` is told with the figures, `rows` are their rows in a table; `check` is the function, `rule` the expectation's."""

    kind: str
    text: str
    rows: tuple[Row, ...]
    check: Callable[..., Outcome]
    rule: str


OFF, HOME, ALL = "离岸服务外包执行额", "在岸服务外包执行额", "服务外包执行额"
ITO, BPO, KPO = (f"离岸{name}执行额" for name in ("信息技术外包", "业务流程外包", "知识流程外包"))

FAMILIES: dict[str, Family] = {
    "three parts": Family(
        "part_sum", "2018年，某市离岸服务外包执行额{}。其中，ITO执行额{}，BPO执行额{}，KPO执行额{}。",
        tuple((name, YEAR, "") for name in (OFF, ITO, BPO, KPO)), lambda whole, *parts: checks.parts_sum(whole, parts), "parts",
    ),
    "two parts": Family(
        "part_sum", "2018年，某市服务外包执行额{}，其中离岸服务外包执行额{}，在岸服务外包执行额{}。",
        tuple((name, YEAR, "") for name in (ALL, OFF, HOME)), lambda whole, *parts: checks.parts_sum(whole, parts), "parts",
    ),
    "shares": Family(
        "shares_sum", "2018年，某市离岸服务外包执行额占服务外包执行额的{}，在岸服务外包执行额占服务外包执行额的{}。",
        ((OFF, YEAR, ALL), (HOME, YEAR, ALL)), lambda *shares: checks.shares_sum(shares), "shares",
    ),
    "share": Family(
        "share_of", "2018年，某市离岸服务外包执行额{}，服务外包执行额{}，离岸服务外包执行额占服务外包执行额的{}。",
        ((OFF, YEAR, ""), (ALL, YEAR, ""), (OFF, YEAR, ALL)), lambda part, whole, told: checks.share(part, of=whole, stated=told), "share",
    ),
    "total": Family(
        "sum_total", "2018年，我国服务进出口总额{}，其中服务出口{}，服务进口{}。",
        tuple((name, YEAR, "") for name in ("服务进出口总额", "服务出口", "服务进口")),
        lambda total, *flows: checks.sum_total(total, flows), "flows",
    ),
    "balance": Family(
        "balance", "2018年，我国服务贸易逆差{}，服务进口{}，服务出口{}。",
        tuple((name, YEAR, "") for name in ("服务贸易逆差", "服务进口", "服务出口")),
        lambda result, more, less: checks.balance(result, more=more, less=less), "flows",
    ),
    "growth": Family(
        "growth", "2018年，某市离岸服务外包执行额{}，2017年为{}，{}。",
        ((OFF, YEAR, ""), (OFF, BEFORE, ""), (OFF, YEAR, "")),
        lambda now, before, told: checks.growth(now, before=before, stated=told), "growth",
    ),
    "growth of a count": Family(
        "growth", "2018年，全市示范企业增加到{}，比2017年的{}，{}。",
        (("示范企业", YEAR, ""), ("示范企业", BEFORE, ""), ("示范企业", YEAR, "")),
        lambda now, before, told: checks.growth(now, before=before, stated=told), "growth",
    ),
    "yearly growth": Family(
        "cagr", "全市旅客发送量从2013年的{}增加到2018年的{}，年均{}。",
        (("旅客发送量", "2013", ""), ("旅客发送量", YEAR, ""), ("旅客发送量", "2013/2018", "")),
        lambda start, end, told: checks.average_growth(start, end, years=5, stated=told), "growth",
    ),
    "conversion": Family(
        "fx_reference", "2018年，某市离岸服务外包执行额{}（{}）。", ((OFF, YEAR, ""), (OFF, YEAR, "")),
        lambda amount, converted: checks.conversion(amount, converted, year=2018), "conversion",
    ),
    "one fact": Family(
        "restatement", "2018年，我国企业离岸服务外包执行额{}。\n\n报告显示，2018年我国企业离岸服务外包执行额{}。",
        ((OFF, YEAR, ""), (OFF, YEAR, "")), checks.same, "one_value",
    ),
    "fewer digits": Family(
        "hedge", "2018年，我国企业离岸服务外包执行额{}。\n\n报告显示，2018年我国企业离岸服务外包执行额{}。",
        ((OFF, YEAR, ""), (OFF, YEAR, "")), checks.same, "one_value",
    ),
    "hedge": Family(
        "hedge", "2018年，我国企业离岸服务外包执行额{}。\n\n报告显示，2018年我国企业离岸服务外包执行额{}。",
        ((OFF, YEAR, ""), (OFF, YEAR, "")), lambda hedged, exact: checks.hedge(hedged, exact=exact), "hedge",
    ),
}  # fmt: skip

Case = tuple[str, tuple[str, ...], str]

CASES: tuple[Case, ...] = (
    ("three parts", ("586.7亿元", "265.6亿元", "101.4亿元", "219.7亿元"), HOLDS),
    ("three parts", ("586.9亿元", "265.6亿元", "101.4亿元", "219.7亿元"), HOLDS),  # edge: four half units
    ("three parts", ("587.0亿元", "265.6亿元", "101.4亿元", "219.7亿元"), FAILS),
    ("three parts", ("586.5亿元", "265.6亿元", "101.4亿元", "219.7亿元"), HOLDS),  # edge
    ("three parts", ("586.4亿元", "265.6亿元", "101.4亿元", "219.7亿元"), FAILS),
    ("three parts", ("586.7亿元", "265.6亿元", "101.4亿元", "229.7亿元"), FAILS),
    ("three parts", ("587亿元", "265.6亿元", "101.4亿元", "219.7亿元"), HOLDS),
    ("two parts", ("959.7亿元", "586.7亿元", "373.0亿元"), HOLDS),
    ("two parts", ("959.7亿元", "586.7亿元", "3730000万元"), HOLDS),
    ("two parts", ("959.7亿元", "568.7亿元", "373.0亿元"), FAILS),
    ("two parts", ("960亿元", "586.7亿元", "372.7亿元"), HOLDS),  # edge: 959.4 + 0.1 and 960 - 0.5
    ("two parts", ("960亿元", "586.7亿元", "372.6亿元"), FAILS),
    ("two parts", ("959.80亿元", "586.7亿元", "373.15亿元"), HOLDS),
    ("shares", ("61.1%", "38.9%"), HOLDS),
    ("shares", ("61.1%", "39.0%"), HOLDS),  # edge: 100.1 - 2 × 0.05
    ("shares", ("61.1%", "39.1%"), FAILS),
    ("shares", ("61.1%", "38.8%"), HOLDS),  # edge
    ("shares", ("61.1%", "38.7%"), FAILS),
    ("shares", ("16.1%", "38.9%"), FAILS),
    ("shares", ("61%", "38.5%"), HOLDS),
    ("shares", ("61%", "38.4%"), FAILS),
    ("share", ("586.7亿元", "959.7亿元", "61.1%"), HOLDS),
    ("share", ("586.7亿元", "959.7亿元", "16.1%"), FAILS),
    ("share", ("586.7亿元", "959.7亿元", "61%"), HOLDS),
    ("share", ("2101家", "40000家", "5.3%"), HOLDS),  # edge: 5.2525 of 5.25
    ("share", ("2100家", "40000家", "5.2%"), HOLDS),  # edge: exactly 5.25, which closes both
    ("share", ("2100家", "40000家", "5.3%"), HOLDS),  # edge
    ("share", ("2100家", "40000家", "5.1%"), FAILS),
    ("share", ("2101家", "40000家", "5.2%"), FAILS),
    ("total", ("5240.2亿元", "1765.8亿元", "3474.4亿元"), HOLDS),
    ("total", ("5240.3亿元", "1765.8亿元", "3474.4亿元"), HOLDS),
    ("total", ("5240.4亿元", "1765.8亿元", "3474.4亿元"), FAILS),
    ("total", ("5240.35亿元", "1765.8亿元", "3474.4亿元"), FAILS),
    ("total", ("5240.305亿元", "1765.80亿元", "3474.4亿元"), FAILS),
    ("total", ("5240.25亿元", "1765.8亿元", "3474.4亿元"), HOLDS),
    ("total", ("5240亿元", "1765.8亿元", "3474.8亿元"), HOLDS),  # edge: 5240.6 - 0.1 and 5240 + 0.5
    ("total", ("5240亿元", "1765.8亿元", "3474.9亿元"), FAILS),
    ("balance", ("1708.6亿元", "3474.4亿元", "1765.8亿元"), HOLDS),
    ("balance", ("1780.6亿元", "3474.4亿元", "1765.8亿元"), FAILS),
    ("balance", ("1708.7亿元", "3474.4亿元", "1765.8亿元"), HOLDS),
    ("balance", ("1709亿元", "3474.4亿元", "1766.0亿元"), HOLDS),  # edge: 1708.4 + 0.1 and 1709 - 0.5
    ("balance", ("1709亿元", "3474.4亿元", "1766.1亿元"), FAILS),
    ("growth", ("586.7亿元", "536.9亿元", "增长9.3%"), HOLDS),
    ("growth", ("586.7亿元", "536.9亿元", "增长3.9%"), FAILS),
    ("growth", ("536.9亿元", "586.7亿元", "下降8.5%"), HOLDS),
    ("growth", ("536.9亿元", "586.7亿元", "下降5.8%"), FAILS),
    ("growth", ("586.7亿元", "536.9亿元", "增长9%"), HOLDS),
    ("growth of a count", ("2101家", "2000家", "增长5.0%"), HOLDS),  # edge: exactly 5.05
    ("growth of a count", ("2101家", "2000家", "增长5.1%"), HOLDS),  # edge
    ("growth of a count", ("2101家", "2000家", "增长4.9%"), FAILS),
    ("growth of a count", ("2102家", "2000家", "增长5.0%"), FAILS),
    ("growth of a count", ("2100家", "2000家", "增长5.1%"), FAILS),
    ("yearly growth", ("412.5万人次", "560.3万人次", "增长6.3%"), HOLDS),
    ("yearly growth", ("412.5万人次", "560.3万人次", "增长7.2%"), FAILS),
    ("yearly growth", ("320万人次", "515万人次", "增长10.0%"), HOLDS),
    ("yearly growth", ("100000人次", "161051人次", "增长10.0%"), HOLDS),
    ("conversion", ("586.7亿元", "约88.7亿美元"), HOLDS),
    ("conversion", ("586.7亿元", "约87.8亿美元"), HOLDS),
    ("conversion", ("586.7亿元", "约78.8亿美元"), FAILS),
    ("conversion", ("6749.748亿元", "约1000.0亿美元"), HOLDS),  # the rate and 2 % more
    ("conversion", ("6753亿元", "约1000亿美元"), HOLDS),
    ("conversion", ("6760亿元", "约1000.0亿美元"), FAILS),
    ("one fact", ("886.5亿美元", "886.5亿美元"), HOLDS),
    ("one fact", ("886.5亿美元", "868.5亿美元"), FAILS),
    ("one fact", ("886.5亿美元", "886.6亿美元"), HOLDS),  # edge: 886.55 closes both
    ("one fact", ("886.5亿美元", "886.7亿美元"), FAILS),
    ("fewer digits", ("886.5亿美元", "887亿美元"), HOLDS),  # edge: 886.5 closes the wider one
    ("fewer digits", ("886.5亿美元", "886亿美元"), HOLDS),
    ("fewer digits", ("886.4亿美元", "887亿美元"), FAILS),
    ("hedge", ("800多亿美元", "886.5亿美元"), HOLDS),
    ("hedge", ("800多亿美元", "900.1亿美元"), FAILS),
    ("hedge", ("800多亿美元", "900亿美元"), HOLDS),  # 899.5 lies below the open end
    ("hedge", ("超过900亿美元", "886.5亿美元"), FAILS),
    ("hedge", ("近900亿美元", "886.5亿美元"), HOLDS),
    ("hedge", ("不足800亿美元", "886.5亿美元"), FAILS),
    ("hedge", ("至少886亿美元", "886.0亿美元"), HOLDS),
)  # fmt: skip
