"""Findings: severity, what is cited, and a fingerprint that stays when the text around it moves."""

import pytest

import factcheck
from factcheck.model.finding import Finding
from tests.diagnose.bulletin import BULLETIN, loud, planted, quiet

EXACT = "2018年，我国离岸服务外包执行额886.5亿美元。"
ABOVE = (
    "公报由有关部门编写。\n\n",
    "一、概况\n\n2018年，各项工作稳步推进。\n\n",
    "2017年，我国服务外包执行额850.3亿元。\n\n",
    "\r\n\r\n　　编者按\r\n",
    "\ufeff",
)


def _prints(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.fingerprint for finding in findings]


@pytest.mark.parametrize("above", ABOVE)
def test_a_fingerprint_stays_when_paragraphs_are_added_above(above: str) -> None:
    """What is told of a text is told under the same fingerprint when something stands above it."""
    wrong = BULLETIN.replace("101.3亿元", "110.3亿元")

    assert _prints(loud(factcheck.check_text(above + wrong))) == _prints(loud(factcheck.check_text(wrong)))


def test_a_fingerprint_stays_when_lines_are_wrapped() -> None:
    """Wraps and blanks are no part of what is told."""
    once, again = planted("101.3亿元", "110.3亿元"), planted("101.3亿元", " 110.3\n亿元")

    assert _prints(loud(once)) == _prints(loud(again))


def test_different_slips_have_different_fingerprints() -> None:
    """Another figure, or another value of the same, is another finding."""
    slips = (("101.3亿元", "110.3亿元"), ("101.3亿元", "113.0亿元"), ("219.7亿元", "129.7亿元"))
    prints = [print_ for right, wrong in slips for print_ in _prints(loud(planted(right, wrong)))]

    assert len(prints) == len(set(prints)) == 3


def test_every_figure_involved_is_cited_once_in_the_order_of_the_text() -> None:
    """A finding cites the figures of all its relations, each once."""
    (finding,) = loud(planted("101.3亿元", "110.3亿元"))
    spans = [cited.span for cited in finding.cited]

    assert spans == sorted(set(spans))
    assert {cited.text for cited in finding.cited} == {"586.6亿元", "265.6亿元", "110.3亿元", "219.7亿元", "17.3%"}


def test_findings_are_told_from_the_gravest_on() -> None:
    """Errors come before warnings and notes, whatever their place."""
    hedged = "2018年，我国服务外包合同额1324.5亿元。\n\n2018年，我国服务外包合同额1300多亿元。\n\n"
    text = hedged + BULLETIN.replace("61.1%", "16.1%")
    order = [finding.severity for finding in factcheck.check_text(text).findings]

    assert order == ["error", "note"]


@pytest.mark.parametrize("hedge", ["800多亿美元", "近900亿美元", "超过880亿美元", "不足900亿美元"])
def test_a_hedge_that_holds_the_exact_figure_is_a_note(hedge: str) -> None:
    """The looser telling is pointed out, and nothing is called wrong."""
    document = factcheck.check_text(f"{EXACT}\n\n2018年，我国离岸服务外包执行额{hedge}。")

    assert loud(document) == ()
    assert [finding.rule for finding in quiet(document)] == ["DUP003"]
    assert [relation.outcome.truth for relation in document.relations] == ["consistent"]


@pytest.mark.parametrize("hedge", ["900多亿美元", "不足800亿美元", "超过900亿美元", "近800亿美元"])
def test_a_hedge_that_excludes_the_exact_figure_is_an_error(hedge: str) -> None:
    """A bound on the wrong side contradicts the exact figure."""
    document = factcheck.check_text(f"{EXACT}\n\n2018年，我国离岸服务外包执行额{hedge}。")

    assert [(finding.rule, finding.severity) for finding in document.findings] == [("DUP002", "error")]


def test_about_is_never_more_than_a_note() -> None:
    """约 leaves open how far off it may be, so a sum that fails on it is only pointed out."""
    text = "2018年，我国离岸服务外包执行额约586.6亿元，其中信息技术外包约265.6亿元，业务流程外包约121.3亿元，知识流程外包约219.7亿元。"
    document = factcheck.check_text(text)

    sums = [j.outcome.truth for j in document.relations if j.relation.kind == "part_sum"]
    assert sums == ["inconsistent"]
    assert loud(document) == ()


def test_one_about_does_not_excuse_the_exact_figures() -> None:
    """A relation of exact figures that fails stays an error, even when another with 约 fails beside it."""
    text = BULLETIN.replace("586.6亿元", "612.4亿元").replace("的61.1%", "的约61.1%")

    (finding,) = loud(factcheck.check_text(text))
    assert (finding.severity, finding.suspects[0].text) == ("error", "612.4亿元")


def test_fewer_digits_are_no_contradiction() -> None:
    """37 % and 37.4 % tell the same share."""
    text = (
        "2018年，知识流程外包执行额占离岸服务外包执行额的37%。\n\n"
        "2018年，知识流程外包执行额占离岸服务外包执行额的37.4%。"
    )
    document = factcheck.check_text(text)

    assert [relation.outcome.truth for relation in document.relations] == ["consistent"]
    assert document.findings == ()


def test_one_set_of_figures_told_of_two_names() -> None:
    """The same level with the same share under another name is a warning that suspects no digits."""
    text = (
        "到2021年，全球数字贸易规模将达到38万亿美元，占全球经济的42%。\n\n"
        "到2021年，全球数字服务规模将达到38万亿美元，占全球经济的42%。"
    )
    document = factcheck.check_text(text, issued="2019-05-20")

    assert [(finding.rule, finding.severity) for finding in document.findings] == [("DUP004", "warning")]
    assert document.findings[0].suspects == ()


def test_conversions_at_one_wrong_rate_are_one_finding() -> None:
    """Figures converted at one rate that is not the year's are one defect, and the arithmetic names both rates."""
    text = (
        "2018年，我国服务外包合同额13233.4亿元（约1939.9亿美元），服务外包执行额9597.4亿元（约1406.9亿美元），"
        "离岸服务外包合同额7966亿元（约1203.8亿美元）。"
    )

    (finding,) = loud(factcheck.check_text(text))
    assert (finding.rule, finding.severity) == ("FXR001", "warning")
    assert "6.8217" in finding.arithmetic
    assert "6.6174" in finding.arithmetic


def test_the_same_text_gives_the_same_report() -> None:
    """Two runs give equal documents, which can be hashed."""
    one, other = planted("101.3亿元", "110.3亿元"), planted("101.3亿元", "110.3亿元")

    assert one.findings == other.findings
    assert len({*one.findings, *other.findings}) == len(one.findings)


# A sentence, and what its finding says of the figure that is stated about the others, and of what they make it.
SIDES = (
    ("2018年，全市服务外包执行额由2017年的88.4亿元增加到95.9亿元，增长5.8%。", "服务外包执行额", "5.8%", "8.48%"),
    ("2018年，全市工业用电量178.22亿千瓦时，同比减少9.30亿千瓦时，下降9.5%。", "工业用电量", "-9.5%", "-4.96%"),
    ("2018年，全市服务外包执行额由2017年的88.4亿元增加到95.9亿元，增加5700万元。", "服务外包执行额", "5700万元", "75000万元"),
    ("2018年，全市服务外包执行额由2013年的60.5亿元增加到95.9亿元，年均增长11.7%。", "服务外包执行额", "11.7%", "9.65%"),
    ("2018年，全市离岸服务外包执行额占比为58.2%，比2017年的61.1%下降9.2个百分点。",
     "离岸服务外包执行额占比", "-9.2个百分点", "-2.9个百分点"),
    ("2018年，全市居民消费价格指数为102.1，比上年上涨1.2%。", "居民消费价格指数", "1.2%", "2.10%"),
    ("2018年，全市服务外包从业人员242316人，服务外包执行额959374万元，平均每人执行额39529元。",
     "平均每人执行额", "39529元", "39591.9元"),
    ("2018年，全市完成货运量5866万吨，增长8.4%。其中，公路货运量4265万吨，增长3.9%，水路货运量1601万吨，增长4.7%。",
     "货运量", "8.4%", "4.12%"),
    (("2018年，全市社会消费品零售总额5866亿元，增长8.0%。其中，城镇消费品零售额4265亿元，增长7.6%，"
     "拉动社会消费品零售总额增长3.5个百分点。"), "城镇消费品零售额", "3.5个百分点", "5.55个百分点"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "metric", "stated", "recomputed"), SIDES)
def test_the_message_tells_the_stated_figure_and_what_the_others_make_it(
    text: str, metric: str, stated: str, recomputed: str
) -> None:
    """The subject is the figure stated about the others, a fall below zero, and both sides are in one unit."""
    (finding,) = loud(factcheck.check_text(text))
    fields = dict(finding.fields)

    assert (fields["metric"], fields["stated"], fields["recomputed"]) == (metric, stated, recomputed)


def test_of_two_relations_on_the_same_figures_the_surer_tells() -> None:
    """A pack's identity is told before a list that wording leaves open."""
    text = "2018年，我国服务进出口总额52402亿元，服务出口17658亿元，服务进口34474亿元。"

    (finding,) = loud(factcheck.check_text(text))
    assert finding.rule == "BAL001"
