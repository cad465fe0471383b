"""The console: what goes to standard output and standard error, in which language, and with which exit code."""

import os
import sys
from collections.abc import Sequence

from factcheck.catalogue.entries import LANGUAGES, text
from factcheck.cli.stdout import to_stdout
from factcheck.errors import FactcheckError

_UNUSABLE = 2
_BAR, _CELLS = 20, 79  # of the bar, and of the line, which must not reach the last column or it would break


def language(arguments: Sequence[str]) -> str:
    """Return the language to speak: --lang where it names one, else that of the locale, zh or en."""
    for at, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            value = value if equals else "".join(arguments[at + 1 : at + 2])
            if value in LANGUAGES:
                return value
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((value for value in named if value), "")
    return "zh" if locale.lower().startswith("zh") else "en"


class Console:
    """Standard output and standard error of one call. It remembers whether anything could not be used."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.quiet = False
        self._failed = False
        self._progress = False

    def say(self, key: str, /, **fields: object) -> str:
        """Return a catalogue entry in the language of the call."""
        return text(key, self.lang, **fields)

    def complain(self, error: FactcheckError) -> None:
        """Tell `error` in one line; the call will end with exit code 2."""
        self._failed = True
        self.note(error.told(self.lang))

    def note(self, line: str) -> None:
        """Print one line on standard error."""
        self.clear()
        self._stderr(self.say("cli.error", line=_one_line(line)) + "\n")

    def progress(self, number: int, count: int, path: str, *, long: bool = False) -> None:
        """Show on a terminal which of several documents is being worked on, or that one of them is `long`."""
        if (count > 1 or long) and not self.quiet and _is_terminal(sys.stderr):
            self._progress = True
            done = number * _BAR // count
            told = self.say("cli.progress", bar="#" * done + "." * (_BAR - done), number=number, count=count)
            self._stderr(f"\r\x1b[K{_clipped(f'{told} {_one_line(path)}'.rstrip())}")

    def clear(self) -> None:
        """Take the line of progress away again."""
        if self._progress:
            self._progress = False
            self._stderr("\r\x1b[K")

    def write(self, data: str | bytes) -> None:
        """Write to standard output, text as UTF-8 whatever the locale. A reader that went away is no error."""
        self.clear()
        to_stdout(data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data)

    def exit(self, code: int) -> int:
        """Return the exit code of the call: 2 when anything could not be used, else `code`."""
        return _UNUSABLE if self._failed else code

    def _stderr(self, data: str) -> None:
        if sys.stderr is not None:
            sys.stderr.write(data)
            sys.stderr.flush()


def colourful() -> bool:
    """Return whether standard output is a terminal that shows colours and nobody asked for none."""
    return _is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def on_terminal() -> bool:
    """Return whether standard output is a terminal."""
    return _is_terminal(sys.stdout)


def _is_terminal(stream: object) -> bool:
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())


def _clipped(line: str) -> str:
    """Return `line` cut to the width of the terminal; a Chinese character takes two cells."""
    from unicodedata import east_asian_width  # noqa: PLC0415  start-up cost

    kept, cells = "", 0
    for character in line:
        cells += 2 if east_asian_width(character) in "WF" else 1
        if cells > _CELLS:
            return kept
        kept += character
    return kept


def _one_line(line: str) -> str:
    """Return `line` with what would break it or steer the terminal written as an escape."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in line)
