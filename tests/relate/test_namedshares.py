"""Named shares: the whole is named in other words, or told right before the share; either way the author has said what is divided."""

from tests.relate.telling import Case, Near, Slip, outcomes

SIZED = "2021年，全市外贸进出口总值812.4亿元。民营企业进出口421.7亿元，占同期外贸总值的51.9%。"
PLAN = "2021年，全市支出658.43亿元，为调整预算673.04亿元的97.8%。"
AGED = "2021年末，全市老年人口280.04万人，占总人口（1411.75万人）的19.8%。"
TAXES = "2021年，全市一般公共预算收入291.36亿元，其中，税收收入189.73亿元，占一般公共预算收入的65.1%。"

FOUND: tuple[Case, ...] = (
    ("share_of", SIZED, "421.7亿元 812.4亿元 51.9%"),
    ("share_of", PLAN, "658.43亿元 673.04亿元 97.8%"),
    ("share_of", AGED, "280.04万人 1411.75万人 19.8%"),
    ("share_of", TAXES, "189.73亿元 291.36亿元 65.1%"),
)

SLIPS: tuple[Slip, ...] = (
    ("share_of", SIZED, "421.7亿元 812.4亿元 51.9%", "51.9%", "59.1%", "inconsistent"),
    ("share_of", PLAN, "658.43亿元 673.04亿元 97.8%", "673.04", "637.04", "inconsistent"),
    ("share_of", AGED, "280.04万人 1411.75万人 19.8%", "19.8%", "18.9%", "inconsistent"),
    ("share_of", TAXES, "189.73亿元 291.36亿元 65.1%", "65.1%", "61.5%", "inconsistent"),
)

SILENT: tuple[Near, ...] = (("share_of", "2021年，全市支出658.43亿元，比上年增加13.4亿元，占全国的1.9%。"),)


def test_of_two_levels_of_one_name_either_may_be_meant() -> None:
    """A share that fits neither is told of the one of its time, and as a slip only."""
    text = "2021年，全市出口812.4亿元；6月出口74.3亿元。2021年，农产品出口21.7亿元，占全市出口的13.4%。"

    assert outcomes(text, "share_of") == {"21.7亿元 812.4亿元 13.4%": "undetermined"}


def test_tenths_are_no_contradiction() -> None:
    """四成 of what is 42.4% is told as one speaks."""
    text = "2021年，全市外贸进出口总值812.4亿元。民营企业进出口344.5亿元，占外贸总值的四成。"

    assert "inconsistent" not in outcomes(text, "share_of").values()
