"""Open lists: parts right behind their whole that do not add up to it, told where something else shows that the list is complete."""

from tests.relate.telling import GONE, Case, Near, Slip, outcomes

SHARED = "2021年，全市粮食产量812.4万吨。其中，小麦产量305.2万吨，占37.6%；玉米产量421.7万吨，占51.9%；稻谷产量85.5万吨，占10.5%。"
AGAIN = (
    "2021年，全市客运量8123.6万人次。其中，公路5123.1万人次，铁路2411.9万人次，民航588.6万人次。\n\n"
    "2020年，全市客运量7301.5万人次。其中，公路4623.0万人次，铁路2196.7万人次，民航481.8万人次。"
)
TIED = "2021年，全市货运量81246.3万吨。其中，公路42176.8万吨，铁路30523.4万吨，水运8546.1万吨。"
GROWN = (
    "2021年，全市粮食产量812.4万吨，增长4.0%。其中，小麦产量305.2万吨，增长3.1%，占37.6%；"
    "玉米产量421.7万吨，增长5.2%，占51.9%；稻谷产量85.5万吨，增长1.5%，占10.5%。"
)

FOUND: tuple[Case, ...] = (
    ("part_sum", SHARED, "812.4万吨 305.2万吨 421.7万吨 85.5万吨"),
    ("part_sum", AGAIN, "7301.5万人次 4623.0万人次 2196.7万人次 481.8万人次"),
    ("part_sum", TIED, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨"),
    ("growth_derived", GROWN.replace("85.5万吨", "58.5万吨"), "4.0% 305.2万吨 3.1% 421.7万吨 5.2% 58.5万吨 1.5%"),
)

SLIPS: tuple[Slip, ...] = (
    ("part_sum", SHARED, "812.4万吨 305.2万吨 421.7万吨 85.5万吨", "85.5", "58.5", "inconsistent"),
    ("part_sum", SHARED, "812.4万吨 305.2万吨 421.7万吨 85.5万吨", "421.7", "471.7", "inconsistent"),
    ("part_sum", AGAIN, "7301.5万人次 4623.0万人次 2196.7万人次 481.8万人次", "481.8", "418.8", "inconsistent"),
    ("part_sum", TIED, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨", "30523.4", "30253.4", "inconsistent"),
    ("part_sum", TIED, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨", "30523.4", "19777.7", GONE),
)

SILENT: tuple[Near, ...] = (
    ("part_sum", "2021年，全市货运量812.4万吨。其中，2020年公路421.7万吨，铁路305.2万吨。"),
    ("part_sum", "2021年，全市货运量812.4万吨。其中，公路421.7万吨公里，铁路305.2万吨公里。"),
    ("part_sum", "2021年，全市货运量812.4万吨。其中，公路超过421.7万吨，铁路近305.2万吨。"),
    ("part_sum", "2021年，全市货运量812.4万吨。其中，公路421.7万吨。"),
    ("part_sum", "2021年末，全市存款余额812.4亿元，比年初增加42.6亿元，比上年末增加51.3亿元。"),
    ("part_sum", "2021年，全市旅客发送量812.4万吨。甲镇面积421.7公顷，乙镇面积305.2公顷。"),
    (
        "growth_derived",
        "2021年，全市货运量812.4万吨，增长4.0%。其中，公路421.7万吨，增长3.1%；铁路305.2万吨，增长5.2%。",
    ),
)


def test_a_list_in_one_sentence_is_seen() -> None:
    """Shares that reach a hundred show the list to be complete, also where its whole stands in the same sentence."""
    text = "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，占37.6%，玉米421.7万吨，占51.9%，稻谷58.5万吨，占10.5%。"

    assert outcomes(text, "part_sum") == {"812.4万吨 305.2万吨 421.7万吨 58.5万吨": "inconsistent"}


def test_the_first_item_belongs_to_the_list() -> None:
    """Semicolons part the items of a list, the first of which stands in one item with the whole."""
    text = "2021年，全市粮食产量812.4万吨，其中小麦305.2万吨，占37.6%；玉米421.7万吨，占51.9%；稻谷58.5万吨，占10.5%。"

    assert outcomes(text, "part_sum") == {"812.4万吨 305.2万吨 421.7万吨 58.5万吨": "inconsistent"}


def test_a_part_is_no_whole_of_the_others() -> None:
    """The items under one 其中 stand side by side, however near two of them come to the third."""
    text = "2021年，全市货运量99246.3万吨。其中，公路42176.8万吨，铁路30523.4万吨，水运11635.4万吨。"

    assert outcomes(text, "part_sum").keys() <= {"99246.3万吨 42176.8万吨 30523.4万吨 11635.4万吨"}


def test_parts_measure_what_the_whole_does() -> None:
    """A contract value is no part of what was executed."""
    text = "2018年，全市离岸外包执行额586.6亿元。美国外包执行额265.6亿元，日本外包执行额101.3亿元，欧盟外包合同额291.7亿元。"

    assert [figures for figures in outcomes(text, "part_sum") if "291.7亿元" in figures] == []


def test_a_forecast_has_no_parts_that_came() -> None:
    """What was expected of the whole is not made up of what the parts turned out to be."""
    text = "预计2021年全市货运量812.4万吨。2021年，公路货运量421.7万吨，铁路货运量390.7万吨。"

    assert outcomes(text, "part_sum") == {}
