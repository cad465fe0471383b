"""One bulletin in every form in which bulletins arrive: text in two encodings, Word, web page, PDF by two producers, scan.

The bulletin is a text of ours: a title, a date, headings (一、 and （一）), paragraphs, and tables as lines with tabs. Each
function writes one file and returns its path. `missing` tells what a form needs and this machine has not.
"""

import html
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

# TrueType outlines in a collection; those of fonts-noto-cjk are CFF, which reportlab cannot embed.
FONT = Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc")
WORD_FONT = "Noto Serif CJK SC"
DPI = 200
_TURN = 0.5  # degrees
_NOISE = 8  # grey levels, standard deviation
_HEADING = re.compile(r"(?P<first>[一二三四五六七八九十]+、)|（[一二三四五六七八九十]+）")
_LONGEST_HEADING = 30


class Block(NamedTuple):
    """A part of the bulletin: "title", "heading", "subheading", "table" or "paragraph", and its lines."""

    kind: str
    lines: tuple[str, ...]

    @property
    def cells(self) -> list[list[str]]:
        """The rows of a table."""
        return [line.split("\t") for line in self.lines]


def blocks(text: str) -> Iterator[Block]:
    """Yield the parts of a bulletin of ours in their order."""
    lines = [line for line in text.splitlines() if line.strip()]
    yield Block("title", (lines[0],))
    for tabbed, run in groupby(lines[1:], key=lambda line: "\t" in line):
        if tabbed:
            yield Block("table", tuple(run))
        else:
            yield from (Block(_kind(line), (line,)) for line in run)


def _kind(line: str) -> str:
    found = _HEADING.match(line) if len(line) <= _LONGEST_HEADING else None
    if not found:
        return "paragraph"
    return "heading" if found["first"] else "subheading"


def utf8(text: str, folder: Path) -> Path:
    """Write the text as it is."""
    return _write(folder / "utf8.txt", text.encode())


def gb18030(text: str, folder: Path) -> Path:
    """Write the text as offices of the mainland save it."""
    return _write(folder / "gb18030.txt", text.encode("gb18030"))


def web(text: str, folder: Path) -> Path:
    """Write a web page with a menu and a foot around the bulletin."""
    tags = {"title": "h1", "heading": "h2", "subheading": "h3", "paragraph": "p"}
    body = "\n".join(
        _web_table(block)
        if block.kind == "table"
        else f"<{tags[block.kind]}>{html.escape(block.lines[0])}</{tags[block.kind]}>"
        for block in blocks(text)
    )
    page = (
        '<!DOCTYPE html>\n<html lang="zh"><head><meta charset="utf-8"><title>通报</title></head><body>\n'
        '<nav><ul><li><a href="/">首页</a></li><li><a href="/tongji">统计数据</a></li></ul></nav>\n'
        f"<main><article>\n{body}\n</article></main>\n<footer>版权所有</footer>\n</body></html>\n"
    )
    return _write(folder / "web.html", page.encode())


def _web_table(block: Block) -> str:
    rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in block.cells)
    return "<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"


def word(text: str, folder: Path) -> Path:
    """Write a Word document with headings, paragraphs and real tables."""
    import docx  # noqa: PLC0415  only where it is needed

    document = docx.Document()
    for name in ("Normal", "Title", "Heading 1", "Heading 2"):
        _set_font(document.styles[name])
    levels = {"title": 0, "heading": 1, "subheading": 2}
    for block in blocks(text):
        if block.kind == "table":
            table = document.add_table(rows=0, cols=len(block.cells[0]), style="Table Grid")
            for row in block.cells:
                for cell, content in zip(table.add_row().cells, row, strict=True):
                    cell.text = content
        elif block.kind in levels:
            document.add_heading(block.lines[0], levels[block.kind])
        else:
            document.add_paragraph(block.lines[0])
    path = folder / "word.docx"
    document.save(str(path))
    return path


def _set_font(style: Any) -> None:  # noqa: ANN401  python-docx hands out its own elements
    from docx.oxml.ns import qn  # noqa: PLC0415  only where it is needed

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[theme]
    for name in ("w:ascii", "w:hAnsi", "w:eastAsia"):
        fonts.set(qn(name), WORD_FONT)


def office_pdf(text: str, folder: Path) -> Path:
    """Write the Word document as PDF by LibreOffice."""
    source = word(text, folder)
    target = folder / "office"
    profile = (folder / "profile").as_uri()  # one of its own: LibreOffice runs once for each profile
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(target),
        str(source),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return target / "word.pdf"


def drawn_pdf(text: str, folder: Path) -> Path:
    """Write a PDF by reportlab, the font embedded."""
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415  only where it is needed
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415  only where it is needed
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415  only where it is needed
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table  # noqa: PLC0415  only where it is needed

    registerFont(TTFont("zenhei", FONT, subfontIndex=0))
    sizes = {"title": 18, "heading": 14, "subheading": 12, "paragraph": 11}
    styles = {
        kind: ParagraphStyle(
            kind,
            fontName="zenhei",
            fontSize=size,
            leading=1.6 * size,
            spaceAfter=size / 2,
            wordWrap="CJK",
            firstLineIndent=2 * size * (kind == "paragraph"),
        )
        for kind, size in sizes.items()
    }
    story = [
        Table(block.cells, style=[("FONT", (0, 0), (-1, -1), "zenhei", 10), ("GRID", (0, 0), (-1, -1), 0.5, "black")])
        if block.kind == "table"
        else Paragraph(html.escape(block.lines[0]), styles[block.kind])
        for block in blocks(text)
    ]
    path = folder / "drawn.pdf"
    SimpleDocTemplate(str(path), title="通报").build(story)
    return path


def scan_pdf(text: str, folder: Path) -> Path:
    """Write the LibreOffice PDF as a PDF of images alone."""
    first, *rest = scanned(office_pdf(text, folder))
    path = folder / "scan.pdf"
    first.save(path, save_all=True, append_images=rest, resolution=DPI)
    return path


def scan_tiff(text: str, folder: Path) -> Path:
    """Write the LibreOffice PDF as one TIFF with its pages."""
    first, *rest = scanned(office_pdf(text, folder))
    path = folder / "scan.tiff"
    first.save(path, save_all=True, append_images=rest, dpi=(DPI, DPI), compression="tiff_lzw")
    return path


def scan_png(text: str, folder: Path) -> Path:
    """Write the first page of the LibreOffice PDF as PNG."""
    path = folder / "scan.png"
    scanned(office_pdf(text, folder))[0].save(path, dpi=(DPI, DPI))
    return path


def scanned(pdf: Path) -> list[Any]:
    """Return the pages of a PDF as a scanner sees them: grey, slightly turned, with noise that is the same every time."""
    import numpy as np  # noqa: PLC0415  only where it is needed
    import pypdfium2  # noqa: PLC0415  only where it is needed
    from PIL import Image  # noqa: PLC0415  only where it is needed

    random = np.random.default_rng(2019)
    pages = []
    for page in pypdfium2.PdfDocument(pdf):
        image = page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L")
        turned = image.rotate(_TURN, Image.Resampling.BICUBIC, fillcolor=255)
        grey = np.asarray(turned) + random.normal(0, _NOISE, turned.size[::-1])
        pages.append(Image.fromarray(grey.clip(0, 255).astype("uint8")))
    return pages


def missing(form: Callable[[str, Path], Path]) -> list[str]:
    """Return what has to be installed before `form` can be written and read, by its name in Debian or on PyPI."""
    office = form in {office_pdf, scan_pdf, scan_tiff, scan_png}
    scan = form in {scan_pdf, scan_tiff, scan_png}
    needs = {
        "libreoffice-writer-nogui": not office or shutil.which("soffice") is not None,
        "fonts-noto-cjk": not office or any(Path("/usr/share/fonts").rglob("NotoSerifCJK-Regular.ttc")),
        "fonts-wqy-zenhei": form is not drawn_pdf or FONT.is_file(),
        "reportlab": form is not drawn_pdf or find_spec("reportlab") is not None,
        "factcheck[ocr]": not scan or find_spec("rapidocr") is not None,
    }
    return [name for name, there in needs.items() if not there]


def _write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
