"""Lines of a web page: text comes in piece by piece, lines with collapsed white space go out."""

import re
from unicodedata import east_asian_width

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"[\d,，、*†‡+-]+")


def raised(text: str) -> str:
    """Return a raised text: digits alone as raised digits, anything else as it is ([1], st)."""
    return text.translate(_RAISED) if _MARK.fullmatch(text.strip()) else text


class Lines:
    """Lines under construction. A line that stays empty is none."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[str] = []

    def add(self, text: str, *, kept: bool = False) -> None:
        """Add a piece to the line; with `kept` its line ends and blanks count as they stand."""
        if not text:
            return
        if not kept:
            self._line.append(text)
            return
        # U+E000 and U+E001 hold the place of what must not be collapsed until the line is done.
        first, *more = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._line.append(_keep(first))
        for line in more:
            self.end()
            self._line.append(_keep(line))

    def row(self, cells: list[str]) -> None:
        """Add a table row as one line, empty cells at its end left out."""
        self.end()
        line = "\t".join(cells).rstrip("\t")
        if line:
            self._done.append(line)

    def end(self, *, forced: bool = False) -> None:
        """End the line; an empty one only counts when it is `forced` between two others."""
        line = _collapsed("".join(self._line))
        self._line.clear()
        if line or (forced and self._done and self._done[-1]):
            self._done.append(line)

    def text(self) -> str:
        """Return all lines."""
        self.end()
        return "\n".join(self._done).strip("\n")
