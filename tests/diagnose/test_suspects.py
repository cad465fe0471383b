"""Suspects: one wrong figure in a bulletin gives one finding that points at it and says what it should be."""

import pytest

import factcheck
from tests.diagnose.bulletin import BULLETIN, loud, planted

# What is right and what is planted in its place: each is upheld by at least one other relation, or told apart by the smallest slip
PLANTED = (
    ("101.3亿元", "113.0亿元"),
    ("101.3亿元", "110.3亿元"),
    ("101.3亿元", "101.3万元"),
    ("101.3亿元", "1013亿元"),
    ("265.6亿元", "256.6亿元"),
    ("265.6亿元", "25.6亿元"),
    ("265.6亿元", "2656亿元"),
    ("219.7亿元", "129.7亿元"),
    ("219.7亿元", "291.7亿元"),
    ("586.6亿元", "568.6亿元"),
    ("586.6亿元", "5866亿元"),
    ("586.6亿元", "586.6万元"),
    ("959.7亿元", "957.9亿元"),
    ("959.7亿元", "95.7亿元"),
    ("373.1亿元", "371.3亿元"),
    ("45.3%", "54.3%"),
    ("17.3%", "13.7%"),
    ("37.5%", "57.3%"),
    ("37.5%", "3.75%"),
    ("61.1%", "16.1%"),
    ("61.1%", "6.11%"),
    ("5240.2亿元", "5420.2亿元"),
    ("5240.2亿元", "5240.2万元"),
    ("1765.8亿元", "1756.8亿元"),
    ("1765.8亿元", "17658亿元"),
    ("3474.4亿元", "3744.4亿元"),
    ("3474.4亿元", "374.4亿元"),
    ("1708.6亿元", "1780.6亿元"),
    ("1708.6亿元", "1708.6万元"),
)


def test_the_bulletin_is_right() -> None:
    """Nothing is told of the bulletin, and every figure of it is corroborated."""
    document = factcheck.check_text(BULLETIN)

    assert document.findings == ()
    assert document.coverage.claims == document.coverage.corroborated == 14


@pytest.mark.parametrize(("right", "wrong"), PLANTED)
def test_one_wrong_figure_gives_one_finding_that_names_it(right: str, wrong: str) -> None:
    """However many relations a wrong figure breaks, one finding comes out, with it as first suspect and the right repair."""
    document = planted(right, wrong)

    (finding,) = loud(document)
    assert finding.severity == "error"
    assert finding.suspects[0].text == wrong
    assert finding.suspects[0].replacement == right
    assert document.coverage.contradicted == 1


def test_a_wrong_part_is_suspected_before_the_whole_that_others_uphold() -> None:
    """Whole, one part and the shares agree with one another: the part that does not is the suspect."""
    (finding,) = loud(planted("101.3亿元", "121.9亿元"))  # no digits swapped, so that only the graph can tell

    assert finding.suspects[0].text == "121.9亿元"
    assert "586.6亿元" not in [suspect.text for suspect in finding.suspects[:2]]


def test_a_wrong_whole_is_suspected_before_its_parts() -> None:
    """A whole that misses its parts, its share and its own whole is wrong, not they."""
    (finding,) = loud(planted("586.6亿元", "612.4亿元"))

    assert finding.suspects[0].text == "612.4亿元"
    assert finding.suspects[0].replacement == "586.6亿元"
    assert len(finding.relations) == 6


def test_two_wrong_figures_give_two_findings() -> None:
    """Figures that have nothing to do with each other are told apart."""
    document = factcheck.check_text(BULLETIN.replace("101.3亿元", "110.3亿元").replace("1708.6亿元", "1780.6亿元"))

    assert sorted(finding.suspects[0].text for finding in loud(document)) == ["110.3亿元", "1780.6亿元"]


@pytest.mark.parametrize("wrong", ["821家", "182家"])
def test_the_minority_is_suspected(wrong: str) -> None:
    """Of three tellings of one count, the one that differs is wrong."""
    told = "2018年末，全市服务外包企业{}。"
    text = "\n\n".join(told.format(count) for count in ("812家", wrong, "812家"))

    (finding,) = loud(factcheck.check_text(text))
    assert finding.suspects[0].text == wrong
    assert finding.suspects[0].replacement == "812家"


def test_a_contradicted_sum_alone_names_the_smallest_slip() -> None:
    """Where nothing else upholds a figure, the one that a single swap of digits would mend comes first."""
    text = "2018年，我国离岸服务外包执行额586.6亿元，其中信息技术外包265.6亿元，业务流程外包130.1亿元，知识流程外包219.7亿元。"

    (finding,) = loud(factcheck.check_text(text))
    assert finding.rule == "SUM001"
    assert finding.arithmetic == "265.6 + 130.1 + 219.7 = 615.4 ≠ 586.6"
    assert {s.replacement for s in finding.suspects} >= {"101.3亿元", "615.4亿元"}


def test_replacements_can_be_put_in_place() -> None:
    """A span is that of the figure in the source, wraps and blanks included, and the replacement stands for all of it."""
    document = planted("101.3亿元", " 110.3\n亿元")
    (finding,) = loud(document)
    suspect = finding.suspects[0]
    text = document.source.text
    mended = text[: suspect.span.start] + suspect.replacement + text[suspect.span.end :]

    assert suspect.text == text[suspect.span.start : suspect.span.end] == "110.3\n亿元"
    assert loud(factcheck.check_text(mended)) == ()


def test_a_fall_told_as_a_rise_is_found() -> None:
    """A wrong direction word contradicts the other telling; no digits would mend it, so none are offered."""
    text = "2018年，全市服务外包执行额增长12.9%。\n\n2018年，全市服务外包执行额下降12.9%。"

    (finding,) = loud(factcheck.check_text(text))
    assert {cited.text for cited in finding.cited} == {"12.9%"}
    assert all(suspect.replacement != "12.9%" for suspect in finding.suspects)
