"""Shares: a share against part and whole at the edges of rounding, and shares that should reach a hundred."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.arithmetic.shares import share, shares_sum
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import decimals, exact, figures, hedged, inside, told

# Part, whole, share as printed, and what comes out; part and whole are exact, so that only the share is rounded
EDGES = (
    ("2450", "10000", "25", "consistent"),  # 24.5 is the end of 25
    ("2449", "10000", "25", "inconsistent"),
    ("2451", "10000", "25", "consistent"),
    ("2550", "10000", "25", "consistent"),  # 25.5 is the other end
    ("2551", "10000", "25", "inconsistent"),
    ("2549", "10000", "25", "consistent"),
    ("24950", "100000", "25.0", "consistent"),
    ("24949", "100000", "25.0", "inconsistent"),
    ("25051", "100000", "25.0", "inconsistent"),
    ("10000", "10000", "100", "consistent"),
    ("10000", "10000", "100.0", "consistent"),
    ("10100", "10000", "101", "consistent"),  # more than the whole: the division alone does not forbid it
    ("1", "10000", "0", "consistent"),
    ("1", "10000", "0.0", "consistent"),
    ("1", "10000", "0.1", "inconsistent"),
)

# The same with all three as printed.
PRINTED = (
    ("2196.6", "5866.7", "37.4", "consistent"),
    ("2196.6", "5866.7", "37.44", "consistent"),
    ("2196.6", "5866.7", "37.46", "inconsistent"),
    ("2196.6", "5866.7", "34.7", "inconsistent"),
    ("1117.1", "5866.7", "19.0", "consistent"),
    ("1117.1", "5866.7", "19", "consistent"),
    ("1", "3", "30", "consistent"),  # one printed digit leaves a great deal open
    ("1", "3", "60", "consistent"),  # 1.5 ÷ 2.5 is the far end
    ("1", "3", "61", "inconsistent"),
    ("1.0", "3.0", "33.3", "consistent"),
    ("1.0", "3.0", "36", "consistent"),  # 1.05 ÷ 2.95 = 35.59…, and 36 begins at 35.5
    ("1.0", "3.0", "37", "inconsistent"),
)

# Shares of one whole, and what comes out.
SUMS = (
    (("45.3", "17.3", "37.4"), "consistent"),
    (("45.3", "17.3", "37.3"), "consistent"),  # 99.9
    (("45.3", "17.3", "37.50"), "consistent"),  # 100.10 ± 0.105
    (("45.3", "17.3", "37.51"), "inconsistent"),
    (("45.2", "17.2", "37.45"), "inconsistent"),  # 99.85 ± 0.105
    (("45.3", "17.3", "34.7"), "inconsistent"),
    (("33", "33", "33"), "consistent"),  # 99 ± 1.5
    (("33.3", "33.3", "33.3"), "consistent"),  # 99.9 ± 0.15
    (("33.3", "33.3", "33.2"), "inconsistent"),  # 99.8 ± 0.15
    (("50.0", "49.9"), "consistent"),  # the end of both roundings: 99.9 ± 0.1
    (("50.0", "49.8"), "inconsistent"),
    (("50.0", "50.1"), "consistent"),
    (("50.0", "50.2"), "inconsistent"),
)


def _percent(value: str) -> Quantity:
    return told(value, "%")


@pytest.mark.parametrize(("part", "of", "stated", "truth"), EDGES)
def test_edges_of_a_rounded_share(part: str, of: str, stated: str, truth: str) -> None:
    """A share holds up to the very end of its rounding, and not one step further."""
    assert share(exact(part), exact(of), _percent(stated)).truth == truth


@pytest.mark.parametrize(("part", "of", "stated", "truth"), PRINTED)
def test_all_three_figures_are_rounded(part: str, of: str, stated: str, truth: str) -> None:
    """The rounding of part and whole counts as well as that of the share."""
    assert share(told(part, scale="1e8"), told(of, scale="1e8"), _percent(stated)).truth == truth


def test_the_arithmetic_is_written_out() -> None:
    """The quotient is shown with one digit more than the share."""
    outcome = share(told("2196.6", scale="1e8"), told("5866.7", scale="1e8"), _percent("37.4"))

    assert outcome.arithmetic.startswith("2196.6 ÷ 5866.7 = 37.44%")
    assert outcome.exact


def test_scales_may_differ() -> None:
    """5306.68 万 of 1.2 亿 is 44.2 %."""
    assert share(told("5306.68", scale="1e4"), told("1.2000", scale="1e8"), _percent("44.2")).truth == "consistent"
    assert share(told("5306.68", scale="1e4"), told("1.2000", scale="1e8"), _percent("42.4")).truth == "inconsistent"


def test_per_mille() -> None:
    """A share in ‰ is of a thousand."""
    assert share(exact("125"), exact("10000"), told("12.5", "‰")).truth == "consistent"
    assert share(exact("125"), exact("10000"), told("1.25", "‰")).truth == "inconsistent"


def test_a_hedge_proves_nothing_exactly() -> None:
    """A share that is only bounded holds within the bound, and is no exact equation."""
    above = hedged("30", "超过", "30", None, "()")
    third, less = exact("31"), exact("30")

    assert share(third, exact("100"), above).truth == "consistent"
    assert share(less, exact("100"), above).truth == "inconsistent"
    assert not share(third, exact("100"), above).exact


@pytest.mark.parametrize(("shares", "truth"), SUMS)
def test_shares_reach_a_hundred_within_their_rounding(shares: tuple[str, ...], truth: str) -> None:
    """Shares that exhaust a whole miss 100 by no more than their roundings add up to."""
    assert shares_sum([_percent(value) for value in shares]).truth == truth


@given(figures, figures, st.integers(0, 2))
def test_a_right_share_is_never_doubted(part: Quantity, of: Quantity, places: int) -> None:
    """The quotient of two printed figures, rounded to any number of digits, is consistent with them."""
    assert part.value is not None
    assert of.value is not None
    quotient = round(part.value * 100 / of.value, places)

    assert share(part, of, _percent(f"{quotient:f}")).truth == "consistent"


@given(figures, figures, decimals(low=20, high=10**5))
def test_implied_operands_make_a_share_hold(part: Quantity, of: Quantity, stated: Decimal) -> None:
    """Put any implied value in place of its operand, and the other two are right."""
    percent = _percent(str(stated))
    parts, wholes, shares = share(part, of, percent).implied
    assert parts is not None
    assert wholes is not None
    assert shares is not None

    assert all(share(exact(value), of, percent).truth == "consistent" for value in inside(parts))
    assert all(share(part, exact(value), percent).truth == "consistent" for value in inside(wholes))
    assert all(share(part, of, exact(value, "%")).truth == "consistent" for value in inside(shares))


@given(st.lists(st.integers(10, 400).map(lambda n: Decimal(n).scaleb(-1)), min_size=2, max_size=8))
def test_implied_shares_reach_a_hundred(values: list[Decimal]) -> None:
    """Put any implied value in place of its share, and the shares reach 100."""
    shares = [_percent(str(value)) for value in values]

    for index, implied in enumerate(shares_sum(shares).implied):
        assert implied is not None
        assume(implied.lower is not None and implied.lower > 0)
        for value in inside(implied):
            mended = [*shares[:index], exact(value, "%"), *shares[index + 1 :]]
            assert shares_sum(mended).truth == "consistent"
