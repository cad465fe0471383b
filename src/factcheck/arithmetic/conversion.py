"""Conversions: an amount told in two currencies, the rate it implies, and growth told in both.

Bulletins convert with the average rate of the period (flows) or the rate of the day (stocks); months weigh differently in
different flows, so that honest figures spread around the yearly average. The tolerance for that is the pack's.
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.arithmetic.answers import answering
from factcheck.arithmetic.show import common_scale, divided, in_scale, rounded, shown
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_ONE, _HUNDRED = Decimal(1), Decimal(100)
_RATE_PLACES = 4  # decimals of an official rate


@answering
def conversion(amount: Quantity, converted: Quantity, rate: Decimal, tolerance: Decimal) -> Outcome:
    """Return whether `amount` ÷ `converted` is `rate` within `tolerance` (a share, 0.02 for 2 %).

    Units: the amount in the currency of the rate's numerator, the converted one in that of its denominator.
    `implied` is in the order amount, converted.
    """
    implied = amount.interval / converted.interval
    allowed = _around(exactly(rate), tolerance)
    sign = "≈" if implied.meets(allowed) else "≠"
    return Outcome(
        truth="consistent" if implied.meets(allowed) else "inconsistent",
        stated=implied,
        recomputed=allowed,
        arithmetic=f"{quotient(amount, converted)} {sign} {rate:f}",
        implied=(converted.interval * exactly(rate), amount.interval / exactly(rate)),
    )


@answering
def same_rate(one: tuple[Quantity, Quantity], other: tuple[Quantity, Quantity], tolerance: Decimal) -> Outcome:
    """Return whether two conversions of one period imply the same rate within `tolerance`.

    `implied` is in the order amount, converted, amount, converted.
    """
    first, second = one[0].interval / one[1].interval, other[0].interval / other[1].interval
    agrees = first.meets(_around(second, tolerance)) or second.meets(_around(first, tolerance))
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=first,
        recomputed=second,
        arithmetic=f"{quotient(*one)} {'≈' if agrees else '≠'} {quotient(*other)}",
        implied=(
            one[1].interval * second,
            one[0].interval / second,
            other[1].interval * first,
            other[0].interval / first,
        ),
    )


@answering
def total_rate(total: Quantity, home: Quantity, foreign: Quantity, rate: Quantity) -> Outcome:
    """Return whether `total` less `home` is `foreign` at `rate`, within the rounding of all four.

    Units: total and home in one currency, foreign in another, the rate in units of the first for one of the second.
    `implied` is in the order total, home, foreign, rate.
    """
    rest = total.interval - home.interval
    converted = foreign.interval * rate.interval
    agrees = rest.meets(converted)
    scale = common_scale((total, home))
    left = divided((total.base or Decimal(0)) - (home.base or Decimal(0)), scale)
    right = divided((foreign.base or Decimal(0)) * (rate.base or Decimal(0)), scale)
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=rest,
        recomputed=converted,
        arithmetic=(
            f"{in_scale(total, scale)} - {in_scale(home, scale)} = {rounded(left, 2)} {'≈' if agrees else '≠'} "
            f"{in_scale(foreign, scale)} × {shown(rate.value)} = {rounded(right, 2)}"
        ),
        implied=(home.interval + converted, total.interval - converted, None, None),
    )


@answering
def implied_rates(one: Sequence[Quantity], other: Sequence[Quantity]) -> Outcome:
    """Return whether two totals, each told as (total, home, foreign), can have been converted at one rate.

    `implied` tells nothing: any of the six may be wrong.
    """
    (a, a_home, a_foreign), (b, b_home, b_foreign) = one, other
    first = _rest(a, a_home) / a_foreign.interval
    second = _rest(b, b_home) / b_foreign.interval
    agrees = first.meets(second)
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=first,
        recomputed=second,
        arithmetic=f"{_told_rest(a, a_home, a_foreign)} {'≈' if agrees else '≠'} {_told_rest(b, b_home, b_foreign)}",
    )


def _rest(total: Quantity, home: Quantity) -> Interval:
    rest = total.interval - home.interval
    return Interval(max(rest.lower or Decimal(0), Decimal(0)), max(rest.upper or Decimal(0), Decimal(0)))


def _told_rest(total: Quantity, home: Quantity, foreign: Quantity) -> str:
    scale = common_scale((total, home))
    rest = divided((total.base or Decimal(0)) - (home.base or Decimal(0)), foreign.base or _ONE)
    told = f"({in_scale(total, scale)} - {in_scale(home, scale)}) ÷ {in_scale(foreign, scale)}"
    return f"{told} = {rounded(rest, _RATE_PLACES)}"


@answering
def growth_conversion(
    growth: Quantity, converted: Quantity, rate: Decimal, before: Decimal, tolerance: Decimal
) -> Outcome:
    """Return whether growth in one currency and in another fit the movement of the rate from `before` to `rate`.

    (1 + growth) ÷ (1 + converted) must be rate ÷ before within `tolerance`; undetermined after a fall by all there was. Units:
    growths in %, negative for a fall; rates in units of the first currency for one of the second.
    """
    if _gone(growth) or _gone(converted):
        told = f"({_signed(growth)}) ÷ ({_signed(converted)})"
        return Outcome("undetermined", growth.interval, converted.interval, told, (None, None))
    ratio = _factor(growth) / _factor(converted)
    moved = divided(rate, before)
    allowed = _around(exactly(moved), tolerance)
    point = divided(_HUNDRED + (growth.base or 0), _HUNDRED + (converted.base or 0))
    sign = "≈" if ratio.meets(allowed) else "≠"
    return Outcome(
        truth="consistent" if ratio.meets(allowed) else "inconsistent",
        stated=ratio,
        recomputed=allowed,
        arithmetic=(
            f"({_signed(growth)}) ÷ ({_signed(converted)}) = {rounded(point, _RATE_PLACES)} {sign} "
            f"{rate:f} ÷ {before:f} = {rounded(moved, _RATE_PLACES)}"
        ),
        implied=(_growth(_factor(converted) * exactly(moved)), _growth(_factor(growth) / exactly(moved))),
    )


def quotient(amount: Quantity, converted: Quantity) -> str:
    """Return "7966 ÷ 1203.8 = 6.6174": the rate that a conversion implies."""
    scale = common_scale((amount, converted))
    point = divided(amount.base or Decimal(0), converted.base or _ONE)
    return f"{in_scale(amount, scale)} ÷ {in_scale(converted, scale)} = {rounded(point, _RATE_PLACES)}"


def _around(interval: Interval, tolerance: Decimal) -> Interval:
    return interval * Interval(_ONE - tolerance, _ONE + tolerance)


def _gone(growth: Quantity) -> bool:
    """Return whether a fall may have left nothing to convert."""
    return any(end is not None and end <= -_HUNDRED for end in (growth.interval.lower, growth.interval.upper))


def _factor(growth: Quantity) -> Interval:
    """Return 1 + growth, times a hundred."""
    factor = growth.interval + exactly(_HUNDRED)
    return Interval(max(factor.lower or Decimal(0), Decimal(0)), factor.upper, factor.closed_lower, factor.closed_upper)


def _growth(factor: Interval) -> Interval:
    return factor - exactly(_HUNDRED)


def _signed(growth: Quantity) -> str:
    value = growth.base or Decimal(0)
    return f"100 {'-' if value < 0 else '+'} {abs(value):f}"
