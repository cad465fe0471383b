"""Places: id, source span and words of each claim, known before it is read, so that a claim is made once."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extract.structure import Sentence
from factcheck.model.clean import CleanText
from factcheck.model.span import Span


class Place(NamedTuple):
    """Where a claim stands: its id (c001 … in the order of the text), its source span, and the source and clean text there."""

    id: str
    span: Span
    raw: str
    text: str


class Places:
    """The places of all claims of a document, asked for sentence by sentence."""

    def __init__(self, clean: CleanText, source: str, starts: Iterable[int]) -> None:
        """Number the claims that begin at the clean offsets `starts`."""
        self._clean, self._source = clean, source
        self._ids = {start: f"c{number:03d}" for number, start in enumerate(sorted(starts), 1)}
        self.sentence = Sentence(0, 0, 0, 0, "", heading=False)

    def of(self, start: int, end: int) -> Place:
        """Return the place of the claim at offsets `start` to `end` of the sentence in hand."""
        first, last = start + self.sentence.start, end + self.sentence.start
        span = self._clean.source_span(first, last)
        return Place(self._ids[first], span, self._source[span.start : span.end], self._clean.text[first:last])

    def cell(self, start: int, end: int) -> Place:
        """Return the place of a table cell at clean offsets `start` to `end`."""
        return self.of(start - self.sentence.start, end - self.sentence.start)
