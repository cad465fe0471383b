"""Calendar arithmetic on ISO periods: 2018, 2019Q1, 2019H1, 2019-05, 2019-05-07, and stretches a/b of two of them.

Where nobody says in which year 上半年 lies, it floats: it bears a year that no text tells, so that it is earlier than 下半年 and a year
behind 去年上半年. A floating period never leaves the house: `settled` tells it as none.
"""

import re
from calendar import monthrange

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"\d{4}-\d{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FLOATING = 9000  # the year of issue where it is not known
_FLOATS = frozenset("89")  # how such a year begins, and those before it


def first_day(period: str) -> str:
    """Return the first day of `period`, ISO."""
    start = period.partition("/")[0]
    year, rest = start[:4], start[4:]
    if not rest:
        return f"{year}-01-01"
    if rest[0] == "Q":
        return f"{year}-{3 * int(rest[1]) - 2:02d}-01"
    if rest[0] == "H":
        return f"{year}-{6 * int(rest[1]) - 5:02d}-01"
    return start if _DAY.fullmatch(start) else f"{start}-01"


def last_day(period: str) -> str:
    """Return the last day of `period`, ISO."""
    end = period.rpartition("/")[2]
    year, rest = end[:4], end[4:]
    if not rest:
        return f"{year}-12-31"
    if rest[0] in "QH":
        month = int(rest[1]) * (3 if rest[0] == "Q" else 6)
    elif _DAY.fullmatch(end):
        return end
    else:
        month = int(end[5:7])
    return f"{year}-{month:02d}-{monthrange(int(year), month)[1]:02d}"


def months(year: int, first: int, last: int) -> str:
    """Return the period from month `first` to `last` of `year`, by its shortest name."""
    named = {(1, 3): "Q1", (4, 6): "Q2", (7, 9): "Q3", (10, 12): "Q4", (1, 6): "H1", (7, 12): "H2", (1, 12): ""}
    if (first, last) in named:
        return f"{year}{named[first, last]}"
    if first == last:
        return f"{year}-{first:02d}"
    return f"{year}-{first:02d}/{year}-{last:02d}"


def shifted(period: str, years: int) -> str:
    """Return `period` moved by whole years."""
    return _YEAR.sub(lambda m: str(int(m[1]) + years), period)


def floats(period: str) -> bool:
    """Return whether it is not known in which year `period` lies."""
    return period[:1] in _FLOATS


def settled(period: str) -> str:
    """Return `period`, "" for a floating one."""
    return "" if floats(period) else period


def same_time(one: str, other: str) -> bool:
    """Return whether two periods are one, as far as they are known: a floating one may lie in any year."""
    if one == other or not (one and other):
        return True
    return (one[0] in _FLOATS) != (other[0] in _FLOATS) and _YEAR.sub("", one) == _YEAR.sub("", other)


def previous(period: str) -> str:
    """Return the month or quarter before `period`, "" for any other."""
    year, rest = period[:4], period[4:]
    if is_month(period):
        month = int(rest[1:])
        return f"{year}-{month - 1:02d}" if month > 1 else f"{int(year) - 1}-12"
    if rest[:1] == "Q":
        return f"{year}Q{int(rest[1]) - 1}" if rest[1] != "1" else f"{int(year) - 1}Q4"
    return ""


def is_year(period: str) -> bool:
    """Return whether `period` is one whole year."""
    return bool(_YEAR.fullmatch(period))


def is_day(period: str) -> bool:
    """Return whether `period` is one day."""
    return bool(_DAY.fullmatch(period))


def is_month(period: str) -> bool:
    """Return whether `period` is one month."""
    return bool(_MONTH.fullmatch(period))


def year_of(period: str) -> int | None:
    """Return the year in which `period` ends, None for none."""
    end = period.rpartition("/")[2]
    return int(end[:4]) if end[:4].isdigit() else None
