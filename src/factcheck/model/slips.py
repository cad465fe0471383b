"""Slips: the figures from which one slip of the keyboard leads to a printed one."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

_DIGITS = "0123456789"


class Slip(NamedTuple):
    """A kind of slip: how many of all slips are of it, and in how many ways a figure of n digits may have come about by it."""

    often: float
    ways: Callable[[int], int]
    origins: Callable[[str], Iterator[str]]


def _transposed(text: str) -> Iterator[str]:
    """Two neighbours exchanged, the point not counting: 34.7 for 37.4 too."""
    for i, j in pairwise(i for i, letter in enumerate(text) if letter != "."):
        yield text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :]


def _moved(text: str) -> Iterator[str]:
    """The point moved, set or lost."""
    bare = text.replace(".", "")
    yield from (f"{bare[:i]}.{bare[i:]}" for i in range(1, len(bare)))


def _substituted(text: str) -> Iterator[str]:
    places = (i for i, letter in enumerate(text) if letter != ".")
    yield from (text[:i] + digit + text[i + 1 :] for i in places for digit in _DIGITS)


def _dropped(text: str) -> Iterator[str]:
    yield from (text[:i] + digit + text[i:] for i in range(len(text) + 1) for digit in _DIGITS)


def _added(text: str) -> Iterator[str]:
    yield from (text[:i] + text[i + 1 :] for i, letter in enumerate(text) if letter != ".")


# The likeliest first. How often is told roughly, as what editors report; only the order of magnitude matters.
SLIPS: Mapping[str, Slip] = {
    "transposed": Slip(0.3, lambda digits: digits - 1, _transposed),
    "point": Slip(0.15, lambda digits: digits - 1, _moved),
    "substituted": Slip(0.3, lambda digits: 9 * digits, _substituted),
    "dropped": Slip(0.15, lambda digits: 10 * (digits + 1), _dropped),
    "added": Slip(0.1, lambda digits: digits, _added),
}


@lru_cache(maxsize=256)  # a figure is held against many others
def origins(figure: str) -> tuple[tuple[str, float, str], ...]:
    """Return (text, value, slip) of every figure that one slip turns into `figure`, a number without separators.

    The value is a float, good enough to rule most of them out. A figure that two slips lead from is told with the likelier.
    """
    seen = {figure}
    found = []
    for kind, slip in SLIPS.items():
        for text in slip.origins(figure):
            if text not in seen and _is_figure(text):
                seen.add(text)
                found.append((text, float(text), kind))
    return tuple(found)


def reaches(figure: str, kind: str, low: float, high: float) -> bool:
    """Return whether one slip of `kind` leads to `figure` from a number between `low` and `high`."""
    values = _values(figure, kind)
    place = bisect_left(values, low)
    return place < len(values) and values[place] <= high


@lru_cache(maxsize=1024)
def _values(figure: str, kind: str) -> tuple[float, ...]:
    return tuple(sorted({float(text) for text in SLIPS[kind].origins(figure) if text != figure and _is_figure(text)}))


def _is_figure(text: str) -> bool:
    """Return whether a number is written as figures are: 0.5 and 5, and none of 05, .5 and 5."""
    return text[:1].isdigit() and text[-1] != "." and (text[0] != "0" or text.startswith("0."))
