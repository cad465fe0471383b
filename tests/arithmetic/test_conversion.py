"""Conversions: implied rates against a reference and against each other, and growth told in two currencies."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.arithmetic.conversion import conversion, growth_conversion, same_rate
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import decimals, exact, inside, told

D = Decimal
RATE, BEFORE, TOLERANCE = D("6.6174"), D("6.7518"), D("0.02")

# Amount, converted amount, rate, tolerance, and what comes out; the figures are exact.
RATES = (
    ("102", "100", "1", "0.02", "consistent"),  # the upper end of the tolerance
    ("102.01", "100", "1", "0.02", "inconsistent"),
    ("101.99", "100", "1", "0.02", "consistent"),
    ("98", "100", "1", "0.02", "consistent"),  # the lower end
    ("97.99", "100", "1", "0.02", "inconsistent"),
    ("98.01", "100", "1", "0.02", "consistent"),
    ("661.74", "100", "6.6174", "0", "consistent"),
    ("661.75", "100", "6.6174", "0", "inconsistent"),
)

# Yuan and dollars in 亿 as printed, and what comes out at the rate of 2018.
PRINTED = (
    ("7966", "1203.8", "consistent"),
    ("5866.7", "886.5", "consistent"),
    ("13233.4", "1939.9", "inconsistent"),  # 6.82 is 3 % away
    ("9597.4", "1406.9", "inconsistent"),
    ("67", "10", "consistent"),
    ("7", "1", "consistent"),  # [6.5, 7.5] ÷ [0.5, 1.5] leaves much open
    ("70.0", "10.0", "inconsistent"),
)

# Growth in yuan, in dollars, and what comes out: the yuan rose by 2 % from 2017 to 2018
GROWTHS = (
    ("6.3", "8.2", "consistent"),
    ("9.3", "11.3", "consistent"),
    ("3.9", "11.3", "inconsistent"),
    ("9.3", "1.3", "inconsistent"),
    ("9.3", "-11.3", "inconsistent"),
    ("-2.0", "0.0", "consistent"),
    ("0", "2", "consistent"),
)


def _pair(amount: str, converted: str) -> tuple[Quantity, Quantity]:
    return told(amount, "CNY", "1e8"), told(converted, "USD", "1e8")


@pytest.mark.parametrize(("amount", "converted", "rate", "tolerance", "truth"), RATES)
def test_edges_of_the_tolerance(amount: str, converted: str, rate: str, tolerance: str, truth: str) -> None:
    """An implied rate may differ by the tolerance, and not by more."""
    assert conversion(exact(amount), exact(converted, "USD"), D(rate), D(tolerance)).truth == truth


@pytest.mark.parametrize(("amount", "converted", "truth"), PRINTED)
def test_conversions_at_a_reference_rate(amount: str, converted: str, truth: str) -> None:
    """Printed amounts leave the implied rate as open as their digits do."""
    assert conversion(*_pair(amount, converted), RATE, TOLERANCE).truth == truth


@pytest.mark.parametrize(("growth", "converted", "truth"), GROWTHS)
def test_growth_in_two_currencies(growth: str, converted: str, truth: str) -> None:
    """Growth in two currencies may differ by the movement of the rate and the tolerance."""
    outcome = growth_conversion(told(growth, "%"), told(converted, "%"), RATE, BEFORE, TOLERANCE)

    assert outcome.truth == truth


def test_one_rate_for_one_period() -> None:
    """Two conversions at one rate agree; 6.82 beside 6.617 does not, whichever is told first."""
    early, late, other = _pair("7966", "1203.8"), _pair("5866.7", "886.5"), _pair("13233.4", "1939.9")

    assert same_rate(early, late, TOLERANCE).truth == "consistent"
    assert same_rate(early, other, TOLERANCE).truth == "inconsistent"
    assert same_rate(other, early, TOLERANCE).truth == "inconsistent"


def test_edges_of_two_rates() -> None:
    """The tolerance is around either rate, its ends included: 1.0204 beside 1 is 1 beside 1.0204."""
    one = (exact("100"), exact("100", "USD"))

    assert same_rate((exact("102.04"), exact("100", "USD")), one, TOLERANCE).truth == "consistent"
    assert same_rate((exact("102.05"), exact("100", "USD")), one, TOLERANCE).truth == "inconsistent"
    assert same_rate((exact("98"), exact("100", "USD")), one, TOLERANCE).truth == "consistent"
    assert same_rate((exact("97.99"), exact("100", "USD")), one, TOLERANCE).truth == "inconsistent"


def test_the_order_of_two_rates_does_not_matter() -> None:
    """1.0204 beside 1 is told as 1 beside 1.0204 is."""
    one, other = (exact("102.04"), exact("100", "USD")), (exact("100"), exact("100", "USD"))

    assert same_rate(one, other, TOLERANCE).truth == same_rate(other, one, TOLERANCE).truth


def test_the_arithmetic_names_both_rates() -> None:
    """Rates are shown to four decimals, as official ones are."""
    apart = same_rate(_pair("13233.4", "1939.9"), _pair("7966", "1203.8"), TOLERANCE)
    official = conversion(*_pair("7966", "1203.8"), RATE, TOLERANCE)
    growth = growth_conversion(told("9.3", "%"), told("-1.3", "%"), RATE, BEFORE, TOLERANCE)

    assert apart.arithmetic == "13233.4 ÷ 1939.9 = 6.8217 ≠ 7966 ÷ 1203.8 = 6.6174"
    assert official.arithmetic == "7966 ÷ 1203.8 = 6.6174 ≈ 6.6174"
    assert growth.arithmetic == "(100 + 9.3) ÷ (100 - 1.3) = 1.1074 ≠ 6.6174 ÷ 6.7518 = 0.9801"


amounts = decimals(low=500)


@given(amounts, amounts)
def test_implied_operands_make_a_conversion_hold(amount: Decimal, converted: Decimal) -> None:
    """Put any implied value in place of its operand, and the rate is the reference."""
    one, other = told(str(amount)), told(str(converted), "USD")
    for_amount, for_converted = conversion(one, other, RATE, TOLERANCE).implied
    assert for_amount is not None
    assert for_converted is not None

    assert all(conversion(exact(v), other, RATE, TOLERANCE).truth == "consistent" for v in inside(for_amount))
    assert all(conversion(one, exact(v, "USD"), RATE, TOLERANCE).truth == "consistent" for v in inside(for_converted))


@given(st.lists(amounts, min_size=4, max_size=4))
def test_implied_operands_make_two_rates_one(values: list[Decimal]) -> None:
    """Put any implied value in place of its operand, and the two rates are one."""
    figures = [told(str(value)) for value in values]
    implied = same_rate((figures[0], figures[1]), (figures[2], figures[3]), TOLERANCE).implied

    assert len(implied) == len(figures)
    for index, wanted in enumerate(implied):
        assert wanted is not None
        for value in inside(wanted):
            mended = [*figures[:index], exact(value), *figures[index + 1 :]]
            assert same_rate((mended[0], mended[1]), (mended[2], mended[3]), TOLERANCE).truth == "consistent"


percents = st.integers(-500, 2000).map(lambda n: Decimal(n).scaleb(-1))


@given(percents, percents)
def test_implied_operands_make_growth_fit(growth: Decimal, converted: Decimal) -> None:
    """Put any implied value in place of its growth, and the two fit the movement of the rate."""
    one, other = told(str(growth), "%"), told(str(converted), "%")
    for_one, for_other = growth_conversion(one, other, RATE, BEFORE, TOLERANCE).implied
    assert for_one is not None
    assert for_other is not None

    for value in inside(for_one):
        assert growth_conversion(exact(value, "%"), other, RATE, BEFORE, TOLERANCE).truth == "consistent"
    for value in inside(for_other):
        assert growth_conversion(one, exact(value, "%"), RATE, BEFORE, TOLERANCE).truth == "consistent"
