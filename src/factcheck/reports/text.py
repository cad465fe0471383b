"""The report for a terminal of 80 columns: the account of coverage first, then every finding with its arithmetic."""

import re
from collections.abc import Sequence

from factcheck.model.coverage import Coverage
from factcheck.model.finding import Finding, Suspect
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.reports import coverage, notices
from factcheck.reports.excerpt import OTHER, SUSPECT, excerpt
from factcheck.reports.finding import equations
from factcheck.reports.suppressed import lines as suppressed
from factcheck.reports.terminal import COLUMNS, style, visible, width, wrap
from factcheck.reports.view import View

_SUSPECTS_TOLD = 3
_WRAPPED = re.compile(r"\s*[\r\n]\s*")


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the report as UTF-8; several documents have a line of coverage for all of them in front."""
    lines: list[str] = []
    if len(documents) > 1:
        name = view.say("coverage.total", documents=len(documents))
        lines += [*_coverage(name, coverage.together([document.coverage for document in documents]), view), ""]
    for document in documents:
        lines += [*_document(document, view), ""]
    # Only a file name can hold what UTF-8 cannot: a lone surrogate.
    return "".join(line + "\n" for line in lines[:-1]).encode("utf-8", "backslashreplace")


def _document(document: Document, view: View) -> list[str]:
    lines = _coverage(document.source.name, document.coverage, view)
    for told in notices.lines(document.source, view.lang):
        lines += wrap(view.say("report.notice", message=told), hanging="  ")
    for note in document.notes:
        place = document.source.place(note.span.start)
        said = visible(_WRAPPED.sub("", note.text.strip()))
        lines += wrap(view.say(f"note.{note.kind}", line=place.line, text=said), hanging="  ")
    lines += suppressed(document, view)
    counting = [finding for finding in document.findings if finding.suppressed is None]
    if not document.findings and document.coverage.contradicted:
        lines += wrap(view.say("report.hidden"))
    elif not document.findings and document.coverage.corroborated:
        lines += wrap(view.say("report.silent"))
    for finding in counting:
        lines += ["", *_finding(document.source, finding, view)]
    return lines


def _coverage(name: str, told: Coverage, view: View) -> list[str]:
    line = coverage.line(told, view)
    heading = visible(view.say("coverage.name", name=name))
    # A long name has a line of its own: the figures of coverage stay together.
    parts = (heading + line,) if width(heading + line) <= COLUMNS else (heading.rstrip(), line)
    lines = [style(part, "strong", on=view.colour) for part in parts]
    for more in (coverage.sharp(told, view), coverage.reasons(told, view)):
        lines += wrap(more) if more else []
    return lines


def _finding(source: Source, finding: Finding, view: View) -> list[str]:
    title = wrap(f"{view.say(f'severity.{finding.severity}')} {finding.rule} {view.title(finding)}")
    lines = [style(line, finding.severity, on=view.colour) for line in title]
    lines.append("  " + visible(_place(source, finding, view)))  # whole: editors open what reads file:line:column
    main = finding.suspects[0].span if finding.suspects else None
    spans = [(cited.span, OTHER if main and cited.span != main else SUSPECT) for cited in finding.cited]
    if main and all(span != main for span, _ in spans):
        spans.append((main, SUSPECT))
    for shown, signs in excerpt(source, spans):
        lines += [shown, style(signs, "strong", on=view.colour)]
    lines += wrap(view.message(finding), "  ")
    equation, *more = equations(finding)
    lines += wrap(view.say("report.arithmetic", arithmetic=equation), "  ", "    ")
    lines += [line for other in more for line in wrap(other, "    ")]
    if finding.expected:
        lines += wrap(view.say("report.expected", expected=finding.expected), "  ", "    ")
    return lines + _suspects(finding.suspects[:_SUSPECTS_TOLD], view)


def _place(source: Source, finding: Finding, view: View) -> str:
    spans = [suspect.span for suspect in finding.suspects] or [cited.span for cited in finding.cited]
    place = source.place(spans[0].start if spans else 0)
    told = view.say("report.place", name=source.name, line=place.line, column=place.column)
    return told if place.page is None else f"{told} ({view.say('report.page', page=place.page)})"


def _suspects(suspects: Sequence[Suspect], view: View) -> list[str]:
    if not suspects:
        return []
    lines = wrap(view.say("report.suspects"), "  ")
    for number, suspect in enumerate(suspects, 1):
        key = "report.mend" if suspect.replacement else "report.doubt"
        told = view.say(
            key,
            text=visible(_WRAPPED.sub("", suspect.text)),
            replacement=visible(_WRAPPED.sub("", suspect.replacement)),
            reason=view.reason(suspect),
        )
        lines += wrap(told, f"    {number}. ", "       ")
    return lines
