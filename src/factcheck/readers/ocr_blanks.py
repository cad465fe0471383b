"""Blanks of a line of print, which recognition drops: they are set where the paper is white.

Between digits a blank that is missed makes one figure of two (表1 2019年), and one too many makes two of one, so there
the place of the digits is looked at as well: a 1 has much white around it, yet stands no further from its neighbours.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factcheck.readers.ocr_ink import Ink, white

Mark = tuple[str, float]  # a character, and its middle as a share of the width of the line

# In ems: the white that is a blank, beside punctuation (half white itself), in figures, in Latin words, and elsewhere.
_BESIDE_PUNCTUATION = 1.4
_BETWEEN_DIGITS = 0.25
_BETWEEN_LETTERS = 0.3
_ELSEWHERE = 0.75
_HALF_WHITE = frozenset("，。、；：！？（）《》“”‘’「」『』【】,.;:()")
_PITCH = 0.55  # ems from digit to digit where the line has too few of them to tell
_FEWEST = 3  # pairs of digits that tell
_WIDER = 0.13  # ems beyond the pitch by which digits stand apart for a blank; the narrowest blank is a quarter
_HALF_DIGIT = 0.28  # ems; what is wider is several that touch


class _Gap(NamedTuple):
    white: float  # in ems, as `apart`
    apart: float  # from the middle of the ink before to that of the ink behind
    middle: float


def with_blanks(marks: Sequence[Mark], ink: Ink, em: float) -> Iterator[Mark]:
    """Yield the marks of a line and the blanks between them.

    Units: `em` is the size of a character in columns of `ink`.
    """
    pairs = list(pairwise(marks))
    gaps = list(_gaps(pairs, ink, em))
    digits = [gap.apart for pair, gap in zip(pairs, gaps, strict=True) if gap.white and _digits(*pair)]
    pitch = median(digits) if len(digits) >= _FEWEST else _PITCH
    for (here, following), gap in zip(pairs, gaps, strict=True):
        yield here
        if gap.white > _least(here, following) and (not _digits(here, following) or gap.apart > pitch + _WIDER):
            yield " ", gap.middle
    yield from marks[-1:]


def _gaps(pairs: Sequence[tuple[Mark, Mark]], ink: Ink, em: float) -> Iterator[_Gap]:
    """Yield the widest white between the marks of each pair."""
    width = len(ink.dark)
    runs = [(0, 0), *white(ink), (width, width)]
    found = [
        _Gap(
            (end - start) / em,
            (end - start + min((start - ended) / 2, _HALF_DIGIT * em) + min((starts - end) / 2, _HALF_DIGIT * em)) / em,
            (start + end) / 2 / width,
        )
        for (_, ended), (start, end), (starts, _) in zip(runs, runs[1:], runs[2:], strict=False)
    ]
    for here, following in pairs:
        between = [gap for gap in found if here[1] < gap.middle < following[1]]
        yield max(between, default=_Gap(0, 0, 0))


def _least(here: Mark, following: Mark) -> float:
    if here[0] in _HALF_WHITE or following[0] in _HALF_WHITE:
        return _BESIDE_PUNCTUATION
    if _digits(here, following):
        return _BETWEEN_DIGITS
    return _BETWEEN_LETTERS if here[0].isascii() and following[0].isascii() else _ELSEWHERE


def _digits(here: Mark, following: Mark) -> bool:
    return here[0].isdigit() and following[0].isdigit()
