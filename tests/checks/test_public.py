"""Every public name tells what it returns, its units, errors and source, with an example that runs."""

import doctest
import inspect
from importlib import import_module
from types import ModuleType

import pytest

from factcheck import checks, expectations

FEWEST = 40
SECTIONS = ("Units:", "Error:", "Source:")

OWN = [(checks, name) for name in checks.__all__] + [(expectations, name) for name in expectations.__all__]
HOMES = sorted({getattr(face, name).__module__ for face, name in OWN} | {"factcheck.api", "factcheck.report"})


@pytest.mark.parametrize(("face", "name"), OWN, ids=lambda part: part if isinstance(part, str) else "")
def test_a_public_name_is_documented(face: ModuleType, name: str) -> None:
    """Units, errors and source are told, and an example is shown."""
    told = inspect.getdoc(getattr(face, name)) or ""
    of_module = import_module(getattr(face, name).__module__).__doc__ or ""

    assert [section for section in SECTIONS if section not in told + of_module] == []
    assert ">>> " in told


@pytest.mark.parametrize("home", HOMES)
def test_the_examples_run(home: str) -> None:
    """What a docstring shows is what comes out now."""
    failed, run = doctest.testmod(import_module(home))

    assert failed == 0
    assert run > 0


def test_there_are_examples_enough() -> None:
    """A search that found none would pass in silence."""
    finder = doctest.DocTestFinder()
    shown = [test for home in HOMES for test in finder.find(import_module(home)) if test.examples]

    assert len(shown) >= FEWEST
