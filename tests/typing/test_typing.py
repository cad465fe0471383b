"""The hints that users see: mypy --strict passes the public examples and refuses, in them, what would fail at run time."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def _mypy(name: str) -> tuple[str, int]:
    """Return what mypy --strict says of one file of this folder, and its exit status."""
    api = pytest.importorskip("mypy.api", reason="mypy comes with the extra dev")
    told, _, status = api.run(
        ["--strict", "--config-file", str(ROOT / "pyproject.toml"), "--no-incremental", str(HERE / name)]
    )
    return told, status


def test_the_public_examples_pass() -> None:
    """No error in what is right, and no ignore that silences nothing in what is wrong."""
    told, status = _mypy("public.py")

    assert (status, told.count("error")) == (0, 0), told
