"""Parsing: one figure in a short string, by the grammar that reads the figures of documents."""

import re

from factcheck.errors import UsageError
from factcheck.extract.figures import SCALES, Figure, figures
from factcheck.extract.numerals import ARABIC, arabic
from factcheck.extract.quantities import quantity
from factcheck.extract.reading import Reading, read
from factcheck.extract.script import simplified
from factcheck.model.quantity import Quantity
from factcheck.normalise.blanks import close_up
from factcheck.normalise.draft import start
from factcheck.normalise.separators import narrow_separators
from factcheck.normalise.widths import narrow

_BARE = re.compile(rf"(?P<words>.*?)(?P<sign>-?)(?P<number>{ARABIC})", re.DOTALL)
_LONGEST = 64  # characters of a string that can be one figure
_QUOTED = 32  # characters of a string that an error quotes
_PLUS = "+"


def parse(argument: str, text: str) -> Quantity:
    """Return the one figure of `text`, below zero for a fall or a minus sign; a bare number has no unit.

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
    return _signed(quantity(figure, reading), figure, reading)


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


def _signed(told: Quantity, figure: Figure, reading: Reading) -> Quantity:
    if told.value is None or not (figure.negative or reading.direction == "-"):
        return told
    return Quantity(-told.value, told.scale, told.unit, -told.interval, told.qualifier)
