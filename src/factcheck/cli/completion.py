"""`factcheck completion`: the script by which bash, zsh or fish completes commands, options and their values."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

from factcheck.cli.console import Console
from factcheck.cli.options import Parser
from factcheck.errors import UsageError


class Option(NamedTuple):
    """An option with what it says of itself, whether a value follows, and the closed list of values, () for any."""

    name: str
    told: str
    takes: bool
    choices: tuple[str, ...]


Commands = Mapping[str, tuple[Option, ...]]


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("shell", "option.shell")


def run(values: Namespace, console: Console) -> int:
    """Return 0; the script is written.

    Error: UsageError for a shell that has none.
    """
    shell = values.shell[0] if len(values.shell) == 1 else " ".join(values.shell)
    if shell not in SHELLS:
        raise UsageError("usage.shell", shell=shell or "-", shells=", ".join(SHELLS))
    from factcheck.cli.main import COMMANDS  # noqa: PLC0415  main loads this module by name

    console.write(SHELLS[shell]({name: _options(name, console) for name in COMMANDS}, console))
    return 0


def _options(name: str, console: Console) -> tuple[Option, ...]:
    parser = Parser(name, console)
    import_module(f"factcheck.cli.{name}").declare(parser)
    return tuple(Option(*told) for told in parser.described())


def _bash(commands: Commands, _console: Console) -> str:
    cases = [
        f"        {name}:{option.name}) COMPREPLY=($(compgen -W '{' '.join(option.choices)}' -- \"$word\")); return ;;"
        for name, options in commands.items()
        for option in options
        if option.choices
    ]
    lists = [f"        {name}) options='{' '.join(o.name for o in options)}' ;;" for name, options in commands.items()]
    return "\n".join((
        "_factcheck() {",
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} options=",
        "    if ((COMP_CWORD == 1)); then",
        f"        COMPREPLY=($(compgen -W '{' '.join(commands)} --help --version' -- \"$word\")); return",
        "    fi",
        '    case "$command:$before" in',
        *cases,
        "        completion:completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$word\")); return ;;",
        "    esac",
        '    case "$command" in',
        *lists,
        "    esac",
        '    if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word"));',
        '    else compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$word")); fi',
        "}",
        "complete -F _factcheck factcheck",
        "",
    ))  # fmt: skip


def _zsh(commands: Commands, console: Console) -> str:
    def spec(option: Option) -> str:
        told = option.told.translate(_PLAIN)
        values = f":value:({' '.join(option.choices)})" if option.choices else ":value:_files" if option.takes else ""
        return f"'{option.name}[{told}]{values}'"

    named = " ".join(f"'{name}:{console.say(f'help.{name}').translate(_PLAIN)}'" for name in commands)
    lines = ["#compdef factcheck", "_factcheck() {", "    if ((CURRENT == 2)); then"]
    lines += [f"        local -a commands=({named})", "        _describe command commands; return", "    fi"]
    lines += ['    local command=$words[2]; words=("${(@)words[2,-1]}"); ((CURRENT--))', '    case "$command" in']
    for name, options in commands.items():
        rest = "'*:shell:(bash zsh fish)'" if name == "completion" else "'*:file:_files'"
        lines.append(f"        {name}) _arguments {' '.join(map(spec, options))} {rest} ;;")
    return "\n".join([*lines, "    esac", "}", "compdef _factcheck factcheck", ""])


def _fish(commands: Commands, console: Console) -> str:
    lines = [
        "complete -c factcheck -n __fish_use_subcommand -l version",
        "complete -c factcheck -n __fish_use_subcommand -l help",
    ]
    for name, options in commands.items():
        told = console.say(f"help.{name}").translate(_PLAIN)
        lines.append(f"complete -c factcheck -n __fish_use_subcommand -a {name} -d '{told}'")
        for option in options:
            values = f" -x -a '{' '.join(option.choices)}'" if option.choices else " -r" if option.takes else ""
            described = option.told.translate(_PLAIN)
            seen = f"-n '__fish_seen_subcommand_from {name}'"
            lines.append(f"complete -c factcheck {seen} -l {option.name.removeprefix('--')}{values} -d '{described}'")
    lines.append("complete -c factcheck -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'")
    return "\n".join([*lines, ""])


_PLAIN = str.maketrans({"'": "", "[": "(", "]": ")", ":": " ", "\\": "", "$": "", "`": ""})
SHELLS: Mapping[str, Callable[[Commands, Console], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
