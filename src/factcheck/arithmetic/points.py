"""Points: the difference of two percentages."""

from factcheck.arithmetic.linear import balanced
from factcheck.arithmetic.show import plain
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


def points(one: Quantity, other: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in points) is `one` less `other` (in %), all below zero for a fall.

    `implied` is in the order one, other, stated.
    """
    told = " - ".join(_told(q) for q in (one, other))
    outcome = balanced(
        stated.interval,
        [(1, one), (-1, other)],
        scale=stated.scale,
        told=told,
        result=plain(stated.value or stated.scale * 0),
    )
    return Outcome(
        truth=outcome.truth, stated=outcome.stated, recomputed=outcome.recomputed, arithmetic=outcome.arithmetic,
        implied=(*outcome.implied, outcome.recomputed), unusual=outcome.unusual, exact=outcome.exact and not stated.hedged,
    )  # fmt: skip


def _told(quantity: Quantity) -> str:
    value = plain(quantity.value) if quantity.value is not None else "?"
    return f"({value})" if value.startswith("-") else value
