"""docs/writing-packs.md names every key that a pack may hold; tests/test_pages.py runs its commands."""

from collections.abc import Iterator
from pathlib import Path

from factcheck.packs.schema import PACK, Key

PAGE = (Path(__file__).parents[1] / "docs" / "writing-packs.md").read_text("utf-8")


def _keys(keys: tuple[Key, ...]) -> Iterator[str]:
    for key in keys:
        yield key.name
        if key.kind == "tables":
            yield from _keys(key.keys)


def test_the_table_names_every_key() -> None:
    """A key that the schema gains is missed here until the page tells it."""
    assert {name for name in _keys(PACK) if f"`{name}`" not in PAGE and f"`[[{name}]]`" not in PAGE} == set()
