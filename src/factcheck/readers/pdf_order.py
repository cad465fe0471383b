"""Reading order: that of the file where the page agrees with it, else from top to bottom and column by column.

The order of the file is worth keeping, since it alone knows that the second line of a table cell belongs to its first. It is
overruled by two facts only: a block that stands wholly above another one and over it is read first, and in prose of two
columns the left one is read before the right one.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import groupby, pairwise
from statistics import multimode
from typing import NamedTuple

from factcheck.readers.pdf_lines import Stretch

_MANY = 300  # blocks; more are no text that anyone has set, and sorting them by place is good enough
_LEAP = 2.5  # sizes of the font; a gap below which a block goes on
_SLACK = 0.3  # sizes by which the boxes of two lines may overlap
_COLUMN_LINES = 4  # fewer lines are no column
_FILLED = 0.7  # share of the column that half of its lines fill
_NARROWEST = 10  # sizes; cells of a table are shorter, lines of prose are not
_NEAR = 2.0  # points by which the lines of a column may begin apart
_INDENT = 3  # sizes
_LEFT, _RIGHT, _ACROSS = range(3)
_MIDDLE = (0.3, 0.7)  # where on the page the right column of two begins


class _Block(NamedTuple):
    stretches: tuple[Stretch, ...]
    left: float
    bottom: float
    right: float
    top: float
    slack: float

    def above(self, other: "_Block") -> bool:
        """Return whether this block stands above `other` and over it."""
        return (
            self.bottom > other.top - min(self.slack, other.slack)
            and self.top + self.bottom > other.top + other.bottom
            and min(self.right, other.right) > max(self.left, other.left)
        )


def in_order(stretches: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the stretches of a page in reading order."""
    for zone in _zones(stretches):
        blocks = list(_blocks(zone))
        if len(blocks) > _MANY:
            yield from sorted(zone, key=lambda stretch: (-round(stretch.middle / 3), stretch.left))
            continue
        for block in _sorted(blocks):
            yield from block.stretches


def _zones(stretches: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """Yield the parts of a page to be read one after another: all of it, or what spans two columns, left, right, and so on."""
    columns = _columns(stretches)
    if columns is None:
        yield list(stretches)
        return
    across = sorted(s.middle for s in stretches if columns.side(s) == _ACROSS)

    def key(stretch: Stretch) -> tuple[int, int]:
        return len(across) - bisect_right(across, stretch.middle), columns.side(stretch)

    for _, zone in groupby(sorted(stretches, key=key), key):
        yield list(zone)


class _Columns(NamedTuple):
    """Where two columns of prose begin, and the height that their full lines take."""

    left: float
    right: float
    bottom: float
    top: float

    def side(self, stretch: Stretch) -> int:
        """Return the column of a stretch, _ACROSS for one that spans both or stands above or below them by itself."""
        side = _RIGHT if stretch.left >= self.right - _NEAR else _LEFT
        if side == _LEFT and stretch.right > self.right:
            return _ACROSS
        begins = stretch.left - (self.left, self.right)[side] <= _INDENT * stretch.size
        return side if begins or self.bottom <= stretch.middle <= self.top else _ACROSS


def _columns(stretches: Sequence[Stretch]) -> _Columns | None:
    """Return the two columns of prose on a page, None when there are not two."""
    if not stretches:
        return None
    start, end = min(s.left for s in stretches), max(s.right for s in stretches)
    low, high = (start + share * (end - start) for share in _MIDDLE)
    starts = [round(s.left) for s in stretches if low < s.left < high]
    if len(starts) < _COLUMN_LINES:
        return None
    second = min(multimode(starts))
    left = _full_lines([s for s in stretches if s.right <= second])
    right = _full_lines([s for s in stretches if s.left >= second - _NEAR])
    if not left or not right or min(_top(left), _top(right)) <= max(_bottom(left), _bottom(right)):
        return None
    both = [*left, *right]
    return _Columns(min(s.left for s in left), float(second), _bottom(both), _top(both))


def _top(stretches: Sequence[Stretch]) -> float:
    return max(s.top for s in stretches)


def _bottom(stretches: Sequence[Stretch]) -> float:
    return min(s.bottom for s in stretches)


def _full_lines(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return those that fill the column, none when they are not the lines of prose."""
    widest = max((s.right - s.left for s in stretches), default=0.0)
    full = [s for s in stretches if s.right - s.left >= max(_FILLED * widest, _NARROWEST * s.size)]
    return full if len(full) >= _COLUMN_LINES and 2 * len(full) >= len(stretches) else []


def _blocks(stretches: Sequence[Stretch]) -> Iterator[_Block]:
    """Yield runs of stretches in which each goes on where the last one ended: to its right or below it."""
    cuts = [0, *(i for i, (last, s) in enumerate(pairwise(stretches), 1) if not _goes_on(last, s)), len(stretches)]
    for start, end in pairwise(cuts):
        part = stretches[start:end]
        yield _Block(
            tuple(part),
            min(s.left for s in part),
            _bottom(part),
            max(s.right for s in part),
            _top(part),
            _SLACK * min(s.size for s in part),
        )


def _goes_on(last: Stretch, stretch: Stretch) -> bool:
    drop = last.middle - stretch.middle
    size = max(last.size, stretch.size)
    return -_SLACK * size < drop < _LEAP * size and (drop > _SLACK * size or stretch.left >= last.left)


def _sorted(blocks: Sequence[_Block]) -> Iterator[_Block]:
    """Yield the blocks in their order, but each after those above it."""
    below = [[j for j, other in enumerate(blocks) if block.above(other)] for block in blocks]
    waits = [0] * len(blocks)
    for followers in below:
        for j in followers:
            waits[j] += 1
    ready = [i for i, count in enumerate(waits) if not count]
    heapify(ready)
    while ready:
        i = heappop(ready)
        yield blocks[i]
        for j in below[i]:
            waits[j] -= 1
            if not waits[j]:
                heappush(ready, j)
