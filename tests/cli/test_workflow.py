"""The editor's day: settings found upwards, findings accepted, passed over or told before, counted, and completed in the shell."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

TITLE = "某市服务外包公报\n2019年5月20日\n"
GOOD = "2018年，全市服务外包执行额为80.4亿元，其中离岸执行额58.2亿元，在岸执行额22.2亿元。\n"
BAD = "2017年，全市服务外包执行额为85.5亿元，其中离岸执行额38.2亿元，在岸执行额20.3亿元。\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder, with a bulletin that has one error."""
    monkeypatch.chdir(tmp_path)
    Path("公报.txt").write_text(TITLE + GOOD + BAD, "utf-8")
    return tmp_path


def findings(call: Call, *arguments: str) -> list[dict[str, Any]]:
    """Return the findings of a check, told as JSON."""
    told = json.loads(call("check", *arguments, "--format", "json").out)
    return [finding for document in told["documents"] for finding in document["findings"]]


def fingerprint(call: Call, path: str = "公报.txt") -> str:
    """Return the fingerprint of the one finding in a file."""
    (finding,) = findings(call, path)
    return str(finding["fingerprint"])


class TestSettings:
    """factcheck.toml and pyproject.toml."""

    @pytest.mark.parametrize(
        ("name", "head"), [("factcheck.toml", ""), ("pyproject.toml", '[project]\nname = "x"\n[tool.factcheck]\n')]
    )
    def test_they_are_found_upwards(self, call: Call, desk: Path, name: str, head: str) -> None:
        """From the folder of the checked file, not from where the call is made."""
        inner = desk / "年报" / "一"
        inner.mkdir(parents=True)
        (inner / "公报.txt").write_text(TITLE + BAD, "utf-8")
        (desk / "年报" / name).write_text(head + 'lang = "zh"\nfail-on = "never"\nissued = "2019-06-01"\n', "utf-8")

        told = call("check", inner / "公报.txt")

        assert (told.code, call("check", "公报.txt").code) == (0, 1)
        assert "共 3 个数" in told.out.decode()
        assert json.loads(call("check", inner, "--format", "json").out)["documents"][0]["issued"] == "2019-06-01"

    def test_the_command_line_wins(self, call: Call) -> None:
        """Each option by itself."""
        Path("factcheck.toml").write_text('select = ["TIM"]\nfail-on = "never"\nformat = "json"\n', "utf-8")

        assert findings(call, "公报.txt") == []
        assert json.loads(call("check", "公报.txt").out)["schema"] == "factcheck/1"
        assert call("check", "公报.txt", "--select", "SUM", "--format", "text").code == 0
        assert call("check", "公报.txt", "--select", "SUM", "--fail-on", "error").code == 1

    def test_the_nearest_file_counts(self, call: Call, desk: Path) -> None:
        """A project file without our table is passed by."""
        (desk / "下").mkdir()
        (desk / "下" / "公报.txt").write_text(TITLE + BAD, "utf-8")
        (desk / "factcheck.toml").write_text('fail-on = "never"\n', "utf-8")
        (desk / "下" / "pyproject.toml").write_text("[tool.ruff]\n", "utf-8")
        assert call("check", "下").code == 0

        (desk / "下" / "factcheck.toml").write_text("", "utf-8")
        assert call("check", "下").code == 1

    def test_packs_lie_beside_the_settings(self, call: Call, desk: Path) -> None:
        """A missing one is told with its whole path; claims reads packs and dates as well."""
        (desk / "factcheck.toml").write_text('pack = ["规则/我的.toml"]\n', "utf-8")

        for command in ("check", "claims"):
            told = call(command, "公报.txt")
            assert (told.code, told.out) == (2, b"")
            assert told.err.startswith(f"factcheck: {desk}/规则/我的.toml: the pack cannot be read")

    @pytest.mark.parametrize(
        ("name", "text", "line"),
        [
            ("factcheck.toml", 'select = ["SUM"]\nselekt = []\n', "factcheck.toml:2: selekt: no such key; did you mean select"),
            (
                "pyproject.toml", '[tool.factcheck]\nfail_on = "x"\n',
                "pyproject.toml:2: tool.factcheck.fail_on: no such key; did you mean fail-on",
            ),
            ("factcheck.toml", 'fail-on = "eror"\n', "factcheck.toml:1: fail-on: eror is not known; did you mean error"),
            ("factcheck.toml", 'select = "SUM"\n', "factcheck.toml:1: select: must be array of strings, but is string"),
            ("factcheck.toml", "issued = 2019-05-20\n", "factcheck.toml:1: issued: must be string, but is date"),
            ("factcheck.toml", "select = \n", "factcheck.toml:1: no valid TOML"),
        ],
    )  # fmt: skip
    def test_a_slip_is_told_with_its_place(self, call: Call, desk: Path, name: str, text: str, line: str) -> None:
        """One line: file, line, key and the nearest key; nothing is checked."""
        (desk / name).write_text(text, "utf-8")

        told = call("check", "公报.txt")

        assert (told.code, told.out, told.err.count("\n")) == (2, b"", 1)
        assert told.err.startswith(f"factcheck: {desk}/{line}")

    def test_settings_that_are_no_utf8(self, call: Call, desk: Path) -> None:
        """They are refused like any other slip."""
        (desk / "factcheck.toml").write_bytes(b"\xff")

        assert "not UTF-8 from byte 0" in call("check", "公报.txt").err


class TestAccept:
    """`factcheck accept` and what `check` makes of it."""

    def test_an_accepted_finding_counts_no_more(self, call: Call) -> None:
        """The file tells rule, text, reason and date; JSON keeps the finding, text tells it in one line."""
        told = call("accept", fingerprint(call), "--why", "统计处“已核”", "--date", "2019-06-01")

        assert (told.code, told.out, told.err) == (0, b"", "factcheck: 1 accepted in factcheck-accepted.toml\n")
        assert Path("factcheck-accepted.toml").read_text("utf-8").splitlines()[2:] == [
            "[[accepted]]",
            f'fingerprint = "{fingerprint(call)}"',
            'rule = "SUM001"',
            'text = "85.5亿元"',
            'reason = "统计处“已核”"',
            'date = "2019-06-01"',
        ]
        (finding,) = findings(call, "公报.txt")
        assert finding["accepted"] == "统计处“已核”"
        assert finding["suppressed"] == {"by": "accepted", "reason": "统计处“已核”"}
        shown = call("check", "公报.txt", "--fail-on", "note")
        assert shown.code == 0
        assert "Accepted and told no more, 1: SUM001 (统计处“已核”)" in shown.out.decode()
        assert "error SUM001" not in shown.out.decode()

    def test_a_file_of_another_name_is_not_read(self, call: Call) -> None:
        """It is written, and a line says what to do with it."""
        told = call("accept", fingerprint(call), "--why", "已核", "--file", "待审.toml")

        assert (told.code, call("check", "公报.txt").code) == (0, 1)
        assert "check reads files named factcheck-accepted.toml alone" in told.err
        assert Path("待审.toml").is_file()

    def test_it_heeds_the_settings_of_the_desk(self, call: Call) -> None:
        """Without the packs of the desk the finding might not be found again."""
        Path("factcheck.toml").write_text('pack = ["没有.toml"]\n', "utf-8")

        assert "没有.toml: the pack cannot be read" in call("accept", "0123456789abcdef", "--why", "已核").err

    def test_it_holds_below_the_file(self, call: Call, desk: Path) -> None:
        """For texts in folders under it, whatever they are named, but not for those above."""
        call("accept", fingerprint(call), "--why", "已核")
        (desk / "下").mkdir()
        shutil.copy("公报.txt", desk / "下" / "改名.txt")
        assert call("check", "下").code == 0

        shutil.move("factcheck-accepted.toml", desk / "下")
        assert (call("check", "下").code, call("check", "公报.txt").code) == (0, 1)

    def test_more_are_added_at_the_end(self, call: Call) -> None:
        """What stands in the file, comments included, stays; several at a time may be accepted."""
        Path("factcheck-accepted.toml").write_text("# 三审\n", "utf-8")

        told = call("accept", "0123456789abcdef", "0123456789abcdef", "fedcba9876543210", "--why", 'a "b" \\ \x7f\n')

        assert told.code == 0
        text = Path("factcheck-accepted.toml").read_text("utf-8")
        assert text.startswith("# 三审\n\n[[accepted]]\n")
        assert text.count("[[accepted]]") == 2
        assert told.err.count("no document beside it has this finding") == 2
        assert call("check", "公报.txt").code == 1

    @pytest.mark.parametrize(
        ("arguments", "line"),
        [
            ((), "no finding named"),
            (("0123456789abcdef",), "what is accepted needs a reason"),
            (("0123456789abcdef", "--why", " "), "what is accepted needs a reason"),
            (("SUM001", "--why", "x"), "SUM001 is no fingerprint; one looks like 0f1e2d3c4b5a6978"),
            (("0123456789abcdef", "--why", "x", "--date", "2019-02-30"), "--date cannot be 2019-02-30"),
            (("0123456789abcdef", "--why", "x", "--date", "20190220"), "--date cannot be 20190220"),
            (("0123456789abcdef", "--why", "x", "--in", "公报.txt"), "no finding in 公报.txt has the fingerprint 0123"),
            (("0123456789abcdef", "--why", "x", "--in", "没有.txt"), "没有.txt: no such file"),
        ],
    )  # fmt: skip
    def test_what_cannot_be_accepted(self, call: Call, arguments: tuple[str, ...], line: str) -> None:
        """One line, exit code 2, and no file."""
        told = call("accept", *arguments)

        assert (told.code, told.err.count("\n")) == (2, 1)
        assert told.err.startswith(f"factcheck: {line}")
        assert not Path("factcheck-accepted.toml").exists()

    def test_twice_is_refused(self, call: Call) -> None:
        """A reason is changed by hand, where a reviewer sees it."""
        call("accept", fingerprint(call), "--why", "已核")

        assert "already (已核)" in call("accept", fingerprint(call), "--why", "再核").err

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            (
                '[[accepted]]\nfingerprint = "0123456789abcdef"\nresaon = "x"\ndate = "2019-05-20"\n',
                "3: accepted.resaon: no such key; did you mean reason",
            ),
            ('[[accepted]]\nfingerprint = "0123456789abcdef"\nreason = ""\ndate = "2019-05-20"\n', "3: accepted.reason: is empty"),
            ('[[accepted]]\nreason = "x"\ndate = "2019-05-20"\n', "1: accepted.fingerprint: this key is missing"),
            ("[[akzeptiert]]\n", "1: akzeptiert: no such key; did you mean accepted"),
        ],
    )  # fmt: skip
    def test_a_slip_in_the_file_is_told(self, call: Call, desk: Path, text: str, line: str) -> None:
        """With file, line and key, as for packs; findings are not lost in silence."""
        Path("factcheck-accepted.toml").write_text(text, "utf-8")

        told = call("check", "公报.txt")

        assert (told.code, told.out) == (2, b"")
        assert told.err.startswith(f"factcheck: {desk}/factcheck-accepted.toml:{line}")


class TestRemarks:
    """Remarks in plain text and Markdown."""

    @pytest.mark.parametrize("name", ["公报.txt", "公报.md"])
    @pytest.mark.parametrize(
        "text",
        [
            BAD.replace("\n", " <!-- factcheck: ignore SUM001 口径 2019 不同 -->\n"),
            BAD.replace("\n", "  # factcheck: ignore sum, TIM 口径 2019 不同\r\n"),
            "<!-- factcheck: ignore SUM001 口径 2019 不同 -->\n\n" + BAD,
        ],
    )
    def test_a_remark_passes_over_what_is_told_at_its_line(self, call: Call, name: str, text: str) -> None:
        """Counted in one line, marked in JSON; the figures of the remark are no claims."""
        Path(name).write_bytes((TITLE + GOOD + text).encode())

        told = call("check", name)

        assert (told.code, told.err) == (0, "")
        assert "numbers 6" in told.out.decode()
        assert "Passed over in the text, 1: SUM001 (口径 2019 不同)" in told.out.decode()
        assert [finding["suppressed"] for finding in findings(call, name)] == [
            {"by": "inline", "reason": "口径 2019 不同"}
        ]
        assert [finding["accepted"] for finding in findings(call, name)] == [None]

    @pytest.mark.parametrize(
        ("remark", "code"),
        [("<!-- factcheck: ignore GRO 别的 -->", 1), ("<!-- factcheck: ignored SUM -->", 1), ("", 1)],
    )
    def test_other_rules_are_told(self, call: Call, remark: str, code: int) -> None:
        """A remark names what it passes over, and passes over nothing else."""
        Path("公报.txt").write_text(TITLE + BAD.replace("\n", remark + "\n"), "utf-8")

        assert call("check", "公报.txt").code == code

    def test_a_remark_speaks_of_its_line_alone(self, call: Call) -> None:
        """Not of the line below, when something else stands on its own."""
        Path("公报.txt").write_text(TITLE + GOOD.replace("\n", " # factcheck: ignore SUM\n") + BAD, "utf-8")

        assert call("check", "公报.txt").code == 1

    @pytest.mark.parametrize(
        ("remark", "line"),
        [
            ("<!-- factcheck: ignore -->", "3: ignore must name a rule or a family"),
            ("# factcheck: ignore 口径不同", "3: ignore must name a rule or a family"),
            ("<!-- factcheck: ignore SUM01 x -->", "3: no rule or rule family SUM01; did you mean SUM001"),
        ],
    )
    def test_a_remark_that_cannot_be_understood(self, call: Call, remark: str, line: str) -> None:
        """It is told with its line, the findings stand, and the exit code is 2."""
        Path("公报.txt").write_text(TITLE + BAD.replace("\n", remark + "\n"), "utf-8")

        told = call("check", "公报.txt")

        assert told.code == 2
        assert told.err.startswith(f"factcheck: 公报.txt:{line}")
        assert "error SUM001" in told.out.decode()


class TestBaseline:
    """Findings of an earlier report."""

    def test_what_was_told_before_counts_no_more(self, call: Call) -> None:
        """Though paragraphs are added above and moved, and the file is renamed; what is new is told."""
        Path("基线.json").write_bytes(call("check", "公报.txt", "--format", "json").out)
        more = "2016年，全市离岸服务外包执行额为12.3亿元。\n"
        Path("新稿.txt").write_text(TITLE + more + BAD + GOOD, "utf-8")

        told = call("check", "新稿.txt", "--baseline", "基线.json", "--fail-on", "note")

        assert (told.code, told.err) == (0, "")
        assert "In the baseline and told no more, 1: SUM001" in told.out.decode()
        (finding,) = findings(call, "新稿.txt", "--baseline", "基线.json")
        assert finding["suppressed"] == {"by": "baseline", "reason": ""}
        Path("又稿.txt").write_text(TITLE + BAD.replace("2017", "2018").replace("85.5", "90.5"), "utf-8")
        assert call("check", "又稿.txt", "--baseline", "基线.json").code == 1

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "{}",
            "[1]",
            '{"schema": "other/1", "documents": []}',
            '{"schema": "factcheck/1", "documents": [1]}',
            "\xff",
        ],
    )
    def test_what_is_no_report(self, call: Call, text: str) -> None:
        """One line says what would be one."""
        Path("基线.json").write_bytes(text.encode("latin-1"))

        told = call("check", "公报.txt", "--baseline", "基线.json")

        assert (told.code, told.out) == (2, b"")
        assert told.err.startswith("factcheck: --baseline 基线.json: no report of factcheck check --format json")

    def test_a_missing_one(self, call: Call) -> None:
        """The path is told."""
        assert "--baseline 没有.json: cannot be read" in call("check", "公报.txt", "--baseline", "没有.json").err


def test_statistics_count_by_rule(call: Call) -> None:
    """What is suppressed is not counted."""
    Path("二.txt").write_text(TITLE + BAD.replace("2017", "2016"), "utf-8")
    told = call("check", "公报.txt", "二.txt", "--statistics")

    assert told.code == 1
    lines = told.out.decode().splitlines()
    assert lines[0].startswith("2  SUM001  error  ")
    assert lines[-1] == "2 findings in 2 documents"
    assert call("check", "公报.txt", "--statistics", "--format", "json").code == 2


def test_quiet_tells_documents_with_findings_alone(call: Call) -> None:
    """Nothing is written when there is nothing to do; errors are still told."""
    Path("好.txt").write_text(TITLE + GOOD, "utf-8")
    Path("国标.txt").write_bytes((TITLE + GOOD).encode("gb18030"))

    alone = call("check", "好.txt", "国标.txt", "--quiet")
    assert (alone.code, alone.out, alone.err) == (0, b"", "")
    told = call("check", "好.txt", "公报.txt", "国标.txt", "没有.txt", "--quiet")
    assert told.code == 2
    assert told.out.decode().startswith("公报.txt: numbers 6")
    assert told.err == "factcheck: 没有.txt: no such file; check the path\n"


def test_codes_may_be_parted_as_chinese_is_written(call: Call) -> None:
    """，and 、 part codes as a comma does."""
    assert findings(call, "公报.txt", "--select", "SUM，TIM") == findings(call, "公报.txt", "--select", "TIM、SUM001")


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", "²"])
def test_jobs_is_a_number(call: Call, value: str) -> None:
    """From 1 on."""
    assert f"--jobs cannot be {value}" in call("check", "公报.txt", f"--jobs={value}").err


def test_watch_checks_again_on_save(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it is stopped by hand; a moment without the file is waited out."""
    naps = iter(range(9))

    def nap(_: float) -> None:
        step = next(naps)
        if step == 1:
            Path("公报.txt").unlink()
        elif step == 2:
            Path("公报.txt").write_text(TITLE + GOOD, "utf-8")
        elif step == 4:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", nap)

    told = call("check", "公报.txt", "--watch")

    assert told.code == 130
    assert [line for line in told.out.decode().splitlines() if line.startswith("公报.txt: numbers")] == [
        "公报.txt: numbers 6, checked 4 (contradicted 1), unchecked 2",
        "公报.txt: numbers 3, checked 3 (contradicted 0), unchecked 0",
    ]
    assert told.err.count("watching") == 2
    assert call("check", "-", "--watch").code == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_that_its_shell_reads(call: Call, shell: str) -> None:
    """It knows every command and option; where the shell is installed it reads the script without complaint."""
    told = call("completion", shell, "--lang", "zh")

    text = told.out.decode()
    assert (told.code, told.err) == (0, "")
    assert all(word in text for word in ("check", "accept", "baseline", "fail-on", "xlsx"))
    if shutil.which(shell):
        command = [shell, "-n"] if shell != "fish" else [shell, "--no-execute"]
        done = subprocess.run(command, input=told.out, capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["factcheck", "acc"], "accept"),
        (["factcheck", "check", "--fail"], "--fail-on"),
        (["factcheck", "check", "--format", "xl"], "xlsx"),
    ],
)
def test_bash_completes(call: Call, words: list[str], expected: str) -> None:
    """A command, an option, and the value of an option."""
    script = call("completion", "bash").out.decode()
    ask = f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _factcheck; echo ${{COMPREPLY[*]}}"

    done = subprocess.run(["bash", "-c", script + ask], capture_output=True, check=True, text=True)  # noqa: S607  as users call it

    assert done.stdout.strip() == expected


@pytest.mark.parametrize("shell", [(), ("tcsh",), ("bash", "zsh")])
def test_completion_for_no_shell(call: Call, shell: tuple[str, ...]) -> None:
    """The line names the shells that there are."""
    assert "choose from bash, zsh, fish" in call("completion", *shell).err


@pytest.mark.parametrize(("name", "head"), [("docx", b"PK"), ("xlsx", b"PK")])
def test_office_formats_go_to_files(call: Call, monkeypatch: pytest.MonkeyPatch, name: str, head: bytes) -> None:
    """Through a pipe too, but not to a terminal."""
    assert call("check", "公报.txt", "--format", name).out.startswith(head)
    assert call("check", "公报.txt", "--format", name, "--output", "报告").code == 1
    assert Path("报告").read_bytes().startswith(head)
    monkeypatch.setattr("factcheck.cli.check.on_terminal", lambda: True)

    assert call("check", "公报.txt", "--format", name).err.startswith(f"factcheck: {name} is a binary format")


def test_a_draft_at_a_time(call: Call) -> None:
    """Several do not go into one document; one that cannot be read is told, and nothing is written."""
    shutil.copy("公报.txt", "二.txt")
    several, broken = (
        call("check", *names, "--format", "docx", "--output", "稿.docx")
        for names in (("公报.txt", "二.txt"), ("没有.docx",))
    )

    assert (several.code, several.err.count("\n"), broken.code, broken.err.count("\n")) == (2, 1, 2, 1)
    assert "holds one document, 2 were named" in several.err
    assert not Path("稿.docx").exists()
