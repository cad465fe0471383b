"""The SARIF report is valid, places every finding, and names it by a fingerprint that survives moved paragraphs."""

import json
from copy import deepcopy
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

import factcheck
from factcheck.api import check_text, load_pack
from factcheck.model.finding import Suppression, Suspect
from factcheck.model.layout import Notice
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.reports.table import render
from factcheck.reports.view import View
from tests.reports.samples import DOCUMENT, EN, FINDING, SILENT, SOURCE, TEXT, ZH
from tests.shared.places import ROOT

VIEW = View(load_pack(()), "zh")
ERRORS = ROOT / "fixtures" / "outsourcing-2018-errors.txt"
# Of the standard, in which the status of a suppression is still called its state: the reports tell neither.
SCHEMA = json.loads((ROOT / "tests" / "reports" / "oasis" / "sarif-schema-2.1.0.json").read_text("utf-8"))


def log(*documents: Document, view: View = ZH) -> Any:  # noqa: ANN401  what a JSON parser gives
    """Return the parsed report."""
    return json.loads(render("sarif", documents, view))


def result(*documents: Document, view: View = ZH) -> Any:  # noqa: ANN401  likewise
    """Return the first result."""
    return log(*documents, view=view)["runs"][0]["results"][0]


def validate(report: Any) -> list[str]:  # noqa: ANN401  likewise
    """Return what the schema finds wrong."""
    return [str(error.message) for error in Draft7Validator(SCHEMA).iter_errors(report)]


@pytest.mark.parametrize("view", [ZH, EN], ids=["zh", "en"])
def test_the_samples_are_valid(view: View) -> None:
    """By the schema of OASIS: with findings, notices and pages, without a digest, and for no document at all."""
    notices = (
        Notice("notice.no_text_layer", 2, unread=True),
        Notice("notice.headers_left_out", fields=(("text", "x"),)),
    )
    paged = replace(DOCUMENT, source=Source("/报 告/公报.pdf", TEXT, "", (0, 7), notices=notices))

    for documents in (
        (DOCUMENT, SILENT),
        (paged,),
        (replace(DOCUMENT, findings=(replace(FINDING, cited=(), suspects=()),)),),
        (),
    ):
        assert validate(log(*documents, view=view)) == []


@pytest.mark.parametrize("path", sorted((ROOT / "fixtures").glob("*.txt")), ids=lambda path: path.name)
def test_real_reports_are_valid(path: Path) -> None:
    """With the metadata of every rule."""
    assert validate(log(factcheck.check(path), view=VIEW)) == []


def test_a_file_that_is_given_twice_is_one_artifact() -> None:
    """Two that are the same would not be valid."""
    report = log(DOCUMENT, DOCUMENT)

    assert validate(report) == []
    assert len(report["runs"][0]["artifacts"]) == 1


def test_the_schema_notices_what_is_wrong() -> None:
    """A key of our own, a level that is none, a line 0."""
    for path, value in (
        (("extra",), 1),
        (("level",), "fatal"),
        (("locations", 0, "physicalLocation", "region", "startLine"), 0),
    ):
        broken = deepcopy(log(DOCUMENT))
        place = broken["runs"][0]["results"][0]
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        assert len(validate(broken)) == 1


def test_a_region_is_the_place_of_the_figure() -> None:
    """Lines and columns from 1, the end column behind the last character, the offset from 0, all in code points."""
    told = result(DOCUMENT)

    assert told["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "%E5%85%AC%E6%8A%A5.txt"},
        "region": {
            "startLine": 2, "startColumn": 13, "endLine": 3, "endColumn": 2, "charOffset": 19, "charLength": 8,
            "snippet": {"text": "58.7 亿\n元"},
        },
    }  # fmt: skip
    assert [place["physicalLocation"]["region"]["snippet"]["text"] for place in told["relatedLocations"]] == [
        "31.2 亿元", "28.5 亿元",
    ]  # fmt: skip


def test_a_result_says_what_the_terminal_says() -> None:
    """Message, arithmetic and the likeliest suspect; arithmetic and relations also by themselves."""
    told = result(DOCUMENT, view=EN)

    assert told["message"]["text"].splitlines() == [
        "The parts add up to 59.7, the total told is 58.7.",
        "Arithmetic: 31.2 + 28.5 = 59.7 ≠ 58.7",
        'Suspect: "58.7 亿元" → "59.7 亿元" (one digit wrong)',
    ]
    assert told["level"] == "error"
    assert told["properties"] == {"arithmetic": FINDING.arithmetic, "expected": "59.7", "relations": ["r001"]}
    assert told["partialFingerprints"] == {"factcheck/v1": "0f1e2d"}


def test_what_is_suppressed_is_marked_and_not_dropped() -> None:
    """A remark stands in the source, an accepted finding and a baseline beside it."""
    held = (Suppression("accepted", "经核实"), Suppression("inline"), Suppression("baseline"))
    report = log(replace(DOCUMENT, findings=tuple(replace(FINDING, suppressed=one) for one in held)))

    assert [told["suppressions"] for told in report["runs"][0]["results"]] == [
        [{"kind": "external", "justification": "经核实", "properties": {"by": "accepted"}}],
        [{"kind": "inSource", "properties": {"by": "inline"}}],
        [{"kind": "external", "properties": {"by": "baseline"}}],
    ]
    assert "suppressions" not in result(DOCUMENT)
    assert validate(report) == []


def test_every_rule_has_its_help() -> None:
    """A result leads by its index to title, reason, formula, references and examples of its rule."""
    report = log(factcheck.check(ERRORS), view=VIEW)["runs"][0]
    rules = report["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in rules] == sorted({told["ruleId"] for told in report["results"]})
    assert len(rules) > 1
    assert all(rules[told["ruleIndex"]]["id"] == told["ruleId"] for told in report["results"])
    assert all(rule["help"]["text"] and "会报出的文本" in rule["help"]["markdown"] for rule in rules)


def test_a_fix_is_offered_where_places_in_the_text_are_places_in_the_file() -> None:
    """The first suspect that has a replacement; for a file in another encoding or format there is none."""
    (fix,) = result(DOCUMENT)["fixes"]
    (change,) = fix["artifactChanges"]

    assert SOURCE.digest == sha256(TEXT.encode()).hexdigest()
    assert change["replacements"][0]["insertedContent"] == {"text": "59.7 亿元"}
    assert change["replacements"][0]["deletedRegion"]["charOffset"] == 19
    assert "fixes" not in result(replace(DOCUMENT, source=Source("公报.txt", TEXT, "ab" * 32)))
    nothing = Suspect(FINDING.suspects[0].span, "", "", "suspect.unsettled")
    assert "fixes" not in result(replace(DOCUMENT, findings=(replace(FINDING, suspects=(nothing,)),)))


def test_fingerprints_survive_moved_paragraphs_and_other_names() -> None:
    """Text above and another file name change places, not names."""
    text = ERRORS.read_text("utf-8")
    one = log(check_text(text, name="a.txt"), view=VIEW)["runs"][0]["results"]
    other = log(check_text("送审说明\n\n以下为正文。\n\n" + text, name="b/c.txt"), view=VIEW)["runs"][0]["results"]

    assert len(one) == 5
    assert [told["partialFingerprints"] for told in other] == [told["partialFingerprints"] for told in one]
    assert [told["locations"] for told in other] != [told["locations"] for told in one]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a b#.txt", "a%20b%23.txt"),
        ("/报/a.txt", "file:///%E6%8A%A5/a.txt"),
        ("c:a", "c%3Aa"),
        (b"\xb9.txt".decode("utf-8", "surrogateescape"), "%B9.txt"),
    ],
)
def test_a_path_is_told_as_a_uri(name: str, uri: str) -> None:
    """Bytes of a name that are no UTF-8 come back as they were."""
    assert log(replace(DOCUMENT, source=Source(name, TEXT, "")))["runs"][0]["artifacts"][0]["location"] == {"uri": uri}


def test_what_was_not_read_is_a_notification() -> None:
    """A page without text is a warning, a guess a note."""
    notices = (
        Notice("notice.no_text_layer", 2, unread=True),
        Notice("notice.headers_left_out", fields=(("text", "x"),)),
    )
    (invocation,) = log(replace(DOCUMENT, source=Source("a.pdf", TEXT, "", (0, 7), notices=notices)))["runs"][0][
        "invocations"
    ]

    assert [told["level"] for told in invocation["toolExecutionNotifications"]] == ["warning", "note"]
    assert invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]["properties"] == {"page": 2}
    assert log(DOCUMENT)["runs"][0]["invocations"] == [{"executionSuccessful": True}]
