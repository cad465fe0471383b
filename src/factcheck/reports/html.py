"""The HTML report: one file that asks nothing of anyone, with the text, its findings and every relation.

The style and the script stand in `assets/` and are put into the page. A policy in its head lets nothing run or load but these
two, told by their hashes, so that nothing in a bulletin can, whatever it holds.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from factcheck import __version__
from factcheck.model.report import Document
from factcheck.reports.html_data import script_json
from factcheck.reports.html_document import section
from factcheck.reports.html_index import gravity, index
from factcheck.reports.html_markup import Markup, tag
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
    ordered = sorted(documents, key=gravity) if several else list(documents)
    style, script = _asset("report.css"), _asset("report.js")
    body = [
        index(ordered, view) if several else Markup(),
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
