"""Hard wraps are joined, true paragraph ends stay.

A wrap is proved in one of three ways: by the signs on both sides (a comma before it, 亿 before and 元 behind); or, in a text
set to a line width, by the width: the line was full, since the first word of the next one would not have fitted. A line that
ends a sentence, one before a heading or list mark, and a row of a table end a paragraph.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from factcheck.normalise.draft import Draft, Stretch, delete

_LINE = re.compile(r"[^\n]+")
_STOPS = re.compile(r"[。！？!?…][”’」』）)]{0,2}$")
_STOP_ENDS = frozenset("。！？!?…”’」』）)")
_OPEN = frozenset("，、（《“‘「『—")
_SHUT = frozenset("，、。；：）》”’」』％%‰！？")
_MARK = re.compile(
    r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\(\d{1,2}\)|\d{1,2}[、)）]|\d{1,2}\.(?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,4}(?:[章节条]|部(?![分门]))|[图表]\d{1,3}|#{1,6} |[-*•·●■◆] "
)
_POINT = re.compile(r"[一二三四五六七八九]是|首先|第一[，,]")
_HALF_NUMBER = re.compile(
    r"\d[ \t]?[万亿千百]{0,2}[ \t]?[多余]?[万亿]?[ \t]?(?:个百分|个百|个|百分|美|港|欧|人民)?$"  # 886.5 亿 / 3.2 个百
)
_OTHER_HALF = re.compile(
    r"[万亿千]|[多余][万亿人个家]|\.\d|[%‰倍]|美?元|人?民?币|人|个|家|件|吨|户|项|亩|名|份|百分点|分点|点|[年月日]"
)
_POINT_LOST = re.compile(r"\d[.,，]$")
_WORD = re.compile(r"[!-~]+")
_SLACK = 4  # half-widths by which a full line may fall short: proportional digits, hanging punctuation
_RAGGED = 8  # half-widths by which a wrapped line may fall short of the widest, since a number is not broken
_WRAPPED = 0.3  # share of full lines, of those that break off, from which a text was set to a width
_BEYOND = 0.1  # share of lines that may go beyond it
_FINISHED = frozenset("。！？!?；;：:…”")
_FULL = 2  # full lines that a width takes at the least: one line alone has no width
_INSET = 4  # half-widths: two characters
_NARROWEST = 24  # half-widths; below this the lines are cells or verses, no wrapped prose
_INDENT = "   "  # three blanks or more begin a paragraph


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    width: int
    indented: bool


def join_wraps(draft: Draft) -> Draft:
    """Return `draft` with one line for each paragraph.

    Joining changes how wide the lines are, so it is done until nothing is left to join.
    """
    while (fewer := delete(draft, "wrap", _gaps(draft.text, wrapped=draft.wrapped))).text != draft.text:
        draft = fewer
    return draft


def _gaps(text: str, *, wrapped: bool) -> list[Stretch]:
    """Return what has to go so that wraps vanish and paragraphs are parted by one newline."""
    lines = [line for m in _LINE.finditer(text) if (line := _line(m)) is not None]
    if not lines:
        return []
    measure, opens = _measure(lines) if wrapped else None, True
    gaps = [(0, lines[0].start)]
    for here, following in pairwise(lines):
        # the first line of a paragraph is set in by two characters, which text extraction drops
        if joined(here, following, measure and measure - _INSET * opens):
            gaps.append((here.end, following.start))
            opens = False
        else:
            newline = text.index("\n", here.end, following.start)
            gaps += [(here.end, newline), (newline + 1, following.start)]
            opens = True
    return [*gaps, (lines[-1].end, len(text))]


def joined(here: _Line, following: _Line, measure: int | None) -> bool:
    """Return whether `following` goes on where `here` breaks off; `measure` is the line width, None without one."""
    last, first = here.text[-1], following.text[0]
    if _is_row(here.text) or _is_row(following.text):
        return False
    if first in _SHUT:
        return True
    if (last in _STOP_ENDS and _STOPS.search(here.text)) or following.indented or _MARK.match(following.text):
        return False
    if last in "：:" and _POINT.match(following.text):
        return False
    if last in _OPEN or (last in ".,，" and _POINT_LOST.search(here.text)):
        return True
    if _OTHER_HALF.match(following.text) and _HALF_NUMBER.search(here.text[-12:]):
        return True
    return measure is not None and here.width + _first_word(following.text) >= measure - _SLACK


def _is_row(text: str) -> bool:
    """Return whether a line is a row of a table, its cells parted by tabs or by bars."""
    return "\t" in text or (text[0] == "|" and text.count("|") > 1)


def _line(match: re.Match[str]) -> _Line | None:
    """Return the line without blanks at its ends, None for one of blanks alone."""
    raw = match.group()
    text = raw.strip(" \t\f\v")
    if not text:
        return None
    start = match.start() + raw.index(text[0])
    return _Line(start, start + len(text), text, _width(text), raw.startswith(_INDENT))


def _width(text: str) -> int:
    """Return the width in half-widths; GBK happens to spend one byte on each."""
    return len(text.encode("gbk", "replace"))


def _measure(lines: list[_Line]) -> int | None:
    """Return the line width the text was set to, None when it was not set to one.

    In a text set to a width many lines break off at it in the middle of a sentence, and hardly one goes beyond.
    """
    broken = sorted([line.width for line in lines if line.text[-1] not in _FINISHED and not _is_row(line.text)])
    if len(broken) < _FULL:
        return None
    widest = broken[-1 - len(broken) // 10]  # a tenth may stick out: tables, addresses
    full = sum(widest - _RAGGED <= w <= widest + _SLACK for w in broken)
    beyond = sum(line.width > widest + _RAGGED for line in lines)
    wrapped = full >= max(_WRAPPED * len(broken), _FULL) and beyond <= _BEYOND * len(lines)
    return widest if widest >= _NARROWEST and wrapped else None


def _first_word(text: str) -> int:
    """Return the width of what cannot be parted from the start of a line: a run of half-width signs, or one character."""
    word = _WORD.match(text)
    return len(word.group()) if word else 2 + 2 * (text[1:2] in _SHUT)
