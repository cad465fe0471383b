"""Silence: texts that look like a contradiction and are none (cases/traps.toml)."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck

FILE = Path(__file__).parents[1] / "cases" / "traps.toml"
CASES: tuple[dict[str, Any], ...] = tuple(tomllib.loads(FILE.read_text("utf-8"))["case"])
FEWEST = 30


def _parameters() -> list[Any]:
    marks = {c["title"]: [pytest.mark.xfail(reason=c["fails"], strict=True)] if "fails" in c else [] for c in CASES}
    return [pytest.param(c["text"], c.get("issued"), id=c["title"], marks=marks[c["title"]]) for c in CASES]


def test_there_are_traps() -> None:
    """The file is read, every title stands once, and every key is known."""
    assert len(CASES) >= FEWEST
    assert len({case["title"] for case in CASES}) == len(CASES)
    assert {key for case in CASES for key in case} <= {"title", "text", "issued", "fails"}


@pytest.mark.parametrize(("text", "issued"), _parameters())
def test_nothing_is_told(text: str, issued: date | None) -> None:
    """No finding of any severity comes out."""
    told = [(finding.rule, finding.arithmetic) for finding in factcheck.check_text(text, issued=issued).findings]

    assert told == []


@pytest.mark.parametrize("text", [case["text"] for case in CASES], ids=[case["title"] for case in CASES])
def test_the_figures_are_there(text: str) -> None:
    """Silence is no proof where nothing was read: each trap holds at least two figures."""
    assert factcheck.check_text(text).coverage.claims >= 2
