"""Figures in arithmetic: printed values brought to one scale, results with one digit more than the figure they meet."""

from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal

from factcheck.model.quantity import Quantity

UNKNOWN = "?"  # stands for a figure without value
_CONTEXT = Context(prec=60)


def plain(value: Decimal) -> str:
    """Return `value` without exponent, trailing zeros kept."""
    return f"{value:f}"


def shown(value: Decimal | None) -> str:
    """Return `value` without exponent, ? for none."""
    return "?" if value is None else plain(value)


def in_scale(quantity: Quantity, scale: Decimal) -> str:
    """Return the figure as it would be printed in `scale`: 5306.68 万元 in 亿 is 0.530668."""
    if quantity.value is None:
        return UNKNOWN
    if quantity.scale == scale:
        return plain(quantity.value)
    return plain(_CONTEXT.divide(quantity.value * quantity.scale, scale).normalize(_CONTEXT))


def common_scale(quantities: Iterable[Quantity]) -> Decimal:
    """Return the largest scale among the figures."""
    return max(q.scale for q in quantities)


def decimals(value: Decimal | None) -> int:
    """Return how many decimals a printed figure shows."""
    return 0 if value is None else max(0, -int(value.as_tuple().exponent))


def rounded(value: Decimal, places: int) -> str:
    """Return `value` rounded half to even to `places` decimals."""
    digits = max(1, value.adjusted() + places + 2)  # all that the result can have, however long the figures are
    return plain(value.quantize(Decimal(1).scaleb(-places), context=Context(prec=digits, rounding=ROUND_HALF_EVEN)))


def divided(one: Decimal, other: Decimal) -> Decimal:
    """Return the quotient at 60 digits."""
    return _CONTEXT.divide(one, other)
