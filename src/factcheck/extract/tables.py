"""Tables: rows and columns of a clean text, with the unit that a caption or the head of a column sets.

A row is a line of cells parted by tabs (Word, web pages) or bars (Markdown); two such lines in a row make a table.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.numerals import ARABIC
from factcheck.extract.units import UNIT, canonical

_RULE = re.compile(r"[\s|:+-]+")  # the line of dashes under the head of a Markdown table
_UNIT_SET = re.compile(rf"单位[:：]?(?P<scale>万亿|亿|万|千|百)?(?P<unit>{UNIT})")
_HEAD_UNIT = re.compile(rf"[（(](?P<scale>万亿|亿|万|千|百)?(?P<unit>{UNIT})[)）]|(?P<percent>[%‰])")
_UNIT_HEAD = re.compile(r"(?:计量)?单\s?位")  # the head of a column that holds the unit of each row
_UNIT_CELL = re.compile(rf"(?P<scale>万亿|亿|万|千|百)?(?P<unit>{UNIT})")
_NUMBER = re.compile(r"-?\d")
VALUE = re.compile(rf"(?P<sign>[-+])?(?P<number>{ARABIC})(?P<scale>万亿|亿|万|千|百)?(?P<unit>{UNIT})?")
_AND_PERCENT = re.compile(r"[、，,/和 ]{1,2}[%％]")  # 单位：人、%
_RATIO = re.compile(r"比重|占比|比例|构成|同比|环比|增长|增速|率")
_ABOVE = 2  # lines above a table in which its unit may be set


class Cell(NamedTuple):
    """The words of a cell at clean offsets `start` to `end`, without blanks around them."""

    start: int
    end: int
    text: str


class Unit(NamedTuple):
    """A unit with its scale word ("" for none), set by a caption or a column head."""

    scale: str
    name: str


class Valued(NamedTuple):
    """A cell with a number at clean offsets `start` to `end`, the unit of its column, and what stands to its left and above."""

    start: int
    end: int
    number: re.Match[str]
    unit: Unit | None
    row: Cell
    heads: tuple[Cell, ...]
    column: int


class Table(NamedTuple):
    """A table: `head` (for each column what stands above it, several where one spans columns) and `rows` of cells.

    `units` holds the unit that the head of each column sets, `common` that of the caption.
    """

    head: tuple[tuple[Cell, ...], ...]
    rows: tuple[tuple[Cell, ...], ...]
    units: tuple[Unit | None, ...]
    common: Unit | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Clean offsets from the head to the end of the last row."""
        return self.head[0][0].start, self.rows[-1][-1].end

    def cells(self) -> "Iterator[Valued]":
        """Yield the cells that hold a number with a unit of its own, of its column, of its row or of the caption."""
        named = next((i for i, told in enumerate(self.head) if _UNIT_HEAD.fullmatch(told[-1].text)), None)
        for row in self.rows:
            shared = _row_unit(row, named) or self.common
            for column, cell in enumerate(row[1:], 1):
                number = VALUE.fullmatch(cell.text)
                unit = (self.units[column] if column < len(self.units) else None) or shared
                if number is not None and (number["unit"] or unit):
                    heads = self.head[column] if column < len(self.head) else ()
                    yield Valued(cell.start, cell.end, number, unit, row[0], heads, column)


def tables(text: str) -> tuple[Table, ...]:
    """Return the tables of a clean text in order."""
    return tuple(_tables(text))


def _tables(text: str) -> Iterator[Table]:
    held: list[tuple[Cell, ...]] = []
    before: list[str] = []
    mark, start = "", 0
    for line in (*text.split("\n"), ""):
        ruled = bool(held and _RULE.fullmatch(line))
        # another mark, or a rule under a later row, begins a table right below the one before
        done, kept = (held[:-1], held[-1:]) if ruled else (held, []) if _mark(line) != mark else ([], held)
        if (table := _table(done, before)) is not None:
            yield table
        held, mark = kept, mark if ruled else _mark(line)
        if mark and not ruled:
            held.append(_cells(line, start, mark))
        elif not ruled:
            before = [*before[1 - _ABOVE :], line]
        start += len(line) + 1


def _mark(line: str) -> str:
    """Return what parts the cells of a line, "" for a line that is no row."""
    return "\t" if "\t" in line else "|" if line.count("|") > 1 else ""


def _cells(line: str, start: int, mark: str) -> tuple[Cell, ...]:
    """Return the cells of a row."""
    body = line.strip("|") if mark == "|" else line
    at = start + (len(line) - len(line.lstrip("|")) if mark == "|" else 0)
    found = []
    for piece in body.split(mark):
        lead = len(piece) - len(piece.lstrip())
        found.append(Cell(at + lead, at + lead + len(piece.strip()), piece.strip()))
        at += len(piece) + 1
    return tuple(found)


def _table(rows: list[tuple[Cell, ...]], before: list[str]) -> Table | None:
    if len(rows) <= 1 or any(_NUMBER.match(cell.text) and not cell.text.endswith("年") for cell in rows[0][1:]):
        return None
    head, *body = rows
    return captioned(tuple((cell,) for cell in head), tuple(body), before)


def captioned(head: tuple[tuple[Cell, ...], ...], rows: tuple[tuple[Cell, ...], ...], above: Sequence[str]) -> Table:
    """Return the table of `head` and `rows` in the units that they and the lines `above` set."""
    caption = _UNIT_SET.search(" ".join([*above, *(cell.text for told in head for cell in told)]))
    common = _unit(caption) if caption else _column_unit(head[0][0].text)  # the corner speaks for all columns
    mixed = caption is not None and _AND_PERCENT.match(caption.string, caption.end()) is not None
    units = tuple(
        _head_unit(told) or (Unit("", "%") if mixed and _RATIO.search(told[0].text) else None) for told in head
    )
    return Table(head, rows, units, common)


def _head_unit(told: Sequence[Cell]) -> Unit | None:
    """Return the unit that the heads of a column set, the lowest first."""
    return next((unit for cell in reversed(told) if (unit := _column_unit(cell.text))), None)


def _row_unit(row: tuple[Cell, ...], named: int | None) -> Unit | None:
    """Return the unit that a row sets: in the column for units, or in brackets behind its name (进出口总额（亿元）)."""
    told = _UNIT_CELL.fullmatch(row[named].text) if named is not None and named < len(row) else None
    return _unit(told) if told else _column_unit(row[0].text)


def _column_unit(head: str) -> Unit | None:
    m = _HEAD_UNIT.search(head)
    if m is None:
        return None
    return Unit("", m["percent"]) if m["percent"] else _unit(m)


def _unit(m: re.Match[str]) -> Unit:
    return Unit(m["scale"] or "", canonical(m["unit"]))
