"""Bytes in, text out: by what the file declares, by UTF-8, and else by the reading that looks like Chinese prose.

In this order: a byte-order mark; what the document itself declares; UTF-8 without fault; NUL bytes, which speak of UTF-16 or
UTF-32; a guess between GB18030 and Big5. A guess is told in a notice, and where two readings look alike nothing is guessed.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE, lookup
from typing import NamedTuple

from factcheck.errors import InputError
from factcheck.model.layout import Notice
from factcheck.readers.everyday import share

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
    (BOM_UTF8, "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
# What a text that declares nothing may be in. UTF-8 stands here for texts of it that are damaged.
_CANDIDATES = ("utf-8", "gb18030", "big5hkscs")
# What is declared and what it is read as: each older set is a part of the newer one, and writers name the older.
_DECLARED = {
    "utf-8": "utf-8",
    **dict.fromkeys(("gb2312", "gbk", "gb18030"), "gb18030"),
    **dict.fromkeys(("big5", "big5hkscs", "cp950"), "big5hkscs"),
    **dict.fromkeys(("utf-16", "utf-16-le", "utf-16-be"), "utf-8"),  # could not have been read if it were true
}
# Measured on stretches of 20 characters from bulletins and news: right readings have at least 0.5, wrong ones at most 0.25.
_LEAST = 0.3
_MARGIN = 0.2
# So many characters beyond ASCII read as UTF-8 without fault only in UTF-8: a text in GB18030 fails within a few.
_TELLING = 8
_ASCII_END, _LATIN_END, _TWO_BYTES_END = "\x7f", "\xff", "\u07ff"


class Decoded(NamedTuple):
    """A text, and what has to be told about its encoding."""

    text: str
    notices: tuple[Notice, ...] = ()


class _Reading(NamedTuple):
    """The bytes read in one encoding, `fault` being the first byte that does not fit, and how everyday that looks."""

    codec: str
    text: str
    fault: int | None
    everyday: float


def decode_bytes(name: str, data: bytes, declared: str = "") -> Decoded:
    """Return the text of `data`; `declared` is the encoding that the document names, "" where it names none.

    Error: InputError for bytes that are no text, damaged, or in an encoding that cannot be told.
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(_whole(name, data, codec, len(mark)))
    named = _known(declared)
    if named and named != "utf-8":
        reading = _read(data, named)
        # A page that was saved anew in UTF-8 often keeps its old declaration.
        if reading.fault is None and not _telling_utf8(data):
            return Decoded(_text(name, data, reading.text))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undeclared(name, data, error.start)
    if "\0" in text:
        return _wide(name, data)
    _refuse_lookalike(name, data, text)
    told = (("declared", declared), ("encoding", "UTF-8"))
    return Decoded(text, (Notice("notice.encoding_declared", fields=told),) if named and named != "utf-8" else ())


def is_wide(head: bytes) -> bool:
    """Return whether a file that begins so has the mark of UTF-16 or UTF-32, in which NUL bytes are no sign of a program."""
    return any(head.startswith(mark) for mark, codec in _MARKS if codec in _WIDE)


def called(codec: str) -> str:
    """Return the name by which users and iconv know an encoding of Python."""
    return {"big5hkscs": "BIG5-HKSCS"}.get(codec, codec.upper())


def _undeclared(name: str, data: bytes, offset: int) -> Decoded:
    """Return the reading that looks like Chinese prose, `offset` being the first byte that is no UTF-8."""
    if b"\0" in data:
        return _wide(name, data)
    best, second, *_ = sorted((_read(data, codec) for codec in _CANDIDATES), key=lambda r: r.everyday, reverse=True)
    if best.everyday < _LEAST:
        raise InputError("input.not_utf8", path=name, offset=offset)
    if best.everyday - second.everyday < _MARGIN:
        best = _detected(name, data, best, second)
    if best.fault is not None:
        raise InputError("input.damaged", path=name, offset=best.fault, encoding=called(best.codec))
    return Decoded(best.text, (_guessed(best.codec),))


def _detected(name: str, data: bytes, first: _Reading, second: _Reading) -> _Reading:
    """Return which of two readings the detector takes, where it takes one only.

    Error: InputError that names both when it takes both or neither.
    """
    from charset_normalizer import from_bytes  # noqa: PLC0415  start-up cost, and hardly ever needed

    codecs = [reading.codec.replace("-", "_") for reading in (first, second)]
    taken = {match.encoding for match in from_bytes(data, cp_isolation=codecs)}
    left = [reading for reading, codec in zip((first, second), codecs, strict=True) if codec in taken]
    if len(left) == 1:
        return left[0]
    raise _ambiguous(name, first.codec, second.codec)


def _wide(name: str, data: bytes) -> Decoded:
    """Return the text of bytes with NUL among them, which only UTF-16 and UTF-32 have in a text.

    Error: InputError when neither gives one.
    """
    best = max((_read(data, codec) for codec in _WIDE), key=_plain)
    if best.fault is not None or _plain(best) < _LEAST:
        raise InputError("input.binary", path=name, offset=data.index(b"\0"))
    return Decoded(best.text, (_guessed(best.codec),))


def _plain(reading: _Reading) -> float:
    """Return the share of printable ASCII and of everyday characters, 0 for what cannot be a text."""
    if reading.fault is not None or "\0" in reading.text or not reading.text:
        return 0.0
    plain = sum(" " <= c < _ASCII_END or c in "\t\r\n" for c in reading.text)
    beyond = sum(c > _ASCII_END for c in reading.text)
    return (plain + reading.everyday * beyond) / len(reading.text)


def _read(data: bytes, codec: str) -> _Reading:
    try:
        text, fault = data.decode(codec), None
    except UnicodeDecodeError as error:
        text, fault = data.decode(codec, "replace"), error.start
    return _Reading(codec, text, fault, share(text))


def _whole(name: str, data: bytes, codec: str, start: int) -> str:
    """Return the text behind a byte-order mark."""
    if len(data) == start:
        raise InputError("input.empty", path=name)
    try:
        text = data[start:].decode(codec)
    except UnicodeDecodeError as error:
        raise InputError("input.damaged", path=name, offset=error.start + start, encoding=called(codec)) from error
    return _text(name, data, text, codec, start)


def _text(name: str, data: bytes, text: str, codec: str = "", start: int = 0) -> str:
    """Return `text`, in which NUL may not stand."""
    if "\0" in text:
        before = len(text[: text.index("\0")].encode(codec)) if codec else data.index(b"\0")
        raise InputError("input.binary", path=name, offset=start + before)
    return text


def _known(declared: str) -> str:
    try:
        return _DECLARED.get(lookup(declared.strip()).name.replace("_", "-"), "") if declared else ""
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return ""


def _telling_utf8(data: bytes) -> bool:
    try:
        return sum(c > _ASCII_END for c in data.decode("utf-8")) >= _TELLING
    except UnicodeDecodeError:
        return False


def _refuse_lookalike(name: str, data: bytes, text: str) -> None:
    """Raise the error for a few characters of GB18030 that happen to be UTF-8 too, as 一只 is."""
    beyond = [c for c in text if c > _ASCII_END]
    if beyond and all(_LATIN_END < c <= _TWO_BYTES_END for c in beyond) and _read(data, "gb18030").everyday == 1:
        raise _ambiguous(name, "utf-8", "gb18030")


def _ambiguous(name: str, first: str, second: str) -> InputError:
    return InputError("input.ambiguous", path=name, first=called(first), second=called(second))


def _guessed(codec: str) -> Notice:
    return Notice("notice.encoding_guessed", fields=(("encoding", called(codec)),))
