"""The reader of Word documents: body paragraphs and tables in their order, then footnotes and endnotes.

What tracked changes insert is text and what they delete is not; a field is read by its result. Each run of the document that
gives text gives a Run, so that a figure leads back to its paragraph and run: paragraphs are counted as the elements w:p of the
part in document order, runs as the elements w:r that belong to the paragraph itself. Endnotes count on behind the footnotes.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.model.layout import Notice
from factcheck.model.source import Source
from factcheck.readers.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_NOTES = ("footnotes", "endnotes")
_EDGES = ("header", "footer")
_TOLD = 60  # characters of a header that a notice quotes


def decode(name: str, data: bytes) -> Source:
    """Return the Source of a Word document.

    Error: InputError for what is no Word document, damaged, encrypted, dangerous to unpack, or without text.
    """
    package = Package(name, data)
    main = next((path for kind, path in package.targets("") if kind == "officeDocument"), _MAIN)
    root = package.part(main)
    if root is None or root.tag.rpartition("}")[2] != "document":
        raise InputError("input.no_word", path=name)
    from factcheck.readers.wordtext import Reading  # noqa: PLC0415  together with the parser

    parts = package.targets(main)
    reading = Reading()
    reading.part(root, "body")
    for kind in _NOTES:
        for notes in _parts(package, parts, (kind,)):
            reading.part(notes, "footnotes")
    text = reading.text()
    if not text.strip():
        raise InputError("input.no_text", path=name)
    notices = (*_headers(_parts(package, parts, _EDGES)), *reading.notices())
    return Source(name, text, sha256(data).hexdigest(), runs=tuple(reading.runs), notices=notices, wrapped=False)


def _parts(package: Package, targets: tuple[tuple[str, str], ...], kinds: tuple[str, ...]) -> list[_Element]:
    found = (package.part(path) for kind, path in targets if kind in kinds)
    return [root for root in found if root is not None]


def _headers(parts: list[_Element]) -> tuple[Notice, ...]:
    """Return a notice that quotes the headers and footers in which a digit stands, page numbers not counted."""
    from factcheck.readers.wordtext import Reading  # noqa: PLC0415  together with the parser

    held: dict[str, None] = {}
    for root in parts:
        reading = Reading(page_fields=False)
        reading.part(root, "body")
        line = " ".join(reading.text().split())
        if any(character.isdigit() for character in line):
            held[line] = None
    told = "；".join(held)
    told = told if len(told) <= _TOLD else told[:_TOLD] + "…"
    return (Notice("notice.headers_left_out", unread=False, fields=(("text", told),)),) if held else ()
