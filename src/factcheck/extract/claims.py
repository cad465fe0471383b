"""Claims: the clean text of a document in, its claims out, in the order of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract.bind import Binder, speeches
from factcheck.extract.clauses import masked
from factcheck.extract.figures import Figure, figures
from factcheck.extract.notes import in_noted_currency
from factcheck.extract.periods import floats, settled
from factcheck.extract.places import Places
from factcheck.extract.scope import Scope
from factcheck.extract.script import plain_script
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
_NUMBER_LINE = re.compile(
    r"\n[ 　]{0,4}[-+]?\d[\d,，.]{0,20}%?[ 　]{0,4}(?=\n)"
)  # a cell may stand on a line of its own
_FEWEST_CELLS = 5  # that stand so in the least of such tables
_OPENING = 160  # characters in which a bulletin says whose figures it tells


def extract(clean: CleanText, source: str, pack: Pack, issued: date | None) -> tuple[Claim, ...]:
    """Return the claims of a document with spans in the source.

    `issued` resolves relative periods; without it they stay unresolved.
    """
    text, words = plain_script(clean.text), vocabulary(pack)
    times = mentions(text, issued)
    grids = _tables(text)
    cells = {cell.start for table in grids for cell in table.cells()}
    found = in_noted_currency(text, figures(text, [(t.start, t.end) for t in times]))
    found = tuple(f for f in found if f.start not in cells) if cells else found
    told = (t.start for t in times if not t.again and t.start not in cells)
    places = Places(clean, source, [*cells, *told, *(f.start for f in found)])
    binder = Binder(words, Scope(_default_entity(text, words)), places)
    return tuple(sorted(_bound(text, binder, times, found, issued, grids), key=lambda claim: claim.span))


def as_told(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return `claims` as they are told to others: periods of which the year is not known are none."""
    return tuple(
        replace(c, period=settled(c.period), resolved=settled(c.resolved))
        if floats(c.period) or floats(c.resolved)
        else c
        for c in claims
    )


def _bound(
    text: str,
    binder: Binder,
    times: tuple[Mention, ...],
    found: tuple[Figure, ...],
    issued: date | None,
    grids: "list[Table]",
) -> Iterator[Claim]:
    scope, year = binder.scope, issued.year if issued else None
    latest = reported_year(times, year)
    parts = sentences(text)
    dated = _dated(parts, times)
    last: Sentence | None = None
    for sentence, own_times, own in _shared_out(parts, times, found, [*(g.span[0] for g in grids), *speeches(text)]):
        tables = []
        while grids and grids[0].span[0] < sentence.end:
            tables.append(grids.pop(0))
        binder.places.sentence = sentence
        _enter(scope, sentence, last, dated)
        last = sentence
        for table in tables:
            yield from _cells(table, times, binder)
        ends = tuple(t.end for t in own_times)
        when = When(own_times, ends, scope.near_period, scope.period or scope.section_period, latest, year)
        yield from _sentence(binder, text[sentence.start : sentence.end], own, when)
        _carry(scope, sentence, own_times, issued)


def _shared_out(
    parts: tuple[Sentence, ...], times: tuple[Mention, ...], found: tuple[Figure, ...], others: Iterable[int]
) -> Iterator[tuple[Sentence, tuple[Mention, ...], list[Figure]]]:
    """Yield each sentence in which something begins with its times and figures, told in offsets of the sentence.

    The rest changes nothing for those that follow. `others` are offsets of what is neither a time nor a figure.
    """
    starts = [sentence.start for sentence in parts]
    begun = {bisect_right(starts, at) - 1 for at in (*(t.start for t in times), *(f.start for f in found), *others)}
    time, figure = 0, 0
    for number in sorted(begun):
        sentence = parts[number]
        start, end = sentence.start, sentence.end
        own_times: list[Mention] = []
        own: list[Figure] = []
        while time < len(times) and times[time].start < end:
            mention = times[time]
            own_times.append(Mention(mention.start - start, mention.end - start, *mention[2:]))
            time += 1
        while figure < len(found) and found[figure].start < end:
            told = found[figure]
            own.append(Figure(told.start - start, told.end - start, *told[2:]))
            figure += 1
        yield sentence, tuple(own_times), own


def _sentence(binder: Binder, words: str, own: list[Figure], when: When) -> Iterator[Claim]:
    """Yield the claims of one sentence, its dates and periods among them."""
    times = when.mentions
    blotted = masked(words, [(t.start, t.end) for t in times if t.role != "duration"], own) if own else words
    yield from binder.sentence(blotted, own, when)
    for mention in times:
        if not mention.again:
            yield time_claim(mention, binder.scope.entity, binder.places)


def _tables(text: str) -> "list[Table]":
    """Return the tables of `text`; their grammar is loaded only for a text that can have any."""
    lined, alone = "\t" in text or "|" in text, sum(1 for _ in _NUMBER_LINE.finditer(text)) >= _FEWEST_CELLS
    if not lined and not alone:
        return []
    from factcheck.extract.stacked import stacked  # noqa: PLC0415  start-up cost
    from factcheck.extract.tables import tables  # noqa: PLC0415  start-up cost

    found = [*(tables(text) if lined else ()), *(stacked(text) if alone else ())]
    return sorted(found, key=lambda table: table.span)


def _cells(table: "Table", times: tuple[Mention, ...], binder: Binder) -> Iterator[Claim]:
    from factcheck.extract.cells import cell_claims  # noqa: PLC0415  start-up cost

    return cell_claims(table, times, binder)


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
    frames = [t for t in times if t.role == "frame" and t.period and not (t.since or t.beside or t.aside)]
    frames = [t for t in frames if issued is None or t.period[:4] <= str(issued.year)]
    if not frames:
        return
    last = frames[-1]
    if sentence.heading:
        scope.section_period = last.period
        return
    scope.near_period = last.period
    if not (last.alone and scope.period):  # a month told in between says nothing of the paragraphs behind it
        scope.period = last.period


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
