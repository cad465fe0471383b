"""The options of the subcommands: what each takes, told in the language of the call, every mistake one UsageError."""

import argparse
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NoReturn

from factcheck.catalogue.entries import LANGUAGES
from factcheck.cli.console import Console
from factcheck.errors import UsageError
from factcheck.reports.terminal import COLUMNS, width, wrap

# What a command finds in the settings for the values of a call: options by the names they have there.
Settings = Callable[[argparse.Namespace], Mapping[str, object]]


class Parser(argparse.ArgumentParser):
    """The parser of one subcommand. It never ends the process: help is returned, a mistake is a UsageError."""

    def __init__(self, command: str, console: Console) -> None:
        super().__init__(
            prog=f"factcheck {command}",
            description=console.say(f"help.{command}"),
            epilog=f"{console.say('help.example')}\n  {console.say(f'example.{command}')}",
            formatter_class=lambda prog: _Formatter(prog, console.say("help.usage")),
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.command = command
        self._say = console.say
        self._unsaid: dict[str, object] = {}
        self._closed: dict[str, tuple[str, ...]] = {}
        self._operands = self.add_argument_group(console.say("help.arguments"))
        self._options = self.add_argument_group(console.say("help.options"))

    def operands(self, name: str, key: str) -> None:
        """Add what stands beside the options, any number of it, described by the catalogue entry `key`."""
        self._operands.add_argument(name, nargs="*", metavar=name.upper(), help=self._say(key))

    def choice(self, name: str, choices: Sequence[str], default: str | None) -> None:
        """Add --name, which takes one of `choices`."""
        told = self._say(f"option.{_key(name)}", choices="|".join(choices), default=default)
        kind = _one_of(f"--{name}", choices)
        self._unsaid[_key(name)] = default
        self._closed[f"--{name}"] = tuple(choices)
        self._options.add_argument(f"--{name}", metavar=_key(name).upper(), type=kind, help=told)

    def value(self, name: str, metavar: str) -> None:
        """Add --name, which takes any value; None when neither the call nor the settings give one."""
        self._unsaid[_key(name)] = None
        self._options.add_argument(f"--{name}", metavar=metavar, help=self._say(f"option.{_key(name)}"))

    def values(self, name: str, metavar: str) -> None:
        """Add --name, which may be repeated and takes one value each time."""
        self._unsaid[_key(name)] = []
        told = self._say(f"option.{_key(name)}")
        self._options.add_argument(f"--{name}", metavar=metavar, action="append", help=told)

    def flag(self, name: str) -> None:
        """Add --name, which takes no value."""
        self._options.add_argument(f"--{name}", action="store_true", help=self._say(f"option.{_key(name)}"))

    def read(self, arguments: Sequence[str], settings: Settings | None = None) -> argparse.Namespace | None:
        """Return the values of `arguments`, None when they ask for help, which the caller then prints.

        An option that the call leaves out has the value that `settings` give it, else its default.

        Error: UsageError for an option that is unknown, lacks its value, or cannot have the value it is given.
        """
        self._close()
        try:
            values, unknown = self.parse_known_intermixed_args(arguments)
        except argparse.ArgumentError as error:
            option = error.argument_name or ""
            raise UsageError("usage.option_value", option=option, command=self.command) from error
        if values.help:
            return None
        if unknown:
            raise UsageError("usage.unknown_option", option=unknown[0], command=self.command)
        held = settings(values) if settings else {}
        for name, default in self._unsaid.items():
            if getattr(values, name) is None:
                setattr(values, name, held.get(name, default))
        return values

    def described(self) -> Iterator[tuple[str, str, bool, tuple[str, ...]]]:
        """Yield each option: its name, its help, whether it takes a value, and the closed list of values, () for any."""
        self._close()
        for action in self._options._group_actions:
            name = action.option_strings[-1]
            yield name, action.help or "", action.nargs != 0, self._closed.get(name, ())

    def _close(self) -> None:
        """Add the options that every command has; they stand last."""
        self.choice("lang", LANGUAGES, None)
        self._options.add_argument("-h", "--help", action="store_true", help=self._say("option.help"))

    def error(self, message: str) -> NoReturn:
        """Raise the UsageError for what argparse finds wrong in no single option."""
        raise UsageError("usage.option_value", option=message, command=self.command)


def one_path(paths: Sequence[str], command: str) -> str:
    """Return the one path that `command` takes.

    Error: UsageError when there is none or more than one.
    """
    if len(some_paths(paths)) > 1:
        raise UsageError("usage.one_path", command=command, count=len(paths))
    return paths[0]


def some_paths(paths: Sequence[str]) -> Sequence[str]:
    """Return `paths`.

    Error: UsageError when there are none.
    """
    if not paths:
        raise UsageError("usage.no_path")
    return paths


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help for 80 columns, with the word for "usage" in the language of the call."""

    def __init__(self, prog: str, usage: str) -> None:
        # argparse counts the characters of the line of usage, and the Chinese word takes more cells than it has characters
        super().__init__(prog, max_help_position=26, width=COLUMNS - (width(usage) - len(usage)))
        self._usage = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, self._usage if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        return wrap(text, cells=width)  # argparse counts characters; Chinese ones are two cells wide


def _key(name: str) -> str:
    return name.replace("-", "_")


def _one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    def check(value: str) -> str:
        if value not in choices:
            raise UsageError("usage.choice", option=option, value=value, choices=", ".join(choices))
        return value

    return check
