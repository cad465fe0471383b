"""What a call names: files as they are, folders as the readable files in them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import InputError
from factcheck.readers.encoding import is_wide
from factcheck.readers.kinds import by_suffix, suffix
from factcheck.readers.table import READERS, choose, refusal

_PEEK = 1024


@dataclass(frozen=True, slots=True)
class Listing:
    """The files to read, in order and each once.

    `refused` holds an error for every folder that gives none or may not be entered; `aside` are the files in folders
    that no reader takes.
    """

    paths: tuple[str, ...]
    refused: tuple[InputError, ...] = ()
    aside: tuple[str, ...] = ()


def documents(paths: Iterable[str | Path]) -> Listing:
    """Return the files that `paths` stand for.

    A folder becomes its readable files, those of its folders included, sorted by path; names that begin with a dot are
    passed over. Any other path, "-" too, stands as it is, even if no file is there: `read` then says so.
    """
    parts = [_expand(path) if _is_folder(path) else Listing((path,)) for path in map(str, paths)]
    found = dict.fromkeys(path for part in parts for path in part.paths)
    return Listing(
        tuple(found),
        tuple(error for part in parts for error in part.refused),
        tuple(path for part in parts for path in part.aside),
    )


def _is_folder(path: str) -> bool:
    return path != "-" and os.path.isdir(path)  # noqa: PTH112  Path.is_dir raises where a parent may not be entered


def _expand(folder: str) -> Listing:
    closed: list[InputError] = []
    files: list[str] = []
    for place, folders, names in os.walk(folder, onerror=lambda e: closed.append(refusal(str(e.filename), e))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [str(Path(place, name)) for name in names if not name.startswith(".")]
    files.sort(key=lambda file: Path(file).parts)
    readable = {file: _readable(file) for file in files}
    if not closed and not any(readable.values()):
        closed.append(InputError("input.no_documents", path=folder))
    return Listing(
        tuple(file for file in files if readable[file]),
        tuple(closed),
        tuple(file for file in files if not readable[file]),
    )


def _readable(file: str) -> bool:
    """Return whether a reader takes the file. One with a suffix counts even if it is broken: its reader then tells why."""
    last = suffix(file)
    if last:
        return by_suffix(last) in READERS
    try:
        with Path(file).open("rb") as handle:
            head = handle.read(_PEEK)
        kind = choose(file, last, head)
    except InputError:
        return False
    except OSError:
        return True
    return kind != "text" or b"\0" not in head or is_wide(head)
