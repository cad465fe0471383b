"""Calendar: whether a period was over on the day its figures were published.

The running year or month is told of up to the day, and figures of a period are published at times in its last days; so the first
is undetermined, and a period that ends within six days counts as over. Source: GB/T 7408.1-2023 (ISO 8601-1:2019).
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from factcheck.errors import UsageError
from factcheck.extract.periods import first_day, is_month, is_year, last_day
from factcheck.model.interval import Interval, exactly
from factcheck.model.relation import Outcome

EARLY = timedelta(days=6)

_ONE = r"\d{4}(?:Q[1-4]|H[12]|-\d\d(?:-\d\d)?)?"
_PERIOD = re.compile(rf"{_ONE}(?:/{_ONE})?")
_KEPT = 1 << 12


def period_over(period: str, day: date) -> Outcome:
    """Return whether the ISO period `period` was over on `day`.

    Units: the intervals hold the last day of the period and the days allowed, counted from 0001-01-01 as 1.
    Error: ValueError for what is no period of the calendar.
    """
    end = date.fromisoformat(last_day(period))
    over = end - EARLY <= day
    running = (is_year(period) and period == f"{day.year:04d}") or (is_month(period) and period == day.isoformat()[:7])
    return Outcome(
        truth="consistent" if over else "undetermined" if running else "inconsistent",
        stated=exactly(Decimal(end.toordinal())),
        recomputed=Interval(None, Decimal((day + EARLY).toordinal())),
        arithmetic=f"{end} {'≤' if end <= day else '>'} {day}",
        exact=False,
    )


@lru_cache(maxsize=_KEPT)
def is_period(told: str) -> bool:
    """Return whether `told` is an ISO period of the calendar: 2018, 2018Q1, 2018H1, 2018-05, 2018-05-07, or a/b of two."""
    if not _PERIOD.fullmatch(told):
        return False
    try:
        return date.fromisoformat(first_day(told)) <= date.fromisoformat(last_day(told))
    except ValueError:  # 2018-13
        return False


def day_of_issue(told: date | str) -> date:
    """Return the day that `told` names. Error: UsageError for what is not written as YYYY-MM-DD."""
    if isinstance(told, date):
        return told
    try:
        found = date.fromisoformat(told)
    except ValueError:
        raise UsageError("usage.issued", value=told) from None
    if found.isoformat() != told:  # 20190520 and 2019-W21-1 are ISO dates too, but not the form that is asked for
        raise UsageError("usage.issued", value=told)
    return found
