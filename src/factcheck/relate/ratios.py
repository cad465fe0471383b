"""Closing ratios: shares and rates whose part and whole are told nearby, found by name and proved by the figures.

不良率 2.72% names neither what it divides nor by what, and 占进出口总值 the whole in other words than the figure bears. A pair of
levels is taken for part and whole when their quotient is the share told, and luck would bring that about in less than one case
of twenty; names that fit allow more.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import approximate
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_WINDOW = 40  # levels before a share among which its whole is sought
_PARTS = 3  # levels before a share that may be its part
_NAMED = 0.6  # likeness of names that tells the whole
_LUCK, _LUCK_NAMED = 0.05, 0.5
_FULL = {"%": 100.0, "‰": 1000.0, "倍": 1.0}


class Pair(NamedTuple):
    """A part and a whole whose quotient may be a share."""

    part: Claim
    whole: Claim


def ratio_relations(claims: Sequence[Claim], told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield share_of relations (part, whole, share) that close; names alone do not make them hard."""
    levels = [s.level for s in told if not s.level.change and s.level.quantity.value and s.level.quantity.plain]
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
        while starts < len(levels) and levels[starts].span < share.span:
            starts += 1
        pair = _closing(share, levels[max(0, starts - _WINDOW) : starts])
        if pair:
            rule = "SHR001" if share.kind == "share" else "GRO005"
            yield Relation("", rule, "share_of", (pair.part.id, pair.whole.id, share.id), "wording", hard=False)


def _closing(share: Claim, levels: Sequence[Claim]) -> Pair | None:
    """Return the pair that closes: first among those that names and nearness suggest, then among all."""
    own = [c for c in levels if c.sentence == share.sentence] or [c for c in levels if share.sentence - c.sentence == 1]
    parts = [c for c in reversed(levels) if c in own[-_PARTS:] or _names(share, c)]
    wholes = [c for c in reversed(levels) if _is_whole(share, c, parts)]
    beside = list(reversed(own)) or list(reversed(levels))
    for candidates, luck in ((wholes, _LUCK_NAMED), (beside, _LUCK), (list(reversed(levels)), _LUCK)):
        found = _first(share, parts[:_PARTS], candidates, luck)
        if found:
            return found
    return None


def _is_whole(share: Claim, level: Claim, parts: Sequence[Claim]) -> bool:
    """Return whether names allow `level` to be the whole: called alike, of the same measure, or the part's name without its own words."""
    if share.of and likeness(level.metric, share.of) >= _NAMED:
        return True
    if share.whole is not None and share.whole.measure:
        concept = level.concept
        return concept.measure == share.whole.measure and concept.members >= share.whole.members and level not in parts
    return not share.of and any(
        p.metric != level.metric and p.metric.endswith(level.metric) for p in parts if level.metric
    )


def _names(share: Claim, level: Claim) -> bool:
    return likeness(level.metric, share.metric.removesuffix("占比")) >= _NAMED


def _first(share: Claim, parts: Sequence[Claim], wholes: Sequence[Claim], allowed: float) -> Pair | None:
    """Return the first pair that closes before so many were tried that luck explains it."""
    value, slack = approximate(share)
    pairs = (Pair(p, w) for p in parts for w in wholes if _may_divide(p, w))
    for tries, pair in enumerate(islice(pairs, _WINDOW * _PARTS), 1):
        (part, part_slack), (whole, whole_slack) = approximate(pair.part), approximate(pair.whole)
        quotient = _FULL.get(share.quantity.unit, 100.0) * part / whole
        room = slack + quotient * (part_slack / part + whole_slack / whole)
        if abs(quotient - value) <= room * (1 + 1e-9):
            return pair if tries * 2 * room / value < allowed else None
    return None


def _may_divide(part: Claim, whole: Claim) -> bool:
    same_time = part.period == whole.period or not (part.period and whole.period)
    return part is not whole and part.quantity.unit == whole.quantity.unit and same_time
