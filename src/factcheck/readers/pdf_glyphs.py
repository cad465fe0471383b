"""The glyphs of one page of a PDF, as pdfium tells them, each a sign with its box and the style of its text.

They come in the order in which pdfium has them, which is that of the file, sorted along each line and without the copies
that make fake bold. What is not seen is judged in `pdf_sight`.
"""

from typing import Any, NamedTuple

from factcheck.readers.pdf_calls import Calls, calls_of_glyphs
from factcheck.readers.pdf_sight import Sight, Verdict
from factcheck.readers.pdf_turn import Ends, Sheet, turned

SLANTED = 4  # the turn of text that runs along no edge of the page, a watermark for instance
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
_HYPHEN = "\x02"  # pdfium's mark for a hyphen at a line end
_HIGH, _LOW, _BEYOND = "\ud800", "\udc00", "\ue000"  # halves of characters beyond the first 65,536
_STRIDE = 16  # glyphs; steps by which the end of a text object is looked for
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


class Flow(NamedTuple):
    """Glyphs whose text runs one way, sign by sign; the boxes stand in coordinates in which it runs from left to right."""

    signs: list[str]
    lefts: list[float]
    bottoms: list[float]
    rights: list[float]
    tops: list[float]
    styles: list[Style]


class Glyphs(NamedTuple):
    """The glyphs of a page by the turns of their text.

    `hidden` says that text which nobody sees was left out, and `layer` that text under a picture of the page was taken.
    """

    flows: dict[int, Flow]
    hidden: bool
    layer: bool

    @property
    def signs(self) -> int:
        """The number of signs that are no blanks."""
        return sum(len("".join("".join(flow.signs).split())) for flow in self.flows.values())

    @property
    def unknown(self) -> int:
        """The number of glyphs of which the file does not tell the sign."""
        return sum(flow.signs.count(_UNKNOWN) for flow in self.flows.values())


def glyphs(textpage: Any, sheet: Sheet, sight: Sight) -> Glyphs:  # noqa: ANN401  pypdfium2 has no types
    """Return the glyphs of a page."""
    calls = calls_of_glyphs()
    page = calls.handle(textpage.raw)
    found = _Found(calls, page, sheet, sight)
    styles: dict[int, Style] = {}
    index, count = 0, calls.count(page)
    while index < count:
        address = calls.piece(page, index)
        if not address:  # a blank or a line end that pdfium puts where it sees a gap
            index += 1
            continue
        style = styles.get(address)
        if style is None:
            style = styles[address] = _style(textpage.raw, index, sheet, sight)
        end = _end(calls, page, index, count)
        found.add(style, index, end)
        index = end
    flows = {turns: flow for turns, flow in found.flows.items() if flow.signs}
    for flow in flows.values() if found.halves else ():
        flow.signs[:] = [_UNKNOWN if _HIGH <= sign < _BEYOND else sign for sign in flow.signs]
    return Glyphs(flows, Verdict.UNSEEN in found.verdicts, Verdict.LAYER in found.verdicts)


def _end(calls: Calls, page: int, index: int, count: int) -> int:
    """Return where the glyphs of the text object of glyph `index` end; they stand together, blanks of pdfium among them."""
    address, end, stride = calls.piece(page, index), index + 1, _STRIDE
    while stride:
        if end + stride <= count and calls.piece(page, end + stride - 1) == address:
            end += stride
        else:
            stride //= 2
    return end


class _Found:
    """Takes up the glyphs of a page, one text object after another."""

    def __init__(self, calls: Calls, page: int, sheet: Sheet, sight: Sight) -> None:
        self._calls, self._page, self._sheet, self._sight = calls, page, sheet, sight
        self.flows: dict[int, Flow] = {}
        self.verdicts: set[Verdict] = set()
        self.halves = False

    def add(self, style: Style, start: int, end: int) -> None:
        """Take up the glyphs from `start` to `end`, all of one style."""
        calls, page, sheet = self._calls, self._page, self._sheet
        code_of, unmapped, box_of = calls.code, calls.unmapped, calls.box
        unpack, held, rectangle = calls.unpack, calls.held, calls.rectangle
        signs, lefts, bottoms, rights, tops, styles = self.flows.setdefault(style.turns, Flow([], [], [], [], [], []))
        seen, (width, height), plain = style.verdict is Verdict.SEEN, sheet.size, sheet.plain
        for index in range(start, end):
            sign = chr(code_of(page, index))
            if unmapped(page, index):
                sign = _UNKNOWN
            elif sign <= " ":
                if (sign < " " and sign != _HYPHEN) or calls.generated(page, index):
                    continue
                sign = " " if sign == " " else "-"
            elif _HIGH <= sign < _BEYOND and self._joined(signs, sign):
                continue
            box_of(page, index, rectangle)
            left, top, right, bottom = unpack(held)
            if not plain:
                left, bottom, right, top = sheet.shown((left, bottom, right, top))
            inside = left >= 0 and bottom >= 0 and right <= width and top <= height
            if not (seen and inside) and not self._is_taken(style, (left, bottom, right, top)):
                continue
            if style.turns:
                left, bottom, right, top = turned((left, bottom, right, top), style.turns)
            signs.append(sign)
            lefts.append(left)
            bottoms.append(bottom)
            rights.append(right)
            tops.append(top)
            styles.append(style)

    def _joined(self, signs: list[str], half: str) -> bool:
        """Return whether a half of a rare character was joined to the one before: pdfium has both as glyphs."""
        self.halves = True
        if half < _LOW or not signs or not _HIGH <= signs[-1] < _LOW:
            return False
        signs[-1] = (signs[-1] + half).encode("utf-16", "surrogatepass").decode("utf-16")
        return True

    def _is_taken(self, style: Style, ends: Ends) -> bool:
        verdict = self._sight.within(style.verdict, ends)
        self.verdicts.add(verdict)
        return verdict is not Verdict.UNSEEN


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
