"""Each fault of faults.txt is told with file, line, key and the nearest name.

A case starts with "=== " and its title. The line of the fault ends with "#! " and the error's name, followed by the
fields it must carry; ~ stands for a space.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from factcheck.errors import PackError
from factcheck.packs.load import load, read_pack

HERE = Path(__file__).parent
SOURCE = HERE.parents[1] / "src" / "factcheck" / "packs"
FEWEST_CASES = 40
LANGUAGES = ("zh", "en")

# Faults that no text of a pack can show; the tests below and in test_find.py and test_merge.py do.
ELSEWHERE = {"pack.unreadable", "pack.not_utf8", "pack.no_rules", "pack.rule_in_two"}


@dataclass(frozen=True, slots=True)
class Case:
    """A faulty pack: where the fault is, the key of the error, and the fields it must carry."""

    title: str
    text: str
    line: int
    key: str
    fields: tuple[tuple[str, str], ...]


def _case(block: str) -> Case:
    title, _, text = block.partition("\n")
    marked = [(number, line) for number, line in enumerate(text.splitlines(), 1) if "#! " in line]
    assert len(marked) == 1, title
    name, *pairs = marked[0][1].partition("#! ")[2].split(" ")
    fields = tuple((field, value.replace("~", " ")) for field, _, value in (pair.partition("=") for pair in pairs))
    return Case(title, text.rstrip() + "\n", marked[0][0], f"pack.{name}", tuple(pair for pair in fields if pair[1]))


CASES = tuple(_case(block) for block in (HERE / "faults.txt").read_text("utf-8").split("=== ")[1:])


def _fault(path: Path) -> PackError:
    with pytest.raises(PackError) as caught:
        read_pack(path)
    return caught.value


def _write(folder: Path, text: str) -> Path:
    path = folder / "pack.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_cases_were_found() -> None:
    """faults.txt holds enough cases, and no two of the same title."""
    assert len(CASES) >= FEWEST_CASES
    assert len({case.title for case in CASES}) == len(CASES)


def test_every_fault_has_a_case() -> None:
    """Each error that the loader can raise is raised somewhere here."""
    raised = {key for file in SOURCE.glob("*.py") for key in re.findall(r'"(pack\.\w+)"', file.read_text("utf-8"))}

    assert raised == {case.key for case in CASES} | ELSEWHERE


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_fault_is_found_at_its_place(case: Case, tmp_path: Path) -> None:
    """The error names the file, the line that is marked, and what the mark says."""
    path = _write(tmp_path, case.text)
    error = _fault(path)

    assert error.key == case.key
    assert {"file": str(path), "line": case.line, **dict(case.fields)}.items() <= error.fields.items()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_fault_is_told_in_one_line(case: Case, lang: str, tmp_path: Path) -> None:
    """The sentence holds file, line and every field, in both languages."""
    error = _fault(_write(tmp_path, case.text))

    told = error.told(lang)

    assert "\n" not in told
    assert all(str(value) in told for value in error.fields.values())


def test_line_is_that_of_the_file_with_carriage_returns(tmp_path: Path) -> None:
    """CRLF ends a line once."""
    path = tmp_path / "pack.toml"
    path.write_bytes(b'name = "x"\r\ntitle = {zh = "x", en = "x"}\r\ndorp = []\r\n')

    assert _fault(path).fields["line"] == 3


def test_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """A pack saved by an editor that writes a byte-order mark is read."""
    path = tmp_path / "pack.toml"
    path.write_bytes(b'\xef\xbb\xbfname = "x"\ntitle = {zh = "x", en = "x"}\n')

    assert read_pack(path).name == "x"


def test_missing_file_is_told(tmp_path: Path) -> None:
    """A pack that is not there is told by its path."""
    path = tmp_path / "none.toml"
    error = _fault(path)

    assert error.key == "pack.unreadable"
    assert all(str(path) in error.told(lang) for lang in LANGUAGES)


def test_folder_is_no_pack(tmp_path: Path) -> None:
    """A folder given as a pack is told by its path."""
    assert _fault(tmp_path).key == "pack.unreadable"


def test_other_encoding_is_told(tmp_path: Path) -> None:
    """The byte at which a GBK file stops being UTF-8 is named."""
    path = tmp_path / "gbk.toml"
    path.write_bytes('name = "规则"\n'.encode("gbk"))
    error = _fault(path)

    assert error.key == "pack.not_utf8"
    assert error.fields["offset"] == 8
    assert all("8" in error.told(lang) for lang in LANGUAGES)


def test_load_stops_at_the_faulty_file_of_the_user(tmp_path: Path) -> None:
    """A fault in a user's file is not lost among the standard packs."""
    path = _write(tmp_path, CASES[0].text)

    with pytest.raises(PackError) as caught:
        load([str(path)])

    assert caught.value.fields["file"] == str(path)
