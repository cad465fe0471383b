"""What a text that is no UTF-8 probably is: the error that names the encoding, the byte and the way to UTF-8."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from factcheck.errors import InputError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (BOM_UTF32_LE, "UTF-32"),
    (BOM_UTF32_BE, "UTF-32"),
    (BOM_UTF16_LE, "UTF-16"),
    (BOM_UTF16_BE, "UTF-16"),
)
# What a Chinese text may be in, the set that its everyday characters are from, and the last lead byte of these (GB/T
# 2312-1980, level 1; Big5, level 1). Bytes of other languages decode too, but to characters hardly ever used.
_LEGACY = (("GB18030", "gb2312", 0xD7), ("BIG5", "big5", 0xC6))
# So many characters beyond ASCII read as UTF-8 without fault only in UTF-8: a text in GB18030 fails within a few.
_TELLING = 8


def wrongly_encoded(name: str, data: bytes, offset: int) -> InputError:
    """Return the error for `data`, which cannot be read as UTF-8 text at byte `offset` (NUL bytes included)."""
    mark = next((encoding for start, encoding in _MARKS if data.startswith(start)), None)
    if mark:
        return InputError("input.encoded", path=name, offset=0, encoding=mark)
    if b"\0" in data:
        return InputError("input.binary", path=name, offset=data.index(b"\0"))
    before = data[:offset].decode("utf-8", "ignore")
    if sum(not character.isascii() for character in before) >= _TELLING:
        return InputError("input.damaged", path=name, offset=offset)
    legacy = next((known[0] for known in _LEGACY if _reads_as(data, *known)), None)
    if legacy:
        return InputError("input.encoded", path=name, offset=offset, encoding=legacy)
    return InputError("input.not_utf8", path=name, offset=offset)


def _reads_as(data: bytes, encoding: str, everyday: str, last: int) -> bool:
    """Return whether `data` decodes, and at least half of its characters beyond ASCII are everyday ones."""
    try:
        beyond = [character for character in data.decode(encoding) if not character.isascii()]
    except UnicodeDecodeError:
        return False
    known = [character.encode(everyday, "ignore") for character in beyond]
    return 2 * sum(bool(code) and code[0] <= last for code in known) >= len(known)
