"""Slips: the figures from which one slip of the keyboard leads to a printed one."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

_DIGITS = "0123456789"


@lru_cache(maxsize=256)  # a figure is held against many others
def origins(figure: str) -> tuple[tuple[str, float, str], ...]:
    """Return (text, value, slip) of every figure that one slip turns into `figure`, a number without separators.

    The value is a float, good enough to rule most of them out.
    Slips are two digits transposed, the point moved, a digit substituted, dropped or added.
    """
    return tuple(_origins(figure))


def _origins(figure: str) -> Iterator[tuple[str, float, str]]:
    seen = {figure}
    for candidate, slip in _candidates(figure):
        if candidate not in seen and not (candidate.startswith("0") and not candidate.startswith("0.")):
            seen.add(candidate)
            try:
                yield candidate, float(candidate), slip
            except ValueError:
                continue


def _candidates(text: str) -> Iterator[tuple[str, str]]:
    bare, places = text.replace(".", ""), [i for i, letter in enumerate(text) if letter != "."]
    for i, j in pairwise(places):  # 34.7 for 37.4 too: the point is no digit
        yield text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :], "transposed"
    yield from ((f"{bare[:i]}.{bare[i:]}", "point") for i in range(1, len(bare)))
    yield from ((text[:i] + digit + text[i + 1 :], "substituted") for i in places for digit in _DIGITS)
    yield from ((text[:i] + digit + text[i:], "dropped") for i in range(len(text) + 1) for digit in _DIGITS)
    yield from ((text[:i] + text[i + 1 :], "added") for i in places)
