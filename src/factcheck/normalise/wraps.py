"""Hard wraps are joined, true paragraph ends stay.

A wrap is proved in one of three ways: by the signs on both sides (a comma before it, 亿 before and 元 behind); or, in a text
set to a line width, by the width: the line was full, since the first word of the next one would not have fitted. A line that
ends a sentence, and one before a heading or list mark, ends a paragraph.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from factcheck.normalise.draft import Draft, delete

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_STOPS = re.compile(r"[。！？!?…][”’」』）)]{0,2}$")
_OPEN = re.compile(r"[，、（《“‘「『—]$|\d[.,，]$")
_SHUT = re.compile(r"[，、。；：）》”’」』％%‰！？]")
_MARK = re.compile(
    r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\(\d{1,2}\)|\d{1,2}[、)）]|\d{1,2}\.(?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条部]|[图表]\d{1,3}|#{1,6} |[-*•·●■◆] "
)
_POINT = re.compile(r"[一二三四五六七八九]是|首先|第一[，,]")
_HALF_NUMBER = re.compile(
    r"\d[ \t]?[万亿千百]{0,2}[ \t]?[多余]?[万亿]?[ \t]?(?:个百分|个百|个|百分|美|港|欧|人民)?$"  # 886.5 亿 / 3.2 个百
)
_OTHER_HALF = re.compile(
    r"[万亿千]|[多余][万亿人个家]|\.\d|[%‰倍]|美?元|人?民?币|人|个|家|件|吨|户|项|亩|名|份|百分点|分点|点|[年月日]"
)
_WORD = re.compile(r"[!-~]+")
_INDENT = re.compile(r"(?:[ \t]{3,})")
_SLACK = 4  # half-widths by which a full line may fall short: proportional digits, hanging punctuation
_RAGGED = 8  # half-widths by which a wrapped line may fall short of the widest, since a number is not broken
_WRAPPED = 0.3  # share of full lines from which a text was set to a width
_FULL = 2  # full lines that a width takes at the least: one line alone has no width
_INSET = 4  # half-widths: two characters
_NARROWEST = 24  # half-widths; below this the lines are cells or verses, no wrapped prose


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
    while (joined := delete(draft, "wrap", list(_gaps(draft.text)))).text != draft.text:
        draft = joined
    return draft


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """Yield what has to go so that wraps vanish and paragraphs are parted by one newline."""
    lines = [_line(m) for m in _LINE.finditer(text)]
    if not lines:
        return
    measure, opens = _measure(lines), True
    yield 0, lines[0].start
    for here, following in pairwise(lines):
        # the first line of a paragraph is set in by two characters, which text extraction drops
        if _joined(here, following, measure and measure - _INSET * opens):
            yield here.end, following.start
            opens = False
        else:
            newline = text.index("\n", here.end, following.start)
            yield here.end, newline
            yield newline + 1, following.start
            opens = True
    yield lines[-1].end, len(text)


def _line(match: re.Match[str]) -> _Line:
    raw = match.group()
    text = raw.strip()
    start = match.start() + len(raw) - len(raw.lstrip())
    return _Line(start, start + len(text), text, _width(text), bool(_INDENT.match(raw)))


def _width(text: str) -> int:
    """Return the width in half-widths; GBK happens to spend one byte on each."""
    return len(text.encode("gbk", "replace"))


def _measure(lines: list[_Line]) -> int | None:
    """Return the line width the text was set to, None when it was not set to one."""
    widths = sorted(line.width for line in lines)
    widest = widths[-1 - len(widths) // 10]  # a tenth may stick out: tables, addresses
    full = sum(widest - _RAGGED <= w <= widest + _SLACK for w in widths)
    return widest if widest >= _NARROWEST and full >= max(_WRAPPED * len(widths), _FULL) else None


def _joined(here: _Line, following: _Line, measure: int | None) -> bool:
    if _SHUT.match(following.text):
        return True
    if _STOPS.search(here.text) or following.indented or _MARK.match(following.text):
        return False
    if here.text.endswith(("：", ":")) and _POINT.match(following.text):
        return False
    if _OPEN.search(here.text) or (_HALF_NUMBER.search(here.text) and _OTHER_HALF.match(following.text)):
        return True
    return measure is not None and here.width + _first_word(following.text) > measure - _SLACK


def _first_word(text: str) -> int:
    """Return the width of what cannot be parted from the start of a line: a run of half-width signs, or one character."""
    word = _WORD.match(text)
    return len(word.group()) if word else 2 + 2 * bool(_SHUT.match(text[1:2]))
