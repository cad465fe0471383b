"""`factcheck clean`: the normalised text, or with --explain every edit that leads to it."""

from argparse import Namespace

from factcheck.cli.console import Console
from factcheck.cli.inputs import source_at, tell
from factcheck.cli.options import Parser, one_path
from factcheck.model.clean import Edit
from factcheck.model.source import Source


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("paths", "option.path")
    parser.flag("explain")


def run(values: Namespace, console: Console) -> int:
    """Return 0; the normalised text or its edits are written.

    Error: InputError when the file cannot be read.
    """
    from factcheck.api import clean_text  # noqa: PLC0415  not for --help

    source = source_at(one_path(values.paths, "clean"))
    tell(source, console)
    clean = clean_text(source)
    console.write("".join(_told(source, edit) for edit in clean.edits) if values.explain else clean.text)
    return 0


def _told(source: Source, edit: Edit) -> str:
    """Return one line: place in the source, fixer, what stood there and what stands there now."""
    place = source.place(edit.span.start)
    return f"{place.line}:{place.column}, {edit.fixer}, {_quoted(edit.before)} → {_quoted(edit.after)}\n"


def _quoted(text: str) -> str:
    """Return `text` in quotes, with what cannot be seen written as an escape."""
    shown = (c if c.isprintable() and c not in '"\\' else _escape(c) for c in text)
    return '"' + "".join(shown) + '"'


def _escape(character: str) -> str:
    return "\\" + character if character in '"\\' else character.encode("unicode_escape").decode("ascii")
