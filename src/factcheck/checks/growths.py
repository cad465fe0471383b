"""Growth: against an earlier level, against the difference, over several years. Rules GRO001, GRO003, GRO004 and GRO008."""

from dataclasses import replace

from factcheck.arithmetic import growth as arithmetic
from factcheck.arithmetic.sums import flow
from factcheck.checks.values import PERCENT, Value, amounts, figure, number_of_years, ratio, told_as
from factcheck.errors import UsageError
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


def growth(now: Value, *, before: Value, stated: Value) -> Outcome:
    """Return whether `stated` is the growth from `before` to `now`.

    Units: levels in one unit, any scale; the growth in % or ‰, below zero for a fall ("-3.2%" or "下降3.2%"), a Decimal in %.
    `implied` is in the order now, before, stated.
    Error: UsageError for a growth without its %, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 4, for the intervals.

    >>> growth("5866.7亿元", before="5369.8亿元", stated="9.3%").arithmetic
    '5866.7 ÷ 5369.8 - 1 = 9.25%'
    """
    one, other = amounts(("now", now), ("before", before))
    return arithmetic.growth(one, other, ratio("stated", stated))


def growth_from_change(now: Value, *, change: Value, stated: Value) -> Outcome:
    """Return whether `stated` is `change` over the level before it, which is `now` less `change`.

    Units: level and change in one unit, any scale, the change below zero for a fall ("减少9.3亿元"); the growth in % or ‰, below zero
    for a fall. `implied` is in the order now, change, stated.
    Error: UsageError for a growth without its %, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 4, for the intervals.

    >>> growth_from_change("178.22亿元", change="减少9.30亿元", stated="下降5.0%").truth
    'consistent'
    """
    level, moved = amounts(("now", now), ("change", change))
    falls = moved.value is not None and moved.value < 0
    return arithmetic.growth_from_change(level, _magnitude(moved), ratio("stated", stated), falls=falls)


def change(now: Value, *, before: Value, stated: Value) -> Outcome:
    """Return whether `stated` is the difference between `now` and `before`.

    Units: one unit, any scale; the difference below zero for a fall ("减少9.3亿元"). `implied` is in the order now, before, stated.
    Error: UsageError for two units or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 5.

    >>> change("178.22亿元", before="187.52亿元", stated="减少9.30亿元").arithmetic
    '187.52 - 178.22 = 9.30'
    """
    one, other, told = amounts(("now", now), ("before", before), ("stated", stated))
    falls = told.value is not None and told.value < 0
    more, less = (other, one) if falls else (one, other)
    outcome = flow(_magnitude(told), [more], [less])
    said, up, down = outcome.implied
    return replace(outcome, implied=(down, up, said) if falls else (up, down, said))


def average_growth(start: Value, end: Value, *, years: int, stated: Value) -> Outcome:
    """Return whether `stated` (a year) leads from `start` to `end` in so many years: the compound annual growth rate.

    Units: levels in one unit, any scale; the growth in % or ‰, below zero for a fall. `implied` is in the order start, end, stated.
    Error: UsageError for a number of years below one, a growth without its %, two units, or a figure that cannot be read.
    Source: 国家统计局《国家统计调查制度》 (geometric method); XBRL Calculations 1.1, section 4, for the intervals.

    >>> average_growth("320", "515", years=5, stated="10.0%").arithmetic
    '(515 ÷ 320)^(1/5) - 1 = 9.98%'
    """
    one, other = amounts(("start", start), ("end", end))
    return arithmetic.average_growth(one, other, ratio("stated", stated), number_of_years("years", years))


def average_growth_from_change(now: Value, *, change: Value, years: int, stated: Value) -> Outcome:
    """Return whether `stated` (a year) fits the level `now` and its `change` over so many years.

    Units: level and change in one unit, any scale, the change below zero for a fall; the growth in % or ‰, below zero for a fall.
    `implied` is in the order now, change, stated; none is told of now.
    Error: UsageError for a number of years below one, a growth without its %, two units, or a figure that cannot be read.
    Source: 国家统计局《国家统计调查制度》 (geometric method); XBRL Calculations 1.1, section 4, for the intervals.

    >>> average_growth_from_change("1411.78万人", change="72.06万人", years=10, stated="0.53%").truth
    'consistent'
    """
    level, moved = amounts(("now", now), ("change", change))
    falls, steps = moved.value is not None and moved.value < 0, number_of_years("years", years)
    told = ratio("stated", stated)
    return arithmetic.average_growth_from_change(level, _magnitude(moved), told, steps, falls=falls)


def index(level: Value, *, stated: Value) -> Outcome:
    """Return whether an index number whose base is 100 and the growth `stated` tell the same.

    Units: the index a bare number; the growth in %, below zero for a fall. `implied` is in the order level, stated.
    Error: UsageError for an index with a unit, a growth without its %, or a figure that cannot be read.
    Source: ILO, Consumer Price Index Manual (2020), chapter 1.

    >>> index("102.1", stated="2.1%").truth
    'consistent'
    """
    return arithmetic.index(_bare(level), ratio("stated", stated, PERCENT[:1]))


def _bare(level: Value) -> Quantity:
    quantity = figure("level", level)
    if quantity.unit:
        raise UsageError("value.bare", argument="level", value=told_as(level), example="102.1")
    return quantity


def _magnitude(quantity: Quantity) -> Quantity:
    if quantity.value is None or quantity.value >= 0:
        return quantity
    return replace(quantity, value=-quantity.value, interval=-quantity.interval)
