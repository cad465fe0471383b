"""Growth: a level against an earlier one, against the difference between them, and over several years.

Growth is told in %, below zero for a fall. Levels are magnitudes. Source: XBRL Calculations 1.1 for the intervals.
"""

from decimal import Decimal

from factcheck.checks.answers import answering
from factcheck.checks.roots import root
from factcheck.checks.show import common_scale, decimals, divided, in_scale, plain, rounded
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_ONE, _HUNDRED = Decimal(1), Decimal(100)


@answering
def growth(now: Quantity, before: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in %) is the growth from `before` to `now`.

    Units: both levels in the same unit, any scale. `implied` is in the order now, before, stated.
    """
    scale = common_scale((now, before))
    factor = stated_factor(stated)
    return _outcome(
        stated,
        percent(now.interval / before.interval),
        f"{in_scale(now, scale)} ÷ {in_scale(before, scale)} - 1",
        _point(now.base, before.base),
        (before.interval * factor, now.interval / factor),
    )


@answering
def growth_from_change(now: Quantity, change: Quantity, stated: Quantity, *, falls: bool) -> Outcome:
    """Return whether `stated` (in %) is `change` over the level before it, `now` less `change` (plus it where the level `falls`).

    Units: level and change in the same unit, any scale. `implied` is in the order now, change, stated.
    """
    scale = common_scale((now, change))
    sign = -1 if falls else 1
    before = now.interval + change.interval if falls else now.interval - change.interval
    base = None if now.base is None or change.base is None else now.base - sign * change.base
    told = f"{in_scale(change, scale)} ÷ ({in_scale(now, scale)} {'+' if falls else '-'} {in_scale(change, scale)})"
    if before.lower is None or before.lower <= 0:
        return Outcome("undetermined", stated.interval, Interval(None, None), told)
    rate = exactly(_ONE) - before / now.interval if falls else percent(now.interval / before)
    recomputed = percent(now.interval / before) if falls else rate
    factor = stated_factor(stated)
    earlier = now.interval / factor
    moved = earlier - now.interval if falls else now.interval - earlier
    return _outcome(stated, recomputed, ("-" if falls else "") + told, _point(now.base, base), (None, moved))


@answering
def average_growth(start: Quantity, end: Quantity, stated: Quantity, years: int) -> Outcome:
    """Return whether `stated` (in % a year) leads from `start` to `end` in `years` steps: the compound annual growth rate.

    Units: both levels in the same unit, any scale. `implied` is in the order start, end, stated.
    """
    scale = common_scale((start, end))
    ratio = end.interval / start.interval
    power = stated_factor(stated)
    for _ in range(years - 1):
        power = power * stated_factor(stated)
    point = None if not start.base or end.base is None else root(divided(end.base, start.base), years) - _ONE
    return _outcome(
        stated,
        percent(Interval(_root(ratio.lower, years), _root(ratio.upper, years), ratio.closed_lower, ratio.closed_upper)),
        f"({in_scale(end, scale)} ÷ {in_scale(start, scale)})^(1/{years}) - 1",
        None if point is None else point * _HUNDRED,
        (end.interval / power, start.interval * power),
    )


@answering
def index(level: Quantity, stated: Quantity) -> Outcome:
    """Return whether an index number with the base 100 and the growth `stated` (in %) tell the same.

    `implied` is in the order level, stated.
    """
    hundred = exactly(_HUNDRED)
    point = None if level.base is None else level.base - _HUNDRED
    told = f"{plain(level.value or _HUNDRED)} - 100"
    return _outcome(stated, level.interval - hundred, told, point, (stated.interval + hundred,))


def stated_factor(stated: Quantity) -> Interval:
    """Return 1 + growth; below zero nothing is left."""
    return (stated.interval + exactly(_HUNDRED)) * exactly(Decimal("0.01")) if _above(stated) else exactly(Decimal(0))


def _above(stated: Quantity) -> bool:
    return stated.interval.lower is None or stated.interval.lower > -_HUNDRED


def percent(factor: Interval) -> Interval:
    """Return the growth in % of a factor."""
    return factor * exactly(_HUNDRED) - exactly(_HUNDRED)


def _root(value: Decimal | None, years: int) -> Decimal | None:
    return None if value is None else root(value, years)


def _point(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if now is None or not before else (divided(now, before) - _ONE) * _HUNDRED


def _outcome(
    stated: Quantity, recomputed: Interval, told: str, point: Decimal | None, implied: tuple[Interval | None, ...]
) -> Outcome:
    agrees = stated.interval.meets(recomputed)
    result = "?" if point is None else rounded(point, decimals(stated.value) + 1)
    against = "" if agrees else f" ≠ {plain(stated.value or Decimal(0))}%"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=f"{told} = {result}%{against}",
        implied=(*implied, recomputed),
        exact=not stated.hedged,
    )
