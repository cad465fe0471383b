"""Claim rows: one flat row for every figure, as `claims` prints them and `check` holds them."""

from collections.abc import Iterator

from factcheck.extract.periods import first_day, last_day
from factcheck.model.claim import Claim
from factcheck.model.coverage import Standing
from factcheck.model.report import Document
from factcheck.reports.figures import as_printed, ends, plain, power

Row = dict[str, str | int | None]

# In the order of the columns. A row also has `path` in front when several documents are told together.
COLUMNS = (
    "id", "start", "end", "page", "line", "column", "raw", "text", "kind", "value", "scale", "unit", "lower", "upper",
    "bounds", "qualifier", "direction", "modality", "metric", "entity", "period", "of", "speaker", "section", "status",
    "reason", "room",
)  # fmt: skip
INTEGERS = frozenset({"start", "end", "page", "line", "column"})
_TEMPORAL = frozenset({"date", "period"})


def rows(document: Document) -> Iterator[Row]:
    """Yield a row for every claim, in the order of the text."""
    standings = {standing.claim: standing for standing in document.standings}
    return (_row(document, claim, standings.get(claim.id)) for claim in document.claims)


def _row(document: Document, claim: Claim, standing: Standing | None) -> Row:
    place = document.source.place(claim.span.start)
    return {
        "id": claim.id,
        "start": claim.span.start,
        "end": claim.span.end,
        "page": place.page,
        "line": place.line,
        "column": place.column,
        "raw": claim.raw,
        "text": claim.text,
        "kind": claim.kind,
        **_figure(claim),
        "qualifier": claim.quantity.qualifier,
        "direction": claim.direction,
        "modality": claim.modality,
        "metric": claim.metric,
        "entity": claim.entity,
        "period": claim.period,
        "of": claim.of,
        "speaker": claim.speaker,
        "section": claim.section,
        # Dates, ranks and the like are not counted in coverage and stay unchecked without a reason.
        "status": standing.status if standing else "unchecked",
        "reason": standing.reason if standing else "",
        "room": plain(standing.room) if standing and standing.room is not None else None,
    }


def _figure(claim: Claim) -> Row:
    """Return value, scale, unit, ends and brackets. A date or calendar period has its ISO form and its days in them."""
    quantity = claim.quantity
    calendar = claim.kind in _TEMPORAL and quantity.value is None  # a duration has a value: 连续三年
    lower, upper = _days(claim.resolved) if calendar else ends(quantity.interval)
    return {
        "value": (claim.resolved or None) if quantity.value is None else as_printed(quantity.value),
        "scale": power(quantity.scale),
        "unit": quantity.unit,
        "lower": lower,
        "upper": upper,
        "bounds": quantity.interval.bounds if lower or upper else "()",
    }


def _days(period: str) -> tuple[str | None, str | None]:
    """Return first and last day of an ISO period, None twice for one that stays unresolved."""
    return (first_day(period), last_day(period)) if period else (None, None)
