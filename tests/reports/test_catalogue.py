"""The catalogue holds every text in both languages."""

import ast
from pathlib import Path
from string import Formatter

import pytest

import factcheck
from factcheck.catalogue.entries import ENTRIES, LANGUAGES, text
from factcheck.errors import InputError
from factcheck.model.coverage import REASONS
from factcheck.model.finding import SEVERITIES

PACKAGE = Path(factcheck.__file__).parent
SPEAKERS = {"text", "say", "fault", "InputError", "UsageError", "PackError", "Notice"}


def fields(template: str) -> set[str]:
    """Return the names in the braces of `template`."""
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def literal_keys(path: Path) -> set[str]:
    """Return the catalogue keys that a module names outright."""
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call) and node.args]
    spoken = [call for call in calls if ast.unparse(call.func).rpartition(".")[2] in SPEAKERS]
    first = [call.args[0] for call in spoken]
    return {key.value for key in first if isinstance(key, ast.Constant) and isinstance(key.value, str)}


def test_every_entry_has_both_languages_and_the_same_fields() -> None:
    """What is told in one language is told in the other."""
    assert len(ENTRIES) > 80
    assert [key for key, told in ENTRIES.items() if len(told) != len(LANGUAGES) or not all(told)] == []
    assert [key for key, (zh, en) in ENTRIES.items() if fields(zh) != fields(en)] == []


def test_chinese_is_chinese_and_english_is_english() -> None:
    """A pair in the wrong order is noticed; only order and place are the same in both."""
    both = {key for key, (zh, en) in ENTRIES.items() if zh == en}

    assert both == {"cli.progress", "report.place", "example.rules", "example.completion"}
    assert [key for key, (zh, _) in ENTRIES.items() if zh.isascii() and key not in both] == []


def test_no_entry_is_written_twice() -> None:
    """A key belongs to one subject."""
    trees = [ast.parse(path.read_text("utf-8")) for path in (PACKAGE / "catalogue").glob("*.py")]
    tables = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Dict)]
    keys = [ast.literal_eval(key) for table in tables for key in table.keys if key]

    assert sorted(keys) == sorted(ENTRIES)


@pytest.mark.parametrize("key", [*(f"reason.{name}" for name in REASONS), *(f"severity.{name}" for name in SEVERITIES)])
def test_closed_lists_of_the_model_are_told(key: str) -> None:
    """A name that is added to the model needs its words."""
    assert all(text(key, lang) for lang in LANGUAGES)


def test_every_key_that_the_code_names_is_there() -> None:
    """A key that is spelled wrongly would fail only in the hands of a user."""
    named = {key for path in PACKAGE.rglob("*.py") for key in literal_keys(path)}

    assert len(named) > 40
    assert named - ENTRIES.keys() == set()


def test_an_error_tells_its_entry() -> None:
    """`str` of an error is English, `told` any language; braces in a field are left alone."""
    error = InputError("input.missing", path="{x}.txt")

    assert str(error) == "{x}.txt: no such file; check the path"
    assert error.told("zh") == "{x}.txt：没有这个文件，请核对路径"
