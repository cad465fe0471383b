"""Where a line of print has ink, and which of it no character accounts for."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

Ink = Sequence[bool]  # for each column of pixels from left to right

_INKED = 0.1  # of the height of the line must be dark where there is a stroke and no mere speck or rule
_CONTRAST = 40  # grey levels between ink and paper at the least
_REACH = 0.8  # ems to each side of its middle in which ink is taken for that of a character
_LOST = 1.0  # ems of ink without a character that are a loss


def ink_of(line: "Image") -> Ink:
    """Return for each column of the image of a line whether it holds ink, on dark paper too."""
    import numpy as np  # noqa: PLC0415  comes with the extra

    grey = np.asarray(line.convert("L"), dtype=np.int16)
    paper = int(np.median(grey))
    strokes = (abs(grey - paper) > max(_CONTRAST, int(abs(grey - paper).max()) // 2)).sum(axis=0)
    inked: list[bool] = (strokes > _INKED * grey.shape[0]).tolist()
    return inked


def lost(ink: Ink, middles: Sequence[float], em: float) -> int:
    """Return how many columns of ink belong to no character.

    Units: `middles` are those of the characters as shares of the length of `ink`, `em` is the size of a character in columns.
    """
    alone = list(ink)
    for middle in middles:
        start, end = round(middle * len(ink) - _REACH * em), round(middle * len(ink) + _REACH * em)
        alone[max(start, 0) : max(end, 0)] = [False] * len(alone[max(start, 0) : max(end, 0)])
    return sum(sum(alone[i:j]) for i, j in _stretches(alone, em) if sum(alone[i:j]) > _LOST * em)


def white(ink: Ink) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch without ink."""
    return _runs(ink, wanted=False)


def _stretches(alone: Ink, em: float) -> Iterator[tuple[int, int]]:
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


def _runs(ink: Ink, *, wanted: bool) -> Iterator[tuple[int, int]]:
    at = 0
    for inked, run in groupby(ink):
        length = sum(1 for _ in run)
        if inked is wanted:
            yield at, at + length
        at += length
