"""Conversions: amounts and growths told in yuan and in dollars, against the rate of the year and against each other."""

from tests.relate.telling import Case, Near, Slip

PAIR = "2018年，全市服务外包执行额95.90亿元（14.49亿美元），离岸服务外包执行额58.60亿元（8.86亿美元）。"
GROWTH = "2018年，全市离岸服务外包执行额58.60亿元，增长9.3%。以美元计，2018年全市离岸服务外包执行额增长11.6%。"
EACH = "58.60亿元 8.86亿美元 95.90亿元 14.49亿美元"

FOUND: tuple[Case, ...] = (
    ("fx_reference", PAIR, "95.90亿元 14.49亿美元"),
    ("fx", PAIR, EACH),
    ("fx_growth", GROWTH, "9.3% 11.6%"),
)

SLIPS: tuple[Slip, ...] = (
    ("fx_reference", PAIR, "95.90亿元 14.49亿美元", "14.49", "41.49", "inconsistent"),
    ("fx", PAIR, EACH, "8.86", "6.88", "inconsistent"),
    ("fx_growth", GROWTH, "9.3% 11.6%", "11.6%", "1.6%", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    ("fx_growth", GROWTH.replace("2018年", "2088年")),
    ("fx_reference", "2018年，全市服务外包执行额95.90亿元，离岸服务外包执行额14.49亿美元。"),
    ("fx_reference", "2018年，全市服务外包执行额95.90亿元。2017年，全市服务外包执行额14.49亿美元。"),
    ("fx_reference", "2018年，全市服务外包执行额95.90亿元（超过14亿美元）。"),
    ("fx_reference", "2088年，全市服务外包执行额95.90亿元（14.49亿美元）。"),
    ("fx", "2018年，全市服务外包执行额95.90亿元（14.49亿美元）。2017年，全市服务外包执行额84.90亿元（12.57亿美元）。"),
    ("fx", "2018年，全市服务外包执行额95.90亿元（14.49亿美元）。"),
    ("fx", "2018年，全市服务外包执行额95.90亿元（14.49亿美元），离岸服务外包执行额58.60亿元（8.86亿欧元）。"),
    ("fx_growth", GROWTH.replace("以美元计，2018年", "以美元计，2017年")),
    ("fx_growth", GROWTH.replace("以美元计，", "")),
    ("fx_growth", GROWTH.replace("美元计，2018年", "美元计，2018年一季度")),
)
