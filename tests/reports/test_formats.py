"""Markdown, JUnit, GitHub annotations and CSV: what each says, and what hostile text cannot make of it."""

import csv
import re
from dataclasses import replace
from io import StringIO
from xml.etree import ElementTree as ET

import pytest

from factcheck.model.finding import Suppression
from factcheck.model.layout import Notice
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.reports.csv import COLUMNS, as_text
from factcheck.reports.markdown import code, escaped
from factcheck.reports.table import FORMATS, render
from factcheck.reports.view import View
from tests.reports.samples import DOCUMENT, EN, FINDING, NOTE, SILENT, TEXT, ZH

OTHERS = ("csv", "github", "junit", "markdown", "sarif")
MARKDOWN = """\
# 公报.txt

**共 3 个数，已核 2 个（矛盾 1 个），未核 1 个**

未核的原因：旁边只有上下限、次序或约数 1 个

## 1. 错误：分项之和与合计不符（SUM001）

分项合计为 59.7，原文合计为 58.7。

- 位置：`公报.txt:2:13`
- 算式：`31.2 + 28.5 = 59.7 ≠ 58.7`
- 疑误：“58.7 亿元” → “59.7 亿元”（一位数字有误）
- 疑误：“31.2 亿元”（没有一个值能使各处都相符）
- 指纹：`0f1e2d`
"""
GITHUB = """\
::notice file=公报.txt,title=factcheck::numbers 3, checked 2 (contradicted 1), unchecked 1
::error file=公报.txt,line=2,endLine=3,title=SUM001 Parts do not add up::The parts add up to 59.7, the total told is 58.7.\
%0AArithmetic: 31.2 + 28.5 = 59.7 ≠ 58.7%0ASuspect: "58.7 亿元" → "59.7 亿元" (one digit wrong)
"""
WARNING = replace(FINDING, severity="warning")
LOOSE = replace(FINDING, severity="note", rule=NOTE.code)
HOSTILE = "\n# <b>x</b> | `rm` [a](http://x) @all ]]> ::error::, %0A\x00\x1b"


def hostile() -> Document:
    """Return the sample under a name and with figures that each format would take for its own marks."""
    finding = replace(FINDING, fields=(("sum", HOSTILE), ("total", "=1+1")), arithmetic=HOSTILE, fingerprint="`")
    return replace(DOCUMENT, source=Source(f"::warning::{HOSTILE}\udcb9.txt", TEXT, ""), findings=(finding,))


@pytest.mark.parametrize("view", [ZH, EN], ids=["zh", "en"])
@pytest.mark.parametrize("name", OTHERS)
def test_the_same_documents_give_the_same_bytes(name: str, view: View) -> None:
    """In both languages, with the coverage or the finding in it, as UTF-8, also of hostile text."""
    told = render(name, [DOCUMENT, SILENT], view)

    assert told == render(name, [DOCUMENT, SILENT], view)
    assert "31.2 + 28.5 = 59.7 ≠ 58.7" in told.decode("utf-8")
    assert render(name, [hostile()], view).decode("utf-8").endswith("\n")
    assert render(name, [], view).decode("utf-8").endswith("\n") or name == "github"


def test_markdown_tells_a_finding_whole() -> None:
    """Coverage first, then each finding with place, arithmetic, suspects and fingerprint."""
    assert render("markdown", [DOCUMENT], ZH).decode() == MARKDOWN


def test_markdown_of_several_begins_with_a_table() -> None:
    """The coverage of all stands above, and each has its own part one level down."""
    lines = render("markdown", [DOCUMENT, SILENT], EN).decode().splitlines()

    assert lines[0] == "# 2 documents together"
    assert lines[2] == "**numbers 6, checked 5 (contradicted 1), unchecked 1**"
    assert lines[4:8] == [
        "| File | error | warning | note | Numbers |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| 公报.txt | 1 | 0 | 0 | 3 |",
        "| 旧公报.txt | 0 | 0 | 0 | 3 |",
    ]
    assert "## 旧公报.txt" in lines


def test_markdown_tells_what_the_reader_had_to_tell() -> None:
    """As a quotation behind coverage; findings left out are not called none."""
    notice = Notice("notice.encoding_guessed", fields=(("encoding", "GB_18030"),))
    noted = replace(DOCUMENT, source=Source("公报.txt", TEXT, "", notices=(notice,)), findings=())
    told = render("markdown", [noted], ZH).decode()

    assert "\n> 注意：没有说明编码，按 GB\\_18030 读" in told
    assert told.endswith("另有条目被 \\--select 或 \\--ignore 略去。\n")
    assert render("markdown", [SILENT], ZH).decode().endswith("没有发现矛盾。\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("34.7%", "34.7%"),
        ("-3.9%", "-3.9%"),
        ("- 甲", "\\- 甲"),
        ("---", "\\---"),
        ("1. 甲", "1\\. 甲"),
        ("# 甲", "\\# 甲"),
        ("甲\n乙", "甲 乙"),
        ("<b>*甲*|_乙_</b>", "\\<b\\>\\*甲\\*\\|\\_乙\\_\\</b\\>"),
    ],
)
def test_markdown_shows_text_as_it_stands(text: str, told: str) -> None:
    """Marks within a line and at its beginning are taken away their meaning, and nothing else is touched."""
    assert escaped(text) == told


def test_code_cannot_be_left() -> None:
    """The backticks around are more than any within."""
    assert [code("a"), code("a`b"), code("``")] == ["`a`", "``a`b``", "``` `` ```"]


def test_hostile_text_adds_no_line_to_markdown() -> None:
    """Headings and items are those of a harmless report."""
    shape = [re.match(r"#* ?|- |> |", line)[0] for line in render("markdown", [hostile()], ZH).decode().splitlines()]  # type: ignore[index]
    harmless = [re.match(r"#* ?|- |> |", line)[0] for line in MARKDOWN.splitlines()]  # type: ignore[index]

    assert shape == harmless


def test_github_gets_an_annotation_for_each_finding() -> None:
    """Several lines are told without columns, a line end within the message as %0A."""
    assert render("github", [DOCUMENT], EN).decode() == GITHUB


def test_github_gets_columns_within_one_line() -> None:
    """The end column is that of the last character; a note is a notice."""
    one = replace(FINDING, suspects=FINDING.suspects[1:])
    told = render("github", [replace(DOCUMENT, findings=(one, WARNING, LOOSE))], ZH).decode().splitlines()

    assert "line=3,endLine=3,col=8,endColumn=14," in told[1]
    assert [line.split(" ")[0] for line in told] == ["::notice", "::error", "::warning", "::notice"]


def test_hostile_text_gives_github_no_command() -> None:
    """Every line is one of ours, and in it nothing ends a property or begins a command."""
    lines = render("github", [hostile()], ZH).decode().splitlines()

    assert [re.match(r"::(notice|error) file=%3A%3Awarning%3A%3A ", line) is not None for line in lines] == [True, True]
    assert [line.split("::")[1].count(",") for line in lines] == [1, 3]
    assert "%250A" in lines[0]


def test_junit_has_a_suite_for_each_document() -> None:
    """A finding at or above warning is a failure, a note a case that passes, coverage a case of its own."""
    root = ET.fromstring(render("junit", [replace(DOCUMENT, findings=(FINDING, WARNING, LOOSE)), SILENT], EN))  # noqa: S314  our own
    suites = [(suite.get("name"), suite.get("tests"), suite.get("failures")) for suite in root]
    failures = [(case.get("type"), case.get("message")) for case in root.iter("failure")]

    assert (root.tag, root.get("tests"), root.get("failures")) == ("testsuites", "5", "2")
    assert suites == [("公报.txt", "4", "2"), ("旧公报.txt", "1", "0")]
    assert failures == [
        ("error", "error SUM001 Parts do not add up"),
        ("warning", "warning SUM001 Parts do not add up"),
    ]
    assert [case.get("name") for case in root[0]][:2] == ["coverage", "SUM001 2:13 58.7 亿元"]
    assert root[0][0][0].text == (
        "numbers 3, checked 2 (contradicted 1), unchecked 1\n"
        "Unchecked because: only a bound, an order or a hedge beside them 1"
    )


def test_junit_of_hostile_text_is_xml() -> None:
    """Characters that XML cannot hold are replaced, and marks are escaped."""
    root = ET.fromstring(render("junit", [hostile()], ZH))  # noqa: S314  our own

    assert (root[0].get("name") or "").startswith("::warning::")
    assert (root[0].get("name") or "").endswith("\ufffd\ufffd\\udcb9.txt")
    assert len(list(root.iter("failure"))) == 1


def rows(told: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV by their headings."""
    return list(csv.DictReader(StringIO(told.decode("utf-8"))))


def test_csv_has_a_row_for_each_finding() -> None:
    """With its place, what stands there and what should."""
    (row,) = rows(render("csv", [DOCUMENT, SILENT], ZH))

    assert tuple(row) == COLUMNS
    assert {key: row[key] for key in ("path", "rule", "severity", "line", "column", "start", "end", "page")} == {
        "path": "公报.txt", "rule": "SUM001", "severity": "error", "line": "2", "column": "13", "start": "19", "end": "27",
        "page": "",
    }  # fmt: skip
    assert [row["text"], row["replacement"], row["reason"]] == ["58.7 亿元", "59.7 亿元", "一位数字有误"]
    assert row["others"] == "“31.2 亿元”（没有一个值能使各处都相符）"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-3.9%", "@SUM(A1)", " =1", "＝1", "－1"])
def test_csv_holds_no_formula(cell: str) -> None:
    """A cell that a spreadsheet would work out begins with an apostrophe."""
    finding = replace(FINDING, suspects=(replace(FINDING.suspects[0], replacement=cell),), expected=cell)

    assert as_text(cell) == f"'{cell}"
    assert rows(render("csv", [replace(DOCUMENT, findings=(finding,))], ZH))[0]["expected"] == f"'{cell}"
    assert as_text("31.2 + 28.5 = 59.7") == "31.2 + 28.5 = 59.7"
    assert [as_text(held) for held in ("\t=1", "\r=1", "")] == ["' =1", "' =1", ""]


def test_pages_are_told_where_there_are_some() -> None:
    """An editor finds a place in a PDF by its page."""
    paged = replace(DOCUMENT, source=Source("公报.pdf", TEXT, "", (0, 7)))

    assert rows(render("csv", [paged], ZH))[0]["page"] == "2"
    assert "公报.pdf:2:13` (第 2 页)" in render("markdown", [paged], ZH).decode()


@pytest.mark.parametrize(
    ("held", "zh"),
    [
        (Suppression("accepted", "经核实"), "已接受：经核实"),
        (Suppression("inline", "见附表"), "原文注明略过：见附表"),
        (Suppression("inline"), "原文注明略过"),
        (Suppression("baseline"), "基线中已有"),
    ],
)
def test_what_is_suppressed_counts_no_more(held: Suppression, zh: str) -> None:
    """JUnit skips it, GitHub is not told, Markdown and CSV say who passed it over and why."""
    documents = [replace(DOCUMENT, findings=(replace(FINDING, suppressed=held), WARNING))]
    root = ET.fromstring(render("junit", documents, ZH))  # noqa: S314  our own
    markdown = render("markdown", documents, ZH).decode()
    told = rows(render("csv", documents, ZH))

    assert [root[0].get(count) for count in ("tests", "failures", "skipped")] == ["3", "1", "1"]
    assert [skipped.get("message") for skipped in root.iter("skipped")] == [zh]
    assert [line.split(" ")[0] for line in render("github", documents, ZH).decode().splitlines()] == [
        "::notice",
        "::warning",
    ]
    assert markdown.endswith(f"## 不再计入（1）\n\n- 1. 错误：分项之和与合计不符（SUM001） `公报.txt:2:13` – {zh}\n")
    assert "## 2. 警告" in markdown
    assert [(row["suppressed"], row["why"]) for row in told] == [(held.by, held.reason), ("", "")]


@pytest.mark.parametrize("name", OTHERS)
def test_every_format_has_a_module_of_its_own(name: str) -> None:
    """One line in the table is one file."""
    assert FORMATS[name] == f"factcheck.reports.{name}"
