"""Relations: all finders over the claims of one document, numbered in the order of the text."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.claim import Claim
from factcheck.model.pack import Pack
from factcheck.model.relation import Relation
from factcheck.relate.conversions import conversion_relations
from factcheck.relate.labels import label_conflicts
from factcheck.relate.repetition import restatements
from factcheck.relate.shares import share_relations
from factcheck.relate.sums import sum_relations


def relate(claims: Sequence[Claim], pack: Pack) -> tuple[Relation, ...]:
    """Return every relation that wording, `pack` and repetition put between `claims`, each once, with ids from r001."""
    found = [
        *restatements(claims),
        *share_relations(claims, pack),
        *sum_relations(claims, pack),
        *conversion_relations(claims, pack),
        *label_conflicts(claims),
    ]
    once = {(r.kind, r.claims): r for r in found}
    ordered = sorted(once.values(), key=lambda r: (r.claims, r.kind))
    return tuple(replace(r, id=f"r{i:03d}") for i, r in enumerate(ordered, 1))
