"""Clauses: the words before each row of figures, and conversions in brackets set aside."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from factcheck.extract.figures import Figure
from factcheck.extract.reading import ASIDE, LIMIT, TIME
from factcheck.extract.units import MONEY

_BEHIND = 64  # characters behind a figure that can tell what it measures
_CUTS = re.compile(r"[，；：。,;:（()）！？\t|]")
_BRACKET = re.compile(r"[（(](?P<inside>[^（(）)]{0,60})[）)]")
_LIMITS = re.compile(r"不含|不包括|未含|不计|扣除|剔除|除外|以外|口径|仅含|仅指|含(?!义)")
_EQUALS = re.compile(r"^(?:大?约)?(?:折合|约合|合|相当于|等值|折)(?:人民币|美元|为|约)*$")
_CONVERTED = re.compile(r"^(?:约|大约|折合|约合|约为|合|相当于|等值|折|人民币|计|按[^，）]{0,12}|为|美元)*$")


class Clause(NamedTuple):
    """The words before a row of figures: `near` of its own clause, `far` of the clauses since the last row, `gap` all of them.

    `behind` are the words that follow the row, as far as they can matter.
    """

    near: str
    far: tuple[str, ...]
    gap: str
    behind: str


def converts(words: str, unit: str) -> bool:
    """Return whether a clause without brackets tells the amount before it in another currency: ，约合 132.3 亿元人民币."""
    return unit in MONEY and bool(_EQUALS.match(words))


def clause(masked: str, start: int, row: list[Figure]) -> Clause:
    """Return the clause of `row`, whose words begin at `start`, the end of the row before."""
    gap = masked[start : row[0].start]
    *far, near = _CUTS.split(gap)
    return Clause(
        near, tuple(words for words in far if words.strip("、")), gap, masked[row[-1].end : row[-1].end + _BEHIND]
    )


def masked(text: str, times: list[tuple[int, int]], figures: list[Figure]) -> str:
    """Return `text` with dates blotted out by TIME and brackets that hold no figure by ASIDE, offsets unchanged.

    A bracket that leaves something out of the measure or redraws it is blotted by LIMIT: it makes another measure.
    """
    letters = list(text)
    for start, end in times:
        letters[start:end] = TIME * (end - start)
    held = [f.start for f in figures]
    for m in _BRACKET.finditer(text):
        if bisect_right(held, m.start()) == bisect_left(held, m.end()):
            sign = LIMIT if _LIMITS.search(m.group()) else ASIDE
            letters[m.start() : m.end()] = sign * (m.end() - m.start())
    return "".join(letters)


def set_aside(masked_text: str, figures: list[Figure]) -> tuple[list[Figure], dict[Figure, tuple[Figure, str]], str]:
    """Return the figures of the text, the conversions in brackets by what they convert, and the text without those.

    A conversion comes with the words before it in its bracket.
    """
    main: list[Figure] = []
    asides: dict[Figure, tuple[Figure, str]] = {}
    letters = list(masked_text)
    for figure in figures:
        bracket = _BRACKET.match(masked_text, main[-1].end) if main else None
        if bracket and figure.unit != main[-1].unit and _converts(bracket, masked_text, figure):
            asides[main[-1]] = figure, masked_text[bracket.start("inside") : figure.start]
            letters[bracket.start() : bracket.end()] = ASIDE * (bracket.end() - bracket.start())
        else:
            main.append(figure)
    return main, asides, "".join(letters)


def _converts(bracket: re.Match[str], masked_text: str, figure: Figure) -> bool:
    """Return whether `bracket` tells the amount before it in another currency: （约为 1939.9 亿美元）."""
    inside = bracket.start("inside")
    if figure.unit not in MONEY or not inside <= figure.start < figure.end <= bracket.end():
        return False
    return bool(_CONVERTED.match(masked_text[inside : figure.start]))
