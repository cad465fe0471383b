"""Open lists: parts told right behind their whole whose levels do not add up to it.

Most lists after 其中 leave something out, so that a miss proves nothing. It does when something else shows that the list is complete:
the shares of its parts reach 100 %, or a list of the same names adds up for another time. And a sum that one slip of the keyboard in one
figure would close is told when the figures are long enough for that to be no accident.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.model.relation import Relation
from factcheck.relate.closing import alike
from factcheck.relate.composites import derived_growths
from factcheck.relate.divisions import Division
from factcheck.relate.statements import Statement

_AHEAD = 14


def open_lists(told: Sequence[Statement], lists: Sequence[Division]) -> Iterator[Relation]:
    """Yield part_sum relations (whole, parts …) of lists that look complete and do not close."""
    closed = {d.whole.level.id for d in lists}
    names = {_names(d.parts) for d in lists}
    inner = {p.level.id for d in lists for p in d.parts}
    for place, whole in enumerate(told):
        if whole.level.id in closed or not _may_be_whole(whole):
            continue
        parts = _listed(whole, told[place + 1 : place + 1 + _AHEAD])
        if len(parts) > 1 and not any(p.level.id in inner for p in parts):
            ids = (whole.level.id, *(p.level.id for p in parts))
            complete = _reach_hundred(parts) or _names(parts) in names
            if not complete and not _tied(whole, parts):
                continue
            yield Relation("", "SUM001", "part_sum", ids, "wording", hard=complete, slip=not complete)
            if complete:
                yield from derived_growths((Division(whole, tuple(parts)),))


def _may_be_whole(whole: Statement) -> bool:
    return whole.level.quantity.plain and bool(whole.level.quantity.value) and whole.level.kind != "rate"


def _listed(whole: Statement, following: Sequence[Statement]) -> list[Statement]:
    """Return the statements right behind `whole` that read as its list: of one kind, one time and one sentence after another."""
    flat = [s for s in following if not s.nested and _same_kind(whole, s)]
    first = flat[0] if flat else None
    if first is None or first.level.sentence - whole.level.sentence > 1:
        return []
    return list(
        takewhile(lambda s: s.level.sentence == first.level.sentence and s.level.within == first.level.within, flat)
    )


def _same_kind(whole: Statement, part: Statement) -> bool:
    one, other = whole.level, part.level
    same = one.quantity.unit == other.quantity.unit and one.change == other.change and one.period == other.period
    smaller = (other.quantity.base or 0) < (one.quantity.base or 0)
    return same and smaller and other.quantity.plain and one.concept != other.concept


def _tied(whole: Statement, parts: Sequence[Statement]) -> bool:
    return parts[0].level.within == whole.level.metric or alike(whole, parts)


def _names(parts: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(p.level.metric for p in parts)


def _reach_hundred(parts: Sequence[Statement]) -> bool:
    """Return whether every part bears a share and the shares reach 100 % within their rounding."""
    shares = [p.share for p in parts]
    told = [s.quantity for s in shares if s is not None and s.quantity.plain and s.quantity.unit == "%"]
    if len(told) < len(parts):
        return False
    room = sum(float(q.interval.width or 0) for q in told) / 2
    return abs(sum(float(q.base or 0) for q in told) - 100) <= room
