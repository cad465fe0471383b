"""Load: pack files into Packs. The standard rules come first, the user's files after them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.errors import PackError
from factcheck.model.pack import Pack
from factcheck.packs.against import check_against
from factcheck.packs.build import build
from factcheck.packs.file import PackFile
from factcheck.packs.find import standard_files
from factcheck.packs.merge import merge
from factcheck.packs.names import check_names
from factcheck.packs.schema import Table, check_shape
from factcheck.packs.words import giving_way

STANDARD = "standard"

_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")  # how tomllib ends its message


def load(extra: Sequence[str] = ()) -> Pack:
    """Return the standard rules together with the packs in the files `extra`.

    Error: PackError for the first file that cannot be used.
    """
    pack = load_standard()
    for name in extra:
        added = read_pack(Path(name), pack)
        pack = merge((giving_way(pack, added), added))
    return pack


def load_standard() -> Pack:
    """Return all standard packs as one, named "standard"."""
    return replace(merge(tuple(read_pack(path) for path in standard_files())), name=STANDARD)


def read_pack(path: Path, before: Pack | None = None) -> Pack:
    """Return the pack in the file at `path`, whose codes fit the packs `before` it.

    Error: PackError that names file, line and key when the file is no pack.
    """
    file = _read(path)
    data = _parse(file)
    check_shape(file, data)
    check_names(file, data)
    if before is not None:
        check_against(file, data, before)
    return build(data)


def _read(path: Path) -> PackFile:
    try:
        return PackFile(str(path), path.read_text("utf-8-sig"))
    except OSError as error:
        raise PackError("pack.unreadable", file=str(path), why=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise PackError("pack.not_utf8", file=str(path), offset=error.start) from error


def _parse(file: PackFile) -> Table:
    import tomllib  # noqa: PLC0415  start-up cost

    try:
        return tomllib.loads(file.text)
    except tomllib.TOMLDecodeError as error:
        place = _AT_LINE.search(str(error))
        line = int(place[1]) if place and place[1] else file.text.rstrip().count("\n") + 1
        raise PackError("pack.syntax", file=file.name, line=line, why=_AT_LINE.sub("", str(error))) from error
