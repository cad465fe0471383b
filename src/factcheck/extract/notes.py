"""Notes that set scope: （港元，下同） says in which currency every bare 元 from there on is told."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from factcheck.extract.figures import Figure
from factcheck.extract.units import canonical

_CURRENCY = re.compile(
    r"[（(](?:单位[:：])?(?P<name>人民币|美元|港元|港币|欧元|日元|澳门元|新台币)[，,、]?(?:以)?下同[）)]"
)
_BARE = "元"
_NAMED = ("民币元", "元人民币")


def in_noted_currency(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Return `figures` with the currency of the note in force, from the figure right before the note on."""
    notes = [(m.start(), canonical(m["name"])) for m in _CURRENCY.finditer(text)]
    if all(code == "CNY" for _, code in notes):
        return tuple(figures)
    places = [at for at, _ in notes]
    return tuple(_noted(text, figure, notes, places) for figure in figures)


def _noted(text: str, figure: Figure, notes: list[tuple[int, str]], places: list[int]) -> Figure:
    at = bisect_right(places, figure.end) - 1
    words = text[figure.start : figure.end]
    bare = figure.unit == "CNY" and _BARE in words and not any(name in words for name in _NAMED)
    if at < 0 or not bare:
        return figure
    return figure._replace(unit=notes[at][1])
