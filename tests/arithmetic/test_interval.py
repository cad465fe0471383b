"""Intervals: the arithmetic holds for every member, ends are open or closed where they should be."""

from decimal import Decimal, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.model.interval import Interval, exactly, printed
from tests.arithmetic.figures import decimals, read

D = Decimal
ends = st.integers(-10_000, 10_000).map(lambda n: D(n).scaleb(-2))


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[Decimal] = ends) -> tuple[Interval, Decimal]:
    """Draw a bounded interval and a member of it."""
    low, high = sorted((draw(numbers), draw(numbers)))
    part = D(draw(st.integers(0, 8))) / 8
    member = low + (high - low) * part
    closed_low = draw(st.booleans()) or member == low
    closed_high = draw(st.booleans()) or member == high
    return Interval(low, high, closed_low, closed_high), member


positive = intervals(decimals())

# Two intervals, and whether they have a value in common.
MEETING = (
    ("[1, 2]", "[2, 3]", True),
    ("[1, 2)", "[2, 3]", False),
    ("[1, 2]", "(2, 3]", False),
    ("[1, 2)", "(2, 3]", False),
    ("[1, 2]", "[2.01, 3]", False),
    ("[1, 2]", "[1.99, 3]", True),
    ("[1, 9]", "[2, 3]", True),
    ("(2, ∞)", "[1, 2]", False),
    ("[2, ∞)", "[1, 2]", True),
    ("(-∞, 2)", "[2, 3]", False),
    ("(-∞, 2]", "[2, 3]", True),
    ("(-∞, ∞)", "[2, 3]", True),
)


@pytest.mark.parametrize(
    ("value", "scale", "lower", "upper"),
    [
        ("5866.7", "1", "5866.65", "5866.75"),
        ("37", "1", "36.5", "37.5"),
        ("37.0", "1", "36.95", "37.05"),
        ("37.40", "1", "37.395", "37.405"),
        ("886.5", "1e8", "88645000000", "88655000000"),
        ("0.0", "1", "-0.05", "0.05"),
        ("0", "1", "-0.5", "0.5"),
        ("-2.3", "1", "-2.35", "-2.25"),
        ("7966", "1e8", "796550000000", "796650000000"),
    ],
)
def test_a_printed_figure_is_half_a_unit_of_its_last_digit(value: str, scale: str, lower: str, upper: str) -> None:
    """A figure stands for half a unit of its last printed digit to both sides, ends closed."""
    interval = printed(D(value), D(scale))

    assert (interval.lower, interval.upper, interval.bounds) == (D(lower), D(upper), "[]")


@pytest.mark.parametrize(("one", "other", "meet"), MEETING)
def test_ends_decide_whether_intervals_meet(one: str, other: str, meet: bool) -> None:  # noqa: FBT001  a column
    """Two intervals that touch meet only where both ends are closed."""
    left, right = read(one), read(other)

    assert left.meets(right) is meet
    assert right.meets(left) is meet
    assert (left.meet(right) is not None) is meet


def test_an_interval_is_shown_with_its_brackets() -> None:
    """Round brackets stand for open ends, and an end without bound is always open."""
    for text in ("[1, 2]", "(1, 2)", "[1.50, ∞)", "(-∞, 2]", "(-∞, ∞)"):
        assert str(read(text)) == text
    assert str(Interval(None, None)) == "(-∞, ∞)"


@given(intervals(), intervals())
def test_sum_and_difference_hold_those_of_the_members(
    one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    """Whatever two intervals hold, their sum and difference hold the sum and difference of it."""
    (a, x), (b, y) = one, other

    assert a.holds(x)
    assert (a + b).holds(x + y)
    assert (a - b).holds(x - y)
    assert (-a).holds(-x)


@given(positive, positive)
def test_product_and_quotient_hold_those_of_the_members(
    one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    """The same for products and quotients of positive figures."""
    (a, x), (b, y) = one, other

    with localcontext(prec=90):  # finer than the intervals are
        assert (a * b).holds(x * y)
        assert (a / b).holds(x / y)


@given(st.lists(intervals(), min_size=1, max_size=12))
def test_a_long_sum_loses_nothing(terms: list[tuple[Interval, Decimal]]) -> None:
    """However many parts there are, the sum of their intervals holds the sum of their members."""
    total = exactly(D(0))
    for interval, _ in terms:
        total = total + interval

    assert total.holds(sum((member for _, member in terms), D(0)))
    assert total.width == sum((interval.width or D(0) for interval, _ in terms), D(0))


@given(intervals(), intervals())
@example((exactly(D(1)), D(1)), (exactly(D(1)), D(1)))
def test_what_two_intervals_share_lies_in_both(one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]) -> None:
    """The meeting of two intervals lies in both, and holds every value that both hold."""
    (a, x), (b, y) = one, other
    shared = a.meet(b)

    assert (shared is not None) is a.meets(b) is b.meets(a)
    if shared is not None:
        assert shared.within(a)
        assert shared.within(b)
    for value in (x, y):
        assert (shared is not None and shared.holds(value)) is (a.holds(value) and b.holds(value))


@given(intervals(), intervals())
@example((exactly(D(1)), D(1)), (exactly(D(1)), D(1)))
def test_within_means_that_every_value_is_held(one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]) -> None:
    """An interval within another shares with it all that it holds."""
    (a, x), (b, _) = one, other

    if a.within(b):
        assert b.holds(x)
        assert a.meet(b) == a
    assert a.within(a)
    assert a.within(Interval(None, None))


@given(decimals())
def test_a_figure_lies_in_what_it_stands_for(value: Decimal) -> None:
    """A figure, and what it would be rounded from, lie in its interval; the next figure lies outside."""
    interval = printed(value)
    unit = D(1).scaleb(int(value.as_tuple().exponent))

    assert interval.middle == value
    assert interval.width == unit
    assert interval.holds(value)
    assert not interval.holds(value + unit)


@pytest.mark.parametrize("interval", [Interval(D(-3), D(-1)), Interval(None, D(1))], ids=str)
def test_products_are_of_magnitudes(interval: Interval) -> None:
    """A product or quotient with what lies below zero is refused, for a sign error would pass unseen."""
    with pytest.raises(ValueError, match="below zero"):
        _ = exactly(D(2)) * interval
    with pytest.raises(ValueError, match="below zero"):
        _ = exactly(D(2)) / interval


def test_a_divisor_that_reaches_zero_bounds_nothing() -> None:
    """What is divided by next to nothing may be as large as it likes."""
    assert (exactly(D(2)) / Interval(D(0), D(4))).upper is None
    assert (exactly(D(2)) / printed(D("0.0"))).upper is None


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [("(0, 5)", "[0, 3]", "0"), ("[0, 3]", "(0, 5)", "0")],
)
def test_zero_is_not_lost_from_a_product(one: str, other: str, value: str) -> None:
    """A closed 0 makes the product 0 possible, however the other interval ends."""
    assert (read(one) * read(other)).holds(D(value))


def test_zero_is_not_lost_from_a_quotient() -> None:
    """A dividend that may be 0 makes the quotient 0 possible, however the divisor ends."""
    assert (read("[0, 5]") / read("[1, 3)")).holds(D(0))


@pytest.mark.parametrize(
    ("interval", "factor", "expected"),
    [
        (Interval(Decimal(1), Decimal(3)), "100", Interval(Decimal(100), Decimal(300))),
        (
            Interval(Decimal(-3), Decimal(1), closed_lower=False),
            "0.01",
            Interval(Decimal("-0.03"), Decimal("0.01"), closed_lower=False),
        ),
        (Interval(None, Decimal(2), closed_upper=False), "10", Interval(None, Decimal(20), closed_upper=False)),
        (Interval(Decimal(2), None), "10", Interval(Decimal(20), None)),
    ],
)
def test_other_units(interval: Interval, factor: str, expected: Interval) -> None:
    """Every value is multiplied, open ends stay open, and nothing turns round below zero."""
    assert interval.scaled(Decimal(factor)) == expected
