"""The tags of an XML part with their places in its bytes, so that a part can be changed by cutting and pasting alone.

A parser that reads and writes again changes quotes, declarations and blanks; an editor's draft has to come back byte for byte. The
part has been read by a real parser before: what stands here may take it to be well formed and without a document type.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape, unescape

_TAG = re.compile(
    rb"""
      <!--.*?--> | <\?.*?\?> | <!\[CDATA\[.*?\]\]>                  # no tags, though they may hold what looks like one
    | < (?P<close>/?) (?P<name>[^\s/>"'!?]+)
        (?P<rest>(?: [^<>"'] | "[^"]*" | '[^']*' )*?) (?P<empty>/?) >
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(rb"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_QUOTES = {"&quot;": '"', "&apos;": "'"}
_BEYOND_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Tag(NamedTuple):
    """A tag at `start` to `end` of the bytes; `opens` and `closes` are both true of an empty element."""

    name: str
    start: int
    end: int
    opens: bool
    closes: bool
    rest: bytes

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    def attributes(self) -> dict[str, str]:
        """Return the attributes by their names as written, prefix included."""
        return {
            name.decode(): unescape((one or other).decode(), _QUOTES)
            for name, one, other in _ATTRIBUTE.findall(self.rest)
        }

    def get(self, local: str) -> str:
        """Return an attribute by its name without prefix, "" where it is missing."""
        return next((value for name, value in self.attributes().items() if name.rpartition(":")[2] == local), "")


class Element(NamedTuple):
    """An element by its first and its last tag."""

    first: Tag
    last: Tag

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where what follows it begins."""
        return self.last.end


def tags(data: bytes) -> Iterator[Tag]:
    """Yield the tags of a part in their order."""
    for found in _TAG.finditer(data):
        if found["name"]:
            closes = bool(found["close"])
            empty = bool(found["empty"])
            yield Tag(found["name"].decode(), found.start(), found.end(), not closes, closes or empty, found["rest"])


def elements(data: bytes, *locals_: str) -> Iterator[Element]:
    """Yield the elements with one of these names, each when it ends: an inner one before the outer."""
    held: list[Tag] = []
    for tag in tags(data):
        if tag.local in locals_:
            if tag.opens:
                held.append(tag)
            if tag.closes and held:
                yield Element(held.pop(), tag)


def root(data: bytes) -> Tag:
    """Return the tag that opens a part."""
    return next(tags(data))


def spliced(data: bytes, changes: Iterable[tuple[int, int, bytes]]) -> bytes:
    """Return `data` with stretches (start, end) replaced; they must not overlap."""
    pieces, at = [], 0
    for start, end, new in sorted(changes, key=lambda change: change[:2]):
        pieces += [data[at:start], new]
        at = end
    return b"".join([*pieces, data[at:]])


def before_end(data: bytes, added: bytes) -> bytes:
    """Return a part with `added` as the last thing in its root."""
    *_, last = tags(data)
    if not last.opens:
        return data[: last.start] + added + data[last.start :]
    opening = data[last.start : last.end - 2].rstrip() + b">"  # the root is one empty element
    return data[: last.start] + opening + added + f"</{last.name}>".encode() + data[last.end :]


def quoted(text: str) -> str:
    """Return `text` as XML writes it, what XML cannot hold as U+FFFD."""
    return escape(_BEYOND_XML.sub("\ufffd", text), {'"': "&quot;"})
