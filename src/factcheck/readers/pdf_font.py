"""The font that stands in for every font that a PDF names and does not bring along.

pdfium would look for one in the system. That takes a tenth of a second, gives boxes that differ from machine to machine, and
on a machine without Chinese fonts loses each glyph that is drawn by itself, since a glyph without extent is none to it. This
font has one glyph, a bar, for every character.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

_EM = 1000
_SLIVER = 100
_DEPTH = 100  # of the bar below the base line: within the height that any font tells of itself
_CHARACTERS = 0x10000
_HANDLE = 1  # of the one font; pdfium takes zero for none
_EAST_ASIAN = (128, 129, 134, 136)  # character sets of Windows: Japanese, Korean, simplified and traditional Chinese


@contextmanager
def one_font() -> Iterator[None]:
    """Let pdfium find this font alone, and those of the system again afterwards."""
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    held = _callbacks()
    raw.FPDF_SetSystemFontInfo(held)
    try:
        yield
    finally:
        raw.FPDF_SetSystemFontInfo(raw.FPDF_GetDefaultSystemFontInfo())


@lru_cache(maxsize=1)
def _callbacks() -> Any:  # noqa: ANN401  pypdfium2 has no types
    """Return what pdfium asks for fonts. It is kept for good: pdfium holds on to it."""
    from ctypes import memmove  # noqa: PLC0415  start-up cost

    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    font = _font()

    def data(_info: Any, _font: Any, table: int, buffer: Any, size: int) -> int:  # noqa: ANN401  pointers of ctypes
        found = font if not table else _tables().get(table.to_bytes(4, "big"), b"")
        if found and buffer and size >= len(found):
            memmove(buffer, found, len(found))
        return len(found)

    def match(_info: Any, _weight: int, _italic: int, charset: int, *_: Any) -> int | None:  # noqa: ANN401  pointers of ctypes
        return _HANDLE if charset in _EAST_ASIAN else None  # for the others pdfium has fonts of its own

    answers = {
        "Release": lambda _: None,
        "EnumFonts": lambda *_: None,
        "MapFont": match,
        "GetFont": lambda *_: None,
        "GetFontData": data,
        "GetFaceName": lambda *_: 0,
        "GetFontCharset": lambda *_: _EAST_ASIAN[2],
        "DeleteFont": lambda *_: None,
    }
    info = raw.FPDF_SYSFONTINFO(version=1)
    for name, kind in info._fields_:
        if name in answers:
            setattr(info, name, kind(answers[name]))
    return info


@lru_cache(maxsize=1)
def _font() -> bytes:
    """Return the font as a TrueType file. Source: OpenType specification, table directory."""
    from struct import pack  # noqa: PLC0415  start-up cost

    tables = _tables()
    at = 12 + 16 * len(tables)
    directory, body = pack(">4s4H", b"\0\1\0\0", len(tables), 128, 3, 0), b""
    for tag, table in sorted(tables.items()):
        directory += pack(">4s3I", tag, 0, at + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


@lru_cache(maxsize=1)
def _tables() -> dict[bytes, bytes]:
    from struct import pack  # noqa: PLC0415  start-up cost

    low, high = -_DEPTH, _EM - 2 * _DEPTH
    # Steps from corner to corner, first those along x. As narrow as the narrowest comma: boxes follow the width in the file.
    corners = pack(">4h4h", 0, _SLIVER, 0, -_SLIVER, low, 0, high - low, 0)
    glyph = pack(">5hHH", 1, 0, low, _SLIVER, high, 3, 0) + b"\1" * 4 + corners
    glyph += bytes(-len(glyph) % 4)
    return {
        b"head": pack(">4I2H2Q4h2H3h", 0x10000, 0, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, low, _EM, high, 0, 8, 2, 1, 0),
        b"hhea": pack(">I3hH3h3h4hhH", 0x10000, high, low, 0, _EM, 0, 0, _EM, 1, 0, 0, 0, 0, 0, 0, 0, 1),
        b"maxp": pack(">I14H", 0x10000, 2, 4, 1, *[0] * 11),
        b"hmtx": pack(">Hhh", _EM, 0, 0),
        b"loca": pack(">3I", 0, 0, len(glyph)),
        b"glyf": glyph,
        # Format 10, an array of glyphs by character: all are the first.
        b"cmap": pack(">4HI2H4I", 0, 1, 3, 10, 12, 10, 0, 20 + 2 * _CHARACTERS, 0, 0, _CHARACTERS)
        + b"\0\1" * _CHARACTERS,
    }
