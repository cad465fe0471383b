"""The reader of images: PNG, JPEG, TIFF with all its pages, BMP and WebP, through the extra `ocr`."""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from math import nan
from typing import TYPE_CHECKING

from factcheck.errors import InputError
from factcheck.model.layout import Layout, Notice
from factcheck.model.source import Source
from factcheck.readers import ocr

if TYPE_CHECKING:
    from PIL.Image import Image

_NOWHERE = (nan,) * 4  # the box of a newline

# The only ones that are tried: a few of Pillow's other formats start programs.
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")
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
    text, boxes = "", array("f")
    pages: list[int] = []
    sizes: list[tuple[float, float]] = []
    notices: list[Notice] = []
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


def notices_of(read: ocr.OcrPage, page: int) -> tuple[Notice, ...]:
    """Return what has to be told of a page that was recognised: that it was, and what of it could not be."""
    if not read.lines:
        return (Notice("notice.ocr_blank", page=page, unread=True),)
    told = Notice("notice.ocr_read", page=page)
    if not read.doubtful:
        return (told,)
    return told, Notice("notice.ocr_doubtful", page=page, unread=True, fields=(("count", str(read.doubtful)),))


def _points(read: ocr.OcrPage, scale: float) -> Iterator[float]:
    """Yield left, bottom, right, top of each character in points from the lower left corner, newlines included."""
    for number, line in enumerate(read.lines):
        if number:
            yield from _NOWHERE
        for left, top, right, bottom in line.boxes:
            yield from (left * scale, (read.height - bottom) * scale, right * scale, (read.height - top) * scale)


def _pages(name: str, data: bytes) -> Iterator[tuple["Image", float]]:
    """Yield each page as it is shown, with square pixels, and its dots per inch."""
    from io import BytesIO  # noqa: PLC0415  start-up cost

    from PIL import Image  # noqa: PLC0415  comes with the extra

    with _faults_told(name):
        image = Image.open(BytesIO(data), formats=_FORMATS)
        count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    for number in range(count):
        with _faults_told(name):
            image.seek(number)
            width, height = image.size
            if Image.MAX_IMAGE_PIXELS and width * height > Image.MAX_IMAGE_PIXELS:
                raise Image.DecompressionBombError
            page = _upright(image)
        yield page


def _upright(image: "Image") -> tuple["Image", float]:
    from PIL import Image, ImageOps  # noqa: PLC0415  comes with the extra

    across, down = _resolution(image.info.get("dpi"))
    page = ImageOps.exif_transpose(image.convert("RGBA" if image.has_transparency_data else "RGB"))
    if page.mode == "RGBA":
        page = Image.alpha_composite(Image.new("RGBA", page.size, "white"), page)
    if abs(across - down) > _SQUARE * across:
        most = max(across, down)
        page = page.resize((round(page.width * most / across), round(page.height * most / down)))
    return page, max(across, down)


def _resolution(told: object) -> tuple[float, float]:
    """Return the dots per inch that the file tells, if it does and they make sense."""
    if not isinstance(told, tuple) or len(told) != len(("across", "down")):
        return _DPI, _DPI
    across, down = (float(dots) for dots in told)
    return (across, down) if across >= _LEAST_DPI and down >= _LEAST_DPI else (_DPI, _DPI)


@contextmanager
def _faults_told(name: str) -> Iterator[None]:
    """Turn what Pillow raises at an image that is damaged or far too large into an InputError."""
    from struct import error as struct_error  # noqa: PLC0415  start-up cost
    from warnings import catch_warnings, simplefilter  # noqa: PLC0415  start-up cost

    from PIL import Image  # noqa: PLC0415  comes with the extra

    try:
        with catch_warnings():
            simplefilter("ignore")  # odd metadata and the like
            simplefilter("error", Image.DecompressionBombWarning)
            yield
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise InputError("input.image_huge", path=name, most=Image.MAX_IMAGE_PIXELS) from error
    except (OSError, SyntaxError, ValueError, EOFError, TypeError, IndexError, OverflowError, struct_error) as error:
        raise InputError("input.image_broken", path=name) from error
