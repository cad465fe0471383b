"""What a browser would make of an HTML report, for tests that need none."""

import json
from html.parser import HTMLParser
from typing import Any

_VOID = {"meta", "br"}


class Page(HTMLParser):
    """What a browser would make of a page: its elements with attributes, in order, and the texts of each kind of element."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(page.decode("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """See that the innermost element is the one that ends."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.setdefault(self.open[-1] if self.open else "", []).append(data)

    def classed(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of all elements of a class."""
        return [attrs for _, attrs in self.elements if name in (attrs.get("class") or "").split()]

    def data(self) -> dict[str, Any]:
        """Return what the script is told of the first document."""
        found: dict[str, Any] = json.loads(next(text for text in self.texts["script"] if text.startswith('{"marks"')))
        return found
