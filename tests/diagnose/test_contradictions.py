"""Contradictions: every wording in which a figure cannot be right is told once, under its rule (cases/contradictions.toml)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

import factcheck
from tests.diagnose.bulletin import loud

FILE = Path(__file__).parents[1] / "cases" / "contradictions.toml"
CASES: tuple[dict[str, str], ...] = tuple(tomllib.loads(FILE.read_text("utf-8"))["case"])
FEWEST = 25


def _parameters() -> list[Any]:
    marks = {c["title"]: [pytest.mark.xfail(reason=c["fails"], strict=True)] if "fails" in c else [] for c in CASES}
    return [pytest.param(c["text"], c["rule"], c["wrong"], id=c["title"], marks=marks[c["title"]]) for c in CASES]


def test_there_are_contradictions() -> None:
    """The file is read, every title stands once, every key is known, and the wrong figure stands in its text."""
    assert len(CASES) >= FEWEST
    assert len({case["title"] for case in CASES}) == len(CASES)
    assert {key for case in CASES for key in case} <= {"title", "text", "rule", "wrong", "fails"}
    assert [case["title"] for case in CASES if case["text"].count(case["wrong"]) != 1] == []


@pytest.mark.parametrize(("text", "rule", "wrong"), _parameters())
def test_it_is_told_once(text: str, rule: str, wrong: str) -> None:
    """One error or warning comes out, and the wrong figure is among those it cites."""
    told = loud(factcheck.check_text(text))

    assert [finding.rule for finding in told] == [rule]
    assert wrong in [cited.text for cited in told[0].cited]
