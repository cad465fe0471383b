"""The formats of `claims`: one line each in the table at the end."""

import csv
import json
from collections.abc import Callable, Sequence
from importlib import import_module
from io import BytesIO, StringIO

from factcheck.catalogue.entries import text
from factcheck.errors import UsageError
from factcheck.model.report import Document
from factcheck.reports.claims import COLUMNS, INTEGERS, Row, rows
from factcheck.reports.terminal import clip, pad, visible, width

_TABLE = ("id", "place", "text", "kind", "interval", "period", "entity", "metric", "status")
_CLIPPED = frozenset({"text", "entity", "metric"})
_CELL = 24
BINARY = frozenset({"parquet"})


def render(name: str, documents: Sequence[Document], lang: str, *, several: bool) -> bytes:
    """Return the claim rows of `documents` in the format `name`, with the column `path` when there are `several`.

    Error: UsageError when the format needs a package that is not installed.
    """
    told = [
        {"path": document.source.name, **row} if several else row for document in documents for row in rows(document)
    ]
    return FORMATS[name](told, ("path", *COLUMNS) if several else COLUMNS, lang)


def _jsonl(told: Sequence[Row], _columns: tuple[str, ...], _lang: str) -> bytes:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in told)
    return lines.encode("utf-8", "backslashreplace")


def _csv(told: Sequence[Row], columns: tuple[str, ...], _lang: str) -> bytes:
    held = StringIO()
    writer = csv.DictWriter(held, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(told)
    return held.getvalue().encode("utf-8", "backslashreplace")


def _table(told: Sequence[Row], columns: tuple[str, ...], lang: str) -> bytes:
    shown = ("path", *_TABLE) if "path" in columns else _TABLE
    lines = [tuple(text(f"column.{column}", lang) for column in shown)]
    lines += [tuple(visible(_cell(row, column, lang)) for column in shown) for row in told]
    cells = [max(map(width, column)) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(pad(cell, wide) for cell, wide in zip(line, cells, strict=True)).rstrip() + "\n" for line in lines
    ).encode("utf-8", "backslashreplace")


def _cell(row: Row, column: str, lang: str) -> str:
    if column == "place":
        return f"{row['line']}:{row['column']}"
    if column == "interval":
        brackets = str(row["bounds"])
        lower, upper = row["lower"] or "-∞", row["upper"] or "∞"
        return f"{brackets[0]}{lower}, {upper}{brackets[1]}"
    if column == "status":
        return text(f"status.{row['status']}", lang)
    return clip(str(row[column]), _CELL) if column in _CLIPPED else str(row[column])


def _parquet(told: Sequence[Row], columns: tuple[str, ...], _lang: str) -> bytes:
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise UsageError("usage.no_pyarrow") from error
    schema = arrow.schema([(column, arrow.int64() if column in INTEGERS else arrow.string()) for column in columns])
    held = BytesIO()
    parquet.write_table(arrow.Table.from_pylist(list(told), schema=schema), held)
    return held.getvalue()


FORMATS: dict[str, Callable[[Sequence[Row], tuple[str, ...], str], bytes]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "table": _table,
    "parquet": _parquet,
}
