"""Averages: a total, a number of units, and what falls on each."""

from tests.relate.telling import GONE, Case, Near, Slip

FLATS = "2021年，全市成交商品房12540套，成交金额187.6亿元，套均价格149.6万元。"
MANY = "2021年，全市成交商品房125468套，成交金额187.62亿元，套均价格14.954万元。"
SOLD = "2021年，全市土地拍卖收入84.6亿元，拍出土地412宗。每宗土地均价2053万元。"
CHOICE = "2021年，全市发放补贴5412万元，惠及农户3612户，发放救助款8125万元，户均补贴1.498万元。"

FOUND: tuple[Case, ...] = (
    ("average", FLATS, "187.6亿元 12540套 149.6万元"),
    ("average", SOLD, "84.6亿元 412宗 2053万元"),
    ("average", CHOICE, "5412万元 3612户 1.498万元"),
)

SLIPS: tuple[Slip, ...] = (
    ("average", MANY, "187.62亿元 125468套 14.954万元", "14.954", "19.454", "inconsistent"),  # one slip of the keyboard
    ("average", FLATS, "187.6亿元 12540套 149.6万元", "149.6", "194.6", "inconsistent"),
    ("average", FLATS, "187.6亿元 12540套 149.6万元", "149.6", "83.7", "undetermined"),
    ("average", CHOICE, "5412万元 3612户 1.498万元", "1.498", "1.948", GONE),  # of two totals neither is the one
)

SILENT: tuple[Near, ...] = (
    ("average", "2021年，全市成交商品房12540套，成交金额187.6亿元，最高价格149.6万元。"),
    ("average", "2021年，全市成交商品房12540套，成交金额187.6亿元，套均面积149.6平方米。"),
    ("average", "2021年，全市成交商品房12540套。当年成交金额187.6亿元。土地成交812宗。套均价格149.6万元。"),
    ("average", "2021年，全市成交商品房1.2万多套，成交金额187.6亿元，套均价格149.6万元。"),
)
