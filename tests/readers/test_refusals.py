"""What cannot be read is refused whole, in one line that names the file, the place and the remedy."""

import errno
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from factcheck.errors import InputError
from factcheck.readers.folder import documents
from factcheck.readers.table import read, read_stdin

SENTENCE = "2018年，全市服务外包执行额58.7亿元，同比增长3.2%。"


def zipped(*names: str) -> bytes:
    """Return a zip that holds files of these names."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "内容")
    return held.getvalue()


def refused(path: Path, data: bytes) -> InputError:
    """Return the error that `read` raises for a file of these bytes, after looking at the form of its line."""
    path.write_bytes(data)
    with pytest.raises(InputError) as caught:
        read(path)
    for lang in ("zh", "en"):
        line = caught.value.told(lang)
        assert line.startswith(str(path))
        assert "\n" not in line
    return caught.value


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"
OPENDOCUMENT = zipped("mimetype") + b"application/vnd.oasis.opendocument.text"
KINDS = {
    "doc": ("公报.doc", COMPOUND, "input.office", "soffice --headless --convert-to docx"),
    "wps": ("公报.wps", COMPOUND, "input.office", "soffice --headless --convert-to docx"),
    "compound file without suffix": ("公报", COMPOUND, "input.office", "save it as .docx"),
    "doc that holds text": ("公报.doc", SENTENCE.encode(), "input.office", "save it as .docx"),
    "xls": ("公报.xls", COMPOUND, "input.sheet", "UTF-8"),
    "ppt": ("公报.ppt", COMPOUND, "input.slides", "UTF-8"),
    "odt": ("公报.odt", OPENDOCUMENT, "input.writer", "save it as .docx"),
    "rtf": ("公报.rtf", b"{\\rtf1\\ansi", "input.rtf", "save it as .docx"),
    "rtf under another name": ("公报.doc", b"{\\rtf1\\ansi", "input.rtf", "save it as .docx"),
    "xlsx": ("公报.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "input.sheet", "UTF-8"),
    "xlsx under another name": ("公报.docx", zipped("[Content_Types].xml", "xl/workbook.xml"), "input.sheet", "UTF-8"),
    "csv": ("公报.csv", b"a,b\n", "input.sheet", "UTF-8"),
    "pptx": ("公报.pptx", zipped("[Content_Types].xml", "ppt/presentation.xml"), "input.slides", "UTF-8"),
    "ofd": ("公报.ofd", zipped("OFD.xml"), "input.ofd", "PDF"),
    "mht": ("公报.mht", b"MIME-Version: 1.0", "input.mht", ".html"),
    "zip": ("公报.zip", zipped("公报.txt"), "input.archive", "unpack"),
    "gzip": ("公报.txt", b"\x1f\x8b\x08\0", "input.archive", "unpack"),
    "gif": ("公报.gif", b"GIF89a\0", "input.picture", "PNG"),
    "unknown suffix": ("公报.xyz", SENTENCE.encode(), "input.suffix", ".txt"),
}


@pytest.mark.parametrize(("name", "data", "key", "remedy"), KINDS.values(), ids=KINDS)
def test_a_kind_that_no_reader_takes(tmp_path: Path, name: str, data: bytes, key: str, remedy: str) -> None:
    """Leading bytes and suffix tell the kind; the line names the way out."""
    error = refused(tmp_path / name, data)

    assert error.key == key
    assert remedy in str(error)


DAMAGED = SENTENCE.encode()
LEGACY = (SENTENCE * 3).encode("gb18030")
ENCODINGS = {
    "latin-1": ("vingt-cinq années".encode("latin-1"), "input.not_utf8", 14, "UTF-8"),
    "shift-jis": ("売上高は前年度比で増加した。".encode("shift-jis"), "input.not_utf8", 0, "UTF-8"),
    "cut in a character": (DAMAGED[:-1], "input.damaged", len(DAMAGED) - 3, "damaged UTF-8"),
    "damaged behind a byte-order mark": (
        b"\xef\xbb\xbf" + DAMAGED + b"\xff\xff",
        "input.damaged",
        len(DAMAGED) + 3,
        "mend",
    ),
    "damaged gb18030": (LEGACY + b"\xff" + LEGACY, "input.damaged", len(LEGACY), "damaged GB18030"),
    "utf-16 of an odd length": (SENTENCE.encode("utf-16")[:-1], "input.damaged", 2 * len(SENTENCE), "damaged UTF-16"),
    "nul": (b"58.7\0\0", "input.binary", 4, "UTF-8"),
    "nul behind a byte-order mark": (b"\xef\xbb\xbf58.7\0", "input.binary", 7, "UTF-8"),
    "nul in utf-16": ("58\0".encode("utf-16"), "input.binary", 6, "UTF-8"),
    "program": (b"\x7fELF\x02\x01\x01\0\0", "input.binary", 7, "UTF-8"),
}


@pytest.mark.parametrize(("data", "key", "offset", "remedy"), ENCODINGS.values(), ids=ENCODINGS)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, key: str, offset: int, remedy: str) -> None:
    """The line names the first byte in the file that does not fit, counted from 0, and the way to UTF-8."""
    error = refused(tmp_path / "公报.txt", data)

    assert error.key == key
    assert error.fields["offset"] == offset
    assert str(offset) in str(error)
    assert remedy in str(error)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"], ids=["no bytes", "a byte-order mark alone"])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    """A file without a character is refused: an empty report would look like a clean one."""
    assert refused(tmp_path / "公报.txt", data).key == "input.empty"


def test_a_missing_file(tmp_path: Path) -> None:
    """A path that leads nowhere is told as such."""
    with pytest.raises(InputError, match="no such file; check the path") as caught:
        read(tmp_path / "没有.txt")

    assert caught.value.key == "input.missing"


def test_a_path_through_a_file(tmp_path: Path) -> None:
    """A file that is taken for a folder leads nowhere too."""
    (tmp_path / "a.txt").write_bytes(b"58.7")

    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "a.txt" / "b.txt")


def test_a_folder_where_a_file_is_needed(tmp_path: Path) -> None:
    """`read` takes one document."""
    with pytest.raises(InputError, match="this is a folder; name one file in it"):
        read(tmp_path)


def fail_to_open(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """Make every file fail to open; whoever runs the tests may read all of them."""

    def opened(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", opened)


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission is named as what is missing."""
    fail_to_open(monkeypatch, PermissionError(errno.EACCES, "Permission denied"))

    with pytest.raises(InputError, match="get the permission first") as caught:
        read(tmp_path / "a.txt")

    assert caught.value.key == "input.permission"


def test_a_disk_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system says is passed on."""
    fail_to_open(monkeypatch, OSError(errno.EIO, "Input/output error"))

    with pytest.raises(InputError, match=r"cannot be read \(Input/output error\); check"):
        read(tmp_path / "a.txt")


def test_closed_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without standard input the line says what to give instead."""
    monkeypatch.setattr("sys.stdin", None)

    with pytest.raises(InputError, match="pipe a text in or name a file"):
        read_stdin()


def test_a_folder_without_readable_files(tmp_path: Path) -> None:
    """A folder of other kinds is refused by its own name."""
    (tmp_path / "表.xlsx").write_bytes(b"PK\x03\x04")

    (error,) = documents([tmp_path]).refused

    assert error.key == "input.no_documents"
    assert str(error).startswith(f"{tmp_path}: no readable file")


def test_a_folder_that_may_not_be_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A closed folder inside a folder is told; the files beside it are still read."""
    (tmp_path / "a.txt").write_bytes(b"58.7")
    closed = tmp_path / "closed"
    closed.mkdir()
    from os import scandir  # noqa: PLC0415  before it is replaced

    def refusing(path: str) -> object:
        if path == str(closed):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", refusing)
    listing = documents([tmp_path])

    assert listing.paths == (str(tmp_path / "a.txt"),)
    assert [(error.key, error.fields["path"]) for error in listing.refused] == [("input.permission", str(closed))]
