"""Which findings count no more: remarks in the text first, then what was accepted, then the baseline."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from factcheck.cli.accepted import Accepted, accepted_for
from factcheck.cli.inline import Passed, passed_over
from factcheck.model.finding import Finding, Suppression
from factcheck.model.pack import Pack
from factcheck.model.report import Document


def suppressed(document: Document, pack: Pack, before: Collection[str]) -> Document:
    """Return `document` with its findings marked that count no more; `before` are the fingerprints of the baseline.

    Error: UsageError, PackError or InputError for a remark or a file of accepted findings that cannot be used.
    """
    passed = passed_over(document.source, pack)
    accepted = accepted_for(document.source.name) if document.findings else {}
    findings = tuple(
        replace(finding, suppressed=_suppression(document, finding, passed, accepted, before))
        for finding in document.findings
    )
    return replace(document, findings=findings)


def _suppression(
    document: Document, finding: Finding, passed: Passed, accepted: Mapping[str, Accepted], before: Collection[str]
) -> Suppression | None:
    span = finding.suspects[0].span if finding.suspects else finding.cited[0].span
    here = passed.get(document.source.place(span.start).line, {})
    if finding.rule in here:
        return Suppression("inline", here[finding.rule])
    if finding.fingerprint in accepted:
        return Suppression("accepted", accepted[finding.fingerprint].reason)
    return Suppression("baseline") if finding.fingerprint in before else None
