"""The report as Markdown, for a comment on a change or a page of a wiki: coverage first, then every finding."""

import re
from collections.abc import Sequence

from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.report import Document
from factcheck.reports import coverage, notices
from factcheck.reports.finding import counting, equations, main_place, mends, on_one_line, set_aside, why_aside
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

# What Markdown, its tables and mathematics, or the HTML in it would take for marks within a line; and @ names a person.
_MARKS = re.compile(r"[\\`*_\[\]<>&|~$@]")
_BEGINS = re.compile(
    r"(\d{1,9}(?=[.)](?:\s|$))|)([-+](?=[-\s]|$)|[#=]|(?<=\d)[.)])"
)  # and what at the beginning of a line


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the report as UTF-8; several documents have their coverage together and a table of them in front."""
    several = len(documents) > 1
    blocks = _summary(documents, view) if several else []
    for document in documents:
        blocks += _document(document, view, "##" if several else "#")
    return ("\n\n".join(blocks) + "\n").encode("utf-8", "backslashreplace")


def escaped(text: str) -> str:
    """Return `text` on one line, so that Markdown shows it as it stands."""
    marked = _MARKS.sub(r"\\\g<0>", visible(text).strip())
    begins = _BEGINS.match(marked)
    return f"{begins[1]}\\{marked[begins.end(1) :]}" if begins else marked


def code(text: str) -> str:
    """Return `text` as code, between more backticks than it has in a row."""
    line = visible(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    blank = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{blank}{line}{blank}{fence}"


def _summary(documents: Sequence[Document], view: View) -> list[str]:
    whole = coverage.together([document.coverage for document in documents])
    heads = (view.say("html.file"), *(view.say(f"severity.{s}") for s in SEVERITIES), view.say("html.numbers"))
    rows = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    for document in documents:
        counts = [sum(f.severity == s for _, f in counting(document)) for s in SEVERITIES]
        cells = (escaped(document.source.name), *map(str, counts), str(document.coverage.claims))
        rows.append("| " + " | ".join(cells) + " |")
    return [
        "# " + view.say("coverage.total", documents=len(documents)),
        f"**{coverage.line(whole, view)}**",
        "\n".join(rows),
    ]


def _document(document: Document, view: View, level: str) -> list[str]:
    blocks = [f"{level} {escaped(document.source.name)}", f"**{coverage.line(document.coverage, view)}**"]
    blocks += [
        told for told in (coverage.sharp(document.coverage, view), coverage.reasons(document.coverage, view)) if told
    ]
    blocks += ["> " + escaped(told) for told in _asides(document, view)]
    if not document.findings and document.coverage.contradicted:
        blocks.append(view.say("report.hidden").replace("--", "\\--"))
    elif not document.findings and document.coverage.corroborated:
        blocks.append(view.say("report.silent"))
    for number, finding in counting(document):
        blocks += _finding(document, number, finding, view, level)
    passed = set_aside(document)
    if passed:
        blocks.append(f"{level}# {view.say('aside.heading', count=len(passed))}")
        blocks.append("\n".join(_passed(document, number, finding, view) for number, finding in passed))
    return blocks


def _passed(document: Document, number: int, finding: Finding, view: View) -> str:
    """Return one line on a finding that counts no more."""
    severity, title = view.say(f"severity.{finding.severity}"), escaped(view.title(finding))
    heading = view.say("markdown.finding", number=number, severity=severity, title=title, rule=finding.rule)
    place = main_place(document.source, finding)
    where = code(view.say("report.place", name=document.source.name, line=place.line, column=place.column))
    return f"- {heading} {where} – {escaped(why_aside(finding, view))}"


def _asides(document: Document, view: View) -> list[str]:
    said = [view.say("report.notice", message=told) for told in notices.lines(document.source, view.lang)]
    for note in document.notes:
        line = document.source.place(note.span.start).line
        said.append(view.say(f"note.{note.kind}", line=line, text=on_one_line(note.text.strip())))
    return said


def _finding(document: Document, number: int, finding: Finding, view: View, level: str) -> list[str]:
    place = main_place(document.source, finding)
    where = code(view.say("report.place", name=document.source.name, line=place.line, column=place.column))
    if place.page is not None:
        where += f" ({view.say('report.page', page=place.page)})"
    severity, title = view.say(f"severity.{finding.severity}"), escaped(view.title(finding))
    heading = view.say("markdown.finding", number=number, severity=severity, title=title, rule=finding.rule)
    arithmetic = (view.say("report.arithmetic", arithmetic=code(part)) for part in equations(finding))
    items = [
        view.say("markdown.place", place=where),
        *arithmetic,
        *(view.say("markdown.suspect", mend=escaped(mend)) for mend in mends(finding, view)),
        view.say("markdown.fingerprint", fingerprint=code(finding.fingerprint)),
    ]
    return [f"{level}# {heading}", escaped(view.message(finding)), "\n".join(f"- {item}" for item in items)]
