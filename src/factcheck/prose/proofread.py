"""Proofread: every rule about the text goes to its check, and what the check remarks becomes a finding."""

from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256

from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.finding import Cited, Finding, Suspect
from factcheck.model.pack import Pack, Rule
from factcheck.prose.arms import arms
from factcheck.prose.artefacts import artefacts
from factcheck.prose.captions import captions
from factcheck.prose.citations import beyond_list, not_cited, not_listed
from factcheck.prose.counted import counted
from factcheck.prose.cutoff import cut_off
from factcheck.prose.latin import leftovers
from factcheck.prose.numbering import numbering
from factcheck.prose.overdue import overdue
from factcheck.prose.points import points
from factcheck.prose.repeated import repeated
from factcheck.prose.tally import tallies
from factcheck.prose.text import Remark, Text
from factcheck.prose.unfinished import unfinished
from factcheck.prose.weekdays import impossible_dates, weekdays

_Check = Callable[[Text], Iterator[Remark]]


def proofread(clean: CleanText, claims: tuple[Claim, ...], issued: date | None, pack: Pack) -> Iterator[Finding]:
    """Yield what the rules of `pack` about the text itself find; rules of other checks are left alone."""
    text = Text(clean, claims, issued)
    for rule in pack.rules:
        if rule.check in _CHECKS:
            for remark in _CHECKS[rule.check](text):
                yield _finding(rule, remark, text)


def _finding(rule: Rule, remark: Remark, text: Text) -> Finding:
    mend = remark.mend
    return Finding(
        rule=rule.code,
        severity=rule.severity,
        arithmetic=remark.arithmetic,
        expected=mend.text if mend else "",
        relations=(),
        cited=tuple(Cited(place, text.source(place), text.claim_ids.get(place)) for place in remark.places),
        suspects=(Suspect(mend.place, text.source(mend.place), mend.text, mend.reason),) if mend else (),
        fingerprint=sha256(f"{rule.code}\n{remark.key}".encode("utf-8", "surrogatepass")).hexdigest()[:16],
        fields=(
            ("figures", remark.figures or remark.stated), ("metric", remark.metric), ("of", ""), ("period", ""), ("other", ""),
            ("stated", remark.stated), ("recomputed", remark.recomputed), ("arithmetic", remark.arithmetic),
        ),
    )  # fmt: skip


# Each rule of a pack names its check; a new family is one module and its lines here.
_CHECKS: dict[str, _Check] = {
    "artefact": artefacts,
    "unfinished": unfinished,
    "overdue": overdue,
    "weekday": weekdays,
    "impossible_date": impossible_dates,
    "numbering": numbering,
    "list_count": counted,
    "points": points,
    "tally": tallies,
    "arms": arms,
    "not_listed": not_listed,
    "not_cited": not_cited,
    "beyond_list": beyond_list,
    "captions": captions,
    "leftover": leftovers,
    "repeated_item": repeated,
    "cut_off": cut_off,
}
