"""Coverage: every number accounted for: corroborated, contradicted, or unchecked with the reason."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.diagnose.power import rooms, sharp
from factcheck.model.claim import Claim
from factcheck.model.coverage import REASONS, Coverage, Standing
from factcheck.model.finding import Finding
from factcheck.model.relation import Judged
from factcheck.model.span import Span
from factcheck.relate.facts import named

_PROVING = frozenset({"error", "warning"})


def standings(claims: Sequence[Claim], judged: Sequence[Judged], found: Sequence[Finding]) -> tuple[Standing, ...]:
    """Return how each numeric claim came out, in the order of the text."""
    accused = {f.suspects[0].span if f.suspects else f.cited[0].span for f in found if f.severity in _PROVING}
    holding = [item for item in judged if item.outcome.truth == "consistent"]
    proved = {i for item in holding if item.outcome.exact for i in item.relation.claims}
    bound = {i for item in holding if not item.outcome.exact for i in item.relation.claims}
    disputed = {i for item in judged if item.outcome.truth == "inconsistent" for i in item.relation.claims}
    open_ = {i for item in judged if item.outcome.truth == "undetermined" for i in item.relation.claims}
    beside = {"disputed": disputed, "undetermined": open_, "bound_only": bound}
    left = rooms(judged, {c.id: c for c in claims})
    told = (_standing(c, accused, proved, beside) for c in claims if c.numeric)
    return tuple(replace(s, room=left[s.claim]) if s.status == "corroborated" and s.claim in left else s for s in told)


def coverage(standing: Sequence[Standing], claims: Sequence[Claim]) -> Coverage:
    """Return the counts that a report leads with."""
    by_id = {c.id: c for c in claims}
    by_status = Counter(s.status for s in standing)
    by_reason = Counter(s.reason for s in standing if s.reason)
    return Coverage(
        claims=len(standing),
        corroborated=by_status["corroborated"],
        contradicted=by_status["contradicted"],
        unchecked=by_status["unchecked"],
        reasons=tuple((r, by_reason[r]) for r in REASONS if by_reason[r]),
        sharp=sum(sharp(by_id[s.claim], s.room) for s in standing),
    )


def _standing(claim: Claim, accused: set[Span], proved: set[str], beside: Mapping[str, set[str]]) -> Standing:
    """Return the standing of one claim; `beside` are the claims of relations that prove nothing, by reason, the gravest first."""
    if claim.span in accused:
        return Standing(claim.id, "contradicted")
    if claim.id in proved:
        return Standing(claim.id, "corroborated")
    for reason, ids in beside.items():
        if claim.id in ids:
            return Standing(claim.id, "unchecked", reason)
    if claim.quantity.value is None or not named(claim.concept):
        return Standing(claim.id, "unchecked", "no_measure")
    return Standing(claim.id, "unchecked", "alone" if claim.period else "no_period")
