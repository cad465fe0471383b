"""Concept: what a figure measures, told apart from how it was worded."""

from dataclasses import dataclass

Members = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Concept:
    """A measure with members of named axes, as in XBRL dimensions.

    `measure` is the canonical name of a pack's measure ("" when none was named); `members` are (axis, member) pairs;
    `words` is what is left of the noun phrase after every known term and function word is taken out.
    """

    measure: str
    members: Members = frozenset()
    words: str = ""

    @property
    def bare(self) -> bool:
        """Whether nothing but a measure is named."""
        return not self.members and not self.words

    def axes(self) -> frozenset[str]:
        """Return the axes on which a member is named."""
        return frozenset(axis for axis, _ in self.members)

    def member(self, axis: str) -> str | None:
        """Return the member named on `axis`, None when there is none."""
        return min((name for held, name in self.members if held == axis), default=None)

    def without(self, axis: str) -> "Concept":
        """Return this concept with its member on `axis` taken away: the whole of which it is a part."""
        return Concept(self.measure, frozenset(m for m in self.members if m[0] != axis), self.words)
