"""Tellings: one fact told twice, exactly or with a hedge. Rules DUP001 to DUP003."""

from factcheck.arithmetic import equality
from factcheck.checks.values import Value, amounts
from factcheck.model.relation import Outcome


def same(one: Value, other: Value) -> Outcome:
    """Return whether two tellings of one fact can both be right: the two intervals have a value in common.

    Units: one unit, any scale. `implied` is in the order one, other.
    Error: UsageError for two units or a figure that cannot be read.
    Source: XBRL OIM 1.0, consistent duplicates; XBRL Calculations 1.1, section 4.

    >>> same("37.4%", "37%").arithmetic
    '37.4 ≈ 37'
    >>> same("886.5亿美元", "868.5亿美元").truth
    'inconsistent'
    """
    return equality.same(*amounts(("one", one), ("other", other)))


def hedge(hedged: Value, *, exact: Value) -> Outcome:
    """Return whether the range of a hedged figure holds the exact one.

    Units: one unit, any scale. `implied` is in the order hedged, exact.
    Error: UsageError for two units or a figure that cannot be read.
    Source: GB/T 15835-2011 (figures in publications); the intervals are told in docs/decisions.md, "Hedges as intervals".

    >>> hedge("800多亿美元", exact="886.5亿美元").arithmetic
    '800多 ≈ 886.5'
    >>> hedge("超过900亿美元", exact="886.5亿美元").truth
    'inconsistent'
    """
    return equality.same(*amounts(("hedged", hedged), ("exact", exact)))
