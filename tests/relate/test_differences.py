"""Differences: what is left of two figures told beside it."""

import pytest

from tests.relate.telling import GONE, Case, Near, Slip, figures_read, outcomes, slipped

PROFIT = "2021年，全市粮企实现营业收入84.6亿元，营业成本61.2亿元，毛利润23.4亿元。"
WORTH = "2021年，全市国有企业总资产584.6亿元，总负债361.2亿元，净资产223.4亿元。"
AHEAD = "2021年，全市财政结余23.4亿元，财政收入84.6亿元，财政支出61.2亿元。"
PLAIN = "2021年，全市用水户840.62万户，城区用水户612.31万户。\n\n2021年，村镇用水户228.31万户。"

FOUND: tuple[Case, ...] = (
    ("balance", PROFIT, "23.4亿元 84.6亿元 61.2亿元"),
    ("balance", WORTH, "223.4亿元 584.6亿元 361.2亿元"),
    ("balance", AHEAD, "23.4亿元 84.6亿元 61.2亿元"),
    ("balance", PLAIN, "228.31万户 840.62万户 612.31万户"),
)

SLIPS: tuple[Slip, ...] = (
    ("balance", PROFIT, "23.4亿元 84.6亿元 61.2亿元", "23.4", "24.3", GONE),
    ("balance", WORTH, "223.4亿元 584.6亿元 361.2亿元", "584.6", "548.6", GONE),
    ("balance", AHEAD, "23.4亿元 84.6亿元 61.2亿元", "61.2", "62.1", GONE),
    ("balance", PLAIN, "228.31万户 840.62万户 612.31万户", "612.31", "621.31", GONE),
)

SILENT: tuple[Near, ...] = (
    ("balance", "2021年，全市国有企业总资产584.6亿元。2020年，总负债361.2亿元，净资产223.4亿元。"),
    ("balance", "2021年，全市国有企业总资产584.6亿元，总负债361.2亿元，净资产223.4亿美元。"),
    ("balance", "2021年，全市国有企业总资产超过584.6亿元，总负债361.2亿元，净资产223.4亿元。"),
    ("balance", "2021年，全市有公园12个，体育场7个，影院5个。"),
    ("balance", "2021年，全市国有企业总资产584.6亿元，总负债增长361.2%，净资产占223.4亿元的八成。"),
    ("balance", "2021年，全市国有企业净资产223.4亿元。国有企业总负债223.4亿元。"),
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
