"""One document in the HTML report: its coverage, the list of its findings, and its text."""

import re

from factcheck.model.coverage import Coverage
from factcheck.model.finding import SEVERITIES, Finding, Suspect
from factcheck.model.report import Document
from factcheck.reports import coverage as coverage_words
from factcheck.reports import notices
from factcheck.reports.finding import main_span, on_one_line
from factcheck.reports.html_data import data, place_of, script_json
from factcheck.reports.html_marks import Mark, marks
from factcheck.reports.html_text import paragraphs
from factcheck.reports.markup import Markup, join, tag
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

_SIDES = re.compile(r" (?=[=≠≈<>→] )")
STATUSES = ("contradicted", "corroborated", "unchecked")


def section(document: Document, number: int, view: View, *, several: bool) -> Markup:
    """Return the section of `document`; ids in it begin with d and its `number`."""
    prefix = f"d{number}-"
    found = marks(document)
    back = tag("a", view.say("html.index"), href="#index", class_="back") if several else ""
    return tag(
        "section",
        tag(
            "header",
            back,
            tag("h2", visible(document.source.name), id=f"{prefix}name"),
            *_account(document, view),
            class_="head",
        ),
        tag(
            "div",
            tag("aside", _list(document, prefix, view), _panel(prefix, view), class_="side"),
            _text(document, found, prefix, view),
            class_="body",
        ),
        tag("script", script_json(data(document, found, view)), type="application/json", class_="data"),
        class_="doc",
        id=f"d{number}",
        data_p=prefix,
        aria_labelledby=f"{prefix}name",
    )


def bar(coverage: Coverage, view: View) -> Markup:
    """Return a bar with a stretch for each status, as wide as its share."""
    counts = {"contradicted": coverage.contradicted, "corroborated": coverage.corroborated}
    counts["unchecked"] = coverage.unchecked
    parts, at = [], 0
    for status, count in counts.items():
        parts.append(tag("rect", x=at, y=0, width=count, height=1, class_=status) if count else Markup())
        at += count
    return tag(
        "svg", *parts, class_="bar", viewBox=f"0 0 {max(at, 1)} 1", preserveAspectRatio="none", role="img",
        aria_label=coverage_words.line(coverage, view),
    )  # fmt: skip


def _account(document: Document, view: View) -> list[Markup]:
    """Return the lines on coverage, what the reader had to tell, and the bulletin's own notes."""
    coverage = document.coverage
    lines = [tag("p", coverage_words.line(coverage, view), class_="coverage"), bar(coverage, view)]
    for told in (coverage_words.sharp(coverage, view), coverage_words.reasons(coverage, view)):
        lines += [tag("p", told, class_="aside")] if told else []
    for told in notices.lines(document.source, view.lang):
        lines.append(tag("p", view.say("report.notice", message=visible(told)), class_="notice"))
    for note in document.notes:
        place = document.source.place(note.span.start)
        said = on_one_line(note.text.strip())
        lines.append(tag("p", view.say(f"note.{note.kind}", line=place.line, text=said), class_="notice"))
    return lines


def _list(document: Document, prefix: str, view: View) -> Markup:
    """Return the findings in their order, with a switch for each severity that occurs."""
    found = document.findings
    counts = {severity: sum(f.severity == severity for f in found) for severity in SEVERITIES}
    switches = [_switch(s, view.say(f"severity.{s}"), n) for s, n in counts.items() if n]
    hidden = "report.hidden" if document.coverage.contradicted else "report.silent"
    nothing = hidden if document.coverage.corroborated or document.coverage.contradicted else "html.none"
    heading = tag("h3", view.say("html.findings"), tag("small", view.say("html.counted", count=len(found))))
    parts = [
        tag("div", *switches, class_="filters", role="group", aria_label=view.say("html.severities")),
        tag("ol", *(_finding(document, n, f, prefix, view) for n, f in enumerate(found, 1)), class_="list"),
        tag("p", view.say("html.keys"), class_="keys"),
    ]
    return tag(
        "nav", heading, *(parts if found else [tag("p", view.say(nothing))]), aria_label=view.say("html.findings")
    )


def _switch(name: str, label: str, count: int) -> Markup:
    return tag(
        "button", tag("i", class_="cue", aria_hidden="true"), label, tag("b", str(count)),
        type="button", class_=f"switch {name}", data_off=name, aria_pressed="true",
    )  # fmt: skip


def _finding(document: Document, number: int, finding: Finding, prefix: str, view: View) -> Markup:
    main = main_span(finding)
    place = place_of(document, main.start, view) if main else ""
    head = tag(
        "button",
        tag("span", str(number), class_="no"),
        tag("span", view.say(f"severity.{finding.severity}"), class_="sev"),
        tag("span", view.title(finding), class_="name"),
        tag("span", place, class_="where"),
        type="button",
        class_="open",
    )
    return tag(
        "li",
        head,
        _mend(finding.suspects[0], view, best=True) if finding.suspects else "",
        tag("ul", *map(_equation, finding.arithmetic.split("; ")), class_="sums"),
        tag("p", view.message(finding), class_="message"),
        _others(finding, view),
        tag("p", f"{finding.rule} · ", view.say("html.fingerprint", fingerprint=finding.fingerprint), class_="code"),
        class_=f"finding {finding.severity}",
        id=f"{prefix}f{number}",
        data_i=number,
    )


def _equation(arithmetic: str) -> Markup:
    """Return an equation whose lines end before a sign of comparison, if they can."""
    return tag("li", *(part for side in _SIDES.split(arithmetic) for part in (tag("span", side), " ")))


def _others(finding: Finding, view: View) -> Markup:
    rest = finding.suspects[1:]
    if not rest:
        return Markup()
    return tag(
        "details",
        tag("summary", view.say("html.others", count=len(rest))),
        *(_mend(suspect, view, best=False) for suspect in rest),
        class_="others",
    )


def _mend(suspect: Suspect, view: View, *, best: bool) -> Markup:
    """Return what a suspect ought to be, and why."""
    was, becomes = on_one_line(suspect.text), on_one_line(suspect.replacement)
    told = join(tag("del", was), " → ", tag("ins", becomes)) if becomes else tag("span", was)
    return tag("p", told, " ", tag("small", view.reason(suspect)), class_="mend best" if best else "mend")


def _panel(prefix: str, view: View) -> Markup:
    """Return the place where the script shows what is known of a number."""
    return tag(
        "div",
        tag("button", "×", type="button", class_="close", aria_label=view.say("html.close")),
        tag("div", class_="known", aria_live="polite"),
        class_="panel",
        id=f"{prefix}panel",
        role="region",
        aria_label=view.say("html.number"),
        hidden=True,
    )


def _text(document: Document, found: tuple[Mark, ...], prefix: str, view: View) -> Markup:
    coverage = document.coverage
    counts = (coverage.contradicted, coverage.corroborated, coverage.unchecked)
    switches = (
        _switch(status, view.say(f"status.{status}"), count) for status, count in zip(STATUSES, counts, strict=True)
    )
    wraps = tag(
        "button", view.say("html.wraps"), type="button", class_="switch wraps", data_on="wraps", aria_pressed="false"
    )
    return tag(
        "div",
        tag("div", *switches, wraps, class_="filters", role="group", aria_label=view.say("html.statuses")),
        tag(
            "article", paragraphs(document, found, prefix, view),
            class_="text", lang="zh-CN", aria_label=view.say("html.text"),
        ),
        class_="main",
    )  # fmt: skip
