"""Growth: a level against an earlier one, against the difference between them, and over several years.

Growth is told in % or ‰, below zero for a fall. Levels are magnitudes. Source: XBRL Calculations 1.1 for the intervals.
"""

from dataclasses import replace
from decimal import Decimal

from factcheck.arithmetic.answers import answering
from factcheck.arithmetic.roots import root
from factcheck.arithmetic.show import common_scale, decimals, divided, in_scale, plain, rounded, shown
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

_ONE, _HUNDRED = Decimal(1), Decimal(100)


@answering
def growth(now: Quantity, before: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in % or ‰) is the growth from `before` to `now`.

    Units: both levels in the same unit, any scale. `implied` is in the order now, before, stated.
    """
    scale = common_scale((now, before))
    factor = stated_factor(stated)
    return _outcome(
        stated,
        now.interval / before.interval,
        f"{in_scale(now, scale)} ÷ {in_scale(before, scale)} - 1",
        _point(now.base, before.base),
        (before.interval * factor, now.interval / factor),
    )


@answering
def growth_from_change(now: Quantity, change: Quantity, stated: Quantity, *, falls: bool) -> Outcome:
    """Return whether `stated` (in % or ‰) is `change` over the level before it, `now` less `change` (plus it where the level `falls`).

    Units: level and change in the same unit, any scale. `implied` is in the order now, change, stated.
    """
    scale = common_scale((now, change))
    told = f"{in_scale(change, scale)} ÷ ({in_scale(now, scale)} {'+' if falls else '-'} {in_scale(change, scale)})"
    factor = _since(now, change, falls=falls)
    if factor is None:
        return Outcome("undetermined", stated.interval, Interval(None, None), told)
    moved = _moved(now.interval, stated_factor(stated), falls=falls)
    level = _level(change.interval, stated, falls=falls)
    point = _point(now.base, _earlier(now, change, falls=falls))
    return _outcome(stated, factor, ("-" if falls else "") + told, point, (level, moved))


@answering
def average_growth(start: Quantity, end: Quantity, stated: Quantity, years: int) -> Outcome:
    """Return whether `stated` (in % a year) leads from `start` to `end` in `years` steps: the compound annual growth rate.

    Units: both levels in the same unit, any scale. `implied` is in the order start, end, stated.
    """
    scale = common_scale((start, end))
    ratio = end.interval / start.interval
    power = _over(stated, years)
    point = None if not start.base or end.base is None else root(divided(end.base, start.base), years) - _ONE
    return _outcome(
        stated,
        Interval(_root(ratio.lower, years), _root(ratio.upper, years), ratio.closed_lower, ratio.closed_upper),
        f"({in_scale(end, scale)} ÷ {in_scale(start, scale)})^(1/{years}) - 1",
        point,
        (end.interval / power, start.interval * power),
    )


@answering
def average_growth_from_change(
    now: Quantity, change: Quantity, stated: Quantity, years: int, *, falls: bool
) -> Outcome:
    """Return whether `stated` (in % a year) makes the level `now` in `years` steps of what it was before `change`.

    Units: level and change in the same unit, any scale. `implied` is in the order now, change, stated; none is told of now.
    """
    scale = common_scale((now, change))
    before = f"{in_scale(now, scale)} {'+' if falls else '-'} {in_scale(change, scale)}"
    told = f"({in_scale(now, scale)} ÷ ({before}))^(1/{years}) - 1"
    factor = _since(now, change, falls=falls)
    if factor is None:
        return Outcome("undetermined", stated.interval, Interval(None, None), told)
    earlier = _earlier(now, change, falls=falls)
    point = None if now.base is None or not earlier else root(divided(now.base, earlier), years) - _ONE
    yearly = Interval(_root(factor.lower, years), _root(factor.upper, years), factor.closed_lower, factor.closed_upper)
    return _outcome(stated, yearly, told, point, (None, _moved(now.interval, _over(stated, years), falls=falls)))


@answering
def index(level: Quantity, stated: Quantity) -> Outcome:
    """Return whether an index number with the base 100 and the growth `stated` (in %) tell the same.

    `implied` is in the order level, stated.
    """
    hundred = exactly(_HUNDRED)
    point = None if level.base is None else divided(level.base, _HUNDRED) - _ONE
    told = f"{shown(level.value)} - 100"
    outcome = _outcome(stated, level.interval * exactly(Decimal("0.01")), told, point, ())
    return replace(outcome, implied=(stated.interval + hundred, outcome.recomputed))


def _over(stated: Quantity, years: int) -> Interval:
    """Return the factor of a yearly growth over `years`."""
    power = stated_factor(stated)
    for _ in range(years - 1):
        power = power * stated_factor(stated)
    return power


def _since(now: Quantity, change: Quantity, *, falls: bool) -> Interval | None:
    """Return the factor from the level before `change` to `now`, None where nothing need have been there before."""
    before = now.interval + change.interval if falls else now.interval - change.interval
    if before.lower is None or before.lower <= 0:
        return None
    # each figure once, so that the interval is no wider than it must be
    one, times = exactly(_ONE), now.interval / change.interval
    return one - one / (times + one) if falls else one + one / (times - one)


def _earlier(now: Quantity, change: Quantity, *, falls: bool) -> Decimal | None:
    """Return the printed level less the printed change, plus it where the level falls."""
    if now.base is None or change.base is None:
        return None
    return now.base + change.base if falls else now.base - change.base


def stated_factor(stated: Quantity) -> Interval:
    """Return 1 + growth; below zero nothing is left."""
    full = exactly(_full(stated))
    return (stated.interval + full) / full if _above(stated) else exactly(Decimal(0))


def _above(stated: Quantity) -> bool:
    return stated.interval.lower is None or stated.interval.lower > -_full(stated)


def _full(stated: Quantity) -> Decimal:
    """Return what a growth is told in parts of: a hundred, a thousand for ‰, one for 增长 1.2 倍."""
    return {"‰": _HUNDRED * 10, "倍": _ONE}.get(stated.unit, _HUNDRED)


def percent(factor: Interval) -> Interval:
    """Return the growth in % of a factor."""
    return _growth(factor, _HUNDRED)


def _growth(factor: Interval, full: Decimal) -> Interval:
    return factor * exactly(full) - exactly(full)


def _level(change: Interval, stated: Quantity, *, falls: bool) -> Interval | None:
    """Return the level that `change` led to at the growth `stated`: change ÷ rate is the level before."""
    rate = -stated.interval if falls else stated.interval
    if rate.lower is None or rate.lower <= 0:
        return None
    parts = exactly(_full(stated)) / rate
    factor = parts - exactly(_ONE) if falls else parts + exactly(_ONE)
    return change * factor if factor.lower is not None and factor.lower > 0 else None


def _moved(now: Interval, factor: Interval, *, falls: bool) -> Interval:
    """Return the difference that led to the level `now` by `factor`, below zero where that went the other way."""
    one = exactly(_ONE)
    part = one / factor - one if falls else one - one / factor
    if part.lower is not None and part.lower >= 0:
        return now * part
    if part.upper is not None and part.upper <= 0:
        return -(now * -part)
    return now / factor - now if falls else now - now / factor


def _root(value: Decimal | None, years: int) -> Decimal | None:
    return None if value is None else root(value, years)


def _point(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if now is None or not before else divided(now, before) - _ONE


def _outcome(
    stated: Quantity, factor: Interval, told: str, point: Decimal | None, implied: tuple[Interval | None, ...]
) -> Outcome:
    """Return the outcome for growth by `factor`; `point` is the growth of the printed figures, as a share of one."""
    full, sign = _full(stated), stated.unit if stated.unit in ("‰", "倍") else "%"
    recomputed = _growth(factor, full)
    agrees = stated.interval.meets(recomputed)
    result = "?" if point is None else rounded(point * full, decimals(stated.value) + 1)
    against = "" if agrees else f" ≠ {plain(stated.value or Decimal(0))}{sign}"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=f"{told} = {result}{sign}{against}",
        implied=(*implied, recomputed),
        exact=not stated.hedged,
    )
