"""Averages: a total, a number of units, and what falls on each. Rule SHR002."""

from factcheck.arithmetic import average as arithmetic
from factcheck.checks.values import Value, amounts, figure
from factcheck.model.relation import Outcome


def average(total: Value, number: Value, *, stated: Value) -> Outcome:
    """Return whether `stated` is `total` ÷ `number`.

    Units: total and average in one unit, any scale; the number in any classifier ("812户"), or an int, which is exact.
    `implied` is in the order total, number, stated.
    Error: UsageError for two units or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 4, for the intervals.

    >>> average("95.9亿元", 812, stated="1181万元").arithmetic
    '959000 ÷ 812 = 1181.0'
    """
    whole, each = amounts(("total", total), ("stated", stated))
    return arithmetic.average(whole, figure("number", number), each)
