"""A stand-in for the api, so that the command line is tested apart from the rules, and a way to call it."""

import sys
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import pytest

from factcheck.cli.main import main
from factcheck.errors import PackError, UsageError
from factcheck.model.clean import CleanText
from factcheck.model.coverage import Coverage
from factcheck.model.finding import Cited, Finding
from factcheck.model.pack import Pack
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.model.span import Span
from tests.reports.samples import FINDING, NOTE, PACK, level

# A text that holds the word has the finding.
FINDINGS = {
    "有错": replace(FINDING, suspects=()),
    "可疑": replace(FINDING, severity="warning", suspects=()),
    "宽松": replace(FINDING, rule=NOTE.code, severity="note", suspects=()),
}


@dataclass(frozen=True, slots=True)
class Called:
    """What a call gave back: exit code, standard output as bytes, standard error."""

    code: int
    out: bytes
    err: str


Call = Callable[..., Called]


@pytest.fixture
def call(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Return the command line, run in this process, in English unless it is told otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")

    def run(*arguments: str | Path) -> Called:
        code = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Called(code, out, err.decode())

    return run


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return a stand-in whose findings are those words of `FINDINGS` that stand in the text."""
    module = ModuleType("factcheck.api")
    vars(module).update(check_source=check_source, clean_text=clean_text, load_pack=load_pack)
    monkeypatch.setitem(sys.modules, "factcheck.api", module)
    return module


def check_source(source: Source, *, issued: str | None = None, pack: Pack | None = None) -> Document:
    """Return a document that has a claim on its first four characters, and the findings that its words call for."""
    assert pack is None or pack.rules == PACK.rules
    if issued == "yesterday":
        raise UsageError("usage.issued", value=issued)
    first = Span(0, min(4, len(source.text)))
    cited = (Cited(first, source.text[:4], "c001"),)
    findings: tuple[Finding, ...] = tuple(
        replace(finding, cited=cited) for word, finding in FINDINGS.items() if word in source.text
    )
    claims = (level("c001", source.text[:4], "58.7", first),)
    return Document(source, clean_text(source), issued, claims, (), findings, (), Coverage(1, 1, 0, 0, ()))


def clean_text(source: Source) -> CleanText:
    """Return the text without its blanks, one edit for each."""
    kept = array("l", (at for at, character in enumerate(source.text) if not character.isspace()))
    changes = tuple((at, at + 1, "", "blanks") for at, character in enumerate(source.text) if character.isspace())
    return CleanText("".join(source.text.split()), kept, source.text, changes)


def load_pack(extra: Sequence[str]) -> Pack:
    """Return the sample pack; a file of the user's that is missing is an error."""
    for name in extra:
        if not Path(name).is_file():
            raise PackError("pack.unreadable", file=name, why="No such file or directory")
    return PACK


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, api: ModuleType) -> Path:
    """Return the working folder, with texts that have an error, a warning, a note and nothing, and one that is damaged."""
    assert api is sys.modules["factcheck.api"]
    monkeypatch.chdir(tmp_path)
    for name in ("有错", "可疑", "宽松", "无事"):
        (tmp_path / f"{name}.txt").write_bytes(f"58.7亿元，这里{name}。\r\n".encode())
    (tmp_path / "坏的.txt").write_bytes("这份公报的正文只读到一半。".encode()[:-1])
    return tmp_path
