"""The JSON report of `check`: schema factcheck/1, keys sorted, decimals as strings, the same bytes on every run."""

import json
from collections.abc import Sequence

from factcheck import __version__
from factcheck.model.finding import Cited, Finding, Suspect
from factcheck.model.layout import Notice
from factcheck.model.relation import Judged
from factcheck.model.report import Document
from factcheck.reports.claims import rows
from factcheck.reports.figures import ends
from factcheck.reports.notices import message
from factcheck.reports.places import places
from factcheck.reports.view import View

SCHEMA = "factcheck/1"


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the report as one line of UTF-8."""
    report = {
        "schema": SCHEMA,
        "version": __version__,
        "documents": [_document(document, view) for document in documents],
    }
    line = json.dumps(report, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"
    # A file name that is no UTF-8 holds lone surrogates; \udcff is how JSON writes one.
    return line.encode("utf-8", "backslashreplace")


def _document(document: Document, view: View) -> dict[str, object]:
    source, coverage = document.source, document.coverage
    return {
        "path": source.name,
        "sha256": source.digest,
        "issued": document.issued,
        "characters": len(source.text),
        "pages": len(source.pages) or None,
        "coverage": {
            "claims": coverage.claims,
            "corroborated": coverage.corroborated,
            "contradicted": coverage.contradicted,
            "unchecked": coverage.unchecked,
            "reasons": dict(coverage.reasons),
            "sharp": coverage.sharp,
            "unread_pages": len(source.unread_pages),
        },
        "notices": [_notice(notice, view) for notice in source.notices],
        "notes": [
            {"kind": note.kind, "text": note.text, "start": note.span.start, "end": note.span.end}
            for note in document.notes
        ],
        "claims": list(rows(document)),
        "relations": [_relation(judged) for judged in document.relations],
        "findings": [_finding(document, finding, view) for finding in document.findings],
    }


def _notice(notice: Notice, view: View) -> dict[str, object]:
    return {
        "key": notice.key,
        "page": notice.page,
        "unread": notice.unread,
        "message": message(notice, view.lang),
    }


def _relation(judged: Judged) -> dict[str, object]:
    relation, outcome = judged.relation, judged.outcome
    return {
        "id": relation.id,
        "rule": relation.rule,
        "kind": relation.kind,
        "outcome": outcome.truth,
        "claims": relation.claims,
        "arithmetic": outcome.arithmetic,
        "stated": ends(outcome.stated),
        "recomputed": ends(outcome.recomputed),
        "source": relation.source,
    }


def _finding(document: Document, finding: Finding, view: View) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": view.message(finding),
        "relations": finding.relations,
        "arithmetic": finding.arithmetic,
        "expected": finding.expected,
        "spans": [_span(document, cited) for cited in finding.cited],
        "suspects": [_suspect(suspect, view) for suspect in finding.suspects],
        "fingerprint": finding.fingerprint,
        **_suppressed(finding),
    }


def _suppressed(finding: Finding) -> dict[str, object]:
    """Return who suppressed the finding and why; `accepted` is the reason alone, null unless somebody accepted it."""
    held = finding.suppressed
    return {
        "suppressed": held and {"by": held.by, "reason": held.reason},
        "accepted": held.reason if held and held.by == "accepted" else None,
    }


def _span(document: Document, cited: Cited) -> dict[str, object]:
    place = document.source.place(cited.span.start)
    return {
        "start": cited.span.start,
        "end": cited.span.end,
        "page": place.page,
        "line": place.line,
        "column": place.column,
        "text": cited.text,
        "claim": cited.claim,
        **places(document.source, cited.span),
    }


def _suspect(suspect: Suspect, view: View) -> dict[str, object]:
    return {
        "start": suspect.span.start,
        "end": suspect.span.end,
        "text": suspect.text,
        "replacement": suspect.replacement,
        "reason": view.reason(suspect),
    }
