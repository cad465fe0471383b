"""Averages: a level for one unit against the total and the number of units: 1148 万元 for 786 呎 is 14606 元 a 呎."""

from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.amounts import amount
from factcheck.relate.statements import Statement

_BACK = 8  # levels before an average among which total and number are sought
_LUCK = 0.1
_WORDS = ("均", "每", "单价", "单产")


def average_relations(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield average relations (total, number, average) that close in one sentence or the one before."""
    levels = [s.level for s in told if s.level.quantity.value and s.level.quantity.plain]
    for place, level in enumerate(levels):
        if not (any(word in level.metric for word in _WORDS) or "呎价" in level.metric or level.kind == "rate"):
            continue
        near = [c for c in levels[max(0, place - _BACK) : place] if 0 <= level.sentence - c.sentence <= 1]
        unit = level.quantity.unit.partition("/")[0]
        totals = [c for c in reversed(near) if c.quantity.unit == unit and not any(w in c.metric for w in _WORDS)]
        numbers = [c for c in reversed(near) if c.quantity.unit != unit and c.kind != "rate"]
        own = [next((c for c in told_ if c.sentence == level.sentence), None) for told_ in (totals, numbers)]
        only = (own[0], own[1]) if own[0] is not None and own[1] is not None else None
        pair = _closing(level, totals, numbers) or only
        if pair:
            total, number = pair
            yield Relation("", "SHR002", "average", (total.id, number.id, level.id), "wording", hard=False, slip=True)


def _closing(level: Claim, totals: Sequence[Claim], numbers: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return the total and the number that give `level`, the nearest first; None when luck may explain it."""
    value, half, _ = amount(level)
    for tries, (total, number) in enumerate(((t, n) for t in totals for n in numbers), 1):
        (a, a_half, _), (b, b_half, _) = amount(total), amount(number)
        room = half + a / b * (a_half / a + b_half / b)
        if abs(a / b - value) <= room * (1 + 1e-9):
            return (total, number) if tries * 2 * room / value < _LUCK else None
    return None
