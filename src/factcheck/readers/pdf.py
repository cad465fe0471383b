"""The reader of PDF: text in reading order with a box for each character, and a notice for what of a page was not read.

pypdf tells the structure (pages, labels, annotations, how much there is to draw), pdfium the text; docs/decisions.md has
the figures by which the two were chosen. pdfium is not made for threads, so files are read one at a time.
"""

from array import array
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, Any

from factcheck.model.layout import Layout, Notice
from factcheck.model.source import Source
from factcheck.readers.pdf_lines import NOWHERE
from factcheck.readers.pdf_open import ODDITIES, opened
from factcheck.readers.pdf_page import NOTHING, Page, page_of, too_large
from factcheck.readers.pdf_streams import MOST, drawing

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_ONE_AT_A_TIME = Lock()
_BLANK_SIZE = (612.0, 792.0)  # what pdfium takes for a page that tells none
_FIELDS = ("/FreeText", "/Widget")  # annotations of which the text is shown on the page


def decode(name: str, data: bytes) -> Source:
    """Return the Source of a PDF. Pages are joined by a newline; `labels` are what the file says is printed on them.

    Error: InputError when the file is encrypted, cut short, damaged or without pages.
    """
    parts: list[str] = []
    boxes, pages, sizes = array("f"), [], []
    notices: list[Notice] = []
    length = 0
    with _ONE_AT_A_TIME, opened(name, data) as (document, reader):
        labels = _labels(reader)
        for number, structure in enumerate(reader.pages, 1):
            page = _page(document, structure, number)
            if number > 1:
                parts.append("\n")
                boxes.extend(NOWHERE)
                length += 1
            pages.append(length)
            parts.append(page.written.text)
            boxes.extend(page.written.boxes)
            length += len(page.written.text)
            sizes.append(page.size)
            notices += (*page.notices, *_annotations(structure, number))
    return Source(
        name,
        "".join(parts),
        sha256(data).hexdigest(),
        tuple(pages),
        labels,
        Layout(boxes, tuple(sizes)),
        notices=tuple(notices),
    )


def _page(document: Any, structure: "PageObject", number: int) -> Page:  # noqa: ANN401  pypdfium2 has no types
    """Return what page `number` gives, nothing when it would take too long to draw."""
    weighed = drawing(structure)
    if weighed.weight > MOST:
        return Page(NOTHING, _BLANK_SIZE, (too_large(number),))
    page = page_of(document, number)
    if not weighed.broken:
        return page
    return page._replace(notices=(*page.notices, Notice("notice.page_damaged", page=number, unread=True)))


def _labels(reader: "PdfReader") -> tuple[str, ...]:
    """Return the labels of the pages, none when the file has none or they are broken: page 3 is then 3."""
    from pypdf.errors import PyPdfError  # noqa: PLC0415  start-up cost

    try:
        return tuple(reader.page_labels) if "/PageLabels" in reader.root_object else ()
    except (PyPdfError, *ODDITIES):
        return ()


def _annotations(structure: "PageObject", number: int) -> tuple[Notice, ...]:
    """Return the notice of text in annotations or form fields, if there is any."""
    from pypdf.errors import PyPdfError  # noqa: PLC0415  start-up cost

    try:
        held = [annotation.get_object() for annotation in structure.get("/Annots") or ()]
        texts = [annotation for annotation in held if _text_of(annotation)]
        if not texts:
            return ()
        shown = any(annotation.get("/Subtype") in _FIELDS for annotation in texts)
    except (PyPdfError, *ODDITIES):
        return ()
    return (Notice("notice.annotations", page=number, unread=shown),)


def _text_of(annotation: Any) -> str:  # noqa: ANN401  pypdf's objects are of any type
    """Return the text of an annotation, "" for a link or a field that is empty or only ticked."""
    if annotation.get("/Subtype") in ("/Link", "/Popup"):
        return ""
    parent = annotation.get("/Parent", {}).get_object() if "/Parent" in annotation else {}
    value = annotation.get("/V", parent.get("/V")) if annotation.get("/Subtype") == "/Widget" else None
    told = value if value is not None else annotation.get("/Contents", "")
    return told.strip() if isinstance(told, str) and not told.startswith("/") else ""
