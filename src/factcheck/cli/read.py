"""`factcheck read`: the text exactly as the reader gives it; every offset of a report points into it."""

from argparse import Namespace

from factcheck.cli.console import Console
from factcheck.cli.inputs import source_at, tell
from factcheck.cli.options import Parser, one_path


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("paths", "option.path")


def run(values: Namespace, console: Console) -> int:
    """Return 0; the text is written, nothing added and no newline changed; notices of the reader go to standard error.

    Error: InputError when the file cannot be read.
    """
    source = source_at(one_path(values.paths, "read"))
    tell(source, console)
    console.write(source.text)
    return 0
