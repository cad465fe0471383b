"""Points: the difference of two percentages, of either sign, at the edges of rounding."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.points import in_points, points
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, inside, told

D = Decimal

# One percentage, the other, points as printed (below zero for a fall), and what comes out.
PRINTED = (
    ("61.1", "58.2", "2.9", "consistent"),
    ("61.1", "58.2", "3.0", "consistent"),
    ("61.1", "58.2", "3.00", "consistent"),  # 2.9 ± 0.1 reaches 3.0
    ("61.1", "58.2", "3.01", "inconsistent"),  # begins at 3.005
    ("61.1", "58.2", "3.1", "inconsistent"),
    ("61.1", "58.2", "2.8", "consistent"),
    ("61.1", "58.2", "2.7", "inconsistent"),
    ("61.1", "58.2", "9.2", "inconsistent"),
    ("61.1", "58.2", "-2.9", "inconsistent"),  # a rise told as a fall
    ("58.2", "61.1", "-2.9", "consistent"),
    ("58.2", "61.1", "-3.1", "inconsistent"),
    ("58.2", "61.1", "2.9", "inconsistent"),
    ("-6.1", "-8.5", "2.4", "consistent"),  # a fall that slowed
    ("-6.1", "8.5", "-14.6", "consistent"),
    ("-6.1", "8.5", "-2.4", "inconsistent"),
    ("61", "58.2", "2.9", "consistent"),
    ("61", "58", "4", "consistent"),  # 3 ± 1 against 4 ± 0.5
    ("61", "58", "5", "inconsistent"),
    ("58.2", "58.2", "0.0", "consistent"),
)

# One percentage with the other exactly 58, points as printed, and what comes out: the edges of one rounding.
EDGES = (
    ("60.85", "2.9", "consistent"),
    ("60.84", "2.9", "inconsistent"),
    ("60.95", "2.9", "consistent"),
    ("60.96", "2.9", "inconsistent"),
    ("55.15", "-2.9", "consistent"),
    ("55.16", "-2.9", "inconsistent"),
)

rates = st.integers(-9000, 30000)
places = st.integers(0, 2)


def _points(value: str) -> Quantity:
    return told(value, "pp")


@pytest.mark.parametrize(("one", "other", "stated", "truth"), PRINTED)
def test_points_are_one_percentage_less_the_other(one: str, other: str, stated: str, truth: str) -> None:
    """The difference holds within the rounding of all three."""
    assert points(told(one, "%"), told(other, "%"), _points(stated)).truth == truth


@pytest.mark.parametrize(("one", "stated", "truth"), EDGES)
def test_edges_of_rounded_points(one: str, stated: str, truth: str) -> None:
    """Points hold up to the very end of their rounding, and not one step further."""
    assert points(exact(one, "%"), exact("58", "%"), _points(stated)).truth == truth


def test_the_arithmetic_is_written_out() -> None:
    """What lies below zero stands in brackets."""
    assert points(told("61.1", "%"), told("58.2", "%"), _points("9.2")).arithmetic == "61.1 - 58.2 = 2.9 ≠ 9.2"
    assert points(told("-6.1", "%"), told("-8.5", "%"), _points("2.4")).arithmetic == "(-6.1) - (-8.5) = 2.4"


@given(rates, rates, places, places, places)
def test_right_points_are_never_doubted(one: int, other: int, first: int, second: int, third: int) -> None:
    """Round two percentages and their difference however you like: they are consistent."""
    a, b = D(one).scaleb(-2), D(other).scaleb(-2)
    figures = [told(f"{round(value, to):f}", "%") for value, to in ((a, first), (b, second), (a - b, third))]

    assert points(*figures).truth == "consistent"


@given(rates, rates, rates)
def test_implied_operands_make_points_hold(one: int, other: int, stated: int) -> None:
    """Put any implied value in place of its operand, and the other two are right."""
    figures = [told(f"{D(value).scaleb(-1):f}", "%") for value in (one, other, stated)]
    implied = points(*figures).implied

    assert len(implied) == len(figures)
    for place, wanted in enumerate(implied):
        assert wanted is not None
        for value in inside(wanted):
            mended = [*figures[:place], exact(value, "%"), *figures[place + 1 :]]
            assert points(*mended).truth == "consistent"


def test_basis_points_are_hundredths_of_a_point() -> None:
    """51 basis points are 0.51 points; what they ought to be is told in basis points again."""
    one, other = told("4.11", "%"), told("4.62", "%")
    right, wrong = told("-51", "bp"), told("-15", "bp")

    assert points(one, other, right).truth == "consistent"
    assert points(one, other, right).arithmetic == "4.11 - 4.62 = -0.51"
    assert points(one, other, wrong).truth == "inconsistent"
    assert points(one, other, wrong).implied[2] == Interval(Decimal(-52), Decimal(-50))


def test_points_stay_what_they_are() -> None:
    """Only basis points are turned, and one without a value is left alone."""
    empty = replace(told("1", "bp"), value=None)

    assert in_points(told("5.1", "pp")) == told("5.1", "pp")
    assert in_points(empty) is empty
    assert in_points(told("51", "bp")).unit == "pp"
    assert in_points(told("51", "bp")).interval == Interval(Decimal("0.505"), Decimal("0.515"))
