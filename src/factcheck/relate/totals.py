"""Totals told behind a list: 东盟、欧盟、美国进出口分别为 1708.7 亿元、1299.7 亿元和 1052.2 亿元，三者合计 4060.6 亿元."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.statements import Statement

_HOW_MANY = re.compile(r"(?:上述|以上|这)?(?P<n>[两二三四五六七八九十])(?!个?[月季年旬])(?:大?[一-鿿])")
_ROW = 3  # levels, and no other of the unit in the sentence: a row that was told to be added up
_BACK = 24  # statements before a total, more than a sentence holds
_NUMBERS = {"两": 2, **{letter: n for n, letter in enumerate("一二三四五六七八九十", 1)}}


def list_totals(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield part_sum (whole, parts …) for a level that 合计 takes of those before it in its sentence.

    Told of how many (三者合计), it is of the last so many; without a number of all that stand in its item, which it may not be unless
    it names nothing of its own (合计 746.3 万头).
    """
    for place, statement in enumerate(told):
        level = statement.level
        if level.together and level.kind in ("level", "count") and level.quantity.plain:
            before = [s.level for s in told[max(0, place - _BACK) : place] if _addable(s.level, level)]
            named = _HOW_MANY.match(level.metric)
            number = _NUMBERS[named["n"]] if named else 0
            row = before[-number:] if number else [c for c in before if c.segment == level.segment]
            if len(row) >= max(number, 2):
                sure = bool(number) or (not level.metric and len(row) >= _ROW and row == before)
                ids = (level.id, *(c.id for c in row))
                yield Relation("", "SUM001", "part_sum", ids, "wording", hard=sure, slip=not sure)


def _addable(one: Claim, total: Claim) -> bool:
    same = one.sentence == total.sentence and one.quantity.unit == total.quantity.unit
    return same and not (one.change or one.past or one.together) and one.quantity.plain
