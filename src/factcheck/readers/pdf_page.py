"""One page of a PDF: its text in reading order with a box for each character, and what has to be told of it."""

from array import array
from typing import Any, NamedTuple

from factcheck.model.layout import Notice
from factcheck.readers.pdf_glyphs import SLANTED, Glyphs, glyphs
from factcheck.readers.pdf_lines import NOWHERE, Written, stretches, whole, written
from factcheck.readers.pdf_order import in_order
from factcheck.readers.pdf_pictures import PAGE_SIZED, pictures
from factcheck.readers.pdf_scan import scanned
from factcheck.readers.pdf_sight import Sight
from factcheck.readers.pdf_turn import Sheet

_MOST = 100_000  # glyphs; a page of the smallest print holds a tenth of that
_STAMP = 16  # signs; a scan may bear a page number in real text


NOTHING = Written("", array("f"))


class Page(NamedTuple):
    """What a page gives."""

    written: Written
    size: tuple[float, float]
    notices: tuple[Notice, ...]


def page_of(document: Any, number: int) -> Page:  # noqa: ANN401  pypdfium2 has no types
    """Return page `number`, counted from 1. It is opened for this and closed again, so that a long file takes no more."""
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    page = document[number - 1]
    try:
        sheet = Sheet(page.get_bbox(), page.get_rotation() // 90)
        textpage = page.get_textpage()
        try:
            if raw.FPDFText_CountChars(textpage.raw) > _MOST:
                return Page(NOTHING, sheet.size, (too_large(number),))
            return _read(page, textpage, sheet, number)
        finally:
            textpage.close()
    finally:
        page.close()


def too_large(number: int) -> Notice:
    """Return the notice of a page that would take too long to read."""
    return Notice("notice.page_too_large", page=number, unread=True)


def _read(page: Any, textpage: Any, sheet: Sheet, number: int) -> Page:  # noqa: ANN401  see page_of
    found = glyphs(textpage, sheet, Sight(page, textpage, sheet))
    told = _notices(found, number)
    if found.signs <= _STAMP and _is_picture(page, sheet, found):
        scan = scanned(page, sheet.size, number)
        return Page(scan.written if scan.written.text else _laid_out(found), sheet.size, (*told, *scan.notices))
    return Page(_laid_out(found), sheet.size, told)


def _is_picture(page: Any, sheet: Sheet, found: Glyphs) -> bool:  # noqa: ANN401  see page_of
    drawn = pictures(page, sheet.size)
    return drawn.largest >= PAGE_SIZED or (not found.signs and drawn.readable)


def _notices(found: Glyphs, number: int) -> tuple[Notice, ...]:
    unknown = (("count", str(found.unknown)),)
    told = (
        (found.layer, Notice("notice.ocr_layer", page=number)),
        (found.hidden, Notice("notice.invisible", page=number)),
        (found.unknown, Notice("notice.unknown_glyphs", page=number, unread=True, fields=unknown)),
    )
    return tuple(notice for holds, notice in told if holds)


def _laid_out(found: Glyphs) -> Written:
    """Return the text of a page: what runs as most of it does first, then what runs another way."""
    flows = sorted(found.flows.items(), key=lambda held: -len(held[1].signs))
    parts = [written([whole(flow)] if turns == SLANTED else in_order(stretches(flow)), turns) for turns, flow in flows]
    boxes = array("f")
    for index, part in enumerate(parts):
        boxes.extend(NOWHERE if index else ())
        boxes.extend(part.boxes)
    return Written("\n".join(part.text for part in parts), boxes)
