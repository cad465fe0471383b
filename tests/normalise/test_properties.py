"""What holds for every text: edits replay, every clean character leads back to its source, and clean text is left alone."""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.normalise.plan import normalise
from tests.normalise.laws import assert_comes_from, assert_whole_way

FIXTURES = tuple(sorted((Path(__file__).parents[2] / "fixtures").glob("*.txt")))
NEWLINES = st.sampled_from(("\n", "\n\n", "\r\n"))

PIECES = (
    "服务外包", "出口额", "增长", "占", "其中", "全市", "（", "）", "“", "”", "，", "。", "、", "；", "：", "%", "％", "‰",
    "8.2", "886.", ".5", "12", "919.8", "５．７", "２０１８", "2018", "年", "月", "日", "第", "27", "页", "万", "亿", "元",
    "美元", "多", "个百分点", "-", "—", "－", "~", "IBM", "GDP", "一、", "（一）", "1.", "# ", " ", "  ", "\t", "　", "\u00a0",
    "\u200b", "\ufeff", "\n", "\n\n", "\r\n", "\r", "\x0c", "㎡", "①", "Ⅲ", "𠮷", "1O3.8", "**", "[2]", "<sup>①</sup>",
)  # fmt: skip
raw_texts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join) | st.text(max_size=80)

_figure = st.builds("{}{}".format, st.integers(1, 99999), st.sampled_from(("亿元", "%", "万人", "个", ".5亿美元")))
_clause = st.builds("{}{}".format, st.sampled_from(("全市出口额", "同比增长", "其中离岸业务占", "从业人员达")), _figure)
_paragraph = st.lists(_clause, min_size=1, max_size=6).map(lambda clauses: "，".join(clauses) + "。")
paragraphs = st.lists(_paragraph, min_size=1, max_size=6)


def _set(line: str, width: int) -> list[str]:
    """Return `line` set to a width in half-widths, as a word processor wraps it: figures are not parted from their point."""
    pieces, room = [""], width
    for word in re.findall(r"[!-~]+|[^!-~]", line):
        needs = sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in word)
        if needs > room:
            pieces.append("")
            room = width
        pieces[-1] += word
        room -= needs
    return pieces


@given(raw_texts)
def test_edits_replay(source: str) -> None:
    """The edits over the source give the clean text, and every clean character has its own place in the source."""
    assert_whole_way(source, normalise(source))


@given(raw_texts)
def test_characters_are_those_of_the_source(source: str) -> None:
    """Nothing is made up: a clean character is the source character, or the common form of a wide one."""
    assert_comes_from(source, normalise(source))


@given(paragraphs)
def test_clean_paragraphs_are_left_alone(lines: list[str]) -> None:
    """Paragraphs that end in a stop, one on a line, are clean already."""
    source = "\n".join(lines)

    assert normalise(source).text == source
    assert normalise(source).edits == ()


@given(paragraphs, st.integers(30, 80), NEWLINES)
def test_cleaning_twice_is_cleaning_once(lines: list[str], width: int, newline: str) -> None:
    """However paragraphs were wrapped, their clean text is clean."""
    once = normalise(newline.join(piece for line in lines for piece in _set(line, width))).text

    assert normalise(once).text == once


@given(paragraphs, st.integers(40, 80), NEWLINES)
def test_wraps_of_full_lines_are_joined(lines: list[str], width: int, newline: str) -> None:
    """Paragraphs of several full lines come out as they were written."""
    long = [
        line.replace("。", "，") * (4 * width // len(line)) + line for line in lines
    ]  # no stop at the end of a line
    source = newline.join(piece for line in long for piece in _set(line, width))

    assert normalise(source).text == "\n".join(long)


def test_there_are_fixtures() -> None:
    """The fixtures are where these tests look for them."""
    assert FIXTURES


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_fixtures(path: Path) -> None:
    """The laws hold for every fixture, and its clean text is clean."""
    source = path.read_bytes().decode("utf-8")
    clean = normalise(source)

    assert_whole_way(source, clean)
    assert_comes_from(source, clean)
    assert normalise(clean.text).text == clean.text
