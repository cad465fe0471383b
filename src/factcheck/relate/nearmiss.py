"""Near misses: lists that one slip of the keyboard in one figure would make add up to the whole beside them.

Whether a list is meant to be complete its words seldom say. That its sum misses a whole by exactly what one transposed, lost or
altered digit explains does say it, when the figures are so long that luck would hardly bring it about.
"""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from math import log
from typing import NamedTuple

from factcheck.extract.periods import same_time
from factcheck.model.relation import Relation
from factcheck.model.slips import SLIPS, Slip, reaches
from factcheck.relate.candidates import candidate_lists
from factcheck.relate.closing import alike
from factcheck.relate.composites import growth_fits
from factcheck.relate.statements import Statement

_ENDED, _TIED, _BESIDE, _LOOSE = 0.2, 0.04, 0.03, 0.003  # what luck may explain, by what ties a list to its whole
_OTHERS = re.compile(r"其[他它余]")  # at the end of a list: nothing is left out
_REST = 0.001  # of the whole, and less is no rest of a list
_MANY = 9  # digits, more than a figure has
_NEAR_HUNDRED = 3.0  # points; one share may be mistyped too, but not by much in most cases
_BY_GROWTH = 0.05  # the share of lists whose growths would agree with that of a whole that is not theirs


class _Gap(NamedTuple):
    """By how much a list misses its whole, how much of that rounding leaves open, and the smaller of the two sides."""

    miss: float
    room: float
    size: float


def near_misses(told: Sequence[Statement], settled: Container[str]) -> Iterator[Relation]:
    """Yield part_sum relations (whole, parts …) of lists that close but for one slip; `settled` are parts of which the whole is known."""
    for wholes, parts in candidate_lists(told):
        if any(p.level.id in settled for p in parts) or _leave_something_out(parts):
            continue
        for distance, whole in enumerate(wholes):
            if _together(whole, parts) and _one_slip(whole, parts, _allowed(whole, parts, beside=distance == 0)):
                ids = (whole.level.id, *(p.level.id for p in parts))
                yield Relation("", "SUM001", "part_sum", ids, "wording")
                break


def _leave_something_out(parts: Sequence[Statement]) -> bool:
    """Return whether the shares told of the parts deny that they are all: they do not come near a hundred."""
    shares = [float(p.share.quantity.base or 0) for p in parts if p.share is not None and p.share.quantity.unit == "%"]
    return len(shares) == len(parts) and abs(sum(shares) - 100) > _NEAR_HUNDRED


def _together(whole: Statement, parts: Sequence[Statement]) -> bool:
    one, other = whole.level, parts[0].level
    same = one.quantity.unit == other.quantity.unit and one.change == other.change and one.modality == other.modality
    own = (one.concept, one.entity)
    again = whole in parts or own in [(p.level.concept, p.level.entity) for p in parts]
    measures = {
        one.concept.measure,
        *(p.level.concept.measure for p in parts),
    }  # an amount of contracts is no part of a turnover
    timely = all(same_time(one.period, p.level.period) for p in parts)
    return same and timely and not again and len(measures - {""}) <= 1


def _one_slip(whole: Statement, parts: Sequence[Statement], allowed: float) -> bool:
    """Return whether one slip in one figure explains why the list does not close, and luck does not.

    The oftener a kind of slip comes about, the sooner it is believed; and twenty times as soon where the figures so mended also give
    the growth told of the whole.
    """
    gap = _gap(whole, parts)
    if abs(gap.miss) <= gap.room:
        return False
    figures = [abs(s.level.quantity.value or 0) for s in (whole, *parts)]
    digits = [len(figure.as_tuple().digits) for figure in figures if isinstance(figure, Decimal)]
    grown = whole.growth is not None and all(p.growth is not None for p in parts)
    for kind, slip in SLIPS.items():
        luck = _luck(gap, slip, digits) / slip.often
        if luck < allowed / (_BY_GROWTH if grown else 1):
            mended = _mended(whole, parts, gap, kind)
            if mended and (luck < allowed or any(growth_fits(whole, parts, values) for values in mended)):
                return True
    return False


def _luck(gap: _Gap, slip: Slip, digits: Sequence[int]) -> float:
    """Return the chance that some slip of one kind closes the list by accident.

    What a list leaves out may be anything up to the whole, so that luck closes it in as many ways as there are slips, times the share
    of the whole that each would close. It may as well be of any order of magnitude, down to a thousandth; of one order each figure
    has the slips of one digit.
    """
    anything = sum(map(slip.ways, digits)) * gap.room / gap.size
    if (
        gap.miss < _REST * gap.size
    ):  # nobody leaves out so little, and nothing is left out where the parts are more than the whole
        return anything
    own = (slip.ways(_MANY) - slip.ways(_MANY - 1)) * len(digits)
    return max(anything, own * gap.room / gap.miss / log(1 / _REST))


def _gap(whole: Statement, parts: Sequence[Statement]) -> _Gap:
    total, target = sum(p.amount.value for p in parts), whole.amount.value
    room = whole.amount.grain + sum(p.amount.grain for p in parts)
    return _Gap(target - total, room, min(abs(target), abs(total)))


def _mended(whole: Statement, parts: Sequence[Statement], gap: _Gap, kind: str) -> list[list[float]]:
    """Return the values of the parts for each figure that one slip of `kind` would put right."""
    values, found = [p.amount.value for p in parts], []
    for place, statement in enumerate((whole, *parts)):
        change = -gap.miss if place == 0 else gap.miss
        if _reaches(statement, change, gap.room, kind):
            found.append([v + gap.miss if place == i else v for i, v in enumerate(values, 1)])
    return found


def _reaches(statement: Statement, change: float, room: float, kind: str) -> bool:
    """Return whether the level may have been mistyped for one that lies `change` above it."""
    value, quantity = statement.amount.value, statement.level.quantity
    meant, scale = abs(value + change) if (value + change) * value > 0 else 0.0, float(quantity.scale)
    if not meant or quantity.value is None:
        return False
    return reaches(f"{abs(quantity.value):f}", kind, (meant - room) / scale, (meant + room) / scale)


def _allowed(whole: Statement, parts: Sequence[Statement], *, beside: bool) -> float:
    if parts[0].level.within == whole.level.metric or alike(whole, parts):
        return _ENDED if _OTHERS.match(parts[-1].level.metric) else _TIED
    return _BESIDE if beside else _LOOSE
