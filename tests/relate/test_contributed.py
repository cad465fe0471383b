"""Contribution rates: percent of a growth against points of it."""

from tests.relate.telling import Case, Near, Slip

SPENT = "2023年，全市生产总值增长5.2%。最终消费支出对经济增长贡献率为82.5%，拉动经济增长4.3个百分点。"
TRADE = "2023年，全市出口额增长12.06%。机电产品对出口额增长贡献率为51.34%，拉动出口额增长6.19个百分点。"

FOUND: tuple[Case, ...] = (
    ("contribution_rate", SPENT, "82.5% 5.2% 4.3个百分点"),
    ("contribution_rate", TRADE, "51.34% 12.06% 6.19个百分点"),
)

SLIPS: tuple[Slip, ...] = (
    ("contribution_rate", SPENT, "82.5% 5.2% 4.3个百分点", "4.3", "3.4", "inconsistent"),
    ("contribution_rate", TRADE, "51.34% 12.06% 6.19个百分点", "51.34", "53.14", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    ("contribution_rate", SPENT.replace("全市生产总值增长5.2%", "全市出口额增长5.2%")),
    ("contribution_rate", SPENT.replace("2023年，全市生产总值增长5.2%。", "2022年，全市生产总值增长5.2%。2023年，")),
    ("contribution_rate", SPENT.replace("增长5.2%。", "增长5.2%。区县生产总值增长6.1%。")),
    ("contribution_rate", SPENT.replace("，拉动", "。拉动")),
)
