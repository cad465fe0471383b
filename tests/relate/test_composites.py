"""Composites: the growth of a whole from the levels and growths of its parts."""

from tests.relate.telling import Case, Near, Slip

TAXES = (
    "2021年，全市完成税收收入412.6亿元，同比增长8.2%，其中增值税201.3亿元，增长9.1%；"
    "所得税98.4亿元，增长6.5%；其他税收112.9亿元，增长8.1%。"
)
FOUND_BELOW = (
    "2021年，全市客运量8123.6万人次。其中，公路5123.1万人次，增长10.8%；铁路2411.9万人次，增长10.1%；"
    "民航588.6万人次，增长20.6%。全市客运量增长11.3%。"
)
PRODUCT = (
    "2021年，全市生产总值412.6亿元，增长8.2%。其中，第一产业增加值98.4亿元，增长6.5%；"
    "第二产业增加值112.9亿元，增长8.1%；第三产业增加值201.3亿元，增长9.1%。"
)
RATES = "201.3亿元 9.1% 98.4亿元 6.5% 112.9亿元 8.1%"

FOUND: tuple[Case, ...] = (
    ("growth_derived", TAXES, f"8.2% {RATES}"),
    ("growth_derived", FOUND_BELOW, "11.3% 5123.1万人次 10.8% 2411.9万人次 10.1% 588.6万人次 20.6%"),
    ("growth_derived", PRODUCT, "8.2% 98.4亿元 6.5% 112.9亿元 8.1% 201.3亿元 9.1%"),
)

SLIPS: tuple[Slip, ...] = (
    ("growth_derived", TAXES, f"8.2% {RATES}", "8.2%", "12.8%", "inconsistent"),
    ("growth_derived", TAXES, f"8.2% {RATES}", "9.1%", "19.1%", "inconsistent"),
    ("growth_derived", TAXES, f"8.2% {RATES}", "8.2%", "8.4%", "undetermined"),  # no more than revised figures explain
    ("growth_derived", FOUND_BELOW, "11.3% 5123.1万人次 10.8% 2411.9万人次 10.1% 588.6万人次 20.6%", "11.3%", "13.1%", "undetermined"),
    ("growth_derived", PRODUCT, "8.2% 98.4亿元 6.5% 112.9亿元 8.1% 201.3亿元 9.1%", "8.2%", "2.8%", "inconsistent"),
)  # fmt: skip

SILENT: tuple[Near, ...] = (
    ("growth_derived", TAXES.replace("增长6.5%", "比年初增长6.5%")),
    ("growth_derived", TAXES.replace("增长6.5%", "增长超过6.5%")),
    ("growth_derived", TAXES.replace("，增长6.5%", "")),
    ("growth_derived", TAXES.replace("98.4", "48.4")),
    ("growth_derived", TAXES.replace("同比增长8.2%", "环比增长8.2%")),
    ("growth_derived", FOUND_BELOW.replace("。全市客运量增长", "。2020年，全市客运量增长")),
    ("growth_derived", FOUND_BELOW.replace("。全市客运量增长", "。全市用水人口增长")),
)
