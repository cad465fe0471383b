"""Closing runs: figures told one after another that add up to a figure beside them, and how likely that is by luck.

A list after 其中 need not be exhaustive. One whose sum meets the whole within the rounding of all its figures is taken to be,
when luck would bring that about in less than one list of twenty.
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.concept import Concept
from factcheck.relate.statements import Statement

_BALANCES = frozenset({"顺差", "逆差"})
_LONGEST = 14  # parts of one list
_RIVAL = 0.5  # sums further off than half the whole are no rivals, and do not count as tries
_EXACT = 1 + 1e-9  # floats are good enough to search with; the check computes in decimals


class Amount(NamedTuple):
    """A figure as floats: its value with sign, half the width of its interval, and half a unit of its last digit."""

    value: float
    slack: float
    grain: float


def amount(statement: Statement) -> Amount:
    """Return the level of `statement`, in base units."""
    quantity = statement.level.quantity
    grain = quantity.grain
    width = quantity.interval.width
    return Amount(statement.signed(), float(width or 0) / 2, float(grain) / 2)


class Figures:
    """What is worked out once of each statement of a document: its amount, and a number for what it tells."""

    def __init__(self) -> None:
        self._amounts: dict[str, Amount] = {}
        self._tells: dict[str, int] = {}
        self._balances: dict[str, bool] = {}
        self._numbers: dict[tuple[Concept, object], int] = {}

    def amount(self, statement: Statement) -> Amount:
        """Return the level of `statement`, in base units."""
        name = statement.level.id
        if name not in self._amounts:
            self._amounts[name] = amount(statement)
        return self._amounts[name]

    def tells(self, statement: Statement) -> int:
        """Return a number that statements share which tell one value of one concept."""
        level = statement.level
        if level.id not in self._tells:
            told = (level.concept, level.quantity.base)
            self._tells[level.id] = self._numbers.setdefault(told, len(self._numbers))
        return self._tells[level.id]

    def balance(self, statement: Statement) -> bool:
        """Return whether the level is what is left of two flows, and so no part beside them."""
        name = statement.level.id
        if name not in self._balances:
            self._balances[name] = any(member in _BALANCES for _, member in statement.level.concept.members)
        return self._balances[name]


class Run(NamedTuple):
    """Places `first` to `last` (not included) in the list that was searched, and the chance that their sum closes by luck."""

    first: int
    last: int
    luck: float


def closing_runs(whole: Amount, told: Sequence[Amount]) -> list[Run]:
    """Return the runs of two or more of `told` that add up to `whole`, those that begin first before the others.

    A run has no part too small to matter: with it or without it the sum would close.
    """
    found: list[Run] = []
    size, tries = abs(whole.value), 0
    for first in range(len(told) - 1) if size else ():
        total, room, grain, least = told[first].value, told[first].slack, told[first].grain, abs(told[first].value)
        for last in range(first + 1, min(len(told), first + _LONGEST)):
            part = told[last]
            total, room, grain = total + part.value, room + part.slack, grain + part.grain
            least = min(least, abs(part.value))
            off = abs(total - whole.value)
            tries += off <= _RIVAL * size
            if off <= (room + whole.slack) * _EXACT:
                if least > room + whole.slack:
                    found.append(Run(first, last + 1, tries * 2 * (grain + whole.grain) / size))
                break
    return found


def alike(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether all parts measure what the whole does: by a measure that a pack knows, or by the word that ends the name."""
    measure = whole.level.concept.measure
    if measure and all(p.level.concept.measure == measure for p in parts):
        return True
    ends = {p.level.metric[-1:] for p in (whole, *parts)}
    return len(ends) == 1 and "" not in ends
