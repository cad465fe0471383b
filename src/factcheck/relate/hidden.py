"""Hidden wholes: two parts of one whole that is not told, each with its share, imply it twice; so do two growths and their distances."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.reading import PULLED
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import grouped
from factcheck.relate.statements import Statement

_MEASURE = 2  # characters at the end of a name that tell the measure
_APART = 12  # statements between two parts of one whole


def hidden_relations(told: Sequence[Statement], claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield hidden_total (part, share, part, share) and hidden_growth (growth, points, growth, points)."""
    yield from _totals(told)
    yield from _growths(claims)


def _totals(told: Sequence[Statement]) -> Iterator[Relation]:
    shared = [(place, s, s.share) for place, s in enumerate(told) if s.share is not None and s.share.of and _usable(s)]
    for (first, one, a), (second, other, b) in pairwise(shared):
        same = a.of == b.of and one.level.quantity.unit == other.level.quantity.unit and a.period == b.period
        if same and second - first <= _APART and one.level.quantity.base != other.level.quantity.base:
            ids = (one.level.id, a.id, other.level.id, b.id)
            yield Relation(
                "", "SHR003", "hidden_total", ids, "wording", hard=_one_measure(one.level, other.level, a.of)
            )


def _one_measure(one: Claim, other: Claim, whole: str) -> bool:
    """Return whether two parts of one sentence measure what their whole does: 制造业投资 and 房地产投资 of 全部投资.

    Of 全国, or of 全部工业, an export and a profit are parts of two wholes.
    """
    ends = {name[-_MEASURE:] for name in (one.metric, other.metric, whole)}
    return len(ends) == 1 and len(whole) > _MEASURE and one.sentence == other.sentence


def _usable(statement: Statement) -> bool:
    share = statement.share
    plain = statement.level.quantity.plain and not statement.level.change
    return plain and share is not None and share.quantity.plain and bool(share.quantity.value)


def _growths(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield growths told with their distance from one base that is not told: 增长 36.7%，比各项贷款增速高 25.6 个百分点."""
    numeric = [c for c in claims if c.numeric]
    pairs = [
        (growth, points)
        for growth, points in pairwise(numeric)
        if growth.kind == "growth" and points.kind == "pp_change" and points.base
        and not points.base.startswith(("20", "19", PULLED))
        and growth.sentence == points.sentence
    ]  # fmt: skip
    for group in grouped((p for _, p in pairs), lambda p: (p.base, p.period, p.paragraph)).values():
        by_points = {points.id: growth for growth, points in pairs}
        for one, other in pairwise(group):
            ids = (by_points[one.id].id, one.id, by_points[other.id].id, other.id)
            yield Relation("", "GRO007", "hidden_growth", ids, "wording", hard=False)
