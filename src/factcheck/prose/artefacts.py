"""Artefacts: figures that the clean-up had to mend before they could be read, told so that the text is mended too."""

from collections.abc import Iterator

from factcheck.normalise.letters import FIXER
from factcheck.prose.text import Mend, Remark, Text


def artefacts(text: Text) -> Iterator[Remark]:
    """Yield a remark for each figure that held letters in place of digits."""
    mended = sorted({start for start, _, after, fixer in text.clean.changes if after and fixer == FIXER})
    if not mended:
        return
    for claim in text.claims:
        if any(claim.span.start <= at < claim.span.end for at in mended):
            yield Remark(
                places=(claim.span,),
                arithmetic=f"{claim.raw} → {claim.text}",
                key=f"{claim.metric}={claim.raw}",
                stated=claim.raw,
                recomputed=claim.text,
                figures=claim.text,
                metric=claim.metric,
                mend=Mend(claim.span, claim.text, "suspect.letters"),
            )
