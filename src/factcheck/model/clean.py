"""CleanText: the normalised text, every edit that led to it, and the way back to the source."""

from array import array
from dataclasses import dataclass, field

from factcheck.model.span import Span

# One change in source offsets: first, end, what stands there now, and the fixer that made it.
Change = tuple[int, int, str, str]


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
    clean character always stands for exactly one source character. `changes` are kept as they were made: edits are
    told only when someone asks.
    """

    text: str
    origin: "array[int]" = field(repr=False)
    source: str = field(repr=False)
    changes: tuple[Change, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits in the order of the source; of a character replaced and later deleted only the deletion is told."""
        gone = {i for start, end, after, _ in self.changes if not after for i in range(start, end)}
        told = (c for c in self.changes if not c[2] or c[0] not in gone)
        return tuple(
            Edit(Span(start, end), self.source[start:end], after, fixer) for start, end, after, fixer in sorted(told)
        )

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
