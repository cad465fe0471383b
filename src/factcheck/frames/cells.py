"""Cells: the columns of a table of claims as plain lists, None where nothing stands, and what a cell may hold.

pandas tells a missing cell as nan, None, NA or NaT, by version and type of the column; here it is None.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from factcheck.arithmetic.calendar import is_period
from factcheck.errors import UsageError
from factcheck.extract.periods import settled
from factcheck.extract.temporal import mentions

if TYPE_CHECKING:
    import pandas as pd

Cell = object
Row = int  # rows count from 1, the first below the head

NEEDED = ("id", "metric", "period")


class Cells:
    """The columns of a table; `rows` are the row numbers that errors name."""

    def __init__(self, frame: "pd.DataFrame", rows: Sequence[Row]) -> None:
        self.rows = rows
        self.columns = {str(name): plain(frame[name]) for name in frame.columns}

    def __contains__(self, column: str) -> bool:
        return column in self.columns

    def cell(self, column: str, place: int) -> Cell:
        """Return what stands in `column` at `place`, None for nothing or for a column that is not there."""
        held = self.columns.get(column)
        return None if held is None else held[place]

    def told(self, column: str, place: int, default: str = "") -> str:
        """Return the text in a cell, `default` where nothing stands. Error: UsageError for what is no text."""
        value = self.cell(column, place)
        if value is None:
            return default
        if isinstance(value, str):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        raise self.wrong(column, place, UsageError("value.type", argument=column, type=type(value).__name__))

    def word(self, column: str, place: int, choices: Sequence[str], default: str) -> str:
        """Return the word in a cell. Error: UsageError for one that is not among `choices`."""
        value = self.told(column, place) or default
        if value not in choices:
            told = ", ".join(c for c in choices if c)
            raise UsageError("frame.vocabulary", column=column, row=self.rows[place], value=value, choices=told)
        return value

    def number(self, column: str, place: int) -> Decimal | None:
        """Return the decimal in a cell, None where nothing stands. Error: UsageError for a float or what is no number."""
        value = self.cell(column, place)
        if value is None:
            return None
        if isinstance(value, float):
            raise self.wrong(column, place, UsageError("value.float", argument=column, value=repr(value)))
        try:
            number = value if isinstance(value, Decimal) else Decimal(str(value).strip())
        except InvalidOperation:
            number = None
        if number is None or not number.is_finite():
            raise self.wrong(column, place, UsageError("value.infinite", argument=column, value=value))
        return number

    def period(self, place: int) -> str:
        """Return the ISO period of a row, "" where none is told. Error: UsageError for what is no period."""
        value = self.cell("period", place)
        if isinstance(value, float) and value.is_integer():
            value = int(value)  # a year: whole numbers beside a missing one become floats in pandas
        told = value.isoformat()[:10] if isinstance(value, date) else "" if value is None else str(value).strip()
        if not told or is_period(told):
            return told
        found = [m.period for m in mentions(told, None) if settled(m.period)]
        if len(found) != 1:
            raise UsageError("frame.period", column="period", row=self.rows[place], value=told)
        return found[0]

    def wrong(self, column: str, place: int, why: UsageError) -> UsageError:
        """Return the error that names column and row of a cell, and `why` it cannot be used."""
        return UsageError("frame.value", column=column, row=self.rows[place], why=why)


def checked_columns(frame: object) -> "pd.DataFrame":
    """Return `frame` when it is a table with the columns that are needed.

    Error: UsageError that names the column that is missing or stands there twice.
    """
    import pandas as pd  # noqa: PLC0415  loaded only for those who bring a table

    if not isinstance(frame, pd.DataFrame):
        raise UsageError("frame.type", type=type(frame).__name__)
    names = [str(name) for name in frame.columns]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UsageError("frame.twice", column=twice)
    missing = next((name for name in NEEDED if name not in names), None)
    if missing is not None:
        raise UsageError("frame.column", column=missing, needed=", ".join(NEEDED))
    if "text" not in names and not {"value", "unit"} <= set(names):
        raise UsageError("frame.figure")
    return frame


def plain(column: "pd.Series") -> list[Cell]:
    """Return the values of a column, None for those that are missing."""
    gaps = column.isna().tolist()
    return [None if gap else value for value, gap in zip(column.tolist(), gaps, strict=True)]
