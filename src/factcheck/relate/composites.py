"""Composites: what the growths of a list say of the growth of its whole, and the points that one part contributes."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.extract.reading import PULLED
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.model.relation import Relation
from factcheck.relate.closing import amount
from factcheck.relate.divisions import Division
from factcheck.relate.facts import grouped, growth_base
from factcheck.relate.growth import nominal
from factcheck.relate.likeness import likeness
from factcheck.relate.sharelists import divides
from factcheck.relate.statements import Statement

_TRIED = 2  # growths by like names that are held against a list
_LIKE = 0.5
_NAMED = 0.75  # likeness of names


def shares_of_lists(lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield share_of (part, whole, share) and shares_sum (shares …) of lists whose levels close: they must hold."""
    for whole, parts in lists:
        shares = [p.share if p.share is not None and _divides(whole, p.share) else None for p in parts]
        if not any(s is not None and divides(p, whole, s) for p, s in zip(parts, shares, strict=True)):
            continue  # not the whole that the shares speak of
        for part, share in zip(parts, shares, strict=True):
            if share is not None:
                yield Relation("", "SHR001", "share_of", (part.level.id, whole.level.id, share.id), "wording")
        ids = tuple(s.id for s in shares if s is not None)
        if len(ids) == len(parts):
            told = [s for s in shares if s is not None]
            yield Relation("", "SUM002", "shares_sum", ids, "wording", hard=_off_by_more(told, whole, parts))


def _divides(whole: Statement, share: Claim) -> bool:
    """Return whether a share told of a part is its share of `whole`: of the same measure, named like it, or not named."""
    if not share.quantity.plain or "贡献" in share.metric:
        return False
    if share.whole is not None and (share.whole.measure or share.whole.members):
        concept = whole.level.concept
        return (share.whole.measure, share.whole.members) == (concept.measure, concept.members)
    return not share.of or likeness(share.of, whole.level.metric) >= _NAMED


def _off_by_more(shares: Sequence[Claim], whole: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether the shares miss a hundred by more than the list itself may leave out within the rounding of its levels."""
    room = sum(amount(s).slack for s in (whole, *parts)) / abs(amount(whole).value)
    rounding = sum(float(s.quantity.interval.width or 0) for s in shares) / 2
    return abs(sum(float(s.quantity.base or 0) for s in shares) - 100) > rounding + 100 * 2 * room


def derived_growths(lists: Iterable[Division], *, sure: bool = True) -> Iterator[Relation]:
    """Yield growth_derived relations (growth of the whole, level, growth, level, growth …) of lists whose levels close."""
    for whole, parts in lists:
        growths = [p.growth for p in parts]
        if whole.growth is not None and all(_comparable(whole.growth, g) for g in growths):
            pairs = [i for p, g in zip(parts, growths, strict=True) if g is not None for i in (p.level.id, g.id)]
            hard = sure and nominal(whole.growth) and not any(p.level.change for p in parts)
            yield Relation("", "GRO002", "growth_derived", (whole.growth.id, *pairs), "wording", hard=hard)


def parallel_sums(lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield part_sum (change of the whole, changes …) and points_sum (growth of the whole, points …) of lists whose levels close."""
    for whole, parts in lists:
        changes = [p.changes[0] for p in parts if p.changes]
        if whole.changes and len(changes) > 1 and len(changes) >= len(parts) - 1:
            ids = (whole.changes[0].id, *(c.id for c in changes))
            yield Relation("", "SUM001", "part_sum", ids, "wording", hard=False)
        pulled = [next((c for c in p.told if c.base.startswith(PULLED)), None) for p in parts]
        points = [c.id for c in pulled if c is not None]
        if whole.any_growth is not None and len(points) == len(parts):
            yield Relation("", "SUM003", "points_sum", (whole.any_growth.id, *points), "wording")


def found_growths(lists: Iterable[Division], claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield growth_derived for lists whose whole grows elsewhere in the text: the nearest growth told of a like name and time."""
    growths = [c for c in claims if c.kind == "growth" and growth_base(c) == "" and c.quantity.plain]
    for whole, parts in lists:
        rates = [p.growth for p in parts]
        if whole.growth is None and all(r is not None for r in rates):
            own = {r.id for r in rates if r is not None}
            alike = [g for g in growths if g.id not in own and _of(whole.level, g)]
            for growth in sorted(alike, key=lambda g: abs(g.span.start - whole.level.span.start))[:_TRIED]:
                pairs = [i for p, r in zip(parts, rates, strict=True) if r is not None for i in (p.level.id, r.id)]
                yield Relation("", "GRO002", "growth_derived", (growth.id, *pairs), "wording", hard=False)


def _of(whole: Claim, growth: Claim) -> bool:
    return growth.period == whole.period and likeness(growth.metric, whole.metric) >= _LIKE


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


def _comparable(whole: Claim, part: Claim | None) -> bool:
    return part is not None and part.quantity.plain and whole.quantity.plain


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
