"""The text of a parsed web page: which elements are shown, which begin a line, and how cells become rows."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from factcheck.readers.lines import Lines, raised

_UNSHOWN = frozenset(
    "head script style template noscript iframe object embed applet audio video canvas svg map select datalist button textarea "
    "input dialog nav aside footer".split()
)
_BLOCKS = frozenset(
    "address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 "
    "h5 h6 header hgroup hr html legend li main menu ol optgroup option p pre search section summary table tbody td tfoot th "
    "thead title tr ul".split()
)
_SECTIONS = ("article", "main", "section")  # the header of one of these is its title, that of the page is not
_ROLES = frozenset("navigation banner contentinfo search complementary menu menubar".split())
_NAMES = frozenset("nav navbar navigation menu sidebar breadcrumb breadcrumbs footer".split())
_HIDDEN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_KEPT_BLANKS = re.compile(r"(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)(?!-line)", re.IGNORECASE)
_LINKS = 3  # a block of so many links and nothing else is a menu
_PARAGRAPHS = 3  # a cell with so many holds text that was only laid out as a table
_WIDEST = 100  # columns that one cell may span: tables of bulletins have some dozens


def text_of(root: HtmlElement) -> str:
    """Return the text that a reader of the page sees, without what leads around the site."""
    mains = [element for element in root.iter("main") if _shown(element)]
    lines = Lines()
    _block(mains[0] if len(mains) == 1 and mains[0].text_content().strip() else root, lines)
    return lines.text()


def _block(element: HtmlElement, lines: Lines, *, kept: bool = False) -> None:
    """Add what `element` holds to `lines`. The depth of a page is bounded by its parser."""
    kept = kept or element.tag == "pre" or bool(_KEPT_BLANKS.search(element.get("style") or ""))
    lines.add(_raised(element, element.text or ""), kept=kept)
    for child in element:
        if isinstance(child.tag, str) and _shown(child):
            _child(child, lines, kept=kept)
        lines.add(_raised(element, child.tail or ""), kept=kept)


def _child(child: HtmlElement, lines: Lines, *, kept: bool) -> None:
    if child.tag == "br":
        lines.end(forced=True)
    elif child.tag == "table":
        lines.end()
        _table(child, lines)
        lines.end()
    elif child.tag in _BLOCKS:
        lines.end()
        _block(child, lines, kept=kept)
        lines.end()
    else:
        _block(child, lines, kept=kept)


def _raised(element: HtmlElement, text: str) -> str:
    """Return `text` as it stands in `element`: raised digits stay raised, or 58.7 with note 1 would become 58.71."""
    return raised(text) if element.tag == "sup" else text


def _shown(element: HtmlElement) -> bool:
    tag, style = element.tag, element.get("style") or ""
    if tag in _UNSHOWN or element.get("hidden") is not None or (style and _HIDDEN.search(style)):
        return False
    if tag == "header" and not any(True for _ in element.iterancestors(*_SECTIONS)):
        return False
    if (element.get("role") or "").strip().lower() in _ROLES:
        return False
    named = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return _NAMES.isdisjoint(named) and not (tag in ("ul", "ol", "div", "p") and _is_menu(element))


def _is_menu(element: HtmlElement) -> bool:
    """Return whether links are all the text there is, and nothing else that is a block of its own stands in them."""
    links = 0
    for part in element.iter():
        if part.tag == "a":
            links += 1
        elif part.tag == "table" or (_has_words(part.text) and not _in_link(part, element)):
            return False
        if part is not element and _has_words(part.tail) and not _in_link(part.getparent(), element):
            return False
    return links >= _LINKS


def _has_words(text: str | None) -> bool:
    return bool(text) and any(character.isalnum() for character in text or "")


def _in_link(part: HtmlElement | None, top: HtmlElement) -> bool:
    while part is not None and part is not top:
        if part.tag == "a":
            return True
        part = part.getparent()
    return False


def _table(table: HtmlElement, lines: Lines) -> None:
    """Add the rows of `table`, a cell that spans others once and with an empty one for each further column."""
    open_below: dict[int, int] = {}
    for part in _rows(table):
        if part.tag == "tr":
            _row(part, lines, open_below)
        else:
            _block(part, lines)
        lines.end()


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the caption and the rows of `table` in their order, those of tables inside it left to their cells."""
    for child in table:
        if isinstance(child.tag, str) and _shown(child):
            if child.tag in ("thead", "tbody", "tfoot"):
                yield from _rows(child)
            else:
                yield child


def _row(row: HtmlElement, lines: Lines, open_below: dict[int, int]) -> None:
    """Add one row; `open_below` says of each column in how many further rows a cell from above still stands."""
    cells = [cell for cell in row if cell.tag in ("td", "th") and _shown(cell)]
    if len(cells) + len(open_below) < 2 or any(_laid_out(cell) for cell in cells):  # noqa: PLR2004  a row has two cells
        for cell in cells:
            lines.end()
            _block(cell, lines)
        open_below.clear()
        return
    told: list[str] = []
    for cell in cells:
        _skip(told, open_below)
        inner = Lines()
        _block(cell, inner)
        wide = _number(cell.get("colspan"), _WIDEST)
        below = _number(cell.get("rowspan"), 0xFFFE) - 1
        for column in range(len(told), len(told) + wide):
            if below:
                open_below[column] = below
        told += [" ".join(inner.text().split("\n")), *[""] * (wide - 1)]
    _skip(told, open_below)
    for column in [column for column in open_below if column >= len(told)]:
        del open_below[column]
    lines.row(told)


def _skip(told: list[str], open_below: dict[int, int]) -> None:
    """Add an empty cell for each column in which one from above still stands."""
    while open_below.get(len(told)):
        open_below[len(told)] -= 1
        told.append("")


def _laid_out(cell: HtmlElement) -> bool:
    """Return whether a cell holds a table or several paragraphs: the table is there for the layout."""
    if next(cell.iter("table"), None) is not None:
        return True
    return sum(1 for _ in cell.iter("p", "h1", "h2", "h3", "h4")) >= _PARAGRAPHS


def _number(told: str | None, most: int) -> int:
    """Return the span that an attribute tells, at least 1."""
    digits = re.match(r"\s*(\d{1,6})", told or "")
    return min(max(int(digits[1]), 1), most) if digits else 1
