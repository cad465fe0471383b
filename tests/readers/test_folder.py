"""A folder stands for the readable files in it."""

from pathlib import Path

import pytest

from factcheck.readers.folder import documents


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a folder with texts, other kinds, hidden files and a folder inside."""
    for name in ("b.txt", "a.md", "c", ".hidden.txt", "sub/d.txt", "sub.txt", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"58.7")
    (tmp_path / "f.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "program").write_bytes(b"\x7fELF\0")
    (tmp_path / "broken.txt").write_bytes(b"\xc3\x28")
    return tmp_path


def names(folder: Path, paths: tuple[str, ...]) -> list[str]:
    """Return `paths` as they stand in `folder`."""
    return [Path(path).relative_to(folder).as_posix() for path in paths]


def test_texts_come_in_the_order_of_their_paths(desk: Path) -> None:
    """Folders inside count, hidden names do not; a broken text is kept, for its reader says what is wrong."""
    expected = ["a.md", "b.txt", "broken.txt", "c", "sub/d.txt", "sub.txt"]

    assert names(desk, documents([desk]).paths) == expected


def test_other_kinds_are_left_aside_by_name(desk: Path) -> None:
    """Nothing is dropped in silence: what no reader takes is listed."""
    assert names(desk, documents([desk]).aside) == ["f.pdf", "program"]


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

    assert names(desk, listing.paths) == ["c", "a.md", "b.txt", "broken.txt", "sub/d.txt", "sub.txt"]
