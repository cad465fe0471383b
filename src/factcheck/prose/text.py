"""Text and Remark: what a rule about the text reads, and what it has to say."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from factcheck.extract.script import simplified
from factcheck.extract.structure import Sentence, sentences
from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.span import Span
from factcheck.prose.bibliography import Bibliography, bibliography


class Line(NamedTuple):
    """One paragraph of the clean text: its first offset, its words, and the end of its last character."""

    start: int
    words: str

    @property
    def end(self) -> int:
        """The clean offset behind the paragraph."""
        return self.start + len(self.words)


class Mend(NamedTuple):
    """What would mend a place: the text that stands for all of it, and the catalogue key that says why."""

    place: Span
    text: str
    reason: str


class Remark(NamedTuple):
    """What a rule has to say, at `places` of the source in their order.

    `key` are the words that the fingerprint is made of; `stated`, `recomputed`, `metric` and `figures` (what is stated, where
    nothing else is) fill the message of the rule; `mend` is given only where one text is right.
    """

    places: tuple[Span, ...]
    arithmetic: str
    key: str
    stated: str = ""
    recomputed: str = ""
    figures: str = ""
    metric: str = ""
    mend: Mend | None = None


class Text:
    """A document as the rules about it read it.

    `issued` is the day of issue, None when it is not known. What several rules lean on is worked out once.
    """

    def __init__(self, clean: CleanText, claims: tuple[Claim, ...], issued: date | None) -> None:
        self.clean = clean
        self.words = clean.text
        self.claims = claims
        self.issued = issued

    @cached_property
    def plain(self) -> str:
        """The words in simplified characters, every offset the same: what the patterns of a rule are looked for in."""
        return simplified(self.words)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences with the headings above them."""
        return sentences(self.words)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The paragraphs."""
        return tuple(_lines(self.words))

    @cached_property
    def bibliography(self) -> Bibliography | None:
        """The reference list with what cites it, None for a text without one."""
        return bibliography(self.clean.source)

    @cached_property
    def claims_at(self) -> tuple[int, ...]:
        """The clean offset at which each claim starts."""
        return tuple(bisect_left(self.clean.origin, c.span.start) for c in self.claims)

    @cached_property
    def claim_ids(self) -> dict[Span, str]:
        """The id of the claim at each span that is one."""
        return {claim.span: claim.id for claim in self.claims}

    def claims_within(self, start: int, end: int) -> tuple[Claim, ...]:
        """Return the claims that start between the clean offsets `start` and `end`."""
        return self.claims[bisect_left(self.claims_at, start) : bisect_left(self.claims_at, end)]

    def span(self, start: int, end: int) -> Span:
        """Return the place in the source of the clean characters `start` to `end`."""
        return self.clean.source_span(start, end)

    def source(self, place: Span) -> str:
        """Return what stands at `place` of the source."""
        return self.clean.source[place.start : place.end]


def _lines(words: str) -> Iterator[Line]:
    start = 0
    for line in words.split("\n"):
        yield Line(start, line)
        start += len(line) + 1
