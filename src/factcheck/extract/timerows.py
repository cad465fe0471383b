"""Time rows: a date, period or duration as a claim of its own."""

from decimal import Decimal

from factcheck.extract.periods import is_day, is_month
from factcheck.extract.temporal import Mention
from factcheck.model.claim import Claim, Kind
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span

_ONE = Decimal(1)


def time_claim(mention: Mention, entity: str) -> Claim:
    """Return the row of `mention`; `resolved` is its ISO period, or the length of a duration."""
    span = Span(mention.start, mention.end)
    if mention.length is not None:
        low, high = (Decimal(n) for n in mention.length)
        quantity = Quantity(low, _ONE, mention.unit, Interval(low, high))
        return Claim("", span, "", "", "period", quantity, entity=entity, resolved=str(low))
    unit = "日" if is_day(mention.period) else "月" if is_month(mention.period) else "年"
    kind: Kind = "period" if unit == "年" else "date"
    quantity = Quantity(None, _ONE, unit, exactly(Decimal(0)))
    return Claim(
        "", span, "", "", kind, quantity, entity=entity, period=mention.period,
        resolved=mention.period, direction="none",
    )  # fmt: skip
