"""Stacked tables: cells told one to a line, as web pages and PDFs leave them, put back into rows.

A label and as many numbers behind it as behind each of the next labels is a row; what stands above the first row is the head. A table whose
head does not fit its rows is left alone: nothing then says what its numbers measure.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.extract.tables import VALUE, Cell, Table, captioned

_BEGIN = frozenset("0123456789+-—–…")  # of a number
_EMPTY = frozenset(("-", "—", "–", "--", "…", "——"))  # a cell without a number
_WIDEST = 80  # characters; what is longer is no cell, whatever blanks stand around it
_ABOVE = 34  # lines above a table that may be its head or its caption
_LONGEST, _MOST = 24, 16  # characters of a label, numbers of a row
_FEWEST = {1: 5, 2: 3}  # rows, by the numbers in each; more numbers need no more rows
_CORNERS = re.compile(r".{0,4}(?:项目|指标|地区|县区|类别|名称|品种|单位|行业|产品|年份|时间|国家|省份|城市)")
_PERIOD = re.compile(r"(?:19|20)\d\d年?度?(?:\d{1,2}月)?|[上下]半年|[一二三四]季度")
_TITLE = re.compile(r"[。；：:，]|单位")


class _Row(NamedTuple):
    label: Cell
    values: tuple[Cell, ...]


def stacked(text: str) -> Iterator[Table]:
    """Yield the tables of a clean text whose cells stand one to a line."""
    cells = list(_lines(text))
    numbers = [cell.text[0] in _BEGIN for cell in cells]
    behind = 0
    for at in [i for i, (here, following) in enumerate(pairwise(numbers)) if following and not here]:
        rows = _rows(cells, at) if at >= behind else []
        if rows and len(rows) >= _FEWEST.get(len(rows[0].values), _FEWEST[2]):
            behind = at + len(rows) * (1 + len(rows[0].values))
            table = _table(rows, cells[max(0, at - _ABOVE) : at])
            if table is not None:
                yield table


def _lines(text: str) -> Iterator[Cell]:
    """Yield the lines that hold anything, as cells."""
    start = 0
    for line in text.split("\n"):
        told = line.strip() if len(line) < _WIDEST else line
        if told:
            lead = line.index(told[0])
            yield Cell(start + lead, start + lead + len(told), told)
        start += len(line) + 1


def _rows(cells: Sequence[Cell], at: int) -> list[_Row]:
    """Return the rows from `at` on that hold as many numbers as the first."""
    rows: list[_Row] = []
    while (row := _row(cells, at)) and (not rows or len(row.values) == len(rows[0].values)):
        rows.append(row)
        at += 1 + len(row.values)
    return rows


def _row(cells: Sequence[Cell], at: int) -> _Row | None:
    """Return the label at `at` with the numbers behind it, None where there is no such row."""
    if at >= len(cells) or not _is_label(cells[at]):
        return None
    end = at + 1
    while end < min(len(cells), at + 1 + _MOST) and _is_number(cells[end]):
        end += 1
    return _Row(cells[at], tuple(cells[at + 1 : end])) if end > at + 1 else None


def _is_number(cell: Cell) -> bool:
    return cell.text in _EMPTY or VALUE.fullmatch(cell.text) is not None


def _is_label(cell: Cell) -> bool:
    return len(cell.text) <= _LONGEST and not _is_number(cell) and not _TITLE.search(cell.text)


def _table(rows: Sequence[_Row], above: Sequence[Cell]) -> Table | None:
    """Return the table of `rows` with the head that stands above them, None where none fits."""
    labels: list[Cell] = []
    for cell in reversed(above):
        if not _is_label(cell):
            break
        labels.insert(0, cell)
    head = _head(labels, len(rows[0].values))
    if head is None:
        return None
    caption = [cell.text for cell in above[: len(above) - len(labels)][-2:]]
    return captioned(head, tuple((row.label, *row.values) for row in rows), caption)


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
