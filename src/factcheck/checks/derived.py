"""Derived growth: the growth of a whole from the levels and growths of its parts, and the points that one part contributes.

A part of level P that grew by g stood at B = P ÷ (1 + g) a year before. The whole grew by the average of the parts' growths
weighted with B, so that it lies between the least and the greatest of them.
Source: UN, System of National Accounts 2008, chapter 15 (contributions to growth).
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.checks.answers import answering
from factcheck.checks.growth import percent, stated_factor
from factcheck.checks.show import common_scale, decimals, divided, in_scale, plain, rounded
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_ONE, _HUNDRED = Decimal(1), Decimal(100)
Part = tuple[int, Quantity, Quantity]  # sign in the whole, level, growth in % (below zero for a fall)


@answering
def growth_derived(stated: Quantity, parts: Sequence[Part]) -> Outcome:
    """Return whether `stated` (in %) is the growth of the signed sum of `parts`.

    Units: levels in the same unit, any scale. `implied` is in the order stated, level, growth, level, growth …; only `stated`
    can be told.
    """
    recomputed = _weighted(parts) if all(sign > 0 for sign, _, _ in parts) else _difference(parts)
    scale = common_scale(level for _, level, _ in parts)
    now = "".join(f" {'+' if sign > 0 else '-'} {in_scale(level, scale)}" for sign, level, _ in parts)
    then = "".join(
        f" {'+' if sign > 0 else '-'} {in_scale(level, scale)} ÷ {_times(growth)}" for sign, level, growth in parts
    )
    point = _point(parts)
    agrees = recomputed is not None and stated.interval.meets(recomputed)
    result = "?" if point is None else rounded(point, decimals(stated.value) + 1)
    told = f"({now.removeprefix(' + ')}) ÷ ({then.removeprefix(' + ')}) - 1 = {result}%"
    return Outcome(
        truth="undetermined" if recomputed is None else "consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed or Interval(None, None),
        arithmetic=told if agrees else f"{told} ≠ {plain(stated.value or Decimal(0))}%",
        implied=(recomputed,),
        exact=not stated.hedged,
    )


@answering
def contribution(
    part: Quantity, part_growth: Quantity, whole: Quantity, whole_growth: Quantity, stated: Quantity
) -> Outcome:
    """Return whether `stated` (in points) is what `part` contributed to the growth of `whole`.

    Units: levels in the same unit, growths in %. `implied` is in the order part, part_growth, whole, whole_growth, stated; only
    `stated` can be told.
    """
    before, base = part.interval / stated_factor(part_growth), whole.interval / stated_factor(whole_growth)
    recomputed = _weighed(part_growth.interval, before / base)
    scale = common_scale((part, whole))
    gained = divided((part_growth.base or Decimal(0)), _HUNDRED + (part_growth.base or Decimal(0)))
    then = divided((whole.base or _ONE), _ONE + divided(whole_growth.base or Decimal(0), _HUNDRED))
    point = divided((part.base or Decimal(0)) * gained * _HUNDRED, then)
    agrees = stated.interval.meets(recomputed)
    told = (
        f"{in_scale(part, scale)} × (1 - 1 ÷ {_times(part_growth)}) ÷ ({in_scale(whole, scale)} ÷ {_times(whole_growth)})"
        f" = {rounded(point, decimals(stated.value) + 1)}"
    )
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=told if agrees else f"{told} ≠ {plain(stated.value or Decimal(0))}",
        implied=(None, None, None, None, recomputed),
        exact=not stated.hedged,
    )


def _weighed(rate: Interval, weight: Interval) -> Interval:
    """Return rate × weight, the rate of either sign; nothing can be told of one that may be either."""
    if rate.lower is not None and rate.lower >= 0:
        return rate * weight
    return -(-rate * weight) if rate.upper is not None and rate.upper <= 0 else Interval(None, None)


def _weighted(parts: Sequence[Part]) -> Interval | None:
    """Return the average of the growths over every weight and growth that the printed figures allow.

    It is least when the parts of small growth weigh most and those of great growth least; one of the cuts between small and
    great gives it.
    """
    bases = [level.interval / stated_factor(growth) for _, level, growth in parts]
    rates = [growth.interval for _, _, growth in parts]
    if any(None in (i.lower, i.upper) for i in (*bases, *rates)):
        return None
    low = sorted(
        (r.lower or Decimal(0), b.upper or Decimal(0), b.lower or Decimal(0)) for r, b in zip(rates, bases, strict=True)
    )
    high = sorted(
        (r.upper or Decimal(0), b.lower or Decimal(0), b.upper or Decimal(0)) for r, b in zip(rates, bases, strict=True)
    )
    return Interval(min(_cuts(low)), max(_cuts(high)))


def _cuts(parts: list[tuple[Decimal, Decimal, Decimal]]) -> list[Decimal]:
    """Return the average for each cut: parts before it take their second entry as weight, those behind it their third."""
    found = []
    for cut in range(len(parts) + 1):
        weights = [near if i < cut else far for i, (_, near, far) in enumerate(parts)]
        total = sum(weights, Decimal(0))
        if total:
            found.append(divided(sum((w * r for w, (r, _, _) in zip(weights, parts, strict=True)), Decimal(0)), total))
    return found or [Decimal(0)]


def _difference(parts: Sequence[Part]) -> Interval | None:
    """Return the growth of a balance, whose flows may weigh more than it does."""
    now, then = Interval(Decimal(0), Decimal(0)), Interval(Decimal(0), Decimal(0))
    for sign, level, growth in parts:
        before = level.interval / stated_factor(growth)
        now, then = (now + level.interval, then + before) if sign > 0 else (now - level.interval, then - before)
    if now.lower is None or then.lower is None or now.lower <= 0 or then.lower <= 0:
        return None
    return percent(now / then)


def _point(parts: Sequence[Part]) -> Decimal | None:
    now = sum((sign * (level.base or Decimal(0)) for sign, level, _ in parts), Decimal(0))
    then = sum(
        (
            sign * divided(level.base or Decimal(0), _ONE + divided(growth.base or Decimal(0), _HUNDRED))
            for sign, level, growth in parts
        ),
        Decimal(0),
    )
    return (divided(now, then) - _ONE) * _HUNDRED if then else None


def _times(growth: Quantity) -> str:
    return plain((_ONE + divided(growth.base or Decimal(0), _HUNDRED)).normalize())
