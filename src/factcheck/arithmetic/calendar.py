"""Calendar: whether a period was over on the day its figures were published.

The running year or month is told of up to the day, and figures of a period are published at times in its last days; so the first
is undetermined, and a period that ends within six days counts as over. Source: GB/T 7408.1-2023 (ISO 8601-1:2019).
"""

from datetime import date, timedelta
from decimal import Decimal

from factcheck.extract.periods import is_month, is_year, last_day
from factcheck.model.interval import Interval, exactly
from factcheck.model.relation import Outcome

EARLY = timedelta(days=6)


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
