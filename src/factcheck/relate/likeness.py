"""Likeness of two noun phrases by their characters: 进出口总额 and 外贸进出口总值 speak of one thing in other words."""

from collections import Counter
from functools import lru_cache

_EMPTY = '的（）()、，“”"之所 '


@lru_cache(maxsize=4096)
def _letters(phrase: str) -> tuple[dict[str, int], int]:
    """Return how often each character stands in `phrase`, and how many there are."""
    found = Counter(letter for letter in phrase if letter not in _EMPTY)
    return dict(found), found.total()


@lru_cache(maxsize=8192)  # a text names few things, and each many times
def likeness(one: str, other: str) -> float:
    """Return the F1 score over the characters of two phrases: 1 for the same characters, 0 for none in common."""
    (a, a_total), (b, b_total) = _letters(one), _letters(other)
    if not a_total or not b_total:
        return 0.0
    common = 0
    for letter, times in a.items():
        again = b.get(letter, 0)
        common += min(again, times)
    return 2 * common / (a_total + b_total)
