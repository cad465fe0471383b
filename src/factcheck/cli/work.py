"""The documents of a call, checked one after the other or on several cores; what cannot be read is told and left out."""

from argparse import Namespace
from collections.abc import Iterator

from factcheck.cli.console import Console
from factcheck.cli.inputs import sources, tell
from factcheck.errors import InputError, UsageError
from factcheck.model.pack import Pack
from factcheck.model.report import Document
from factcheck.readers.folder import Listing


def jobs_of(values: Namespace) -> int:
    """Return how many processes the call asks for.

    Error: UsageError for what is no number from 1 on.
    """
    told = values.jobs or "1"
    if not (told.isascii() and told.isdigit() and int(told)):
        raise UsageError("usage.jobs", value=told)
    return int(told)


def documents(
    listing: Listing, values: Namespace, pack: Pack, console: Console, *, telling: bool
) -> Iterator[Document]:
    """Yield the documents of `listing` checked, in its order; `telling` what their readers have to tell.

    Error: UsageError for what concerns the whole call.
    """
    jobs = jobs_of(values)
    # Standard input can be read in the process that was called alone.
    if jobs > 1 and len(listing.paths) > 1 and "-" not in listing.paths:
        yield from _on_several(listing, values, jobs, console, telling=telling)
        return
    from factcheck.api import check_source  # noqa: PLC0415  not for --help

    for source in sources(listing, console, telling=telling):
        yield check_source(source, issued=values.issued, pack=pack)


def _on_several(
    listing: Listing, values: Namespace, jobs: int, console: Console, *, telling: bool
) -> Iterator[Document]:
    from factcheck.cli.jobs import Failure, checked  # noqa: PLC0415  start-up cost

    count = len(listing.paths)
    console.progress(0, count, "")
    for number, result in enumerate(checked(listing.paths, values.issued, values.pack, jobs), 1):
        console.progress(number, count, listing.paths[number - 1])
        if isinstance(result, Failure):
            error = result.error()
            if not isinstance(error, InputError):
                raise error
            console.complain(error)
            continue
        if telling:
            tell(result.source, console)
        yield result
    console.clear()
