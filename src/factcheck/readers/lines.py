"""Lines of a web page: text comes in piece by piece, lines with collapsed white space go out."""

import re
from itertools import groupby
from unicodedata import east_asian_width

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARK = re.compile(r"[\d,，、*†‡+-]+")


def raised(text: str) -> str:
    """Return a raised text: digits alone as raised digits, or 58.7 with note 1 would be 58.71; anything else as it is."""
    return text.translate(_RAISED) if _MARK.fullmatch(text.strip()) else text


class Lines:
    """Lines under construction. A line that stays empty is none."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[tuple[str, bool]] = []

    def add(self, text: str, *, kept: bool = False) -> None:
        """Add a piece to the line; with `kept` its line ends and blanks count as they stand."""
        if not text:
            return
        first, *more = text.replace("\r\n", "\n").replace("\r", "\n").split("\n") if kept else (text,)
        self._line.append((first, kept))
        for line in more:
            self.end(forced=True)
            self._line.append((line, kept))

    def row(self, cells: list[str]) -> None:
        """Add a table row as one line, empty cells at its end left out."""
        self.end()
        line = "\t".join(cells).rstrip("\t")
        if line:
            self._done.append(line)

    def end(self, *, forced: bool = False) -> None:
        """End the line; an empty one only counts when it is `forced`, and of several the first."""
        line = ""
        for kept, pieces in groupby(self._line, key=lambda piece: piece[1]):
            text = "".join(piece for piece, _ in pieces)
            line += text if kept else _collapsed(text, line)
        self._line.clear()
        line = line.rstrip(" ")
        if line or (forced and self._done and self._done[-1]):
            self._done.append(line)

    def text(self) -> str:
        """Return all lines."""
        self.end()
        return "\n".join(self._done).strip("\n")


def _collapsed(text: str, before: str) -> str:
    """Return `text` with every run of white space as one blank, none at the start of a line or after another.

    Source: CSS Text 3, section 4.1.3: a line end between two wide characters is no blank.
    """
    collapsed = _BLANKS.sub(_blank, text)
    return collapsed.lstrip(" ") if not before or before[-1] in " \t" else collapsed


def _blank(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    if "\n" in found[0] and start and end < len(text) and _wide(text[start - 1]) and _wide(text[end]):
        return ""
    return " "


def _wide(character: str) -> bool:
    return east_asian_width(character) in "WF"
