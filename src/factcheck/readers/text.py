"""The reader of plain text: any of the encodings that Chinese texts come in, newlines as they stand."""

from hashlib import sha256

from factcheck.errors import InputError
from factcheck.model.source import Source
from factcheck.readers.encoding import decode_bytes


def decode(name: str, data: bytes) -> Source:
    """Return the Source of a plain text. A byte-order mark is no text; every other character is kept.

    Error: InputError when nothing is left, and as `decode_bytes`.
    """
    if not data:
        raise InputError("input.empty", path=name)
    text, notices = decode_bytes(name, data)
    return Source(name, text, sha256(data).hexdigest(), notices=notices)
