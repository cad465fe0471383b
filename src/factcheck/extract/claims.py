"""Claims: the clean text of a document in, its claims out, in the order of the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.extract.bind import Binder
from factcheck.extract.cells import cell_claims
from factcheck.extract.clauses import masked
from factcheck.extract.figures import Figure, figures
from factcheck.extract.scope import Scope
from factcheck.extract.structure import Sentence, sentences
from factcheck.extract.tables import tables
from factcheck.extract.temporal import Mention, mentions
from factcheck.extract.timerows import time_claim
from factcheck.extract.vocabulary import REGION, Vocabulary, vocabulary
from factcheck.extract.when import When, reported_year
from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.pack import Pack
from factcheck.model.span import Span

_LOCAL = re.compile(r"[全我本][市省区县州]")
_OPENING = 160  # characters in which a bulletin says whose figures it tells


def extract(clean: CleanText, source: str, pack: Pack, issued: date | None) -> tuple[Claim, ...]:
    """Return the claims of a document with spans in the source.

    `issued` resolves relative periods; without it they stay unresolved.
    """
    text, words = clean.text, vocabulary(pack)
    times = mentions(text, issued)
    found = figures(text, [(t.start, t.end) for t in times])
    rows = sorted(_bound(text, words, times, found, issued), key=lambda c: (c.span.start, c.span.end))
    return tuple(_numbered(clean, source, rows))


def _bound(
    text: str, words: Vocabulary, times: tuple[Mention, ...], found: tuple[Figure, ...], issued: date | None
) -> Iterator[Claim]:
    scope = Scope(_default_entity(text, words))
    binder = Binder(words, scope)
    latest = reported_year(times, issued.year if issued else None)
    time_starts, figure_starts = [t.start for t in times], [f.start for f in found]
    last: Sentence | None = None
    parts = sentences(text)
    dated = _dated(parts, times)
    grids = list(tables(text))
    told: set[int] = set()
    for sentence in parts:
        while grids and grids[0].span[0] < sentence.end:
            for claim in cell_claims(grids.pop(0), times, words, scope.entity, scope.period or scope.section_period):
                told.add(claim.span.start)
                yield replace(claim, section=sentence.section, sentence=sentence.number, paragraph=sentence.paragraph)
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


def _sentence(binder: Binder, sentence: Sentence, words: str, own: tuple[Figure, ...], when: When) -> Iterator[Claim]:
    """Yield the claims of one sentence, its dates and periods among them."""
    times = when.mentions
    shifted = [f._replace(start=f.start - sentence.start, end=f.end - sentence.start) for f in own]
    blotted = masked(words, [(t.start, t.end) for t in times if t.role != "duration"], shifted)
    found = [
        *binder.sentence(blotted, shifted, when),
        *(time_claim(t, binder.scope.entity) for t in times if not t.again),
    ]
    for claim in found:
        yield replace(
            claim,
            span=Span(claim.span.start + sentence.start, claim.span.end + sentence.start),
            section=sentence.section,
            sentence=sentence.number,
            paragraph=sentence.paragraph,
        )


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


def _numbered(clean: CleanText, source: str, rows: list[Claim]) -> Iterator[Claim]:
    for number, row in enumerate(rows, 1):
        span = clean.source_span(row.span.start, row.span.end)
        yield replace(
            row,
            id=f"c{number:03d}",
            span=span,
            raw=source[span.start : span.end],
            text=clean.text[row.span.start : row.span.end],
        )
