"""Whether a text of a PDF is seen: drawn at all, large enough to read, of another colour than what is behind it."""

from enum import Enum
from typing import Any

from factcheck.readers.pdf_pictures import PAGE_SIZED, pictures
from factcheck.readers.pdf_turn import Ends, Sheet

_INVISIBLE = 3  # text rendering mode of ISO 32000-1, table 106: neither fill nor stroke
_STROKED = (1, 2, 5, 6)  # likewise: the outline is drawn
_PALE = 240  # of 255; a lighter grey on white is not seen
_DARK = 0.4  # share of a box that is not pale from which pale text in it is seen; strokes alone cover less
_SMALLEST = 1.0  # point
_LOOKS = 20  # pixels along each side of a box at which it is looked at
_PIXELS = 2_000_000  # of the picture by which the background is judged


class Verdict(Enum):
    """What is to be done with a text."""

    SEEN = "seen"
    LAYER = "layer"  # not seen itself, but written under a picture of the page by text recognition
    PALE = "pale"  # seen where the background is dark
    UNSEEN = "unseen"


class Sight:
    """Judges the texts of one page."""

    def __init__(self, page: Any, textpage: Any, sheet: Sheet) -> None:  # noqa: ANN401  pypdfium2 has no types
        self._page = page
        self._text = textpage.raw
        self._sheet = sheet
        self._width, self._height = sheet.size
        self._scan: bool | None = None
        self._ground: tuple[bytes, int, float] | None = None

    def verdict(self, index: int, size: float) -> Verdict:
        """Return the Verdict for the text object of glyph `index`, set in a font of `size` points."""
        from pypdfium2 import raw  # noqa: PLC0415  start-up cost

        if not size >= _SMALLEST:  # not a number is no size either
            return Verdict.UNSEEN
        mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(self._text, index))
        if mode == _INVISIBLE:
            return Verdict.LAYER if self._is_scan() else Verdict.UNSEEN
        return Verdict.SEEN if mode in _STROKED else self._filled(index)

    def within(self, verdict: Verdict, ends: Ends) -> Verdict:
        """Return the Verdict for one glyph of a text: one on the page is seen, a pale one where the background is dark."""
        if not self._sheet.holds(ends):
            return Verdict.UNSEEN
        if verdict is Verdict.PALE:
            return Verdict.SEEN if self._dark(ends) else Verdict.UNSEEN
        return verdict

    def _is_scan(self) -> bool:
        if self._scan is None:
            self._scan = pictures(self._page, self._sheet.size).largest >= PAGE_SIZED
        return self._scan

    def _filled(self, index: int) -> Verdict:
        from ctypes import byref, c_uint  # noqa: PLC0415  start-up cost

        from pypdfium2 import raw  # noqa: PLC0415  start-up cost

        red, green, blue, alpha = (c_uint() for _ in range(4))
        told = raw.FPDFText_GetFillColor(self._text, index, byref(red), byref(green), byref(blue), byref(alpha))
        if told and not alpha.value:
            return Verdict.UNSEEN
        return Verdict.PALE if told and min(red.value, green.value, blue.value) >= _PALE else Verdict.SEEN

    def _dark(self, ends: Ends) -> bool:
        """Return whether most of a box is darker than pale text, the text itself counted as background."""
        pixels, stride, scale = self._ground = self._ground or self._drawn()
        left, bottom, right, top = (max(0.0, end) * scale for end in ends)
        first, last = max(0, int(self._height * scale - top)), max(1, int(self._height * scale - bottom))
        apart = max(1, int((right - left) / _LOOKS)), max(1, (last - first) // _LOOKS)
        rows = range(first * stride, last * stride, apart[1] * stride)
        box = b"".join(pixels[row + int(left) : row + min(int(right) + 1, stride) : apart[0]] for row in rows)
        return sum(pixel < _PALE for pixel in box) > _DARK * len(box)

    def _drawn(self) -> tuple[bytes, int, float]:
        """Return the page in grey, how many bytes a row of it takes, and how many pixels a point."""
        scale = min(1.0, (_PIXELS / (self._width * self._height)) ** 0.5)
        bitmap = self._page.render(scale=scale, grayscale=True, may_draw_forms=False, draw_annots=False)
        try:
            return bytes(bitmap.buffer), bitmap.stride, scale
        finally:
            bitmap.close()
