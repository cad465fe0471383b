"""`factcheck rules`: the list of rules, the manual page of one, or whether the texts of all come out as told."""

from argparse import Namespace

from factcheck.cli.console import Console
from factcheck.cli.examples import run_examples
from factcheck.cli.options import Parser
from factcheck.cli.selection import rules_named
from factcheck.errors import UsageError
from factcheck.reports.manual import listing, page
from factcheck.reports.view import View


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("code", "option.code")
    parser.values("pack", "FILE")
    parser.flag("examples")


def run(values: Namespace, console: Console) -> int:
    """Return 0; the rules are listed: all, those of one family, or one with its manual page.

    With --examples their texts are checked instead, and 1 is returned when one does not come out as told.

    Error: UsageError for a code that no rule has.
    """
    from factcheck.api import load_pack  # noqa: PLC0415  not for --help

    if len(values.code) > 1:
        raise UsageError("usage.many_codes", count=len(values.code))
    pack = load_pack(values.pack)
    if values.examples:
        return run_examples(pack, console)
    view = View(pack, console.lang)
    rules = rules_named(values.code[0], pack) if values.code else pack.rules
    one = len(rules) == 1 and values.code and values.code[0].strip().upper() == rules[0].code
    console.write(page(rules[0], view) if one else listing(rules, view))
    return 0
