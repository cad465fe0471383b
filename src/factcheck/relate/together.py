"""Figures taken together: the share or the points of several levels told in a row (四地合计占 43.6%，拉动增长 5.1 个百分点)."""

from collections.abc import Iterator, Mapping, Sequence

from factcheck.extract.reading import PULLED
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.statements import Statement

_LONGEST = 24  # figures that one word takes together


def together_relations(told: Sequence[Statement], claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield share_of_sum (parts …, whole, share) and contribution_sum (part, growth …, whole, its growth, points)."""
    rows: dict[int, list[Statement]] = {}
    for statement in told:
        if not statement.level.change and statement.level.quantity.plain:
            rows.setdefault(statement.level.sentence, []).append(statement)
    sharing: Claim | None = None
    for claim in claims:
        if claim.together and claim.kind == "share":
            sharing = claim
            yield from _share(claim, _row(claim, rows), told)
        elif claim.base.startswith(PULLED) and sharing is not None and claim.sentence == sharing.sentence:
            yield from _points(claim, _row(claim, rows), told)


def _row(claim: Claim, rows: Mapping[int, Sequence[Statement]]) -> list[Statement]:
    """Return the levels that stand before `claim` in its item."""
    own = rows.get(claim.sentence, ())
    return [s for s in own if s.level.span < claim.span and s.level.segment == claim.segment][-_LONGEST:]


def _share(share: Claim, row: Sequence[Statement], told: Sequence[Statement]) -> Iterator[Relation]:
    whole = _whole(share, row, told)
    if whole is not None and len(row) > 1:
        ids = (*(s.level.id for s in row), whole.level.id, share.id)
        yield Relation("", "SHR001", "share_of_sum", ids, "wording")


def _points(points: Claim, row: Sequence[Statement], told: Sequence[Statement]) -> Iterator[Relation]:
    whole = _whole(points, row, told)
    growths = [s.growth for s in row]
    if whole is not None and whole.growth is not None and len(row) > 1 and None not in growths:
        pairs = [i for s, g in zip(row, growths, strict=True) if g is not None for i in (s.level.id, g.id)]
        ids = (*pairs, whole.level.id, whole.growth.id, points.id)
        yield Relation("", "GRO006", "contribution_sum", ids, "wording", hard=False)


def _whole(claim: Claim, row: Sequence[Statement], told: Sequence[Statement]) -> Statement | None:
    """Return the nearest statement before the row that measures the whole which `claim` names."""
    named = claim.whole
    if named is None or not named.measure or not row:
        return None
    level = row[0].level
    alike = [
        s for s in told
        if s.level.span < level.span and (s.level.concept.measure, s.level.concept.members) == (named.measure, named.members)
        and s.level.quantity.unit == level.quantity.unit and s.level.period == level.period and not s.level.concept.words
    ]  # fmt: skip
    return next(iter(alike[-1:]), None)
