"""The comments of a Word document: word/comments.xml and the parts that Word keeps beside it.

A comment is ours when its author is "factcheck" and its initials are "FC". Whatever anybody else wrote stays byte for byte; an
answer to a comment of ours that is taken away stays as a comment of its own.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from factcheck.reports.markup import Element, before_end, elements, quoted, root, spliced, tags

AUTHOR, INITIALS = "factcheck", "FC"
_PARAGRAPH_ID = "paraId"


class Comment(NamedTuple):
    """A comment to be written: its number in the document, its paragraphs, the first of which stands out, and its date if any."""

    number: int
    lines: tuple[str, ...]
    date: str = ""


class Held(NamedTuple):
    """What a comments part holds: the numbers of our comments, those of all, and the ids of the paragraphs of ours."""

    ours: frozenset[int]
    all: frozenset[int]
    paragraphs: frozenset[str]


def held(data: bytes) -> Held:
    """Return what stands in a comments part."""
    ours = _ours(data)
    paragraphs = {
        tag.get(_PARAGRAPH_ID)
        for one in ours
        for tag in tags(data[one.start : one.end])
        if tag.local == "p" and tag.opens
    }
    return Held(_numbers(ours), _numbers(elements(data, "comment")), frozenset(paragraphs - {""}))


def rewritten(data: bytes, comments: Sequence[Comment]) -> bytes:
    """Return a comments part in which `comments` stand instead of ours."""
    kept = spliced(data, [(one.start, one.end, b"") for one in _ours(data)])
    prefix = root(data).name.rpartition("comments")[0]
    added = "".join(_written(comment, prefix) for comment in comments)
    return before_end(kept, added.encode()) if added else kept


def fresh(namespace: str) -> bytes:
    """Return a comments part without comments."""
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{declaration}<w:comments xmlns:w="{namespace}"></w:comments>'.encode()


def forgotten(data: bytes, paragraphs: Collection[str]) -> tuple[bytes, frozenset[str]]:
    """Return a part that Word keeps beside the comments without the entries of `paragraphs`, and their durable ids.

    An answer whose parent goes is told no parent any more. A part that knows durable ids alone is asked with those.
    """
    gone: list[tuple[int, int, bytes]] = []
    durable: set[str] = set()
    for element in elements(data, "commentEx", "commentId", "commentExtensible"):
        tag = element.first
        if {tag.get(_PARAGRAPH_ID), tag.get("durableId")} & set(paragraphs):
            gone.append((element.start, element.end, b""))
            durable.add(tag.get("durableId"))
        elif (parent := tag.get("paraIdParent")) in paragraphs:
            start = data.index(f'paraIdParent="{parent}"'.encode(), tag.start, tag.end)
            start = data.rindex(b" ", tag.start, start)
            gone.append((start, data.index(parent.encode(), start) + len(parent) + 1, b""))
    return spliced(data, gone), frozenset(durable - {""})


def _ours(data: bytes) -> list[Element]:
    found = elements(data, "comment")
    return [one for one in found if one.first.get("author") == AUTHOR and one.first.get("initials") == INITIALS]


def _numbers(found: Iterable[Element]) -> frozenset[int]:
    told = (one.first.get("id") for one in found)
    return frozenset(int(number) for number in told if number.isdecimal())


def _written(comment: Comment, p: str) -> str:
    """Return a comment as XML."""
    first, *more = comment.lines
    sign = f"<{p}r><{p}annotationRef/></{p}r>"
    lines = [f"<{p}p>{sign}<{p}r><{p}rPr><{p}b/></{p}rPr>{_text(first, p)}</{p}r></{p}p>"]
    lines += [f"<{p}p><{p}r>{_text(line, p)}</{p}r></{p}p>" for line in more]
    date = f' {p}date="{comment.date}"' if comment.date else ""
    head = f'<{p}comment {p}id="{comment.number}" {p}author="{AUTHOR}" {p}initials="{INITIALS}"{date}>'
    return f"{head}{''.join(lines)}</{p}comment>"


def _text(line: str, p: str) -> str:
    return f'<{p}t xml:space="preserve">{quoted(line)}</{p}t>'
