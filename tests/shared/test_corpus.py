"""The documents of the shared corpus: cleaning keeps its laws and the claims, and these are told in the words of their source."""

from pathlib import Path

import pytest

import factcheck
from factcheck.api import check_source, clean_text
from factcheck.model.source import from_text
from factcheck.normalise.plan import normalise
from factcheck.readers.table import read
from tests.normalise.laws import assert_comes_from, assert_whole_way
from tests.normalise.wrapping import row
from tests.shared.places import CORPUS, SHARED, documents

DOCUMENTS = documents(CORPUS)
SEEDS = documents(SHARED / "seeds")


@pytest.mark.parametrize("path", DOCUMENTS)
def test_cleaning_keeps_its_laws(path: Path) -> None:
    """The edits replay, every clean character leads back to its source, and the clean text is clean."""
    source = read(path).text
    clean = normalise(source)

    assert_whole_way(source, clean)
    assert_comes_from(source, clean)
    assert normalise(clean.text).text == clean.text


@pytest.mark.parametrize("path", DOCUMENTS)
def test_claims_are_told_in_the_words_of_the_source(path: Path) -> None:
    """`raw` is the source at its span, and every finding points at figures that stand there."""
    document = factcheck.check(path)
    text = document.source.text

    assert document.claims
    assert [c for c in document.claims if c.raw != text[c.span.start : c.span.end]] == []
    places = [(place.span, place.text) for finding in document.findings for place in finding.cited]
    places += [(place.span, place.text) for finding in document.findings for place in finding.suspects]
    assert [told for span, told in places if told != text[span.start : span.end]] == []


@pytest.mark.parametrize("path", [*DOCUMENTS, *SEEDS])
def test_clean_text_gives_the_same_claims(path: Path) -> None:
    """What is read of a document is read of its clean text."""
    source = read(path)
    clean = from_text(clean_text(source).text)
    raw, again = check_source(source).claims, check_source(clean).claims

    assert raw
    assert [row(claim) for claim in again] == [row(claim) for claim in raw]
