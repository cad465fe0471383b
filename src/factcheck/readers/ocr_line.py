"""One line of print: its text, a box for each character, and whether all of its ink was read.

Recognition may lose the greater part of a line and still be sure of what is left ("200%" for a sentence of fifty characters),
which no confidence tells. So the ink of the line is held against the middles of the characters, and a line with ink that is
no character's is read again with more paper around it, then in two pieces.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import east_asian_width

from factcheck.readers.ocr_blanks import Mark, with_blanks
from factcheck.readers.ocr_ink import Ink, ink_of, lost, white

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[float, float, float, float]
Point = tuple[float, float]
# Text, confidence, and the middle of each character that is no blank as a share of the width of the image.
Recognise = Callable[["Image"], tuple[str, float, Sequence[float]]]

_MARGINS = (0.1, 0.35)  # paper around the line, in its heights, for the first reading and the second
_EM = 0.8  # of the height of a detected line is that of its characters
_AROUND_MIDDLE = 0.17  # shares of the width in which a line is cut


class Quad(NamedTuple):
    """The corners of a line of print, in pixels; a scan is rarely upright."""

    top_left: Point
    top_right: Point
    bottom_right: Point
    bottom_left: Point

    @property
    def size(self) -> tuple[float, float]:
        """Width and height along the edges, at least one pixel."""
        (ax, ay), (bx, by), _, (dx, dy) = self
        return max(((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5, 1), max(((dx - ax) ** 2 + (dy - ay) ** 2) ** 0.5, 1)

    def part(self, left: float, right: float, above: float = 0) -> "Quad":
        """Return what lies from `left` to `right` (shares of the width), with `above` heights more on both sides of it."""
        (ax, ay), (bx, by), _, (dx, dy) = self

        def at(x: float, y: float) -> Point:
            return ax + x * (bx - ax) + y * (dx - ax), ay + x * (by - ay) + y * (dy - ay)

        return Quad(at(left, -above), at(right, -above), at(right, 1 + above), at(left, 1 + above))

    def box(self) -> Box:
        """Return the upright box around it: left, top, right, bottom."""
        xs, ys = zip(*self, strict=True)
        return min(xs), min(ys), max(xs), max(ys)


class Line(NamedTuple):
    """A line as read; `lossy` when ink was left that no character accounts for."""

    text: str
    boxes: tuple[Box, ...]
    quad: Quad
    score: float
    lossy: bool


class _Reading(NamedTuple):
    marks: tuple[Mark, ...]  # characters that are no blanks, and their middles as shares of the width
    score: float


def read_line(page: "Image", quad: Quad, recognise: Recognise) -> Line:
    """Return the line that stands within `quad` of `page`."""
    width, height = quad.size
    ink, em = ink_of(_crop(page, quad)), _EM * height
    least, best = len(ink.dark) + 1, _Reading((), 0.0)
    for reading in _readings(page, quad, ink, recognise):
        missed = lost(ink, [middle for _, middle in reading.marks], em)
        if missed < least:
            least, best = missed, reading
        if not missed:
            break
    marks = tuple(with_blanks(best.marks, ink, em))
    boxes = tuple(quad.part(*ends).box() for ends in _ends(marks, em / width))
    return Line("".join(sign for sign, _ in marks), boxes, quad, best.score, least > 0)


def _readings(page: "Image", quad: Quad, ink: Ink, recognise: Recognise) -> Iterator[_Reading]:
    """Yield one reading after the other, each made when it is asked for."""
    for margin in _MARGINS:
        yield _read(page, quad, (0, 1), margin, recognise)
    cut = _cut(ink)
    first, second = (_read(page, quad, part, _MARGINS[-1], recognise) for part in ((0, cut), (cut, 1)))
    yield _Reading(first.marks + second.marks, min(first.score, second.score))


def _cut(ink: Ink) -> float:
    """Return where the paper is white for longest around the middle of the line, as a share of its width."""
    width = len(ink.dark)
    gaps = [(end - start, (start + end) / 2 / width) for start, end in white(ink)]
    return max((gap for gap in gaps if abs(gap[1] - 0.5) < _AROUND_MIDDLE), default=(0, 0.5))[1]


def _read(page: "Image", quad: Quad, part: tuple[float, float], margin: float, recognise: Recognise) -> _Reading:
    """Return the `part` of `quad` read with `margin` heights of paper around it."""
    width, height = quad.size
    beside = margin * height / width
    left, right = part[0] - beside, part[1] + beside
    text, score, middles = recognise(_crop(page, quad.part(left, right, margin)))
    signs = [sign for sign in text if not sign.isspace()]
    if len(signs) != len(middles):
        middles = [(beside + m * (part[1] - part[0])) / (right - left) for m in _evenly(signs)]
    return _Reading(tuple((s, left + m * (right - left)) for s, m in zip(signs, middles, strict=True)), score)


def _crop(page: "Image", quad: Quad) -> "Image":
    """Return the line upright, as an image of its own."""
    from PIL import Image  # noqa: PLC0415  comes with the extra

    (ax, ay), (bx, by), (cx, cy), (dx, dy) = quad
    width, height = quad.size
    size = max(round(width), 1), max(round(height), 1)
    return page.transform(
        size, Image.Transform.QUAD, (ax, ay, dx, dy, cx, cy, bx, by), Image.Resampling.BICUBIC, fillcolor="white"
    )


def _evenly(signs: Sequence[str]) -> Iterator[float]:
    """Yield the middle of each sign, all of them spread over the line by their widths."""
    widths = [_width(sign) for sign in signs]
    at = 0.0
    for width in widths:
        yield (at + width / 2) / sum(widths)
        at += width


def _ends(marks: Sequence[Mark], em: float) -> Iterator[tuple[float, float]]:
    """Yield left and right end of each mark, halfway to its neighbours at the most."""
    for at, (sign, middle) in enumerate(marks):
        half = em * _width(sign) / 2
        left = (marks[at - 1][1] + middle) / 2 if at else 0.0
        right = (middle + marks[at + 1][1]) / 2 if at + 1 < len(marks) else 1.0
        yield max(middle - half, left), min(middle + half, right)


def _width(sign: str) -> float:
    """Return the width of a sign in ems."""
    return 1.0 if east_asian_width(sign) in "WFA" else 0.5
