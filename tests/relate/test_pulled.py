"""Pulled points: what one part contributes to the growth of its whole, what all of them do, and parallel lists of differences."""

import pytest

from tests.relate.telling import Case, Near, Slip, figures_read, outcomes, slipped

PULLED = (
    "2021年，全市出口额812.4亿元，增长10.0%。机电产品出口额421.7亿元，增长12.0%，拉动全市出口额增长6.1个百分点；"
    "农产品出口额85.5亿元，增长5.0%，拉动全市出口额增长0.6个百分点；服装出口额305.2亿元，增长8.8%，拉动全市出口额增长3.3个百分点。"
)
ONLY = "2021年，全市出口额增长10.0%，其中机电产品拉动全市出口增长6.1个百分点，农产品拉动全市出口增长3.9个百分点。"
CHANGES = (
    "2021年，全市完成税收收入412.6亿元，同比增加31.3亿元，其中增值税201.3亿元，增加16.8亿元；"
    "企业所得税98.4亿元，增加6.0亿元；其他税收112.9亿元，增加8.5亿元。"
)
GREW = "421.7亿元 12.0% 812.4亿元 10.0% 6.1个百分点"

FOUND: tuple[Case, ...] = (
    ("contribution", PULLED, GREW),
    ("contribution", PULLED, "305.2亿元 8.8% 812.4亿元 10.0% 3.3个百分点"),
    ("points_sum", PULLED, "10.0% 6.1个百分点 0.6个百分点 3.3个百分点"),
    ("points_sum", ONLY, "10.0% 6.1个百分点 3.9个百分点"),
    ("part_sum", CHANGES, "31.3亿元 16.8亿元 6.0亿元 8.5亿元"),
)

SLIPS: tuple[Slip, ...] = (
    ("contribution", PULLED, GREW, "6.1个", "1.6个", "inconsistent"),
    ("points_sum", PULLED, "10.0% 6.1个百分点 0.6个百分点 3.3个百分点", "6.1个", "1.6个", "inconsistent"),
    ("points_sum", ONLY, "10.0% 6.1个百分点 3.9个百分点", "3.9个", "9.3个", "undetermined"),
    ("part_sum", CHANGES, "31.3亿元 16.8亿元 6.0亿元 8.5亿元", "16.8", "18.6", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    (
        "contribution",
        "2021年，全市出口额812.4亿元，增长10.0%。机电产品出口额421.7亿元，增长12.0%，增速比出口高2.0个百分点。",
    ),
    (
        "contribution",
        "2020年，全市出口额812.4亿元，增长10.0%。2021年，机电产品出口额421.7亿元，增长12.0%，拉动出口增长6.1个百分点。",
    ),
    ("contribution", "2021年，全市出口额812.4亿元。机电产品出口额421.7亿元，增长12.0%，拉动出口增长6.1个百分点。"),
    (
        "contribution",
        "2021年，全市出口额812.4亿元，增长10.0%。机电产品出口额66.1亿美元，增长12.0%，拉动出口增长6.1个百分点。",
    ),
    ("points_sum", "2021年，全市出口额增长10.0%，其中机电产品拉动全市出口增长6.1个百分点，农产品增速回落3.9个百分点。"),
    (
        "points_sum",
        "2021年，全市出口额增长10.0%。\n\n机电产品拉动全市出口增长6.1个百分点。\n\n农产品拉动全市出口增长3.9个百分点。",
    ),
    (
        "points_sum",
        "2020年，全市出口额增长10.0%。2021年，机电产品拉动出口增长6.1个百分点，农产品拉动出口增长3.9个百分点。",
    ),
    ("points_sum", "2021年，全市出口额增长10.0%，机电产品拉动出口增长6.1个百分点，农产品拉动出口增长超过3.9个百分点。"),
    (
        "part_sum",
        "2021年，全市税收收入比上年增加31.3亿元，其中增值税201.3亿元，增加16.8亿元；所得税98.4亿元，增加14.5户。",
    ),
)


@pytest.mark.parametrize(("kind", "text", "figures"), FOUND)
def test_it_is_found(kind: str, text: str, figures: str) -> None:
    """The relation joins just these figures, and they agree."""
    assert outcomes(text, kind).get(figures) == "consistent"


@pytest.mark.parametrize("case", SLIPS)
def test_a_changed_figure_is_noticed(case: Slip) -> None:
    """With one figure changed the relation comes out as the table says, and never as consistent."""
    assert slipped(case) == case[-1] != "consistent"


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_it_is_not_found(kind: str, text: str) -> None:
    """Figures that only look as if they belonged together give no relation."""
    assert figures_read(text) > 1
    assert outcomes(text, kind) == {}
