"""Glyphs to stretches of a line, and stretches in reading order to text with a box for each character.

Whether there is a blank between two glyphs is decided by the gap alone. Typesetters put a quarter of a character between
Chinese and figures, which is no blank; between words of Latin letters it would be one.
"""

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from math import nan
from typing import NamedTuple

from factcheck.readers.lines import raised
from factcheck.readers.pdf_glyphs import Flow, Style
from factcheck.readers.pdf_turn import Ends, turned

# Sizes of the font:
_GAP = 1.0  # a wider gap parts two stretches, columns or cells of a table, and within a line is told as a tab
_WORD = 0.15  # the gap between two words of Latin letters; the narrowest blank of a justified line is a fifth
_WIDE_WORD = 0.24  # likewise between two Chinese characters; a line that is set to width stretches less
_MIXED_WORD = 0.5  # likewise between a Chinese character and another one
_BACK = 0.5  # how far a glyph may reach back into the one before
_SMALLER = 0.8  # a note mark is set at two thirds
_RAISED = 0.15  # by which its base line is higher at the least; a third is common
_LEVEL = 0.5  # share of the smaller height that two glyphs of one line have in common
_LAST_NARROW = "\u2e7f"  # East Asian characters begin behind it
NOWHERE: Ends = (nan, nan, nan, nan)


class Stretch(NamedTuple):
    """Glyphs that stand close together on one line, with the blanks between them; `boxes` holds four numbers for each."""

    text: str
    boxes: "array[float]"
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


def stretches(flow: Flow) -> list[Stretch]:
    """Return the glyphs of a flow, in its order, as stretches."""
    found, start = [], 0
    blanks: list[int] = []
    base = flow.styles[0]
    neighbours = zip(flow.rights, flow.styles, flow.lefts[1:], flow.styles[1:], strict=False)
    for index, (right, before, left, style) in enumerate(neighbours, 1):
        gap = left - right
        if style is before and -_WORD < gap / style.size < _WORD:
            continue
        if not _close(flow, index, gap):
            found.append(_stretch(flow, start, index, blanks))
            start, blanks, base = index, [], style
            continue
        if gap > _WORD * style.size and _apart(flow.signs[index - 1], flow.signs[index], gap / style.size):
            blanks.append(index)
        if style is not before and _is_raised(base, style):
            _raise(flow, index)
        else:
            base = style
    return [*found, _stretch(flow, start, len(flow.signs), blanks)]


def whole(flow: Flow) -> Stretch:
    """Return the glyphs of a flow as one stretch, wherever they stand."""
    return _stretch(flow, 0, len(flow.signs), [])


def _close(flow: Flow, index: int, gap: float) -> bool:
    """Return whether a glyph, `gap` behind the one before, stands on one line with it and near."""
    size = max(flow.styles[index - 1].size, flow.styles[index].size)
    if gap > _GAP * size or (gap < -_BACK * size and flow.lefts[index] < flow.lefts[index - 1]):
        return False
    bottom, low, top, high = *flow.bottoms[index - 1 : index + 1], *flow.tops[index - 1 : index + 1]
    return min(top, high) - max(bottom, low) > _LEVEL * min(top - bottom, high - low)


def level(one: Stretch, other: Stretch) -> bool:
    """Return whether two stretches stand on one line."""
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common > _LEVEL * min(one.top - one.bottom, other.top - other.bottom)


def _apart(last: str, sign: str, gap: float) -> bool:
    """Return whether a gap of so many sizes of the font is a blank between these two signs."""
    if last.isspace() or sign.isspace():
        return False
    return gap > (_WORD, _MIXED_WORD, _WIDE_WORD)[(last > _LAST_NARROW) + (sign > _LAST_NARROW)]


def _is_raised(base: Style, style: Style) -> bool:
    """Return whether a text is smaller than the one before it and stands higher: 58.7 with note 1 is not 58.71."""
    return style.size <= _SMALLER * base.size and style.base - base.base >= _RAISED * base.size


def _raise(flow: Flow, start: int) -> None:
    """Make the glyphs from `start` on that are of one style raised ones."""
    for index in range(start, len(flow.signs)):
        if flow.styles[index] is not flow.styles[start]:
            return
        flow.signs[index] = raised(flow.signs[index])


def _stretch(flow: Flow, start: int, end: int, blanks: Sequence[int]) -> Stretch:
    lefts, bottoms, rights, tops = (side[start:end] for side in flow[1:5])
    boxes = array("f", chain.from_iterable(zip(lefts, bottoms, rights, tops, strict=True)))
    signs = flow.signs[start:end]
    for index in reversed(blanks):
        signs.insert(index - start, " ")
        boxes[4 * (index - start) : 4 * (index - start)] = array("f", NOWHERE)
    size = max(flow.styles[start].size, flow.styles[end - 1].size)
    return Stretch("".join(signs), boxes, min(lefts), min(bottoms), max(rights), max(tops), size)


def written(ordered: Iterable[Stretch], turns: int) -> Written:
    """Return stretches in reading order as text, line ends and tabs between them, boxes turned back by `turns`."""
    parts: list[str] = []
    boxes = array("f")
    last: Stretch | None = None
    for stretch in ordered:
        if last is not None:
            between = _between(last, stretch)
            parts.append(between)
            boxes.extend(NOWHERE * len(between))
        parts.append(stretch.text)
        boxes.extend(stretch.boxes)
        last = stretch
    if turns:
        ends = zip(boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4], strict=True)
        boxes = array("f", chain.from_iterable(turned(box, -turns) for box in ends))
    return Written("".join(parts), boxes)


def _between(last: Stretch, stretch: Stretch) -> str:
    gap, size = stretch.left - last.right, max(last.size, stretch.size)
    if not level(last, stretch) or gap < -_BACK * size:
        return "\n"
    return "\t" if gap > _GAP * size else " " if gap > _WORD * size else ""
