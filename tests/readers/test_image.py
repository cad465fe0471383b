"""Images: refused with a remedy where they cannot be read, else text with pages, boxes in points and a notice for each page."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import InputError
from factcheck.model.layout import Box, Notice
from factcheck.model.span import Span
from factcheck.readers import image, ocr
from factcheck.readers.ocr import OcrLine, OcrPage

if TYPE_CHECKING:
    from PIL.Image import Image

needs_ocr = pytest.mark.skipif(not ocr.available(), reason="needs factcheck[ocr]")
FORMATS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")


def paper(size: tuple[int, int] = (400, 200), mode: str = "L") -> "Image":
    """Return an empty page."""
    from PIL import Image  # noqa: PLC0415  comes with the extra

    return Image.new(mode, size, "white")


def saved(page: "Image", form: str = "PNG", **options: object) -> bytes:
    """Return the bytes of an image file."""
    held = BytesIO()
    page.save(held, form, **options)
    return held.getvalue()


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list["Image"]:
    """Return the pages that were handed to recognition, which reads one line of two characters on each."""
    pages: list[Image] = []

    def read(page: "Image") -> OcrPage:
        pages.append(page)
        return OcrPage((OcrLine("58", ((20, 30, 40, 50), (40, 30, 60, 50))),), page.width, page.height)

    monkeypatch.setattr(ocr, "read_image", read)
    return pages


def refused(data: bytes) -> InputError:
    """Return the error for these bytes, after looking at the form of its line."""
    with pytest.raises(InputError) as caught:
        image.decode("扫描.png", data)
    for lang in ("zh", "en"):
        assert caught.value.told(lang).startswith("扫描.png")
        assert "\n" not in caught.value.told(lang)
    return caught.value


def test_without_the_extra_the_way_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line names the command."""
    monkeypatch.setattr(ocr, "available", lambda: False)

    assert refused(b"\x89PNG\r\n\x1a\n").key == "input.image"
    assert "pip install 'factcheck[ocr]'" in str(refused(b"\x89PNG\r\n\x1a\n"))


@needs_ocr
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("share", [0, 0.1, 0.6])
def test_a_damaged_image(form: str, share: float, seen: list["Image"]) -> None:
    """An image that is cut short is refused, wherever it was cut; nothing of it is read."""
    from PIL import Image  # noqa: PLC0415  comes with the extra

    noise = Image.effect_noise((300, 200), 80)
    whole = saved(noise, form)

    assert refused(whole[: max(int(share * len(whole)), 6)]).key == "input.image_broken"
    assert seen == []


@needs_ocr
def test_an_image_of_another_kind_is_not_tried() -> None:
    """Formats that start other programs are not handed to them."""
    assert refused(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n").key == "input.image_broken"


@needs_ocr
@pytest.mark.parametrize("most", [79_999, 30_000])
def test_a_decompression_bomb(most: int, monkeypatch: pytest.MonkeyPatch, seen: list["Image"]) -> None:
    """More pixels than Pillow thinks safe are refused before they are unpacked, whatever the file weighs."""
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", most)

    error = refused(saved(paper()))

    assert error.key == "input.image_huge"
    assert str(most) in str(error)
    assert seen == []


@needs_ocr
def test_a_bomb_among_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page of a TIFF is measured."""
    data = saved(paper((10, 10)), "TIFF", save_all=True, append_images=[paper((400, 200))])
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 50_000)

    assert refused(data).key == "input.image_huge"


@pytest.mark.slow
@needs_ocr
def test_an_image_without_text() -> None:
    """An empty report would look like a clean one."""
    assert refused(saved(paper())).key == "input.image_blank"


@needs_ocr
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_read(form: str, seen: list["Image"]) -> None:
    """What recognition gives is the text; the page is told to have been recognised."""
    source = image.decode("a", saved(paper(), form))

    assert source.text == "58"
    assert source.notices == (Notice("notice.ocr_read", page=1),)
    assert [page.size for page in seen] == [(400, 200)]


@needs_ocr
@pytest.mark.usefixtures("seen")
def test_pages_of_a_tiff() -> None:
    """Pages are parted by a newline; boxes are in points from the lower left corner."""
    data = saved(paper(), "TIFF", save_all=True, append_images=[paper()], dpi=(144, 144))

    source = image.decode("a.tiff", data)

    assert source.text == "58\n58"
    assert source.pages == (0, 3)
    assert [notice.page for notice in source.notices] == [1, 2]
    assert source.layout is not None
    assert list(source.layout.sizes) == [(200, 100)] * 2
    assert source.layout.box(2) is None
    assert list(source.layout.lines(Span(3, 5))) == [Box(10, 75, 30, 85)]


@needs_ocr
@pytest.mark.parametrize(
    ("told", "size"), [({}, (144, 72)), ({"dpi": (1, 1)}, (144, 72)), ({"dpi": (100, 100)}, (288, 144))]
)
@pytest.mark.usefixtures("seen")
def test_the_size_of_a_page(told: dict[str, Any], size: tuple[float, float]) -> None:
    """The resolution is that of the file, and 200 where it tells none or nonsense."""
    source = image.decode("a.png", saved(paper(), **told))

    assert source.layout is not None
    assert source.layout.sizes[0] == pytest.approx(size, abs=0.1)


@needs_ocr
def test_a_fax_is_made_square(seen: list["Image"]) -> None:
    """A page with 204 dots across and 98 down would be read squashed."""
    image.decode("a.tiff", saved(paper((408, 196)), "TIFF", dpi=(204, 98)))

    assert seen[0].size == (408, 408)


@needs_ocr
def test_transparent_paper_is_white(seen: list["Image"]) -> None:
    """Print on nothing is print on white."""
    page = paper(mode="RGBA")
    page.putalpha(0)

    image.decode("a.png", saved(page))

    assert seen[0].convert("L").getextrema() == (255, 255)


def test_what_was_seen_but_not_read_is_told() -> None:
    """Doubtful places and pages without text count as unread."""
    line = OcrLine("5", ((0, 0, 1, 1),))

    assert image.notices_of(OcrPage((), 1, 1), 2) == (Notice("notice.ocr_blank", page=2, unread=True),)
    assert image.notices_of(OcrPage((line,), 1, 1, doubtful=3), 2)[1] == Notice(
        "notice.ocr_doubtful", page=2, unread=True, fields=(("count", "3"),)
    )
