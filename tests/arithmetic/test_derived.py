"""Derived growth: a whole against levels and growths of its parts, and the points that one part adds."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.derived import contribution, growth_derived
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, told

D = Decimal

# Growth of the whole, levels and growths of two parts, all but the first exact, and what comes out.
EDGES = (
    ("2.5", ("1100", "10"), ("950", "-5"), "consistent"),  # 2050 ÷ 2000
    ("2.5", ("1100", "10"), ("949", "-5.1"), "consistent"),  # 2049 ÷ 2000 = 2.45, the end of 2.5
    ("2.4", ("1100", "10"), ("949", "-5.1"), "consistent"),  # and of 2.4
    ("2.5", ("1100", "10"), ("948.9", "-5.11"), "inconsistent"),
    ("2.4", ("1100", "10"), ("948.9", "-5.11"), "consistent"),
    ("-2.5", ("900", "-10"), ("1050", "5"), "consistent"),
    ("2.5", ("900", "-10"), ("1050", "5"), "inconsistent"),
    ("7.5", ("1100", "10"), ("1050", "5"), "consistent"),
    ("10.1", ("1100", "10"), ("1050", "5"), "inconsistent"),  # more than the greatest
    ("4.9", ("1100", "10"), ("1050", "5"), "inconsistent"),  # less than the least
)

# The same with all as printed.
PRINTED = (
    ("4.1", ("4265", "3.9"), ("1601", "4.7"), "consistent"),  # 4.117
    ("4.2", ("4265", "3.9"), ("1601", "4.7"), "consistent"),  # growths of 3.95 and 4.75 make 4.167
    ("4.3", ("4265", "3.9"), ("1601", "4.7"), "inconsistent"),
    ("4.0", ("4265", "3.9"), ("1601", "4.7"), "inconsistent"),  # 3.85 and 4.65 make 4.067
    ("8.4", ("4265", "3.9"), ("1601", "4.7"), "inconsistent"),
)

# A part of 1100 that grew by a tenth and more, its whole of 5250 that grew by 5 %: points as printed, and what comes out.
POINTS = (
    ("1100", "10", "2.0", "consistent"),
    ("1100", "10", "2.1", "inconsistent"),
    ("1100", "10", "1.9", "inconsistent"),
    ("1102.5", "10.25", "2.1", "consistent"),  # 2.05 is the end of both
    ("1102.5", "10.25", "2.0", "consistent"),
    ("1102", "10.2", "2.1", "inconsistent"),
    ("900", "-10", "-2.0", "consistent"),
    ("900", "-10", "2.0", "inconsistent"),  # a part that pulls down
    ("1000", "0", "0.0", "consistent"),
    ("1000", "0", "0.1", "inconsistent"),
)

levels, changed = st.integers(500, 10**6), st.integers(-40, 90)
places, digits = st.integers(0, 2), st.integers(0, 2)
printings = st.tuples(places, digits, digits)  # decimals of levels, of growths, of the result


def _percent(value: str) -> Quantity:
    return told(value, "%")


def _rounded(value: Decimal, to: int, unit: str = "CNY") -> Quantity:
    return told(f"{round(value, to):f}", unit)


@pytest.mark.parametrize(("stated", "one", "other", "truth"), EDGES)
def test_edges_of_a_derived_growth(stated: str, one: tuple[str, str], other: tuple[str, str], truth: str) -> None:
    """The growth of a whole holds up to the very end of its rounding, and not one step further."""
    parts = [(1, exact(level), exact(rate, "%")) for level, rate in (one, other)]

    assert growth_derived(_percent(stated), parts).truth == truth


@pytest.mark.parametrize(("stated", "one", "other", "truth"), PRINTED)
def test_all_figures_are_rounded(stated: str, one: tuple[str, str], other: tuple[str, str], truth: str) -> None:
    """The rounding of the parts' growths is what leaves most open."""
    parts = [(1, told(level), _percent(rate)) for level, rate in (one, other)]

    assert growth_derived(_percent(stated), parts).truth == truth


@pytest.mark.parametrize(("stated", "truth"), [("60", "consistent"), ("61", "inconsistent"), ("12.5", "inconsistent")])
def test_the_growth_of_a_balance(stated: str, truth: str) -> None:
    """1200 after 1000, less 880 after 800, is 320 after 200."""
    parts = [(1, exact("1200"), exact("20", "%")), (-1, exact("880"), exact("10", "%"))]

    assert growth_derived(_percent(stated), parts).truth == truth


def test_a_balance_that_was_none_has_no_growth() -> None:
    """1100 after 1000, less 1050 after 1000: from nothing to 50 is no growth."""
    parts = [(1, exact("1100"), exact("10", "%")), (-1, exact("1050"), exact("5", "%"))]

    assert growth_derived(_percent("5"), parts).truth == "undetermined"


@pytest.mark.parametrize(("part", "rate", "stated", "truth"), POINTS)
def test_edges_of_a_contribution(part: str, rate: str, stated: str, truth: str) -> None:
    """What a part adds is its change over the whole before, up to the end of the rounding."""
    outcome = contribution([(exact(part), exact(rate, "%"))], exact("5250"), exact("5", "%"), told(stated, "pp"))

    assert outcome.truth == truth


def test_the_arithmetic_is_written_out() -> None:
    """Levels now over levels before, in one scale, with one digit more than is told."""
    parts = [(1, told("4265", scale="1e4"), _percent("3.9")), (1, told("0.1601", scale="1e8"), _percent("-4.7"))]
    outcome = contribution([(told("1100"), _percent("10.0"))], told("5250"), _percent("5.0"), told("3.0", "pp"))

    assert growth_derived(_percent("8.4"), parts).arithmetic == (
        "(0.4265 + 0.1601) ÷ (0.4265 ÷ 1.039 + 0.1601 ÷ 0.953) - 1 = 1.40% ≠ 8.4%"
    )
    assert outcome.arithmetic == "1100 × (1 - 1 ÷ 1.1) ÷ (5250 ÷ 1.05) = 2.00 ≠ 3.0"


def test_implied_growths_make_it_hold() -> None:
    """What the growth of the whole, or that of one part, would have to be is implied, and holds; nothing is said of the levels."""
    parts = [(1, told("4265"), _percent("3.9")), (1, told("1601"), _percent("4.7"))]
    whole, *implied = growth_derived(_percent("8.4"), parts).implied
    one, other = implied[1::2]

    assert implied[::2] == [None, None]
    for wanted, mended in ((whole, "4.1"), (one, "9.9"), (other, "22.6")):
        assert wanted is not None
        assert wanted.meets(_percent(mended).interval)
    assert growth_derived(_percent("4.1"), parts).truth == "consistent"
    assert growth_derived(_percent("8.4"), [(1, told("4265"), _percent("9.9")), parts[1]]).truth == "consistent"
    assert growth_derived(_percent("8.4"), [parts[0], (1, told("1601"), _percent("22.6"))]).truth == "consistent"


def test_a_fall_by_all_there_was_proves_nothing() -> None:
    """A level that fell by 100 % tells nothing of what it was, and is no reason to fail."""
    parts = [(1, told("4265"), _percent("3.9")), (1, told("0"), _percent("-100.0"))]
    gone = (told("0"), _percent("-100.0"))
    grown = (told("5250"), _percent("5.0"))

    assert growth_derived(_percent("-5.0"), parts).truth != "inconsistent"
    assert contribution([gone], *grown, told("-2.0", "pp")).truth != "inconsistent"
    assert contribution([grown], *gone, told("2.0", "pp")).truth != "inconsistent"


@given(st.lists(st.tuples(levels, changed, places, digits), min_size=2, max_size=6), digits)
def test_a_right_growth_of_a_whole_is_never_doubted(parts: list[tuple[int, int, int, int]], to: int) -> None:
    """Round levels and growths of parts and whole however you like: they are consistent."""
    told_parts, now, before = [], D(0), D(0)
    for cents, percent, one, other in parts:
        base = D(cents).scaleb(-1)
        level = base * (100 + percent) / 100 + D("0.013")
        now, before = now + level, before + base
        told_parts.append((1, _rounded(level, one), _rounded((level / base - 1) * 100, other, "%")))

    assert growth_derived(_rounded((now / before - 1) * 100, to, "%"), told_parts).truth == "consistent"


@given(levels, changed, levels, changed, printings)
def test_a_right_growth_of_a_balance_is_never_doubted(
    more: int, one: int, less: int, other: int, printing: tuple[int, int, int]
) -> None:
    """Round two flows, their growths and that of their balance however you like: they are never inconsistent."""
    place, rate, to = printing
    bases = (D(more + less), D(less))
    now = tuple(base * (100 + percent) / 100 for base, percent in zip(bases, (one, other), strict=True))
    flows = [
        (sign, _rounded(level, place), _rounded((level / base - 1) * 100, rate, "%"))
        for sign, level, base in zip((1, -1), now, bases, strict=True)
    ]
    stated = _rounded(((now[0] - now[1]) / (bases[0] - bases[1]) - 1) * 100, to, "%")

    assert growth_derived(stated, flows).truth != "inconsistent"


@given(levels, changed, levels, changed, printings)
def test_a_right_contribution_is_never_doubted(
    part: int, one: int, rest: int, other: int, printing: tuple[int, int, int]
) -> None:
    """Round part, whole, their growths and the points however you like: they are never inconsistent."""
    place, rate, to = printing
    base, whole_base = D(part).scaleb(-1), D(part + rest).scaleb(-1)
    now = base * (100 + one) / 100 + D("0.013")
    whole = now + D(rest).scaleb(-1) * (100 + other) / 100
    outcome = contribution(
        [(_rounded(now, place), _rounded((now / base - 1) * 100, rate, "%"))],
        _rounded(whole, place), _rounded((whole / whole_base - 1) * 100, rate, "%"),
        _rounded((now - base) / whole_base * 100, to, "pp"),
    )  # fmt: skip

    assert outcome.truth == "consistent"
