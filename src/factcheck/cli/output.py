"""Where a result goes: standard output as bytes, or a file that is whole or not there."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

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


def to_file(path: str, data: bytes) -> None:
    """Write `data` to `path`: to a temporary name beside it first, so that a broken call leaves the old file.

    Error: UsageError when it cannot be written.
    """
    # A link stays a link: what it points to is replaced. A device or a pipe cannot be replaced, only written to.
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        raise UsageError("usage.output", path=path, why=error.strerror) from error


def refuse_input(output: str, inputs: Iterable[str]) -> None:
    """Raise UsageError when `output` is one of the files that are being read."""
    target = os.path.realpath(output)
    if any(os.path.realpath(path) == target for path in inputs if path != "-"):
        raise UsageError("usage.output_is_input", path=output)


def _replace(target: Path, data: bytes) -> None:
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with draft.open("xb") as handle:
            handle.write(data)
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o7777)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def _drop_stdout() -> None:
    """Point standard output at nothing, so that the interpreter does not fail once more when it closes it."""
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        return
