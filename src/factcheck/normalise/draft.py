"""Draft: a text under repair that remembers where each of its characters came from."""

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.model.clean import Change, CleanText

Stretch = tuple[int, int]


class Draft(NamedTuple):
    """`text` so far; `origin[i]` is the source offset of its character i; `changes` lie in source offsets.

    `pages` are the source offsets at which pages start, () for a text without pages; `wrapped` says that lines may have been
    cut to a width.
    """

    source: str
    text: str
    origin: "array[int]"
    pages: tuple[int, ...] = ()
    changes: tuple[Change, ...] = ()
    wrapped: bool = True


def start(source: str, pages: tuple[int, ...] = (), *, wrapped: bool = True) -> Draft:
    """Return the draft of an unchanged source."""
    return Draft(source, source, array("L", range(len(source))), pages, (), wrapped)


def delete(draft: Draft, fixer: str, stretches: Iterable[Stretch]) -> Draft:
    """Return `draft` without `stretches` (half-open, in order, apart from one another)."""
    text, held = draft.text, draft.origin
    pieces: list[str] = []
    origin, changes, at = array("L"), list(draft.changes), 0
    for begin, end in stretches:
        if begin < end:
            pieces.append(text[at:begin])
            origin += held[at:begin]
            if held[end - 1] - held[begin] == end - 1 - begin:
                changes.append((held[begin], held[end - 1] + 1, "", fixer))
            else:
                changes.extend(_broken(held, fixer, begin, end))
            at = end
    if not pieces:
        return draft
    pieces.append(text[at:])
    origin += held[at:]
    return draft._replace(text="".join(pieces), origin=origin, changes=tuple(changes))


def swap(draft: Draft, fixer: str, changes: Iterable[tuple[int, str]]) -> Draft:
    """Return `draft` with single characters replaced: (offset, new character)."""
    made = list(changes)
    if not made:
        return draft
    letters, told = list(draft.text), list(draft.changes)
    for at, letter in made:
        letters[at] = letter
        told.append((draft.origin[at], draft.origin[at] + 1, letter, fixer))
    return draft._replace(text="".join(letters), changes=tuple(told))


def finish(draft: Draft) -> CleanText:
    """Return the clean text."""
    return CleanText(draft.text, draft.origin, draft.source, draft.changes)


def _broken(origin: "array[int]", fixer: str, begin: int, end: int) -> Iterator[Change]:
    """Yield the source stretches behind a deleted stretch that an earlier step already cut into."""
    first = begin
    for i in range(begin, end):
        if i + 1 == end or origin[i + 1] != origin[i] + 1:
            yield origin[first], origin[i] + 1, "", fixer
            first = i + 1
