"""--watch: the check is run again whenever one of its files is saved, until it is stopped by hand (exit code 130)."""

import os
import time
from collections.abc import Callable, Iterable

from factcheck.cli.accepted import NAME
from factcheck.cli.console import Console
from factcheck.cli.tomlfile import folders
from factcheck.errors import FactcheckError, UsageError
from factcheck.readers.folder import documents

_SECONDS = 0.5  # between two looks: as quick as an eye, and nothing for a disk

State = tuple[tuple[str, int, int], ...]


def watch(paths: Iterable[str], once: Callable[[], int], console: Console) -> int:
    """Run `once` now and after every change of a file under `paths`, or of what is accepted for it; Ctrl-C ends it.

    Error: UsageError for standard input, which is never saved again.
    """
    named = list(paths)
    if "-" in named:
        raise UsageError("usage.watch_stdin")
    while True:
        before = _state(named)
        try:
            once()
        except FactcheckError as error:  # a file that is just being written, or a slip in the settings
            console.complain(error)
        console.note(console.say("watch.waiting", count=len(before)))
        while _state(named) in (before, ()):  # an editor that saves by renaming leaves a moment without the file
            time.sleep(_SECONDS)


def _state(named: Iterable[str]) -> State:
    """Return what tells that a file was saved: its time and its size; a file that is not there is left out."""
    files = list(documents(named).paths)
    files += [str(folder / NAME) for path in files[:1] for folder in folders(path)]
    found = []
    for file in files:
        try:
            told = os.stat(file)  # noqa: PTH116  a name is all there is
        except OSError:
            continue
        found.append((file, told.st_mtime_ns, told.st_size))
    return tuple(found)
