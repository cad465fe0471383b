"""CleanText: the normalised text, every edit that led to it, and the way back to the source."""

from array import array
from dataclasses import dataclass

from factcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: the source text at `span`, `before`, became `after`; `fixer` says by which step."""

    span: Span
    before: str
    after: str
    fixer: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """The text that extraction reads.

    `origin[i]` is the source offset of character i. An edit replaces characters one for one or deletes them, so that a
    clean character always stands for exactly one source character.
    """

    text: str
    origin: "array[int]"
    edits: tuple[Edit, ...]

    def source_span(self, start: int, end: int) -> Span:
        """Return the source span behind clean characters `start` to `end` (at least one character)."""
        return Span(self.origin[start], self.origin[end - 1] + 1)


def replay(source: str, edits: tuple[Edit, ...]) -> str:
    """Return `source` with `edits` applied: for the edits of a CleanText this is its text."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: e.span):
        pieces += [source[at : edit.span.start], edit.after]
        at = edit.span.end
    return "".join([*pieces, source[at:]])
