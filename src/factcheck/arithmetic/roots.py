"""Roots: the n-th root of a decimal, which no library of ours computes exactly enough."""

from decimal import Context, Decimal

_CONTEXT = Context(prec=50)


def root(value: Decimal, degree: int) -> Decimal:
    """Return the `degree`-th root of a value that is not below zero, at 50 digits."""
    if value <= 0:
        return Decimal(0)
    return _CONTEXT.power(value, _CONTEXT.divide(Decimal(1), Decimal(degree)))
