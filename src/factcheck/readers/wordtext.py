"""The text of the parts of a Word document, run by run: what stands in it, in which order, and what is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.model.layout import Notice, Run
from factcheck.model.span import Span
from factcheck.readers.lines import raised
from factcheck.readers.wordfields import Fields
from factcheck.readers.wordtree import (
    attribute,
    below,
    boxes,
    covered,
    is_on,
    laid_out,
    name,
    number,
    opened,
    rows,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_BLANKS = str.maketrans("\t\r\n", "   ")  # inside w:t they are white space of the file
_FONT_SIGNS = 0xF000  # from here on the sign depends on a font
_UNKNOWN = "\ufffd"
_LEAST_WIDTH, _LEAST_HEIGHT = 2_160_000, 1_080_000  # 6 cm by 3 cm in EMU: below that a picture is a logo or a seal
_EQUATION, _EMBEDDED = "notice.equation_left_out", "notice.embedded_left_out"
_PICTURE, _HIDDEN = "notice.picture_left_out", "notice.hidden_left_out"


class Reading:
    """A text under construction: the runs that gave it so far, and what was met on the way and is not in it."""

    def __init__(self, *, page_fields: bool = True) -> None:
        self.runs: list[Run] = []
        self._pieces: list[str] = []
        self._length = 0
        self._begun = self._in_cell = False
        self._parting = ""  # what has to stand before the next text of the line
        self._left: Counter[str] = Counter()
        self._fields = Fields(page_fields=page_fields)
        self._part = ""
        self._paragraphs: Counter[str] = Counter()
        self._places: dict[_Element, tuple[int, int]] = {}

    def part(self, root: _Element, part: str) -> None:
        """Add the text of a part."""
        space = root.tag.rpartition("}")[0]
        first = self._paragraphs[part]
        paragraphs = {element: first + at for at, element in enumerate(root.iter(f"{space}}}p"))}
        runs: Counter[_Element] = Counter()
        self._part, self._places = part, {}
        self._paragraphs[part] += len(paragraphs)
        for run in root.iter(f"{space}}}r"):
            paragraph = next(run.iterancestors(f"{space}}}p"), None)
            if paragraph is not None:
                self._places[run] = paragraphs[paragraph], runs[paragraph]
                runs[paragraph] += 1
        self._blocks([root])

    def text(self) -> str:
        """Return the text of all parts, one line for each paragraph or table row."""
        return "".join(self._pieces)

    def notices(self) -> tuple[Notice, ...]:
        """Return what was left out, one notice for each kind. Hidden text is in print neither, so nothing is missing."""
        left = sorted(self._left.items())
        return tuple(Notice(key, unread=key != _HIDDEN, fields=(("count", str(count)),)) for key, count in left)

    def _blocks(self, elements: Iterable[_Element]) -> None:
        """Add paragraphs and tables, each on lines of its own. The parser bounds how deep they nest."""
        joined = False
        for element in opened(elements):
            kind = name(element)
            if kind == "p":
                if not joined:
                    self._line()
                # Where the mark of a paragraph is deleted, the next one goes on in the same line.
                joined = any(below(element, "pPr", "rPr", gone) is not None for gone in ("del", "moveFrom"))
                found: list[_Element] = []
                self._inline(element, found)
                self._boxes(found)
            elif kind == "tbl":
                for row in rows(element):
                    self._row(row)
            elif kind == "altChunk":
                self._left[_EMBEDDED] += 1

    def _boxes(self, found: list[_Element]) -> None:
        in_cell, self._in_cell = self._in_cell, False
        for box in found:
            self._blocks([box])
        self._in_cell = in_cell

    def _row(self, row: _Element) -> None:
        """Add a table row, its cells parted by tabs, with one more for each column that a cell from elsewhere covers."""
        cells = [cell for cell in opened(row) if name(cell) == "tc"]
        if len(cells) == 1 or any(map(laid_out, cells)):
            for cell in cells:
                self._blocks([] if covered(cell) else cell)
            return
        self._line()
        self._in_cell = True
        found: list[_Element] = []
        self._parting = "\t" * number(below(row, "trPr", "gridBefore"), 0)
        for cell in cells:
            self._cell([] if covered(cell) else [p for p in opened(cell) if name(p) == "p"], found)
            self._parting += "\t" * max(number(below(cell, "tcPr", "gridSpan"), 1), 1)
        self._in_cell = False
        self._boxes(found)

    def _cell(self, paragraphs: list[_Element], found: list[_Element]) -> None:
        for paragraph in paragraphs:
            before = self._length
            self._inline(paragraph, found)
            if self._length > before:
                self._parting = " "
        if self._parting == " ":
            self._parting = ""

    def _inline(self, elements: Iterable[_Element], found: list[_Element]) -> None:
        """Add what a paragraph holds; text boxes are put aside to `found`, for they stand outside its line."""
        for element in opened(elements):
            kind = name(element)
            if kind == "r":
                self._run(element, found)
            elif kind in ("oMath", "oMathPara"):
                self._left[_EQUATION] += 1
            elif kind == "fldSimple" and self._fields.shows(attribute(element, "instr") or ""):
                self._inline(element, found)

    def _run(self, run: _Element, found: list[_Element]) -> None:
        parts = list(opened(run))
        text = "".join(self._piece(part, found) for part in parts)
        self._inline((part for part in parts if name(part) == "r"), found)  # the base of a ruby is made of runs
        if not text:
            return
        if is_on(below(run, "rPr", "vanish")):
            self._left[_HIDDEN] += any(character.isdigit() for character in text)
            return
        if attribute(below(run, "rPr", "vertAlign"), "val") == "superscript":
            text = raised(text)
        self._add(text.translate(_BLANKS) if self._in_cell else text, self._places.get(run))

    def _piece(self, child: _Element, found: list[_Element]) -> str:
        """Return the text that one part of a run gives, "" for one that gives none."""
        kind = name(child)
        if kind == "fldChar":
            self._fields.mark(attribute(child, "fldCharType") or "")
        elif kind == "instrText":
            self._fields.instruct(child.text or "")
        elif kind in ("drawing", "pict", "object"):
            found += boxes(child)
            self._count_unread(child)
        elif self._fields.shown:
            if kind == "t":
                return (child.text or "").translate(_BLANKS)
            if kind == "sym":
                return _sign(attribute(child, "char") or "")
            return _SIGNS.get(kind, "")
        return ""

    def _count_unread(self, drawing: _Element) -> None:
        """Count what may hold figures and is no text: charts, diagrams, embedded sheets, pictures of some size."""
        kinds = {name(part) for part in drawing.iter()}
        if kinds & {"chart", "relIds", "OLEObject"}:
            self._left[_EMBEDDED] += 1
        elif "pic" in kinds and _is_large(drawing):
            self._left[_PICTURE] += 1

    def _line(self) -> None:
        """Begin a line, unless the text begins here."""
        self._parting = ""
        if self._begun:
            self._add("\n", None)
        self._begun = True

    def _add(self, text: str, place: tuple[int, int] | None) -> None:
        if self._parting:
            self._pieces.append(self._parting)
            self._length += len(self._parting)
            self._parting = ""
        if place:
            span = Span(self._length, self._length + len(text))
            self.runs.append(Run(span, self._part, *place))
        self._pieces.append(text)
        self._length += len(text)


def _sign(code: str) -> str:
    """Return a sign told by its code, U+FFFD where only its font knows it."""
    try:
        value = int(code, 16)
    except ValueError:
        return _UNKNOWN
    return chr(value) if 0 < value < _FONT_SIGNS and not 0xD800 <= value < 0xE000 else _UNKNOWN  # noqa: PLR2004  surrogates


def _is_large(drawing: _Element) -> bool:
    extent = next((part for part in drawing.iter() if name(part) == "extent"), None)
    wide, high = (attribute(extent, key) or "0" for key in ("cx", "cy"))
    return wide.isdigit() and high.isdigit() and int(wide) >= _LEAST_WIDTH and int(high) >= _LEAST_HEIGHT
