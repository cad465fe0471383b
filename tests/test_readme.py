"""The README keeps its word in both languages: its commands run, and what it shows is what is printed now.

The calls run in an English locale; a call that is to speak Chinese says `--lang zh`.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.shared.pages import install

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CHINESE = (ROOT / "README.zh-CN.md").read_text("utf-8")

FENCE = re.compile(
    r"""
    (?:^<!--\ command:\ (?P<command>\w+)\ -->\n)?  # the two that .ci/run executes carry a name
    ^```sh\n (?P<lines>.*?) ^```$                  # what is typed
    (?:\n+^```text\n (?P<output>.*?) ^```$)?       # what is shown, where it follows directly
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """A block of commands in the README; `output` is None where none is shown."""

    command: str
    lines: tuple[str, ...]
    output: str | None

    @property
    def calls(self) -> tuple[str, ...]:
        """The lines that call factcheck."""
        return tuple(line for line in self.lines if line.startswith("factcheck "))


def _shown(readme: str) -> tuple[Shown, ...]:
    found = FENCE.finditer(readme)
    return tuple(
        Shown(m["command"] or "", tuple(m["lines"].replace("\\\n", " ").splitlines()), m["output"]) for m in found
    )


SHOWN = _shown(README)
CALLING = tuple(shown for shown in (*SHOWN, *_shown(CHINESE)) if shown.calls and not shown.command)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder that looks like the clone, where a command may write, with `factcheck` in its .bin."""
    for entry in ROOT.iterdir():
        if not entry.name.startswith("."):
            (tmp_path / entry.name).symlink_to(entry)
    install(tmp_path)
    return tmp_path


def _printed(call: str, desk: Path) -> str:
    """Return the standard output of `call`, typed into a shell at `desk`.

    Error: AssertionError when the call could not do its work (2 or more).
    """
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": f"{desk / '.bin'}{os.pathsep}{os.environ['PATH']}"}
    shell = ["/bin/sh", "-c", call]
    done = subprocess.run(shell, cwd=desk, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode in (0, 1), f"{call} ended with {done.returncode}: {done.stderr}"
    return done.stdout


def test_a_block_is_read_with_its_name_and_its_output() -> None:
    """The pattern that finds the blocks tells names, continued lines and outputs apart."""
    readme = (
        "<!-- command: run -->\n```sh\nmake it\n```\n"
        "\n```sh\nfactcheck check \\\n  a.txt\n# a comment\n```\n\n```text\nfine\n```\n"
        "\n```sh\nfactcheck rules\n```\nwords between\n```text\nno output\n```\n"
    )

    assert _shown(readme) == (
        Shown("run", ("make it",), None),
        Shown("", ("factcheck check    a.txt", "# a comment"), "fine\n"),
        Shown("", ("factcheck rules",), None),
    )


@pytest.mark.parametrize("name", ["run", "test"])
def test_the_readme_has_both_commands(name: str) -> None:
    """Each command stands there once and starts from nothing but Python."""
    blocks = [shown for shown in SHOWN if shown.command == name]

    assert len(blocks) == 1
    assert blocks[0].lines[0].startswith("python3 -m venv ")


def test_both_languages_have_one_first_screen() -> None:
    """Both show the same contradiction first, and the two commands that install, run and test."""
    first, chinese = (_shown(readme)[:3] for readme in (README, CHINESE))

    assert chinese[0].lines == tuple(f"{line} --lang zh" for line in first[0].lines)
    assert [b.lines[0].removesuffix(" --lang zh") for b in chinese[1:]] == [b.lines[0] for b in first[1:]]


def test_the_readme_shows_factcheck_at_work() -> None:
    """There are calls to run, and at least one of them shows what comes out."""
    assert CALLING
    assert any(shown.output for shown in CALLING)


@pytest.mark.parametrize("shown", CALLING, ids=lambda shown: shown.calls[0])
def test_the_calls_run_and_print_what_is_shown(shown: Shown, desk: Path) -> None:
    """Every call does its work, and the text block after it is what is printed now."""
    printed = "".join(_printed(call, desk) for call in shown.calls)

    assert printed
    assert shown.output in (None, printed)
