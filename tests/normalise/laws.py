"""What holds for every text and its clean text."""

import unicodedata

from factcheck.model.clean import CleanText, replay

# Forms that Unicode does not call compatible: the minus sign proper, and letters that stand for digits inside a figure.
OTHER_FORMS = {"−": "-", "O": "0", "o": "0", "〇": "0", "I": "1", "l": "1", "，": ","}


def assert_whole_way(source: str, clean: CleanText) -> None:
    """Assert that the edits give the clean text and that its characters have rising places of their own in the source."""
    assert replay(source, clean.edits) == clean.text
    assert all(source[e.span.start : e.span.end] == e.before for e in clean.edits)
    assert len(clean.origin) == len(clean.text)
    assert all(here < there for here, there in zip(clean.origin, clean.origin[1:], strict=False))


def assert_comes_from(source: str, clean: CleanText) -> None:
    """Assert that nothing is made up: each clean character is that of the source, or the common form of it."""
    wrong = [(at, c) for at, c in zip(clean.origin, clean.text, strict=True) if not _equal(c, source[at])]
    assert wrong == []


def _equal(letter: str, source: str) -> bool:
    return letter in (source, unicodedata.normalize("NFKC", source), OTHER_FORMS.get(source))
