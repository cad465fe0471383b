"""Stacked tables: cells told one to a line, as web pages and PDFs leave them, put back into rows.

A label and as many numbers behind it as behind each of the next labels is a row; what stands above the first row is the head. A table whose
head does not fit its rows is left alone: nothing then says what its numbers measure.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.tables import VALUE, Cell, Table, captioned

_BEGIN = frozenset("0123456789+-—–…")  # of a number
_PLAIN = re.compile(r"[-+]?\d{1,12}(?:[,，]\d{3}){0,5}(?:\.\d{1,8})?%?")
_EMPTY = frozenset(("-", "—", "–", "--", "…", "——"))  # a cell without a number
_WIDEST = 80  # characters; what is longer is no cell, whatever blanks stand around it
_ABOVE = 34  # lines above a table that may be its head or its caption
_LONGEST, _MOST = 24, 16  # characters of a label, numbers of a row
_FEWEST = {1: 5, 2: 3}  # rows, by the numbers in each; more numbers need no more rows
_CORNERS = re.compile(r".{0,4}(?:项目|指标|地区|县区|类别|名称|品种|单位|行业|产品|年份|时间|国家|省份|城市)")
_PERIOD = re.compile(r"(?:19|20)\d\d年?度?(?:\d{1,2}月)?|[上下]半年|[一二三四]季度")
_TITLE = re.compile(r"[。；：:，]|单位")


class _Lines:
    """The lines of a text that hold anything, without the blanks around them; cells are made of those few that a table holds."""

    def __init__(self, text: str) -> None:
        self.texts: list[str] = []
        self._starts: list[int] = []
        start = 0
        for line in text.split("\n"):
            told = line.strip() if len(line) < _WIDEST else line
            if told:
                self.texts.append(told)
                self._starts.append(start + line.index(told[0]))
            start += len(line) + 1

    def cell(self, at: int) -> Cell:
        """Return line `at` as a cell."""
        start, told = self._starts[at], self.texts[at]
        return Cell(start, start + len(told), told)


def stacked(text: str) -> Iterator[Table]:
    """Yield the tables of a clean text whose cells stand one to a line."""
    lines = _Lines(text)
    numbers = [told[0] in _BEGIN and _is_number(told) for told in lines.texts]
    behind = 0
    for at in [i for i, (here, following) in enumerate(pairwise(numbers)) if following and not here]:
        width, count = _rows(lines.texts, numbers, at) if at >= behind else (0, 0)
        if count and count >= _FEWEST.get(width, _FEWEST[2]):
            behind = at + count * (1 + width)
            rows = [
                tuple(lines.cell(i) for i in range(start, start + 1 + width)) for start in range(at, behind, 1 + width)
            ]
            table = _table(rows, [lines.cell(i) for i in range(max(0, at - _ABOVE), at)])
            if table is not None:
                yield table


def _rows(texts: Sequence[str], numbers: Sequence[bool], at: int) -> tuple[int, int]:
    """Return how many numbers stand behind the label at `at`, and how many rows of as many follow one another."""
    width = count = _values(texts, numbers, at)
    rows = 0
    while count and count == width:
        rows += 1
        at += 1 + width
        count = _values(texts, numbers, at)
    return width, rows


def _values(texts: Sequence[str], numbers: Sequence[bool], at: int) -> int:
    """Return how many numbers stand behind the label at `at`, 0 where none stands there."""
    if at >= len(texts) or numbers[at] or not _is_label(texts[at]):
        return 0
    end = at + 1
    while end < min(len(texts), at + 1 + _MOST) and numbers[end]:
        end += 1
    return end - at - 1


def _is_number(told: str) -> bool:
    return _PLAIN.fullmatch(told) is not None or told in _EMPTY or VALUE.fullmatch(told) is not None


def _is_label(told: str) -> bool:
    return len(told) <= _LONGEST and not (told[0] in _BEGIN and _is_number(told)) and not _TITLE.search(told)


def _table(rows: Sequence[tuple[Cell, ...]], above: Sequence[Cell]) -> Table | None:
    """Return the table of `rows` with the head that stands above them, None where none fits."""
    labels: list[Cell] = []
    for cell in reversed(above):
        if not _is_label(cell.text):
            break
        labels.insert(0, cell)
    head = _head(labels, len(rows[0]) - 1)
    if head is None:
        return None
    caption = [cell.text for cell in above[: len(above) - len(labels)][-2:]]
    return captioned(head, tuple(rows), caption)


def _head(labels: Sequence[Cell], width: int) -> tuple[tuple[Cell, ...], ...] | None:
    """Return the heads of each column, the corner first; several where one head spans columns, None where they do not fit."""
    starts = [i for i, cell in enumerate(labels) if _CORNERS.fullmatch(cell.text)]
    for start in (*reversed(starts), 0):
        told = labels[start:]
        found = _flat(told, width) or _spanned(told, width) or _grouped(told, width)
        if found:
            return found
    return None


def _flat(told: Sequence[Cell], width: int) -> tuple[tuple[Cell, ...], ...] | None:
    return tuple((cell,) for cell in told) if len(told) == width + 1 else None


def _spanned(told: Sequence[Cell], width: int) -> tuple[tuple[Cell, ...], ...] | None:
    """Return the heads where the last of them spans the periods behind it: 人口数, 比重, 2020年, 2010年."""
    periods = [cell for cell in told if _PERIOD.fullmatch(cell.text)]
    names = told[: len(told) - len(periods)]
    if (
        len(periods) < len(("now", "then"))
        or [*names, *periods] != list(told)
        or len(names) - 2 + len(periods) != width
    ):
        return None
    return (*((cell,) for cell in names[:-1]), *((names[-1], cell) for cell in periods))


def _grouped(told: Sequence[Cell], width: int) -> tuple[tuple[Cell, ...], ...] | None:
    """Return the heads where each of a first line spans the same ones of a second: 2021年度, 2020年度, 金额, 占比, 金额, 占比."""
    groups = len(told) - 1 - width
    size = width // groups if groups > 1 and not width % groups else 0
    below = told[1 + groups :]
    if not size or any(
        one.text != other.text
        for part, more in pairwise(_parts(below, size))
        for one, other in zip(part, more, strict=True)
    ):
        return None
    return ((told[0],), *((told[1 + i // size], cell) for i, cell in enumerate(below)))


def _parts(cells: Sequence[Cell], size: int) -> list[Sequence[Cell]]:
    return [cells[i : i + size] for i in range(0, len(cells), size)]
