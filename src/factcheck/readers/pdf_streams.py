"""What a page is drawn by, looked at before pdfium draws it: is it whole, and is it of a size that can be drawn.

A form that draws ten forms that draw ten forms each is small in the file and endless on the page; pdfium draws it all. A
stream that cannot be unpacked to its end leaves pdfium with less text and without a word.
"""

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.readers.pdf_open import ODDITIES

if TYPE_CHECKING:
    from pypdf import PageObject

MOST = 32_000_000  # bytes of drawing on one page; a page of dense text takes 0.03 million
_MOST_PACKED = 1032  # bytes that one byte of a deflated stream may stand for
_DEEPEST = 30  # forms within forms
_DRAWN = re.compile(rb"/([^\s/<>\[\](){}%]{1,127})\s{1,9}Do\b")


class Drawing(NamedTuple):
    """What the streams of a page come to: bytes in all, forms counted as often as they are drawn, and whether one is broken."""

    weight: int
    broken: bool


def drawing(page: "PageObject") -> Drawing:
    """Return the Drawing of a page."""
    from pypdf.errors import PyPdfError  # noqa: PLC0415  start-up cost

    scale = _Scale()
    try:
        contents = _held(page.get("/Contents"))
        parts = [_held(part) for part in contents] if isinstance(contents, list) else [contents]
        xobjects = _xobjects(page)
        weight = sum(scale.weigh(part, xobjects, 0) for part in parts if part is not None)
    except (PyPdfError, *ODDITIES):
        return Drawing(0, broken=True)
    return Drawing(weight, scale.broken)


class _Scale:
    """Weighs the streams of one page, each form once."""

    def __init__(self) -> None:
        self.broken = False
        self._forms: dict[int, int] = {}

    def weigh(self, stream: Any, xobjects: Any, depth: int) -> int:  # noqa: ANN401  pypdf's objects are of any type
        """Return the bytes that `stream` comes to with all that it draws."""
        if not hasattr(stream, "get_data"):
            self.broken = True
            return 0
        data = self._unpacked(stream, xobjects)
        weight = len(data)
        for name in _DRAWN.findall(data) if xobjects else ():
            weight += self._form(_held(xobjects.get("/" + name.decode("latin-1"))), xobjects, depth + 1)
            if weight > MOST:
                break
        return weight

    def _form(self, form: Any, outer: Any, depth: int) -> int:  # noqa: ANN401  see weigh
        if form is None or form.get("/Subtype") != "/Form":
            return 0
        if depth > _DEEPEST:
            return MOST + 1
        if id(form) not in self._forms:
            self._forms[id(form)] = 0  # a form that draws itself is drawn once
            self._forms[id(form)] = self.weigh(form, _xobjects(form) or outer, depth)
        return self._forms[id(form)]

    def _unpacked(self, stream: Any, xobjects: Any) -> bytes:  # noqa: ANN401  see weigh
        import zlib  # noqa: PLC0415  start-up cost

        from pypdf.errors import LimitReachedError  # noqa: PLC0415  start-up cost

        packed = stream._data
        if not xobjects and _MOST_PACKED * len(packed) <= MOST and stream.get("/Filter") != "/FlateDecode":
            return bytes(packed)  # text in base 85 takes as long to unpack as all the rest
        if stream.get("/Filter") != "/FlateDecode" or "/DecodeParms" in stream:
            try:
                return bytes(stream.get_data())
            except LimitReachedError:
                return b" " * (MOST + 1)
        inflater = zlib.decompressobj()
        try:
            data: bytes = inflater.decompress(packed, MOST + 1)
        except zlib.error:
            self.broken = True
            return b""
        self.broken |= not inflater.eof and len(data) <= MOST
        return data


def _xobjects(holder: Any) -> Any:  # noqa: ANN401  see weigh
    resources = _held(holder.get("/Resources"))
    return _held(resources.get("/XObject")) if resources else None


def _held(value: Any) -> Any:  # noqa: ANN401  see weigh
    """Return what a reference leads to, None for nothing."""
    found = value.get_object() if hasattr(value, "get_object") else value
    return None if type(found).__name__ == "NullObject" else found
