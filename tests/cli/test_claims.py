"""`factcheck claims`: the rows of one or several documents."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.mark.usefixtures("desk")
def test_rows_are_json_lines_by_default(call: Call) -> None:
    """Findings play no part in the exit code here."""
    told = call("claims", "有错.txt")

    assert (told.code, told.err) == (0, "")
    (row,) = [json.loads(line) for line in told.out.splitlines()]
    assert (row["id"], row["raw"], row["value"]) == ("c001", "58.7", "58.7")
    assert "path" not in row


@pytest.mark.usefixtures("desk")
def test_rows_bear_the_path_when_several_are_named(call: Call) -> None:
    """That one of them cannot be read changes no column."""
    told = call("claims", "有错.txt", "没有.txt", "--format", "csv")

    assert told.code == 2
    assert [row["path"] for row in csv.DictReader(StringIO(told.out.decode()))] == ["有错.txt"]


@pytest.mark.usefixtures("desk")
def test_a_table_has_headings_in_the_language_asked_for(call: Call) -> None:
    """Chinese headings for Chinese editors."""
    assert call("claims", "有错.txt", "--format", "table", "--lang", "zh").out.decode().startswith("编号  行:列")


@pytest.mark.usefixtures("desk")
def test_rows_go_to_a_file(call: Call) -> None:
    """--output serves every format."""
    shown = call("claims", "有错.txt", "--format", "csv").out

    told = call("claims", "有错.txt", "--format", "csv", "--output", "行.csv")

    assert (told.code, told.out) == (0, b"")
    assert Path("行.csv").read_bytes() == shown


@pytest.mark.usefixtures("desk")
def test_a_binary_format_does_not_go_to_a_terminal(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would only ring the bell."""
    monkeypatch.setattr("factcheck.cli.claims.on_terminal", lambda: True)

    told = call("claims", "有错.txt", "--format", "parquet")

    assert told.code == 2
    assert told.err.startswith("factcheck: parquet is a binary format and cannot be shown on a terminal")
