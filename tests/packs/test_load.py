"""A pack file becomes the Pack it says, and its lines are known."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.model.pack import Axis, Example, Identity, Measure, Member, Pack, Rule, Series
from factcheck.packs import lines
from factcheck.packs.find import standard_files
from factcheck.packs.lines import line_of
from factcheck.packs.load import STANDARD, load, load_standard, read_pack

HERE = Path(__file__).parent
IN_FIELD = (("领域", "外包"),)

WHOLE = Pack(
    name="whole",
    title=(("zh", "全"), ("en", "whole")),
    drop=("业务",),
    measures=(Measure("执行额", ("执行金额",), IN_FIELD), Measure("贸易额")),
    axes=(
        Axis("领域", (Member("外包"),)),
        Axis(
            "流向",
            (
                Member("进出口", ("进出口额",), measure="贸易额"),
                Member("出口", implies=IN_FIELD),
                Member("进口"),
                Member("顺差"),
            ),
            (("出口", "进口"),),
        ),
    ),
    identities=(Identity("流向", "顺差", ("出口",), ("进口",)),),
    series=(
        Series(
            name="USD/CNY",
            kind="fx",
            numerator="CNY",
            denominator="USD",
            tolerance=Decimal("0.02"),
            values=(("2018", Decimal("6.6174")), ("2019Q1", Decimal("6.7468"))),
            source="统计年鉴",
        ),
    ),
    rules=(
        Rule(
            code="SUM901",
            check="part_sum",
            severity="error",
            title=(("zh", "题"), ("en", "title")),
            reason=(("zh", "因"), ("en", "reason")),
            message=(("zh", "{figures}；{arithmetic}"), ("en", "{figures}; {arithmetic}")),
            references=("GB/T 8170-2008",),
            passes=("过",),
            fails=("不过",),
        ),
    ),
    examples=(Example("例", ("SUM901",)),),
)


def test_every_key_reaches_the_pack() -> None:
    """A file with every key gives the pack with every value."""
    assert read_pack(HERE / "whole.toml") == WHOLE


def test_pack_is_a_value() -> None:
    """A pack can be hashed, so that what is derived from it can be kept."""
    assert hash(read_pack(HERE / "whole.toml")) == hash(WHOLE)


def test_least_pack_is_a_name_and_a_title(tmp_path: Path) -> None:
    """Every table may be left out."""
    path = tmp_path / "least.toml"
    path.write_text('name = "least"\ntitle = {zh = "少", en = "least"}\n', "utf-8")

    assert read_pack(path) == Pack("least", (("zh", "少"), ("en", "least")))


def test_load_without_extra_is_the_standard_pack() -> None:
    """Nothing is added where no file is named."""
    assert load() == load_standard()


def test_load_adds_the_files_of_the_user() -> None:
    """The user's measures, rules and examples stand behind the standard ones, and the name tells both."""
    standard, both = load_standard(), load([str(HERE / "whole.toml")])

    assert both.name == f"{STANDARD}+whole"
    assert both.rules == (*standard.rules, *WHOLE.rules)
    assert both.examples == (*standard.examples, *WHOLE.examples)
    assert {"执行额", "贸易额"} <= {measure.name for measure in both.measures}


def _texts(value: object, path: lines.Path = ()) -> Iterator[tuple[lines.Path, str]]:
    if isinstance(value, str):
        yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in items:
        yield from _texts(entry, (*path, key))


@pytest.mark.parametrize("file", [*standard_files(), HERE / "whole.toml"], ids=lambda file: file.name)
def test_every_text_is_found_on_its_line(file: Path) -> None:
    """The line told for a text is one that holds it, or the line on which a longer one begins."""
    text = file.read_text("utf-8")
    rows = text.splitlines()
    found = lines._places(lines._tokens(text))
    texts = tuple(_texts(tomllib.loads(text)))

    assert texts
    for path, value in texts:
        row = rows[found[path] - 1]
        assert value in row or '"""' in row, (path, row)


def test_line_of_a_key_that_is_not_there_is_that_of_its_table() -> None:
    """What is missing is looked for in the table that lacks it, and at the top where there is none."""
    text = '\n[[rule]]\ncode = "A"\n\n[[rule]]\ncode = "B"\n'

    assert line_of(text, ("rule", 1, "check")) == 5
    assert line_of(text, ("name",)) == 1
