"""The text of a parsed web page: which elements are shown, which begin a line, and how cells become rows."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from factcheck.readers.lines import Lines, raised

_UNSHOWN = frozenset(
    (
        *("head", "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "audio"),
        *("video", "canvas", "svg", "map", "select", "datalist", "button", "textarea", "input", "dialog"),
        *("nav", "aside", "footer"),
    )
)
_BLOCKS = frozenset(
    (
        *("address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5"),
        *("h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol"),
        *("p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead"),
        *("tr", "ul"),
    )
)
_SECTIONS = ("article", "main", "section")  # the header of one of these is its title, that of the page is not
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"))
_NAMES = frozenset(("nav", "navbar", "navigation", "menu", "sidebar", "breadcrumb", "breadcrumbs", "footer"))
_HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_KEPT_BLANKS = re.compile(r"(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)(?!-line)", re.IGNORECASE)
_MENUS = frozenset(("ul", "ol", "div", "p"))
_LINKS = 3  # a block of so many links and nothing else is a menu
_PARAGRAPHS = 3  # a cell with so many holds text that was only laid out as a table
_WIDEST = 100  # columns that one cell may span: tables of bulletins have some dozens
_TALLEST = 0xFFFE  # HTML, section 4.9.11


def text_of(root: HtmlElement) -> str:
    """Return the text that a reader of the page sees, without what leads around the site."""
    page = _Page(frozenset(_menus(root)))
    mains = [element for element in root.iter("main") if page.shown(element)]
    lines = Lines()
    page.block(mains[0] if len(mains) == 1 and mains[0].text_content().strip() else root, lines)
    return lines.text()


class _Page:
    """The way down a page, whose depth its parser bounds; `menus` are left out."""

    def __init__(self, menus: frozenset[HtmlElement]) -> None:
        self._menus = menus

    def shown(self, element: HtmlElement) -> bool:
        """Return whether a reader sees `element`, and it belongs to the text."""
        tag, style = element.tag, element.get("style")
        if not isinstance(tag, str) or tag in _UNSHOWN or element.get("hidden") is not None or element in self._menus:
            return False
        if style and _HIDDEN.search(style):
            return False
        if tag == "header" and not any(True for _ in element.iterancestors(*_SECTIONS)):
            return False
        named = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
        return (element.get("role") or "").strip().lower() not in _ROLES and _NAMES.isdisjoint(named)

    def block(self, element: HtmlElement, lines: Lines, *, kept: bool = False) -> None:
        """Add what `element` holds to `lines`, its white space `kept` where the page says so."""
        style = element.get("style")
        kept = kept or element.tag == "pre" or bool(style and _KEPT_BLANKS.search(style))
        in_sup = element.tag == "sup"
        for text, child in _pieces(element):
            lines.add(raised(text) if in_sup else text, kept=kept)
            if child is not None and self.shown(child):
                self._child(child, lines, kept=kept)

    def _child(self, child: HtmlElement, lines: Lines, *, kept: bool) -> None:
        if child.tag == "br":
            lines.end(forced=True)
        elif child.tag in _BLOCKS:
            lines.end()
            if child.tag == "table":
                self._table(child, lines)
            else:
                self.block(child, lines, kept=kept)
            lines.end()
        else:
            self.block(child, lines, kept=kept)

    def _table(self, table: HtmlElement, lines: Lines) -> None:
        """Add the rows of `table`, a cell that spans others once and an empty one for each further column."""
        open_below: dict[int, int] = {}
        for part in self._rows(table):
            if part.tag == "tr":
                self._row(part, lines, open_below)
            else:
                self.block(part, lines)
            lines.end()

    def _rows(self, table: HtmlElement) -> Iterator[HtmlElement]:
        """Yield caption and rows of `table` in their order; those of tables inside it are left to their cells."""
        for child in filter(self.shown, table):
            if child.tag in ("thead", "tbody", "tfoot"):
                yield from self._rows(child)
            else:
                yield child

    def _row(self, row: HtmlElement, lines: Lines, open_below: dict[int, int]) -> None:
        """Add one row; `open_below` says of a column in how many further rows a cell from above still stands."""
        cells = [cell for cell in row if cell.tag in ("td", "th") and self.shown(cell)]
        if len(cells) + len(open_below) == 1 or any(map(_laid_out, cells)):
            for cell in cells:
                self.block(cell, lines)
                lines.end()
            open_below.clear()
            return
        told: list[str] = []
        for cell in cells:
            _pass(told, open_below)
            inner = Lines()
            self.block(cell, inner)
            wide = _number(cell.get("colspan"), _WIDEST)
            below = _number(cell.get("rowspan"), _TALLEST) - 1
            open_below.update((column, below) for column in range(len(told), min(len(told) + wide, _WIDEST)) if below)
            told += [" ".join(inner.text().split("\n")), *[""] * (wide - 1)]
        _pass(told, open_below)
        lines.row(told)


def _pieces(element: HtmlElement) -> Iterator[tuple[str, HtmlElement | None]]:
    """Yield each stretch of text in `element` with the child that follows it."""
    text = element.text or ""
    for child in element:
        yield text, child
        text = child.tail or ""
    yield text, None


def _menus(root: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the blocks whose words all stand in links, of which there are several."""
    held: dict[HtmlElement, tuple[bool, int]] = {}
    for element in reversed(list(root.iter())):  # children before their parents
        plain, links = held.pop(element, (False, 0))
        if element.tag == "a":
            plain, links = False, links + 1
        else:
            plain = plain or element.tag == "table" or _has_words(element.text)
        if element.tag in _MENUS and not plain and links >= _LINKS:
            yield element
        parent = element.getparent()
        if parent is not None:
            before, counted = held.get(parent, (False, 0))
            held[parent] = (before or plain or _has_words(element.tail), counted + links)


def _has_words(text: str | None) -> bool:
    return bool(text) and any(character.isalnum() for character in text or "")


def _pass(told: list[str], open_below: dict[int, int]) -> None:
    """Add an empty cell for each column in which one from above still stands."""
    while len(told) in open_below:
        column = len(told)
        told.append("")
        open_below[column] -= 1
        if not open_below[column]:
            del open_below[column]


def _laid_out(cell: HtmlElement) -> bool:
    """Return whether a cell holds a table or several paragraphs: the table is there for the layout."""
    if next(cell.iter("table"), None) is not None:
        return True
    return sum(1 for _ in cell.iter("p", "h1", "h2", "h3", "h4")) >= _PARAGRAPHS


def _number(told: str | None, most: int) -> int:
    """Return the span that an attribute tells, at least 1."""
    digits = re.match(r"\s*(\d{1,6})", told or "")
    return min(max(int(digits[1]), 1), most) if digits else 1
