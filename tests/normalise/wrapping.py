"""What is told of a text, and the text as a typesetter that knows no words sets it: cut at a width wherever that falls."""

import re
import unicodedata

import factcheck
from factcheck.api import clean_text
from factcheck.model.claim import Claim
from factcheck.model.source import from_text

_HUNG = "，。、；：）”%"  # never begin a line
_STOP = re.compile(r"[。！？!?…][”’」』）)]{0,2}$")
_INSET = 4  # half-widths by which a paragraph begins further in, which text extraction drops

Told = tuple[object, ...]


def told(text: str) -> list[Told]:
    """Return what the claims of `text` say, in its order; where they stand and in which words is left out."""
    return [row(claim) for claim in factcheck.check_text(text).claims]


def row(claim: Claim) -> Told:
    """Return what a claim says."""
    quantity = claim.quantity
    return (
        claim.kind, claim.text, quantity.value, quantity.unit, quantity.interval.lower, quantity.interval.upper,
        claim.direction, claim.metric, claim.entity, claim.period,
    )  # fmt: skip


def cleaned(text: str) -> str:
    """Return the clean text."""
    return clean_text(from_text(text)).text


def wrapped(text: str, width: int, *, inset: bool = True) -> tuple[str, str]:
    """Return a clean text cut to a width in half-widths, and the paragraphs that must come of it.

    A line that is full and ends a sentence is taken for the end of a paragraph, since nothing tells it from one.
    """
    lines, paragraphs = [], []
    for line in text.split("\n"):
        pieces = [line] if "\t" in line else _cut(line, width, _INSET if inset else 0)
        lines += pieces
        held = ""
        for piece in pieces:
            held += piece
            if _STOP.search(held):
                paragraphs.append(held)
                held = ""
        if held:
            paragraphs.append(held)
    return "\n".join(lines), "\n".join(paragraphs)


def _cut(line: str, width: int, inset: int) -> list[str]:
    """Return the pieces of one paragraph, of which the first is shorter by `inset`."""
    pieces, room = [""], width - inset
    for letter in line:
        needs = 1 + (unicodedata.east_asian_width(letter) in "WF")
        if needs > room and letter not in _HUNG:
            pieces.append("")
            room = width
        pieces[-1] += letter
        room -= needs
    return pieces
