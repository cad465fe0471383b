"""Order: a part does not exceed its whole, nor a figure the one before it in a ranking. A bound on one side, which corroborates nothing."""

from dataclasses import replace

from factcheck.arithmetic.show import common_scale, in_scale
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


def subset(part: Quantity, whole: Quantity) -> Outcome:
    """Return whether `part` can lie within `whole`.

    Units: both in the same unit, any scale. `implied` is in the order part, whole.
    """
    return _within(part, whole)


def ranked(larger: Quantity, smaller: Quantity) -> Outcome:
    """Return whether two figures told in the order of their size can stand so.

    Units: both in the same unit, any scale. `implied` is in the order larger, smaller.
    """
    outcome = _within(smaller, larger)
    return replace(outcome, implied=outcome.implied[::-1])


def _within(part: Quantity, whole: Quantity) -> Outcome:
    most = Interval(None, whole.interval.upper, closed_upper=whole.interval.closed_upper)
    least = Interval(part.interval.lower, None, closed_lower=part.interval.closed_lower)
    fits = part.interval.meets(most)
    scale = common_scale((part, whole))
    return Outcome(
        truth="consistent" if fits else "inconsistent",
        stated=part.interval,
        recomputed=most,
        arithmetic=f"{in_scale(part, scale)} {'≤' if fits else '>'} {in_scale(whole, scale)}",
        implied=(most, least),
        exact=False,
    )
