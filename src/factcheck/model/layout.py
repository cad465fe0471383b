"""Layout: where a text stands in the file it was read from: boxes on pages, runs of a Word document, and what was not read."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isnan

from factcheck.model.span import Span

_ENDS = 4  # numbers of one box


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in points (1/72 inch) from the lower left corner of the page as it is shown."""

    left: float
    bottom: float
    right: float
    top: float

    def around(self, other: "Box") -> "Box":
        """Return the smallest box that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """The box of each code point of a source: four numbers (left, bottom, right, top), NaN where nothing is drawn.

    `sizes` are width and height of each page in points, as shown.
    """

    boxes: "array[float]" = field(repr=False)
    sizes: tuple[tuple[float, float], ...]

    def box(self, offset: int) -> Box | None:
        """Return the box of one code point, None for a newline or a blank that is not drawn."""
        ends = self.boxes[_ENDS * offset : _ENDS * offset + _ENDS]
        return None if isnan(ends[0]) else Box(*ends)

    def lines(self, span: Span) -> Iterator[Box]:
        """Yield the boxes that cover `span`, one for each line of print, in the order of the text."""
        held: Box | None = None
        for offset in range(span.start, span.end):
            box = self.box(offset)
            if box is None:
                continue
            if held is not None and box.bottom < held.top and box.top > held.bottom and box.left >= held.left:
                held = held.around(box)
                continue
            if held is not None:
                yield held
            held = box
        if held is not None:
            yield held


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the source that one run of a Word document holds.

    `part` is "body" or "footnotes"; `paragraph` counts the paragraphs of that part in reading order, those of tables included,
    and `run` the runs of the paragraph, both from 0.
    """

    span: Span
    part: str
    paragraph: int
    run: int


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader has to tell beside the text: a page without a text layer, invisible text, a guessed encoding.

    `key` is a catalogue entry and `fields` fill it; `page` counts from 1, None where the notice concerns the whole document;
    `unread` says that something of the document is missing from the text.
    """

    key: str
    page: int | None = None
    unread: bool = False
    fields: tuple[tuple[str, str], ...] = ()
