"""Closing ratios: shares and rates whose part and whole are told nearby, found by name and proved by the figures.

不良率 2.72% names neither what it divides nor by what, and 占进出口总值 the whole in other words than the figure bears. A pair of
levels is taken for part and whole when their quotient is the share told, and luck would bring that about in less than one case
of twenty; names that fit allow more.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.amounts import amount
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_WINDOW = 40  # levels before a share among which its whole is sought
_PARTS = 3  # levels before a share that may be its part
_NAMED = 0.6  # likeness of names that tells the whole
_LUCK, _LUCK_NAMED = 0.05, 0.5
_FAR = 4.0  # a figure of one digit leaves open half of it, and there are three
_FULL = {"%": 100.0, "‰": 1000.0, "倍": 1.0}


class Level(NamedTuple):
    """A level or a share with its value in base units and half the width of its interval."""

    claim: Claim
    value: float
    slack: float


def ratio_relations(claims: Sequence[Claim], told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield share_of relations (part, whole, share) that close; names alone do not make them hard."""
    levels = [
        Level(s.level, s.amount.value, s.amount.slack)
        for s in told
        if not s.level.change and s.level.quantity.value and s.level.quantity.plain
    ]
    starts = 0
    for share in claims:
        if (
            share.kind not in ("share", "multiple")
            or share.together
            or "贡献" in share.metric
            or not share.quantity.plain
            or not share.quantity.value
        ):
            continue
        while starts < len(levels) and levels[starts].claim.span < share.span:
            starts += 1
        pair = _closing(share, levels[max(0, starts - _WINDOW) : starts])
        if pair:
            rule = "SHR001" if share.kind == "share" else "GRO005"
            yield Relation("", rule, "share_of", (pair[0].id, pair[1].id, share.id), "wording", hard=False)


def _closing(told: Claim, before: Sequence[Level]) -> tuple[Claim, Claim] | None:
    """Return the part and the whole that close: first among those that names and nearness suggest, then among all."""
    share, levels = Level(told, *amount(told)[:2]), before[::-1]
    own = [c for c in levels if c.claim.sentence == told.sentence]
    own = own or [c for c in levels if told.sentence - c.claim.sentence == 1]
    beside, name = {c.claim.id for c in own[:_PARTS]}, told.metric.removesuffix("占比")
    named = (c for c in levels if c.claim.id in beside or likeness(c.claim.metric, name) >= _NAMED)
    nearest = [p for p in islice(named, _PARTS) if p.value]
    if not any(_may_divide(p.claim, w.claim) for p in nearest for w in _near_quotient(share, p, levels)):
        return None
    parts = [c for c in levels if c.claim.id in beside or likeness(c.claim.metric, name) >= _NAMED]
    wholes = [c for c in levels if _is_whole(told, c.claim, parts)]
    for candidates, luck in ((wholes, _LUCK_NAMED), (own or levels, _LUCK), (levels, _LUCK)):
        found = _first(share, nearest, candidates, luck)
        if found:
            return found
    return None


def _is_whole(share: Claim, level: Claim, parts: Sequence[Level]) -> bool:
    """Return whether names allow `level` to be the whole: called alike, of the same measure, or the part's name without its own words."""
    if share.of and likeness(level.metric, share.of) >= _NAMED:
        return True
    if share.whole is not None and share.whole.measure:
        concept = level.concept
        may = concept.measure == share.whole.measure and concept.members >= share.whole.members
        return may and all(p.claim is not level for p in parts)
    return not share.of and any(
        p.claim.metric != level.metric and p.claim.metric.endswith(level.metric) for p in parts if level.metric
    )


def _first(share: Level, parts: Sequence[Level], wholes: Sequence[Level], allowed: float) -> tuple[Claim, Claim] | None:
    """Return the first pair that closes before so many were tried that luck explains it."""
    pairs = ((p, w) for p in parts for w in wholes if _may_divide(p.claim, w.claim))
    for tries, (part, whole) in enumerate(islice(pairs, _WINDOW * _PARTS), 1):
        luck = _divides(share, part, whole)
        if luck:
            return (part.claim, whole.claim) if tries * luck < allowed else None
    return None


def _near_quotient(share: Level, part: Level, levels: Sequence[Level]) -> list[Level]:
    """Return those of `levels` that divide `part` to `share`; most lie so far off that two bounds tell."""
    wanted = _FULL.get(share.claim.quantity.unit, 100.0) * part.value / share.value
    low, high = wanted / _FAR, wanted * _FAR
    return [w for w in levels if low <= w.value <= high and _divides(share, part, w)]


def _divides(share: Level, part: Level, whole: Level) -> float:
    """Return how likely it is that a quotient drawn by chance comes as near to the share as this one, 0 where it misses the share."""
    claim, value, slack = share
    quotient = _FULL.get(claim.quantity.unit, 100.0) * part.value / whole.value
    room = slack + quotient * (part.slack / part.value + whole.slack / whole.value)
    return 2 * room / value if abs(quotient - value) <= room * (1 + 1e-9) else 0.0


def _may_divide(part: Claim, whole: Claim) -> bool:
    timely = same_time(part.period, whole.period)
    return part is not whole and part.quantity.unit == whole.quantity.unit and timely
