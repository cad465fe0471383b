"""The glyphs of one page of a PDF, as pdfium tells them, each a sign with its box and the style of its text.

They come in the order in which pdfium has them, which is that of the file, sorted along each line and without the copies
that make fake bold. What is not seen is judged in `pdf_sight`.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple

from factcheck.readers.pdf_sight import Sight, Verdict
from factcheck.readers.pdf_turn import Ends, Sheet, turned

SLANTED = 4  # the turn of text that runs along no edge of the page, a watermark for instance
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_HYPHEN = "\x02"  # pdfium's mark for a hyphen at a line end
_LEANING = 0.18  # tangent of ten degrees


class Style(NamedTuple):
    """What the glyphs of one text object have in common.

    `turns` are quarter turns counter-clockwise on the page as shown, `size` is that of the font in points, and `base` the
    height of the base line where the text runs from left to right.
    """

    turns: int
    size: float
    base: float
    verdict: Verdict


class Glyph(NamedTuple):
    """One drawn sign; its box stands in coordinates in which its text runs from left to right."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    style: Style


class Glyphs(NamedTuple):
    """The glyphs of a page by the turns of their text.

    `hidden` says that text which nobody sees was left out, `layer` that text under a picture of the page was taken, and
    `unknown` counts the glyphs of which the file does not tell the sign.
    """

    flows: dict[int, list[Glyph]]
    hidden: bool
    layer: bool
    unknown: int

    @property
    def count(self) -> int:
        """The number of signs that are no blanks."""
        return sum(not glyph.text.isspace() for flow in self.flows.values() for glyph in flow)


def glyphs(textpage: Any, sheet: Sheet, sight: Sight) -> Glyphs:  # noqa: ANN401  pypdfium2 has no types
    """Return the glyphs of a page."""
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    flows: dict[int, list[Glyph]] = {}
    verdicts: set[Verdict] = set()
    styles: dict[int, Style] = {}
    unknown, count = 0, raw.FPDFText_CountChars(textpage.raw)
    piece_of, code_of, unmapped, box_of = _calls(textpage.raw)
    for index in range(count):
        address = piece_of(index)
        if not address:  # a blank or a line end that pdfium puts where it sees a gap
            continue
        style = styles.get(address)
        if style is None:
            style = styles[address] = _style(textpage.raw, index, sheet, sight)
        sign = chr(code_of(index))
        if unmapped(index):
            sign, unknown = _UNKNOWN, unknown + 1
        elif sign < " ":
            if sign != _HYPHEN:
                continue
            sign = "-"
        ends = sheet.shown(box_of(index))
        verdict = style.verdict if sheet.holds(ends) else Verdict.UNSEEN
        if verdict is not Verdict.SEEN:
            verdict = sight.within(verdict, ends)
            verdicts.add(verdict)
            if verdict is Verdict.UNSEEN:
                continue
        if style.turns:
            ends = turned(ends, style.turns)
        flow = flows.get(style.turns)
        if flow is None:
            flow = flows[style.turns] = []
        flow.append(Glyph(sign, *ends, style))
    return Glyphs(flows, Verdict.UNSEEN in verdicts, Verdict.LAYER in verdicts, unknown)


def _style(handle: Any, index: int, sheet: Sheet, sight: Sight) -> Style:  # noqa: ANN401  see glyphs
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, matrix)
    size = raw.FPDFText_GetFontSize(handle, index) * (matrix.c**2 + matrix.d**2) ** 0.5
    turns = _turns(matrix.a, matrix.b, sheet)
    base = turned(sheet.shown((matrix.e, matrix.f, matrix.e, matrix.f)), turns)[1]
    return Style(turns, size, base, sight.verdict(index, size))


def _turns(across: float, up: float, sheet: Sheet) -> int:
    """Return the turns of text that runs so far across and up in the coordinates of the file."""
    if min(abs(across), abs(up)) > _LEANING * max(abs(across), abs(up)):
        return SLANTED
    quarters = (0 if across >= 0 else 2) if abs(across) >= abs(up) else (1 if up > 0 else 3)
    return (quarters - sheet.turns) % SLANTED


_Calls = tuple[Callable[[int], int | None], Callable[[int], int], Callable[[int], int], Callable[[int], Ends]]


def _calls(handle: Any) -> _Calls:  # noqa: ANN401  see glyphs
    """Return what gives text object, code, doubt and box of a glyph of one page by its index."""
    from ctypes import addressof, c_void_p, cast  # noqa: PLC0415  start-up cost
    from struct import Struct  # noqa: PLC0415  start-up cost

    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    piece, code, unmapped, box = _bare()
    page = cast(handle, c_void_p).value
    rectangle = raw.FS_RECTF()
    address, unpack = addressof(rectangle), Struct("4f").unpack

    def ends(index: int) -> Ends:
        box(page, index, address)
        left, top, right, bottom = unpack(rectangle)
        return left, bottom, right, top

    return (lambda i: piece(page, i)), (lambda i: code(page, i)), (lambda i: unmapped(page, i)), ends


@lru_cache(maxsize=1)
def _bare() -> tuple[Any, Any, Any, Any]:
    """Return four functions of pdfium with plain types: called for each glyph, they take half the time that way."""
    from ctypes import PYFUNCTYPE, c_int, c_uint, c_void_p, cast  # noqa: PLC0415  start-up cost

    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    kinds = (
        (raw.FPDFText_GetTextObject, PYFUNCTYPE(c_void_p, c_void_p, c_int)),
        (raw.FPDFText_GetUnicode, PYFUNCTYPE(c_uint, c_void_p, c_int)),
        (raw.FPDFText_HasUnicodeMapError, PYFUNCTYPE(c_int, c_void_p, c_int)),
        (raw.FPDFText_GetLooseCharBox, PYFUNCTYPE(c_int, c_void_p, c_int, c_void_p)),
    )
    piece, code, unmapped, box = (kind(cast(function, c_void_p).value) for function, kind in kinds)
    return piece, code, unmapped, box
