"""The functions of pdfium that are called for each glyph, with plain types: they take half the time that way."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, NamedTuple


class Calls(NamedTuple):
    """Functions of pdfium with plain types, called for each glyph: they take half the time that way."""

    handle: Callable[[Any], int]
    count: Callable[[int], int]
    piece: Callable[[int, int], int | None]
    code: Callable[[int, int], int]
    unmapped: Callable[[int, int], int]
    generated: Callable[[int, int], int]  # a blank that pdfium puts where it sees a gap
    box: Callable[[int, int, int], int]
    held: Any
    rectangle: int  # where `held` lies, into which `box` writes
    unpack: Callable[[Any], tuple[float, float, float, float]]


@lru_cache(maxsize=1)
def calls_of_glyphs() -> Calls:
    """Return the Calls, made once."""
    from ctypes import PYFUNCTYPE, addressof, c_int, c_uint, c_void_p, cast  # noqa: PLC0415  start-up cost
    from struct import Struct  # noqa: PLC0415  start-up cost

    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    def handle(pointer: Any) -> int:  # noqa: ANN401  pointers of ctypes
        return cast(pointer, c_void_p).value or 0

    def call(function: Any, result: Any, *arguments: Any) -> Any:  # noqa: ANN401  pointers of ctypes
        return PYFUNCTYPE(result, c_void_p, *arguments)(handle(function))

    held = raw.FS_RECTF()
    return Calls(
        handle,
        call(raw.FPDFText_CountChars, c_int),
        call(raw.FPDFText_GetTextObject, c_void_p, c_int),
        call(raw.FPDFText_GetUnicode, c_uint, c_int),
        call(raw.FPDFText_HasUnicodeMapError, c_int, c_int),
        call(raw.FPDFText_IsGenerated, c_int, c_int),
        call(raw.FPDFText_GetLooseCharBox, c_int, c_int, c_void_p),
        held,
        addressof(held),
        Struct("4f").unpack,
    )
