"""Report: everything that came out of checking one or several documents."""

from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.coverage import Coverage, Standing
from factcheck.model.finding import Finding
from factcheck.model.note import Note
from factcheck.model.relation import Judged
from factcheck.model.source import Source


@dataclass(frozen=True, slots=True)
class Document:
    """One checked document.

    `issued` is its ISO issue date, None when neither the masthead nor the caller gave one; `notes` are what it says of its figures.
    """

    source: Source
    clean: CleanText
    issued: str | None
    claims: tuple[Claim, ...]
    relations: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    standings: tuple[Standing, ...]
    coverage: Coverage
    notes: tuple[Note, ...] = ()

    def standing(self, claim: str) -> Standing | None:
        """Return how the claim with this id came out, None for a claim that is not numeric."""
        return next((s for s in self.standings if s.claim == claim), None)
