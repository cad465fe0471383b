"""Contribution rates: what a part contributes to growth in percent, and in points, differ by the growth itself (82.5% × 5.2% = 4.3)."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.reading import PULLED
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import distance
from factcheck.relate.likeness import likeness

_ECONOMY, _PRODUCT = ("经济", "GDP"), ("生产总值", "GDP", "经济")  # 拉动经济增长 is told of the growth of GDP
_NAMED = 0.6
_BACK, _AHEAD = 40, 10  # growths before and behind the points among which that of the whole is sought


def rate_relations(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield contribution_rate (rate, growth, points) where the growth is named by what the points are told to pull."""
    numeric = [c for c in claims if c.numeric and c.quantity.plain]
    growths = [c for c in numeric if c.kind == "growth" and c.quantity.unit == "%"]
    for rate, points in pairwise(numeric):
        told = rate.kind == "share" and "贡献" in rate.metric and points.kind == "pp_change"
        if told and points.base.startswith(PULLED) and rate.sentence == points.sentence:
            place = bisect_left(growths, points.span, key=lambda g: g.span)
            near = growths[max(0, place - _BACK) : place + _AHEAD]
            named = [g for g in near if g.period == points.period and g.entity == points.entity and _pulled(g, points)]
            values = {(g.quantity.value, g.direction) for g in named}
            if len(values) == 1:
                growth = min(named, key=lambda g: distance(g, points))
                ids = (rate.id, growth.id, points.id)
                yield Relation("", "GRO006", "contribution_rate", ids, "wording")


def _pulled(growth: Claim, points: Claim) -> bool:
    """Return whether `growth` is that of what the points are told to pull."""
    of = points.of.removesuffix("增长")
    if of.endswith(_ECONOMY):
        return growth.metric.endswith(_PRODUCT)
    return bool(of) and likeness(growth.metric, of) >= _NAMED
