"""A page of a PDF that is a picture: drawn as an image and read by text recognition, where that is installed."""

from array import array
from typing import Any, NamedTuple

from factcheck.model.layout import Notice
from factcheck.readers import ocr
from factcheck.readers.image import notices_of
from factcheck.readers.pdf_lines import NOWHERE, Written

_SCALE = 200 / 72  # 200 dots an inch: every figure of good print is read, and no slower than need be
_PIXELS = 12_000_000  # A3 at that scale; a poster is drawn smaller


class Scan(NamedTuple):
    """What was recognised on a page, and what has to be told of it."""

    written: Written
    notices: tuple[Notice, ...]


def scanned(page: Any, size: tuple[float, float], number: int) -> Scan:  # noqa: ANN401  pypdfium2 has no types
    """Return what is recognised on page `number`, or the notice that it was not read."""
    if not ocr.available():
        return Scan(Written("", array("f")), (Notice("notice.no_text_layer", page=number, unread=True),))
    scale = min(_SCALE, (_PIXELS / (size[0] * size[1])) ** 0.5)
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False)
    try:
        read = ocr.read_image(bitmap.to_pil())
    finally:
        bitmap.close()
    boxes = array("f")
    for index, line in enumerate(read.lines):
        boxes.extend(NOWHERE if index else ())
        for left, top, right, bottom in line.boxes:
            boxes.extend((left / scale, size[1] - bottom / scale, right / scale, size[1] - top / scale))
    return Scan(Written("\n".join(line.text for line in read.lines), boxes), notices_of(read, number))
