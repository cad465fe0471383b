"""Statements: a level with what is told of it in its sentence: growth, difference, share, points."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.relate.amounts import Amount, amount
from factcheck.relate.facts import growth_base

_LEVELS = frozenset({"level", "count", "rate"})


class Statement(NamedTuple):
    """A level (or a difference told without one) and the claims that lean on it, in the order of the text.

    `amount` is the level in floats, a decrease below zero. `nested` marks a level under a 其中 that stands in the middle of an item,
    so that it divides the item and not the list.
    """

    level: Claim
    amount: Amount
    told: tuple[Claim, ...] = ()
    nested: bool = False

    @property
    def growth(self) -> Claim | None:
        """The growth on the year before at current prices, None when none is told."""
        return next((c for c in self.told if c.kind == "growth" and growth_base(c) == ""), None)

    @property
    def any_growth(self) -> Claim | None:
        """The growth on the year before, at whatever prices."""
        return self.growth or next((c for c in self.told if c.kind == "growth" and c.base == "实际"), None)

    @property
    def changes(self) -> tuple[Claim, ...]:
        """The differences told as levels (增加 3 亿元)."""
        return tuple(c for c in self.told if c.change)

    @property
    def share(self) -> Claim | None:
        """The first share told of the level."""
        return next((c for c in self.told if c.kind == "share"), None)


def statements(claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """Return the statements of a document in order; a difference beside a level is told of it and a statement of its own."""
    numeric = (c for c in claims if c.numeric)
    return tuple(s for _, group in groupby(numeric, lambda c: c.sentence) for s in _of_sentence(list(group)))


def _of_sentence(claims: list[Claim]) -> Iterator[Statement]:
    levels = [c for c in claims if c.kind in _LEVELS and c.quantity.value is not None]
    held: dict[str, list[Claim]] = {c.id: [] for c in levels}
    before: Claim | None = None
    for claim in claims:
        if claim.change or claim.kind not in _LEVELS:
            item = [c for c in levels if c.segment == claim.segment]
            leant = _leant_on(claim, item) or _beside(claim, before) or _leant_on(claim, levels)
            for level in leant or _ahead(claim, item):
                held[level.id].append(claim)
        before = claim
    for level in levels:
        yield Statement(level, amount(level), tuple(held[level.id]), _nested(level, levels))


def _beside(claim: Claim, before: Claim | None) -> list[Claim]:
    """Return the level right before `claim` in its item, whatever the two were named."""
    level = before is not None and before.kind in _LEVELS and before.quantity.value is not None
    unnamed = claim.kind != "growth" or not (claim.concept.measure or claim.concept.members)
    near = level and unnamed and before is not None and before.segment == claim.segment and not claim.change
    return [before] if before is not None and near and claim.kind != "pp_change" else []


def _ahead(claim: Claim, item: list[Claim]) -> list[Claim]:
    """Return the level that a growth led to, told right behind it of the same: 增加 7.1% 至 250.6 亿元."""
    behind = next((c for c in item if c.span > claim.span), None)
    same = behind is not None and claim.kind == "growth" and not (behind.past or behind.change)
    return [behind] if behind is not None and same and _one_thing(claim, behind) else []


def _one_thing(claim: Claim, level: Claim) -> bool:
    return claim.concept == level.concept and claim.metric == level.metric and claim.period == level.period


def _leant_on(claim: Claim, levels: list[Claim]) -> list[Claim]:
    """Return the last level before `claim` that measures the same, and the same amount in another currency beside it."""
    same = [c for c in levels if c.span < claim.span and not (c.change or c.past) and c.concept == claim.concept]
    if claim.kind == "growth":  # 四季度 …；全年增长: of another time
        same = [c for c in same if same_time(c.period, claim.period) or "/" in claim.period]
    if not same:
        return []
    last = same[-1]
    return [c for c in same if c is last or (c.period == last.period and c.quantity.unit != last.quantity.unit)]


def _nested(level: Claim, levels: list[Claim]) -> bool:
    """Return whether another level opens the item in which 其中 divides it."""
    return bool(level.within) and any(
        c.segment == level.segment and c.span < level.span and c.within != level.within for c in levels
    )
