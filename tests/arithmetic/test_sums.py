"""Sums: parts against wholes and balances of flows, just inside, exactly on and just outside the rounding of all of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.sums import flow, parts_sum
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, figures, hedged, inside, told

# A whole, its parts, and what comes out.
PARTS = (
    ("5866.7", ("2655.6", "1014.4", "2196.6"), "consistent"),  # 5866.6 ± 0.15
    ("5866.6", ("2655.6", "1014.4", "2196.6"), "consistent"),
    ("5866.8", ("2655.6", "1014.4", "2196.6"), "consistent"),  # the end of all four roundings: 0.2
    ("5866.9", ("2655.6", "1014.4", "2196.6"), "inconsistent"),
    ("5866.4", ("2655.6", "1014.4", "2196.6"), "consistent"),
    ("5866.3", ("2655.6", "1014.4", "2196.6"), "inconsistent"),
    ("5866.7", ("2655.6", "1041.4", "2196.6"), "inconsistent"),
    ("58.5", ("38.2", "20.3"), "consistent"),
    ("59.5", ("38.2", "20.3"), "inconsistent"),
    ("10", ("3.3", "3.3", "3.3"), "consistent"),
    ("10.0", ("3.3", "3.3", "3.3"), "consistent"),  # 9.9 ± 0.15 against 10.0 ± 0.05
    ("10.00", ("3.3", "3.3", "3.3"), "consistent"),
    ("10.06", ("3.3", "3.3", "3.3"), "inconsistent"),
    ("10.055", ("3.3", "3.3", "3.3"), "inconsistent"),
    ("10.05", ("3.3", "3.3", "3.3"), "consistent"),  # [10.045, 10.055] begins inside 9.9 + 0.15
)

# A result, what is added, what is taken away, and what comes out.
FLOWS = (
    ("52402", ("17658", "34744"), (), "consistent"),
    ("52404", ("17658", "34744"), (), "inconsistent"),  # 1.5 is all that three roundings leave
    ("52403", ("17658", "34744"), (), "consistent"),
    ("17086", ("34744",), ("17658",), "consistent"),
    ("17806", ("34744",), ("17658",), "inconsistent"),
    ("1.71", ("3.47",), ("1.77",), "consistent"),
    ("1.69", ("3.47",), ("1.77",), "consistent"),
    ("1.685", ("3.47",), ("1.77",), "inconsistent"),  # [1.6845, 1.6855] against [1.69, 1.71]
    ("1.68", ("3.47",), ("1.77",), "inconsistent"),
    ("17086", ("17658",), ("34744",), "inconsistent"),  # a deficit told as a surplus
    ("2", ("5", "4"), ("6", "1"), "consistent"),
)


@pytest.mark.parametrize(("whole", "parts", "truth"), PARTS)
def test_parts_add_up_within_their_rounding(whole: str, parts: tuple[str, ...], truth: str) -> None:
    """Parts that exhaust a whole miss it by no more than all roundings add up to."""
    assert parts_sum(told(whole), [told(part) for part in parts]).truth == truth


@pytest.mark.parametrize(("result", "plus", "minus", "truth"), FLOWS)
def test_flows_balance_within_their_rounding(
    result: str, plus: tuple[str, ...], minus: tuple[str, ...], truth: str
) -> None:
    """A total or balance misses its flows by no more than all roundings add up to."""
    outcome = flow(told(result), [told(value) for value in plus], [told(value) for value in minus])

    assert outcome.truth == truth


@pytest.mark.parametrize(
    ("whole", "truth"),
    [("300", "consistent"), ("301", "inconsistent"), ("299", "inconsistent")],
)
def test_counts_are_exact(whole: str, truth: str) -> None:
    """Counts leave nothing to rounding."""
    assert parts_sum(exact(whole), [exact("100"), exact("200")]).truth == truth


def test_an_open_end_is_not_reached() -> None:
    """多 leaves out the next unit: 100 and 100 多 are less than 300, and more than 199."""
    more = hedged("100", "多", "100", "200", "[)")

    assert parts_sum(exact("200"), [exact("100"), more]).truth == "consistent"
    assert parts_sum(exact("299"), [exact("100"), more]).truth == "consistent"
    assert parts_sum(exact("300"), [exact("100"), more]).truth == "inconsistent"
    assert parts_sum(exact("199"), [exact("100"), more]).truth == "inconsistent"
    assert not parts_sum(exact("200"), [exact("100"), more]).exact


def test_the_arithmetic_is_written_out() -> None:
    """Sum and difference are shown in one scale, with the sign that says how they fared."""
    wrong = parts_sum(told("59.5", scale="1e8"), [told("38.2", scale="1e8"), told("20.3", scale="1e8")])
    deficit = flow(told("40.1"), [told("80.3")], [told("40.2")])
    near = parts_sum(told("5866.7"), [told("2655.6"), told("1014.4"), told("2196.6")])

    assert wrong.arithmetic == "38.2 + 20.3 = 58.5 ≠ 59.5"
    assert deficit.arithmetic == "80.3 - 40.2 = 40.1"
    assert near.arithmetic == "2655.6 + 1014.4 + 2196.6 = 5866.6 ≈ 5866.7"


def test_scales_may_differ() -> None:
    """1.20 亿 is 6500 万 and 5500 万."""
    parts = [told("6500", scale="1e4"), told("5500", scale="1e4")]

    assert parts_sum(told("1.20", scale="1e8"), parts).truth == "consistent"
    assert parts_sum(told("1.30", scale="1e8"), parts).truth == "inconsistent"


def test_a_sum_that_needs_every_rounding_to_fall_one_way_is_unusual() -> None:
    """Eleven parts that fall short by a tenth are common; by half a unit, possible and no more than that."""
    parts = [told("9.1") for _ in range(11)]

    assert (parts_sum(told("100.2"), parts).truth, parts_sum(told("100.2"), parts).unusual) == ("consistent", False)
    assert (parts_sum(told("100.6"), parts).truth, parts_sum(told("100.6"), parts).unusual) == ("consistent", True)
    assert (parts_sum(told("100.8"), parts).truth, parts_sum(told("100.8"), parts).unusual) == ("inconsistent", False)


@given(st.lists(st.integers(0, 10**7), min_size=2, max_size=11), st.integers(0, 3))
def test_a_right_sum_is_never_doubted(thousandths: list[int], places: int) -> None:
    """Round parts and whole however you like: the rounded figures are consistent."""
    numbers = [Decimal(n).scaleb(-3) for n in thousandths]
    parts = [told(f"{round(number, places):f}") for number in numbers]

    assert parts_sum(told(f"{round(sum(numbers, Decimal(0)), places):f}"), parts).truth == "consistent"


@given(figures, st.lists(figures, min_size=1, max_size=6), st.lists(figures, max_size=3))
def test_implied_operands_make_a_flow_hold(result: Quantity, plus: list[Quantity], minus: list[Quantity]) -> None:
    """Put any implied value in place of its operand, and the others are right."""
    operands = [result, *plus, *minus]
    implied = flow(result, plus, minus).implied

    assert len(implied) == len(operands)
    for index, wanted in enumerate(implied):
        assert wanted is not None
        for value in inside(wanted):
            mended = [*operands[:index], exact(value), *operands[index + 1 :]]
            behind = 1 + len(plus)
            assert flow(mended[0], mended[1:behind], mended[behind:]).truth == "consistent"
