"""Marks: the stretches of the source that the HTML report makes visible, and what stands at each of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model.coverage import Standing
from factcheck.model.report import Document
from factcheck.model.span import Span
from factcheck.reports.finding import main_span, spans


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the source told by a key that is unique in the document: the id of its claim, or its place.

    `findings` are the numbers (from 1) of those that speak of it, `heads` of those whose main place it is.
    """

    key: str
    span: Span
    standing: Standing | None
    findings: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()


def marks(document: Document) -> tuple[Mark, ...]:
    """Return the marks of `document` in the order of the text, an outer one before what it holds.

    They are its numeric claims, every other claim that stands in a relation, and what else its findings point at.
    """
    standings = {standing.claim: standing for standing in document.standings}
    related = {i for judged in document.relations for i in judged.relation.claims}
    keys: dict[Span, str] = {}
    for claim in document.claims:
        if claim.id in standings or claim.id in related:
            keys.setdefault(claim.span, claim.id)
    told: dict[Span, list[int]] = defaultdict(list)
    heads: dict[Span, list[int]] = defaultdict(list)
    for number, finding in enumerate(document.findings, 1):
        for span in spans(finding):
            told[span].append(number)
        main = main_span(finding)
        if main is not None:
            heads[main].append(number)
    for span in told:
        keys.setdefault(span, f"t{span.start}-{span.end}")
    ordered = sorted(keys, key=lambda span: (span.start, -span.end))
    return tuple(
        Mark(keys[span], span, standings.get(keys[span]), tuple(told.get(span, ())), tuple(heads.get(span, ())))
        for span in ordered
        if len(span)
    )


def pieces(found: tuple[Mark, ...]) -> Iterator[tuple[Span, tuple[Mark, ...]]]:
    """Yield the stretches between the ends of marks, each with the marks that cover it, outermost first.

    Two marks that cross are thereby cut where they do, so that elements made of the pieces can be nested.
    """
    cuts = sorted({offset for mark in found for offset in (mark.span.start, mark.span.end)})
    at = 0
    open_: list[Mark] = []
    for start, end in pairwise(cuts):
        open_ = [mark for mark in open_ if mark.span.end > start]
        while at < len(found) and found[at].span.start <= start:
            open_.append(found[at])
            at += 1
        if open_:
            yield Span(start, end), tuple(open_)
