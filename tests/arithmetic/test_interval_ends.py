"""Intervals by the table: which ends a result has, which of them are closed, and to which side the last digit is rounded."""

from collections.abc import Callable
from decimal import Decimal, localcontext
from operator import add, mul, sub, truediv

import pytest

from factcheck.model.interval import Interval, exactly, printed
from tests.arithmetic.figures import read

D = Decimal
Operation = Callable[[Interval, Interval], Interval]

# One interval, another, and the result as it is shown.
RESULTS: tuple[tuple[Operation, str, str, str], ...] = (
    (add, "[1, 2)", "[3, 4]", "[4, 6)"),
    (add, "(1, 2]", "[3, 4]", "(4, 6]"),
    (add, "[1, 2]", "(3, 4)", "(4, 6)"),
    (add, "[1, ∞)", "[3, 4]", "[4, ∞)"),
    (add, "[1, 2]", "(-∞, 4]", "(-∞, 6]"),
    (sub, "[1, 2)", "[3, 5]", "[-4, -1)"),
    (sub, "[1, 2]", "[3, 5)", "(-4, -1]"),
    (sub, "[1, 2]", "(3, 5]", "[-4, -1)"),
    (sub, "[1, 2]", "[3, ∞)", "(-∞, -1]"),
    (sub, "[1, 2]", "(-∞, 3]", "[-2, ∞)"),
    (mul, "[1, 2)", "[3, 4]", "[3, 8)"),
    (mul, "(1, 2]", "[3, 4]", "(3, 8]"),
    (mul, "[1, 2]", "(3, 4]", "(3, 8]"),
    (mul, "[1, 2]", "[3, 4)", "[3, 8)"),
    (mul, "[1, ∞)", "[3, 4]", "[3, ∞)"),
    (mul, "(-1, 2]", "(3, 4]", "[0, 8]"),  # what reaches below zero holds it
    (mul, "(0, 2]", "[3, 4]", "(0, 8]"),  # what begins behind zero does not
    (mul, "(3, 4]", "(-1, 2]", "[0, 8]"),
    (mul, "[-1, 0.5]", "[2, 2]", "[0, 1]"),
    (truediv, "[1, 2)", "[4, 5]", "[0.2, 0.5)"),
    (truediv, "(1, 2]", "[4, 5]", "(0.2, 0.5]"),
    (truediv, "[1, 2]", "(4, 5]", "[0.2, 0.5)"),
    (truediv, "[1, 2]", "[4, 5)", "(0.2, 0.5]"),
    (truediv, "[1, ∞)", "[4, 5]", "[0.2, ∞)"),
    (truediv, "[1, 2]", "[4, ∞)", "(0, 0.5]"),
    (truediv, "[1, 2]", "[0, 4]", "[0.25, ∞)"),
    (truediv, "[1, 2]", "[0, 0]", "[0, ∞)"),
    (truediv, "[0, 2]", "[4, 5)", "[0, 0.5]"),
    (truediv, "(-1, 2]", "[4, 5)", "[0, 0.5]"),
)

# Two intervals and what they share.
SHARED = (
    ("[1, 3)", "(2, 4]", "(2, 3)"),
    ("[1, 3]", "(1, 3)", "(1, 3)"),
    ("[1, 3]", "[1, 3]", "[1, 3]"),
    ("[1, ∞)", "(-∞, 2]", "[1, 2]"),
    ("[1, ∞)", "[2, ∞)", "[2, ∞)"),
    ("(-∞, 3)", "(-∞, 3]", "(-∞, 3)"),
)

# An interval, another, and whether the first lies within the second.
WITHIN = (
    ("[1, 2]", "[1, 2]", True),
    ("(1, 2)", "[1, 2]", True),
    ("[1, 2]", "(1, 2]", False),
    ("[1, 2]", "[1, 2)", False),
    ("(1, 2)", "(1, 2)", True),
    ("[1, 2)", "[1, 2)", True),
    ("(1, 2]", "(1, 2]", True),
    ("[1, 2]", "(0, 3)", True),
    ("[0, 2]", "[1, 3]", False),
    ("[2, 4]", "[1, 3]", False),
    ("[1, ∞)", "[1, 3]", False),
    ("(-∞, 3]", "[1, 3]", False),
    ("[2, ∞)", "[1, ∞)", True),
    ("(-∞, 2]", "(-∞, 3]", True),
    ("[0, ∞)", "[1, ∞)", False),
    ("(-∞, 4]", "(-∞, 3]", False),
)


@pytest.mark.parametrize(("operation", "one", "other", "result"), RESULTS)
def test_ends_of_a_result(operation: Operation, one: str, other: str, result: str) -> None:
    """A result ends where its operands do, and is closed where both of the ends it comes from are."""
    found = operation(read(one), read(other))
    wanted = read(result)

    assert (found.lower, found.upper, found.bounds) == (wanted.lower, wanted.upper, wanted.bounds)


@pytest.mark.parametrize(("one", "other", "result"), SHARED)
def test_ends_of_what_two_share(one: str, other: str, result: str) -> None:
    """The narrower end counts, and of two equal ones the open one, whichever interval comes first."""
    assert str(read(one).meet(read(other))) == result
    assert str(read(other).meet(read(one))) == result


@pytest.mark.parametrize(("one", "other", "held"), WITHIN)
def test_ends_decide_what_lies_within(one: str, other: str, held: bool) -> None:  # noqa: FBT001  a column
    """An interval lies in another where neither of its ends, nor their brackets, reach out of it."""
    assert read(one).within(read(other)) is held


@pytest.mark.parametrize(
    ("interval", "width", "middle"),
    [("[1, 4]", D(3), D("2.5")), ("[1, ∞)", None, None), ("(-∞, 4]", None, None), ("(-∞, ∞)", None, None)],
)
def test_width_and_middle(interval: str, width: Decimal | None, middle: Decimal | None) -> None:
    """Only an interval with two ends has a width and a middle."""
    assert (read(interval).width, read(interval).middle) == (width, middle)


@pytest.mark.parametrize(
    ("one", "other", "operation"),
    [
        (D(1), D(3), truediv),
        (D(10) ** 60, D("0.1"), add),
        (D(10) ** 60, D("-0.1"), add),
        (D("1" + "0" * 39 + "1"), D("1" + "0" * 39 + "3"), mul),
    ],
)
def test_what_needs_more_digits_is_rounded_outwards(one: Decimal, other: Decimal, operation: Operation) -> None:
    """Of what takes more than sixty digits, the lower end lies below the result and the upper end above it, a digit apart."""
    found = operation(exactly(one), exactly(other))
    assert found.lower is not None
    assert found.upper is not None

    with localcontext(prec=200):
        result = {truediv: one / other, add: one + other, mul: one * other}[operation]
        assert found.lower < result < found.upper
        assert (found.upper - found.lower) / found.lower <= D(10) ** -59


@pytest.mark.parametrize("interval", ["[-2, 0]", "[-2, -1]", "[-0.5, 0]", "[-0.5, ∞)", "(-∞, 1]", "(-∞, ∞)"])
def test_what_lies_below_zero_is_no_magnitude(interval: str) -> None:
    """An interval without a value above zero, or without a lower end, is refused on either side of a product or quotient."""
    for operation in (mul, truediv):
        for pair in ((read(interval), exactly(D(2))), (exactly(D(2)), read(interval))):
            with pytest.raises(ValueError, match="below zero"):
                operation(*pair)


def test_a_figure_without_a_scale_is_in_units() -> None:
    """What is printed as 5 stands for 4.5 to 5.5."""
    assert str(printed(D(5))) == "[4.5, 5.5]"


def test_a_difference_keeps_all_its_digits() -> None:
    """The negative of two thirds at sixty digits is as long, so that a difference loses none of its values."""
    two_thirds = exactly(D(2)) / exactly(D(3))
    below = exactly(D(0)) - two_thirds

    assert two_thirds.lower is not None
    assert below.upper == two_thirds.lower.copy_negate()
