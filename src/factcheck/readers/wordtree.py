"""The tree of a Word document: names without namespace, wrappers opened, and what rows, cells and text boxes are made of.

Source: ECMA-376-1, section 17 (WordprocessingML), and part 3 (AlternateContent).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

# What only wraps the paragraphs, rows, cells or runs that it holds. Deletions are wrappers too, and stay closed.
_WRAPPERS = frozenset(
    (
        *("document", "body", "hdr", "ftr", "footnotes", "endnotes", "footnote", "endnote", "txbxContent"),
        *("sdt", "sdtContent", "customXml", "ins", "moveTo", "hyperlink", "smartTag", "dir", "bdo", "ruby", "rubyBase"),
    )
)
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_OFF = frozenset(("0", "false", "off", "none"))
_LAID_OUT = 3  # a cell with so many paragraphs holds text that was only laid out as a table


def name(element: _Element) -> str:
    """Return the name of an element without its namespace, "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: _Element | None, wanted: str) -> str | None:
    """Return an attribute by its name without namespace, None where it or the element is missing."""
    if element is None:
        return None
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == wanted), None)


def below(element: _Element, *path: str) -> _Element | None:
    """Return the element that a path of names leads to, None where there is none."""
    found: _Element | None = element
    for step in path:
        found = next((child for child in found if name(child) == step), None) if found is not None else None
    return found


def is_on(element: _Element | None) -> bool:
    """Return whether a property stands there and is not switched off."""
    return element is not None and (attribute(element, "val") or "").lower() not in _OFF


def number(element: _Element | None, default: int, most: int = 100) -> int:
    """Return the number that a property holds, within bounds: a table has no thousand columns."""
    told = attribute(element, "val") or ""
    return min(int(told), most) if told.isascii() and told.isdigit() else default


def opened(elements: Iterable[_Element]) -> Iterator[_Element]:
    """Yield `elements`, the contents of wrappers in their place, and of alternatives the first."""
    stack = [*reversed(list(elements))]
    while stack:
        element = stack.pop()
        kind = name(element)
        if kind in _WRAPPERS and attribute(element, "type") not in _SEPARATORS:
            stack += reversed(list(element))
        elif kind == "AlternateContent":
            stack += reversed(_first(element))
        elif kind not in _WRAPPERS:
            yield element


def boxes(element: _Element) -> Iterator[_Element]:
    """Yield the contents of the text boxes in a drawing, outermost, each once though it is told in two ways."""
    stack = [element]
    while stack:
        part = stack.pop()
        if name(part) == "txbxContent":
            yield part
        else:
            stack += reversed(_first(part) if name(part) == "AlternateContent" else list(part))


def rows(table: _Element) -> Iterator[_Element]:
    """Yield the rows of a table that are not deleted."""
    return (row for row in opened(table) if name(row) == "tr" and below(row, "trPr", "del") is None)


def covered(cell: _Element) -> bool:
    """Return whether a cell only goes on one from above or from the left."""
    merged = (below(cell, "tcPr", "vMerge"), below(cell, "tcPr", "hMerge"))
    return any(merge is not None and attribute(merge, "val") != "restart" for merge in merged)


def laid_out(cell: _Element) -> bool:
    """Return whether a cell holds a table or several paragraphs with text: its table is there for the layout."""
    parts = list(opened(cell))
    if any(name(part) == "tbl" for part in parts):
        return True
    return sum(any(name(t) == "t" and t.text for t in part.iter()) for part in parts if name(part) == "p") >= _LAID_OUT


def _first(alternatives: _Element) -> list[_Element]:
    """Return what the first of several ways to tell the same holds."""
    ways = [way for way in alternatives if name(way) in ("Choice", "Fallback")]
    return list(ways[0]) if ways else []
