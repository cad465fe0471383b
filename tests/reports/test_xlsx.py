"""The workbook: four sheets with links, texts that stay texts, figures that keep every digit, the same bytes on every run."""

import re
import shutil
import subprocess
from dataclasses import replace
from decimal import Decimal
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import pytest

from factcheck.api import check_text
from factcheck.catalogue.entries import ENTRIES
from factcheck.errors import UsageError
from factcheck.model.claim import Kind
from factcheck.model.coverage import Standing
from factcheck.model.finding import Suppression
from factcheck.reports import xlsx
from factcheck.reports.view import View
from tests.reports.samples import DOCUMENT, EN, FINDING, PACK, SILENT, ZH, level
from tests.reports.word_samples import PACK as STANDARD
from tests.reports.word_samples import TOTAL

Cells = dict[str, str | float]


def sheets(data: bytes) -> dict[str, Cells]:
    """Return the cells of every sheet by its name: a text as it is, a number as a float, a formula with its equals sign."""
    with ZipFile(BytesIO(data)) as held:
        strings = [
            unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", item)))
            for item in re.findall(r"<si>(.*?)</si>", held.read("xl/sharedStrings.xml").decode(), re.DOTALL)
        ]
        names = re.findall(r'<sheet name="([^"]*)"', held.read("xl/workbook.xml").decode())
        parts = [held.read(f"xl/worksheets/sheet{at}.xml").decode() for at in range(1, len(names) + 1)]
    return {unescape(name): _cells(part, strings) for name, part in zip(names, parts, strict=True)}


def _cells(part: str, strings: list[str]) -> Cells:
    found: Cells = {}
    for place, rest, inside in re.findall(r'<c r="([A-Z]+\d+)"([^>]*)>(.*?)</c>', part):
        value = re.sub(r"<[^>]*>", "", inside)
        found[place] = "=" + value if "<f>" in inside else strings[int(value)] if 't="s"' in rest else float(value)
    return found


def column(cells: Cells, heading: str) -> dict[int, str | float]:
    """Return the cells below a heading by row."""
    (letters,) = [place[:-1] for place, cell in cells.items() if cell == heading and re.fullmatch("[A-Z]+1", place)]
    return {
        int(p[len(letters) :]): c for p, c in cells.items() if re.fullmatch(rf"{letters}\d+", p) and p != f"{letters}1"
    }


def test_there_are_four_sheets_in_the_language_asked_for() -> None:
    """Coverage leads."""
    assert list(sheets(xlsx.render([DOCUMENT], ZH))) == ["概要", "条目", "数", "关系"]
    assert list(sheets(xlsx.render([DOCUMENT], EN))) == ["Coverage", "Findings", "Claims", "Relations"]


def test_a_row_for_each() -> None:
    """Documents, findings, claims and relations all have theirs; what counts is counted."""
    book = sheets(xlsx.render([DOCUMENT, SILENT], EN))

    assert column(book["Coverage"], "File") == {2: "公报.txt", 3: "旧公报.txt"}
    assert column(book["Coverage"], "Contradicted") == {2: 1.0, 3: 0.0}
    assert column(book["Coverage"], "Errors") == {2: 1.0, 3: 0.0}
    assert column(book["Findings"], "Rule") == {2: "SUM001"}
    assert column(book["Findings"], "Replacement") == {2: "59.7 亿元"}
    assert list(column(book["Claims"], "Id").values()) == ["c001", "c002", "c003", "c004"] * 2
    assert column(book["Relations"], "Outcome") == {2: "inconsistent"}


def test_sheets_are_linked_frozen_and_filtered() -> None:
    """A finding leads to its figure and its equation, both lead back."""
    with ZipFile(BytesIO(xlsx.render([SILENT, DOCUMENT], EN))) as held:
        parts = [held.read(f"xl/worksheets/sheet{at}.xml").decode() for at in range(1, 5)]
    links = [re.findall(r'location="([^"]*)"', part) for part in parts]

    assert links[0] == ["'Findings'!A2"] or links[0] == ["Findings!A2"]
    assert [link.replace("'", "") for link in links[1]] == ["Claims!A7", "Relations!A2"]
    assert [link.replace("'", "") for link in links[2]] == ["Findings!A2"] * 3
    assert [link.replace("'", "") for link in links[3]] == ["Claims!A7", "Findings!A2"]
    assert all('state="frozen"' in part and "<autoFilter" in part for part in parts)


def test_a_text_stays_a_text() -> None:
    """What begins like a formula, a number or an address is none."""
    for hostile in ("=1+1", "+1", "@SUM(A1)", "58.70", "http://a.b", "-2", "{=1}"):
        message = replace(FINDING, arithmetic=hostile)
        cells = sheets(xlsx.render([replace(DOCUMENT, findings=(message,))], EN))["Findings"]
        assert column(cells, "Arithmetic") == {2: hostile}


def test_figures_keep_their_digits() -> None:
    """58.70 is a number shown with two decimals; what a double cannot hold is a text."""
    long = level("c005", "31.2", "12345678901234567.5")
    book = sheets(xlsx.render([replace(DOCUMENT, claims=(*DOCUMENT.claims, long))], EN))

    values = list(column(book["Claims"], "Value").values())
    assert 58.7 in values
    assert "12345678901234567.5" in values
    assert [xlsx._is_exact(text) for text in ("0.1", "58.7", "123456789012345", "0.1234567890123456", "9007199254740993")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_the_room_of_a_checked_figure_is_told() -> None:
    """How far off it could be unnoticed: in base units, or that it cannot be told; nothing of a figure that was not checked."""
    standings = tuple(
        Standing(f"c00{at}", "corroborated", "", room) for at, room in ((2, Decimal(9_876_543)), (3, None))
    )
    book = sheets(xlsx.render([replace(DOCUMENT, standings=standings)], EN))

    assert column(book["Claims"], "Room: an error up to this goes unnoticed (base units)") == {
        3: 9_880_000.0,
        4: "cannot be told",
    }


def test_codes_are_told_in_words() -> None:
    """Kinds, outcomes and sources in the language asked for; what goes without saying leaves its cell empty."""
    book = sheets(xlsx.render([DOCUMENT], ZH))

    assert column(book["数"], "类别") == {2: "时期", 3: "数额", 4: "数额", 5: "数额"}
    assert column(book["数"], "方向") == {}
    assert column(book["数"], "约数用语") == {5: "超过"}
    assert column(book["关系"], "类别") == {2: "分项相加"}
    assert column(book["关系"], "出处") == {2: "据行文"}


def test_a_figure_that_was_wrapped_stands_on_one_line() -> None:
    """The line end of the source is none in a cell, which would grow by it."""
    told = column(sheets(xlsx.render([DOCUMENT], ZH))["条目"], "涉及的数")

    assert told == {2: "58.7 亿元、31.2 亿元、28.5 亿元"}


def test_each_equation_has_its_line() -> None:
    """In the cell, and in the height of the row."""
    rendered = [
        xlsx.render([replace(DOCUMENT, findings=(replace(FINDING, arithmetic=told),))], EN)
        for told in ("1 ≠ 2", "1 ≠ 2; 3 ≠ 4; 5 ≠ 6")
    ]
    heights = []
    for data in rendered:
        with ZipFile(BytesIO(data)) as held:
            part = held.read("xl/worksheets/sheet2.xml").decode()
        heights.append(float(re.findall(r'<row [^>]* ht="([\d.]+)"', part)[1]))

    assert column(sheets(rendered[1])["Findings"], "Arithmetic") == {2: "1 ≠ 2\n3 ≠ 4\n5 ≠ 6"}
    assert heights == [32.25, 48.0]


def test_every_row_has_room_for_its_lines() -> None:
    """A heading or text that is wider than its column makes the row higher; texts keep a distance from the number before them."""
    with ZipFile(BytesIO(xlsx.render([DOCUMENT], EN))) as held:
        parts = [held.read(f"xl/worksheets/sheet{at}.xml").decode() for at in range(1, 5)]
        styles = held.read("xl/styles.xml").decode()
    heights = [[float(height) for height in re.findall(r'<row [^>]* ht="([\d.]+)"', part)] for part in parts]

    assert [found[0] for found in heights] == [
        69.0,
        21.0,
        53.25,
        36.75,
    ]  # in whole pixels: four lines, one, three, two
    assert 'indent="1"' in styles


def test_every_kind_of_claim_has_its_words() -> None:
    """A kind that is added to the model is told in both languages."""
    kinds = get_args(Kind)

    assert len(kinds) > 10
    assert {f"claim.{kind}" for kind in kinds} - ENTRIES.keys() == set()


def test_what_is_suppressed_is_marked() -> None:
    """It stands there with who did it and why, and counts no more."""
    held = replace(FINDING, suppressed=Suppression("accepted", "口径不同"))
    book = sheets(xlsx.render([replace(DOCUMENT, findings=(held,))], ZH))

    assert column(book["条目"], "处理") == {2: "已认可：口径不同"}
    assert column(book["概要"], "错误（条）") == {2: 0.0}
    assert column(book["概要"], "略过（条）") == {2: 1.0}


def test_the_same_bytes_on_every_run() -> None:
    """Of a real document too."""
    document = check_text(TOTAL)

    assert xlsx.render([document], View(STANDARD, "zh")) == xlsx.render([document], View(STANDARD, "zh"))


def test_no_document_and_no_finding_give_a_workbook() -> None:
    """With heads and nothing below."""
    assert list(column(sheets(xlsx.render([], EN))["Findings"], "Rule")) == []
    assert list(column(sheets(xlsx.render([replace(SILENT, claims=())], View(PACK, "en")))["Findings"], "Rule")) == []


def test_names_that_are_no_unicode_and_endless_texts() -> None:
    """A lone surrogate is written as an escape, a text too long for a cell is cut."""
    source = replace(DOCUMENT.source, name="\udcff.txt")
    finding = replace(FINDING, arithmetic="1" * 40_000)
    book = sheets(xlsx.render([replace(DOCUMENT, source=source, findings=(finding,))], EN))

    assert column(book["Coverage"], "File") == {2: "\\udcff.txt"}
    (cell,) = column(book["Findings"], "Arithmetic").values()
    assert isinstance(cell, str)
    assert len(cell) == 32_767


def test_more_rows_than_a_sheet_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The call says so, and which format has no limit."""
    monkeypatch.setattr(xlsx, "_MOST_ROWS", 3)

    with pytest.raises(UsageError, match="a sheet holds 3 rows, 4 are to be written"):
        xlsx.render([DOCUMENT], EN)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_libreoffice_opens_it_and_reckons_nothing(tmp_path: Path) -> None:
    """A file named like a formula is shown by its name."""
    source = replace(DOCUMENT.source, name="=1+1")
    path = tmp_path / "表.xlsx"
    path.write_bytes(xlsx.render([replace(DOCUMENT, source=source)], EN))
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "csv"]
    subprocess.run([*command, "--outdir", tmp_path, path], check=True, capture_output=True, timeout=120)

    head, row = (tmp_path / "表.csv").read_text("utf-8").splitlines()[:2]
    assert head.startswith("File,Issued,Characters")
    assert row.startswith("=1+1,2019-05-20,")
