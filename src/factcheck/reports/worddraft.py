"""A Word document made from a text: one paragraph for each line, and the runs that lead from the text into it."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from factcheck.model.layout import Run
from factcheck.model.span import Span
from factcheck.reports.markup import quoted

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SIGNS = {"\t": "<w:tab/>", "\f": '<w:br w:type="page"/>', "\v": "<w:br/>", "\r": "<w:br/>"}

# A4 with margins of an inch; lengths are twentieths of a point
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"'
    ' w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
)

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="{office}/{kind}" Target="{target}"/></Relationships>'
)
# Fonts that Word, WPS and LibreOffice know or replace; twelve points, the size of a bulletin.
_STYLES = (
    f'<w:styles xmlns:w="{_NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/><w:sz w:val="24"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>'
)


def document(text: str) -> tuple[bytes, tuple[Run, ...]]:
    """Return a Word document of `text`, and where each of its lines stands in it."""
    paragraphs, runs, at = [], [], 0
    for number, line in enumerate(text.split("\n")):
        shown = line.removesuffix("\r")
        paragraphs.append(_paragraph(shown))
        if shown:
            runs.append(Run(Span(at, at + len(shown)), "body", number, 0))
        at += len(line) + 1
    body = f'<w:document xmlns:w="{_NAMESPACE}"><w:body>{"".join(paragraphs)}{_PAGE}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS.format(office=_OFFICE, kind="officeDocument", target="word/document.xml"),
        "word/_rels/document.xml.rels": _RELATIONS.format(office=_OFFICE, kind="styles", target="styles.xml"),
        "word/document.xml": body,
        "word/styles.xml": _STYLES,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, part in parts.items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            made.writestr(info, (_DECLARATION + part).encode(), ZIP_DEFLATED)
    return out.getvalue(), tuple(runs)


def _paragraph(line: str) -> str:
    if not line:
        return "<w:p/>"
    pieces, held = [], ""
    for character in [*line, ""]:
        if character and character not in _SIGNS:
            held += character
            continue
        if held:
            pieces.append(f'<w:t xml:space="preserve">{quoted(held)}</w:t>')
        pieces.append(_SIGNS.get(character, ""))
        held = ""
    return f"<w:p><w:r>{''.join(pieces)}</w:r></w:p>"
