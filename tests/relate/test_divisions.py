"""Divisions: lists whose levels close on their whole, by wording or by name, before it, behind it, or one within the other."""

import pytest

from tests.relate.telling import GONE, Case, Near, Slip, outcomes

GRAIN = "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，玉米421.7万吨，稻谷85.5万吨。"
PEOPLE = "2021年末，全市户籍人口963.5万人，按性别分，男性492.1万人，女性471.4万人。"
NEXT = "2021年，全市客运量8123.6万人次。其中，公路5123.1万人次，铁路2411.9万人次，民航588.6万人次。"
BEFORE = "2021年，全市公路客运量5123.1万人次，铁路客运量2411.9万人次，民航客运量588.6万人次，客运总量8123.6万人次。"
NESTED = "2021年末，全市贷款余额812.4亿元，企业贷款421.7亿元，其中短期121.3亿元、中长期300.4亿元，个人贷款390.7亿元。"
APART = "2021年，甲县工业产值86.41亿元，乙县工业产值52.37亿元，丙县工业产值41.22亿元。\n\n2021年，三县工业产值合计180.00亿元。"
SMALL = "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，玉米421.7万吨，稻谷85.5万吨，荞麦0.04万吨。"
LESS = (
    "2021年，全市固定资产投资比上年减少31.3亿元，其中第一产业减少2.8亿元，第二产业减少16.0亿元，第三产业减少12.5亿元。"
)
MIXED = "2021年，全市从业人员增加2967人，其中制造业增加4607人，建筑业减少1640人。"
ITEM = "2021年，全市货运量812.4万吨。公路货运量421.7万吨，其中零担121.3万吨；铁路货运量305.2万吨；水运货运量85.5万吨。"

FOUND: tuple[Case, ...] = (
    ("part_sum", ITEM, "812.4万吨 421.7万吨 305.2万吨 85.5万吨"),
    ("part_sum", GRAIN, "812.4万吨 305.2万吨 421.7万吨 85.5万吨"),
    ("part_sum", PEOPLE, "963.5万人 492.1万人 471.4万人"),
    ("part_sum", NEXT, "8123.6万人次 5123.1万人次 2411.9万人次 588.6万人次"),
    ("part_sum", BEFORE, "8123.6万人次 5123.1万人次 2411.9万人次 588.6万人次"),
    ("part_sum", NESTED, "812.4亿元 421.7亿元 390.7亿元"),
    ("part_sum", NESTED, "421.7亿元 121.3亿元 300.4亿元"),
    ("part_sum", APART, "180.00亿元 86.41亿元 52.37亿元 41.22亿元"),
    ("part_sum", SMALL, "812.4万吨 305.2万吨 421.7万吨 85.5万吨 0.04万吨"),
    ("part_sum", LESS, "31.3亿元 2.8亿元 16.0亿元 12.5亿元"),
    ("part_sum", MIXED, "2967人 4607人 1640人"),
)

SLIPS: tuple[Slip, ...] = (
    ("part_sum", PEOPLE, "963.5万人 492.1万人 471.4万人", "471.4", "417.4", GONE),
    ("part_sum", BEFORE, "8123.6万人次 5123.1万人次 2411.9万人次 588.6万人次", "2411.9", "2141.9", GONE),
    ("part_sum", NESTED, "421.7亿元 121.3亿元 300.4亿元", "300.4", "304.0", GONE),
    ("part_sum", APART, "180.00亿元 86.41亿元 52.37亿元 41.22亿元", "180.00", "181.00", GONE),
    ("part_sum", MIXED, "2967人 4607人 1640人", "2967", "6247", GONE),  # what they would make without signs
)

SILENT: tuple[Near, ...] = (
    ("part_sum", "2021年，全市货运量812.4万吨。2020年，公路货运量421.7万吨，铁路货运量390.7万吨。"),
    ("part_sum", "2021年，全市货运量812.4万吨，其中公路421.7万吨公里，铁路390.7万吨公里。"),
    ("part_sum", "2021年，全市货运量812.4万吨，其中公路超过421.7万吨，铁路约390多万吨。"),
    ("part_sum", "2021年，全市货运量812.4万吨，其中公路406.2万吨。2021年，公路货运量406.2万吨。"),
    ("part_sum", "2021年末，全市贷款余额812.4亿元，比年初增加421.7亿元，比上年同期增加390.7亿元。"),
    ("part_sum", "2021年，全市有公园12个，体育场4个，商业网点37个，图书馆3个，影院6个。"),
    ("part_sum", "预计2022年，全市货运量812.4万吨。2021年，公路货运量421.7万吨，铁路货运量390.7万吨。"),
    ("part_sum", "2021年，全市贸易顺差31.0亿元，城市绿地421.7公顷，水面390.7公顷。"),
)


def test_a_part_named_by_a_dropped_word() -> None:
    """A list of differences by borrower adds up, whatever the borrowers are called."""
    text = "2021年末，全市贷款比年初增加29.7亿元，其中企业贷款增加46.1亿元，个人贷款减少16.4亿元。"

    assert outcomes(text, "part_sum") == {"29.7亿元 46.1亿元 16.4亿元": "consistent"}


@pytest.mark.xfail(reason="all that stands in one item with the whole counts as nested, also its parts", strict=True)
def test_a_bracket_within_a_list_is_left_out() -> None:
    """A 其中 in brackets divides its item and leaves the list whole."""
    text = "2021年末，全市贷款余额812.4亿元，其中对公贷款421.7亿元（其中小微贷款205.2亿元），个人贷款390.7亿元。"

    assert outcomes(text, "part_sum") == {"812.4亿元 421.7亿元 390.7亿元": "consistent"}
