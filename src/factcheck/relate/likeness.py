"""Likeness of two noun phrases by their characters: 进出口总额 and 外贸进出口总值 speak of one thing in other words."""

from collections import Counter
from functools import lru_cache

_EMPTY = '的（）()、，“”"之所 '


@lru_cache(maxsize=4096)
def _letters(phrase: str) -> Counter[str]:
    return Counter(letter for letter in phrase if letter not in _EMPTY)


def likeness(one: str, other: str) -> float:
    """Return the F1 score over the characters of two phrases: 1 for the same characters, 0 for none in common."""
    a, b = _letters(one), _letters(other)
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0
