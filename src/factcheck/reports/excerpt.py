"""Excerpts: the source lines of a finding with a mark under every figure, cut to the width of a terminal."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.reports.terminal import COLUMNS, visible, width

SUSPECT, OTHER = "^", "-"
_CUT = "…"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of one source line, counted from 0, and the sign to put under it."""

    line: int
    start: int
    end: int
    sign: str


def excerpt(source: Source, spans: Sequence[tuple[Span, str]], cells: int = COLUMNS) -> list[tuple[str, str]]:
    """Return the lines that `spans` lie on, numbered, each with the line of signs that goes under it.

    A line that is too wide is cut around the figures, and told more than once where they stand far apart.
    """
    marks = sorted({mark for span, sign in spans for mark in _marks(source, span, sign)})
    if not marks:
        return []
    gutter = len(str(marks[-1].line))
    room = cells - gutter - 5
    told = []
    for number, held in groupby(marks, key=lambda mark: mark.line):
        line = source.line(number)
        for group in _groups(line, tuple(held), room):
            shown, signs = _cut(line, group, room)
            told.append((f"  {number:>{gutter}} | {shown}", f"  {'':>{gutter}} | {signs}"))
    return told


def _marks(source: Source, span: Span, sign: str) -> list[Mark]:
    """Return a mark on every source line that `span` touches; a figure may be wrapped."""
    first, last = source.place(span.start), source.place(span.end - 1)
    marks = []
    for number in range(first.line, last.line + 1):
        line = source.line(number)
        start = first.column - 1 if number == first.line else len(line) - len(line.lstrip())
        end = min(last.column, len(line)) if number == last.line else len(line.rstrip())
        if start < end:
            marks.append(Mark(number, start, end, sign))
    return marks


def _groups(line: str, marks: tuple[Mark, ...], room: int) -> list[tuple[Mark, ...]]:
    """Return `marks` in groups that fit into `room` together, in their order."""
    groups: list[tuple[Mark, ...]] = []
    for mark in marks:
        if groups and _fits(line, groups[-1][0].start, mark.end, room):
            groups[-1] = (*groups[-1], mark)
        else:
            groups.append((mark,))
    return groups


def _fits(line: str, start: int, end: int, room: int) -> bool:
    whole = width(visible(line)) <= room
    return whole or width(visible(line[start:end])) <= room - 2 * len(_CUT)


def _cut(line: str, marks: tuple[Mark, ...], room: int) -> tuple[str, str]:
    """Return the part of `line` around `marks` that fits into `room`, and the signs that go under it."""
    start, end = _window(line, marks[0].start, max(mark.end for mark in marks), room)
    lead, trail = _CUT if start else "", _CUT if end < len(line) else ""
    signs = " " * len(lead)
    for mark in marks:
        at, stop = max(mark.start, start), min(mark.end, end)
        signs += " " * (len(lead) + width(visible(line[start:at])) - len(signs))
        signs += mark.sign * (len(lead) + width(visible(line[start:stop])) - len(signs))
    return lead + visible(line[start:end]) + trail, signs


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """Return the stretch of `line` to show: all of it, or as much around `start` to `end` as there is room for."""
    if width(visible(line)) <= room:
        return 0, len(line)
    left = room - 2 * len(_CUT) - width(visible(line[start:end]))
    while left < 0:
        end -= 1
        left += width(visible(line[end]))
    before = after = True
    while before or after:
        before = start > 0 and width(visible(line[start - 1])) <= left
        if before:
            start -= 1
            left -= width(visible(line[start]))
        after = end < len(line) and width(visible(line[end])) <= left
        if after:
            left -= width(visible(line[end]))
            end += 1
    return start, end
