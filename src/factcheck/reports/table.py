"""The table of report formats of `check`: one line each, loaded only when it is asked for."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import cast

from factcheck.model.report import Document
from factcheck.reports.view import View

# Every module has `render`, which takes documents and a view and returns bytes.
FORMATS = {
    "text": "factcheck.reports.text",
    "json": "factcheck.reports.json",
    "html": "factcheck.reports.html",
    "markdown": "factcheck.reports.markdown",
    "sarif": "factcheck.reports.sarif",
    "junit": "factcheck.reports.junit",
    "github": "factcheck.reports.github",
    "csv": "factcheck.reports.csv",
    "docx": "factcheck.reports.docx",
    "xlsx": "factcheck.reports.xlsx",
}
BINARY = frozenset({"docx", "xlsx"})  # not for a terminal


def render(name: str, documents: Sequence[Document], view: View) -> bytes:
    """Return the report on `documents` in the format `name`."""
    made = cast("Callable[[Sequence[Document], View], bytes]", import_module(FORMATS[name]).render)
    return made(documents, view)
