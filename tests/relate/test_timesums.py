"""Sums over time: a flow of a year and of its quarters, halves and months."""

from tests.relate.telling import Case, Near, Slip

QUARTERS = "2023年，分季度看，一季度出口额1021.34亿元，二季度1180.45亿元，三季度1205.61亿元，四季度1312.75亿元，全年4720.15亿元。"
HALVES = (
    "2023年上半年，全市出口额2201.79亿元。\n\n2023年下半年，全市出口额2518.36亿元。\n\n2023年，全市出口额4720.15亿元。"
)

FOUND: tuple[Case, ...] = (
    ("part_sum", QUARTERS, "4720.15亿元 1021.34亿元 1180.45亿元 1205.61亿元 1312.75亿元"),
    ("part_sum", HALVES, "4720.15亿元 2201.79亿元 2518.36亿元"),
)

SLIPS: tuple[Slip, ...] = (
    ("part_sum", HALVES, "4720.15亿元 2201.79亿元 2518.36亿元", "2518.36", "2581.36", "inconsistent"),
    ("part_sum", HALVES, "4720.15亿元 2201.79亿元 2518.36亿元", "2518.36", "2499.97", "undetermined"),  # revised
)

SILENT: tuple[Near, ...] = (
    ("part_sum", HALVES.replace("下半年", "三季度")),
    ("part_sum", HALVES.replace("出口额", "贷款余额")),
    ("part_sum", HALVES.replace("全市出口额2518", "全市进口额2518")),
    (
        "part_sum",
        "2023年上半年，全市人均消费2201.79元。\n\n2023年下半年，全市人均消费2518.36元。\n\n2023年，全市人均消费4720.15元。",
    ),
)
