"""The whole way: a file on disk, the real rules, the command line, and what scripts read back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.coverage import REASONS
from tests.cli.conftest import Call

# Wrapped and spaced as a PDF would give it. The parts of the second sentence add up to 58.5, not to 59.5.
BULLETIN = """\ufeff某市服务外包公报\r\n2019年5月20日\r
2018年，全市服务外包执行额为 80.4 亿元，其中离岸执行额 58.2 亿\r
元，在岸执行额 22.2 亿元。\r
2017年，全市服务外包执行额为 59.5 亿元，其中离岸执行额 38.2 亿元，在岸执行额 20.3 亿元。\r
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder with the bulletin in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "公报.txt").write_bytes(BULLETIN.encode())
    return tmp_path


def checked(call: Call, *options: str) -> dict[str, Any]:
    """Return the one document of the JSON report on the bulletin."""
    (document,) = json.loads(call("check", "公报.txt", "--format", "json", *options).out)["documents"]
    assert isinstance(document, dict)
    return document


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Yield every object in `value` that has start and end."""
    if isinstance(value, dict) and {"start", "end"} <= value.keys():
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from spans(part)


def test_the_wrong_total_is_found(call: Call) -> None:
    """One wrong figure, one finding, the right replacement among the first suspects, exit code 1."""
    document = checked(call)

    (finding,) = [finding for finding in document["findings"] if finding["severity"] == "error"]
    assert call("check", "公报.txt").code == 1
    assert [span["text"].split()[0] for span in finding["spans"]] == ["59.5", "38.2", "20.3"]
    assert "58.5亿元" in {suspect["replacement"].replace(" ", "") for suspect in finding["suspects"]}


def test_every_offset_points_into_what_read_prints(call: Call) -> None:
    """Spans are indices into the text of `read`; lines and columns are the same place counted otherwise."""
    text = call("read", "公报.txt").out.decode()
    lines = text.split("\n")
    found = list(spans(checked(call)))

    assert text == BULLETIN.removeprefix("\ufeff")
    assert len(found) > 10
    for span in found:
        assert text[span["start"] : span["end"]] == span.get("raw", span["text"])
        if "line" in span:
            assert sum(len(line) + 1 for line in lines[: span["line"] - 1]) + span["column"] - 1 == span["start"]


def test_coverage_accounts_for_every_figure(call: Call) -> None:
    """The statuses of the rows add up to the counts, the reasons to the unchecked."""
    document = checked(call)
    coverage = document["coverage"]
    kinds = {"level", "count", "share", "growth", "pp_change", "multiple", "rate", "elasticity"}
    statuses = [claim["status"] for claim in document["claims"] if claim["kind"] in kinds]

    assert coverage["claims"] == len(statuses) == 6
    assert all(coverage[status] == statuses.count(status) for status in ("corroborated", "contradicted", "unchecked"))
    assert coverage["contradicted"] == 1
    assert sum(coverage["reasons"].values()) == coverage["unchecked"]
    assert set(coverage["reasons"]) <= set(REASONS)


def test_claims_are_the_rows_of_check(call: Call) -> None:
    """Both commands tell the same claims."""
    rows = [json.loads(line) for line in call("claims", "公报.txt").out.splitlines()]

    assert rows == checked(call)["claims"]


def test_the_date_is_that_of_the_masthead_or_the_call(call: Call) -> None:
    """Without either there is none."""
    undated = "某市公报\n2018年，全市服务外包执行额为 80.4 亿元。\n"
    Path("无日期.txt").write_bytes(undated.encode())
    told = [
        json.loads(call("check", "无日期.txt", "--format", "json", *o).out) for o in ((), ("--issued", "2019-05-20"))
    ]

    assert checked(call)["issued"] == "2019-05-20"
    assert [report["documents"][0]["issued"] for report in told] == [None, "2019-05-20"]


def test_a_date_that_is_none(call: Call) -> None:
    """The line says how it is written."""
    told = call("check", "公报.txt", "--issued", "2019-13-01")

    assert (told.code, told.out) == (2, b"")
    assert "write it as YYYY-MM-DD" in told.err


def test_a_pack_that_is_none(call: Call) -> None:
    """The line says which and why."""
    Path("mine.toml").write_bytes(b"name = ")

    told = call("check", "公报.txt", "--pack", "mine.toml")

    assert (told.code, told.out) == (2, b"")
    assert told.err.startswith("factcheck: mine.toml:1: no valid TOML")
    assert told.err.count("\n") == 1


PACK = """
name = "mine"
title = {{zh = "旅游", en = "Tourism"}}
[[measure]]
name = "游客"
[[axis]]
name = "停留"
partitions = [["过夜", "一日游"]]
member = [{{name = "过夜"}}, {{name = "一日游"}}]
[[example]]
text = "2023年，全市接待游客830.5万人次，其中过夜游客312.4万人次，一日游游客518.1万人次。"
fires = []
[[example]]
text = "2023年，全市接待游客830.5万人次，其中过夜游客312.4万人次，一日游游客{day}万人次。"
fires = ["SUM001"]
"""


def test_the_examples_of_a_pack_are_run(call: Call) -> None:
    """With those of the standard rules and packs; all of them come out as told."""
    Path("mine.toml").write_text(PACK.format(day="581.1"), "utf-8")

    alone, told = call("rules", "--examples"), call("rules", "--examples", "--pack", "mine.toml")

    assert (alone.code, told.code) == (0, 0)
    assert alone.out == told.out == b"examples that are not as told: 0\n"


def test_an_example_that_comes_out_otherwise_is_shown(call: Call) -> None:
    """The text, what fired and what it was told to fire."""
    Path("mine.toml").write_text(PACK.format(day="518.1"), "utf-8")

    told = call("rules", "--examples", "--pack", "mine.toml")

    assert told.code == 1
    assert told.out.decode().splitlines()[:2] == [
        "2023年，全市接待游客830.5万人次，其中过夜游客312.4万人次，一日游游客518.1万人次。",
        "  fires: nothing; told to fire: SUM001",
    ]
    assert told.out.endswith(b"examples that are not as told: 1\n")


def test_the_same_bytes_on_every_run(call: Call) -> None:
    """Text and JSON alike."""
    for name in ("text", "json"):
        assert call("check", "公报.txt", "--format", name).out == call("check", "公报.txt", "--format", name).out


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_rule_has_its_page(call: Call, lang: str) -> None:
    """The list names codes whose pages can be printed in both languages."""
    listed = [line.split()[0] for line in call("rules", "--lang", lang).out.decode().splitlines() if line[:1] != " "]

    assert listed == sorted(listed)
    assert len(listed) > 5
    for code in listed:
        told = call("rules", code, "--lang", lang)
        assert (told.code, told.out.decode().split()[0]) == (0, code)


def test_clean_explains_what_it_did(call: Call) -> None:
    """Blanks inside a figure go, and each edit has its place in the source."""
    assert "80.4亿元" in call("clean", "公报.txt").out.decode()
    assert any(line.startswith("3:") for line in call("clean", "公报.txt", "--explain").out.decode().splitlines())


def test_parquet_says_what_it_needs_or_gives_a_table(call: Call) -> None:
    """Without pyarrow it is a line on standard error, with it a file that begins as Parquet does."""
    told = call("claims", "公报.txt", "--format", "parquet")

    assert (told.code == 0 and told.out.startswith(b"PAR1")) or "pip install pyarrow" in told.err
