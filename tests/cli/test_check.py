"""`factcheck check`: exit codes, what is told, and files that cannot be used beside files that can."""

import json
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.model.pack import Pack
from tests.cli.conftest import Call


@pytest.mark.parametrize(
    ("name", "fail_on", "code"),
    [
        ("无事", None, 0),
        ("宽松", None, 0),
        ("可疑", None, 0),
        ("有错", None, 1),
        ("可疑", "error", 0),
        ("可疑", "warning", 1),
        ("宽松", "warning", 0),
        ("宽松", "note", 1),
        ("无事", "note", 0),
        ("有错", "never", 0),
    ],
)
@pytest.mark.usefixtures("desk")
def test_the_exit_code_says_what_was_found(call: Call, name: str, fail_on: str | None, code: int) -> None:
    """1 from the severity of --fail-on on, error unless said otherwise."""
    told = call("check", f"{name}.txt", *(["--fail-on", fail_on] if fail_on else []))

    assert told.code == code
    assert told.err == ""
    assert told.out.decode().startswith(f"{name}.txt: numbers 1")


@pytest.mark.usefixtures("desk")
def test_a_file_that_cannot_be_used_goes_before_a_finding(call: Call) -> None:
    """The exit code is 2, one line tells each file, and the others are still checked."""
    told = call("check", "没有.txt", "有错.txt", "坏的.txt", "无事.txt", "--format", "json")

    assert told.code == 2
    assert [document["path"] for document in json.loads(told.out)["documents"]] == ["有错.txt", "无事.txt"]
    first, second = told.err.splitlines()
    assert first == "factcheck: 没有.txt: no such file; check the path"
    assert second.startswith("factcheck: 坏的.txt: damaged UTF-8 at byte")


@pytest.mark.usefixtures("desk")
def test_no_usable_file_gives_an_empty_report(call: Call) -> None:
    """JSON stays JSON."""
    told = call("check", "没有.txt", "--format", "json")

    assert told.code == 2
    assert json.loads(told.out)["documents"] == []


def test_a_folder_is_checked_file_by_file(call: Call, desk: Path) -> None:
    """What no reader takes is left aside and named, which is no failure."""
    (desk / "坏的.txt").unlink()
    for name in ("a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"):
        (desk / name).write_bytes(b"PK\x03\x04")

    told = call("check", desk, "--format", "json")

    names = [Path(document["path"]).name for document in json.loads(told.out)["documents"]]
    assert told.code == 1
    assert names == ["可疑.txt", "宽松.txt", "无事.txt", "有错.txt"]
    assert told.err.startswith("factcheck: 4 files are of kinds that are not read and were not checked: ")
    assert told.err.endswith("c.xlsx and more\n")


def test_a_folder_without_texts_cannot_be_used(call: Call, desk: Path) -> None:
    """The line names the folder."""
    (desk / "空").mkdir()

    told = call("check", "空")

    assert (told.code, told.out) == (2, b"")
    assert told.err.startswith("factcheck: 空: no readable file in this folder")


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), ["SUM001", "DUP101"]),
        (("--select", "SUM"), ["SUM001"]),
        (("--select", "sum001, dup101"), ["SUM001", "DUP101"]),
        (("--ignore", "SUM001"), ["DUP101"]),
        (("--select", "SUM001,DUP", "--ignore", "SUM"), ["DUP101"]),
        (("--select", ""), []),
    ],
)
def test_select_and_ignore_take_codes_and_families(
    call: Call, desk: Path, options: tuple[str, ...], rules: list[str]
) -> None:
    """What is left out counts for the exit code no more."""
    (desk / "两条.txt").write_bytes("这里有错，也宽松。".encode())

    told = call("check", "两条.txt", "--format", "json", *options)

    (document,) = json.loads(told.out)["documents"]
    assert [finding["rule"] for finding in document["findings"]] == rules
    assert told.code == int("SUM001" in rules)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(("code", "nearest"), [("SUM01", "SUM001"), ("DPU", "DUP"), ("dup100", "DUP101")])
@pytest.mark.usefixtures("desk")
def test_an_unknown_code_names_the_nearest(call: Call, option: str, code: str, nearest: str) -> None:
    """A slip of the finger would else hide every finding, or none."""
    told = call("check", "有错.txt", option, f"SUM001,{code}")

    assert (told.code, told.out) == (2, b"")
    assert told.err.startswith(f"factcheck: no rule or rule family {code}; the nearest is {nearest} (")


@pytest.mark.usefixtures("desk")
def test_without_rules_no_code_is_known(call: Call, api: ModuleType) -> None:
    """There is then nothing near either."""
    vars(api)["load_pack"] = lambda _: Pack("空", ())

    assert "hold no rules" in call("check", "有错.txt", "--select", "SUM").err


@pytest.mark.usefixtures("desk")
def test_the_date_of_issue_is_passed_on(call: Call) -> None:
    """A date that is none stops the call once, however many files there are."""
    told = call("check", "有错.txt", "--issued", "2019-05-20", "--format", "json")
    wrong = call("check", "有错.txt", "无事.txt", "--issued", "yesterday")

    assert json.loads(told.out)["documents"][0]["issued"] == "2019-05-20"
    assert (wrong.code, wrong.out) == (2, b"")
    assert wrong.err == ("factcheck: --issued cannot be yesterday; write it as YYYY-MM-DD, for instance 2019-05-20\n")


def test_a_pack_that_cannot_be_used_stops_the_call(call: Call, desk: Path) -> None:
    """--pack may be repeated; the first file that is no pack is told."""
    (desk / "mine.toml").write_bytes(b"")

    assert call("check", "无事.txt", "--pack", "mine.toml", "--pack", "mine.toml").code == 0
    told = call("check", "无事.txt", "--pack", "mine.toml", "--pack", "没有.toml")
    assert (told.code, told.out) == (2, b"")
    assert told.err.startswith("factcheck: 没有.toml: the pack cannot be read (No such file or directory)")


@pytest.mark.usefixtures("desk")
def test_the_report_is_told_in_the_language_asked_for(call: Call) -> None:
    """--lang counts before the locale, for errors too."""
    told = call("check", "有错.txt", "没有.txt", "--lang=zh")

    assert told.out.decode().startswith("有错.txt：共 1 个数")
    assert told.err == "factcheck：没有.txt：没有这个文件，请核对路径\n"


@pytest.mark.usefixtures("desk")
def test_the_same_call_gives_the_same_bytes(call: Call) -> None:
    """Nothing in the result depends on the run."""
    arguments = ("check", "有错.txt", "可疑.txt", "--format", "json")

    assert call(*arguments).out == call(*arguments).out


def test_a_hostile_file_name_stays_on_one_line(call: Call, desk: Path) -> None:
    """Line ends and escape sequences in a name are written as escapes."""
    name = "a\n\x1b[2J.txt"
    (desk / name).write_bytes(b"\xff")

    told = call("check", name)

    assert told.code == 2
    assert told.err.startswith("factcheck: a\\n\\x1b[2J.txt: not UTF-8")
    assert told.err.count("\n") == 1


@pytest.fixture
def guessed(desk: Path) -> str:
    """Return the name of a text whose encoding has to be guessed."""
    (desk / "国标.txt").write_bytes("58.7亿元，这里无事，全市经济平稳运行。".encode("gb18030"))
    return "国标.txt"


@pytest.mark.parametrize("command", [("check", "--format", "json"), ("check",), ("claims",), ("clean",), ("read",)])
def test_notices_go_to_standard_error(call: Call, guessed: str, command: tuple[str, ...]) -> None:
    """One line each, and no failure: what was guessed is told wherever the result goes."""
    told = call(*command, guessed)

    assert told.code == 0
    assert told.err == (
        "factcheck: 国标.txt: declares no encoding and was read as GB18030; if characters are wrong, save it as UTF-8\n"
    )


def test_notices_are_told_once_on_a_terminal(call: Call, guessed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text report holds them already."""
    monkeypatch.setattr("factcheck.cli.check.on_terminal", lambda: True)

    told = call("check", guessed)

    assert told.err == ""
    assert "Notice: declares no encoding" in told.out.decode()
    assert call("check", guessed, "--format", "json").err.count("\n") == 1
