"""Pages of a PDF as they look, with a box around each number: drawn for the pages that a finding speaks of.

The file is opened once more. Where it is gone, is another one by now or cannot be drawn, the report has the text alone.
"""

import zlib
from base64 import b64encode
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from struct import pack
from typing import Any

from factcheck.model.layout import Layout
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.reports.finding import spans
from factcheck.reports.html_marks import Mark
from factcheck.reports.html_markup import Markup, tag
from factcheck.reports.view import View

_WIDTH = 1000  # pixels: print of 9 points can be read
_MOST = 30  # pages; each is some 100 kB
_PDF = b"%PDF-"


def sheets(document: Document, marks: tuple[Mark, ...], view: View) -> dict[int, Markup]:
    """Return the drawn pages by number, from 1; none for a source that is no PDF."""
    source, layout = document.source, document.source.layout
    if layout is None:
        return {}
    wanted = {source.place(span.start).page or 0 for finding in document.findings for span in spans(finding)} - {0}
    data = _file(source) if wanted else b""
    pictures = _pictures(data, sorted(wanted)[:_MOST]) if data.startswith(_PDF) else {}
    return {
        number: _sheet(layout, number, picture, _on(source, marks, number), view)
        for number, picture in pictures.items()
    }


def _file(source: Source) -> bytes:
    """Return the bytes that the source was read from, b"" where they are no longer there."""
    try:
        data = Path(source.name).read_bytes()
    except OSError:
        return b""
    return data if sha256(data).hexdigest() == source.digest else b""


def _pictures(data: bytes, numbers: list[int]) -> dict[int, bytes]:
    """Return the pages `numbers` of a PDF as PNG, none where pdfium does not open it."""
    import pypdfium2  # noqa: PLC0415  start-up cost

    try:
        with closing(pypdfium2.PdfDocument(data)) as opened:
            return {number: _drawn(opened[number - 1]) for number in numbers}
    except pypdfium2.PdfiumError:
        return {}


def _drawn(page: Any) -> bytes:  # noqa: ANN401  pypdfium2 has no types
    bitmap = page.render(scale=_WIDTH / page.get_width(), grayscale=True)
    try:
        return png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    finally:
        bitmap.close()
        page.close()


def png(grey: bytes, width: int, height: int, stride: int) -> bytes:
    """Return rows of grey bytes, `stride` apart, as a PNG.

    Source: W3C, Portable Network Graphics (PNG) Specification, sections 5, 9.2 and 11.2.
    """

    def chunk(kind: bytes, held: bytes) -> bytes:
        return pack(">I", len(held)) + kind + held + pack(">I", zlib.crc32(kind + held))

    rows = b"".join(b"\0" + grey[stride * row : stride * row + width] for row in range(height))
    head = pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def _on(source: Source, marks: tuple[Mark, ...], number: int) -> list[Mark]:
    return [mark for mark in marks if source.place(mark.span.start).page == number]


def _sheet(layout: Layout, number: int, picture: bytes, marks: list[Mark], view: View) -> Markup:
    """Return a page with a box for each line of print that a mark covers."""
    width, height = layout.sizes[number - 1]
    boxes = [
        tag(
            "rect",
            x=f"{box.left - 1:.1f}",
            y=f"{height - box.top - 1:.1f}",
            width=f"{box.right - box.left + 2:.1f}",
            height=f"{box.top - box.bottom + 2:.1f}",
            class_=f"n {mark.standing.status}" if mark.standing else "n",
            data_k=mark.key,
        )
        for mark in marks
        for box in layout.lines(mark.span)
    ]
    href = f"data:image/png;base64,{b64encode(picture).decode()}"
    return tag(
        "details",
        tag("summary", view.say("html.sheet", page=number)),
        tag(
            "svg", tag("image", href=href, width=f"{width:.1f}", height=f"{height:.1f}"), *boxes,
            viewBox=f"0 0 {width:.1f} {height:.1f}", role="img", aria_label=view.say("html.sheet", page=number),
        ),
        class_="sheet",
    )  # fmt: skip
