"""`factcheck read`: the text exactly as the reader gives it; every offset of a report points into it."""

from collections.abc import Sequence

from factcheck.cli.console import Console
from factcheck.cli.inputs import source_at
from factcheck.cli.options import Parser, one_path


def run(arguments: Sequence[str], console: Console) -> int:
    """Return 0; the text is written, nothing added and no newline changed.

    Error: InputError when the file cannot be read.
    """
    parser = Parser("read", console)
    parser.operands("paths", "option.path")
    values = parser.read(arguments)
    if values is None:
        console.write(parser.format_help())
        return 0
    console.write(source_at(one_path(values.paths, "read")).text)
    return 0
