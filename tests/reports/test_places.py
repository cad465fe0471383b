"""A finding leads back to the page and box of a PDF, and to paragraph and run of a Word document."""

from array import array

from factcheck.model.layout import Layout, Run
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.reports.places import places

TEXT = "出口额8.2亿元"


def _boxes(text: str) -> "array[float]":
    """Return boxes of ten points a character, the sixth character on the next line of print."""
    found = array("f")
    for at in range(len(text)):
        column, row = (at, 0) if at < 5 else (at - 5, 1)
        found.extend((10.0 * column, 700.0 - 12 * row, 10.0 * column + 10, 710.0 - 12 * row))
    return found


def test_a_plain_text_has_no_other_place() -> None:
    """Line and column say all there is."""
    assert places(Source("a", TEXT, ""), Span(3, 8)) == {}


def test_a_figure_over_two_lines_of_print_has_two_boxes() -> None:
    """Each box holds the characters of one line, on the page of the span."""
    source = Source("a.pdf", TEXT, "", pages=(0,), layout=Layout(_boxes(TEXT), ((595.0, 842.0),)))

    assert places(source, Span(3, 8)) == {
        "boxes": [
            {"page": 1, "box": ["30.0", "700.0", "50.0", "710.0"]},
            {"page": 1, "box": ["0.0", "688.0", "30.0", "698.0"]},
        ]
    }


def test_a_figure_over_two_runs_names_both() -> None:
    """A run that holds no part of the span is not named."""
    runs = (Run(Span(0, 4), "body", 2, 0), Run(Span(4, 6), "body", 2, 1), Run(Span(6, 8), "body", 2, 2))

    assert places(Source("a.docx", TEXT, "", runs=runs), Span(3, 6)) == {
        "runs": [{"part": "body", "paragraph": 2, "run": 0}, {"part": "body", "paragraph": 2, "run": 1}]
    }
