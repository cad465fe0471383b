"""The public examples as a user's type checker sees them; test_typing.py runs mypy --strict over this file."""

from datetime import date
from decimal import Decimal

import factcheck
from factcheck import checks
from factcheck.expectations import page, suite, validate
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


def reports() -> tuple[str, int, str]:
    """Check a file and a text, and look at what came out."""
    report: factcheck.Report = factcheck.check("bulletin.pdf", issued=date(2019, 5, 20))
    document: factcheck.Document = factcheck.check_text("2018年，执行额586.7亿元。", issued="2019-05-20")
    told = [finding.rule for finding in report.findings]
    report.to_frame("claims", decimals="string")
    factcheck.check_frame(report.to_frame("claims"), issued="2019-05-20")
    return report.to_json("en"), document.coverage.claims, told[0]


def rules() -> list[Outcome]:
    """Give each kind of value to the rules."""
    quantity = Quantity(Decimal("37.4"), Decimal(1), "%", checks.share("1", of="2", stated="50%").stated)
    return [
        checks.parts_sum("12919.8亿元", ["4634.9亿元", "8284.9亿元"]),
        checks.share("2196.6亿元", of="5866.7亿元", stated=quantity),
        checks.share(Decimal("2196.6"), of=Decimal("5866.7"), stated=Decimal("37.4")),
        checks.average("95.9亿元", 812, stated="1181万元"),
        checks.average_growth("320", "515", years=5, stated="10.0%"),
        checks.conversion("7966亿元", "1203.8亿美元", year=2018),
        checks.hedge("800多亿美元", exact="886.5亿美元"),
        checks.growth_derived("9.0%", [("60.0亿元", "10.0%"), ("40.0亿元", "7.5%")]),
        checks.period_over(2018, issued=date(2019, 5, 20)),
    ]


def refused() -> None:
    """Write what a type checker refuses: mypy --strict tells an ignore that silences nothing."""
    checks.share("1", of="2", stated=37.4)  # type: ignore[arg-type]
    checks.parts_sum("1", [0.5, 0.5])  # type: ignore[list-item]
    checks.growth("1", "2", "3%")  # type: ignore[call-arg]
    factcheck.check_text("…").to_frame("figures")  # type: ignore[arg-type]


def validation(report: factcheck.Report) -> str:
    """Validate a table and show the result."""
    return page(validate(report.to_frame("claims"), suite("own.toml", issued="2019-05-20", lang="en")), "en")
