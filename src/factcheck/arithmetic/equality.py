"""One fact told twice: the two figures must have a value in common.

A figure printed twice the same way restates itself; one that is hedged or printed to fewer digits is looser than the other and
must hold it. Source: XBRL OIM 1.0, consistent duplicates; XBRL Calculations 1.1, section 4.
"""

from decimal import Decimal

from factcheck.arithmetic.show import common_scale, in_scale
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_BEHIND = frozenset({"多", "余", "以上", "以下", "以内"})  # hedges that follow their figure


def same(one: Quantity, other: Quantity) -> Outcome:
    """Return whether two tellings of one fact can both be right. Units: both in the same unit, any scale."""
    agrees = one.interval.meets(other.interval)
    equal = one.base is not None and one.base == other.base and not (one.hedged or other.hedged)
    scale = common_scale((one, other))
    sign = "=" if equal else "≈" if agrees else "≠"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=one.interval,
        recomputed=other.interval,
        arithmetic=f"{_told(one, scale)} {sign} {_told(other, scale)}",
        implied=(other.interval, one.interval),
        exact=equal or (not one.hedged and not other.hedged),
    )


def looser(hedged: Quantity, exact: Quantity) -> bool:
    """Return whether `hedged` holds `exact` but says less: a wider interval, told with a hedge."""
    if not hedged.hedged or exact.hedged or not hedged.interval.meets(exact.interval):
        return False
    wide, narrow = hedged.interval.width, exact.interval.width
    return wide is None or (narrow is not None and wide > narrow)


def _told(quantity: Quantity, scale: Decimal) -> str:
    value = in_scale(quantity, scale)
    if quantity.qualifier in _BEHIND:
        return value + quantity.qualifier
    return quantity.qualifier + value if quantity.hedged else value
