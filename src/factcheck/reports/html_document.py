"""One document in the HTML report: its coverage, the list of its findings, and its text."""

from factcheck.model.coverage import Coverage
from factcheck.model.report import Document
from factcheck.reports import coverage as coverage_words
from factcheck.reports import notices
from factcheck.reports.finding import on_one_line
from factcheck.reports.html_data import data, script_json
from factcheck.reports.html_findings import listing, switch
from factcheck.reports.html_marks import Mark, marks
from factcheck.reports.html_markup import Markup, tag
from factcheck.reports.html_text import paragraphs
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

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
            tag("aside", listing(document, prefix, view), _panel(prefix, view), class_="side"),
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
        switch(status, view.say(f"status.{status}"), count) for status, count in zip(STATUSES, counts, strict=True)
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
