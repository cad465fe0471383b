"""Points: the difference of two percentages."""

from dataclasses import replace
from decimal import Decimal

from factcheck.arithmetic.linear import balanced
from factcheck.arithmetic.show import plain
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


def points(one: Quantity, other: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in points, or hundredths of them) is `one` less `other` (in %), all below zero for a fall.

    `implied` is in the order one, other, stated.
    """
    told = " - ".join(_told(q) for q in (one, other))
    basis = stated.unit == "bp"
    stated = in_points(stated)
    outcome = balanced(
        stated.interval,
        [(1, one), (-1, other)],
        scale=stated.scale,
        told=told,
        result=plain(stated.value or stated.scale * 0),
    )
    implied = outcome.recomputed.scaled(Decimal(100)) if basis else outcome.recomputed
    return Outcome(
        truth=outcome.truth, stated=outcome.stated, recomputed=outcome.recomputed, arithmetic=outcome.arithmetic,
        implied=(*outcome.implied, implied), unusual=outcome.unusual, exact=outcome.exact and not stated.hedged,
    )  # fmt: skip


def in_points(quantity: Quantity) -> Quantity:
    """Return a difference told in basis points (基点) in points, any other as it is."""
    if quantity.unit != "bp" or quantity.value is None:
        return quantity
    hundredth = Decimal("0.01")
    return replace(quantity, value=quantity.value * hundredth, unit="pp", interval=quantity.interval.scaled(hundredth))


def _told(quantity: Quantity) -> str:
    value = plain(quantity.value) if quantity.value is not None else "?"
    return f"({value})" if value.startswith("-") else value
