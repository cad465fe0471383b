"""Periods: figures of a period that was not over when they were published. Rule TIM001."""

from datetime import date

from factcheck.arithmetic import calendar
from factcheck.errors import UsageError
from factcheck.model.relation import Outcome


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
    if not calendar.is_period(told):
        raise UsageError("value.period", argument="period", value=told)
    return calendar.period_over(told, calendar.day_of_issue(issued))
