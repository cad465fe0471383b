"""`factcheck check`: the findings of one or several documents, as a report."""

from argparse import Namespace
from collections.abc import Mapping, Sequence

from factcheck.cli import settings as files
from factcheck.cli.console import Console, colourful, on_terminal
from factcheck.cli.inputs import listed
from factcheck.cli.options import Parser, some_paths
from factcheck.cli.output import deliver, refuse_input
from factcheck.cli.selection import NEVER, codes, counting, fails, selected
from factcheck.cli.suppress import suppressed
from factcheck.cli.work import documents, jobs_of
from factcheck.errors import InputError, UsageError
from factcheck.model.finding import SEVERITIES
from factcheck.model.pack import Pack
from factcheck.model.report import Document
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
    parser.value("baseline", "FILE")
    parser.value("jobs", "N")
    parser.flag("quiet")
    parser.flag("statistics")
    parser.flag("watch")


def settings(values: Namespace) -> Mapping[str, object]:
    """Return what the settings files say for the paths of the call.

    Error: UsageError or PackError for a file that cannot be used.
    """
    return files.settings(values)


def run(values: Namespace, console: Console) -> int:
    """Return 1 when a finding that counts is at or above --fail-on, else 0; the report is written.

    Error: UsageError or PackError when nothing can be checked at all.
    """
    some_paths(values.paths)
    if values.format in BINARY and not values.output and on_terminal():
        raise UsageError("usage.binary", format=values.format)
    if values.statistics and values.format != "text":
        raise UsageError("usage.statistics", format=values.format)
    jobs_of(values)
    if values.watch:
        from factcheck.cli.watch import watch  # noqa: PLC0415  start-up cost

        return watch(values.paths, lambda: _once(values, console), console)
    return _once(values, console)


def _once(values: Namespace, console: Console) -> int:
    from factcheck.api import load_pack  # noqa: PLC0415  not for --help

    pack = load_pack(values.pack)
    checked = _checked(values, pack, console)
    if values.format == "docx" and not checked:
        return 0  # why there is none was told
    told: Sequence[Document] = checked
    if values.quiet and values.format == "text":
        told = [document for document in checked if any(counting(document))]
    view = View(pack, console.lang, colour=not values.output and colourful())
    if values.statistics:
        from factcheck.reports.statistics import render as statistics  # noqa: PLC0415  start-up cost

        report = statistics(told, view)
    else:
        report = render(values.format, told, view)
    deliver(report, values.output, console)
    return int(fails((finding for document in checked for finding in counting(document)), values.fail_on))


def _checked(values: Namespace, pack: Pack, console: Console) -> list[Document]:
    """Return the documents of the call, their findings chosen and those marked that count no more."""
    select, ignore = codes(values.select, pack), codes(values.ignore, pack)
    before = _before(values.baseline)
    console.quiet = values.quiet
    listing = listed(values.paths, console)
    if values.format == "docx" and len(listing.paths) > 1:
        raise UsageError("usage.one_docx", count=len(listing.paths))
    if values.output:
        refuse_input(values.output, listing.paths)
    # The text report tells the notices itself; on a terminal they would stand there twice.
    telling = values.format != "text" or bool(values.output) or not on_terminal()
    held = []
    for document in documents(listing, values, pack, console, telling=telling and not values.quiet):
        chosen = selected(document, select, ignore)
        try:
            held.append(suppressed(chosen, pack, before))
        except InputError as error:  # a remark in the text that cannot be understood: the findings stand
            console.complain(error)
            held.append(chosen)
    return held


def _before(path: str | None) -> frozenset[str]:
    """Return the fingerprints of the baseline, none without one. Error: UsageError for a file that is none."""
    if path is None:
        return frozenset()
    from factcheck.cli.baseline import baseline  # noqa: PLC0415  start-up cost

    return baseline(path)
