"""The index of an HTML report on several documents: the account of all of them, and a row for each, the gravest first."""

from collections.abc import Sequence

from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.report import Document
from factcheck.reports.coverage import line, together
from factcheck.reports.finding import counting
from factcheck.reports.html_document import bar
from factcheck.reports.html_markup import Markup, join, tag
from factcheck.reports.terminal import visible
from factcheck.reports.view import View


def gravity(document: Document) -> tuple[list[int], str]:
    """Sort key: the most errors first, then warnings, then notes, then by name."""
    return [-count for count in _counts(document)], document.source.name


def index(documents: Sequence[Document], view: View) -> Markup:
    """Return the index of `documents`, which stand in the report in this order as sections d1, d2 and so on."""
    whole = together([document.coverage for document in documents])
    folder = _folder([document.source.name for document in documents])
    return tag(
        "section",
        tag("h1", view.say("coverage.total", documents=len(documents)), *([" · ", visible(folder)] if folder else [])),
        tag("p", line(whole, view), class_="coverage"),
        bar(whole, view),
        tag("p", _standing(documents, view), class_="aside"),
        tag(
            "table",
            tag("thead", _head(view)),
            tag("tbody", *(_row(n, document, folder, view) for n, document in enumerate(documents, 1))),
        ),
        id="index",
        class_="index",
    )


def _counts(document: Document) -> list[int]:
    return [sum(finding.severity == severity for _, finding in counting(document)) for severity in SEVERITIES]


def _standing(documents: Sequence[Document], view: View) -> str:
    """Return in how many documents the gravest finding is of each severity, and how many have none."""
    gravest = [
        next((name for name, count in zip(SEVERITIES, _counts(document), strict=True) if count), "")
        for document in documents
    ]
    told = [
        view.say("html.gravest", severity=view.say(f"severity.{name}"), count=gravest.count(name))
        for name in SEVERITIES
        if name in gravest
    ]
    told.append(view.say("html.silent", count=gravest.count("")))
    return view.say("html.standing", told=view.say("coverage.joint").join(told))


def _folder(names: Sequence[str]) -> str:
    """Return the folder that all `names` begin with, its stroke included: it is told once."""
    first, last = min(names), max(names)  # what these two share, all do
    differ = (at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: first.rfind("/", 0, next(differ, min(len(first), len(last)))) + 1]


def _head(view: View) -> Markup:
    severities = (tag("th", view.say(f"severity.{severity}"), scope="col") for severity in SEVERITIES)
    numbers = (view.say("html.numbers"), view.say("html.checked"), view.say("status.contradicted"))
    return tag(
        "tr",
        tag("th", view.say("html.file"), scope="col"),
        *severities,
        tag("th", view.say("html.rules"), scope="col", class_="wide rules"),
        *(tag("th", word, scope="col", class_="wide") for word in numbers),
    )


def _row(number: int, document: Document, folder: str, view: View) -> Markup:
    coverage = document.coverage
    told = [
        tag("td", str(count) if count else "–", class_=severity if count else "nil")
        for severity, count in zip(SEVERITIES, _counts(document), strict=True)
    ]
    numbers = (coverage.claims, coverage.corroborated + coverage.contradicted, coverage.contradicted)
    return tag(
        "tr",
        tag(
            "th", tag("a", visible(document.source.name.removeprefix(folder)), href=f"#d{number}", class_="to"),
            scope="row",
        ),
        *told,
        tag("td", *_rules(number, document, view), class_="wide rules"),
        *(tag("td", str(count), class_="wide") for count in numbers),
    )  # fmt: skip


def _rules(number: int, document: Document, view: View) -> list[Markup]:
    """Return the rules that fire, the gravest first, each as a link to its first finding."""
    first: dict[str, tuple[int, Finding]] = {}
    for place, finding in sorted(counting(document), key=lambda told: SEVERITIES.index(told[1].severity)):
        first.setdefault(finding.rule, (place, finding))
    return [
        join(tag("a", code, href=f"#d{number}-f{place}", class_=finding.severity, title=view.title(finding)), " ")
        for code, (place, finding) in first.items()
    ]
