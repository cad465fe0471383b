"""Subsets: what 其中 takes out of a figure, and what is told with its share of all that was counted."""

from tests.relate.telling import Case, Near, Slip

AMONG = "2021年末，全市贷款余额17224.6亿元，其中，住户贷款6188.3亿元。"
COUNTED = "2021年，全市累计受理案件11722件，已审结6188件，占比52.8%。"

FOUND: tuple[Case, ...] = (
    ("subset", AMONG, "6188.3亿元 17224.6亿元"),
    ("subset", COUNTED, "6188件 11722件"),
    ("subset", AMONG.replace("17224.6", "6188.3"), "6188.3亿元 6188.3亿元"),  # all of it
)

SLIPS: tuple[Slip, ...] = (
    ("subset", AMONG, "6188.3亿元 17224.6亿元", "17224.6", "1722.4", "inconsistent"),
    ("subset", COUNTED, "6188件 11722件", "11722", "1722", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    ("subset", "2021年，全市居民人均可支配收入9012元。其中，城镇居民人均可支配收入12356元。"),
    ("subset", "2021年，全市服务外包合同额172.4亿元，执行额93.1亿元。其中，离岸服务外包合同额98.3亿元。"),
    ("subset", "2021年，全市货运量172.4万吨，其中铁路货运量占32.1%；客运量增长3.2%，港口吞吐量6188.3万吨。"),
    ("subset", "2021年，全市受理案件1722件，审结往年案件6188件，占全省的52.8%。"),
    ("subset", "2021年，全市累计受理案件1722件，处置资产6188亿元，占比52.8%。"),
    ("subset", "2021年，全市净利润172.4亿元，其中，制造业净利润188.3亿元。"),
    ("subset", "2021年，全市贷款增加172.4亿元，其中，住户贷款增加188.3亿元。"),
    ("subset", "2021年，全市累计受理案件1722件，比上年的6188件少，占比52.8%。"),
)
