"""Single figures: one figure in a short string, a cell or an argument, by the grammar that reads those of documents."""

import re
from typing import NamedTuple

from factcheck.errors import UsageError
from factcheck.extract.figures import SCALES, Figure, figures
from factcheck.extract.numerals import ARABIC, arabic
from factcheck.extract.quantities import quantity
from factcheck.extract.reading import read
from factcheck.extract.script import simplified
from factcheck.model.claim import Direction, Kind
from factcheck.model.quantity import Quantity
from factcheck.normalise.blanks import close_up
from factcheck.normalise.draft import start
from factcheck.normalise.separators import narrow_separators
from factcheck.normalise.widths import narrow

_BARE = re.compile(rf"(?P<words>.*?)(?P<sign>-?)(?P<number>{ARABIC})", re.DOTALL)
_LONGEST = 64  # characters of a string that can be one figure
_QUOTED = 32  # characters of a string that an error quotes
_PLUS = "+"


class Single(NamedTuple):
    """A figure as told: a magnitude, what kind of figure its words make it, and its direction; `change` as in a Claim."""

    quantity: Quantity
    kind: Kind
    direction: Direction
    change: bool


def single(argument: str, text: str) -> Single:
    """Return the one figure of `text`; a bare number has no unit. `argument` is what an error names.

    Error: UsageError when `text` holds no figure, several, or words that are not understood.
    """
    words = _clean(text)
    if not words or len(words) > _LONGEST:
        raise UsageError("value.none", argument=argument, value=text[:_QUOTED])
    found = _found(words)
    if len(found) != 1:
        key = "value.several" if found else "value.none"
        raise UsageError(key, argument=argument, value=text)
    figure = found[0]
    reading = read(words[: figure.start], figure.unit)
    left = reading.noun or words[figure.end :]
    if left:
        raise UsageError("value.words", argument=argument, value=text, words=left)
    kind: Kind = "growth" if figure.inner == "基本持平" else reading.kind
    return Single(quantity(figure, reading), kind, "-" if figure.negative else reading.direction, reading.change)


def _clean(text: str) -> str:
    """Return `text` in simplified characters and common forms, without blanks around and inside the number."""
    draft = narrow(start(text.strip()))
    draft = narrow_separators(close_up(draft))
    return simplified(draft.text).strip().removeprefix(_PLUS)


def _found(words: str) -> list[Figure]:
    """Return the figures of `words`, a bare number too, which the grammar of documents passes over."""
    found = list(figures(words, []))
    if found:
        return found
    bare = _BARE.fullmatch(words)
    if bare is None:
        return []
    return [Figure(bare.start("sign"), bare.end(), arabic(bare["number"]), SCALES[""], "", negative=bool(bare["sign"]))]
