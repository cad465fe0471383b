"""Coordinates of a page: from those of the file to the page as it is shown, and on to text that runs from left to right."""

from typing import NamedTuple

Ends = tuple[float, float, float, float]  # left, bottom, right, top


class Sheet(NamedTuple):
    """The part of a page that is shown, in the coordinates of the file, and the quarter turns clockwise it is shown by."""

    ends: Ends
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of the page as it is shown."""
        left, bottom, right, top = self.ends
        across, up = right - left, top - bottom
        return (up, across) if self.turns % 2 else (across, up)

    @property
    def plain(self) -> bool:
        """Whether boxes of the file are boxes as shown."""
        return not self.turns and self.ends[:2] == (0, 0)

    def shown(self, ends: Ends) -> Ends:
        """Return `ends`, a box of the file, as a box of the page as it is shown."""
        left, bottom, right, top = ends
        x0, y0, x1, y1 = self.ends
        match self.turns:
            case 1:
                return bottom - y0, x1 - right, top - y0, x1 - left
            case 2:
                return x1 - right, y1 - top, x1 - left, y1 - bottom
            case 3:
                return y1 - top, left - x0, y1 - bottom, right - x0
        return left - x0, bottom - y0, right - x0, top - y0

    def holds(self, ends: Ends) -> bool:
        """Return whether the middle of a box, in coordinates as shown, lies on the page."""
        left, bottom, right, top = ends
        width, height = self.size
        return 0 <= left + right <= 2 * width and 0 <= bottom + top <= 2 * height


def turned(ends: Ends, turns: int) -> Ends:
    """Return `ends` after `turns` quarter turns clockwise about the origin."""
    left, bottom, right, top = ends
    match turns % 4:
        case 1:
            return bottom, -right, top, -left
        case 2:
            return -right, -top, -left, -bottom
        case 3:
            return -top, left, -bottom, right
    return ends
