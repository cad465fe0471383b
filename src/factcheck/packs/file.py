"""PackFile: the text of a pack, and the errors that name a place in it."""

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.errors import PackError
from factcheck.packs.lines import Path, line_of


@dataclass(frozen=True, slots=True)
class PackFile:
    """A pack as it was read: `name` is the path that an error tells, `text` the decoded file."""

    name: str
    text: str

    def fault(self, key: str, path: Path, **fields: object) -> PackError:
        """Return the error `key` of the catalogue with file, line and dotted key of `path`, and `fields` besides."""
        dotted = ".".join(part for part in path if isinstance(part, str))
        return PackError(key, file=self.name, line=line_of(self.text, path), at=dotted, **fields)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the word of `known` that is most like `word`, a dash when nothing is known."""
    from difflib import get_close_matches  # noqa: PLC0415  only an error needs it

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=0)), "—")
