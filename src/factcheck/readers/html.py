"""The reader of web pages: main text and tables as lines, white space collapsed as a browser does.

A block element is a line, a table row one line with its cells parted by tabs. Where a page has one <main>, that is the text.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.model.source import Source
from factcheck.readers.encoding import decode_bytes

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A bulletin takes some hundred kB; what goes beyond this is no page that anyone reads.
_LARGEST = 16 * 1024 * 1024
# HTML, section 4.2.5.4: the declaration stands within the first 1024 bytes.
_DECLARING = 1024
_DECLARATION = re.compile(
    rb"""
      <meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})       # charset=, also inside content="text/html; charset="
    | ^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})     # encoding= of the XML declaration
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOO_LARGE = frozenset({"ERR_RESOURCE_LIMIT", "ERR_ENTITY_LOOP"})


def decode(name: str, data: bytes) -> Source:
    """Return the Source of a web page.

    Error: InputError for a page that is too large, nested too deeply, or has no text, and as `decode_bytes`.
    """
    if not data:
        raise InputError("input.empty", path=name)
    if len(data) > _LARGEST:
        raise InputError("input.too_large", path=name, limit=f"{_LARGEST >> 20} MB")
    found = _DECLARATION.search(data, 0, _DECLARING)
    declared = (found[1] or found[2]).decode("ascii", "replace") if found else ""
    markup, notices = decode_bytes(name, data, declared)
    root = _parse(name, markup)
    from factcheck.readers.page import text_of  # noqa: PLC0415  together with the parser

    text = "" if root is None else text_of(root)
    if not text:
        raise InputError("input.no_text", path=name)
    return Source(name, text, sha256(data).hexdigest(), notices=notices, wrapped=False)


def _parse(name: str, markup: str) -> HtmlElement | None:
    """Return the root element, None for a page without any."""
    from lxml.etree import ParserError  # noqa: PLC0415  start-up cost
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415  start-up cost

    # Handed over as bytes: a text that declares an encoding is refused by lxml.
    parser = HTMLParser(encoding="utf-8", huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except ParserError:
        root = None
    # The parser stops at its limits and gives what it has so far, which would lose the rest in silence.
    if any(entry.type_name in _TOO_LARGE for entry in parser.error_log):
        raise InputError("input.too_nested", path=name)
    return root
