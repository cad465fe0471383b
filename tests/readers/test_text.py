"""Plain text and Markdown are read as they stand, newlines untranslated and no mark removed."""

from hashlib import sha256
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from factcheck.readers.table import read, read_stdin

TEXT = "# 公报\n执行额 **58.7** <sup>1</sup>\n执行额 58.7 亿元，\r\n增长 3.2%。\n\r末行\u3000无换行"


@pytest.mark.parametrize("name", ["公报.txt", "公报.md", "公报.markdown", "公报", "公报.TXT", "公报2019.05", ".公报"])
def test_text_is_read_unchanged(tmp_path: Path, name: str) -> None:
    """Text comes back as it was written, whatever its newlines; a suffix that begins with a digit is none."""
    path = tmp_path / name
    path.write_bytes(TEXT.encode())

    source = read(path)

    assert source.text == TEXT
    assert source.name == str(path)
    assert source.pages == ()
    assert source.notices == ()


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """One mark at the start is taken away and counts in no offset; the digest is that of the bytes on disk."""
    path = tmp_path / "公报.txt"
    data = b"\xef\xbb\xbf" + TEXT.encode()
    path.write_bytes(data)

    source = read(path)

    assert source.text == TEXT
    assert source.digest == sha256(data).hexdigest()


def test_a_second_byte_order_mark_is_text(tmp_path: Path) -> None:
    """Only the first mark is no text."""
    path = tmp_path / "公报.txt"
    path.write_bytes(b"\xef\xbb\xbf\xef\xbb\xbf58.7")

    assert read(path).text == "\ufeff58.7"


def test_the_name_is_told_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path is reported as the caller spelled it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"58.7")

    assert read("./a.txt").name == "./a.txt"


def test_a_text_longer_than_the_first_look_is_read_whole(tmp_path: Path) -> None:
    """The reader is chosen by the first bytes, the text is all of them."""
    path = tmp_path / "公报.txt"
    path.write_bytes(TEXT.encode() * 1000)

    assert read(path).text == TEXT * 1000


def test_standard_input_is_read_under_the_name_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is UTF-8 whatever the locale says."""
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(TEXT.encode()), encoding="ascii"))

    source = read_stdin()

    assert source.name == "-"
    assert source.text == TEXT
