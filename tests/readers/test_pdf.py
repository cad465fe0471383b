"""A PDF is read as it is seen: its text in reading order, each character with its place, and what was not read told."""

import gc
from collections.abc import Callable
from io import BytesIO
from math import isnan
from time import perf_counter
from typing import NamedTuple

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL.Image import Image
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.constants import PageLabelStyle

from factcheck.errors import InputError
from factcheck.model.layout import Notice
from factcheck.model.span import Span
from factcheck.readers import ocr
from factcheck.readers.pdf import decode
from tests.readers import pdf_samples as samples

FIGURES = "2018年，全市服务外包执行额58.7亿元，同比增长3.2%，占全省的12.5%。"
NEXT = "其中，离岸执行额31.06亿美元，下降0.4个百分点。"
LEFT = (
    "服务外包执行额继续增长，为",
    "五十八点七亿元，同比增长百",
    "分之三点二；离岸外包占其中",
    "的百分之四十二，合同额更高",
    "于上年同期。",
)
RIGHT = (
    "在岸外包执行额为三十三亿元",
    "同比增长百分之五，其中信息",
    "技术外包占百分之六十，业务",
    "流程外包占百分之十五，知识",
    "流程外包占百分之二十五。",
)


def told(data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """Return text and notices of a PDF, after looking at its boxes: four numbers for each character, none beside the page."""
    source = decode("公报.pdf", data)
    assert source.layout is not None
    assert len(source.layout.boxes) == 4 * len(source.text)
    for offset, sign in enumerate(source.text):
        box = source.layout.box(offset)
        if sign not in "\n\t ":
            assert box is not None
            assert box.left <= box.right
            assert box.bottom <= box.top
        if sign == "\n":
            assert box is None
    return source.text, source.notices


def test_lines_are_lines() -> None:
    """Each line ends with a newline, pages too; `pages` tells where they start."""
    source = decode("公报.pdf", samples.drawn(samples.lines(FIGURES, NEXT), samples.lines(NEXT)))

    assert source.text == f"{FIGURES}\n{NEXT}\n{NEXT}"
    assert source.pages == (0, len(FIGURES) + len(NEXT) + 2)
    assert source.notices == ()
    assert source.labels == ()


@pytest.mark.skipif(
    not samples.FONTS, reason="no NotoSansCJK-Regular.ttc below /usr/share/fonts (Debian: fonts-noto-cjk)"
)
def test_an_embedded_font_reads_like_a_named_one() -> None:
    """The file brings glyphs and a table of their characters along."""
    font = samples.cut_font(FIGURES + NEXT)

    assert told(samples.drawn(samples.lines(FIGURES, NEXT), font=font)) == (f"{FIGURES}\n{NEXT}", ())


def test_boxes_lie_where_the_text_is_drawn() -> None:
    """Points from the lower left corner; a line is one box, a newline none."""
    source = decode("公报.pdf", samples.drawn(samples.lines(FIGURES, NEXT)))
    layout = source.layout
    assert layout is not None

    first, second = layout.lines(Span(0, len(source.text)))

    assert layout.sizes == ((samples.WIDTH, samples.HEIGHT),)
    assert (first.left, second.left) == (samples.LEFT, samples.LEFT)
    assert first.bottom < samples.FIRST < first.top
    assert second.bottom < samples.FIRST - samples.LEADING < second.top < samples.FIRST
    assert layout.box(len(FIGURES)) is None
    assert isnan(layout.boxes[4 * len(FIGURES)])


@pytest.mark.parametrize("copies", [(0.0,), (0.0, 0.3), (0.0, 0.0), (0.0, 0.25, 0.5)], ids=str)
def test_glyph_by_glyph_and_fake_bold(copies: tuple[float, ...]) -> None:
    """Text positioned glyph by glyph is one line, and glyphs drawn over one another are one."""
    assert told(samples.drawn(samples.by_glyph(FIGURES, copies))) == (FIGURES, ())


def test_lines_drawn_twice_come_once() -> None:
    """Fake bold of a whole line."""
    twice = samples.placed((72, 700, FIGURES), (72.3, 700, FIGURES))

    assert told(samples.drawn(twice)) == (FIGURES, ())


TURNS: dict[int, tuple[tuple[float, float], Callable[[float, float], tuple[float, float]]]] = {
    90: ((samples.HEIGHT, samples.WIDTH), lambda x, y: (y, samples.WIDTH - x)),
    180: ((samples.WIDTH, samples.HEIGHT), lambda x, y: (samples.WIDTH - x, samples.HEIGHT - y)),
    270: ((samples.HEIGHT, samples.WIDTH), lambda x, y: (samples.HEIGHT - y, x)),
}


@pytest.mark.parametrize("angle", TURNS)
def test_pages_that_are_shown_turned(angle: int) -> None:
    """The text is the same, and its boxes are those of the page as shown."""
    source = decode("公报.pdf", samples.rotated(samples.drawn(samples.lines(FIGURES, NEXT)), angle))
    size, shown = TURNS[angle]
    assert source.layout is not None
    box = source.layout.box(0)
    assert box is not None

    x, y = shown(samples.LEFT + 1, samples.FIRST + 1)

    assert source.text == f"{FIGURES}\n{NEXT}"
    assert source.layout.sizes == (size,)
    assert box.left <= x <= box.right
    assert box.bottom <= y <= box.top


def test_the_corner_of_the_page_need_not_be_zero() -> None:
    """Boxes count from the corner of what is shown."""
    source = decode("公报.pdf", samples.written(samples.text_at(b"58.7"), box=b"50 100 400 900"))
    assert source.layout is not None
    box = source.layout.box(0)
    assert box is not None

    assert source.layout.sizes == ((350.0, 800.0),)
    assert box.left == pytest.approx(22, abs=1)
    assert box.bottom < 600 < box.top


def columns(*, by_row: bool) -> bytes:
    """Return a page with a title, two columns of prose and a page number, in the order of columns or of rows."""
    texts = [(72.0, 720.0 - 18 * i, text) for i, text in enumerate(LEFT)]
    texts += [(320.0, 720.0 - 18 * i, text) for i, text in enumerate(RIGHT)]
    if by_row:
        texts.sort(key=lambda placed: (-placed[1], placed[0]))
    return samples.drawn(samples.placed((180, 780, "二〇一八年服务外包发展情况综述"), *texts, (290, 60, "3")))


@pytest.mark.parametrize("by_row", [False, True], ids=["by column", "by row"])
def test_two_columns_are_read_one_after_the_other(*, by_row: bool) -> None:
    """However the file has them."""
    assert told(columns(by_row=by_row))[0].split("\n") == ["二〇一八年服务外包发展情况综述", *LEFT, *RIGHT, "3"]


def test_a_table_is_read_row_by_row() -> None:
    """Cells are told apart by a tab; short cells below one another are no columns of prose."""
    rows = [
        ("离岸外包执行额", "31.06", "8.1"),
        ("在岸外包执行额", "27.64", "-0.4"),
        ("合同额", "80.2", "5"),
        ("企业", "12", "3"),
    ]
    cells = [(72.0 + 180 * j, 700.0 - 20 * i, cell) for i, row in enumerate(rows) for j, cell in enumerate(row)]

    assert told(samples.drawn(samples.placed(*cells)))[0] == "\n".join("\t".join(row) for row in rows)


def test_cells_may_stand_close() -> None:
    """Six points of padding on both sides are the usual least; a gap of one character is still a blank."""
    close = samples.placed((72, 700, "离岸"), (72 + 24 + 12.5, 700, "31.06"))
    spaced = samples.placed((72, 700, "统"), (72 + 24, 700, "计"))

    assert told(samples.drawn(close))[0] == "离岸\t31.06"
    assert told(samples.drawn(spaced))[0] == "统 计"


def test_the_second_line_of_a_cell_stays_with_the_first() -> None:
    """The order of the file knows what the places do not."""
    cells = samples.placed((72, 700, "离岸外包"), (72, 682, "执行额"), (300, 700, "31.06亿"), (300, 682, "美元"))

    assert told(samples.drawn(cells))[0] == "离岸外包\n执行额\n31.06亿\n美元"


def test_what_stands_above_is_read_first() -> None:
    """A page number and a title that the file has out of their place."""
    page = samples.placed((290, 60, "3"), (72, 700, FIGURES), (72, 682, NEXT), (200, 780, "公报"))

    assert told(samples.drawn(page))[0] == f"公报\n{FIGURES}\n{NEXT}\n3"


def test_gaps_between_glyphs() -> None:
    """A word's gap is a blank between Latin words, none between Chinese and figures; a raised figure is no digit."""
    words = samples.written(b"BT /F 12 Tf 72 700 Td [(total) -300 (58.7)] TJ ET")
    mixed = samples.drawn(samples.placed((72, 700, "增长"), (99, 700, "3.2%")))
    raised = samples.written(b"BT /F 12 Tf 72 700 Td (58.7) Tj /F 7 Tf 5 Ts (12) Tj /F 12 Tf 0 Ts ( billion) Tj ET")

    assert told(words)[0] == "total 58.7"
    assert told(mixed)[0] == "增长3.2%"
    assert told(raised)[0] == "58.7¹² billion"


def test_a_hyphen_at_a_line_end_stays() -> None:
    """It may be a minus, and what is drawn is told."""
    page = samples.written(samples.text_at(b"fell by out-") + samples.text_at(b"sourcing 3.2", y=686))

    assert told(page)[0] == "fell by out-\nsourcing 3.2"


def test_text_along_another_edge_is_read_after_the_rest() -> None:
    """A stamp up the margin, and a watermark across the page."""
    stamp = b"BT 0 1 -1 0 40 300 Tm /F 12 Tf (received 2019) Tj ET\n"
    watermark = b"BT .7 .7 -.7 .7 200 300 Tm /F 40 Tf (DRAFT) Tj ET\n"
    body = samples.text_at(b"Exports rose by 3.2 percent to 58.7 billion.")

    text, notices = told(samples.written(watermark + stamp + body))

    assert text == "Exports rose by 3.2 percent to 58.7 billion.\nreceived 2019\nDRAFT"
    assert notices == ()


def test_labels_of_pages() -> None:
    """What is printed on the pages, where the file tells."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(samples.drawn(*[samples.lines(NEXT)] * 3))))
    writer.set_page_label(0, 1, style=PageLabelStyle.LOWERCASE_ROMAN)
    writer.set_page_label(2, 2, style=PageLabelStyle.DECIMAL, start=12)

    assert decode("公报.pdf", samples.saved(writer)).labels == ("i", "ii", "12")


class Hidden(NamedTuple):
    """A text that is not seen, and one that looks like it and is."""

    unseen: bytes
    seen: bytes


BLUE = b"0 0 1 rg 60 690 400 30 re f\n"
HIDDEN = {
    "invisible mode": Hidden(samples.text_at(b"99.9", before=b"3 Tr"), samples.text_at(b"99.9", before=b"1 Tr")),
    "white on white": Hidden(
        samples.text_at(b"99.9", before=b"1 g"),
        BLUE + samples.text_at(b"99.9", before=b"1 g"),
    ),
    "off the page": Hidden(samples.text_at(b"99.9", x=700), samples.text_at(b"99.9", x=500)),
    "tiny": Hidden(samples.text_at(b"99.9", size=0.5), samples.text_at(b"99.9", size=6)),
}


@pytest.mark.parametrize("case", HIDDEN.values(), ids=HIDDEN)
def test_text_that_nobody_sees(case: Hidden) -> None:
    """It is left out and told; its like that is seen is read."""
    body = samples.text_at(b"58.7", y=600)

    assert told(samples.written(case.unseen + body)) == ("58.7", (Notice("notice.invisible", page=1),))
    assert told(samples.written(case.seen + body)) == ("99.9\n58.7", ())


def test_the_text_layer_of_a_scan() -> None:
    """Invisible text on a picture of the page is what recognition wrote there: it is kept, and told."""
    page = samples.written(
        samples.WHOLE_PAGE + samples.text_at(b"Exports rose by 3.2 percent", before=b"3 Tr"), samples.image()
    )

    assert told(page) == ("Exports rose by 3.2 percent", (Notice("notice.ocr_layer", page=1),))


UNREAD = Notice("notice.no_text_layer", page=1, unread=True)
PICTURES = {
    "a picture": (samples.WHOLE_PAGE, "", (UNREAD,)),
    "a picture with a stamp": (samples.WHOLE_PAGE + samples.text_at(b"3", y=60), "3", (UNREAD,)),
    "a small picture": (b"q 90 0 0 90 72 600 cm /X0 Do Q", "", (UNREAD,)),
    "letters as outlines": (b"72 700 m 80 710 l 80 700 l f\n" * 100, "", (UNREAD,)),
    "two rules": (b"72 700 m 500 700 l S\n" * 2, "", ()),
    "nothing": (b"", "", ()),
}


@pytest.mark.parametrize(("content", "text", "notices"), PICTURES.values(), ids=PICTURES)
def test_a_page_without_text(
    content: bytes, text: str, notices: tuple[Notice, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture is told as unread, a blank page is not."""
    monkeypatch.setattr(ocr, "available", lambda: False)

    assert told(samples.written(content, samples.image())) == (text, notices)


def test_a_picture_is_read_where_recognition_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text takes the place of the stamp, and its boxes are turned from pixels to points."""
    seen: list[tuple[int, int]] = []

    def read_image(image: Image) -> ocr.OcrPage:
        seen.append(image.size)
        scale = 200 / 72
        boxes = tuple((72 * scale, 100 * scale, 82 * scale, 112 * scale) for _ in "58")
        return ocr.OcrPage((ocr.OcrLine("58", boxes), ocr.OcrLine("7", boxes[:1])), *image.size)

    monkeypatch.setattr(ocr, "available", lambda: True)
    monkeypatch.setattr(ocr, "read_image", read_image)

    source = decode("公报.pdf", samples.written(samples.WHOLE_PAGE + samples.text_at(b"3", y=60), samples.image()))

    assert source.text == "58\n7"
    assert source.notices == (Notice("notice.ocr_read", page=1),)
    assert seen == [(1653, 2339)]
    assert source.layout is not None
    assert source.layout.boxes[:4].tolist() == pytest.approx([72, 730, 82, 742])
    assert source.layout.box(2) is None


def test_text_in_annotations_is_left_out_and_told() -> None:
    """A link has no text of its own; what is typed on the page is missing from the text."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(samples.drawn(samples.lines(NEXT), samples.lines(NEXT)))))
    writer.add_annotation(0, Link(rect=(72, 700, 100, 720), url="https://example.org"))
    writer.add_annotation(1, FreeText(text="99.9", rect=(72, 500, 200, 520)))

    assert told(samples.saved(writer)) == (f"{NEXT}\n{NEXT}", (Notice("notice.annotations", page=2, unread=True),))


def encrypted(password: str) -> bytes:
    """Return a PDF that opens with `password`."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(samples.drawn(samples.lines(FIGURES)))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    return samples.saved(writer)


def refused(data: bytes) -> str:
    """Return the key of the error, after looking at the form of its line."""
    with pytest.raises(InputError) as caught:
        decode("公报.pdf", data)
    for lang in ("zh", "en"):
        assert caught.value.told(lang).startswith("公报.pdf")
    return caught.value.key


def test_encrypted_files() -> None:
    """One that opens without a password is read, any other refused."""
    assert told(encrypted("")) == (FIGURES, ())
    assert refused(encrypted("secret")) == "input.pdf_encrypted"


WHOLE = samples.written(samples.text_at(b"58.7"))
BROKEN = {
    "cut in the middle": (WHOLE[: len(WHOLE) // 2], "input.pdf_truncated"),
    "cut before the end mark": (WHOLE[:-8], "input.pdf_truncated"),
    "cut within a later save": (WHOLE + b"7 0 obj\n<</Type/Pa", "input.pdf_truncated"),
    "head only": (b"%PDF-1.7\n%\xe2\xe3", "input.pdf_truncated"),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 20 + b"\n%%EOF\n", "input.pdf_damaged"),
    "no pages": (
        samples.assembled(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"),
        "input.pdf_no_pages",
    ),
    "pages that hold themselves": (
        samples.assembled(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        "input.pdf_damaged",
    ),
    "more pages told than there are": (WHOLE.replace(b"/Count 1", b"/Count 9"), "input.pdf_damaged"),
}


@pytest.mark.parametrize(("data", "key"), BROKEN.values(), ids=BROKEN)
def test_broken_files_are_told_apart(data: bytes, key: str) -> None:
    """A file that is cut short may lack pages, so it is refused even where most of it could be read."""
    assert refused(data) == key


def test_a_broken_stream_is_told() -> None:
    """What is read of it is kept, but the page counts as unread."""
    content = samples.stream(samples.text_at(b"58.7") * 400)
    at = len(content) // 2
    broken = samples.bound(content[:at] + bytes(byte ^ 0xFF for byte in content[at : at + 9]) + content[at + 9 :])

    assert Notice("notice.page_damaged", page=1, unread=True) in told(broken)[1]


def test_a_glyph_without_a_character_is_told() -> None:
    """A font that names no characters: the page counts as unread, and nothing is guessed."""
    text, notices = told(samples.written(b"BT /F 12 Tf 72 700 Td <00110012> Tj ET", font=samples.UNNAMED))

    assert set(text) == {"\N{REPLACEMENT CHARACTER}"}
    assert notices == (Notice("notice.unknown_glyphs", page=1, unread=True, fields=(("count", str(len(text))),)),)


def test_rare_characters_are_whole() -> None:
    """One beyond the first 65,536 is one character; half of one is none."""
    table = b"1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar <0011> <D842DFB7> <0012> <0035> <0013> <D842>"
    mapped = samples.UNNAMED.removesuffix(b">>") + b"/ToUnicode 6 0 R>>"
    shown = b"BT /F 12 Tf 72 700 Td <0011001200120013> Tj ET"

    text, notices = told(samples.written(shown, samples.stream(table + b" endbfchar"), font=mapped))

    assert text == "𠮷55\N{REPLACEMENT CHARACTER}"
    assert [notice.key for notice in notices] == ["notice.unknown_glyphs"]


TOO_LARGE = (Notice("notice.page_too_large", page=1, unread=True),)
EIGHT = [samples.form(b"/X%d Do " % (depth + 1) * 8, 12) for depth in range(11)]
HOSTILE = {
    "a form that draws itself": (
        samples.written(b"/X0 Do", samples.form(samples.text_at(b"58.7") + b"/X0 Do", 1)),
        ("58.7", ()),
    ),
    "forms that draw eight forms each": (
        samples.written(b"/X0 Do", *EIGHT, samples.form(samples.text_at(b"58.7"), 12)),
        ("", TOO_LARGE),
    ),
    "a stream that unpacks without end": (samples.written(b" " * 50_000_000), ("", TOO_LARGE)),
    "a million glyphs": (samples.written(b"BT /F 1 Tf 1 700 Td " + b"(00000) Tj " * 200_000 + b"ET"), ("", TOO_LARGE)),
    "a page without end": (samples.written(samples.text_at(b"58.7"), box=b"0 0 1e9 1e9"), None),
    "a page without extent": (samples.written(samples.text_at(b"58.7"), box=b"0 0 0 0"), None),
    "states that are never closed": (samples.written(b"q " * 1_000_000 + samples.text_at(b"58.7")), ("58.7", ())),
}


@pytest.mark.parametrize(("data", "expected"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_cost_little(data: bytes, expected: tuple[str, tuple[Notice, ...]] | None) -> None:
    """No file of a few kilobytes takes long; what is too large is told and not read."""
    began = perf_counter()
    found = told(data)

    assert found == (expected or ("58.7", ()))
    assert perf_counter() - began < 10


def test_a_long_file_holds_one_page_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are closed before the next one is opened, so that memory does not grow with their number."""
    opened: list[int] = []
    held = 0

    def get_page(document: pypdfium2.PdfDocument, index: int) -> pypdfium2.PdfPage:
        nonlocal held
        gc.collect()
        held = sum(isinstance(thing, pypdfium2.PdfPage) and bool(thing.raw) for thing in gc.get_objects())
        opened.append(held)
        return original(document, index)

    original = pypdfium2.PdfDocument.get_page
    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", get_page)

    source = decode("公报.pdf", samples.drawn(*[samples.lines(NEXT)] * 30))

    assert len(source.pages) == 30
    assert opened == [0] * 30


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=6))
def test_any_damage_is_read_or_refused(at: int, noise: bytes) -> None:
    """Whatever stands in a file, it gives a text or one of our errors."""
    key, pages = "", 0
    try:
        pages = len(decode("公报.pdf", WHOLE[:at] + noise + WHOLE[at + len(noise) :]).pages)
    except InputError as error:
        key = error.key

    assert pages >= 1 or key.startswith("input.pdf_")
