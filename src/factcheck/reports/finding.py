"""Where a finding is told, and the texts of figures as they are told in a line."""

import re

from factcheck.model.finding import Finding
from factcheck.model.report import Document
from factcheck.model.source import Place, Source
from factcheck.model.span import Span
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

_WRAPPED = re.compile(r"\s*[\r\n]\s*")


def main_span(finding: Finding) -> Span | None:
    """Return where `finding` is told: at its first suspect, else at its first figure."""
    spans = [suspect.span for suspect in finding.suspects] or [cited.span for cited in finding.cited]
    return spans[0] if spans else None


def spans(finding: Finding) -> tuple[Span, ...]:
    """Return all places that `finding` speaks of, in the order of the text."""
    return tuple(sorted({cited.span for cited in finding.cited} | {suspect.span for suspect in finding.suspects}))


def main_place(source: Source, finding: Finding) -> Place:
    """Return page, line and column of where `finding` is told; of one that points nowhere the first of the document."""
    span = main_span(finding)
    return source.place(span.start if span else 0)


def counting(document: Document) -> list[tuple[int, Finding]]:
    """Return the findings that count, each with its number in the document (from 1)."""
    return [(number, f) for number, f in enumerate(document.findings, 1) if f.suppressed is None]


def set_aside(document: Document) -> list[tuple[int, Finding]]:
    """Return the findings that are suppressed, each with its number in the document (from 1)."""
    return [(number, f) for number, f in enumerate(document.findings, 1) if f.suppressed is not None]


def why_aside(finding: Finding, view: View) -> str:
    """Return why `finding` counts no more, "" for one that does."""
    held = finding.suppressed
    if held is None:
        return ""
    if held.by == "inline" and not held.reason:
        return view.say("aside.inline_bare")
    return view.say(f"aside.{held.by}", reason=visible(held.reason))


def equations(finding: Finding) -> list[str]:
    """Return the arithmetic, an item for each equation."""
    return finding.arithmetic.split("; ")


def on_one_line(text: str) -> str:
    """Return source text without the line ends in it; control characters show as U+FFFD."""
    return visible(_WRAPPED.sub("", text))


def mends(finding: Finding, view: View) -> list[str]:
    """Return every suspect in words, best first: its text, what it should be where that can be said, and why."""
    return [
        view.say(
            "report.mend" if suspect.replacement else "report.doubt",
            text=on_one_line(suspect.text),
            replacement=on_one_line(suspect.replacement),
            reason=view.reason(suspect),
        )
        for suspect in finding.suspects
    ]


def told(finding: Finding, view: View) -> str:
    """Return what is to be said of `finding` in a few lines: the message, the arithmetic, the likeliest suspect."""
    lines = [visible(view.message(finding)), view.say("report.arithmetic", arithmetic=visible(finding.arithmetic))]
    return "\n".join([*lines, *(view.say("markdown.suspect", mend=mend) for mend in mends(finding, view)[:1])])
