"""Sums: parts against their whole, totals and balances of flows. Rules SUM001, BAL001 and BAL002."""

from collections.abc import Sequence

from factcheck.arithmetic import sums
from factcheck.checks.values import Value, amounts, listed
from factcheck.model.relation import Outcome


def parts_sum(whole: Value, parts: Sequence[Value]) -> Outcome:
    """Return whether `parts`, which exhaust `whole`, add up to it within the rounding of all of them.

    Units: one unit, any scale. `implied` is in the order whole, parts.
    Error: UsageError for less than two parts, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 5; GB/T 8170-2008 for the rounding.

    >>> parts_sum("12919.8亿元", ["4634.9亿元", "8284.9亿元"]).arithmetic
    '4634.9 + 8284.9 = 12919.8'
    >>> parts_sum("12919.8亿元", ["4634.9亿元", "8248.9亿元"]).truth
    'inconsistent'
    """
    first, *rest = amounts(("whole", whole), *listed("parts", parts))
    return sums.parts_sum(first, rest)


def sum_total(total: Value, flows: Sequence[Value]) -> Outcome:
    """Return whether `total` is the sum of its `flows` (进出口 = 出口 + 进口).

    Units: one unit, any scale. `implied` is in the order total, flows.
    Error: UsageError for less than two flows, two units, or a figure that cannot be read.
    Source: SNA 2008, chapter 14 (goods and services account); XBRL Calculations 1.1 for the intervals.

    >>> sum_total("5240.2亿元", ["1765.8亿元", "3474.4亿元"]).truth
    'consistent'
    """
    first, *rest = amounts(("total", total), *listed("flows", flows))
    return sums.flow(first, rest, ())


def balance(result: Value, *, more: Value, less: Value) -> Outcome:
    """Return whether `result` is `more` less `less` (逆差 = 进口 − 出口, 顺差 = 出口 − 进口).

    Units: one unit, any scale; the result is a magnitude. `implied` is in the order result, more, less.
    Error: UsageError for two units or a figure that cannot be read.
    Source: SNA 2008, chapter 14; XBRL Calculations 1.1 for the intervals.

    >>> balance("1708.6亿元", more="3474.4亿元", less="1765.8亿元").arithmetic
    '3474.4 - 1765.8 = 1708.6'
    """
    told, plus, minus = amounts(("result", result), ("more", more), ("less", less))
    return sums.flow(told, [plus], [minus])


def flow(result: Value, plus: Sequence[Value], minus: Sequence[Value] = ()) -> Outcome:
    """Return whether `result` is the sum of `plus` less the sum of `minus`: any linear identity.

    Units: one unit, any scale. `implied` is in the order result, plus, minus.
    Error: UsageError for an empty `plus`, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 5.

    >>> flow("30.5亿元", plus=["25.0亿元", "8.2亿元"], minus=["2.7亿元"]).truth
    'consistent'
    """
    more = listed("plus", plus, least=1)
    first, *rest = amounts(("result", result), *more, *listed("minus", minus, least=0))
    return sums.flow(first, rest[: len(more)], rest[len(more) :])
