"""Accepted findings: the reviewed file factcheck-accepted.toml, which `accept` writes and `check` reads.

[[accepted]]
fingerprint = "0f1e2d3c4b5a6978"
rule = "SUM001"
text = "59.5亿元"
reason = "分项未列全，统计处已核"
date = "2019-05-20"
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from factcheck.cli.settings import DATE
from factcheck.cli.tomlfile import folders, parsed, text_of
from factcheck.packs.schema import Form, Key, check_shape

NAME = "factcheck-accepted.toml"
FINGERPRINT = Form(r"[0-9a-f]{6,64}", "0f1e2d3c4b5a6978")
_KEYS = (
    Key("fingerprint", needed=True, form=FINGERPRINT),
    Key("rule"),
    Key("text"),
    Key("reason", needed=True),
    Key("date", needed=True, form=DATE),
)
_FILE = (Key("accepted", "tables", keys=_KEYS),)
_HEAD = "# Findings that were looked at and stand. `factcheck accept` adds to this file; review it like any other.\n"


class Accepted(NamedTuple):
    """An entry of the file; rule and text are "" where nobody told them."""

    fingerprint: str
    reason: str
    date: str
    rule: str = ""
    text: str = ""


def accepted_for(path: str) -> Mapping[str, Accepted]:
    """Return what is accepted for a checked file, by fingerprint: the nearest file beside it or above.

    Error: UsageError or PackError, with file, line and key, for a file that cannot be used.
    """
    place = next((folder / NAME for folder in folders(path) if (folder / NAME).is_file()), None)
    return _held(place, place.stat().st_mtime_ns) if place else {}


def accepted_in(path: Path) -> dict[str, Accepted]:
    """Return what a file accepts, nothing when it is not there.

    Error: as `accepted_for`.
    """
    text = text_of(path)
    if text is None:
        return {}
    toml = parsed(path, text)
    check_shape(toml.file, toml.data, _FILE)
    return {entry["fingerprint"]: Accepted(**entry) for entry in toml.data.get("accepted", ())}


def with_entries(text: str | None, added: list[Accepted]) -> str:
    """Return the text of the file with entries at its end; what stands in it already, comments included, stays."""
    parts = [_HEAD if text is None else text if text.endswith("\n") or not text else text + "\n"]
    for entry in added:
        lines = [f"{name} = {_quoted(value)}\n" for name, value in _fields(entry) if value]
        parts.append("\n[[accepted]]\n" + "".join(lines))
    return "".join(parts)


@lru_cache(maxsize=64)
def _held(path: Path, _changed: int) -> Mapping[str, Accepted]:
    """Return what a file accepts; it is read once for a folder, and again when it has changed."""
    return accepted_in(path)


def _fields(entry: Accepted) -> tuple[tuple[str, str], ...]:
    return (
        ("fingerprint", entry.fingerprint), ("rule", entry.rule), ("text", entry.text), ("reason", entry.reason),
        ("date", entry.date),
    )  # fmt: skip


def _quoted(value: str) -> str:
    """Return a TOML string: JSON's escapes are TOML's, but for DEL, which TOML forbids and JSON lets stand."""
    held = value.encode("utf-8", "replace").decode()
    return json.dumps(held, ensure_ascii=False).replace("\x7f", "\\u007F")
