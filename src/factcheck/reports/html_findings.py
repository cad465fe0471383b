"""The list of findings in the HTML report: a card for each, and apart from them those that count no more."""

import re
from collections.abc import Sequence

from factcheck.model.finding import SEVERITIES, Finding, Suspect
from factcheck.model.report import Document
from factcheck.reports.finding import counting, equations, main_span, on_one_line, set_aside, why_aside
from factcheck.reports.html_data import place_of
from factcheck.reports.html_markup import Markup, join, tag
from factcheck.reports.view import View

_SIDES = re.compile(r" (?=[=≠≈<>→] )")


def listing(document: Document, prefix: str, view: View) -> Markup:
    """Return the findings in their order, with a switch for each severity that occurs; ids begin with `prefix`."""
    found, passed = counting(document), set_aside(document)
    counts = {severity: sum(f.severity == severity for _, f in found) for severity in SEVERITIES}
    switches = [switch(s, view.say(f"severity.{s}"), n) for s, n in counts.items() if n]
    parts = [tag("h3", view.say("html.findings"), tag("small", view.say("html.counted", count=len(found))))]
    if found:
        label = view.say("html.severities")
        parts += [
            tag("div", *switches, class_="filters", role="group", aria_label=label),
            tag("ol", *_cards(document, found, prefix, view), class_="list"),
        ]
    elif not passed:
        parts.append(tag("p", view.say(_nothing(document))))
    if passed:
        heading = view.say("aside.heading", count=len(passed))
        held = tag("ol", *_cards(document, passed, prefix, view), class_="list")
        parts.append(tag("details", tag("summary", heading), held, class_="passed"))
    if found or passed:
        parts.append(tag("p", view.say("html.keys"), class_="keys"))
    return tag("nav", *parts, aria_label=view.say("html.findings"))


def _nothing(document: Document) -> str:
    """Return the key of what is said of no findings: nothing wrong among checked numbers, some left out, or none checked."""
    if document.coverage.contradicted:
        return "report.hidden"
    return "report.silent" if document.coverage.corroborated else "html.none"


def switch(name: str, label: str, count: int) -> Markup:
    """Return a button that hides what is of the class `name`."""
    return tag(
        "button", tag("i", class_="cue", aria_hidden="true"), label, tag("b", str(count)),
        type="button", class_=f"switch {name}", data_off=name, aria_pressed="true",
    )  # fmt: skip


def _cards(document: Document, found: Sequence[tuple[int, Finding]], prefix: str, view: View) -> list[Markup]:
    return [_card(document, number, finding, prefix, view) for number, finding in found]


def _card(document: Document, number: int, finding: Finding, prefix: str, view: View) -> Markup:
    main = main_span(finding)
    place = place_of(document, main.start, view) if main else ""
    why = why_aside(finding, view)
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
        tag("p", why, class_="why") if why else "",
        _mend(finding.suspects[0], view, best=True) if finding.suspects else "",
        tag("ul", *map(_equation, equations(finding)), class_="sums"),
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
