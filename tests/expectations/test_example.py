"""The worked example of docs/validation.md runs, offline, and prints what the page of the manual shows."""

import re
import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
PLANTED = {"a09", "a11", "a18"}
# loaded by every Python below the folder in PYTHONPATH: no socket can be made
OFFLINE = "import socket\ndef refuse(*a, **k): raise OSError('offline')\nsocket.socket.connect = socket.getaddrinfo = refuse\n"


def test_the_example_names_the_planted_errors(tmp_path: Path) -> None:
    """Three expectations fail, the likeliest slips are the three that were planted, and the page is written."""
    (tmp_path / "sitecustomize.py").write_text(OFFLINE, "utf-8")
    where = tmp_path / "result.html"
    done = subprocess.run(
        [sys.executable, str(DOCS / "validation.py"), str(where)],
        capture_output=True, encoding="utf-8", check=True, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    shown = re.search(r"```text\n(.*?)```", (DOCS / "validation.md").read_text("utf-8"), re.DOTALL)

    assert shown is not None
    assert done.stdout == shown[1]
    assert set(re.findall(r"^expect_\w+ (\w+)", done.stdout, re.MULTILINE)) == PLANTED
    assert all(claim in where.read_text("utf-8") for claim in PLANTED)
