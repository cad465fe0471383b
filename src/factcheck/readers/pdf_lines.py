"""Glyphs to stretches of a line, and stretches in reading order to text with a box for each character.

Whether there is a blank between two glyphs is decided by the gap alone. Typesetters put a quarter of a character between
Chinese and figures, which is no blank; between words of Latin letters it would be one.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from math import nan
from typing import NamedTuple

from factcheck.readers.lines import raised
from factcheck.readers.pdf_glyphs import Glyph
from factcheck.readers.pdf_turn import Ends, turned

# Sizes of the font:
_GAP = 1.0  # a wider gap parts two stretches, be they cells of a table or columns
_CELL = 1.5  # from here on a gap within a line is told as a tab
_WORD = 0.15  # the gap between two words of Latin letters; the narrowest blank of a justified line is a fifth
_WIDE_WORD = 0.5  # likewise where one side is Chinese
_BACK = 0.5  # how far a glyph may reach back into the one before
_SMALLER = 0.8  # a note mark is set at two thirds
_RAISED = 0.15  # by which its base line is higher at the least; a third is common
_LEVEL = 0.5  # share of the smaller height that two glyphs of one line have in common
_LAST_NARROW = "\u2e7f"  # East Asian characters begin behind it
NOWHERE: Ends = (nan, nan, nan, nan)


class Stretch(NamedTuple):
    """Glyphs that stand close together on one line; `text` and `ends` hold the blanks between them too."""

    text: str
    ends: tuple[Ends, ...]
    left: float
    bottom: float
    right: float
    top: float
    size: float

    @property
    def middle(self) -> float:
        """Half way up."""
        return (self.top + self.bottom) / 2


class Written(NamedTuple):
    """Text, and four numbers for each of its characters."""

    text: str
    boxes: "array[float]"


def stretches(glyphs: Sequence[Glyph]) -> list[Stretch]:
    """Return the glyphs in their order as stretches."""
    cuts = [0, *(i for i, (last, glyph) in enumerate(pairwise(glyphs), 1) if not _close(last, glyph)), len(glyphs)]
    return [stretch_of(glyphs[start:end]) for start, end in pairwise(cuts) if start < end]


def _close(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.style.size, glyph.style.size)
    gap = glyph.left - last.right
    if gap > _GAP * size or (gap < -_BACK * size and glyph.left < last.left):
        return False
    return (glyph.bottom == last.bottom and glyph.top == last.top) or level(last, glyph)


def level(one: Glyph | Stretch, other: Glyph | Stretch) -> bool:
    """Return whether two glyphs or stretches stand on one line."""
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common > _LEVEL * min(one.top - one.bottom, other.top - other.bottom)


def stretch_of(glyphs: Sequence[Glyph]) -> Stretch:
    """Return glyphs that follow one another as one stretch."""
    signs, ends = [], []
    last = base = glyphs[0]
    for glyph in glyphs:
        if glyph.left - last.right > _WORD * glyph.style.size and _apart(last, glyph):
            signs.append(" ")
            ends.append(NOWHERE)
        if glyph.style is not base.style:
            if _is_raised(base, glyph):
                signs.append(raised(glyph.text))
                ends.append(glyph[1:5])
                last = glyph
                continue
            base = glyph
        signs.append(glyph.text)
        ends.append(glyph[1:5])
        last = glyph
    lefts, bottoms, rights, tops = zip(*(glyph[1:5] for glyph in glyphs), strict=True)
    return Stretch("".join(signs), tuple(ends), min(lefts), min(bottoms), max(rights), max(tops), base.style.size)


def _apart(last: Glyph, glyph: Glyph) -> bool:
    """Return whether a gap wide enough for Latin words is a blank between these two."""
    if last.text.isspace() or glyph.text.isspace():
        return False
    wide = last.text > _LAST_NARROW or glyph.text > _LAST_NARROW
    return not wide or glyph.left - last.right > _WIDE_WORD * glyph.style.size


def _is_raised(base: Glyph, glyph: Glyph) -> bool:
    """Return whether a glyph is smaller than the text before it and stands higher: 58.7 with note 1 is not 58.71."""
    size = base.style.size
    return glyph.style.size <= _SMALLER * size and glyph.style.base - base.style.base >= _RAISED * size


def written(ordered: Iterable[Stretch], turns: int) -> Written:
    """Return stretches in reading order as text, line ends and tabs between them, boxes turned back by `turns`."""
    parts: list[str] = []
    ends: list[Ends] = []
    last: Stretch | None = None
    for stretch in ordered:
        if last is not None:
            parts.append(_between(last, stretch))
            ends.append(NOWHERE)
        parts.append(stretch.text)
        ends += stretch.ends
        last = stretch
    back: Iterator[Ends] = (turned(box, -turns) for box in ends) if turns else iter(ends)
    return Written("".join(parts), array("f", chain.from_iterable(back)))


def _between(last: Stretch, stretch: Stretch) -> str:
    gap, size = stretch.left - last.right, max(last.size, stretch.size)
    if not level(last, stretch) or gap < -_BACK * size:
        return "\n"
    return "\t" if gap >= _CELL * size else " "
