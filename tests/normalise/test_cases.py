"""Wrapped, blanked and full-width texts, and the clean text that extraction reads (cases/normalise.toml)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.clean import replay
from factcheck.normalise.plan import normalise

FILE = Path(__file__).parents[1] / "cases" / "normalise.toml"
CASES: tuple[dict[str, str], ...] = tuple(tomllib.loads(FILE.read_text("utf-8"))["case"])
FEWEST = 45


def _parameters() -> list[Any]:
    marks = {c["title"]: [pytest.mark.xfail(reason=c["fails"], strict=True)] if "fails" in c else [] for c in CASES}
    return [pytest.param(c["text"], c["clean"], id=c["title"], marks=marks[c["title"]]) for c in CASES]


def test_there_are_cases() -> None:
    """The file is read, every title stands once, and every key is known."""
    assert len(CASES) >= FEWEST
    assert len({case["title"] for case in CASES}) == len(CASES)
    assert {key for case in CASES for key in case} <= {"title", "text", "clean", "fails"}


@pytest.mark.parametrize(("text", "clean"), _parameters())
def test_text_is_cleaned(text: str, clean: str) -> None:
    """The text becomes the clean text that the case shows."""
    assert normalise(text).text == clean


@pytest.mark.parametrize("text", [pytest.param(case["text"], id=case["title"]) for case in CASES])
def test_edits_tell_the_whole_way(text: str) -> None:
    """The edits, applied to the source, give the clean text."""
    clean = normalise(text)

    assert replay(text, clean.edits) == clean.text


def test_an_edit_says_what_it_did() -> None:
    """Each edit names its place, what stood there, what stands there now, and the step that did it."""
    edits = normalise("标题\n增长３ %，出口额8亿\n元").edits

    assert [(e.span.start, e.before, e.after, e.fixer) for e in edits] == [
        (5, "３", "3", "width"),
        (6, " ", "", "blank"),
        (14, "\n", "", "wrap"),
    ]
