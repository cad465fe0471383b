"""TOML files of the user's: found from the checked file upwards, read, and refused with file, line and key."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from factcheck.errors import UsageError
from factcheck.packs.file import PackFile
from factcheck.packs.schema import Table

_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")  # how tomllib ends its message


class TomlFile(NamedTuple):
    """A file as it was read: its text, with the way to the line of a key, and what it holds."""

    file: PackFile
    data: Table


def folders(path: str) -> Iterator[Path]:
    """Yield the folder of a checked file (a checked folder itself, for "-" the working folder), then those above it."""
    place = Path(os.path.abspath("." if path == "-" else path))  # noqa: PTH100  a link is looked for where it lies, not where it leads
    yield from (place, *place.parents) if place.is_dir() else place.parents


def text_of(path: Path) -> str | None:
    """Return the text of a file, None when there is none.

    Error: UsageError when it cannot be read.
    """
    try:
        return path.read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise UsageError("toml.unreadable", path=path, why=error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise UsageError("toml.not_utf8", path=path, offset=error.start) from error


def parsed(path: Path, text: str) -> TomlFile:
    """Return what a TOML file holds.

    Error: UsageError with the line when it is no TOML.
    """
    import tomllib  # noqa: PLC0415  start-up cost

    try:
        return TomlFile(PackFile(str(path), text), tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
        raise UsageError("toml.syntax", path=path, line=line, why=_AT_LINE.sub("", str(error))) from error
