"""Where a result goes: standard output, or a file that is whole or not there."""

import os
from collections.abc import Iterable
from pathlib import Path

from factcheck.cli.console import Console
from factcheck.errors import UsageError


def deliver(data: bytes, output: str | None, console: Console) -> None:
    """Write `data` to the file `output`, to standard output when it is None.

    Error: as `to_file`.
    """
    if output:
        to_file(output, data)
    else:
        console.write(data)


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
