"""The table of readers: which of them takes a file, by its leading bytes and its suffix.

A file is read by one reader or refused whole with an InputError. Leading bytes weigh more than the suffix: a PDF named
bulletin.txt is a PDF.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from factcheck.errors import InputError
from factcheck.model.source import Source
from factcheck.readers import kinds

# Enough for every signature, and for the first entries of a zip, by which its kind is told.
_HEAD = 8192

# One line per reader: the kind of file (kinds.py says how it is known), and the module whose `decode` turns name and bytes
# into a Source. It is loaded when a file of its kind is met.
READERS = {
    "text": "factcheck.readers.text",
    "markdown": "factcheck.readers.markdown",
    "html": "factcheck.readers.html",
    "docx": "factcheck.readers.docx",
    "pdf": "factcheck.readers.pdf",
    "image": "factcheck.readers.image",
}


def read(path: str | Path) -> Source:
    """Return the document at `path`.

    Error: InputError when the file is missing, may not be read, or is of a kind or an encoding that no reader takes.
    """
    name = str(path)
    try:
        with Path(path).open("rb") as handle:
            return _read(name, kinds.suffix(name), handle)
    except OSError as error:
        raise refusal(name, error) from error


def read_stdin() -> Source:
    """Return the document on standard input, under the name "-".

    Error: as `read`, and InputError when standard input is closed.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise InputError("input.no_stdin")
    try:
        return _read("-", "", sys.stdin.buffer)
    except OSError as error:
        raise refusal("-", error) from error


def choose(name: str, suffix: str, head: bytes) -> str:
    """Return the kind, a key of READERS, of a file with this suffix and these leading bytes.

    Error: InputError when no reader takes it; its line names the kind of the file and the way out.
    """
    kind = kinds.by_signature(head, suffix) or kinds.by_suffix(suffix)
    if kind is None:
        raise InputError("input.suffix", path=name, suffix=suffix)
    if kind not in READERS:
        raise InputError(kind, path=name)
    return kind


def refusal(name: str, error: OSError) -> InputError:
    """Return the InputError that tells why the system did not give the file."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return InputError("input.missing", path=name)
    if isinstance(error, PermissionError):
        return InputError("input.permission", path=name)
    if isinstance(error, IsADirectoryError):
        return InputError("input.directory", path=name)
    return InputError("input.unreadable", path=name, why=error.strerror or type(error).__name__)


def _read(name: str, suffix: str, handle: BinaryIO) -> Source:
    # The kind is settled before the rest is read: a film of some gigabytes is refused by its first bytes.
    head = handle.read(_HEAD)
    if not head:
        raise InputError("input.empty", path=name)
    decode = cast("Callable[[str, bytes], Source]", import_module(READERS[choose(name, suffix, head)]).decode)
    return decode(name, head + handle.read())
