"""Divisions: a whole and the list of its parts, found by wording and proved exhaustive by the figures themselves.

A list that follows its whole (其中, 分城乡看, 按类型分) may leave something out. It is exhaustive when one test of it closes: the
levels add up, the shares reach 100 %. Then every other test of the same list must close too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.relate.closing import Run, alike, closing_runs
from factcheck.relate.facts import named
from factcheck.relate.statements import Statement

_AHEAD = 24  # statements behind a whole among which its parts are sought
_BEFORE = 8  # and before it, for a total at the end of its list
_APART = 6  # paragraphs between a whole and its parts
_BALANCES = frozenset({"顺差", "逆差"})

# The most that luck may explain, by what ties a list to its whole.
_LITTLE = 0.005  # what luck may explain of a list that proves something about its other figures
_WITHIN, _BESIDE, _ALIKE, _LOOSE = 0.5, 0.25, 0.25, 0.03


class Division(NamedTuple):
    """A whole and its parts, all told of one period in one unit.

    `proved` says that names tie the parts to the whole and that luck could hardly have made them close.
    """

    whole: Statement
    parts: tuple[Statement, ...]
    proved: bool = False


class _Known(NamedTuple):
    """What is worked out once of the statements of a document.

    `facts` numbers what each tells: one value of one concept. `balances` are what is left of two flows, and so no part beside them.
    """

    facts: Mapping[str, int]
    balances: frozenset[str]


def divisions(told: Sequence[Statement]) -> Iterator[Division]:
    """Yield the divisions whose levels close."""
    streams: dict[tuple[str, bool], list[Statement]] = {}
    for statement in told:
        if _divisible(statement.level):
            streams.setdefault((statement.level.quantity.unit, statement.level.change), []).append(statement)
    known = _known(told)
    for stream in streams.values():
        found = list(_of_stream(stream, known))
        yield from found
        yield from _of_lists(stream, found, known)


def _known(told: Sequence[Statement]) -> _Known:
    numbers: dict[tuple[Concept, object], int] = {}
    levels = [s.level for s in told]
    facts = {c.id: numbers.setdefault((c.concept, c.quantity.base), len(numbers)) for c in levels}
    balances = (c.id for c in levels if any(member in _BALANCES for _, member in c.concept.members))
    return _Known(facts, frozenset(balances))


def _of_lists(stream: Sequence[Statement], found: Sequence[Division], known: _Known) -> Iterator[Division]:
    """Yield the lists of lists: those that close once what the items hold themselves is left out."""
    held = {d.whole.level.id: {p.level.id for p in d.parts} for d in found}
    begun = {(d.whole.level.id, d.parts[0].level.id) for d in found}
    for place, whole in enumerate(stream if held else ()):
        window = stream[place + 1 : place + 1 + _AHEAD]
        inner = set[str]().union(*(held[s.level.id] for s in window if s.level.id in held))
        if inner:
            outer = [s for s in window if s.level.id not in inner]
            yield from (d for d in _behind(whole, outer, known) if (whole.level.id, d.parts[0].level.id) not in begun)


def _of_stream(stream: Sequence[Statement], known: _Known) -> Iterator[Division]:
    for place, whole in enumerate(stream):
        yield from _behind(whole, stream[place + 1 : place + 1 + _AHEAD], known)
        yield from _before(whole, stream[max(0, place - _BEFORE) : place])


def _divisible(level: Claim) -> bool:
    return bool(level.quantity.value) and level.quantity.plain and level.kind != "rate"


def _behind(whole: Statement, stream: Sequence[Statement], known: _Known) -> Iterator[Division]:
    """Yield the lists that follow `whole`: in one go, without what stands under an item's own 其中, without balances."""
    near = _once(_together(whole, stream), known)
    flat = [s for s in near if not s.nested]
    gross = [s for s in flat if s.level.id not in known.balances]
    taken: set[str] = set()
    for place, told in enumerate((near, flat, gross)):
        if place and told in (near, flat)[:place]:
            continue
        for run in closing_runs(whole.amount, [s.amount for s in told]):
            parts = _with_small(told, run)
            ids = {p.level.id for p in parts}
            if not ids & taken and _distinct(whole, parts) and run.luck < _allowed(whole, parts, beside=run.first == 0):
                taken |= ids
                yield Division(whole, parts, proved=_proved(whole, parts, run.luck))


def _before(whole: Statement, stream: Sequence[Statement]) -> Iterator[Division]:
    """Yield the list that ends right before `whole`, its total."""
    near = _together(whole, stream[::-1])
    for run in closing_runs(whole.amount, [s.amount for s in near])[:1]:
        parts = tuple(reversed(near[run.first : run.last]))
        if run.first == 0 and _distinct(whole, parts) and run.luck < _allowed(whole, parts, beside=True):
            yield Division(whole, parts, proved=_proved(whole, parts, run.luck))


def _proved(whole: Statement, parts: Sequence[Statement], luck: float) -> bool:
    sentences = {p.level.sentence for p in parts}
    even = len(sentences) in (1, len(parts))  # one list, or one sentence for each item
    return luck < _LITTLE and even and (_divided_by_wording(whole, parts) or alike(whole, parts))


def _divided_by_wording(whole: Statement, parts: Sequence[Statement]) -> bool:
    return bool(parts[0].level.within) and parts[0].level.within == whole.level.metric


def _once(told: Iterable[Statement], known: _Known) -> list[Statement]:
    """Return the statements without those that tell a fact again."""
    seen: dict[int, Statement] = {}
    return [s for s in told if seen.setdefault(known.facts[s.level.id], s) is s]


def _with_small(told: Sequence[Statement], run: Run) -> tuple[Statement, ...]:
    """Return the parts of a run with their neighbours of the same sentence that are too small to show in the sum."""
    first, last = run.first, run.last
    room = sum(s.amount.slack for s in told[first:last])
    own = told[first].level.sentence

    def small(statement: Statement) -> bool:
        return statement.level.sentence == own and abs(statement.amount.value) <= room

    while first and small(told[first - 1]):
        first -= 1
    while last < len(told) and small(told[last]):
        last += 1
    return tuple(told[first:last])


def _allowed(whole: Statement, parts: Sequence[Statement], *, beside: bool) -> float:
    """Return how much luck may explain of a closing list."""
    if _divided_by_wording(whole, parts):
        return _WITHIN
    return _BESIDE if beside else _ALIKE if alike(whole, parts) else _LOOSE


def _together(whole: Statement, stream: Sequence[Statement]) -> list[Statement]:
    """Return the statements near `whole` that may be of its time."""
    level = whole.level
    return [
        s for s in stream
        if same_time(s.level.period, level.period)
        and s.level.modality == level.modality and abs(s.level.paragraph - level.paragraph) <= _APART
    ]  # fmt: skip


def _distinct(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether no part is the whole again, and no part told twice."""
    own = (whole.level.concept, whole.level.entity)
    again = any((p.level.concept, p.level.entity) == own for p in parts) and named(whole.level.concept)
    told = {(p.level.metric, p.level.entity, p.level.quantity.base) for p in parts}
    return not again and len(told) == len(parts)
