"""Averages: a total, a number and what falls on each, at the edges of rounding."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.average import average
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, figures, hedged, inside, told

D = Decimal

# Total and number, both exact, the average as printed, and what comes out.
EDGES = (
    ("2975", "10", "298", "consistent"),  # 297.5 is the end of 298
    ("2974", "10", "298", "inconsistent"),
    ("2976", "10", "298", "consistent"),
    ("2985", "10", "298", "consistent"),  # 298.5 is the other end
    ("2986", "10", "298", "inconsistent"),
    ("29795", "100", "298.0", "consistent"),
    ("29794", "100", "298.0", "inconsistent"),
    ("0", "10", "0", "consistent"),
)


@pytest.mark.parametrize(("total", "number", "stated", "truth"), EDGES)
def test_edges_of_a_rounded_average(total: str, number: str, stated: str, truth: str) -> None:
    """An average holds up to the very end of its rounding, and not one step further."""
    assert average(exact(total), exact(number), told(stated)).truth == truth


@pytest.mark.parametrize(
    ("stated", "truth"), [("298", "consistent"), ("289", "inconsistent"), ("299", "consistent"), ("297", "consistent"),
                          ("300", "inconsistent"), ("296", "inconsistent")],
)  # fmt: skip
def test_a_rounded_total_leaves_room(stated: str, truth: str) -> None:
    """24.2 万 for 812 is between 297.4 and 298.7."""
    assert average(told("24.2", "人", "1e4"), exact("812", "家"), told(stated, "人")).truth == truth


def test_the_result_is_told_in_the_scale_of_the_average() -> None:
    """Total and number are written so that the quotient comes out as the average is told."""
    firms = average(told("95.9", scale="1e8"), exact("812", "家"), told("1118", scale="1e4"))
    plots = average(told("58.624", scale="1e8"), told("126.43", "平方米", "1e4"), told("4636.9"))

    assert firms.arithmetic == "959000 ÷ 812 = 1181.0 ≠ 1118"
    assert plots.arithmetic == "586240 ÷ 126.43 = 4636.87"


def test_a_hedge_proves_nothing_exactly() -> None:
    """An average that is only bounded holds within the bound, and is no exact equation."""
    above = hedged("298", "超过", "298", None, "()")

    assert average(exact("2990"), exact("10"), above).truth == "consistent"
    assert average(exact("2980"), exact("10"), above).truth == "inconsistent"
    assert not average(exact("2990"), exact("10"), above).exact


@given(st.integers(1, 10**9), st.integers(1, 10**6), st.integers(0, 3), st.integers(0, 3))
def test_a_right_average_is_never_doubted(total: int, number: int, one: int, digits: int) -> None:
    """Round a total and what falls on each however you like: they are consistent."""
    amount = D(total).scaleb(-2)
    stated = told(f"{round(amount / number, digits):f}")

    assert average(told(f"{round(amount, one):f}"), exact(D(number)), stated).truth == "consistent"


@given(figures, figures, figures)
def test_implied_operands_make_an_average_hold(total: Quantity, number: Quantity, stated: Quantity) -> None:
    """Put any implied value in place of its operand, and the other two are right."""
    totals, numbers, averages = average(total, number, stated).implied
    assert totals is not None
    assert numbers is not None
    assert averages is not None

    assert all(average(exact(value), number, stated).truth == "consistent" for value in inside(totals))
    assert all(average(total, exact(value), stated).truth == "consistent" for value in inside(numbers))
    assert all(average(total, number, exact(value)).truth == "consistent" for value in inside(averages))
