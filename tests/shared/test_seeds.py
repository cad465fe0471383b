"""The bulletin of 2019-05-20: what must be told of it, what must hold, and what must not be mixed up."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import pytest

import factcheck
from factcheck.model.claim import NUMERIC, Claim
from factcheck.model.finding import Finding
from factcheck.model.relation import Judged
from factcheck.model.report import Document
from factcheck.model.span import Span
from factcheck.reports.claims import rows
from tests.shared.places import BULLETIN, GOLD, needs

pytestmark = [needs(BULLETIN), needs(GOLD)]
MIXED = frozenset({"restatement", "hedge"})

Row = dict[str, Any]


@pytest.fixture(scope="module")
def document() -> Document:
    """The bulletin, checked."""
    return factcheck.check(BULLETIN)


@pytest.fixture(scope="module")
def gold() -> Mapping[str, Row]:
    """The hand-made claims by id."""
    found = {row["id"]: row for row in _lines("claims.jsonl")}
    assert found
    return found


def _lines(name: str) -> tuple[Row, ...]:
    path = GOLD / name
    return tuple(json.loads(line) for line in path.read_text("utf-8").splitlines() if line) if path.exists() else ()


def _words(claims: tuple[str, ...], document: Document) -> tuple[str, ...]:
    by_id = {claim.id: claim.text for claim in document.claims}
    return tuple(by_id[claim] for claim in claims)


def _cites(finding: Finding, *words: str) -> bool:
    """Return whether the finding cites figures with all these words, wraps and blanks aside."""
    cited = {"".join(place.text.split()) for place in finding.cited}
    return set(words) <= cited


def _relations(document: Document, kind: str, *words: str) -> Iterator[Judged]:
    """Yield the relations of `kind` that bear on figures with all these words."""
    for judged in document.relations:
        if judged.relation.kind == kind and set(words) <= set(_words(judged.relation.claims, document)):
            yield judged


def test_the_hedged_figure_is_a_note(document: Document) -> None:
    """800 多亿 beside 886.5 is told as looser, and is no contradiction."""
    told = [finding for finding in document.findings if _cites(finding, "886.5亿美元", "800多亿美元")]

    assert [(finding.rule, finding.severity) for finding in told] == [("DUP003", "note")]


def test_nothing_is_called_an_error(document: Document) -> None:
    """The bulletin holds no impossible figure."""
    assert [finding for finding in document.findings if finding.severity == "error"] == []


def test_one_set_of_figures_is_told_of_two_names(document: Document) -> None:
    """45 万亿美元 and 50 % are told of the digital economy and of the service economy."""
    told = [finding for finding in document.findings if finding.rule == "DUP004"]

    assert [finding.severity for finding in told] == ["warning"]
    assert _cites(told[0], "45万亿美元")


def test_two_rates_are_one_warning(document: Document) -> None:
    """The conversions at 6.82 beside those at 6.617 are one defect, and the arithmetic names both rates."""
    told = [finding for finding in document.findings if finding.rule.startswith("FXR")]

    assert [(finding.rule, finding.severity) for finding in told] == [("FXR001", "warning")]
    assert "6.82" in told[0].arithmetic
    assert "6.617" in told[0].arithmetic


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("share_of", ("2655.6亿元", "45.3%")),
        ("share_of", ("1014.4亿元", "17.3%")),
        ("share_of", ("2196.6亿元", "37.4%")),
        ("shares_sum", ("45.3%", "17.3%", "37.4%")),
        ("part_sum", ("5866.7亿元人民币", "2655.6亿元", "1014.4亿元", "2196.6亿元")),
        ("share_of", ("1117.1亿元人民币", "5866.7亿元人民币")),
    ],
    ids=lambda value: value if isinstance(value, str) else "、".join(value),
)
def test_what_holds_is_found_to_hold(document: Document, kind: str, words: tuple[str, ...]) -> None:
    """The three shares, their sum, the three parts, and the share of the Belt and Road are examined and consistent."""
    found = list(_relations(document, kind, *words))

    assert found
    assert {judged.outcome.truth for judged in found} == {"consistent"}


@pytest.mark.parametrize("group", _lines("lookalikes.jsonl"), ids=lambda group: group["id"])
def test_look_alikes_are_not_mixed_up(group: Row, document: Document, gold: Mapping[str, Row]) -> None:
    """Two figures that only look alike stand in no contradiction and are not taken for one fact."""
    spans = [Span(gold[claim]["start"], gold[claim]["end"]) for claim in group["claims"]]
    own = {claim.id for claim in document.claims if any(claim.span.overlaps(span) for span in spans)}
    both = [judged for judged in document.relations if len(own & set(judged.relation.claims)) > 1]

    assert own or group["id"] in ("lk37", "lk38")  # ranks, which are no numeric claims
    assert [judged for judged in both if judged.outcome.truth == "inconsistent"] == []
    assert [judged for judged in both if judged.relation.kind in MIXED] == []


def _same(row: Row, wanted: Row) -> bool:
    """Return whether a row tells the figure as the hand-made one does; the name of the hedge (达, 突破) is left open."""
    ends = all(
        (row[end] is None) is (wanted[end] is None) and (row[end] is None or Decimal(row[end]) == Decimal(wanted[end]))
        for end in ("lower", "upper")
    )
    keys = ("raw", "kind", "unit", "bounds", "direction")
    return ends and str(row["value"] or "") == wanted["value"] and all(row[key] == wanted[key] for key in keys)


def _hard() -> list[Any]:
    return [pytest.param(c, id=f"{c['id']}: {c['raw']}") for c in _lines("hard_cases.jsonl")]


@pytest.mark.parametrize("case", _hard())
def test_hard_figures_are_read(case: Row) -> None:
    """Each of the sentences that other tools stumble over is read right, figure and span."""
    told = [row for row in rows(factcheck.check_text(case["text"])) if row["start"] == case["start"]]

    assert len(told) == 1
    assert _same(told[0], case), told


def test_every_figure_is_accounted_for(document: Document) -> None:
    """Each numeric claim of the bulletin is corroborated, contradicted, or unchecked for a reason."""
    numeric: list[Claim] = [claim for claim in document.claims if claim.kind in NUMERIC]

    assert len(numeric) == document.coverage.claims == len(document.standings)
    assert all((standing.status == "unchecked") is bool(standing.reason) for standing in document.standings)
