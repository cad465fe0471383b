"""One line of print: its text, a box for each character, and whether all of its ink was read.

Recognition may lose the greater part of a line and still be sure of what is left ("200%" for a sentence of fifty characters),
which no confidence tells. So the columns of the line that hold ink are held against the middles of the characters: a
stretch of ink that is no character's was not read. Such a line is read again with more paper around it, then in two pieces.
Blanks are set where the paper is white, since recognition drops them.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import east_asian_width

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[float, float, float, float]
Quad = tuple[tuple[float, float], ...]
Recognise = Callable[["Image"], tuple[str, float, tuple[float, ...]]]

_MARGINS = (0.0, 0.3)  # paper around the line, in heights of the line, for the first and the second reading
_EM = 0.8  # of the height of a detected line is that of its characters
_REACH = 0.8  # ems to each side of its middle in which ink is taken for that of a character
_LOST = 1.0  # ems of ink without a character that are a loss
_INKED = 0.1  # of the height of the line must be dark where there is a stroke and no mere speck or rule
_CONTRAST = 40  # grey levels between ink and paper at the least
_GAP = 0.45  # ems of white that are a blank …
_WIDE_GAP = 1.4  # … and beside punctuation, which is half white itself
_HALF_WHITE = frozenset("，。、；：！？（）《》“”‘’「」『』【】,.;:()")


class Line(NamedTuple):
    """A line as read; `lossy` when ink was left that no character accounts for."""

    text: str
    boxes: tuple[Box, ...]
    quad: Quad
    score: float
    lossy: bool


class _Reading(NamedTuple):
    text: str
    middles: tuple[float, ...]  # of the characters that are no blanks, as shares of the width of the line
    score: float
    lost: int  # columns of ink without a character


def read_line(page: "Image", quad: Quad, recognise: Recognise) -> Line:
    """Return the line that stands within `quad` of `page`."""
    width, height = _size(quad)
    ink = _ink(_crop(page, quad, width, height))
    best: _Reading | None = None
    for margin in _MARGINS:
        reading = _read(page, quad, margin, ink, recognise)
        best = min(best or reading, reading, key=lambda r: r.lost)
        if not best.lost:
            break
    else:
        pieces = _in_pieces(page, quad, ink, recognise)
        best = min(best or pieces, pieces, key=lambda r: r.lost)
    text, middles = _with_blanks(best, ink, _EM * height)
    return Line(text, _boxes(text, middles, quad, _EM * height / width), quad, best.score, best.lost > 0)
