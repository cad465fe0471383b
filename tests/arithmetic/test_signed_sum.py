"""Signed sums: a change made up of rises and falls, told as magnitudes, and points of parts of either sign."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.arithmetic.sums import signed_sum
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, inside, told

D = Decimal

# A whole, its parts with their signs, and what comes out.
PRINTED = (
    ("2967", ("+4607", "-1640"), "consistent"),
    ("2968", ("+4607", "-1640"), "consistent"),
    ("2969", ("+4607", "-1640"), "inconsistent"),  # 1.5 is all that three roundings leave
    ("6247", ("+4607", "-1640"), "inconsistent"),  # a fall taken for a rise
    ("1640", ("+4607", "-2967"), "consistent"),
    ("3.2", ("+5.1", "-1.9"), "consistent"),
    ("3.3", ("+5.1", "-1.9"), "consistent"),
    ("3.30", ("+5.1", "-1.9"), "consistent"),  # 3.2 ± 0.1 reaches 3.3
    ("3.31", ("+5.1", "-1.9"), "inconsistent"),  # begins at 3.305
    ("3.4", ("+5.1", "-1.9"), "inconsistent"),
    ("0.0", ("+5.1", "-5.1"), "consistent"),
    ("1.0", ("-5.1", "+6.1"), "consistent"),
    ("8.0", ("+5.5", "+2.5"), "consistent"),
    ("10.7", ("+5.5", "+2.5"), "inconsistent"),
)


def _signed(value: str) -> tuple[int, Quantity]:
    return (1 if value[0] == "+" else -1), told(value[1:])


@pytest.mark.parametrize(("whole", "parts", "truth"), PRINTED)
def test_rises_and_falls_add_up(whole: str, parts: tuple[str, ...], truth: str) -> None:
    """Parts with the sign of their direction reach the whole within the rounding of all of them."""
    assert signed_sum(told(whole), [_signed(part) for part in parts]).truth == truth


@pytest.mark.parametrize(
    ("whole", "truth"), [("2967", "consistent"), ("2966", "inconsistent"), ("2968", "inconsistent")]
)
def test_counts_are_exact(whole: str, truth: str) -> None:
    """Counts leave nothing to rounding."""
    assert signed_sum(exact(whole), [(1, exact("4607")), (-1, exact("1640"))]).truth == truth


def test_the_arithmetic_is_written_out() -> None:
    """Falls are taken away, in one scale."""
    parts = [(1, told("4607", scale="1e4")), (-1, told("0.1640", scale="1e8"))]

    assert signed_sum(told("2967"), [_signed("+4607"), _signed("-1640")]).arithmetic == "4607 - 1640 = 2967"
    assert signed_sum(told("2967"), [_signed("-1640"), _signed("+4670")]).arithmetic == "-1640 + 4670 = 3030 ≠ 2967"
    assert signed_sum(told("0.2967", scale="1e8"), parts).arithmetic == "0.4607 - 0.1640 = 0.2967"


@given(st.lists(st.integers(-(10**6), 10**6), min_size=2, max_size=8), st.integers(0, 2))
def test_a_right_sum_of_changes_is_never_doubted(cents: list[int], places: int) -> None:
    """Round a change and the changes that make it up however you like: they are consistent."""
    assume(sum(cents) >= 0)
    numbers = [D(n).scaleb(-2) for n in cents]
    parts = [(1 if n >= 0 else -1, told(f"{round(abs(n), places):f}")) for n in numbers]

    assert signed_sum(told(f"{round(sum(numbers, D(0)), places):f}"), parts).truth == "consistent"


@given(
    st.lists(st.tuples(st.sampled_from((1, -1)), st.integers(1, 10**5)), min_size=2, max_size=6), st.integers(1, 10**5)
)
def test_implied_changes_make_a_sum_hold(signs: list[tuple[int, int]], whole: int) -> None:
    """Put any implied magnitude in place of its change, and the others are right; one below zero has the other direction."""
    change = told(f"{D(whole).scaleb(-1):f}")
    parts = [(sign, told(f"{D(n).scaleb(-1):f}")) for sign, n in signs]
    first, *rest = signed_sum(change, parts).implied
    assert first is not None

    assert all(signed_sum(exact(value), parts).truth == "consistent" for value in inside(first))
    for place, wanted in enumerate(rest):
        assert wanted is not None
        for value in inside(wanted):
            mended = [*parts[:place], (parts[place][0], exact(value)), *parts[place + 1 :]]
            assert signed_sum(change, mended).truth == "consistent"
