"""Claim rows: what each column holds, and the formats they are told in."""

import csv
import importlib
import json
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO, StringIO
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.errors import UsageError
from factcheck.model.interval import exactly
from factcheck.model.quantity import Quantity
from factcheck.reports import claim_formats
from factcheck.reports.claims import COLUMNS, Row, rows
from factcheck.reports.terminal import width
from tests.reports.samples import DOCUMENT, OFFSHORE, SILENT, YEAR

CONTRACT = """
    id start end page line column raw text kind value scale unit lower upper bounds qualifier
    direction modality metric entity period of speaker section status
"""


def row(number: str) -> Row:
    """Return the row of one claim of the sample."""
    return next(row for row in rows(DOCUMENT) if row["id"] == number)


def test_a_row_has_the_columns_of_the_contract() -> None:
    """They come in that order; why a figure stays unchecked and what its checks leave open come after them."""
    for told in rows(DOCUMENT):
        assert tuple(told) == COLUMNS
    assert list(COLUMNS) == [*CONTRACT.split(), "reason", "room"]


def test_a_level_is_told_as_printed_and_in_base_units() -> None:
    """End zeros of the value are kept, ends are plain decimals, the scale is 1e8, the wrap stays in raw alone."""
    expected = {
        "start": 19,
        "end": 27,
        "page": None,
        "line": 2,
        "column": 13,
        "raw": "58.7 亿\n元",
        "text": "58.7亿元",
        "value": "58.70",
        "scale": "1e8",
        "unit": "CNY",
        "lower": "5869500000",
        "upper": "5870500000",
        "bounds": "[]",
        "qualifier": "exact",
        "status": "contradicted",
        "reason": "",
    }

    assert {key: value for key, value in row("c002").items() if key in expected} == expected


def test_a_bound_has_one_open_end() -> None:
    """An end without bound is null."""
    told = row("c004")

    assert (told["lower"], told["upper"], told["bounds"]) == ("2850000000", None, "()")
    assert (told["qualifier"], told["status"], told["reason"]) == ("超过", "unchecked", "bound_only")


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2018", "2018-01-01", "2018-12-31"),
        ("2019H1", "2019-01-01", "2019-06-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2018-01/2018-07", "2018-01-01", "2018-07-31"),
    ],
)
def test_a_period_has_its_iso_form_and_its_days(period: str, first: str, last: str) -> None:
    """What stands on the calendar is told by the calendar."""
    (told,) = rows(replace(DOCUMENT, claims=(replace(YEAR, resolved=period),)))

    assert (told["value"], told["lower"], told["upper"], told["bounds"]) == (period, first, last, "[]")
    assert told["status"] == "unchecked"


def test_a_period_without_a_date_stays_open() -> None:
    """A relative period that nothing resolves has neither value nor days."""
    (told,) = rows(replace(DOCUMENT, claims=(replace(YEAR, resolved=""),)))

    assert (told["value"], told["lower"], told["upper"]) == (None, None, None)


def test_a_duration_is_a_number() -> None:
    """连续三年 is a period of three years with numeric bounds."""
    three = Quantity(Decimal(3), Decimal(1), "年", exactly(Decimal(3)))
    (told,) = rows(replace(DOCUMENT, claims=(replace(YEAR, quantity=three, resolved="3"),)))

    assert (told["value"], told["lower"], told["upper"], told["bounds"]) == ("3", "3", "3", "[]")


@pytest.mark.parametrize(
    ("scale", "told"), [("1", "1"), ("1E+4", "1e4"), ("100000000", "1e8"), ("1e12", "1e12"), ("0.01", "0.01")]
)
def test_the_scale_is_written_in_one_way(scale: str, told: str) -> None:
    """However the decimal was made, 亿 is 1e8."""
    scaled = replace(OFFSHORE, quantity=replace(OFFSHORE.quantity, scale=Decimal(scale)))

    assert [row["scale"] for row in rows(replace(DOCUMENT, claims=(scaled,)))] == [told]


def test_a_figure_without_value_has_none() -> None:
    """几个亿 is an interval alone."""
    vague = replace(OFFSHORE, quantity=replace(OFFSHORE.quantity, value=None))

    assert [row["value"] for row in rows(replace(DOCUMENT, claims=(vague,)))] == [None]


def test_jsonl_is_one_object_a_line() -> None:
    """A wrapped figure stays on its line."""
    lines = claim_formats.render("jsonl", [DOCUMENT], "zh", several=False).decode().splitlines()

    assert [json.loads(line) for line in lines] == list(rows(DOCUMENT))


@pytest.mark.parametrize("name", ["jsonl", "csv"])
def test_rows_bear_the_path_when_there_are_several_documents(name: str) -> None:
    """One document alone has no such column."""

    def paths(*, several: bool) -> list[Any]:
        data = claim_formats.render(name, [DOCUMENT, SILENT], "zh", several=several).decode()
        told = csv.DictReader(StringIO(data)) if name == "csv" else map(json.loads, data.splitlines())
        return [row.get("path") for row in told]

    assert paths(several=True) == ["公报.txt"] * 4 + ["旧公报.txt"] * 4
    assert paths(several=False) == [None] * 8


def test_csv_keeps_every_character() -> None:
    """A wrapped figure is quoted, an open end is an empty cell."""
    data = claim_formats.render("csv", [DOCUMENT], "zh", several=False).decode()

    told = list(csv.DictReader(StringIO(data)))

    assert [row["raw"] for row in told] == [row["raw"] for row in rows(DOCUMENT)]
    assert told[3]["upper"] == ""


@pytest.mark.parametrize(("lang", "heading", "status"), [("zh", "编号", "矛盾"), ("en", "id", "contradicted")])
def test_a_table_stands_in_columns(lang: str, heading: str, status: str) -> None:
    """Wide characters count twice, so that every column begins in one place."""
    lines = claim_formats.render("table", [DOCUMENT], lang, several=False).decode().splitlines()

    assert len(lines) == 5
    assert lines[0].startswith(heading)
    assert lines[2].endswith(status)
    assert len({width(line[: line.rindex("  ")]) for line in lines}) == 1
    assert "[5869500000, 5870500000]" in lines[2]
    assert "(2850000000, ∞)" in lines[4]


def test_parquet_needs_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the line says what to install and what does without."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(UsageError, match="pip install pyarrow, or use --format csv"):
        claim_formats.render("parquet", [DOCUMENT], "zh", several=False)


def test_parquet_has_whole_numbers_for_places_and_strings_for_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table that pyarrow is given has the columns of the contract, typed."""
    given: dict[str, Any] = {}

    def table(told: list[Row], schema: list[tuple[str, str]]) -> list[Row]:
        given.update(schema)
        return told

    def write(told: list[Row], held: BytesIO) -> None:
        held.write(f"{len(told)} rows".encode())

    arrow = SimpleNamespace(
        schema=list, int64=lambda: "int64", string=lambda: "string", Table=SimpleNamespace(from_pylist=table)
    )
    modules: dict[str, object] = {"pyarrow": arrow, "pyarrow.parquet": SimpleNamespace(write_table=write)}
    real: Callable[[str], object] = importlib.import_module
    monkeypatch.setattr(claim_formats, "import_module", lambda name: modules.get(name) or real(name))

    assert claim_formats.render("parquet", [DOCUMENT, SILENT], "zh", several=True) == b"8 rows"
    assert list(given) == ["path", *COLUMNS]
    assert {column for column, kind in given.items() if kind == "int64"} == {"start", "end", "page", "line", "column"}
