"""The command `factcheck`: finds the subcommand, runs it, and turns every error into one line and exit code 2.

Only the module of the subcommand that was named is loaded, so that `--version` and `--help` cost next to nothing.
"""

import sys
from collections.abc import Sequence
from importlib import import_module

from factcheck import __version__
from factcheck.catalogue.entries import text
from factcheck.cli.console import Console, language
from factcheck.errors import FactcheckError, UsageError

# Every name is a module of this package with `declare(parser)` and `run(values, console) -> int`; one that heeds settings files
# has `settings(values)`, too.
COMMANDS = ("check", "claims", "clean", "read", "rules", "accept", "completion")
_INTERRUPTED = 130  # what shells give for a process that was stopped by hand


def main(argv: Sequence[str] | None = None) -> int:
    """Return the exit code: 0 nothing to fail on, 1 findings at or above --fail-on, 2 something could not be used."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    console = Console(language(arguments))
    try:
        return console.exit(_run(arguments, console))
    except FactcheckError as error:
        console.complain(error)
        return console.exit(0)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(arguments: list[str], console: Console) -> int:
    first = arguments[0] if arguments else ""
    if first == "--version":
        console.write(f"factcheck {__version__}\n")
    elif first in ("-h", "--help"):
        console.write(_help(console.lang))
    elif first in COMMANDS:
        return _command(first, arguments[1:], console)
    elif first:
        raise UsageError("usage.unknown_command", name=first, commands=", ".join(COMMANDS))
    else:
        raise UsageError("usage.no_command", commands=", ".join(COMMANDS))
    return 0


def _command(name: str, arguments: list[str], console: Console) -> int:
    from factcheck.cli.options import Parser  # noqa: PLC0415  not for --version

    command = import_module(f"factcheck.cli.{name}")
    parser = Parser(name, console)
    command.declare(parser)
    values = parser.read(arguments, getattr(command, "settings", None))
    if values is None:
        console.write(parser.format_help())
        return 0
    console.lang = values.lang or console.lang
    code: int = command.run(values, console)
    return code


def _help(lang: str) -> str:
    lines = [text("help.title", lang), "", text("help.usage", lang) + text("help.usage_line", lang), ""]
    lines.append(text("help.commands", lang))
    for name in COMMANDS:
        lines += [f"  {name:12}{text(f'help.{name}', lang)}", f"              {text(f'example.{name}', lang)}"]
    lines += ["", text("help.more", lang), text("help.exit", lang)]
    return "\n".join(lines) + "\n"
