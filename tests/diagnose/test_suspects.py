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


# A sentence, its figure that is right but for the verb beside it, and the rule.
TURNED = (
    ("2018年，全市服务外包执行额由2017年的88.4亿元增加到95.9亿元，下降8.5%。", "8.5%", "GRO001"),
    ("2018年，全市服务外包执行额由2017年的88.4亿元增加到95.9亿元，减少7.5亿元。", "7.5亿元", "GRO003"),
    ("2018年，全市工业生产者出厂价格指数为98.4，比上年上涨1.6%。", "1.6%", "GRO008"),
)


@pytest.mark.parametrize(("text", "figure", "rule"), TURNED)
def test_a_wrong_verb_is_suspected_and_no_digit_replaced(text: str, figure: str, rule: str) -> None:
    """The figure fits under the other direction: it comes first, and keeps its digits."""
    (finding,) = loud(factcheck.check_text(text))
    first = finding.suspects[0]

    assert (finding.rule, first.text, first.replacement, first.reason) == (rule, figure, "", "suspect.direction")


# A sentence that tells a fall, its wrong figure, and the repair: a magnitude, as the text tells falls.
FALLS = (
    ("2018年，全市旅客运输量由2017年的5866万人次下降到5639万人次，下降8.3%。", "8.3%", "3.9%"),
    ("2018年，全市工业用电量178.22亿千瓦时，同比减少9.30亿千瓦时，下降9.5%。", "9.5%", "5.0%"),
    ("2018年，全市离岸服务外包执行额占比为58.2%，比2017年的61.1%下降9.2个百分点。", "9.2个百分点", "2.9个百分点"),
    (("2018年，全市人民币存款增加596725万元。其中，住户存款增加460746万元，非金融企业存款增加200013万元，"
     "机关团体存款减少64043万元。"), "64043万元", "64034万元"),
    ("2018年末，全市常住人口976.4万人，比上年减少5.1万人，下降2.5‰。", "2.5‰", "5.2‰"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), FALLS)
def test_a_fall_is_mended_as_a_magnitude(text: str, wrong: str, right: str) -> None:
    """What mends a figure that falls bears no sign, since the verb bears it."""
    (finding,) = loud(factcheck.check_text(text))

    assert {s.text: s.replacement for s in finding.suspects}[wrong] == right
    assert not any("-" in s.replacement for s in finding.suspects)


def test_words_for_a_share_are_replaced_by_a_figure_with_its_unit() -> None:
    """两成 has no digits to put right."""
    text = "2018年，全市服务外包执行额由2017年的73.8亿元增加到95.9亿元，增长两成。"

    (finding,) = loud(factcheck.check_text(text))
    assert {s.text: s.replacement for s in finding.suspects}["两成"] == "30%"
