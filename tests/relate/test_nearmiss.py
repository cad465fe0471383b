"""Near misses: lists that one slip in one figure would make add up, told where luck explains that badly."""

import pytest

from tests.relate.telling import GONE, Case, Near, Slip, outcomes

FLAT = "2021年，全市货运量81246.3万吨。公路42176.8万吨，铁路30523.4万吨，水运8546.1万吨。"
NESTED = "2021年末，全市住户贷款比年初增加6660.4亿元，其中，短期贷款增加3774.1亿元，中长期贷款增加2886.3亿元；企业贷款增加9120.6亿元。"
KINDS = "2021年，全市保费收入累计1406.35亿元，其中甲险公司保费收入385.94亿元，乙险公司保费收入1020.41亿元。"
GROWN = "2021年，全市批发业销售额812.4亿元，增长4.2%。其中，甲类批发业销售额305.2亿元，增长3.1%；乙类批发业销售额507.2亿元，增长4.9%。"

# As they stand the lists close.
FOUND: tuple[Case, ...] = (
    ("part_sum", FLAT, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨"),
    ("part_sum", NESTED, "6660.4亿元 3774.1亿元 2886.3亿元"),
    ("part_sum", KINDS, "1406.35亿元 385.94亿元 1020.41亿元"),
    ("part_sum", GROWN, "812.4亿元 305.2亿元 507.2亿元"),
)

SLIPS: tuple[Slip, ...] = (
    ("part_sum", FLAT, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨", "42176.8", "41276.8", "inconsistent"),
    ("part_sum", FLAT, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨", "81246.3", "812463", "inconsistent"),
    ("part_sum", FLAT, "81246.3万吨 42176.8万吨 30523.4万吨 8546.1万吨", "8546.1", "9157.7", GONE),
    ("part_sum", NESTED, "6660.4亿元 3774.1亿元 2886.3亿元", "3774.1", "7374.1", "inconsistent"),
    ("part_sum", NESTED, "6660.4亿元 3774.1亿元 2886.3亿元", "2886.3", "28863", "inconsistent"),
    ("part_sum", NESTED, "6660.4亿元 3774.1亿元 2886.3亿元", "2886.3", "2311.9", GONE),
    ("part_sum", KINDS, "1406.35亿元 385.94亿元 1020.41亿元", "1020.41", "1200.41", "inconsistent"),
    ("part_sum", GROWN, "812.4亿元 305.2亿元 507.2亿元", "507.2", "570.2", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    # what is left out is of any size: here it is told, and there a coincidence of few digits
    ("part_sum", "2021年，全市存款9.4亿元。其中，甲行4.3亿元，乙行3.1亿元。"),
    (
        "part_sum",
        "2021年，全市外包执行额586.6亿元。甲国外包执行额265.6亿元，乙国外包执行额101.3亿元，丙国外包合同额291.7亿元。",
    ),
    ("part_sum", "2021年，全市货运量81246.3万吨。2020年，公路41276.8万吨，铁路30523.4万吨，水运8546.1万吨。"),
    ("part_sum", "2021年，全市货运量81246.3万吨。预计公路41276.8万吨，铁路30523.4万吨，水运8546.1万吨。"),
)


@pytest.mark.parametrize("small", [30.2, 18.0, 6.1])
def test_a_small_rest_is_no_slip(small: float) -> None:
    """A list that leaves a hundredth out misses its whole by what many a slip would explain: nothing is told of it."""
    parts = (801.4, 1467.9, 6.3)
    text = "2021年末，某市贷款余额{:.1f}亿元。其中，住户贷款余额{}亿元，企业贷款余额{}亿元，银行间贷款余额{}亿元。"

    assert "inconsistent" not in outcomes(text.format(sum(parts) + small, *parts), "part_sum").values()


def test_a_list_whose_whole_is_known_is_held_against_no_other() -> None:
    """Parts that a pack divides a whole into are not sought another one that a slip would lead to."""
    text = (
        "2018年，全市服务外包执行额9597.4亿元。离岸服务外包执行额5866.7亿元，其中ITO、BPO和KPO离岸执行额分别为2655.6亿元、114.4亿元和2196.6亿元。"
        "2017年，全市离岸服务外包执行额7966.4亿元。"
    )

    assert list(outcomes(text, "part_sum")) == ["5866.7亿元 2655.6亿元 114.4亿元 2196.6亿元"]
