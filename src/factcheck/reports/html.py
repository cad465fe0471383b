"""The HTML report: one file that asks nothing of anyone, with the text, its findings and every relation.

The style and the script stand in `assets/` and are put into the page. A policy in its head lets nothing run or load but these
two, told by their hashes, so that nothing in a bulletin can, whatever it holds.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from factcheck import __version__
from factcheck.model.finding import SEVERITIES
from factcheck.model.report import Document
from factcheck.reports.coverage import line, together
from factcheck.reports.finding import counting
from factcheck.reports.html_data import script_json
from factcheck.reports.html_document import bar, section
from factcheck.reports.html_markup import Markup, join, tag
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

_ASSETS = Path(__file__).with_name("assets")
_LANGUAGES = {"zh": "zh-CN", "en": "en"}
# What the script says by itself.
_WORDS = (
    *(f"status.{status}" for status in ("corroborated", "contradicted", "unchecked")),
    *(f"html.{truth}" for truth in ("consistent", "inconsistent", "undetermined")),
    "html.unread",
    "html.no_status",
    "html.figures",
)


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the page as UTF-8. Several documents stand in it with the gravest first, below an index of them."""
    several = len(documents) > 1
    ordered = sorted(documents, key=_gravity) if several else list(documents)
    style, script = _asset("report.css"), _asset("report.js")
    body = [
        _index(ordered, view) if several else Markup(),
        *(section(document, n, view, several=several) for n, document in enumerate(ordered, 1)),
        tag("footer", tag("p", view.say("html.foot", version=__version__))),
        tag("script", _words(view), type="application/json", id="words"),
        tag("script", script),
    ]
    page = tag(
        "html",
        tag("head", *_head(ordered, style, script, view)),
        tag("body", *body, class_="several" if several else None),
        lang=_LANGUAGES[view.lang],
    )
    # A file name that is no UTF-8 holds lone surrogates.
    return f"<!doctype html>\n{page}\n".encode("utf-8", "backslashreplace")


def _asset(name: str) -> Markup:
    return Markup((_ASSETS / name).read_text("utf-8"))


def _words(view: View) -> Markup:
    words = {key: view.say(key) for key in _WORDS}
    # Its fields are filled in by the script.
    return script_json({**words, "html.see": view.say("html.see", number="{number}", title="{title}")})


def _head(documents: Sequence[Document], style: Markup, script: Markup, view: View) -> list[Markup]:
    title = (
        view.say("html.title", name=visible(documents[0].source.name))
        if len(documents) == 1
        else view.say("html.several", documents=len(documents))
    )
    policy = f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    return [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name_="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", style),
    ]


def _hash(asset: str) -> str:
    return f"'sha256-{b64encode(sha256(asset.encode()).digest()).decode()}'"


def _counts(document: Document) -> list[int]:
    return [sum(finding.severity == severity for _, finding in counting(document)) for severity in SEVERITIES]


def _gravity(document: Document) -> tuple[list[int], str]:
    """Sort key: the most errors first, then warnings, then notes, then by name."""
    return [-count for count in _counts(document)], document.source.name


def _index(documents: Sequence[Document], view: View) -> Markup:
    whole = together([document.coverage for document in documents])
    folder = _folder([document.source.name for document in documents])
    severities = (view.say(f"severity.{severity}") for severity in SEVERITIES)
    numbers = (view.say("html.numbers"), view.say("html.checked"), view.say("status.contradicted"))
    head = tag("tr", *(tag("th", word, scope="col") for word in (view.say("html.file"), *severities, *numbers)))
    return tag(
        "section",
        tag("h1", view.say("coverage.total", documents=len(documents)), *([" · ", visible(folder)] if folder else [])),
        tag("p", line(whole, view), class_="coverage"),
        bar(whole, view),
        tag("table", tag("thead", head), tag("tbody", *(_row(n, d, folder) for n, d in enumerate(documents, 1)))),
        id="index",
        class_="index",
    )


def _folder(names: Sequence[str]) -> str:
    """Return the folder that all `names` begin with, its stroke included: it is told once."""
    first, last = min(names), max(names)  # what these two share, all do
    differ = (at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other)
    return first[: first.rfind("/", 0, next(differ, min(len(first), len(last)))) + 1]


def _row(number: int, document: Document, folder: str) -> Markup:
    coverage, counts = document.coverage, _counts(document)
    link = tag("a", visible(document.source.name.removeprefix(folder)), href=f"#d{number}")
    told = [
        tag("td", str(count) if count else "–", class_=severity if count else "nil")
        for severity, count in zip(SEVERITIES, counts, strict=True)
    ]
    rest = (coverage.claims, coverage.corroborated + coverage.contradicted, coverage.contradicted)
    return join(tag("tr", tag("th", link, scope="row"), *told, *(tag("td", str(count)) for count in rest)))
