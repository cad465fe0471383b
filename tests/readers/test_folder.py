"""A folder stands for the readable files in it."""

from pathlib import Path

import pytest

from factcheck.readers.folder import documents


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with texts, other kinds, hidden files and a folder inside."""
    for name in (
        "b.txt",
        "a.md",
        "c",
        ".hidden.txt",
        "sub/d.txt",
        "sub.txt",
        ".git/e.txt",
        "g.docx",
        "h.html",
        "i.png",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"58.7")
    (tmp_path / "f.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "j.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (tmp_path / "wide").write_bytes("58.7".encode("utf-16"))
    (tmp_path / "page").write_bytes(b"<!doctype html><p>58.7")
    (tmp_path / "program").write_bytes(b"\x7fELF\0")
    (tmp_path / "broken.txt").write_bytes(b"\xc3\x28")
    return tmp_path


def names(folder: Path, paths: tuple[str, ...]) -> list[str]:
    """Return `paths` as they stand in `folder`."""
    return [Path(path).relative_to(folder).as_posix() for path in paths]


KEPT = [
    "a.md",
    "b.txt",
    "broken.txt",
    "c",
    "f.pdf",
    "g.docx",
    "h.html",
    "i.png",
    "page",
    "sub/d.txt",
    "sub.txt",
    "wide",
]


def test_documents_come_in_the_order_of_their_paths(desk: Path) -> None:
    """Every kind that is read counts, hidden names do not; a broken file is kept, for its reader says what is wrong."""
    assert names(desk, documents([desk]).paths) == KEPT


def test_other_kinds_are_left_aside_by_name(desk: Path) -> None:
    """Nothing is dropped in silence: what no reader takes is listed."""
    assert names(desk, documents([desk]).aside) == ["j.doc", "program"]


def test_a_named_file_stands_as_it_is(desk: Path) -> None:
    """What was named one by one is kept, readable or not, missing or not, and each once."""
    named = ["-", str(desk / "f.pdf"), "没有.txt", "-"]

    listing = documents(named)

    assert listing.paths == tuple(named[:3])
    assert listing.aside == ()
    assert listing.refused == ()


def test_a_file_named_beside_its_folder_is_read_once(desk: Path) -> None:
    """The first place in the order counts."""
    listing = documents([str(desk / "c"), str(desk)])

    assert names(desk, listing.paths) == ["c", *(name for name in KEPT if name != "c")]
