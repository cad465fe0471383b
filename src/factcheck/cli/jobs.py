"""Checking a folder on several cores: each process loads the rules once, and the documents come back in the order of their names."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import NamedTuple

from factcheck.errors import FactcheckError, InputError, UsageError
from factcheck.model.pack import Pack
from factcheck.model.report import Document

_CHUNK = 4  # documents handed over at a time: short ones cost less than the way there
_LOADED: dict[str, Pack] = {}


class Task(NamedTuple):
    """A document to be checked: its path, and the date of issue when the call tells one."""

    path: str
    issued: str | None


class Failure(NamedTuple):
    """An error on its way from one process to another, which errors with fields of their own do not survive."""

    is_input: bool
    key: str
    fields: tuple[tuple[str, str], ...]

    def error(self) -> FactcheckError:
        """Return the error that was raised."""
        return (InputError if self.is_input else UsageError)(self.key, **dict(self.fields))


def checked(paths: Sequence[str], issued: str | None, packs: Sequence[str], jobs: int) -> Iterator[Document | Failure]:
    """Yield each document checked, or why it could not be, in the order of `paths`.

    Error: UsageError when a process dies, as it does when memory runs out.
    """
    # spawn on every system: a fork would copy the threads of whatever the caller runs
    pool = ProcessPoolExecutor(min(jobs, len(paths)), get_context("spawn"), _begin, (tuple(packs),))
    try:
        yield from pool.map(_check, [Task(path, issued) for path in paths], chunksize=_CHUNK)
    except BrokenProcessPool as error:
        raise UsageError("usage.job_died", jobs=jobs) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(packs: Sequence[str]) -> None:
    from factcheck.api import load_pack  # noqa: PLC0415  in the other process alone

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that was called ends the others
    _LOADED["pack"] = load_pack(packs)


def _check(task: Task) -> Document | Failure:
    from factcheck.api import check_source  # noqa: PLC0415  in the other process alone
    from factcheck.readers.table import read  # noqa: PLC0415  likewise

    try:
        return check_source(read(task.path), issued=task.issued, pack=_LOADED["pack"])
    except FactcheckError as error:
        fields = tuple((name, str(value)) for name, value in error.fields.items())
        return Failure(isinstance(error, InputError), error.key, fields)
