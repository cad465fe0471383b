"""Outgoing frames: claims, relations and findings of a checked document as pandas tables."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.errors import UsageError
from factcheck.frames.columns import DECIMAL, TABLES, TUPLE
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval
from factcheck.model.relation import Judged
from factcheck.model.report import Document
from factcheck.reports.claims import rows
from factcheck.reports.figures import as_printed, plain
from factcheck.reports.view import View

if TYPE_CHECKING:
    import pandas as pd

DECIMALS = ("decimal", "string")

_Row = Mapping[str, object]
_CALENDAR = frozenset({"date", "period"})


def to_frame(document: Document, which: str, decimals: str, view: View) -> "pd.DataFrame":
    """Return the table `which` of `document`, its decimals as Decimal objects or as strings.

    Error: UsageError for a table or a form of decimals that there is not.
    """
    for argument, value, choices in (("which", which, tuple(TABLES)), ("decimals", decimals, DECIMALS)):
        if value not in choices:
            raise UsageError("frame.choice", argument=argument, value=value, choices=", ".join(choices))
    told = {"claims": _claims, "relations": _relations, "findings": _findings}[which](document, view)
    return _typed(list(told), TABLES[which], decimals)


def _typed(told: Sequence[_Row], columns: Mapping[str, str], decimals: str) -> "pd.DataFrame":
    import pandas as pd  # noqa: PLC0415  loaded only for those who ask for a table

    made = {}
    for name, kind in columns.items():
        values = [row[name] for row in told]
        if kind == DECIMAL and decimals == "string":
            words = as_printed if name == "value" else plain
            made[name] = pd.Series([words(v) if isinstance(v, Decimal) else None for v in values], dtype="string")
        else:
            made[name] = pd.Series(values, dtype="object" if kind in (DECIMAL, TUPLE) else kind)
    return pd.DataFrame(made, columns=list(columns))


def _claims(document: Document, _view: View) -> Iterator[_Row]:
    for row, claim in zip(rows(document), document.claims, strict=True):
        days = claim.kind in _CALENDAR and claim.quantity.value is None
        yield {
            **row,
            **_figure(claim, days=days),
            "currency": claim.currency,
            "base": claim.base,
            "change": claim.change,
            "first_day": row["lower"] if days else None,
            "last_day": row["upper"] if days else None,
        }


def _figure(claim: Claim, *, days: bool) -> _Row:
    quantity = claim.quantity
    interval = Interval(None, None) if days else quantity.interval
    return {
        "value": None if days else quantity.value,
        "scale": quantity.scale,
        "lower": interval.lower,
        "upper": interval.upper,
        "bounds": interval.bounds,
    }


def _relations(document: Document, _view: View) -> Iterator[_Row]:
    return (_relation(judged) for judged in document.relations)


def _relation(judged: Judged) -> _Row:
    relation, outcome = judged.relation, judged.outcome
    return {
        "id": relation.id,
        "rule": relation.rule,
        "kind": relation.kind,
        "outcome": outcome.truth,
        "claims": relation.claims,
        "arithmetic": outcome.arithmetic,
        "stated_lower": outcome.stated.lower,
        "stated_upper": outcome.stated.upper,
        "recomputed_lower": outcome.recomputed.lower,
        "recomputed_upper": outcome.recomputed.upper,
        "unusual": outcome.unusual,
        "exact": outcome.exact,
        "source": relation.source,
    }


def _findings(document: Document, view: View) -> Iterator[_Row]:
    return (_finding(document, finding, view) for finding in document.findings)


def _finding(document: Document, finding: Finding, view: View) -> _Row:
    first = finding.cited[0]
    place = document.source.place(first.span.start)
    suspect = finding.suspects[0] if finding.suspects else None
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": view.message(finding),
        "arithmetic": finding.arithmetic,
        "expected": finding.expected,
        "claims": tuple(c.claim for c in finding.cited if c.claim is not None),
        "relations": finding.relations,
        "page": place.page,
        "line": place.line,
        "column": place.column,
        "text": first.text,
        "suspect": suspect.text if suspect else None,
        "replacement": suspect.replacement if suspect else None,
        "suspicion": view.reason(suspect) if suspect else None,
        "fingerprint": finding.fingerprint,
    }
