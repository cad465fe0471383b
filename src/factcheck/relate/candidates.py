"""Candidates: the levels of a sentence that may be one list, with those before them that it may divide.

A list stands behind its whole in one go; or within an item of it (…，其中 …); or with its first item beside the whole and the others behind
semicolons.
"""

from collections.abc import Callable, Container, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.relate.statements import Statement

CandidateList = tuple[
    Sequence[Statement], Sequence[Statement]
]  # levels that may be the whole, the nearest first, and the parts
_Item = tuple[int, str, str, bool]  # sentence, whole, unit, difference

_BACK = 12  # statements before a list among which its whole is sought
_FEWEST, _MOST = 2, 12  # parts of a list


def candidate_lists(told: Sequence[Statement]) -> Iterator[CandidateList]:
    """Yield what may be the wholes of a list, the nearest first, and its parts; a level may stand in several."""
    plain = [s for s in told if s.level.quantity.plain and s.level.quantity.value and s.level.kind != "rate"]
    split = {_item(s) for s in plain if s.nested} & {_item(s) for s in plain if not s.nested}
    yield from _lists([s for s in plain if not s.nested and _item(s) not in split])
    yield from _nested(plain)
    yield from _split(plain, split)


def _lists(flat: Sequence[Statement]) -> Iterator[CandidateList]:
    """Yield the levels of one unit that one sentence tells, with those before that they may divide, the nearest first.

    The first is left out where the others divide it.
    """
    place = {s.level.id: i for i, s in enumerate(flat)}
    for listed in _grouped(flat, lambda c: (c.sentence, c.quantity.unit, c.change)):
        head = listed[0].level.metric
        divided = len(listed) > 1 and bool(head) and all(s.level.within == head for s in listed[1:])
        parts = listed[1:] if divided else listed
        if _FEWEST <= len(parts) <= _MOST:
            first = place[parts[0].level.id]
            yield flat[max(0, first - _BACK) : first][::-1], parts


def _nested(plain: Sequence[Statement]) -> Iterator[CandidateList]:
    """Yield the levels that divide another one of their item: 贷款增加 6 亿元，其中短期增加 4 亿元，中长期增加 2 亿元."""
    heads = {(s.level.sentence, s.level.segment, s.level.metric): s for s in plain if not s.nested}
    nested = [s for s in plain if s.nested]
    for parts in _grouped(nested, lambda c: (c.sentence, c.segment, c.within, c.quantity.unit, c.change)):
        level = parts[0].level
        whole = heads.get((level.sentence, level.segment, level.within))
        if whole is not None and _FEWEST <= len(parts) <= _MOST:
            yield [whole], parts


def _split(plain: Sequence[Statement], split: Container[_Item]) -> Iterator[CandidateList]:
    """Yield the lists whose first item stands with its whole, and the others behind semicolons: 共 9 亿元，其中甲 4 亿元；乙 3 亿元."""
    heads = {(s.level.sentence, s.level.metric): s for s in plain if not s.nested}
    for parts in _grouped(
        [s for s in plain if _item(s) in split], lambda c: (c.sentence, c.within, c.quantity.unit, c.change)
    ):
        whole = heads.get((parts[0].level.sentence, parts[0].level.within))
        if whole is not None and _FEWEST <= len(parts) <= _MOST:
            yield [whole], parts


def _item(statement: Statement) -> _Item:
    level = statement.level
    return level.sentence, level.within, level.quantity.unit, level.change


def _grouped(told: Sequence[Statement], key: Callable[[Claim], tuple[object, ...]]) -> Iterator[list[Statement]]:
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in told:
        groups.setdefault(key(statement.level), []).append(statement)
    yield from groups.values()
