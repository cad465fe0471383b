"""Repetition: one fact told more than once, exactly, hedged, in fewer digits, or in an unspoken currency."""

import pytest

from tests.relate.telling import Case, Near, Slip, outcomes

TWICE = "2018年，全市服务外包执行额95.90亿元。\n\n2018年，全市服务外包执行额95.90亿元，创历史新高。"
HEDGED = "2018年，全市服务外包执行额95.90亿元。\n\n2018年，全市服务外包执行额超过95亿元。"
COARSE = "2018年，全市服务外包执行额95.90亿元。\n\n2018年，全市服务外包执行额96亿元。"
ONE_PLACE = "2018年，全市服务外包执行额95.90亿元，服务外包执行额95.80亿元。"
UNSPOKEN = "2018年，全市离岸服务外包执行额58.60亿元，增长9.3%。\n\n2018年，全市离岸服务外包执行额增长9.3%。"

FOUND: tuple[Case, ...] = (
    ("restatement", TWICE, "95.90亿元 95.90亿元"),
    ("hedge", HEDGED, "95.90亿元 95亿元"),
    ("hedge", COARSE, "95.90亿元 96亿元"),
    ("restatement", UNSPOKEN, "9.3% 9.3%"),
)

SLIPS: tuple[Slip, ...] = (
    ("hedge", HEDGED, "95.90亿元 95亿元", "95.90", "94.90", "inconsistent"),
    ("hedge", COARSE, "95.90亿元 96亿元", "96亿", "69亿", "inconsistent"),
    (
        "restatement",
        ONE_PLACE,
        "95.90亿元 95.80亿元",
        "95.80",
        "59.80",
        "undetermined",
    ),  # one paragraph: two things meant
)

SILENT: tuple[Near, ...] = (
    ("restatement", TWICE.replace("2018年", "2017年", 1)),
    ("restatement", TWICE.replace("95.90亿元，创", "14.49亿美元，创")),
    ("restatement", TWICE.replace("执行额95.90亿元，创", "合同额95.90亿元，创")),
    ("restatement", TWICE.replace("\n\n2018年，全市", "\n\n2018年，全省")),
    ("restatement", TWICE.replace("执行额95.90亿元，创", "执行额比上年增加95.90亿元，创")),
    ("restatement", "2021年末，全市贷款余额比年初增长6.1%。\n\n2021年末，全市贷款余额同比增长12.4%。"),
    ("hedge", HEDGED.replace("\n\n2018年", "\n\n预计2018年")),
    ("hedge", HEDGED.replace("\n\n2018年", "\n\n2019年")),
    ("hedge", TWICE),
)


def test_a_slip_across_paragraphs_is_told() -> None:
    """Two values of one known measure in two paragraphs contradict each other."""
    assert outcomes(TWICE.replace("95.90", "59.90", 1), "restatement") == {"59.90亿元 95.90亿元": "inconsistent"}


def test_three_values_are_no_slip() -> None:
    """A name with three values was read too coarsely, so that none of them is held against the others."""
    text = "\n\n".join(f"2018年，全市服务外包执行额{value}亿元。" for value in ("95.90", "59.90", "12.40"))

    assert set(outcomes(text, "restatement").values()) == {"undetermined"}


@pytest.mark.xfail(reason="the quality of a loan told before (不良) is carried over to 各项贷款余额", strict=True)
def test_all_loans_are_not_the_bad_ones() -> None:
    """各项 takes back what was said of the loans before."""
    text = "2021年末，全市不良贷款余额28.4亿元，各项贷款余额1893.6亿元。"

    assert outcomes(text, "restatement") == {}


def test_what_enterprises_spend_is_not_all_that_is_spent() -> None:
    """A part named for who spends it is another fact than the whole."""
    text = "2021年，全市研发经费86.4亿元。\n\n2021年，企业研发经费64.8亿元。"

    assert outcomes(text, "restatement") == {}
