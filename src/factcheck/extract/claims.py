"""Claims: the clean text of a document in, its claims out, in the order of the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.bind import Binder
from factcheck.extract.clauses import masked
from factcheck.extract.figures import Figure, figures
from factcheck.extract.notes import in_noted_currency
from factcheck.extract.scope import Scope
from factcheck.extract.structure import Sentence, sentences
from factcheck.extract.temporal import Mention, mentions
from factcheck.extract.timerows import time_claim
from factcheck.extract.vocabulary import REGION, Vocabulary, vocabulary
from factcheck.extract.when import When, reported_year
from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.pack import Pack

if TYPE_CHECKING:
    from factcheck.extract.tables import Table

_LOCAL = re.compile(r"[全我本][市省区县州]")
_OPENING = 160  # characters in which a bulletin says whose figures it tells


def extract(clean: CleanText, source: str, pack: Pack, issued: date | None) -> tuple[Claim, ...]:
    """Return the claims of a document with spans in the source.

    `issued` resolves relative periods; without it they stay unresolved.
    """
    text, words = clean.text, vocabulary(pack)
    times = mentions(text, issued)
    found = in_noted_currency(text, figures(text, [(t.start, t.end) for t in times]))
    rows = sorted(_bound(text, words, times, found, issued), key=lambda row: (row.start, row.end))
    return tuple(_numbered(clean, source, rows))


class _Row(NamedTuple):
    """A claim at clean offsets `start` to `end`, and its sentence; ids and source spans are given at the end, all at once."""

    start: int
    end: int
    claim: Claim
    sentence: Sentence


def _bound(
    text: str, words: Vocabulary, times: tuple[Mention, ...], found: tuple[Figure, ...], issued: date | None
) -> Iterator[_Row]:
    scope = Scope(_default_entity(text, words))
    binder = Binder(words, scope)
    latest = reported_year(times, issued.year if issued else None)
    time_starts, figure_starts = [t.start for t in times], [f.start for f in found]
    last: Sentence | None = None
    parts = sentences(text)
    dated = _dated(parts, times)
    grids = _tables(text)
    told: set[int] = set()
    for sentence in parts:
        while grids and grids[0].span[0] < sentence.end:
            for claim in _cells(grids.pop(0), times, words, scope):
                told.add(claim.span.start)
                yield _Row(claim.span.start, claim.span.end, claim, sentence)
        own_times = times[bisect_left(time_starts, sentence.start) : bisect_left(time_starts, sentence.end)]
        own = found[bisect_left(figure_starts, sentence.start) : bisect_left(figure_starts, sentence.end)]
        own = tuple(f for f in own if f.start not in told)
        _enter(scope, sentence, last, dated)
        last = sentence
        local = tuple(t._replace(start=t.start - sentence.start, end=t.end - sentence.start) for t in own_times)
        when = When(
            local, scope.near_period, scope.period or scope.section_period, latest, issued.year if issued else None
        )
        yield from _sentence(binder, sentence, text[sentence.start : sentence.end], own, when)
        _carry(scope, sentence, local, issued)


def _sentence(binder: Binder, sentence: Sentence, words: str, own: tuple[Figure, ...], when: When) -> Iterator[_Row]:
    """Yield the claims of one sentence, its dates and periods among them."""
    times, at = when.mentions, sentence.start
    shifted = [f._replace(start=f.start - at, end=f.end - at) for f in own]
    blotted = masked(words, [(t.start, t.end) for t in times if t.role != "duration"], shifted) if own else words
    for claim in binder.sentence(blotted, shifted, when):
        yield _Row(claim.span.start + at, claim.span.end + at, claim, sentence)
    for mention in times:
        if not mention.again:
            claim = time_claim(mention, binder.scope.entity)
            yield _Row(mention.start + at, mention.end + at, claim, sentence)


def _tables(text: str) -> "list[Table]":
    """Return the tables of `text`; their grammar is loaded only for a text that can have any."""
    if "\t" not in text and "|" not in text:
        return []
    from factcheck.extract.tables import tables  # noqa: PLC0415  start-up cost

    return list(tables(text))


def _cells(table: "Table", times: tuple[Mention, ...], words: Vocabulary, scope: Scope) -> Iterator[Claim]:
    from factcheck.extract.cells import cell_claims  # noqa: PLC0415  start-up cost

    return cell_claims(table, times, words, scope.entity, scope.period or scope.section_period)


def _dated(parts: tuple[Sentence, ...], times: tuple[Mention, ...]) -> frozenset[str]:
    """Return the sections that name a period of their own."""
    starts = [s.start for s in parts]
    return frozenset(parts[bisect_right(starts, t.start) - 1].section for t in times if t.role == "frame")


def _enter(scope: Scope, sentence: Sentence, last: Sentence | None, dated: frozenset[str]) -> None:
    """Begin what the sentence begins; a section that names no period speaks of the one in force before it."""
    if last is None or sentence.section != last.section:
        scope.section(keeps_period=sentence.section not in dated)
    elif sentence.paragraph != last.paragraph:
        scope.paragraph()


def _carry(scope: Scope, sentence: Sentence, times: tuple[Mention, ...], issued: date | None) -> None:
    """Let the last period of the sentence hold on, unless it lies in the future."""
    frames = [t.period for t in times if t.role == "frame" and t.period and not t.since]
    frames = [p for p in frames if issued is None or p[:4] <= str(issued.year)]
    if frames and sentence.heading:
        scope.section_period = frames[-1]
    elif frames:
        scope.period = scope.near_period = frames[-1]


def _default_entity(text: str, words: Vocabulary) -> str:
    """Return the region that the opening names first, 全市 where it only says so, 中国 when it names none or the country."""
    opening = text[:_OPENING]
    if any(word in opening for word in ("我国", "全国", "中国")):
        return "中国"
    for token in words.tokens(opening):
        if not isinstance(token, str):
            region = next((name for axis, name in token.members if axis == REGION), "")
            if region:
                return region
    local = _LOCAL.search(opening)
    return f"全{local.group()[-1]}" if local else "中国"


def _numbered(clean: CleanText, source: str, rows: list[_Row]) -> Iterator[Claim]:
    for number, (start, end, claim, sentence) in enumerate(rows, 1):
        span = clean.source_span(start, end)
        yield replace(
            claim,
            id=f"c{number:03d}",
            span=span,
            raw=source[span.start : span.end],
            text=clean.text[start:end],
            section=sentence.section,
            sentence=sentence.number,
            paragraph=sentence.paragraph,
        )
