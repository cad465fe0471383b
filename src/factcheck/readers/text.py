"""The reader of plain text: UTF-8 with or without a byte-order mark, newlines as they stand."""

from codecs import BOM_UTF8
from hashlib import sha256

from factcheck.errors import InputError
from factcheck.model.source import Source
from factcheck.readers.encoding import wrongly_encoded


def decode(name: str, data: bytes) -> Source:
    """Return the Source of a plain text. A byte-order mark is no text; every other byte is kept.

    Error: InputError when nothing is left, at the first NUL byte, or when the bytes are not UTF-8.
    """
    body = data.removeprefix(BOM_UTF8)
    if not body:
        raise InputError("input.empty", path=name)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise wrongly_encoded(name, data, error.start + len(data) - len(body)) from error
    if "\0" in text:
        raise wrongly_encoded(name, data, data.index(b"\0"))
    return Source(name, text, sha256(data).hexdigest())
