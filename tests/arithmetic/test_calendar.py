"""A period against the day its figures were published."""

from datetime import date, timedelta

import pytest

from factcheck.arithmetic.calendar import EARLY, period_over
from factcheck.model.relation import Truth

CASES: tuple[tuple[str, str, Truth], ...] = (
    ("2018", "2019-01-01", "consistent"),
    ("2018", "2018-12-31", "consistent"),
    ("2018", "2018-12-25", "consistent"),  # six days early
    ("2018", "2018-12-24", "undetermined"),  # the running year
    ("2018", "2017-12-31", "inconsistent"),
    ("2018H1", "2018-06-23", "inconsistent"),
    ("2018H1", "2018-06-24", "consistent"),
    ("2018Q3", "2018-05-20", "inconsistent"),
    ("2018-05", "2018-05-20", "undetermined"),  # the running month
    ("2018-06", "2018-05-20", "inconsistent"),
    ("2018-05-27", "2018-05-20", "inconsistent"),
    ("2018-05-26", "2018-05-20", "consistent"),
    ("2015/2018", "2018-05-20", "inconsistent"),
)


@pytest.mark.parametrize(("period", "day", "truth"), CASES)
def test_a_period_is_over_or_not(period: str, day: str, truth: Truth) -> None:
    """Six days before its end it counts as over; the running year and month are left open."""
    assert period_over(period, date.fromisoformat(day)).truth == truth


def test_the_intervals_are_days() -> None:
    """What is stated ends where the period does, and what is allowed six days after the day."""
    day = date(2018, 5, 20)
    outcome = period_over("2018Q3", day)

    assert outcome.stated.upper == date(2018, 9, 30).toordinal()
    assert outcome.recomputed.upper == (day + EARLY).toordinal()
    assert timedelta(days=6) == EARLY
    assert outcome.arithmetic == "2018-09-30 > 2018-05-20"
    assert not outcome.exact


def test_no_period_is_an_error_of_the_caller() -> None:
    """There is no thirteenth month."""
    with pytest.raises(ValueError, match="month"):
        period_over("2018-13", date(2018, 5, 20))
