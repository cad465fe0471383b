"""Derived growth: the growth of a whole from the levels and growths of its parts, and the points that one part contributes.

A part of level P that grew by g stood at B = P ÷ (1 + g) a year before. The whole grew by the average of the parts' growths
weighted with B, so that it lies between the least and the greatest of them.
Source: UN, System of National Accounts 2008, chapter 15 (contributions to growth).
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.arithmetic.answers import answering
from factcheck.arithmetic.growth import percent, stated_factor
from factcheck.arithmetic.show import common_scale, decimals, divided, in_scale, plain, rounded
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_ONE, _HUNDRED = Decimal(1), Decimal(100)
Told = tuple[Quantity, Quantity]  # a level and its growth in % (below zero for a fall)
Part = tuple[int, Quantity, Quantity]  # sign in the whole, level, growth in % (below zero for a fall)


@answering
def growth_derived(stated: Quantity, parts: Sequence[Part]) -> Outcome:
    """Return whether `stated` (in %) is the growth of the signed sum of `parts`.

    Units: levels in the same unit, any scale. `implied` is in the order stated, level, growth, level, growth …; nothing
    is told of the levels.
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
        implied=(recomputed, *(i for place in range(len(parts)) for i in (None, _needed(stated, parts, place)))),
        exact=not stated.hedged,
    )


@answering
def contribution(parts: Sequence[Told], whole: Quantity, whole_growth: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in points) is what `parts`, each a level with its growth, contributed to the growth of `whole`.

    Units: levels in the same unit, growths in %. `implied` is in the order level, growth …, whole, whole_growth, stated; only
    `stated` can be told.
    """
    base = whole.interval / stated_factor(whole_growth)
    recomputed = exactly(Decimal(0))
    for level, growth in parts:
        recomputed += _weighed(growth.interval, level.interval / stated_factor(growth) / base)
    scale = common_scale((whole, *(level for level, _ in parts)))
    earlier, then = [_earlier(level, growth) for level, growth in parts], _earlier(whole, whole_growth)
    gained = sum((level.base or Decimal(0) for level, _ in parts), Decimal(0)) - sum(
        (e or Decimal(0) for e in earlier), Decimal(0)
    )
    point = None if None in earlier or not then else divided(gained * _HUNDRED, then)
    result = "?" if point is None else rounded(point, decimals(stated.value) + 1)
    agrees = stated.interval.meets(recomputed)
    gains = " + ".join(f"{in_scale(level, scale)} × (1 - 1 ÷ {_times(growth)})" for level, growth in parts)
    gains = f"({gains})" if len(parts) > 1 else gains
    told = f"{gains} ÷ ({in_scale(whole, scale)} ÷ {_times(whole_growth)}) = {result}"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=told if agrees else f"{told} ≠ {plain(stated.value or Decimal(0))}",
        implied=(*(None for _ in range(2 * len(parts) + 2)), recomputed),
        exact=not stated.hedged,
    )


def _weighed(rate: Interval, weight: Interval) -> Interval:
    """Return rate × weight, the rate of either sign; nothing can be told of one that may be either."""
    if rate.lower is not None and rate.lower >= 0:
        return rate * weight
    return -(-rate * weight) if rate.upper is not None and rate.upper <= 0 else Interval(None, None)


@answering
def contribution_rate(rate: Quantity, growth: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in points) is the share `rate` (in %) of a `growth` (in %).

    `implied` is in the order rate, growth, stated. Growth and rate are magnitudes.
    """
    share = rate.interval * exactly(Decimal("0.01"))
    recomputed = share * growth.interval
    point = None if rate.base is None or growth.base is None else rate.base * growth.base / _HUNDRED
    result = "?" if point is None else rounded(point, decimals(stated.value) + 1)
    agrees = stated.interval.meets(recomputed)
    told = f"{plain(rate.value or Decimal(0))}% × {plain(growth.value or Decimal(0))} = {result}"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=told if agrees else f"{told} ≠ {plain(stated.value or Decimal(0))}",
        implied=(stated.interval * exactly(_HUNDRED) / growth.interval, stated.interval / share, recomputed),
        exact=not (rate.hedged or growth.hedged or stated.hedged),
    )


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


def _needed(stated: Quantity, parts: Sequence[Part], place: int) -> Interval | None:
    """Return what the growth of one part would have to be for the others and the whole to be right, None for a balance."""
    if any(sign < 0 for sign, _, _ in parts):
        return None
    now, others = Interval(Decimal(0), Decimal(0)), Interval(Decimal(0), Decimal(0))
    for other, (_, level, growth) in enumerate(parts):
        now = now + level.interval
        if other != place:
            others = others + level.interval / stated_factor(growth)
    before = now / stated_factor(stated) - others
    return None if before.lower is None or before.lower <= 0 else percent(parts[place][1].interval / before)


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
    now, then = Decimal(0), Decimal(0)
    for sign, level, growth in parts:
        earlier = _earlier(level, growth)
        if earlier is None:
            return None
        now, then = now + sign * (level.base or Decimal(0)), then + sign * earlier
    return (divided(now, then) - _ONE) * _HUNDRED if then else None


def _earlier(level: Quantity, growth: Quantity) -> Decimal | None:
    """Return the level before, None after a fall by all there was."""
    factor = _ONE + divided(growth.base or Decimal(0), _HUNDRED)
    return divided(level.base or Decimal(0), factor) if factor else None


def _times(growth: Quantity) -> str:
    return plain((_ONE + divided(growth.base or Decimal(0), _HUNDRED)).normalize())
