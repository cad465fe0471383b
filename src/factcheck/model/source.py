"""Source: a document as its reader gives it, and the way from an offset to a place an editor can find."""

from bisect import bisect_right
from dataclasses import dataclass, field
from hashlib import sha256

from factcheck.model.layout import Layout, Notice, Run


@dataclass(frozen=True, slots=True)
class Place:
    """Where an offset lies, counted from 1. `page` is None for a text without pages."""

    page: int | None
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """A document as read.

    `text` is exactly what the reader gives, newlines untranslated; `pages` holds the offset at which each page starts
    (empty for a text without pages) and `labels` what is printed on them (iv, 12) where the file tells; `digest` is the SHA-256 of
    the bytes as they lay on disk. `layout` leads to the place of each code point on its page, `runs` to the run of a Word
    document; `notices` tell what the reader could not read or had to guess. `wrapped` says that a line may have been cut to a width;
    in Word and web pages a line is a paragraph.
    """

    name: str
    text: str
    digest: str
    pages: tuple[int, ...] = ()
    labels: tuple[str, ...] = ()
    layout: Layout | None = None
    runs: tuple[Run, ...] = ()
    notices: tuple[Notice, ...] = ()
    wrapped: bool = True
    _lines: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", _line_starts(self.text))

    def place(self, offset: int) -> Place:
        """Return page, line and column of `offset`."""
        line = bisect_right(self._lines, offset)
        page = bisect_right(self.pages, offset) if self.pages else None
        return Place(page, line, offset - self._lines[line - 1] + 1)

    @property
    def unread_pages(self) -> tuple[int, ...]:
        """The pages, counted from 1, of which nothing or not everything could be read."""
        return tuple(sorted({n.page for n in self.notices if n.unread and n.page is not None}))

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line end."""
        start = self._lines[number - 1]
        end = self._lines[number] if number < len(self._lines) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def from_text(text: str, name: str = "<text>") -> Source:
    """Return a Source of `text`, for callers that hold the text already."""
    return Source(name, text, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def _line_starts(text: str) -> tuple[int, ...]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)
