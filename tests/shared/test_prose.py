"""The rules about the text on the shared documents: what they find in the two seeds, and silence over the corpus."""

from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import Finding
from tests.shared.places import BULLETIN, CORPUS, documents, needs

PROSE = frozenset({"TIM", "NUM", "CNT", "REF", "TXT"})
PAPER = BULLETIN.with_name("paper-2024-04-11.txt")


def _told(path: Path) -> list[Finding]:
    return [finding for finding in factcheck.check(path).findings if finding.rule[:3] in PROSE]


@needs(BULLETIN)
def test_the_defects_of_the_bulletin_are_found() -> None:
    """A half year not over, a future long past, a section number used twice, and a paragraph without its end."""
    told = {finding.rule: finding.severity for finding in _told(BULLETIN)}

    assert told == {"TIM001": "warning", "TIM002": "warning", "NUM001": "warning", "TXT004": "note"}


@needs(PAPER)
def test_the_defects_of_the_paper_are_found() -> None:
    """An author spelt in two ways, an item named twice, two English words left over, and a paragraph cut by a page."""
    told = sorted(finding.rule for finding in _told(PAPER))

    assert told == ["REF001", "TXT002", "TXT002", "TXT003", "TXT004"]


@pytest.mark.parametrize("path", documents(CORPUS))
def test_the_corpus_is_left_in_peace(path: Path) -> None:
    """Real documents hold no slip that the rules about the text would tell louder than a note."""
    assert [(f.rule, f.arithmetic) for f in _told(path) if f.severity != "note"] == []
