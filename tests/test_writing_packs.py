"""docs/writing-packs.md keeps its word: its files are written, its commands run in order, its outputs are what is printed."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.packs.schema import PACK, Key

PAGE = (Path(__file__).parents[1] / "docs" / "writing-packs.md").read_text("utf-8")
BLOCK = re.compile(r"^```(?P<kind>\w+)(?: file=(?P<file>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = tuple(BLOCK.finditer(PAGE))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return an empty folder, with `factcheck` in its .bin."""
    script = tmp_path / ".bin" / "factcheck"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m factcheck "$@"\n', "utf-8")
    script.chmod(0o755)
    return tmp_path


def _printed(commands: str, desk: Path) -> str:
    """Return what `commands`, typed into a shell at `desk`, print on both outputs."""
    path = f"{desk / '.bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": path}
    done = subprocess.run(
        ["/bin/sh", "-c", commands], cwd=desk, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return done.stdout + done.stderr


def test_the_page_is_true_from_top_to_bottom(desk: Path) -> None:
    """A reader who types it all sees what the page shows, block by block."""
    shown, printed = [], []
    for block in BLOCKS:
        if block["file"]:
            (desk / block["file"]).write_text(block["text"], "utf-8")
        elif block["kind"] == "sh":
            printed.append(_printed(block["text"], desk))
        else:
            shown.append(block["text"])

    assert printed == shown
    assert len(printed) > 5
    assert any("error SUM001" in output for output in printed)


def _keys(keys: tuple[Key, ...]) -> Iterator[str]:
    for key in keys:
        yield key.name
        if key.kind == "tables":
            yield from _keys(key.keys)


def test_the_table_names_every_key() -> None:
    """A key that the schema gains is missed here until the page tells it."""
    assert {name for name in _keys(PACK) if f"`{name}`" not in PAGE and f"`[[{name}]]`" not in PAGE} == set()
