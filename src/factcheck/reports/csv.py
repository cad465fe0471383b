"""The findings as CSV, one row each, for a spreadsheet or a script.

A cell that a spreadsheet would take for a formula (it begins with =, +, - or @, in either width, blanks or none before it) gets
an apostrophe in front, which spreadsheets read as "this is text". Quoting would not help: they work out quoted cells as well. A
script that reads the file takes one leading apostrophe away. Control characters show as U+FFFD, line ends as blanks.
Source: OWASP, CSV Injection.
"""

import csv
from collections.abc import Sequence
from io import StringIO

from factcheck.model.finding import Finding
from factcheck.model.report import Document
from factcheck.reports.finding import main_place, main_span, mends, on_one_line
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

COLUMNS = (
    "path", "rule", "severity", "title", "message", "arithmetic", "expected", "page", "line", "column", "start", "end",
    "text", "replacement", "reason", "others", "relations", "fingerprint", "suppressed", "why",
)  # fmt: skip
_FORMULA = frozenset("=+-@＝＋－＠")


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return a row of headings and a row for every finding, as UTF-8 with line ends of one character."""
    held = StringIO()
    writer = csv.writer(held, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document in documents:
        writer.writerows([as_text(cell) for cell in _row(document, finding, view)] for finding in document.findings)
    return held.getvalue().encode("utf-8", "backslashreplace")


def as_text(cell: str) -> str:
    """Return `cell` on one line, so that no spreadsheet works it out."""
    shown = visible(cell)
    return f"'{shown}" if shown.lstrip()[:1] in _FORMULA else shown


def _row(document: Document, finding: Finding, view: View) -> list[str]:
    place, span = main_place(document.source, finding), main_span(finding)
    suspect = finding.suspects[0] if finding.suspects else None
    return [
        document.source.name,
        finding.rule,
        finding.severity,
        view.title(finding),
        view.message(finding),
        finding.arithmetic,
        finding.expected,
        "" if place.page is None else str(place.page),
        str(place.line),
        str(place.column),
        str(span.start) if span else "",
        str(span.end) if span else "",
        on_one_line(document.source.text[span.start : span.end]) if span else "",
        on_one_line(suspect.replacement) if suspect else "",
        view.reason(suspect) if suspect else "",
        "; ".join(mends(finding, view)[1:]),
        " ".join(finding.relations),
        finding.fingerprint,
        finding.suppressed.by if finding.suppressed else "",
        finding.suppressed.reason if finding.suppressed else "",
    ]
