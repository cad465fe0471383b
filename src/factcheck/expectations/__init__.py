"""Great Expectations over a table of claims: the rules of factcheck as Expectation classes, and a suite of them.

    from factcheck.expectations import page, suite, validate
    result = validate(report.to_frame("claims"), suite(issued="2019-05-20"))
    Path("result.html").write_text(page(result), encoding="utf-8")

Importing this package registers the classes with Great Expectations and costs its import (two to four seconds); nothing here calls
the network. The columns of the table are told in docs/validation.md.
"""

from factcheck.expectations.page import page
from factcheck.expectations.rules import (
    ExpectBalancesToMatchFlows,
    ExpectConversionsToMatchRate,
    ExpectFactsToHaveOneValue,
    ExpectGrowthToMatchLevels,
    ExpectHedgedToContainExact,
    ExpectPartsToSumToWhole,
    ExpectPeriodsToBeOver,
    ExpectSharesToMatchLevels,
    ExpectSharesToSumToHundred,
)
from factcheck.expectations.suites import suite, validate

__all__ = [
    "ExpectBalancesToMatchFlows",
    "ExpectConversionsToMatchRate",
    "ExpectFactsToHaveOneValue",
    "ExpectGrowthToMatchLevels",
    "ExpectHedgedToContainExact",
    "ExpectPartsToSumToWhole",
    "ExpectPeriodsToBeOver",
    "ExpectSharesToMatchLevels",
    "ExpectSharesToSumToHundred",
    "page",
    "suite",
    "validate",
]
