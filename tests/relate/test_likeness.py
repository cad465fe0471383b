"""Likeness: the F1 score over the characters of two phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.relate.likeness import likeness

# Two phrases, and what they have in common over what they have on average.
PHRASES = (
    ("货运量", "货运量", 1.0),
    ("货运量", "运货量", 1.0),  # the order does not count
    ("全市的货运量", "全市货运量", 1.0),  # nor do particles
    ("“货运量”", "货运量", 1.0),
    ("进出口总额", "外贸进出口总值", 2 * 4 / 12),
    ("货运量", "货物运输量", 2 * 3 / 8),
    ("出口", "进口", 0.5),
    ("出口出口", "出口", 2 * 2 / 6),  # a character told twice is two
    ("货运量", "人口", 0.0),
    ("货运量", "", 0.0),
    ("", "", 0.0),
    ("的", "的", 0.0),  # nothing but particles
)
phrases = st.text("进出口总额外贸的货运量 ", max_size=12)


@pytest.mark.parametrize(("one", "other", "expected"), PHRASES)
def test_likeness(one: str, other: str, expected: float) -> None:
    """Each phrase pair has the score worked out by hand."""
    assert likeness(one, other) == pytest.approx(expected)


@given(phrases, phrases)
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    """It is the same from either side, and lies between 0 and 1."""
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1


@given(phrases)
def test_a_phrase_is_like_itself(phrase: str) -> None:
    """A phrase that holds more than particles is wholly like itself."""
    assert likeness(phrase, phrase) == (1 if phrase.strip(" 的") and set(phrase) - set("的 ") else 0)


@given(phrases, phrases)
def test_a_longer_name_is_less_like(one: str, more: str) -> None:
    """What is put behind one of two equal phrases makes them no more alike."""
    assert likeness(one, one + more) <= likeness(one, one)
