"""The JSON report says what the contract says, in the same bytes on every run."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

import factcheck
from factcheck.model.interval import Interval
from factcheck.model.layout import Notice
from factcheck.model.source import Source
from factcheck.reports.table import render
from tests.reports.samples import DOCUMENT, EN, FINDING, JUDGED, SILENT, SOURCE, TEXT, ZH


@pytest.fixture
def report() -> Any:  # noqa: ANN401  what a JSON parser gives
    """Return the parsed report of the sample in Chinese."""
    return json.loads(render("json", [DOCUMENT], ZH))


def test_the_top_names_schema_and_version(report: dict[str, Any]) -> None:
    """Schema, version and documents are all there is."""
    assert report.keys() == {"schema", "version", "documents"}
    assert report["schema"] == "factcheck/1"
    assert report["version"] == factcheck.__version__


def test_a_document_is_told_whole(report: dict[str, Any]) -> None:
    """Path, digest, date, sizes and coverage stand beside claims, relations and findings."""
    (document,) = report["documents"]
    parts = {key: document.pop(key) for key in ("claims", "relations", "findings")}

    assert document == {
        "path": "公报.txt",
        "sha256": SOURCE.digest,
        "issued": "2019-05-20",
        "characters": len(TEXT),
        "pages": None,
        "coverage": {
            "claims": 3,
            "corroborated": 1,
            "contradicted": 1,
            "unchecked": 1,
            "reasons": {"bound_only": 1},
            "sharp": 0,
            "unread_pages": 0,
        },
        "notices": [],
        "notes": [],
    }
    assert [len(part) for part in parts.values()] == [4, 1, 1]


def test_a_relation_holds_both_intervals(report: dict[str, Any]) -> None:
    """Ends are decimal strings in base units, an open end is null."""
    assert report["documents"][0]["relations"] == [
        {
            "id": "r001",
            "rule": "SUM001",
            "kind": "part_sum",
            "outcome": "inconsistent",
            "claims": ["c002", "c003", "c004"],
            "arithmetic": "31.2 + 28.5 = 59.7",
            "stated": ["5869500000", "5870500000"],
            "recomputed": ["5965000000", None],
            "source": "wording",
        }
    ]


def test_a_finding_holds_every_figure_with_its_place(report: dict[str, Any]) -> None:
    """Spans are given in the order of the finding, lines and columns from 1, offsets from 0."""
    (finding,) = report["documents"][0]["findings"]

    assert finding["severity"] == "error"
    assert finding["relations"] == ["r001"]
    assert finding["fingerprint"] == "0f1e2d"
    assert [TEXT[span["start"] : span["end"]] for span in finding["spans"]] == [s["text"] for s in finding["spans"]]
    assert finding["spans"][0] == {
        "start": 19,
        "end": 27,
        "page": None,
        "line": 2,
        "column": 13,
        "text": "58.7 亿\n元",
        "claim": "c002",
    }


def test_suspects_come_best_first(report: dict[str, Any]) -> None:
    """A replacement stands for the whole of the text; it is empty where no single value mends every place."""
    suspects = report["documents"][0]["findings"][0]["suspects"]

    assert [(s["text"], s["replacement"], s["reason"]) for s in suspects] == [
        ("58.7 亿\n元", "59.7 亿元", "一位数字有误"),
        ("31.2 亿元", "", "没有一个值能使各处都相符"),
    ]


@pytest.mark.parametrize(
    ("view", "message"),
    [(ZH, "分项合计为 59.7，原文合计为 58.7。"), (EN, "The parts add up to 59.7, the total told is 58.7.")],
)
def test_the_message_is_told_in_the_language_asked_for(view: Any, message: str) -> None:  # noqa: ANN401  a View
    """The fields of the finding fill the message of its rule."""
    assert json.loads(render("json", [DOCUMENT], view))["documents"][0]["findings"][0]["message"] == message


def test_a_long_quotient_is_rounded_to_twelve_digits() -> None:
    """What was recomputed may have sixty digits; what was printed is told exactly."""
    long = Interval(Decimal(1) / Decimal(3), Decimal("37.4440900000000000000000000000000"))
    judged = replace(JUDGED, outcome=replace(JUDGED.outcome, recomputed=long))

    (document,) = json.loads(render("json", [replace(DOCUMENT, relations=(judged,))], ZH))["documents"]

    assert document["relations"][0]["recomputed"] == ["0.333333333333", "37.44409"]


def test_a_document_without_date_has_none() -> None:
    """No date is invented."""
    assert json.loads(render("json", [SILENT], ZH))["documents"][0]["issued"] is None


def test_pages_are_counted_where_there_are_some() -> None:
    """A text with pages says how many, and every place says on which."""
    paged = replace(DOCUMENT, source=Source("公报.pdf", TEXT, "", (0, 7)))

    (document,) = json.loads(render("json", [paged], ZH))["documents"]

    assert document["pages"] == 2
    assert {claim["page"] for claim in document["claims"]} == {2}


def test_notices_are_told_with_their_pages() -> None:
    """A page of which something is missing counts once, in coverage, however many notices it has."""
    notices = (
        Notice("notice.no_text_layer", 2, unread=True),
        Notice("notice.unknown_glyphs", 2, unread=True, fields=(("count", "3"),)),
        Notice("notice.encoding_guessed", fields=(("encoding", "GB18030"),)),
    )
    paged = replace(DOCUMENT, source=Source("公报.pdf", TEXT, "", (0, 7), notices=notices))

    (document,) = json.loads(render("json", [paged], EN))["documents"]

    assert document["coverage"]["unread_pages"] == 1
    assert [(n["key"], n["page"], n["unread"]) for n in document["notices"]] == [
        ("notice.no_text_layer", 2, True),
        ("notice.unknown_glyphs", 2, True),
        ("notice.encoding_guessed", None, False),
    ]
    assert document["notices"][2]["message"].startswith("declares no encoding and was read as GB18030; ")


def objects(value: object) -> Iterator[list[str]]:
    """Yield the keys of every object in `value`, in their order."""
    if isinstance(value, dict):
        yield list(value)
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(part)


def test_keys_are_sorted_throughout(report: dict[str, Any]) -> None:
    """Every object of the report has its keys in order."""
    found = list(objects(report))

    assert len(found) > 10
    assert [keys for keys in found if keys != sorted(keys)] == []


def test_the_same_document_gives_the_same_bytes() -> None:
    """Nothing in the report depends on the run."""
    once = render("json", [DOCUMENT, SILENT], ZH)

    assert render("json", [DOCUMENT, SILENT], ZH) == once
    assert "公报.txt".encode() in once
    assert once.endswith(b"}\n")
    assert once.count(b"\n") == 1
    assert b"NaN" not in once


def test_no_documents_are_an_empty_list() -> None:
    """A call whose files were all refused still gives JSON."""
    assert json.loads(render("json", [], ZH))["documents"] == []


def test_a_file_name_that_is_no_utf8_comes_back() -> None:
    """A name that the system gave in other bytes is escaped, so that the report is UTF-8 and the name is not lost."""
    name = b"\xb9\xab.txt".decode("utf-8", "surrogateescape")
    report = render("json", [replace(DOCUMENT, source=Source(name, TEXT, ""), findings=(FINDING,))], ZH)

    assert json.loads(report.decode("utf-8"))["documents"][0]["path"] == name
