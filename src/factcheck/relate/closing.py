"""Closing runs: figures told one after another that add up to a figure beside them, and how likely that is by luck.

A list after 其中 need not be exhaustive. One whose sum meets the whole within the rounding of all its figures is taken to be,
when luck would bring that about in less than one list of twenty.
"""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.relate.amounts import Amount
from factcheck.relate.statements import Statement

_LONGEST = 14  # parts of one list
_RIVAL = 0.5  # sums further off than half the whole are no rivals, and do not count as tries
_EXACT = 1 + 1e-9  # what floats may be off


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
    target, slack, whole_grain = whole
    size, tries = abs(target), 0
    # where nothing is told below zero, a sum that is too large stays so
    most = (1 + _RIVAL) * size if target > 0 and all(a.value >= 0 for a in told) else float("inf")
    for first in range(len(told) - 1) if size else ():
        total, room, grain = told[first]
        if total > most:
            continue
        least, room = abs(total), room + slack
        for last in range(first + 1, min(len(told), first + _LONGEST)):
            value, part_slack, part_grain = told[last]
            total, room, grain = total + value, room + part_slack, grain + part_grain
            if total > most:
                break
            least = min(least, abs(value))
            off = abs(total - target)
            tries += off <= _RIVAL * size
            if off <= room * _EXACT:
                if least > room:
                    found.append(Run(first, last + 1, tries * 2 * (grain + whole_grain) / size))
                break
    return found


def alike(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether all parts measure what the whole does: by a measure that a pack knows, or by the word that ends the name."""
    measure = whole.level.concept.measure
    if measure and all(p.level.concept.measure == measure for p in parts):
        return True
    ends = {p.level.metric[-1:] for p in (whole, *parts)}
    return len(ends) == 1 and "" not in ends
