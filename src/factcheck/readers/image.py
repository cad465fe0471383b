"""The reader of images: PNG, JPEG, TIFF with all its pages, BMP and WebP, through the extra `ocr`."""

from array import array
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.model.layout import Layout, Notice
from factcheck.model.source import Source
from factcheck.readers import ocr

if TYPE_CHECKING:
    from PIL.Image import Image

# The only ones that are tried: a few of Pillow's other formats start programs.
_FORMATS = ("PNG", "JPEG", "MPO", "TIFF", "BMP", "WEBP")
_POINTS = 72  # in an inch
_DPI = 200.0  # where the file does not tell
_LEAST_DPI = 50  # below this the file tells nonsense, such as one dot in an inch
_SQUARE = 0.05  # by which the two resolutions may differ; fax machines write 204 x 98


def decode(name: str, data: bytes) -> Source:
    """Return the Source of an image: what is recognised on each page, with a box for each character.

    Error: InputError when the extra is not installed, and when the image is damaged, too large, or holds no text.
    """
    if not ocr.available():
        raise InputError("input.image", path=name)
    text, pages = "", []
    boxes, sizes, notices = array("d"), [], []
    for number, (image, dpi) in enumerate(_pages(name, data), 1):
        read = ocr.read_image(image)
        text += "\n" if number > 1 else ""
        boxes.extend(_NOWHERE if number > 1 else ())
        pages.append(len(text))
        text += "\n".join(line.text for line in read.lines)
        boxes.extend(_points(read, _POINTS / dpi))
        sizes.append((read.width * _POINTS / dpi, read.height * _POINTS / dpi))
        notices += notices_of(read, number)
    if not text.strip():
        raise InputError("input.image_blank", path=name)
    layout = Layout(boxes, tuple(sizes))
    return Source(name, text, sha256(data).hexdigest(), tuple(pages), layout=layout, notices=tuple(notices))
