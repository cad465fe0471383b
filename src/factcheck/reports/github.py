"""The findings as GitHub annotations: a line each that the runner shows beside the line of the file.

Source: GitHub, Workflow commands for GitHub Actions; actions/toolkit, command.ts (what is escaped, and how).
"""

from collections.abc import Sequence

from factcheck.model.finding import Finding
from factcheck.model.report import Document
from factcheck.reports import coverage
from factcheck.reports.finding import counting, main_place, main_span, told
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return for each document its coverage as a notice, and a line for every finding that is not suppressed."""
    lines = []
    for document in documents:
        name = visible(document.source.name)
        lines.append(_command("notice", coverage.line(document.coverage, view), file=name, title="factcheck"))
        lines += [_finding(document, finding, name, view) for _, finding in counting(document)]
    return "".join(line + "\n" for line in lines).encode("utf-8", "backslashreplace")


def _finding(document: Document, finding: Finding, name: str, view: View) -> str:
    source, span = document.source, main_span(finding)
    first = main_place(source, finding)
    last = source.place(span.end - 1) if span else first
    place = {"line": str(first.line), "endLine": str(last.line)}
    if first.line == last.line:  # the runner takes columns within one line only
        place |= {"col": str(first.column), "endColumn": str(last.column)}
    title = f"{finding.rule} {view.title(finding)}"
    return _command(_LEVELS[finding.severity], told(finding, view), file=name, **place, title=title)


def _command(level: str, message: str, **properties: str) -> str:
    fields = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{level} {fields}::{message.translate(_DATA)}"
