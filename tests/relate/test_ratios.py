"""Closing ratios: shares and multiples whose part and whole stand nearby under other names, proved by the figures."""

import pytest

from tests.relate.telling import GONE, Case, Near, Slip, figures_read, outcomes, slipped

BAD = "2021年末，全市不良贷款余额28.4亿元，各项贷款余额1893.6亿元，不良率1.50%。"
NIGHT = "2021年，全市接待游客812.4万人次，其中过夜游客305.2万人次，占比37.6%。"
NAMED = "2021年，全市外贸进出口总值812.4亿元。民营主体进出口421.7亿元，占进出口值的51.9%。"
TIMES = "2021年，甲镇工业产值812.4亿元，乙镇工业产值305.2亿元，甲镇产值是乙镇的2.66倍。"

FOUND: tuple[Case, ...] = (
    ("share_of", BAD, "28.4亿元 1893.6亿元 1.50%"),
    ("share_of", NIGHT, "305.2万人次 812.4万人次 37.6%"),
    ("share_of", NAMED, "421.7亿元 812.4亿元 51.9%"),
    ("share_of", TIMES, "812.4亿元 305.2亿元 2.66倍"),
)

SLIPS: tuple[Slip, ...] = (
    ("share_of", BAD, "28.4亿元 1893.6亿元 1.50%", "1.50%", "5.10%", GONE),
    ("share_of", BAD, "28.4亿元 1893.6亿元 1.50%", "28.4", "82.4", GONE),
    ("share_of", NAMED, "421.7亿元 812.4亿元 51.9%", "421.7", "471.2", GONE),
    ("share_of", TIMES, "812.4亿元 305.2亿元 2.66倍", "2.66倍", "6.26倍", GONE),
)

SILENT: tuple[Near, ...] = (
    ("share_of", "2020年，全市接待游客812.4万人次。2021年，过夜游客305.2万人次，占比37.6%。"),
    ("share_of", "2021年，全市接待游客812.4万人次，过夜游客305.2万人天，占比37.6%。"),
    ("share_of", "2021年，全市接待游客812.4万人次，其中过夜游客305.2万人次，增长37.6%。"),
    ("share_of", "2021年，甲镇接待游客812.4万人次，乙镇接待游客300多万人次，占比37.6%。"),
    ("share_of", "2021年，甲镇接待游客812.4万人次，乙镇接待游客305.2万人次，占比超过37%。"),
    ("share_of", "2021年，全市举办展会8场，论坛3场，占比约四成。"),
    ("share_of", "2021年，全市接待游客812.4万人次，过夜游客比上年增加305.2万人次，出游率37.6%。"),
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
