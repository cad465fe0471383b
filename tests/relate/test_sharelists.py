"""Lists of shares: those that reach a hundred by themselves, and those told beside the levels they divide."""

from tests.relate.telling import GONE, Case, Near, Slip, outcomes

ALONE = "2021年，全市贷款中，农业贷款占10.2%，工业贷款占42.5%，服务业贷款占47.3%。"
DEALT = "2021年，三次产业比重分别为10.2%、42.5%和47.3%。"
LEVELS = (
    "2021年，全市粮食产量812.4万吨。其中，小麦产量305.2万吨，玉米产量421.7万吨，稻谷产量85.5万吨。\n\n"
    "从结构看，小麦、玉米、稻谷分别占37.6%、51.9%和10.5%。"
)
BESIDE = "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，占37.6%；玉米421.7万吨，占51.9%；稻谷85.5万吨，占10.5%。"

FOUND: tuple[Case, ...] = (
    ("shares_sum", ALONE, "10.2% 42.5% 47.3%"),
    ("shares_sum", DEALT, "10.2% 42.5% 47.3%"),
    ("shares_sum", LEVELS, "37.6% 51.9% 10.5%"),
    ("share_of", LEVELS, "421.7万吨 812.4万吨 51.9%"),
    ("share_of", LEVELS, "85.5万吨 812.4万吨 10.5%"),
    ("shares_sum", BESIDE, "37.6% 51.9% 10.5%"),
    ("share_of", BESIDE, "305.2万吨 812.4万吨 37.6%"),
    ("share_of", BESIDE, "85.5万吨 812.4万吨 10.5%"),
)

SLIPS: tuple[Slip, ...] = (
    ("shares_sum", BESIDE, "37.6% 51.9% 10.5%", "51.9%", "59.1%", "inconsistent"),
    ("share_of", BESIDE, "421.7万吨 812.4万吨 51.9%", "51.9%", "59.1%", "inconsistent"),
    ("share_of", BESIDE, "85.5万吨 812.4万吨 10.5%", "10.5%", "15.0%", "inconsistent"),
    ("shares_sum", ALONE, "10.2% 42.5% 47.3%", "42.5%", "45.2%", GONE),
    ("shares_sum", LEVELS, "37.6% 51.9% 10.5%", "51.9%", "59.1%", GONE),
    ("share_of", LEVELS, "421.7万吨 812.4万吨 51.9%", "51.9%", "59.1%", GONE),
)

SILENT: tuple[Near, ...] = (
    ("shares_sum", "2021年，工业贷款占52.5%。2020年，工业贷款占47.5%。"),
    ("shares_sum", "2021年，工业贷款占全市贷款的52.5%，城镇人口占全市人口的47.5%。"),
    ("shares_sum", "2021年，全市贷款中，工业贷款约占五成，服务业贷款占比超过47.5%。"),
    ("shares_sum", "2021年，全市工业贷款增长52.5%，服务业贷款增长47.5%。"),
    ("shares_sum", "2021年，全市贷款中，农业贷款占10.2%，工业贷款占42.5%，其他贷款占27.3%。"),
    ("shares_sum", "2021年，工业贷款占52.5%。\n\n2021年，服务业贷款占47.5%。"),
    ("share_of", "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，增长37.6%；玉米507.2万吨，增长5.5%。"),
    ("share_of", "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，玉米507.2万吨，对增长的贡献率为41.3%。"),
    ("share_of", "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，玉米507.2万吨，玉米产量占全省的5.5%。"),
)


def test_a_contribution_rate_is_no_share() -> None:
    """What a part contributes to growth is not what it makes up of the whole."""
    text = "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，玉米507.2万吨，贡献率为62.4%。"

    assert outcomes(text, "share_of") == {}
