"""Near misses: lists that one slip of the keyboard in one figure would make add up to the whole beside them.

Whether a list is meant to be complete its words seldom say. That its sum misses a whole by exactly what one transposed, lost or
altered digit explains does say it, when the figures are so long that luck would hardly bring it about.
"""

from collections.abc import Iterator, Sequence

from factcheck.model.relation import Relation
from factcheck.model.slips import origins
from factcheck.relate.closing import alike
from factcheck.relate.composites import growth_fits
from factcheck.relate.divisions import Division
from factcheck.relate.statements import Statement

_BACK = 12  # statements before a list among which its whole is sought
_FEWEST, _MOST = 2, 12  # parts of a list
_TIED, _BESIDE, _LOOSE = 0.003, 0.002, 0.0002  # what luck may explain, by what ties a list to its whole
_NEAR_HUNDRED = 3.0  # points; one share may be mistyped too, but not by much in most cases
_BY_GROWTH = 0.05  # the share of lists whose growths would agree with that of a whole that is not theirs
_SAME_SIZE = (0.5, 2.0)  # a sum further from the whole is not missed by a slip


def near_misses(told: Sequence[Statement], lists: Sequence[Division]) -> Iterator[Relation]:
    """Yield part_sum relations (whole, parts …) of lists that close but for one slip."""
    settled = {p.level.id for d in lists for p in d.parts}
    flat = [
        s for s in told if not s.nested and s.level.quantity.plain and s.level.quantity.value and s.level.kind != "rate"
    ]
    place = {s.level.id: i for i, s in enumerate(flat)}
    for parts in _lists(flat):
        if any(p.level.id in settled for p in parts) or _leave_something_out(parts):
            continue
        first = place[parts[0].level.id]
        total = sum(p.amount.value for p in parts)
        for distance, whole in enumerate(reversed(flat[max(0, first - _BACK) : first])):
            near = whole.amount.value and _SAME_SIZE[0] < total / whole.amount.value < _SAME_SIZE[1]
            if near and _together(whole, parts) and _luck(whole, parts) < _allowed(whole, parts, beside=distance == 0):
                ids = (whole.level.id, *(p.level.id for p in parts))
                yield Relation("", "SUM001", "part_sum", ids, "wording")
                break


def _leave_something_out(parts: Sequence[Statement]) -> bool:
    """Return whether the shares told of the parts deny that they are all: they do not come near a hundred."""
    shares = [float(p.share.quantity.base or 0) for p in parts if p.share is not None and p.share.quantity.unit == "%"]
    return len(shares) == len(parts) and abs(sum(shares) - 100) > _NEAR_HUNDRED


def _lists(flat: Sequence[Statement]) -> Iterator[list[Statement]]:
    """Yield the levels of one unit that one sentence tells; the first is left out where the others divide it."""
    by_sentence: dict[tuple[int, str, bool], list[Statement]] = {}
    for statement in flat:
        level = statement.level
        by_sentence.setdefault((level.sentence, level.quantity.unit, level.change), []).append(statement)
    for listed in by_sentence.values():
        head = listed[0].level.metric
        divided = len(listed) > 1 and bool(head) and all(s.level.within == head for s in listed[1:])
        parts = listed[1:] if divided else listed
        if _FEWEST <= len(parts) <= _MOST:
            yield parts


def _together(whole: Statement, parts: Sequence[Statement]) -> bool:
    one, other = whole.level, parts[0].level
    same = one.quantity.unit == other.quantity.unit and one.change == other.change and one.modality == other.modality
    periods = {p.level.period for p in parts} | {one.period}
    return (
        same and len(periods - {""}) <= 1 and whole not in parts and one.concept not in [p.level.concept for p in parts]
    )


def _luck(whole: Statement, parts: Sequence[Statement]) -> float:
    """Return the chance that some slip closes the list by accident, 1 when none does.

    What a list leaves out may be anything up to the whole, so that it is as many slips as there are times the share of the whole
    that each would close. It is a twentieth of that where the figures so mended also give the growth told of the whole.
    """
    target = whole.amount
    values = [p.amount.value for p in parts]
    miss = target.value - sum(values)
    room = target.grain + sum(p.amount.grain for p in parts)
    if abs(miss) <= room or _sure_luck(whole, parts, room) >= _TIED:
        return 1.0
    slips, closes, grows = 0, False, False
    for place, statement in enumerate((whole, *parts)):
        changes = [-c if place == 0 else c for c in _changes(statement, statement.amount.value)]
        slips += sum(abs(c) <= abs(target.value) for c in changes)
        if any(abs(c - miss) <= room for c in changes):
            closes = True
            mended = [v + miss if place == i else v for i, v in enumerate(values, 1)]
            grows = grows or growth_fits(whole, parts, mended)
    return slips * room / abs(target.value) * (_BY_GROWTH if grows else 1) if closes else 1.0


def _sure_luck(whole: Statement, parts: Sequence[Statement], room: float) -> float:
    """Return what luck is at the least: nine other digits may stand at every place but the first, and each would close the list."""
    told = (whole, *parts)
    digits = sum(len(s.level.quantity.value.as_tuple().digits) for s in told if s.level.quantity.value is not None)
    fewest = 9 * (digits - len(told)) * room / abs(whole.amount.value)
    return fewest * (_BY_GROWTH if whole.growth is not None and all(p.growth is not None for p in parts) else 1)


def _changes(statement: Statement, value: float) -> Iterator[float]:
    """Yield by how much each slip that may lie behind the level would change it."""
    quantity, sign = statement.level.quantity, -1 if value < 0 else 1
    if quantity.value is not None:
        own, scale = abs(quantity.value), float(quantity.scale)
        yield from (sign * (meant - float(own)) * scale for _, meant, _ in origins(f"{own:f}"))


def _allowed(whole: Statement, parts: Sequence[Statement], *, beside: bool) -> float:
    if parts[0].level.within == whole.level.metric or alike(whole, parts):
        return _TIED
    return _BESIDE if beside else _LOOSE
