"""Findings about the text: exact places, what would mend them, and fingerprints that survive moved paragraphs."""

import pytest

from factcheck import check_text
from factcheck.api import load_pack
from factcheck.model.finding import Finding
from factcheck.model.pack import Rule

PROSE = frozenset({"TIM", "NUM", "CNT", "REF", "TXT"})
FAILS = [(rule, text) for rule in load_pack(()).rules if rule.family in PROSE for text in rule.fails]


def _told(text: str, rule: Rule) -> list[Finding]:
    return [finding for finding in check_text(text).findings if finding.rule == rule.code]


def _name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


@pytest.mark.parametrize(("rule", "text"), FAILS, ids=_name)
def test_what_is_cited_stands_in_the_source(rule: Rule, text: str) -> None:
    """Every place and every suspect is told in the words of the source, in its order, with the arithmetic beside it."""
    found = _told(text, rule)

    assert found
    for finding in found:
        spans = [cited.span for cited in finding.cited]
        assert spans == sorted(spans)
        assert [text[c.span.start : c.span.end] for c in finding.cited] == [c.text for c in finding.cited]
        assert [text[s.span.start : s.span.end] for s in finding.suspects] == [s.text for s in finding.suspects]
        assert finding.arithmetic


def test_mending_what_is_suspected_silences_the_rule() -> None:
    """Where a rule says what would be right, the text with that in place passes."""
    mended = 0
    for rule, text in FAILS:
        for suspect in [f.suspects[0] for f in _told(text, rule) if f.suspects][:1]:
            right = text[: suspect.span.start] + suspect.replacement + text[suspect.span.end :]
            assert len(_told(right, rule)) < len(_told(text, rule)), rule.code
            mended += 1

    assert mended >= 8


@pytest.mark.parametrize(("rule", "text"), [(r, t) for r, t in FAILS if r.family != "TIM"], ids=_name)
def test_a_fingerprint_stays_when_a_paragraph_is_added_above(rule: Rule, text: str) -> None:
    """What is told of a text is told under the same fingerprint below a title."""
    once = [finding.fingerprint for finding in _told(text, rule)]

    assert [finding.fingerprint for finding in _told("公报由有关部门编写。\n\n" + text, rule)] == once


def test_a_figure_that_is_cited_names_its_claim() -> None:
    """A place that is a claim bears its id, any other place none."""
    document = check_text("2019年5月20日\n\n今年上半年，全市出口额103.8亿元，占全省的12.5%。")
    (finding,) = [f for f in document.findings if f.rule == "TIM001"]
    claims = {claim.id: claim.text for claim in document.claims}

    assert [claims[cited.claim or ""] for cited in finding.cited] == ["今年上半年"]
