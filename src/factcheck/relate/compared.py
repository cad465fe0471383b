"""Compared: growth and differences that belong to the level beside them that they are measured from (较上月的 499.8 亿元增长 2.7%)."""

from collections.abc import Mapping, Sequence

from factcheck.model.claim import Claim
from factcheck.relate.statements import Statement

_LAST = ("环比", "比上月", "较上月", "比上季", "较上季", "比上一季", "较上一季", "比上周", "较上周", "比上期", "较上期")


def compared(told: Sequence[Statement]) -> dict[str, str]:
    """Return, for each growth and difference told right behind a level for comparison, the id of that level.

    It holds until another level is told, or another comparison: behind 同比 a growth is measured from elsewhere.
    """
    claims = {c.id: c for s in told for c in (s.level, *s.told)}
    levels = {s.level.id for s in told if not s.level.change}
    found: dict[str, str] = {}
    beside: Claim | None = None
    before: Claim | None = None
    for claim in sorted(claims.values(), key=lambda c: c.span):
        if claim.id in levels:
            beside = claim if claim.past else None
            if beside is not None and before is not None and told_behind(before, beside) and before.id not in found:
                found[before.id] = beside.id
        elif beside is None or claim.sentence != beside.sentence or claim.kind == "share":
            beside = None
        elif claim.base in ("", beside.period, beside.period[:4]):
            found[claim.id] = beside.id
        else:
            beside = None
        before = claim
    return found


def told_behind(claim: Claim, level: Claim) -> bool:
    """Return whether a level behind a comparison with the time before is what it was measured from: 环比增长 7.3%，上月为 1276.3 亿元."""
    return claim.base.startswith(_LAST) and claim.sentence == level.sentence and not level.period


def measured_apart(claim: Claim, before: Claim, now: Claim, bound: Mapping[str, str]) -> bool:
    """Return whether `claim` is measured from another level than `before`, as far as its place tells."""
    if before.past and before.span > now.span:
        return bound.get(claim.id) != before.id
    return claim.id in bound
