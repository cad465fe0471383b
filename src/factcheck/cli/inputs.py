"""The documents that a call names: each is read in turn, and what cannot be read is told and left out."""

import os
from collections.abc import Iterator, Sequence

from factcheck.cli.console import Console
from factcheck.errors import InputError
from factcheck.model.source import Source
from factcheck.readers.folder import Listing, documents
from factcheck.readers.table import read, read_stdin
from factcheck.reports.notices import lines

_ASIDE_TOLD = 3
_OURS = frozenset(
    {"factcheck.toml", "factcheck-accepted.toml", "pyproject.toml"}
)  # no documents, and nobody takes them for any
_LONG = 1_000_000  # bytes: a scan, or a book; anything smaller is done before the eye finds the line


def listed(paths: Sequence[str], console: Console) -> Listing:
    """Return the files that `paths` stand for; folders without any, and files left aside, are told at once."""
    listing = documents(paths)
    for error in listing.refused:
        console.complain(error)
    aside = [path for path in listing.aside if os.path.basename(path) not in _OURS]  # noqa: PTH119  a name is all there is
    if aside and not console.quiet:
        told = ", ".join(aside[:_ASIDE_TOLD])
        if len(aside) > _ASIDE_TOLD:
            told = console.say("cli.more", paths=told)
        console.note(console.say("cli.aside", count=len(aside), paths=told))
    return listing


def sources(listing: Listing, console: Console, *, telling: bool = True) -> Iterator[Source]:
    """Yield the documents of `listing` that can be read, and tell the others; `telling` what there is to tell of the first."""
    count = len(listing.paths)
    for number, path in enumerate(listing.paths, 1):
        console.progress(number, count, path, long=_is_long(path))
        try:
            source = source_at(path)
        except InputError as error:
            console.complain(error)
            continue
        if telling:
            tell(source, console)
        yield source
    console.clear()


def tell(source: Source, console: Console) -> None:
    """Tell on standard error what the reader had to guess or leave out, one line each."""
    for line in lines(source, console.lang):
        console.note(console.say("cli.notice", path=source.name, message=line))


def source_at(path: str) -> Source:
    """Return the document at `path`, "-" for standard input.

    Error: InputError when it cannot be read.
    """
    return read_stdin() if path == "-" else read(path)


def _is_long(path: str) -> bool:
    try:
        return path != "-" and os.stat(path).st_size >= _LONG  # noqa: PTH116  a name is all there is
    except OSError:
        return False
