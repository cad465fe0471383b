"""Coverage: every number accounted for: corroborated, contradicted, or unchecked with the reason."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.coverage import REASONS, Coverage, Standing
from factcheck.model.finding import Finding
from factcheck.model.relation import Judged
from factcheck.relate.facts import named

_PROVING = frozenset({"error", "warning"})


def standings(claims: Sequence[Claim], judged: Sequence[Judged], found: Sequence[Finding]) -> tuple[Standing, ...]:
    """Return how each numeric claim came out, in the order of the text."""
    accused = {f.suspects[0].span for f in found if f.severity in _PROVING and f.suspects}
    labelled = {c.claim for f in found if f.severity in _PROVING and not f.suspects for c in f.cited[:1]}
    proved = {
        i for item in judged if item.outcome.truth == "consistent" and item.outcome.exact for i in _bears_on(item)
    }
    bound = {
        i
        for item in judged
        if item.outcome.truth == "consistent" and not item.outcome.exact
        for i in item.relation.claims
    }
    touched = {i for item in judged if item.outcome.truth != "consistent" for i in item.relation.claims}
    return tuple(_standing(c, accused, labelled, proved, bound, touched) for c in claims if c.numeric)


def coverage(standing: Sequence[Standing]) -> Coverage:
    """Return the counts that a report leads with."""
    by_status = Counter(s.status for s in standing)
    by_reason = Counter(s.reason for s in standing if s.reason)
    return Coverage(
        claims=len(standing),
        corroborated=by_status["corroborated"],
        contradicted=by_status["contradicted"],
        unchecked=by_status["unchecked"],
        reasons=tuple((r, by_reason[r]) for r in REASONS if by_reason[r]),
    )


def _bears_on(item: Judged) -> Iterator[str]:
    """Yield the claims that a relation which holds upholds."""
    yield from item.relation.claims


def _standing(
    claim: Claim, accused: set[object], labelled: set[str | None], proved: set[str], bound: set[str], touched: set[str]
) -> Standing:
    if claim.span in accused or claim.id in labelled:
        return Standing(claim.id, "contradicted")
    if claim.id in proved:
        return Standing(claim.id, "corroborated")
    if claim.id in touched:
        return Standing(claim.id, "unchecked", "undetermined")
    if claim.id in bound:
        return Standing(claim.id, "unchecked", "bound_only")
    if claim.quantity.value is None or not named(claim.concept):
        return Standing(claim.id, "unchecked", "no_measure")
    if not claim.period:
        return Standing(claim.id, "unchecked", "no_period")
    return Standing(claim.id, "unchecked", "alone")
