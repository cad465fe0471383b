"""One bulletin says the same in every form: text in two encodings, Word, web page, PDF by two producers, and a scan."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import factcheck
from tests.rendering import render

FIXTURES = Path(__file__).parents[2] / "fixtures"
BULLETINS = ("outsourcing-2018-clean", "service-trade-2019")
SCAN_SHARE = 0.98

Form = Callable[[str, Path], Path]
Claim = tuple[str, str, str]
slow = pytest.mark.slow


def claims(path: Path) -> list[Claim]:
    """Return value in base units, unit and period of every figure, in the order of the text."""
    return [
        (str(c.quantity.base if c.quantity.base is not None else c.quantity.interval), c.quantity.unit, c.period)
        for c in factcheck.check(path).claims
    ]


def rendered(form: Form, bulletin: str, folder: Path) -> tuple[list[Claim], Path]:
    """Return the claims of the bulletin as we keep it, and the file in another form; skip what cannot be made here."""
    if lacking := render.missing(form):
        pytest.skip(f"needs {', '.join(lacking)}; CONTRIBUTING.md tells how to install it")
    source = FIXTURES / f"{bulletin}.txt"
    return claims(source), form(source.read_text("utf-8"), folder)


def test_the_long_bulletin_is_worth_the_trouble() -> None:
    """It has at least sixty figures, and nothing in it is wrong."""
    document = factcheck.check(FIXTURES / "service-trade-2019.txt")

    assert document.coverage.claims >= 60
    assert document.findings == ()


@pytest.mark.parametrize("bulletin", BULLETINS)
@pytest.mark.parametrize(
    "form",
    [
        render.utf8,
        render.gb18030,
        render.web,
        render.word,
        pytest.param(render.office_pdf, marks=slow),
        render.drawn_pdf,
    ],
)
def test_the_form_changes_no_claim(form: Form, bulletin: str, tmp_path: Path) -> None:
    """Every figure comes with the same value, unit and period, in the same order."""
    expected, path = rendered(form, bulletin, tmp_path)

    assert claims(path) == expected


@pytest.mark.slow
@pytest.mark.parametrize("bulletin", BULLETINS)
@pytest.mark.parametrize("form", [render.scan_pdf, render.scan_tiff])
def test_a_scan_keeps_the_claims(form: Form, bulletin: str, tmp_path: Path) -> None:
    """Of a noisy scan at 200 dpi, turned by half a degree, at least 98 % of the claims are read, and few others."""
    expected, path = rendered(form, bulletin, tmp_path)
    read = claims(path)
    common = (Counter(read) & Counter(expected)).total()

    assert common >= SCAN_SHARE * len(expected), Counter(expected) - Counter(read)
    assert common >= SCAN_SHARE * len(read), Counter(read) - Counter(expected)


@pytest.mark.slow
def test_a_single_image_keeps_the_claims(tmp_path: Path) -> None:
    """A bulletin of one page is read from a PNG as well."""
    expected, path = rendered(render.scan_png, "outsourcing-2018-clean", tmp_path)

    assert (Counter(claims(path)) & Counter(expected)).total() >= SCAN_SHARE * len(expected)


@pytest.mark.slow
def test_a_scan_leads_back_to_its_pages(tmp_path: Path) -> None:
    """Every figure of a scan has a box on its page, and every page is told to have been recognised."""
    _, path = rendered(render.scan_tiff, "service-trade-2019", tmp_path)
    document = factcheck.check(path)
    layout = document.source.layout

    assert layout is not None
    assert {notice.page for notice in document.source.notices if notice.key == "notice.ocr_read"} == {1, 2}
    for claim in document.claims:
        width, height = layout.sizes[(document.source.place(claim.span.start).page or 0) - 1]
        boxes = list(layout.lines(claim.span))
        assert boxes
        assert all(0 <= b.left < b.right <= width and 0 <= b.bottom < b.top <= height for b in boxes)
