"""Note: what a bulletin says of its own figures, and which rules may claim less for it."""

from dataclasses import dataclass
from typing import Literal

from factcheck.model.span import Span

NoteKind = Literal["rounding", "comparable"]


@dataclass(frozen=True, slots=True)
class Note:
    """A remark of the bulletin on its figures, at `span` of the source.

    "rounding" says that totals were not adjusted to their rounded parts, "comparable" that growth is told at comparable prices or
    of one coverage, so that printed levels need not give it; `names` are the measures that it is told of, none for all.
    """

    kind: NoteKind
    span: Span
    text: str
    names: tuple[str, ...] = ()
