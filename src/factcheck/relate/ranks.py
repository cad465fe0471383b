"""Ranks: figures told in the order of their size (居前三位，分别为; 从高到低依次为) do not rise."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import grouped


def rank_relations(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield rank relations (figures from the largest down) for the figures that a sentence tells in order."""
    ranked = [c for c in claims if c.ranked and c.quantity.plain and c.quantity.value and not c.change]
    for told in grouped(ranked, lambda c: (c.sentence, c.ranked, c.kind, c.quantity.unit, c.direction)).values():
        row = told[: told[0].ranked]
        for one, other in pairwise(row):
            yield Relation("", "CNT005", "rank", (one.id, other.id), "wording")
