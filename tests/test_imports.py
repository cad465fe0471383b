"""What an import loads: nothing heavy, until it is used."""

import subprocess
import sys

import pytest

HEAVY = (
    "pandas",
    "numpy",
    "jieba",
    "pypdf",
    "pypdfium2",
    "great_expectations",
    "lxml",
    "opencc",
    "docx",
    "charset_normalizer",
)

LOADS = "; print([name for name in {heavy!r} if name in __import__('sys').modules])"


def _loaded(statement: str) -> str:
    code = statement + LOADS.format(heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.parametrize(
    "statement",
    [
        "import factcheck",
        "from factcheck import checks",
        "from factcheck import check_text; check_text('2018年，执行额586.7亿元。').to_json()",
        "from factcheck import checks; checks.conversion('7966亿元', '1203.8亿美元', year=2018)",
    ],
)
def test_nothing_heavy_is_loaded(statement: str) -> None:
    """Neither pandas nor what reads documents comes with what does without them."""
    assert _loaded(statement) == "[]"


def test_tables_load_pandas_and_not_great_expectations() -> None:
    """A table costs half a second, a suite four: who asks for the one does not pay the other."""
    loaded = _loaded("from factcheck import check_text; check_text('2018年，执行额586.7亿元。').to_frame()")

    assert "'pandas'" in loaded
    assert "great_expectations" not in loaded


def test_importing_factcheck_loads_none_of_its_parts() -> None:
    """`import factcheck` reads one file, which is why it costs what bare Python does."""
    code = "import factcheck, sys; print(sorted(name for name in sys.modules if name.startswith('factcheck')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "['factcheck']"
