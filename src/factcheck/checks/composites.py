"""Composites: the growth of a whole from that of its parts, and what a part contributes. Rules GRO002 and GRO006."""

from collections.abc import Sequence

from factcheck.arithmetic import derived
from factcheck.checks.values import PERCENT, POINTS, Pair, Value, amounts, pairs, ratio
from factcheck.model.relation import Outcome


def growth_derived(stated: Value, parts: Sequence[Pair]) -> Outcome:
    """Return whether `stated` is the growth of a whole whose `parts` stand at these levels and grew like this.

    Units: `parts` are pairs (level, growth), levels in one unit; growths in %, below zero for a fall.
    `implied` is in the order stated, level, growth, level, growth …; nothing is told of the levels.
    Error: UsageError for what is no list of pairs, a growth without its %, two units, or a figure that cannot be read.
    Source: SNA 2008, chapter 15 (contributions to growth).

    >>> growth_derived("9.0%", [("60.0亿元", "10.0%"), ("40.0亿元", "7.5%")]).truth
    'consistent'
    >>> growth_derived("12.0%", [("60.0亿元", "10.0%"), ("40.0亿元", "7.5%")]).truth
    'inconsistent'
    """
    told = pairs("parts", parts)
    levels = amounts(*(level for level, _ in told))
    rates = [ratio(*rate, PERCENT[:1]) for _, rate in told]
    return derived.growth_derived(
        ratio("stated", stated, PERCENT[:1]), [(1, *p) for p in zip(levels, rates, strict=True)]
    )


def contribution(parts: Sequence[Pair], *, whole: Value, whole_growth: Value, stated: Value) -> Outcome:
    """Return whether `stated` is what `parts` contributed to the growth of `whole` (拉动增长3.4个百分点).

    Units: `parts` are pairs (level, growth), levels and whole in one unit; growths in %, `stated` in 个百分点.
    `implied` is in the order level, growth …, whole, whole_growth, stated; only the last is told.
    Error: UsageError for what is no list of pairs, a growth without its %, points without 个百分点, two units, or a figure that cannot
    be read.
    Source: SNA 2008, chapter 15 (contributions to growth).

    >>> contribution([("60.0亿元", "10.0%")], whole="100.0亿元", whole_growth="9.0%", stated="5.9个百分点").truth
    'consistent'
    """
    told = pairs("parts", parts)
    all_, *levels = amounts(("whole", whole), *(level for level, _ in told))
    rates = [ratio(*rate, PERCENT[:1]) for _, rate in told]
    grown = ratio("whole_growth", whole_growth, PERCENT[:1])
    return derived.contribution(list(zip(levels, rates, strict=True)), all_, grown, ratio("stated", stated, POINTS))
