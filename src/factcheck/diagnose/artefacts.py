"""Artefacts: figures that the clean-up had to mend before they could be read, told so that the text is mended too."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.finding import Cited, Finding, Suspect
from factcheck.model.pack import Pack
from factcheck.normalise.letters import FIXER

_CHECK = "artefact"


def artefacts(clean: CleanText, claims: Sequence[Claim], pack: Pack) -> Iterator[Finding]:
    """Yield a finding for each figure that held letters in place of digits."""
    rule = next((r for r in pack.rules if r.check == _CHECK), None)
    mended = sorted({start for start, _, after, fixer in clean.changes if after and fixer == FIXER})
    if rule is None or not mended:
        return
    for claim in claims:
        if any(claim.span.start <= at < claim.span.end for at in mended):
            yield Finding(
                rule=rule.code,
                severity=rule.severity,
                arithmetic=f"{claim.raw} → {claim.text}",
                expected=claim.text,
                relations=(),
                cited=(Cited(claim.span, claim.raw, claim.id),),
                suspects=(Suspect(claim.span, claim.raw, claim.text, "suspect.letters"),),
                fingerprint=sha256(f"{rule.code}\n{claim.metric}={claim.raw}".encode()).hexdigest()[:16],
                fields=(("figures", claim.text), ("metric", claim.metric), ("of", claim.of), ("period", claim.period),
                        ("stated", claim.raw), ("recomputed", claim.text), ("arithmetic", ""), ("other", "")),
            )  # fmt: skip
