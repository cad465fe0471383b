"""Label conflicts: a set of figures told twice of one time, under two different names."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.extract.subjects import stands_in
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import usable

_Seen = tuple[Decimal, str, str]  # value in base units, unit, period


def label_conflicts(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield (level, ratio, level, ratio) where two sentences give the same figures for one period under different names.

    One equal figure proves nothing (look-alikes are common); two that go together, in two sentences, are one statement.
    """
    holders: dict[tuple[_Seen, _Seen], list[tuple[Claim, Claim]]] = defaultdict(list)
    for level, ratio in _couples(claims):
        holders[_seen(level), _seen(ratio)].append((level, ratio))
    for told in holders.values():
        first = told[0]
        for other in told[1:]:
            if other[0].sentence != first[0].sentence and _differ(first[0], other[0]):
                ids = (first[0].id, first[1].id, other[0].id, other[1].id)
                yield Relation("", "DUP004", "label_conflict", ids, "repetition")


def _couples(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Yield each exact level with the share or growth told of it right behind."""
    told = [c for c in claims if c.numeric]
    for level, ratio in pairwise(told):
        kinds = level.kind == "level" and ratio.kind in ("share", "growth")
        exact = not (level.quantity.hedged or ratio.quantity.hedged) and usable(level) and usable(ratio)
        if kinds and exact and level.sentence == ratio.sentence and level.concept == ratio.concept:
            yield level, ratio


def _differ(one: Claim, other: Claim) -> bool:
    same = one.entity == other.entity and one.concept.measure == other.concept.measure
    short, long = sorted((one.metric, other.metric), key=len)
    fewer = one.concept.members == other.concept.members and stands_in(short, long)
    return same and one.concept != other.concept and not fewer


def _seen(claim: Claim) -> _Seen:
    return claim.quantity.base or Decimal(0), claim.quantity.unit, claim.period
