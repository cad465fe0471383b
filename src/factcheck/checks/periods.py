"""Periods: figures of a period that was not over when they were published. Rule TIM001."""

import re
from datetime import date, timedelta
from decimal import Decimal

from factcheck.errors import UsageError
from factcheck.extract.periods import is_month, is_year, last_day
from factcheck.model.interval import Interval, exactly
from factcheck.model.relation import Outcome

_EARLY = timedelta(days=6)  # figures of a period are published at times in its last days, as TIM001 allows
_PERIOD = re.compile(r"\d{4}(?:Q[1-4]|H[12]|-\d\d(?:-\d\d)?)?(?:/\d{4}(?:Q[1-4]|H[12]|-\d\d(?:-\d\d)?)?)?")


def period_over(period: str | int, *, issued: date | str) -> Outcome:
    """Return whether `period` was over when its figures were published, on the day `issued`.

    Undetermined for the running year or month, which is told of up to the day; a period that ends within six days counts as over.
    Units: `period` is ISO (2018, 2018Q1, 2018H1, 2018-05, 2018-05-07, or two of them as a/b); the intervals hold the last day and the
    days allowed, counted from 0001-01-01 as 1. Error: UsageError for what is no period or no date.
    Source: GB/T 7408.1-2023 (ISO 8601-1:2019) for the periods.

    >>> period_over("2018", issued="2019-05-20").arithmetic
    '2018-12-31 ≤ 2019-05-20'
    >>> period_over("2019H1", issued="2019-05-20").truth
    'inconsistent'
    """
    told = str(period)
    end = _day("period", told)
    day = issued if isinstance(issued, date) else _iso("issued", issued)
    over = end - _EARLY <= day
    running = (is_year(told) and told == f"{day.year:04d}") or (is_month(told) and told == day.isoformat()[:7])
    limit = Decimal((day + _EARLY).toordinal())
    return Outcome(
        truth="consistent" if over else "undetermined" if running else "inconsistent",
        stated=exactly(Decimal(end.toordinal())),
        recomputed=Interval(None, limit),
        arithmetic=f"{end} {'≤' if end <= day else '>'} {day}",
        exact=False,
    )


def _day(argument: str, period: str) -> date:
    """Return the last day of `period`."""
    if not _PERIOD.fullmatch(period):
        raise UsageError("value.period", argument=argument, value=period)
    return _iso(argument, last_day(period))


def _iso(argument: str, told: str) -> date:
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise UsageError("value.period", argument=argument, value=told) from None
