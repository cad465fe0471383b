"""Text for a terminal: widths, wrapped lines, nothing that the terminal would obey."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.terminal import clip, pad, style, visible, width, wrap

TEXTS = st.text(
    st.sampled_from("执行额亿元，。（）“”、；%58.7+-=≠ab \u3000e\u0301÷…") | st.characters(codec="utf-8"), max_size=200
)


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc 1", 5), ("执行额", 6), ("58.7亿元，", 10), ("“%”", 3), ("e\u0301", 1), ("\u3000", 2), ("", 0)],
)
def test_width_counts_cells(text: str, cells: int) -> None:
    """Wide characters take two cells, combining ones none."""
    assert width(text) == cells


@given(TEXTS)
def test_no_line_is_wider_than_the_terminal(text: str) -> None:
    """Every line fits, and nothing but blanks is lost at the line ends."""
    lines = wrap(text, "  ", "    ")

    assert max(map(width, lines)) <= 80
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", visible(text))


@given(TEXTS)
def test_what_is_shown_cannot_steer_the_terminal(text: str) -> None:
    """One character stands for one, on one line, none of them a control character."""
    shown = visible(text)

    assert len(shown) == len(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", shown)


def test_a_line_begins_with_no_closing_mark() -> None:
    """Commas and closing brackets stay with what stands before them, figures in one piece."""
    lines = wrap("甲" * 39 + "乙，" + "丙" * 37 + "（58.70）。")

    assert lines == ["甲" * 39, "乙，" + "丙" * 37, "（58.70）。"]


@pytest.mark.parametrize("figure", ["147.3亿元", "800多亿美元", "7966亿元人民币", "12.5个百分点", "24.2万人", "2018年"])
def test_a_figure_stays_with_what_it_counts(figure: str) -> None:
    """A line ends before the figure, not between it and its unit."""
    assert wrap(f"甲乙丙{figure}，丁", cells=width(figure) + 4) == ["甲乙丙", f"{figure}，丁"]


def test_following_lines_hang() -> None:
    """The first line has its own indent."""
    assert wrap("甲乙 丙丁", "1. ", "   ", cells=7) == ["1. 甲乙", "   丙丁"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    """A long path still fits."""
    assert wrap("a" * 10, "", "", cells=4) == ["aaaa", "aaaa", "aa"]


@pytest.mark.parametrize(("text", "clipped"), [("执行额", "执行额"), ("离岸执行额", "离岸…"), ("abcdefg", "abcde…")])
def test_clip_cuts_with_an_ellipsis(text: str, clipped: str) -> None:
    """What fits is left as it is."""
    assert clip(text, 6) == clipped


def test_pad_fills_up_by_width() -> None:
    """Blanks are counted in cells."""
    assert pad("额", 4) == "额  "


def test_style_is_off_unless_asked_for() -> None:
    """Colours go to terminals alone."""
    assert style("错误", "error", on=False) == "错误"
    assert style("错误", "error", on=True) == "\x1b[31;1m错误\x1b[0m"
