"""The expectations, one class for each rule over tables. Each is a shell: the arithmetic is that of `factcheck.checks`.

Columns: id, metric, period, and text or value and unit; entity, kind, of, direction, qualifier, lower, upper and bounds where they are
told (docs/validation.md). Error: what cannot be used is told in `exception_info` of the result, which is then no success.
"""

from typing import ClassVar

from factcheck.expectations.base import ClaimsExpectation
from factcheck.frames.groups import grouped_shares
from factcheck.frames.verdicts import Table, Verdict


class ExpectSharesToSumToHundred(ClaimsExpectation):
    """Shares of one whole add up to 100 % within their rounding. Rule SUM002.

    Units: %. Without `group_by` a list is what a pack calls exhaustive; with it, the shares of each group of rows that are alike in
    these columns. Source: XBRL Calculations 1.1, section 5.

    >>> ExpectSharesToSumToHundred(group_by=("entity", "period", "of")).rule
    'shares'
    """

    rule: ClassVar[str] = "shares"

    group_by: tuple[str, ...] = ()

    success_keys: ClassVar[tuple[str, ...]] = ("packs", "issued", "at_least", "group_by")
    args_keys: ClassVar[tuple[str, ...]] = ("packs", "issued", "at_least", "group_by")

    def _verdict(self, table: Table) -> Verdict:
        return grouped_shares(table, self.group_by) if self.group_by else super()._verdict(table)


class ExpectSharesToMatchLevels(ClaimsExpectation):
    """A share or multiple of a named whole (column `of`) is the quotient of part and whole. Rules SHR001 and GRO005.

    Units: %, ‰ or 倍, the levels in one unit. Source: XBRL Calculations 1.1, section 4.

    >>> ExpectSharesToMatchLevels().rule
    'share'
    """

    rule: ClassVar[str] = "share"


class ExpectPartsToSumToWhole(ClaimsExpectation):
    """Parts that a pack calls exhaustive add up to their whole within the rounding of all of them. Rule SUM001.

    Units: one unit, any scale. Source: XBRL Calculations 1.1, section 5.

    >>> ExpectPartsToSumToWhole().rule
    'parts'
    """

    rule: ClassVar[str] = "parts"


class ExpectBalancesToMatchFlows(ClaimsExpectation):
    """Totals are the sum of their flows and balances their difference, as a pack defines them. Rules BAL001 and BAL002.

    Units: one unit, any scale. Source: SNA 2008, chapter 14; BPM6, chapter 10.

    >>> ExpectBalancesToMatchFlows().rule
    'flows'
    """

    rule: ClassVar[str] = "flows"


class ExpectGrowthToMatchLevels(ClaimsExpectation):
    """Growth fits the levels of its period and of a year before, yearly growth those at both ends. Rules GRO001 and GRO004.

    Units: growth in % or ‰, levels in one unit. Source: XBRL Calculations 1.1, section 4.

    >>> ExpectGrowthToMatchLevels().rule
    'growth'
    """

    rule: ClassVar[str] = "growth"


class ExpectConversionsToMatchRate(ClaimsExpectation):
    """One fact told in two currencies fits the reference rate of its year, within the tolerance of the series. Rule FXR002.

    Units: two currencies of a series of the packs. Source: `factcheck.checks.reference().source`.

    >>> ExpectConversionsToMatchRate().rule
    'conversion'
    """

    rule: ClassVar[str] = "conversion"


class ExpectFactsToHaveOneValue(ClaimsExpectation):
    """Rows that tell one fact exactly have a value in common. Rule DUP001.

    Units: one unit, any scale. Source: XBRL OIM 1.0, consistent duplicates.

    >>> ExpectFactsToHaveOneValue().rule
    'one_value'
    """

    rule: ClassVar[str] = "one_value"


class ExpectHedgedToContainExact(ClaimsExpectation):
    """The range of a hedged figure (800多亿) holds the exact one told of the same fact. Rule DUP002.

    Units: one unit, any scale. Source: docs/decisions.md, "Hedges as intervals".

    >>> ExpectHedgedToContainExact().rule
    'hedge'
    """

    rule: ClassVar[str] = "hedge"


class ExpectPeriodsToBeOver(ClaimsExpectation):
    """No actual figure is of a period that was not over on the day `issued`. Rule TIM001.

    Without `issued` nothing is compared. Units: ISO periods. Source: GB/T 7408.1-2023.

    >>> ExpectPeriodsToBeOver(issued="2019-05-20").rule
    'dated'
    """

    rule: ClassVar[str] = "dated"


EXPECTATIONS: tuple[type[ClaimsExpectation], ...] = (
    ExpectSharesToSumToHundred,
    ExpectSharesToMatchLevels,
    ExpectPartsToSumToWhole,
    ExpectBalancesToMatchFlows,
    ExpectGrowthToMatchLevels,
    ExpectConversionsToMatchRate,
    ExpectFactsToHaveOneValue,
    ExpectHedgedToContainExact,
    ExpectPeriodsToBeOver,
)
