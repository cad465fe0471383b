"""Growth: two levels, a level with its difference, several years and index numbers, at the edges of rounding."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.arithmetic.growth import average_growth, growth, growth_from_change, index
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, inside, told

D = Decimal

# Now, growth as printed, and what comes out; the level before is 1000 and both levels are exact.
EDGES = (
    ("1060.5", "6.1", "consistent"),  # 6.05 is the end of 6.1
    ("1060.4", "6.1", "inconsistent"),
    ("1060.6", "6.1", "consistent"),
    ("1061.5", "6.1", "consistent"),  # 6.15 is the other end
    ("1061.6", "6.1", "inconsistent"),
    ("939.5", "-6.1", "consistent"),  # falls: -6.05
    ("939.6", "-6.1", "inconsistent"),
    ("938.5", "-6.1", "consistent"),
    ("938.4", "-6.1", "inconsistent"),
    ("1061", "-6.1", "inconsistent"),  # a rise told as a fall
    ("1000.5", "0.0", "consistent"),
    ("1000.6", "0.0", "inconsistent"),
    ("999.5", "0.0", "consistent"),
    ("2500", "150", "consistent"),
    ("2506", "150", "inconsistent"),
    ("0", "-100", "consistent"),
    ("10", "-120", "inconsistent"),  # nothing can fall by more than all
)

# Now, before, growth, all as printed, and what comes out.
PRINTED = (
    ("95.9", "88.4", "8.5", "consistent"),
    ("95.9", "88.4", "8.4", "consistent"),  # 95.85 ÷ 88.45 = 1.08366
    ("95.9", "88.4", "8.3", "inconsistent"),  # ends at 8.35
    ("95.9", "88.4", "8.6", "consistent"),  # 95.95 ÷ 88.35 = 1.08602
    ("95.9", "88.4", "8.7", "inconsistent"),  # begins at 8.65
    ("95.9", "88.4", "5.8", "inconsistent"),
    ("88.4", "95.9", "-7.8", "consistent"),
    ("88.4", "95.9", "-8.7", "inconsistent"),
    ("2", "1", "200", "consistent"),  # 2.5 ÷ 0.5 is the far end, four times as much
    ("2", "1", "401", "inconsistent"),
)

# Now, difference, growth, whether it falls, and what comes out; the levels are exact.
CHANGES = (
    ("1060.5", "60.5", "6.1", False, "consistent"),
    ("1060.4", "60.4", "6.1", False, "inconsistent"),
    ("1061.5", "61.5", "6.1", False, "consistent"),
    ("1061.6", "61.6", "6.1", False, "inconsistent"),
    ("939.5", "60.5", "-6.1", True, "consistent"),
    ("939.6", "60.4", "-6.1", True, "inconsistent"),
    ("938.5", "61.5", "-6.1", True, "consistent"),
    ("938.4", "61.6", "-6.1", True, "inconsistent"),
    ("1061", "61", "6.1", True, "inconsistent"),  # the difference told as a fall, the growth as a rise
    ("60", "60", "6.1", False, "undetermined"),  # nothing before: no growth to tell
    ("60", "80", "6.1", False, "undetermined"),
)

# The same as printed: a level of few digits leaves the growth as narrow as its difference is told.
PRINTED_CHANGES = (
    ("24.2", "1.40", "6.1", False, "consistent"),
    ("24.2", "1.40", "6.2", False, "consistent"),  # 1.405 ÷ (24.15 - 1.405) = 6.177
    ("24.2", "1.40", "6.3", False, "inconsistent"),
    ("24.2", "1.40", "6.0", False, "inconsistent"),  # 1.395 ÷ (24.25 - 1.395) = 6.104
    ("178.22", "9.30", "-5.0", True, "consistent"),
    ("178.22", "9.30", "-5.9", True, "inconsistent"),
    ("178.22", "9.30", "-4.96", True, "consistent"),
)

# First, last, growth a year, years, and what comes out; the levels are exact.
YEARS = (
    ("1000", "1210", "10", 2, "consistent"),
    ("1000", "1199.025", "10", 2, "consistent"),  # 1.095²
    ("1000", "1199.024", "10", 2, "inconsistent"),
    ("1000", "1221.025", "10", 2, "consistent"),  # 1.105²
    ("1000", "1221.026", "10", 2, "inconsistent"),
    ("1000", "1331", "10.0", 3, "consistent"),
    ("1000", "1300", "10.0", 3, "inconsistent"),  # thirty by three is no yearly growth
    ("1000", "729", "-10.0", 3, "consistent"),
    ("1000", "1100", "10.0", 1, "consistent"),
    ("60.5", "95.9", "9.65", 5, "consistent"),  # 9.6502
    ("60.5", "95.9", "9.66", 5, "inconsistent"),
)

# Index number, growth, and what comes out.
INDEXES = (
    ("102.1", "2.1", "consistent"),
    ("102.1", "2.2", "consistent"),  # 102.15 is the end of both
    ("102.1", "2.3", "inconsistent"),
    ("102.1", "2.0", "consistent"),
    ("102.1", "1.9", "inconsistent"),
    ("98.4", "-1.6", "consistent"),
    ("98.4", "1.6", "inconsistent"),
    ("98.4", "-6.1", "inconsistent"),
    ("100.0", "0.0", "consistent"),
    ("102", "2.5", "consistent"),
    ("102", "2.6", "inconsistent"),
)

cents = st.integers(1000, 10**7)
places = st.integers(0, 2)
ratios = st.integers(0, 3)


def _percent(value: str | Decimal, unit: str = "%") -> Quantity:
    return told(f"{value:f}" if isinstance(value, Decimal) else value, unit)


def _printed(value: Decimal, digits: int, scale: str = "1") -> Quantity:
    return told(f"{round(value, digits):f}", scale=scale)


@pytest.mark.parametrize(("now", "stated", "truth"), EDGES)
def test_edges_of_a_rounded_growth(now: str, stated: str, truth: str) -> None:
    """Growth holds up to the very end of its rounding, and not one step further."""
    assert growth(exact(now), exact("1000"), _percent(stated)).truth == truth


@pytest.mark.parametrize(("now", "before", "stated", "truth"), PRINTED)
def test_all_three_figures_are_rounded(now: str, before: str, stated: str, truth: str) -> None:
    """The rounding of both levels counts as well as that of the growth."""
    assert growth(told(now, scale="1e8"), told(before, scale="1e8"), _percent(stated)).truth == truth


@pytest.mark.parametrize(("now", "change", "stated", "falls", "truth"), CHANGES)
def test_edges_of_a_growth_beside_its_difference(
    now: str, change: str, stated: str, truth: str, *, falls: bool
) -> None:
    """The level before is the level less its rise, or with its fall."""
    assert growth_from_change(exact(now), exact(change), _percent(stated), falls=falls).truth == truth


@pytest.mark.parametrize(("now", "change", "stated", "falls", "truth"), PRINTED_CHANGES)
def test_a_difference_leaves_little_open(now: str, change: str, stated: str, truth: str, *, falls: bool) -> None:
    """The rounding of the level counts once, though the level stands twice in the quotient."""
    outcome = growth_from_change(told(now, scale="1e4"), told(change, scale="1e4"), _percent(stated), falls=falls)

    assert outcome.truth == truth


@pytest.mark.parametrize(("first", "last", "stated", "years", "truth"), YEARS)
def test_edges_of_a_yearly_growth(first: str, last: str, stated: str, years: int, truth: str) -> None:
    """Yearly growth is the root of the ratio, up to the end of its rounding."""
    assert average_growth(exact(first), exact(last), _percent(stated), years).truth == truth


@pytest.mark.parametrize(("level", "stated", "truth"), INDEXES)
def test_an_index_less_a_hundred_is_the_growth(level: str, stated: str, truth: str) -> None:
    """Index and growth agree within the rounding of both, and not under the other sign."""
    assert index(told(level, ""), _percent(stated)).truth == truth


def test_growth_in_per_mille() -> None:
    """Population grows by so many in a thousand."""
    now, before, change = told("981.5", scale="1e4"), told("976.4", scale="1e4"), told("5.1", scale="1e4")

    assert growth(now, before, _percent("5.2", "‰")).truth == "consistent"
    assert growth(now, before, _percent("2.5", "‰")).truth == "inconsistent"
    assert growth(now, before, _percent("5.2")).truth == "inconsistent"
    assert growth(now, before, _percent("2.5", "‰")).arithmetic == "981.5 ÷ 976.4 - 1 = 5.22‰ ≠ 2.5‰"
    assert growth_from_change(now, change, _percent("5.2", "‰"), falls=False).truth == "consistent"
    assert growth_from_change(now, change, _percent("52", "‰"), falls=False).truth == "inconsistent"


def test_the_arithmetic_is_written_out() -> None:
    """The quotient is shown with one digit more than the growth, a fall below zero."""
    level, base, change = told("178.22"), told("187.52"), told("9.30")

    assert growth(level, base, _percent("-5.9")).arithmetic == "178.22 ÷ 187.52 - 1 = -4.96% ≠ -5.9%"
    assert growth(told("1.2", scale="1e8"), told("9000", scale="1e4"), _percent("33.3")).arithmetic == (
        "1.2 ÷ 0.9 - 1 = 33.33%"
    )
    assert growth_from_change(level, change, _percent("-5.0"), falls=True).arithmetic == (
        "-9.30 ÷ (178.22 + 9.30) = -4.96%"
    )
    assert average_growth(told("60.5"), told("95.9"), _percent("6.9"), 5).arithmetic == (
        "(95.9 ÷ 60.5)^(1/5) - 1 = 9.65% ≠ 6.9%"
    )
    assert index(told("102.1", ""), _percent("1.2")).arithmetic == "102.1 - 100 = 2.10% ≠ 1.2%"


@given(cents, cents, places, places, ratios)
def test_a_right_growth_is_never_doubted(now: int, before: int, one: int, other: int, digits: int) -> None:
    """Round two levels and their growth however you like: they are consistent."""
    after, base = D(now).scaleb(-2), D(before).scaleb(-2)
    stated = _percent(round((after / base - 1) * 100, digits))

    assert growth(_printed(after, one), _printed(base, other), stated).truth == "consistent"


@given(cents, cents, places, places, ratios)
def test_a_right_difference_is_never_doubted(now: int, before: int, one: int, other: int, digits: int) -> None:
    """Round a level, its difference and its growth however you like: they are never inconsistent."""
    after, base = D(now).scaleb(-2), D(before).scaleb(-2)
    stated = _percent(round((after / base - 1) * 100, digits))
    outcome = growth_from_change(_printed(after, one), _printed(abs(after - base), other), stated, falls=after < base)

    assert outcome.truth != "inconsistent"


@given(cents, cents, places, places, ratios, st.integers(1, 12))
def test_a_right_yearly_growth_is_never_doubted(
    last: int, first: int, one: int, other: int, digits: int, years: int
) -> None:
    """Round first and last year and the root of their ratio however you like: they are consistent."""
    end, start = D(last).scaleb(-2), D(first).scaleb(-2)
    stated = _percent(round(((end / start) ** (D(1) / years) - 1) * 100, digits))

    assert average_growth(_printed(start, other), _printed(end, one), stated, years).truth == "consistent"


@given(st.integers(5000, 20000), places, ratios)
def test_a_right_index_is_never_doubted(level: int, one: int, digits: int) -> None:
    """Round an index number and the growth that it tells however you like: they are consistent."""
    number = D(level).scaleb(-2)

    assert index(_printed(number, one), _percent(round(number - 100, digits))).truth == "consistent"


@given(cents, cents, st.integers(-900, 3000))
def test_implied_operands_make_a_growth_hold(now: int, before: int, tenths: int) -> None:
    """Put any implied value in place of its operand, and the other two are right."""
    level, base, stated = (
        _printed(D(now).scaleb(-1), 1),
        _printed(D(before).scaleb(-1), 1),
        _percent(D(tenths).scaleb(-1)),
    )
    levels, bases, rates = growth(level, base, stated).implied
    assert levels is not None
    assert bases is not None
    assert rates is not None

    assert all(growth(exact(value), base, stated).truth == "consistent" for value in _within(levels))
    assert all(growth(level, exact(value), stated).truth == "consistent" for value in _within(bases))
    assert all(growth(level, base, exact(value, "%")).truth == "consistent" for value in _within(rates))


@given(cents, st.integers(100, 10**5), st.integers(-900, 900).filter(bool))
def test_implied_operands_make_a_difference_hold(now: int, change: int, tenths: int) -> None:
    """Put any implied value in place of level, difference or growth, and the other two are right."""
    rate, falls = D(tenths).scaleb(-1), tenths < 0
    level, moved, stated = _printed(D(now).scaleb(-1), 1), _printed(D(change).scaleb(-1), 1), _percent(rate)
    outcome = growth_from_change(level, moved, stated, falls=falls)
    assume(outcome.truth != "undetermined")
    levels, changes, rates = outcome.implied
    assert levels is not None
    assert changes is not None
    assert rates is not None

    for value in _within(levels):
        assert growth_from_change(exact(value), moved, stated, falls=falls).truth == "consistent"
    for value in _within(changes):
        assert growth_from_change(level, exact(value), stated, falls=falls).truth in ("consistent", "undetermined")
    for value in _within(rates):
        assert growth_from_change(level, moved, exact(value, "%"), falls=falls).truth == "consistent"


def _within(interval: Interval) -> tuple[Decimal, ...]:
    assert interval.lower is not None
    assert interval.upper is not None
    return tuple(value for value in inside(interval) if value)
