"""A pack file becomes the Pack it says, and its lines are known."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import PackError
from factcheck.model.pack import Axis, Drop, Example, Identity, Measure, Member, Pack, Rule, Series
from factcheck.packs import lines
from factcheck.packs.find import standard_files
from factcheck.packs.lines import line_of
from factcheck.packs.load import STANDARD, load, load_standard, read_pack

HERE = Path(__file__).parent
IN_FIELD = (("领域", "家政"),)

WHOLE = Pack(
    name="whole",
    title=(("zh", "全"), ("en", "whole")),
    drop=(Drop("业务", ("执行额", "贸易额", "家政", "进出口", "出口", "进口", "顺差")),),
    measures=(Measure("执行额", ("执行金额",), IN_FIELD), Measure("贸易额")),
    axes=(
        Axis("领域", (Member("家政"),)),
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
    examples=(Example("例", ("SUM901",)), Example("例二", ())),
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


def test_code_of_a_standard_rule_is_not_taken(tmp_path: Path) -> None:
    """The line of the code in the user's file is told."""
    text = (HERE / "whole.toml").read_text("utf-8").replace("SUM901", "SUM001")
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(PackError) as caught:
        load([str(path)])

    line = text.splitlines().index('code = "SUM001"') + 1
    assert (caught.value.key, caught.value.fields["line"]) == ("pack.declared_twice", line)


def test_example_that_fires_no_rule_is_told(tmp_path: Path) -> None:
    """The nearest code is named; a code of the file's own is known."""
    text = (HERE / "whole.toml").read_text("utf-8").replace('fires = ["SUM901"]', 'fires = ["SUM901", "SUM091"]')
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")

    with pytest.raises(PackError) as caught:
        load([str(path)])

    fields = caught.value.fields
    assert (caught.value.key, fields["at"], fields["name"]) == ("pack.unknown_name", "example.fires", "SUM091")
    assert fields["line"] == text.splitlines().index('fires = ["SUM901", "SUM091"]') + 1
    assert fields["near"] == "SUM901"


def test_a_user_may_add_to_a_standard_entry(tmp_path: Path) -> None:
    """A new alias of a measure, and a new member of an axis, join what is there."""
    path = tmp_path / "mine.toml"
    path.write_text(
        """
name = "mine"
title = {zh = "我", en = "mine"}
[[measure]]
name = "执行额"
aliases = ["执行金额", "履约额"]
[[axis]]
name = "流向"
member = [{name = "转口"}]
[[example]]
text = "2018年，某市转口履约额10亿元。"
fires = []
""",
        "utf-8",
    )
    pack = load([str(path)])

    assert "履约额" in next(measure for measure in pack.measures if measure.name == "执行额").aliases
    assert "转口" in {member.name for axis in pack.axes if axis.name == "流向" for member in axis.members}
