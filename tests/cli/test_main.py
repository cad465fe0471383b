"""The command line as a whole: help, version, languages, and mistakes told in one line with exit code 2."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import factcheck
from factcheck.cli.main import COMMANDS, main
from factcheck.reports.terminal import width
from tests.cli.conftest import Call


def test_version(call: Call) -> None:
    """The version is the constant of the package."""
    told = call("--version")

    assert (told.code, told.out, told.err) == (0, f"factcheck {factcheck.__version__}\n".encode(), "")


def test_version_and_help_load_next_to_nothing() -> None:
    """Neither the model nor a reader nor argparse is needed to tell the version."""
    code = (
        "import sys; from factcheck.cli.main import main; main([sys.argv[1]]);"
        "print(*sorted(m for m in sys.modules if m.startswith('factcheck') or m == 'argparse'), file=sys.stderr)"
    )
    for option in ("--version", "--help"):
        done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, check=True, text=True)
        loaded = {name.partition(".")[2].partition(".")[0] for name in done.stderr.split()}
        assert loaded == {"", "cli", "catalogue", "errors"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_has_an_example_and_fits_the_terminal(call: Call, command: str, lang: str) -> None:
    """Every command says how it is called, in the language asked for, on 80 columns."""
    told = call(*([command] if command else []), "--help", "--lang", lang)

    text = told.out.decode()
    assert told.code == 0
    assert all(f"factcheck {name} " in text for name in ([command] if command else COMMANDS))
    assert text.startswith({"zh": ("用法：", "factcheck："), "en": ("usage: ", "factcheck: ")}[lang])
    assert max(map(width, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("variables", "line"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "factcheck：没有 chekc 这个命令"),
        ({"LANG": "en_GB.UTF-8"}, "factcheck: no command chekc"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_TW"}, "factcheck：没有 chekc 这个命令"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "factcheck: no command chekc"),
        ({"LANG": ""}, "factcheck: no command chekc"),
    ],
)
def test_the_language_follows_the_locale(
    call: Call, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], line: str
) -> None:
    """LC_ALL counts before LC_MESSAGES and LANG; whatever is not Chinese is told in English."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert call("chekc").err.startswith(line)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "no command given; there are check, claims, clean, read, rules"),
        (("chekc",), "no command chekc; there are check, claims"),
        (("check",), "no file named; give a file, a folder, or - for standard input"),
        (("claims",), "no file named"),
        (("read",), "no file named"),
        (("clean",), "no file named"),
        (("read", "a.txt", "b.txt"), "read takes one file, 2 were named"),
        (("clean", "a.txt", "b.txt"), "clean takes one file, 2 were named"),
        (("rules", "SUM001", "SUM002"), "rules shows one rule, 2 codes were named"),
        (("check", "a.txt", "--issue", "2019"), "check has no option --issue; factcheck check --help lists"),
        (("check", "a.txt", "--format"), "--format lacks its value"),
        (("clean", "a.txt", "--explain=yes"), "--explain lacks its value, or was given one it does not take"),
        (("check", "a.txt", "--format", "pdf"), "--format cannot be pdf; choose from text, json"),
        (("claims", "a.txt", "--format", "json"), "--format cannot be json; choose from jsonl, csv, table, parquet"),
        (("check", "a.txt", "--fail-on", "all"), "--fail-on cannot be all; choose from error, warning, note, never"),
        (("check", "a.txt", "--lang", "fr"), "--lang cannot be fr; choose from zh, en"),
    ],
)
@pytest.mark.usefixtures("desk")
def test_a_call_that_makes_no_sense(call: Call, arguments: tuple[str, ...], line: str) -> None:
    """One line says what is wrong and what to do; nothing is written to standard output."""
    told = call(*arguments)

    assert told.code == 2
    assert told.out == b""
    assert told.err.startswith(f"factcheck: {line}")
    assert told.err.count("\n") == 1


def test_options_may_stand_anywhere(call: Call, desk: Path) -> None:
    """Paths before, between and behind the options all count; `--` ends the options."""
    (desk / "-无事.txt").write_bytes(b"58.7")

    told = call("check", "无事.txt", "--format", "text", "宽松.txt", "--lang", "zh", "--", "-无事.txt")

    assert told.err == ""
    assert told.out.decode().startswith("3 份文件合计")


def test_an_interrupt_is_no_traceback(call: Call, api: ModuleType, desk: Path) -> None:
    """A call that is stopped by hand ends as the shell expects."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    vars(api)["check_source"] = interrupted

    assert call("check", desk / "无事.txt").code == 130


def test_arguments_come_from_the_command_line_when_none_are_given(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """The installed script calls `main()`."""
    monkeypatch.setattr("sys.argv", ["factcheck", "--version"])

    assert main() == 0
    assert capfdbinary.readouterr().out.startswith(b"factcheck ")
