"""Pulled points: what one part contributes to the growth of its whole, and what all of them do together."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.extract.reading import PULLED
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.model.relation import Relation
from factcheck.relate.divisions import Division
from factcheck.relate.facts import grouped
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_NAMED = 0.75  # likeness of names


def contributions(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield contribution relations (part, its growth, whole, its growth, points) for 拉动出口增长 3.4 个百分点."""
    for place, statement in enumerate(told):
        for points in statement.told:
            if points.kind == "pp_change" and points.base.startswith(PULLED) and statement.growth is not None:
                whole = _named([s for s in told[:place] if _whole(s, statement)], points)
                if whole is not None and whole.growth is not None:
                    ids = (statement.level.id, statement.growth.id, whole.level.id, whole.growth.id, points.id)
                    yield Relation("", "GRO006", "contribution", ids, "wording", hard=False)


def _whole(whole: Statement, part: Statement) -> bool:
    one, other = whole.level, part.level
    same = one.quantity.unit == other.quantity.unit and one.period == other.period and not one.change
    return same and whole.growth is not None and (one.quantity.base or 0) > (other.quantity.base or 0)


def _named(wholes: Sequence[Statement], points: Claim) -> Statement | None:
    """Return the nearest of `wholes` that measures what the points are told to pull, None when none does."""
    pulled = points.whole
    same = [s for s in wholes if pulled and pulled.measure and _measures(s.level, pulled)]
    alike = [
        s
        for s in wholes
        if likeness(s.level.metric, points.of) >= _NAMED or (points.of and s.level.metric.endswith(points.of))
    ]
    return next(iter((same or alike)[-1:]), None)


def _measures(level: Claim, pulled: Concept) -> bool:
    return (level.concept.measure, level.concept.members, level.concept.words) == (
        pulled.measure,
        pulled.members,
        pulled.words,
    )


def parallel_sums(lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield part_sum (change of the whole, changes …) and points_sum (growth of the whole, points …) of lists whose levels close."""
    for whole, parts, _ in lists:
        changes = [p.changes[0] for p in parts if p.changes]
        if whole.changes and len(changes) > 1 and len(changes) >= len(parts) - 1:
            ids = (whole.changes[0].id, *(c.id for c in changes))
            yield Relation("", "SUM001", "part_sum", ids, "wording", hard=False)
        pulled = [next((c for c in p.told if c.base.startswith(PULLED)), None) for p in parts]
        points = [c.id for c in pulled if c is not None]
        if whole.any_growth is not None and len(points) == len(parts):
            yield Relation("", "SUM003", "points_sum", (whole.any_growth.id, *points), "wording")


def pulled_sums(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield points_sum (growth of a whole, points …) where all that pulls one whole in a paragraph adds up to its growth."""
    points = [c for c in claims if c.kind == "pp_change" and c.base.startswith(PULLED) and c.quantity.plain and c.whole]
    growths = [c for c in claims if c.kind == "growth" and c.quantity.plain and c.quantity.value]
    for group in grouped(points, lambda c: (c.paragraph, c.whole)).values():
        pulled = group[0].whole
        if len(group) > 1 and pulled is not None and pulled.measure:
            own = [g for g in growths if g.concept == pulled and g.period == group[0].period and g.span < group[0].span]
            for growth in own[-1:]:
                yield Relation("", "SUM003", "points_sum", (growth.id, *(c.id for c in group)), "wording", hard=False)
