"""Draft: a text under repair that remembers where each of its characters came from."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.clean import CleanText, Edit
from factcheck.model.span import Span

Stretch = tuple[int, int]


class Draft(NamedTuple):
    """`text` so far; `origin[i]` is the source offset of its character i; `edits` lie in source offsets."""

    source: str
    text: str
    origin: "array[int]"
    edits: tuple[Edit, ...] = ()


def start(source: str) -> Draft:
    """Return the draft of an unchanged source."""
    return Draft(source, source, array("L", range(len(source))))


def delete(draft: Draft, fixer: str, stretches: Iterable[Stretch]) -> Draft:
    """Return `draft` without `stretches` (half-open, in order, apart from one another)."""
    pieces: list[str] = []
    origin, edits, at = array("L"), list(draft.edits), 0
    for begin, end in stretches:
        if begin == end:
            continue
        pieces.append(draft.text[at:begin])
        origin.extend(draft.origin[at:begin])
        edits.extend(_deletions(draft, fixer, begin, end))
        at = end
    if at == 0 and not pieces:
        return draft
    pieces.append(draft.text[at:])
    origin.extend(draft.origin[at:])
    return Draft(draft.source, "".join(pieces), origin, tuple(edits))


def swap(draft: Draft, fixer: str, changes: Iterable[tuple[int, str]]) -> Draft:
    """Return `draft` with single characters replaced: (offset, new character)."""
    letters, edits = list(draft.text), list(draft.edits)
    for at, letter in changes:
        letters[at] = letter
        place = draft.origin[at]
        edits.append(Edit(Span(place, place + 1), draft.source[place], letter, fixer))
    return Draft(draft.source, "".join(letters), draft.origin, tuple(edits))


def finish(draft: Draft) -> CleanText:
    """Return the clean text; where a character was replaced and later deleted, only the deletion is told."""
    gone: list[Edit] = [e for e in draft.edits if not e.after]
    covered = {i for e in gone for i in range(e.span.start, e.span.end)}
    kept = [e for e in draft.edits if e.after and e.span.start not in covered]
    return CleanText(draft.text, draft.origin, tuple(sorted(kept + gone, key=lambda e: e.span)))


def _deletions(draft: Draft, fixer: str, begin: int, end: int) -> Iterable[Edit]:
    """Yield the source stretches behind a deleted stretch: several when an earlier step already cut into it."""
    first = begin
    for i in range(begin, end):
        if i + 1 == end or draft.origin[i + 1] != draft.origin[i] + 1:
            span = Span(draft.origin[first], draft.origin[i] + 1)
            yield Edit(span, draft.source[span.start : span.end], "", fixer)
            first = i + 1
