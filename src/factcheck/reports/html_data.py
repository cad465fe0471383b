"""What the script of the HTML report is told of a document: its marked numbers, their relations and its findings, as JSON."""

import json
import re
from collections import defaultdict

from factcheck.model.claim import Claim
from factcheck.model.coverage import Standing
from factcheck.model.relation import Judged
from factcheck.model.report import Document
from factcheck.model.span import Span
from factcheck.reports.figures import rough
from factcheck.reports.finding import on_one_line, spans
from factcheck.reports.html_marks import Mark
from factcheck.reports.html_markup import Markup
from factcheck.reports.terminal import visible
from factcheck.reports.view import View

# A script element ends at the first "</script", wherever it stands; and "<!--" changes how it is read.
_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def script_json(value: object) -> Markup:
    """Return `value` as JSON that may stand in a script element."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_HARMLESS))


def data(document: Document, marks: tuple[Mark, ...], view: View) -> dict[str, object]:
    """Return the marks by key, the relations in their order, and of each finding the keys that it speaks of.

    Shape: a mark is [text, status, why, place, reading, room, relations]; a relation is [outcome, kind, arithmetic, from, keys].
    """
    held: dict[str, list[int]] = defaultdict(list)
    for number, judged in enumerate(document.relations):
        for claim in judged.relation.claims:
            held[claim].append(number)
    by_id = {claim.id: claim for claim in document.claims}
    by_span = {mark.span: mark.key for mark in marks}
    order = {"inconsistent": 0, "consistent": 1, "undetermined": 2}
    for numbers in held.values():
        numbers.sort(key=lambda number: order[document.relations[number].outcome.truth])
    return {
        "marks": {mark.key: _mark(document, mark, by_id.get(mark.key), held[mark.key], view) for mark in marks},
        "relations": [_relation(judged, by_id, by_span, view) for judged in document.relations],
        "findings": [[by_span[span] for span in spans(finding) if span in by_span] for finding in document.findings],
        "titles": [view.title(finding) for finding in document.findings],
        "told": {mark.key: mark.findings for mark in marks if mark.findings},
    }


def place_of(document: Document, offset: int, view: View) -> str:
    """Return line, and page where there are some, in words."""
    place = document.source.place(offset)
    if place.page is None:
        return view.say("html.line", line=place.line)
    return view.say("html.paged", page=place.page, line=place.line)


def _mark(document: Document, mark: Mark, claim: Claim | None, held: list[int], view: View) -> list[object]:
    raw = on_one_line(document.source.text[mark.span.start : mark.span.end])
    standing = mark.standing
    status = standing.status if standing else ""
    why = view.say(f"reason.{standing.reason}") if standing and standing.reason else ""
    read = [part for part in (claim.metric, claim.entity, claim.period) if part] if claim else []
    room = _room(claim, standing, view) if claim and standing else ""
    reading = view.say("html.reading", reading=" · ".join(map(visible, read))) if read else ""
    return [raw, status, why, place_of(document, mark.span.start, view), reading, room, held]


def _room(claim: Claim, standing: Standing, view: View) -> str:
    """Return how far off a corroborated figure could be unnoticed, in its own scale and unit; "" for any other."""
    if standing.status != "corroborated":
        return ""
    if standing.room is None:
        return view.say("html.room_open")
    if not standing.room:
        return view.say("html.tight")
    figure = rough(standing.room, claim.quantity.scale)
    unit = re.sub(r"^.*[\d零一二三四五六七八九十百千]", "", on_one_line(claim.text), flags=re.DOTALL)
    return view.say("html.room", room=figure + unit)


def _relation(judged: Judged, claims: dict[str, Claim], keys: dict[Span, str], view: View) -> list[object]:
    relation, outcome = judged.relation, judged.outcome
    source, _, pack = relation.source.partition(":")
    stands = [keys[claims[i].span] for i in relation.claims if i in claims and claims[i].span in keys]
    return [
        outcome.truth,
        view.say(f"kind.{relation.kind}"),
        outcome.arithmetic,
        view.say(f"from.{source}", pack=pack),
        list(dict.fromkeys(stands)),
    ]
