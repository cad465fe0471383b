"""Sentences of statistical prose and the claims that they make, one file of cases for each subject (cases/claims/README.md)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model.claim import NUMERIC
from factcheck.reports.claims import COLUMNS, rows

FOLDER = Path(__file__).parent / "cases" / "claims"
FEWEST = 160  # cases; fewer means that a file was not read
ALWAYS: dict[str, Any] = {"scale": 1, "qualifier": "exact", "direction": "none"}
NEEDED = frozenset({"raw", "value", "unit"})
NUMBERS = frozenset({"scale", "lower", "upper"})
KEYS = frozenset({"title", "text", "issued", "fails", "claims", "times"})

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A text and the rows expected of it; `fails` is the reason why it is not read rightly today, "" when it is."""

    name: str
    text: str
    issued: date | None
    claims: tuple[Row, ...]
    times: tuple[Row, ...] | None
    fails: str


def _case(subject: str, entry: dict[str, Any]) -> Case:
    """Return the case of one entry; a key that no one reads would weaken it unseen."""
    assert {"title", "text", "claims"} <= entry.keys() <= KEYS, entry
    claims = tuple(ALWAYS | row for row in entry["claims"])
    assert all(NEEDED <= row.keys() <= set(COLUMNS) for row in claims), entry
    times = tuple(entry["times"]) if "times" in entry else None
    name = f"{subject}: {entry['title']}"
    return Case(name, entry["text"], entry.get("issued"), claims, times, entry.get("fails", ""))


def _cases() -> tuple[Case, ...]:
    entries = [
        (file.stem, entry)
        for file in sorted(FOLDER.glob("*.toml"))
        for entry in tomllib.loads(file.read_text("utf-8"), parse_float=Decimal)["case"]
    ]
    return tuple(_case(subject, entry) for subject, entry in entries)


CASES = _cases()


def _parameters() -> list[Any]:
    known = {c.name: [pytest.mark.xfail(reason=c.fails, strict=True)] if c.fails else [] for c in CASES}
    return [pytest.param(case, id=case.name, marks=known[case.name]) for case in CASES]


def _number(value: object) -> Decimal:
    """Return an end or a scale as a decimal; an end without bound is null in a row and inf in a case."""
    return Decimal("Infinity") if value is None else Decimal(str(value))


def _seen(row: Row, wanted: Row) -> Row:
    """Return the columns of `row` that `wanted` speaks of, in its terms."""
    seen = {key: row[key] for key in wanted}
    if row["value"] is None:
        seen["value"] = ""
    if wanted["qualifier"] == "any":
        seen["qualifier"] = "any"
    return seen


def _plain(row: Row) -> Row:
    """Return `row` with its value as printed and its other numbers as decimals."""
    return {k: _number(v) if k in NUMBERS else str(v) if k == "value" else v for k, v in row.items()}


def _told(case: Case) -> list[Row]:
    document = factcheck.check_text(case.text, issued=case.issued)
    return [dict(row) for row in rows(document)]


def test_there_are_cases() -> None:
    """All files are read, and no case hides behind the name of another."""
    assert len(CASES) >= FEWEST
    assert len({case.name for case in CASES}) == len(CASES)
    assert {case.name.partition(":")[0] for case in CASES} >= {"figures", "hedges", "near_misses", "parts"}


@pytest.mark.parametrize("case", _parameters())
def test_claims_are_read(case: Case) -> None:
    """The text makes exactly the numeric claims that the case lists, in this order."""
    told = [row for row in _told(case) if row["kind"] in NUMERIC]

    assert [row["raw"] for row in told] == [row["raw"] for row in case.claims]
    pairs = list(zip(told, case.claims, strict=True))
    assert [_plain(_seen(row, wanted)) for row, wanted in pairs] == [_plain(wanted) for _, wanted in pairs]


@pytest.mark.parametrize("case", [case for case in CASES if case.times is not None], ids=lambda case: case.name)
def test_times_are_read(case: Case) -> None:
    """The text names exactly the dates, periods and durations that the case lists."""
    told = [row for row in _told(case) if row["kind"] in ("date", "period")]

    assert case.times
    assert [{key: row[key] for key in ("raw", "kind", "value")} for row in told] == list(case.times)


def test_a_case_can_fail() -> None:
    """A wrong end, a missing claim and a wrong trailing zero are all noticed."""
    case = next(case for case in CASES if case.name == "figures: trailing zeros are precision")
    (row,) = (_plain(_seen(row, wanted)) for row, wanted in zip(_told(case)[1:], case.claims, strict=True))

    assert row == _plain(case.claims[0])
    for change in ({"upper": "54.606"}, {"value": "54.6"}, {"raw": "54.6"}, {"direction": "+"}):
        assert row != _plain(case.claims[0] | change)
