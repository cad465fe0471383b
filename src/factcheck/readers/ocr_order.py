"""Reading order: the lines of a page from top to bottom and left to right, two columns one after the other.

A scan is turned by a degree or so, by which the ends of a line drift apart by half its height. Places are therefore compared
as if the page were upright.
"""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from factcheck.readers.ocr_line import Quad

_LONG = 4  # heights that a line must be wide to tell how far the page is turned
_SAME_ROW = 0.5  # of the lower height by which two pieces of one row overlap
_MIDDLE = (0.3, 0.7)  # shares of the printed width between which two columns may be parted
_STEPS = 40  # places tried for the gutter
_FEWEST = 4  # lines in each column, else it is a table or a foot
_FILLED = 0.6  # of the width of its column that a line of prose takes in the median; cells of a table are shorter


class _Place(NamedTuple):
    number: int
    left: float
    top: float
    right: float
    bottom: float


def in_order(quads: Sequence[Quad]) -> list[list[int]]:
    """Return the numbers of `quads` from 0, one list for each row, in reading order."""
    slope = _slope(quads)
    places = [_upright(number, quad, slope) for number, quad in enumerate(quads)]
    return [[place.number for place in row] for block in _blocks(places) for row in _rows(block)]


def _slope(quads: Sequence[Quad]) -> float:
    """Return how far lines fall towards the right, zero when no line is long enough to tell."""
    slopes = [
        (q.top_right[1] - q.top_left[1]) / (q.top_right[0] - q.top_left[0])
        for q in quads
        if q.top_right[0] - q.top_left[0] > _LONG * q.size[1]
    ]
    return median(slopes) if slopes else 0.0


def _upright(number: int, quad: Quad, slope: float) -> _Place:
    xs = [x + slope * y for x, y in quad]
    ys = [y - slope * x for x, y in quad]
    return _Place(number, min(xs), min(ys), max(xs), max(ys))


def _blocks(places: list[_Place]) -> Iterator[list[_Place]]:
    """Yield what is read as a whole: a page, or what stands above a pair of columns, each column, and what stands below."""
    gutter = _gutter(places)
    if gutter is None:
        yield places
        return
    across = sorted((p for p in places if p.left < gutter < p.right), key=lambda p: p.top)
    aside = [p for p in places if not p.left < gutter < p.right]
    above = float("-inf")
    for line in (*across, None):
        band = [p for p in aside if above <= _middle(p) < (line.top if line else float("inf"))]
        yield [p for p in band if p.right <= gutter]
        yield [p for p in band if p.right > gutter]
        if line:
            yield [line]
            above = line.top


def _gutter(places: list[_Place]) -> float | None:
    """Return where two columns of prose are parted, None for a page of one column."""
    if not places:
        return None
    start, end = min(p.left for p in places), max(p.right for p in places)
    tried = [
        start + (end - start) * (_MIDDLE[0] + step / _STEPS * (_MIDDLE[1] - _MIDDLE[0])) for step in range(_STEPS + 1)
    ]
    crossing = [sum(p.left < at < p.right for p in places) for at in tried]
    fewest = [at for at, count in zip(tried, crossing, strict=True) if count == min(crossing)]
    gutter = median(fewest)
    sides = [p for p in places if p.right <= gutter], [p for p in places if p.left >= gutter]
    return gutter if all(_is_prose(side) for side in sides) else None


def _is_prose(side: list[_Place]) -> bool:
    if len(side) < _FEWEST:
        return False
    width = max(p.right for p in side) - min(p.left for p in side)
    return median(p.right - p.left for p in side) >= _FILLED * width and len(_rows(side)) == len(side)


def _rows(places: list[_Place]) -> list[list[_Place]]:
    rows: list[list[_Place]] = []
    for place in sorted(places, key=_middle):
        row = rows[-1] if rows else []
        if row and _beside(row[-1], place):
            row.append(place)
        else:
            rows.append([place])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _beside(here: _Place, there: _Place) -> bool:
    overlap = min(here.bottom, there.bottom) - max(here.top, there.top)
    return overlap > _SAME_ROW * min(here.bottom - here.top, there.bottom - there.top)


def _middle(place: _Place) -> float:
    return (place.top + place.bottom) / 2
