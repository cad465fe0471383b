"""Excerpts: the source lines with a sign under every figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.source import from_text
from factcheck.model.span import Span
from factcheck.reports.excerpt import excerpt
from factcheck.reports.terminal import width


def shown(text: str, *figures: str, cells: int = 80) -> list[str]:
    """Return the excerpt of `text` that marks where `figures` first stand."""
    spans = [(Span(text.index(figure), text.index(figure) + len(figure)), "^") for figure in figures]
    return [line for pair in excerpt(from_text(text), spans, cells) for line in pair]


def test_a_sign_stands_under_every_cell_of_the_figure() -> None:
    """Chinese characters take two cells before the figure and in it."""
    assert shown("标题\n执行额 58.7 亿元，增长。\n", "58.7 亿元") == [
        "  2 | 执行额 58.7 亿元，增长。",
        "    |        ^^^^^^^^^",
    ]


def test_a_wrapped_figure_is_marked_on_each_of_its_lines() -> None:
    """Empty lines inside are passed over, line numbers stand in one column."""
    text = "\n" * 8 + "共 58.7 亿\r\n\r\n  美元。\r\n"

    assert shown(text, "58.7 亿\r\n\r\n  美元") == [
        "   9 | 共 58.7 亿",
        "     |    ^^^^^^^",
        "  11 |   美元。",
        "     |   ^^^^",
    ]


def test_figures_on_one_line_share_it() -> None:
    """Each figure has its own sign."""
    text = "合计 3 亿，甲 1 亿"
    spans = [(Span(3, 4), "-"), (Span(9, 10), "^")]

    assert excerpt(from_text(text), spans) == [("  1 | 合计 3 亿，甲 1 亿", "    |      -        ^")]


def test_a_figure_told_twice_is_marked_once() -> None:
    """Overlapping marks do not push each other aside."""
    spans = [(Span(0, 3), "^"), (Span(0, 3), "^"), (Span(0, 5), "-")]

    assert excerpt(from_text("1.2亿元。"), spans) == [("  1 | 1.2亿元。", "    | ^^^----")]


def test_a_long_line_is_cut_around_the_figures() -> None:
    """Figures that stand far apart get an excerpt each."""
    text = "甲" * 100 + "12.5亿元" + "乙" * 100 + "7%" + "丙" * 100

    first, signs, second, more = shown(text, "12.5亿元", "7%", cells=40)

    assert first == "  1 | …" + "甲" * 6 + "12.5亿元" + "乙" * 6 + "…"
    assert signs == "    |  " + " " * 12 + "^" * 8
    assert second.startswith("  1 | …乙")
    assert second.endswith("丙…")
    assert second[: second.index("7%")].count("乙") * 2 + 7 == more.index("^")


def test_a_figure_wider_than_the_terminal_is_cut() -> None:
    """The beginning of it is shown."""
    ((line, signs),) = excerpt(from_text("9" * 200), [(Span(0, 200), "^")])

    assert line == "  1 | " + "9" * 72 + "…"
    assert signs == "    | " + "^" * 72


@given(
    st.text(st.sampled_from("执额，。1.%a \t\x1b\u0301\n\r"), min_size=1, max_size=300),
    st.lists(st.tuples(st.integers(0, 299), st.integers(1, 20)), max_size=4),
)
def test_any_figure_fits_into_the_terminal(text: str, places: list[tuple[int, int]]) -> None:
    """No line is wider than the terminal, and no sign stands beyond the text above it."""
    spans = [(Span(at, min(at + size, len(text))), "^") for at, size in places if at < len(text)]

    for line, signs in excerpt(from_text(text), spans, 40):
        assert width(line) <= 40
        assert width(signs) <= max(width(line), 6)
        assert line.isprintable()


@pytest.mark.parametrize("text", ["", "\n"])
def test_nothing_to_mark_gives_nothing(text: str) -> None:
    """A document without figures has no excerpt."""
    assert excerpt(from_text(text), []) == []
