"""Columns: what each table holds, in order, with its type.

Types are pandas' nullable ones: "string" and "Int64" (NA where there is nothing), "boolean". `DECIMAL` is a column of Decimal
objects, None where there is nothing, or of decimal strings where the caller asks for these; never of floats. `TUPLE` is a column of
tuples of claim or relation ids.
"""

from typing import Literal

Table = Literal["claims", "relations", "findings"]
Decimals = Literal["decimal", "string"]

TEXT, INTEGER, TRUTH, DECIMAL, TUPLE = "string", "Int64", "boolean", "decimal", "tuple"

# One row for each figure of the text. Amounts are in base units: `lower` and `upper` are what the figure stands for, `bounds` their
# brackets; `value` is as printed, in units of `scale`. `first_day` and `last_day` are those of a date or period.
CLAIMS: dict[str, str] = {
    "id": TEXT, "start": INTEGER, "end": INTEGER, "page": INTEGER, "line": INTEGER, "column": INTEGER, "raw": TEXT, "text": TEXT,
    "kind": TEXT, "value": DECIMAL, "scale": DECIMAL, "unit": TEXT, "lower": DECIMAL, "upper": DECIMAL, "bounds": TEXT,
    "qualifier": TEXT, "direction": TEXT, "modality": TEXT, "metric": TEXT, "entity": TEXT, "period": TEXT, "of": TEXT,
    "currency": TEXT, "base": TEXT, "change": TRUTH, "speaker": TEXT, "section": TEXT, "first_day": TEXT, "last_day": TEXT,
    "status": TEXT, "reason": TEXT, "room": DECIMAL,
}  # fmt: skip

# One row for each relation: `claims` in the order that the check of `kind` takes, the two intervals held against each other.
RELATIONS: dict[str, str] = {
    "id": TEXT, "rule": TEXT, "kind": TEXT, "outcome": TEXT, "claims": TUPLE, "arithmetic": TEXT, "stated_lower": DECIMAL,
    "stated_upper": DECIMAL, "recomputed_lower": DECIMAL, "recomputed_upper": DECIMAL, "unusual": TRUTH, "exact": TRUTH,
    "source": TEXT,
}  # fmt: skip

# One row for each finding, the gravest first: place and text of the first figure concerned, the likeliest slip and what mends it.
FINDINGS: dict[str, str] = {
    "rule": TEXT, "severity": TEXT, "message": TEXT, "arithmetic": TEXT, "expected": TEXT, "claims": TUPLE, "relations": TUPLE,
    "page": INTEGER, "line": INTEGER, "column": INTEGER, "text": TEXT, "suspect": TEXT, "replacement": TEXT, "suspicion": TEXT,
    "fingerprint": TEXT,
}  # fmt: skip

TABLES: dict[str, dict[str, str]] = {"claims": CLAIMS, "relations": RELATIONS, "findings": FINDINGS}
