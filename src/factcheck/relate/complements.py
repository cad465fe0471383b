"""Complements: what is told of all but one group (除汽车以外的消费品零售额) is the total less that group."""

import re
from collections.abc import Iterator, Sequence

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_OTHERS = re.compile(
    r"除(?:了|去)?(?P<group>[^，。除]{1,12}?)(?:之外|以外|外)(?:的?其[他余]|的)?(?P<rest>[^，。]{1,24})"
)
_BACK, _NEAR = 12, 4  # statements before the others among which the total is sought, and around them for the group
_LIKE = 0.6  # of the name of the total and what is left of that of the others


def complements(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield complement relations (others, total, group)."""
    levels = [s.level for s in told if s.level.quantity.plain and s.level.quantity.value and not s.level.change]
    for place, level in enumerate(levels):
        named = _OTHERS.fullmatch(level.metric) if "除" in level.metric else None
        if named:
            before = [c for c in levels[max(0, place - _BACK) : place] if _alike(level, c)]
            total = next((c for c in reversed(before) if _is_total(c, level, named["rest"])), None)
            around = levels[max(0, place - _NEAR) : place + _NEAR + 1]
            group = next((c for c in around if _alike(level, c) and _is_group(c, named["group"])), None)
            if total is not None and group is not None and total is not group:
                yield Relation("", "SUM004", "complement", (level.id, total.id, group.id), "wording")


def _is_total(level: Claim, others: Claim, rest: str) -> bool:
    larger = (level.quantity.base or 0) > (others.quantity.base or 0)
    return larger and "除" not in level.metric and likeness(level.metric, rest) >= _LIKE


def _is_group(level: Claim, group: str) -> bool:
    return level.metric.startswith(group)


def _alike(one: Claim, other: Claim) -> bool:
    same = one.quantity.unit == other.quantity.unit and one.entity == other.entity and one.modality == other.modality
    return one is not other and same and same_time(one.period, other.period)
