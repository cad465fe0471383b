"""The rules as functions: figures in, an Outcome out. No document, no table, nothing to install beside factcheck.

    from factcheck import checks
    checks.share("2196.6亿元", of="5866.7亿元", stated="37.4%").truth

A figure is a string as printed ("12919.8亿元", "约800多亿美元", "下降3.2%"), a Decimal (printed with its digits, in base units), an
int (a count, exact) or a Quantity. A float is refused, because it has lost the digits printed and with them the rounding
interval. The Outcome holds the stated and the recomputed interval, the arithmetic in figures, what each figure would have to be
for the others to be right, and the truth: consistent, inconsistent or undetermined. Error: UsageError, in one line.
"""

from factcheck.checks.averages import average
from factcheck.checks.composites import contribution, growth_derived
from factcheck.checks.conversions import (
    conversion,
    growth_conversion,
    implied_rates,
    reference,
    same_rate,
    total_rate,
)
from factcheck.checks.growths import (
    average_growth,
    average_growth_from_change,
    change,
    growth,
    growth_from_change,
    index,
)
from factcheck.checks.hidden import hidden_growth, hidden_total
from factcheck.checks.periods import period_over
from factcheck.checks.points import points, points_sum
from factcheck.checks.shares import multiple, share, share_of_sum, shares_sum, subset
from factcheck.checks.sums import balance, flow, parts_sum, sum_total
from factcheck.checks.tellings import hedge, same

__all__ = [
    "average",
    "average_growth",
    "average_growth_from_change",
    "balance",
    "change",
    "contribution",
    "conversion",
    "flow",
    "growth",
    "growth_conversion",
    "growth_derived",
    "growth_from_change",
    "hedge",
    "hidden_growth",
    "hidden_total",
    "implied_rates",
    "index",
    "multiple",
    "parts_sum",
    "period_over",
    "points",
    "points_sum",
    "reference",
    "same",
    "same_rate",
    "share",
    "share_of_sum",
    "shares_sum",
    "subset",
    "sum_total",
    "total_rate",
]
