"""Tables of a checked document: documented columns, decimals that are never floats, and the same checks as the document."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

import factcheck
from factcheck.errors import UsageError
from factcheck.frames.columns import DECIMAL, TABLES, TUPLE
from factcheck.model.report import Document
from factcheck.reports.json import render
from factcheck.reports.view import View

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.txt"))
ERRORS = next(path for path in FIXTURES if path.stem.endswith("errors"))


@pytest.fixture(scope="module")
def report() -> factcheck.Report:
    """The fixture with planted errors, checked."""
    return factcheck.check(ERRORS)


@pytest.mark.parametrize("which", list(TABLES))
@pytest.mark.parametrize("decimals", ["decimal", "string"])
def test_columns_and_types_are_the_documented_ones(report: factcheck.Report, which: str, decimals: str) -> None:
    """Each column stands there in order, of the type that columns.py tells."""
    frame = report.to_frame(which, decimals=decimals)  # type: ignore[arg-type]
    expected = {
        name: "string" if kind == DECIMAL and decimals == "string" else "object" if kind in (DECIMAL, TUPLE) else kind
        for name, kind in TABLES[which].items()
    }

    assert len(frame) > 0
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == expected
    assert list(frame.columns) == list(TABLES[which])


def test_amounts_are_decimals_with_every_digit(report: factcheck.Report) -> None:
    """A Decimal column holds Decimals and None; as strings the same figures."""
    exact, told = report.to_frame("claims"), report.to_frame("claims", decimals="string")
    held = [value for column in ("value", "lower", "upper") for value in exact[column] if value is not None]

    assert held
    assert {type(value) for value in held} == {Decimal}
    assert [Decimal(v) for v in told["lower"].dropna()] == [v for v in exact["lower"] if v is not None]
    assert told["value"].dropna().tolist() == [f"{v:f}" for v in exact["value"] if v is not None]


def test_ids_lead_from_findings_to_relations_to_claims(report: factcheck.Report) -> None:
    """The three tables can be joined."""
    claims, relations, findings = (report.to_frame(which) for which in ("claims", "relations", "findings"))

    assert {i for ids in relations["claims"] for i in ids} <= set(claims["id"])
    assert {i for ids in findings["relations"] for i in ids} <= set(relations["id"])
    assert findings["message"].str.len().min() > 0


def test_json_is_that_of_the_command(report: factcheck.Report) -> None:
    """`to_json` and `--format json` are one text."""
    assert report.to_json("en").encode() == render([report], View(report.pack, "en"))
    assert report.to_json() != report.to_json("en")


def test_a_report_can_be_kept_in_a_set(report: factcheck.Report) -> None:
    """Two checks of one file are equal and hash alike."""
    assert {report, factcheck.check(ERRORS)} == {report}


def test_what_there_is_not_is_named() -> None:
    """A table, a form of decimals and a language are chosen from closed lists."""
    report = factcheck.check_text("2018年，执行额586.7亿元。")
    with pytest.raises(UsageError, match="claims, relations, findings"):
        report.to_frame("figures")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="decimal, string"):
        report.to_frame("claims", decimals="float")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="zh, en"):
        report.to_json("fr")


def test_a_document_without_figures_gives_empty_tables() -> None:
    """The columns are there all the same."""
    report = factcheck.check_text("没有数。")

    assert [len(report.to_frame(which)) for which in TABLES] == [0, 0, 0]  # type: ignore[arg-type]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
@pytest.mark.parametrize("decimals", ["decimal", "string"])
def test_a_table_of_a_document_is_checked_like_the_document(path: Path, decimals: str) -> None:
    """Relations from packs and repetition come out again, with the same truth, and so do the findings they give."""
    document = factcheck.check(path)
    again = factcheck.check_frame(document.to_frame("claims", decimals=decimals), issued=document.issued)  # type: ignore[arg-type]

    told = {key: truth for key, truth in _truths(document).items() if key[2] != "wording"}
    assert told
    assert told.items() <= _truths(again).items()
    assert [f.rule for f in again.findings] == [f.rule for f in document.findings]
    assert isinstance(again.to_frame("claims"), pd.DataFrame)


def _truths(document: Document) -> dict[tuple[str, tuple[str, ...], str], str]:
    return {(j.relation.kind, j.relation.claims, j.relation.source): j.outcome.truth for j in document.relations}
