"""Averages: a total, a number of units, and what falls on each."""

from factcheck.arithmetic.answers import answering
from factcheck.arithmetic.show import decimals, divided, in_scale, rounded, shown
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


@answering
def average(total: Quantity, number: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` is `total` ÷ `number`.

    Units: that of the total and that of `stated` for one of the number, any scale; the arithmetic is written so that the result
    comes out in the scale of `stated` (95.9 亿元 for 812 户 at 1181 万元: 959000 ÷ 812). `implied` is in the order total, number, stated.
    """
    recomputed = total.interval / number.interval
    agrees = stated.interval.meets(recomputed)
    point = None if total.base is None or not number.base else divided(divided(total.base, number.base), stated.scale)
    result = "?" if point is None else rounded(point, decimals(stated.value) + 1)
    told = f"{in_scale(total, stated.scale * number.scale)} ÷ {in_scale(number, number.scale)} = {result}"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=told if agrees else f"{told} ≠ {shown(stated.value)}",
        implied=(stated.interval * number.interval, total.interval / stated.interval, recomputed),
        exact=not (total.hedged or number.hedged or stated.hedged),
    )
