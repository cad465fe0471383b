"""Noted: what a bulletin says of its own figures takes from what its relations can prove."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from factcheck.model.claim import Claim
from factcheck.model.note import Note
from factcheck.model.relation import Relation

_ADDED = frozenset({"part_sum", "sum_total", "balance", "shares_sum", "points_sum"})
_GROWN = frozenset(
    {"growth", "growth_change", "cagr", "cagr_change"}
)  # growth against printed levels; the last claim is the growth


def noted(relations: Iterable[Relation], claims: Mapping[str, Claim], notes: Iterable[Note]) -> Iterator[Relation]:
    """Yield `relations` as far as `notes` let them claim anything.

    A sum beside a note on rounding may miss by one more half unit of each figure; growth at comparable prices need not fit levels.
    """
    told = tuple(notes)
    rounding = any(note.kind == "rounding" for note in told)
    comparable = [note for note in told if note.kind == "comparable"]
    for relation in relations:
        if rounding and relation.kind in _ADDED:
            yield replace(relation, rounded=True)
        elif relation.kind in _GROWN and any(_covers(note, claims[relation.claims[-1]]) for note in comparable):
            yield replace(relation, hard=False, slip=False)
        else:
            yield relation


def _covers(note: Note, growth: Claim) -> bool:
    """Return whether a note on growth speaks of this one, or of all."""
    own = (growth.metric, growth.concept.measure)
    return not note.names or any(name in word for name in note.names for word in own)
