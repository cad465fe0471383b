"""Pages of a PDF in the HTML report: as they look, with a box around each number, where the file is still the one that was read."""

import re
import zlib
from base64 import b64decode
from pathlib import Path
from struct import unpack

import pytest

import factcheck
from factcheck.api import load_pack
from factcheck.model.report import Document
from factcheck.reports.html_sheets import png
from factcheck.reports.table import render
from factcheck.reports.view import View
from tests.readers.pdf_samples import drawn, lines

VIEW = View(load_pack(()), "zh")
FIRST = ("二〇一八年公报", "一切正常。")
SECOND = ("2018年，某省服务进出口总额1291.9亿元，", "其中服务出口463.4亿元，服务进口828.5亿元，", "逆差356.1亿元。")


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """Return a PDF of two pages, of which the second has figures that contradict each other."""
    path = tmp_path / "公报.pdf"
    path.write_bytes(drawn(lines(*FIRST), lines(*SECOND)))
    return path


@pytest.fixture
def checked(pdf: Path) -> Document:
    """Return the PDF checked, with a finding on its second page."""
    document = factcheck.check(pdf, issued="2019-05-20")
    assert {document.source.place(cited.span.start).page for f in document.findings for cited in f.cited} == {2}
    return document


def pictures(document: Document) -> list[str]:
    """Return the pictures in the page on `document`."""
    return re.findall(r'<image href="data:image/png;base64,([^"]+)"', render("html", [document], VIEW).decode())


def test_a_page_with_a_finding_is_drawn(checked: Document) -> None:
    """No other is: a picture takes its room."""
    told = render("html", [checked], VIEW).decode()
    (picture,) = pictures(checked)
    width, height = unpack(">II", b64decode(picture)[16:24])

    assert "第 2 页的版面" in told
    assert "第 1 页的版面" not in told
    assert (width, height) == (1000, pytest.approx(1415, abs=2))


def test_a_box_lies_around_each_number(checked: Document) -> None:
    """One for each line of print that it stands on, in points from the upper left corner."""
    told = render("html", [checked], VIEW).decode().partition("<article")[2]
    boxes = re.findall(
        r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" class="n[^"]*" data-k="(\w+)"', told
    )
    layout = checked.source.layout
    assert layout
    first = next(claim for claim in checked.claims if claim.id == boxes[0][-1])
    (line,) = layout.lines(first.span)

    assert len(boxes) >= len(checked.standings)
    assert [float(end) for end in boxes[0][:2]] == pytest.approx(
        [line.left - 1, layout.sizes[1][1] - line.top - 1], abs=0.06
    )


def test_a_file_that_is_another_one_by_now_is_not_drawn(checked: Document, pdf: Path) -> None:
    """Its pages need not be those that were read; a file that is gone has none."""
    pdf.write_bytes(pdf.read_bytes() + b"\n")
    assert pictures(checked) == []
    pdf.unlink()
    assert pictures(checked) == []


def test_a_picture_holds_its_pixels() -> None:
    """Rows are taken without what fills them up."""
    made = png(b"\x00\xff..\x80\x40..", 2, 2, 4)
    start = made.index(b"IDAT") + 4

    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    assert zlib.decompress(made[start : made.index(b"IEND") - 8]) == b"\0\x00\xff\0\x80\x40"
