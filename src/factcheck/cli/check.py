"""`factcheck check`: the findings of one or several documents, as a report."""

from argparse import Namespace

from factcheck.cli.console import Console, colourful, on_terminal
from factcheck.cli.inputs import listed, sources
from factcheck.cli.options import Parser, some_paths
from factcheck.cli.output import deliver, refuse_input
from factcheck.cli.selection import NEVER, codes, fails, selected
from factcheck.errors import UsageError
from factcheck.model.finding import SEVERITIES
from factcheck.reports.table import BINARY, FORMATS, render
from factcheck.reports.view import View


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("paths", "option.paths")
    parser.choice("format", tuple(FORMATS), "text")
    parser.value("output", "FILE")
    parser.value("issued", "YYYY-MM-DD")
    parser.values("pack", "FILE")
    parser.value("select", "CODES")
    parser.value("ignore", "CODES")
    parser.choice("fail-on", (*SEVERITIES, NEVER), "error")


def run(values: Namespace, console: Console) -> int:
    """Return 1 when a finding is at or above --fail-on, else 0; the report is written.

    Error: UsageError or PackError when nothing can be checked at all.
    """
    from factcheck.api import check_source, load_pack  # noqa: PLC0415  not for --help

    paths = some_paths(values.paths)
    if values.format in BINARY and not values.output and on_terminal():
        raise UsageError("usage.binary", format=values.format)
    pack = load_pack(values.pack)
    select, ignore = codes(values.select, pack), codes(values.ignore, pack)
    listing = listed(paths, console)
    if values.output:
        refuse_input(values.output, listing.paths)
    # The text report tells the notices itself; on a terminal they would stand there twice.
    telling = values.format != "text" or bool(values.output) or not on_terminal()
    checked = [
        selected(check_source(source, issued=values.issued, pack=pack), select, ignore)
        for source in sources(listing, console, telling=telling)
    ]
    report = render(values.format, checked, View(pack, console.lang, colour=not values.output and colourful()))
    deliver(report, values.output, console)
    return int(fails((finding for document in checked for finding in document.findings), values.fail_on))
