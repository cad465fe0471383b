"""`factcheck claims`: every figure of one or several documents, as rows."""

from argparse import Namespace
from collections.abc import Mapping

from factcheck.cli import settings as files
from factcheck.cli.console import Console, on_terminal
from factcheck.cli.inputs import listed, sources
from factcheck.cli.options import Parser, some_paths
from factcheck.cli.output import deliver, refuse_input
from factcheck.errors import UsageError
from factcheck.reports.claim_formats import BINARY, FORMATS, render


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("paths", "option.paths")
    parser.choice("format", tuple(FORMATS), "jsonl")
    parser.value("output", "FILE")
    parser.value("issued", "YYYY-MM-DD")
    parser.values("pack", "FILE")


def settings(values: Namespace) -> Mapping[str, object]:
    """Return what the settings files say for the paths of the call; their format is that of `check`.

    Error: UsageError or PackError for a file that cannot be used.
    """
    return files.settings(values, ("pack", "issued", "lang"))


def run(values: Namespace, console: Console) -> int:
    """Return 0; the rows are written, with the column `path` when several documents were named.

    Error: UsageError or PackError when no document can be read at all.
    """
    from factcheck.api import check_source, load_pack  # noqa: PLC0415  not for --help

    paths = some_paths(values.paths)
    if values.format in BINARY and not values.output and on_terminal():
        raise UsageError("usage.binary", format=values.format)
    pack = load_pack(values.pack)
    listing = listed(paths, console)
    if values.output:
        refuse_input(values.output, listing.paths)
    # all is checked: the status of a claim is known only then
    read = [check_source(source, issued=values.issued, pack=pack) for source in sources(listing, console)]
    table = render(values.format, read, console.lang, several=len(listing.paths) > 1)
    deliver(table, values.output, console)
    return 0
