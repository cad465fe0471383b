"""Slips: what an editor's figure turns into when it is mistyped, run backwards to find what was meant.

A figure that one such slip brings into the interval it ought to lie in is a better repair than any other value there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.arithmetic.show import decimals, divided, plain, rounded
from factcheck.model.claim import Claim
from factcheck.model.interval import Interval, printed
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome
from factcheck.model.slips import SLIPS, origins

_SCALE_WORDS = {Decimal(10**4): "万", Decimal(10**8): "亿", Decimal(10**12): "万亿"}
_LIKELY = tuple(SLIPS)
_SCALE_WORD = re.compile("[万萬][亿億]|[万萬亿億]")
_ACCIDENT = 0.1  # the most that luck may explain
_TELLING = 3  # digits; of two shorter figures any is one slip from any other
_ROOM, _COARSE = 0.51, 1e-9  # half a unit is the most that a figure leaves open; more than floats are off
_NEIGHBOURS = {
    Decimal(10**4): (Decimal(10**8),),
    Decimal(10**8): (Decimal(10**4), Decimal(10**12)),
    Decimal(10**12): (Decimal(10**8),),
}


class Repair(NamedTuple):
    """A value that a figure may have been meant to be.

    `figure` is its number as written, `scale` the scale word when that has to change ("" otherwise), `slip` the kind of slip that
    leads from it to what is printed ("recomputed" for any other value); `cost` orders repairs.
    """

    figure: str
    scale: str
    slip: str
    cost: int


def repair(quantity: Quantity, wanted: Interval) -> Repair | None:
    """Return the value nearest in writing to `quantity` that lies in `wanted`, None when no value can be told."""
    if quantity.value is None or wanted.lower is None or wanted.upper is None or wanted.upper <= 0:
        return None
    middle = divided(wanted.lower + wanted.upper, Decimal(2))
    found = [
        (_LIKELY.index(slip), abs(value * quantity.scale - middle), text, slip)
        for text, value, slip in _fitting(origins(plain(quantity.value)), quantity.scale, wanted)
    ]
    if found:
        _, _, text, slip = min(found)
        return Repair(text, "", slip, 1)
    for scale in _NEIGHBOURS.get(quantity.scale, ()):
        if _fits(quantity.value, scale, wanted):
            return Repair(plain(quantity.value), _SCALE_WORDS[scale], "scale", 1)
    text = rounded(divided(middle, quantity.scale), decimals(quantity.value))
    return Repair(text, "", "recomputed", 2) if _fits(Decimal(text), quantity.scale, wanted) else None


def one_slip_apart(one: Quantity, other: Quantity) -> bool:
    """Return whether one figure is the other mistyped, and long enough for that to be no accident."""
    if one.value is None or other.value is None or one.hedged or other.hedged or one.value == other.value:
        return False
    digits = max(len(q.value.normalize().as_tuple().digits) for q in (one, other) if q.value is not None)
    return digits >= _TELLING and any(_fitting(origins(plain(one.value)), one.scale, other.interval))


def mended_by_one_slip(claims: Sequence[Claim], outcome: Outcome, *, moved: bool) -> bool:
    """Return whether one slip in one of `claims` explains the contradiction, and luck does not.

    `moved` says that a moved point is explanation enough: a part stands above its whole.
    The more slips of a kind could have been made, and the shorter the figures, the likelier one of them closes the sum by accident;
    the oftener the kind comes about, the sooner it is believed.
    """
    luck, fitting = dict.fromkeys(SLIPS, 0.0), set[str]()
    for claim, wanted in zip(claims, outcome.implied, strict=False):
        quantity = claim.quantity
        if wanted is None or wanted.width is None or not quantity.base or quantity.value is None:
            continue
        if wanted.upper is not None and wanted.upper <= 0:
            continue  # no slip makes a magnitude negative
        digits = len(quantity.value.as_tuple().digits)
        share = float((wanted.width + quantity.grain) / max(abs(quantity.base), abs(wanted.middle or quantity.base)))
        for kind, slip in SLIPS.items():
            luck[kind] += slip.ways(digits) * share / slip.often
        fitting |= {slip for _, _, slip in _fitting(origins(plain(quantity.value)), quantity.scale, wanted)}
        if moved and "point" in fitting:
            return True  # few places may have lost a point, and ten times too much is no other kind of mistake
    return any(luck[kind] < _ACCIDENT for kind in fitting)


def replaced(text: str, quantity: Quantity, mended: Repair) -> str:
    """Return the cleaned words of a figure with its number, or its scale word, put right."""
    if mended.scale:
        return _SCALE_WORD.sub(mended.scale, text, count=1)
    if quantity.unit in ("%", "‰") and not any(letter.isdigit() for letter in text):
        return mended.figure + quantity.unit  # 两成, 一半: the words of a share leave no room for a figure
    return with_figure(text, mended.figure)


def with_figure(text: str, figure: str) -> str:
    """Return the words of a figure with another number in place of its own."""
    digits = [i for i, letter in enumerate(text) if letter.isdigit()]
    return text[: digits[0]] + figure + text[digits[-1] + 1 :] if digits else figure


def _fits(value: Decimal, scale: Decimal, wanted: Interval) -> bool:
    return value > 0 and printed(value, scale).meets(wanted)


def _fitting(
    slips: Iterable[tuple[str, float, str]], scale: Decimal, wanted: Interval
) -> Iterator[tuple[str, Decimal, str]]:
    """Yield (text, value, slip) of the figures that lie in `wanted`; most lie so far off that a float tells."""
    low, high = (None if end is None else float(end / scale) for end in (wanted.lower, wanted.upper))
    for text, rough, slip in slips:
        room = _ROOM + _COARSE * rough
        if (low is None or rough + room >= low) and (high is None or rough - room <= high):
            value = Decimal(text)
            if _fits(value, scale, wanted):
                yield text, value, slip
