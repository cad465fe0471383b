"""Span: a half-open stretch of the source text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` of the source as read, 0-based, `end` not included."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two stretches share a code point."""
        return self.start < other.end and other.start < self.end
