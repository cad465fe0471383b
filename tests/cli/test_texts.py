"""`factcheck read` and `factcheck clean`: the text as read, the text as extraction reads it, and the edits between."""

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import Call

TEXT = "公报\r\n58.7 亿\n元\r末行"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a byte-order mark"])
def test_read_prints_the_text_unchanged(call: Call, tmp_path: Path, mark: bytes) -> None:
    """Every newline stays, nothing is added, a byte-order mark is no text."""
    path = tmp_path / "公报.txt"
    path.write_bytes(mark + TEXT.encode())

    told = call("read", path)

    assert (told.code, told.out, told.err) == (0, TEXT.encode(), "")


def test_read_takes_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash stands for it."""
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(TEXT.encode()), encoding="ascii"))

    assert call("read", "-").out == TEXT.encode()


def test_read_takes_no_folder(call: Call, tmp_path: Path) -> None:
    """The texts of several files in a row would have no offsets."""
    told = call("read", tmp_path)

    assert (told.code, told.out) == (2, b"")
    assert told.err == f"factcheck: {tmp_path}: this is a folder; name one file in it\n"


@pytest.mark.usefixtures("api")
def test_clean_prints_the_normalised_text(call: Call, tmp_path: Path) -> None:
    """Nothing but the text is written."""
    path = tmp_path / "公报.txt"
    path.write_bytes(TEXT.encode())

    told = call("clean", path)

    assert (told.code, told.out.decode(), told.err) == (0, "公报58.7亿元末行", "")


@pytest.mark.usefixtures("api")
def test_clean_explains_every_edit(call: Call, tmp_path: Path) -> None:
    """Each line has place, fixer, before and after; what cannot be seen is written as an escape."""
    path = tmp_path / "公报.txt"
    path.write_bytes('"\\ 甲\n乙\u3000'.encode())

    told = call("clean", "--explain", path)

    assert told.out.decode().splitlines() == [
        '1:3, blanks, " " → ""',
        '1:5, blanks, "\\n" → ""',
        '2:2, blanks, "\\u3000" → ""',
    ]


@pytest.mark.parametrize("command", ["read", "clean"])
@pytest.mark.usefixtures("desk")
def test_a_text_that_cannot_be_read_is_told(call: Call, command: str) -> None:
    """The line is the reader's."""
    told = call(command, "坏的.txt")

    assert (told.code, told.out) == (2, b"")
    assert "damaged UTF-8 at byte 36" in told.err
