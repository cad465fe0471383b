"""PDFs made in memory: by reportlab with a Chinese font, and written by hand where a fault or an oddity is the point."""

import zlib
from collections.abc import Callable, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
LEFT, FIRST, LEADING, SIZE = 72.0, 760.0, 18.0, 12.0
NAMED = "STSong-Light"  # every PDF program knows it, so it is not embedded
EMBEDDED = "Cut"
FONTS = tuple(Path("/usr/share/fonts").rglob("NotoSansCJK-Regular.ttc"))
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
# A font that is not there and says nothing of the characters of its glyphs.
UNNAMED = (
    b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>"
)

Draw = Callable[[Canvas], None]


def drawn(*pages: Draw, font: str = NAMED) -> bytes:
    """Return a PDF with a page for each function, set in 12 points."""
    if font == NAMED:
        registerFont(UnicodeCIDFont(NAMED))
    held = BytesIO()
    canvas = Canvas(held, pagesize=(WIDTH, HEIGHT), invariant=True)
    for page in pages:
        canvas.setFont(font, SIZE)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def lines(*texts: str, x: float = LEFT, y: float = FIRST) -> Draw:
    """Return what draws lines below one another."""
    return placed(*((x, y - LEADING * number, text) for number, text in enumerate(texts)))


def placed(*texts: tuple[float, float, str]) -> Draw:
    """Return what draws texts at places, in this order."""

    def draw(canvas: Canvas) -> None:
        for x, y, text in texts:
            canvas.drawString(x, y, text)

    return draw


def by_glyph(text: str, copies: Sequence[float] = (0.0,), font: str = NAMED) -> Draw:
    """Return what draws a line glyph by glyph, each once for every offset in `copies`."""

    def draw(canvas: Canvas) -> None:
        x = LEFT
        for sign in text:
            for offset in copies:
                canvas.drawString(x + offset, FIRST, sign)
            x += canvas.stringWidth(sign, font, SIZE)

    return draw


def rotated(data: bytes, angle: int) -> bytes:
    """Return a PDF whose pages are shown turned clockwise by `angle`."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    for page in writer.pages:
        page.rotate(angle)
    return saved(writer)


def saved(writer: PdfWriter) -> bytes:
    """Return what pypdf writes."""
    held = BytesIO()
    writer.write(held)
    return held.getvalue()


@lru_cache(maxsize=1)
def cut_font(text: str) -> str:
    """Return the name of a TrueType font with the signs of `text`, cut out of the machine's Chinese font."""
    from fontTools.pens.cu2quPen import Cu2QuPen  # noqa: PLC0415  only where the machine has the font
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # noqa: PLC0415  likewise
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415  likewise
    from fontTools.ttLib import TTFont as Font  # noqa: PLC0415  likewise
    from fontTools.ttLib import newTable  # noqa: PLC0415  likewise

    font = Font(FONTS[0], fontNumber=2)
    subsetter = Subsetter(Options(layout_features=[], notdef_outline=True))
    subsetter.populate(text=text)
    subsetter.subset(font)
    outlines, glyphs = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    del font["CFF "]
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    font["maxp"].tableVersion = 0x00010000
    for name in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"):
        setattr(font["maxp"], name, 0)
    for name in ("maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(font["maxp"], name, 0)
    font.sfntVersion = "\0\1\0\0"
    held = BytesIO()
    font.save(held)
    registerFont(TTFont(EMBEDDED, BytesIO(held.getvalue())))
    return EMBEDDED


def assembled(*objects: bytes) -> bytes:
    """Return a PDF of numbered objects, of which the first is the catalog."""
    body, starts = bytearray(b"%PDF-1.7\n"), []
    for number, held in enumerate(objects, 1):
        starts.append(len(body))
        body += b"%d 0 obj\n" % number + held + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    end = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(body))
    return bytes(body) + end + trailer


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object, deflated."""
    packed = zlib.compress(data)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n" % (len(packed), entries) + packed + b"\nendstream"


def written(content: bytes, *xobjects: bytes, box: bytes = b"0 0 595 842", font: bytes = HELVETICA) -> bytes:
    """Return a PDF of one page with the font F; the further objects are X0, X1 …, from number 6 on."""
    return bound(stream(content), *xobjects, box=box, font=font)


def bound(content: bytes, *xobjects: bytes, box: bytes = b"0 0 595 842", font: bytes = HELVETICA) -> bytes:
    """Return the same with a content stream that is packed already."""
    return assembled(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R%s>>" % (box, resources(len(xobjects))),
        content,
        font,
        *xobjects,
    )


def resources(count: int) -> bytes:
    """Return the resources of a page or form: the font, and so many further objects."""
    named = b"".join(b"/X%d %d 0 R" % (number, 6 + number) for number in range(count))
    return b"/Resources<</Font<</F 5 0 R>>/XObject<<%s>>>>" % named


def form(content: bytes, count: int) -> bytes:
    """Return a form that may draw `count` further objects."""
    return stream(content, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + resources(count))


def image() -> bytes:
    """Return a picture of one grey dot."""
    entries = b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    return stream(b"\xc0", entries)


def text_at(text: bytes, x: float = 72, y: float = 700, size: float = 12, before: bytes = b"") -> bytes:
    """Return the operators that draw a text in Helvetica."""
    return b"q BT %s /F %g Tf %g %g Td (%s) Tj ET Q\n" % (before, size, x, y, text)


WHOLE_PAGE = b"q 595 0 0 842 0 0 cm /X0 Do Q\n"  # the picture X0 over all of it
