"""A file goes to the reader of its kind, told by its first bytes before its name, and no other reader is loaded."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from factcheck.readers.kinds import suffix
from factcheck.readers.table import READERS, choose


def word() -> bytes:
    """Return the first bytes of a Word document."""
    held = BytesIO()
    with ZipFile(held, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("word/document.xml", "")
    return held.getvalue()


KINDS = {
    "text": ("公报.txt", b"58.7", "text"),
    "no suffix": ("公报", b"58.7", "text"),
    "two letters are no bitmap": ("公报.txt", b"BMW 58.7 and more", "text"),
    "markdown": ("公报.md", b"# 58.7", "markdown"),
    "long markdown": ("公报.markdown", b"# 58.7", "markdown"),
    "html": ("公报.html", b"<p>58.7", "html"),
    "htm": ("公报.HTM", b"<p>58.7", "html"),
    "xhtml": ("公报.xhtml", b"<?xml version='1.0'?>", "html"),
    "html under another name": ("公报.txt", b"\xef\xbb\xbf\n <!DOCTYPE HTML><title>", "html"),
    "html saved as doc": ("公报.doc", b"<html xmlns:o='urn'>", "html"),
    "xhtml under another name": ("公报", b"<?xml version='1.0'?>\n<html>", "html"),
    "docx": ("公报.docx", word(), "docx"),
    "docm": ("公报.docm", word(), "docx"),
    "docx without suffix": ("公报", word(), "docx"),
    "docx saved as doc": ("公报.doc", word(), "docx"),
    "docx that is no zip": ("公报.docx", b"58.7", "docx"),
    "docx whose entries are far": ("公报.docx", b"PK\x03\x04" + b"\0" * 99, "docx"),
    "docx that is encrypted": ("公报.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "docx"),
    "pdf": ("公报.pdf", b"%PDF-1.7", "pdf"),
    "pdf under another name": ("公报.txt", b"%PDF-1.7", "pdf"),
    "pdf by its name alone": ("公报.pdf", b"58.7", "pdf"),
    "png": ("公报.png", b"\x89PNG\r\n\x1a\n", "image"),
    "jpeg under another name": ("公报.png", b"\xff\xd8\xff\xe0", "image"),
    "tiff": ("公报.tif", b"II*\0", "image"),
    "webp": ("公报", b"RIFF\x10\0\0\0WEBPVP8 ", "image"),
    "bmp": ("公报", b"BM\x10\x20\0\0\0\0\0\0\x36", "image"),
}


@pytest.mark.parametrize(("name", "head", "kind"), KINDS.values(), ids=KINDS)
def test_the_reader_of_a_kind_is_chosen(name: str, head: bytes, kind: str) -> None:
    """Leading bytes weigh more than the suffix, and the suffix decides where they say nothing."""
    assert choose(name, suffix(name), head) == kind


def test_every_reader_has_a_case() -> None:
    """A reader that is added is met here."""
    assert {kind for _, _, kind in KINDS.values()} == set(READERS)


def test_plain_text_loads_no_other_reader(tmp_path: Path) -> None:
    """Heavy packages wait until a file needs them."""
    code = (
        "import sys, factcheck.api; from factcheck.readers.table import read; from pathlib import Path; "
        "Path(sys.argv[1]).write_bytes('产值58亿元'.encode('gb18030')); read(sys.argv[1]); "
        "print(sorted({'lxml', 'docx', 'pypdf', 'pypdfium2', 'charset_normalizer', 'PIL', 'zipfile'} & sys.modules.keys()))"
    )

    path = str(tmp_path / "公报.txt")
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
