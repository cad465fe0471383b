"""Where the result goes: UTF-8 on standard output, a whole file or none, no colours and no progress off a terminal."""

import os
import stat
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from factcheck.cli.console import Console
from factcheck.cli.main import main
from factcheck.cli.output import to_file
from factcheck.errors import UsageError
from tests.cli.conftest import Call

START = "import sys; from factcheck.cli.main import main; sys.exit(main())"


class Terminal(TextIOWrapper):
    """A stream that says it is a terminal."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__(BytesIO(), encoding=encoding, errors="strict")

    def isatty(self) -> bool:
        """Return that it is one."""
        return True

    def told(self) -> bytes:
        """Return what was written."""
        self.flush()
        held = self.buffer
        assert isinstance(held, BytesIO)
        return held.getvalue()


def sit_at_terminal(monkeypatch: pytest.MonkeyPatch, variable: str = "TERM", value: str = "xterm") -> Terminal:
    """Return a terminal in the place of standard output; pytest puts its own there when a test begins."""
    stream = Terminal("ascii")
    monkeypatch.setattr("sys.stdout", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv(variable, value)
    return stream


@pytest.mark.usefixtures("desk")
def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text is UTF-8 even where the stream was opened as ASCII."""
    terminal = sit_at_terminal(monkeypatch)

    assert main(["check", "有错.txt", "--lang", "zh"]) == 1
    assert "\x1b[31;1m错误 SUM001".encode() in terminal.told()


@pytest.mark.parametrize(("variable", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
@pytest.mark.usefixtures("desk")
def test_colours_can_be_refused(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    """NO_COLOR and a dumb terminal are obeyed."""
    terminal = sit_at_terminal(monkeypatch, variable, value)

    assert main(["check", "有错.txt"]) == 1
    assert b"SUM001" in terminal.told()
    assert b"\x1b" not in terminal.told()


@pytest.mark.usefixtures("desk")
def test_a_file_gets_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """--output is no terminal, even when standard output is one."""
    terminal = sit_at_terminal(monkeypatch)

    assert main(["check", "有错.txt", "--output", "报告"]) == 1
    assert b"\x1b" not in Path("报告").read_bytes()
    assert terminal.told() == b""


@pytest.mark.usefixtures("desk")
def test_a_pipe_gets_no_colours(call: Call) -> None:
    """Nor does anything else that is no terminal."""
    assert b"\x1b" not in call("check", "有错.txt").out


@pytest.mark.usefixtures("desk")
def test_progress_is_shown_on_a_terminal_alone(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Several documents are counted on standard error, and the line is taken away before anything else is told."""
    assert call("check", "有错.txt", "无事.txt").err == ""
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)

    call("check", "无事.txt", "没有.txt")

    clear = "\r\x1b[K"
    assert stream.told().decode() == (
        f"{clear}[##########..........] 1/2 无事.txt{clear}[####################] 2/2 没有.txt"
        f"{clear}factcheck: 没有.txt: no such file; check the path\n"
    )
    call("check", "无事.txt")
    assert stream.told().decode().endswith("check the path\n")


def test_standard_output_is_utf8_whatever_the_locale(desk: Path) -> None:
    """An ASCII locale neither breaks nor changes what is written."""
    expected = (desk / "有错.txt").read_bytes()
    environment = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii:strict"}

    done = subprocess.run(
        [sys.executable, "-c", START, "read", "有错.txt"], env=environment, capture_output=True, check=True
    )

    assert done.stdout == expected


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a system without a full device")
def test_a_full_disk_is_told(desk: Path) -> None:
    """What cannot be written is no success and no traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", START, "read", desk / "有错.txt"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert done.returncode == 2
    assert done.stderr.decode().startswith("factcheck")
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_error(desk: Path) -> None:
    """`factcheck read … | head -1` ends in silence."""
    (desk / "长.txt").write_bytes("58.7亿元，\n".encode() * 100_000)
    command = [sys.executable, "-c", START, "read", "长.txt"]

    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == "58.7亿元，\n".encode()
        process.stdout.close()
        assert process.stderr.read() == b""

    assert process.returncode == 0


@pytest.mark.usefixtures("desk")
def test_output_goes_to_the_file(call: Call) -> None:
    """Standard output stays empty; an older report is replaced, nothing is left beside it."""
    Path("报告.json").write_bytes(b"old")
    Path("报告.json").chmod(0o640)
    before = set(Path().iterdir())
    shown = call("check", "有错.txt", "--format", "json").out

    told = call("check", "有错.txt", "--format", "json", "--output", "报告.json")

    assert (told.code, told.out, told.err) == (1, b"", "")
    assert Path("报告.json").read_bytes() == shown
    assert stat.S_IMODE(Path("报告.json").stat().st_mode) == 0o640
    assert set(Path().iterdir()) == before


@pytest.mark.usefixtures("desk")
def test_output_never_replaces_what_is_checked(call: Call) -> None:
    """The slip of naming the bulletin twice costs no bulletin."""
    before = Path("有错.txt").read_bytes()

    told = call("check", "有错.txt", "--output", "./有错.txt")

    assert (told.code, told.out) == (2, b"")
    assert told.err.startswith("factcheck: --output ./有错.txt would overwrite a file that is being checked")
    assert Path("有错.txt").read_bytes() == before


@pytest.mark.usefixtures("desk")
def test_an_output_that_cannot_be_written_is_told(call: Call) -> None:
    """The line names the file and what the system said."""
    told = call("check", "无事.txt", "--output", "没有/报告.txt")

    assert told.code == 2
    assert told.err.startswith("factcheck: 没有/报告.txt: cannot be written (No such file or directory); check")


def test_a_broken_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is replaced at the very end, and the draft is taken away."""
    target = tmp_path / "report.txt"
    target.write_bytes(b"old")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(UsageError, match="No space left on device"):
        to_file(str(target), b"new")

    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it points to is replaced."""
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to("real.txt")

    to_file(str(tmp_path / "link.txt"), b"new")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    """`--output /dev/null` must leave the device in its place."""
    to_file(os.devnull, b"new")

    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_missing_stream_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that was started without standard streams has nowhere to tell anything."""
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    console = Console("en")

    console.write("58.7")
    console.complain(UsageError("usage.no_path"))

    assert console.exit(0) == 2
