"""Linear identities: a result against the signed sum of other figures, in two tiers.

*Impossible*: the intervals of both sides do not meet. *Unusual*: they meet, but only if nearly all roundings fell the same way;
99.9 % of correct sums lie closer. Source: XBRL Calculations 1.1, section 5; the second tier follows from the spread of
independent roundings, each even over the width w of its interval (variance w²/12).
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.arithmetic.show import UNKNOWN, decimals, rounded
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_SPREAD = Decimal("3.29") ** 2  # two-sided 99.9 % of a normal distribution, squared

Signed = tuple[int, Quantity]


def balanced(
    stated: Interval, terms: Sequence[Signed], *, scale: Decimal, told: str, result: str, unit: str = ""
) -> Outcome:
    """Return whether `stated` is the signed sum of `terms`.

    `told` is the left side in figures and `result` the stated one, both in `scale`; `unit` is set behind the sum.
    `implied` has the terms in their order, and no entry for the stated side: callers add it.
    """
    total = _sum(terms)
    agrees = stated.meets(total)
    point = sum((sign * (q.base or Decimal(0)) for sign, q in terms), Decimal(0)) / scale
    places = max(decimals(q.value) if q.scale == scale else 0 for _, q in terms)
    sum_told = rounded(point, max(places, 0))
    equal = result != UNKNOWN and Decimal(sum_told) == Decimal(result)
    sign = "=" if equal else "≈" if agrees else "≠"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated,
        recomputed=total,
        arithmetic=f"{told} = {sum_told}{unit}" + ("" if sign == "=" else f" {sign} {result}{unit}"),
        implied=tuple(_needed(stated, terms, i) for i in range(len(terms))),
        unusual=agrees and _unusual(stated, terms),
        exact=not any(q.hedged for _, q in terms),
    )


def _sum(terms: Sequence[Signed]) -> Interval:
    total = Interval(Decimal(0), Decimal(0))
    for sign, quantity in terms:
        total = total + quantity.interval if sign > 0 else total - quantity.interval
    return total


def _needed(stated: Interval, terms: Sequence[Signed], index: int) -> Interval:
    """Return what term `index` would have to be for the others and the result to be right."""
    others = _sum([t for i, t in enumerate(terms) if i != index])
    return stated - others if terms[index][0] > 0 else others - stated


def _unusual(stated: Interval, terms: Sequence[Signed]) -> bool:
    middle = stated.middle
    widths = [stated.width, *(q.interval.width for _, q in terms)]
    if middle is None or any(w is None for w in widths):
        return False
    off = sum((sign * (q.base or Decimal(0)) for sign, q in terms), Decimal(0)) - middle
    variance = sum((w * w for w in widths if w is not None), Decimal(0)) / 12
    return off**2 > _SPREAD * variance
