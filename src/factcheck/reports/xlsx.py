"""The report as a workbook: coverage, findings, claims and relations as sheets with frozen heads, filters and links.

A text is stored as a text, also one that begins with an equals sign; a figure is a number only where that shows every digit printed.
The file holds no day of its own: the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.model.report import Document
from factcheck.reports.sheets import COLUMNS, Cell, Figure, Link, Rows
from factcheck.reports.terminal import width
from factcheck.reports.view import View

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 1_048_575  # of a sheet, its heading left out
_MOST_CHARACTERS = 32_767  # of a cell
_MOST_DIGITS = 15  # that a double keeps whatever they are, and that Excel shows
_MOST_LINKS = 65_000  # Excel follows 65,530 on a sheet
_FIRST_DAY = datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # xlsxwriter wants it naive
_LINE, _MOST_LINES = 16, 12  # points of a line of text, and how many of them a row grows to
_MARGIN = 2  # characters that the indent of a text takes
_WRAPPED = frozenset({"message", "arithmetic", "figures", "title", "why"})


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the workbook.

    Error: UsageError for more rows than a sheet holds.
    """
    from xlsxwriter.workbook import Workbook  # noqa: PLC0415  start-up cost

    held = BytesIO()
    rows = Rows(documents, view)
    book = Workbook(held, {"in_memory": True})
    book.set_properties({"title": "factcheck", "created": _FIRST_DAY})
    book.set_calc_mode("auto")
    sheets = {name: book.add_worksheet(view.say(f"sheet.{name}")) for name in COLUMNS}
    # Rows of several lines are read from their top; in a row of one line scripts of unlike height stand best on its middle.
    looks = {name: _Looks(book, "top" if name == "findings" else "vcenter") for name in sheets}
    for name, sheet in sheets.items():
        _fill(sheet, name, list(getattr(rows, name)()), view, looks[name])
    book.close()
    return held.getvalue()


class _Looks:
    """The formats of one sheet, whose cells are aligned vertically as `valign` says."""

    def __init__(self, book: Workbook, valign: str) -> None:
        self._book, self._valign = book, valign
        self._figures: dict[int, Format] = {}
        # A text keeps a little distance from the number on its left, which stands at the right of its own cell.
        text, link = {"align": "left", "valign": valign, "indent": 1}, {"font_color": "#0B5394", "underline": 1}
        self.head = book.add_format(
            {**text, "bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDE6F0", "bottom": 1}
        )
        self.plain = book.add_format(text)
        self.wrapped = book.add_format({**text, "text_wrap": True})
        self.link = book.add_format({**text, **link})
        self.wrapped_link = book.add_format({**text, **link, "text_wrap": True})

    def figure(self, decimals: int) -> Format:
        """Return the format that shows as many decimals as were printed."""
        if decimals not in self._figures:
            shown = "0" + ("." + "0" * decimals if decimals else "")
            self._figures[decimals] = self._book.add_format({"valign": self._valign, "num_format": shown})
        return self._figures[decimals]


def _fill(sheet: Worksheet, name: str, rows: list[tuple[Cell, ...]], view: View, looks: _Looks) -> None:
    if len(rows) > _MOST_ROWS:
        raise UsageError("usage.too_many_rows", most=_MOST_ROWS, count=len(rows))
    columns = COLUMNS[name]
    for at, (column, wide) in enumerate(columns.items()):
        sheet.set_column(at, at, wide)
        sheet.write_string(0, at, _heading(column, view), looks.head)
    headings = ((_heading(column, view), wide) for column, wide in columns.items())
    sheet.set_row(0, _LINE * _lines(headings) + _LINE // 3)
    links = 0
    for number, row in enumerate(rows, 1):
        for at, (column, cell) in enumerate(zip(columns, row, strict=True)):
            if isinstance(cell, Link):
                links += 1
            told = cell.text if isinstance(cell, Link) and links > _MOST_LINKS else cell
            _write(sheet, number, at, told, column in _WRAPPED, looks, view)
        sheet.set_row(number, _LINE * _lines(_wrapped(columns, row)))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _wrapped(columns: Mapping[str, int], row: tuple[Cell, ...]) -> Iterator[tuple[str, int]]:
    """Yield the wrapped texts of a row with how wide their columns are."""
    for (name, wide), cell in zip(columns.items(), row, strict=True):
        if name in _WRAPPED and cell:
            yield cell.text if isinstance(cell, Link) else str(cell), wide


def _lines(texts: Iterable[tuple[str, int]]) -> int:
    """Return how many lines the longest of `texts` takes: programs do not all make room for them by themselves."""
    longest = max((sum(_wraps(line, wide) for line in text.split("\n")) for text, wide in texts), default=1)
    return min(longest, _MOST_LINES)


def _wraps(line: str, wide: int) -> int:
    return max(ceil(width(line) * 1.1 / (wide - _MARGIN)), 1)


def _heading(column: str, view: View) -> str:
    head, _, reason = column.partition(".")
    return view.say(f"xlsx.{head}", reason=view.say(f"reason.{reason}")) if reason else view.say(f"xlsx.{head}")


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, wrapped: bool, looks: _Looks, view: View) -> None:  # noqa: FBT001, PLR0913, PLR0917  one cell with all that it depends on
    look = looks.wrapped if wrapped else looks.plain
    match cell:
        case None | "":
            return
        case Link(text, sheet_name, target):
            name = view.say(f"sheet.{sheet_name}")
            look = looks.wrapped_link if wrapped else looks.link
            sheet.write_url(row, column, f"internal:'{name}'!A{target + 2}", look, string=_text(text))
        case Figure(text) if _is_exact(text):
            sheet.write_number(row, column, float(text), looks.figure(len(text.partition(".")[2])))
        case Figure(text):
            sheet.write_string(row, column, _text(text), look)
        case int():
            sheet.write_number(row, column, cell, looks.figure(0))
        case str():
            sheet.write_string(row, column, _text(cell), look)


def _is_exact(text: str) -> bool:
    """Return whether a double shows this figure with every digit that was printed."""
    number = Decimal(text)
    return len(number.as_tuple().digits) <= _MOST_DIGITS and Decimal(repr(float(number))) == number


def _text(text: str) -> str:
    """Return what a cell can hold: no lone surrogates, which only file names have, and no endless texts."""
    held = text.encode("utf-8", "backslashreplace").decode()
    return held if len(held) <= _MOST_CHARACTERS else held[: _MOST_CHARACTERS - 1] + "…"
