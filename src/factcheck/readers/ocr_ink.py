"""Where a line of print has ink, and which of it no character accounts for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image


_STROKE = 0.1  # of the height of the line is dark where a character stands; a rule or a speck is less
_CONTRAST = 40  # grey levels between ink and paper at the least
_REACH = 0.8  # ems to each side of its middle in which ink is taken for that of a character
_LOST = 1.0  # ems of ink without a character that are a loss


class Ink(NamedTuple):
    """The dark pixels in each column of a line, from left to right, and how many of them make a stroke."""

    dark: tuple[int, ...]
    stroke: float


def ink_of(line: "Image") -> Ink:
    """Return the ink in the image of a line, on dark paper too."""
    import numpy as np  # noqa: PLC0415  comes with the extra

    grey = np.asarray(line.convert("L"), dtype=np.int16)
    contrast = abs(grey - int(np.median(grey)))
    dark = (contrast > max(_CONTRAST, int(contrast.max()) // 2)).sum(axis=0)
    return Ink(tuple(dark.tolist()), _STROKE * len(grey))


def lost(ink: Ink, middles: Sequence[float], em: float) -> int:
    """Return how many columns of ink belong to no character.

    Units: `middles` are those of the characters as shares of the width of the line, `em` is the size of a character in columns.
    """
    alone, width = [dark > ink.stroke for dark in ink.dark], len(ink.dark)
    for middle in middles:
        start, end = (min(max(round(middle * width + reach * em), 0), width) for reach in (-_REACH, _REACH))
        alone[start:end] = [False] * (end - start)
    return sum(sum(alone[i:j]) for i, j in _stretches(alone, em) if sum(alone[i:j]) > _LOST * em)


def white(ink: Ink) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch without ink."""
    return _runs([dark > 0 for dark in ink.dark], wanted=False)


def _stretches(alone: Sequence[bool], em: float) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ink; white narrower than a character does not part them."""
    held: tuple[int, int] | None = None
    for start, end in _runs(alone, wanted=True):
        if held and start - held[1] < em:
            held = held[0], end
            continue
        if held:
            yield held
        held = start, end
    if held:
        yield held


def _runs(ink: Sequence[bool], *, wanted: bool) -> Iterator[tuple[int, int]]:
    at = 0
    for inked, run in groupby(ink):
        length = sum(1 for _ in run)
        if inked is wanted:
            yield at, at + length
        at += length
