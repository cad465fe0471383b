"""Standard output as bytes: UTF-8 whatever the locale, and silence when whoever read it has gone."""

import os
import sys

from factcheck.errors import UsageError


def to_stdout(data: bytes) -> None:
    """Write `data` to standard output. When whoever read it has gone, the rest is dropped in silence.

    Error: UsageError when it cannot be written, as on a full disk.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _drop_stdout()
    except OSError as error:
        _drop_stdout()
        raise UsageError("usage.output", path="-", why=error.strerror) from error


def _drop_stdout() -> None:
    """Point standard output at nothing, so that the interpreter does not fail once more when it closes it."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        return
