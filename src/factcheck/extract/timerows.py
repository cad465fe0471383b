"""Time rows: a date, period or duration as a claim of its own."""

from decimal import Decimal

from factcheck.extract.periods import is_day, is_month
from factcheck.extract.places import Places
from factcheck.extract.temporal import Mention
from factcheck.model.claim import Claim, Kind
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity

_ONE = Decimal(1)


def time_claim(mention: Mention, entity: str, places: Places) -> Claim:
    """Return the row of `mention`; `resolved` is its ISO period, or the length of a duration."""
    place, sentence = places.of(mention.start, mention.end), places.sentence
    if mention.length is not None:
        low, high = (Decimal(n) for n in mention.length)
        kind: Kind = "period"
        quantity, resolved = Quantity(low, _ONE, mention.unit, Interval(low, high)), str(low)
    else:
        unit = "日" if is_day(mention.period) else "月" if is_month(mention.period) else "年"
        kind = "period" if unit == "年" else "date"
        quantity, resolved = Quantity(None, _ONE, unit, exactly(Decimal(0))), mention.period
    return Claim(
        *place, kind, quantity, entity=entity, period=mention.period, resolved=resolved,
        section=sentence.section, sentence=sentence.number, paragraph=sentence.paragraph,
    )  # fmt: skip
