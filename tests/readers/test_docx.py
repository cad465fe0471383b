"""A Word document is read in its order, run by run, so that a figure leads back to where it stands."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.document import Document as Written
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from factcheck.errors import InputError
from factcheck.model.layout import Run
from factcheck.model.source import Source
from factcheck.readers.docx import decode

NAMES = nsdecls("w", "wp", "a", "pic", "r") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
NOTES = '<w:{0}s {1}><w:{0} w:type="separator" w:id="0"><w:p><w:r><w:t>线9</w:t></w:r></w:p></w:{0}>{2}</w:{0}s>'


def xml(markup: str) -> Any:  # noqa: ANN401  an element of python-docx
    """Return the element that `markup` tells, its prefixes declared."""
    first, rest = markup.split(">", 1) if not markup.split(">", 1)[0].endswith("/") else (markup[:-2], "")
    return parse_xml(f"{first} {NAMES}>{rest}" if rest else f"{first} {NAMES}/>")


def run(text: str) -> str:
    """Return a run of Word's XML that holds `text`."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def saved(document: Written) -> bytes:
    """Return the bytes of a document."""
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def read_body(*blocks: str) -> Source:
    """Return what is read of a document whose body is made of these elements."""
    document = Document()
    for block in blocks:
        document.element.body.insert(len(document.element.body) - 1, xml(block))
    return decode("公报.docx", saved(document))


def told(source: Source) -> list[tuple[str, str, int, int]]:
    """Return each run as its text, part, paragraph and number."""

    def row(held: Run) -> tuple[str, str, int, int]:
        return source.text[held.span.start : held.span.end], held.part, held.paragraph, held.run

    return [row(held) for held in source.runs]


def test_paragraphs_and_tables_come_in_their_order() -> None:
    """A paragraph is a line, a row is a line with its cells parted by tabs, an empty paragraph an empty line."""
    document = Document()
    document.add_heading("公报", 1)
    table = document.add_table(2, 2)
    for at, text in enumerate(("指标", "数额", "执行额", "58.7")):
        table.cell(at // 2, at % 2).text = text
    document.add_paragraph("")
    document.add_paragraph("末段", style="List Number")

    source = decode("公报.docx", saved(document))

    assert source.text == "公报\n指标\t数额\n执行额\t58.7\n\n末段"
    assert source.pages == ()
    assert source.notices == ()


def test_a_figure_leads_back_to_paragraph_and_run() -> None:
    """Paragraphs are counted through tables too, runs within their paragraph, deleted ones included."""
    document = Document()
    document.add_paragraph("公报")
    document.add_table(1, 2).cell(0, 1).text = "表"
    paragraph = document.add_paragraph("执行额")
    paragraph._p.append(xml(f'<w:del w:id="1">{run("9").replace("w:t", "w:delText")}</w:del>'))
    paragraph.add_run("58.7").bold = True
    paragraph.add_run("亿元")

    source = decode("公报.docx", saved(document))

    assert told(source) == [
        ("公报", "body", 0, 0),
        ("表", "body", 2, 0),
        ("执行额", "body", 3, 0),
        ("58.7", "body", 3, 2),
        ("亿元", "body", 3, 3),
    ]
    assert document.element.xpath("//w:p")[3].xpath(".//w:r")[2].text == "58.7"


def test_every_character_but_the_partings_belongs_to_a_run() -> None:
    """Runs lie in the order of the text and apart from one another; between them stand newlines, tabs and blanks."""
    document = Document()
    cells = document.add_table(2, 3).rows[0].cells
    cells[0].text, cells[2].text = "一\n二", "三"
    document.add_paragraph("四")

    source = decode("公报.docx", saved(document))

    ends = [0, *(held.span.end for held in source.runs)]
    starts = [*(held.span.start for held in source.runs), len(source.text)]
    assert source.text == "一 二\t\t三\n\n四"
    assert all(source.text[end:start].strip("\n\t ") == "" for end, start in zip(ends, starts, strict=True))
    assert all(end <= start for end, start in zip(ends, starts, strict=True))


INLINE = {
    "inserted": f'<w:ins w:id="1">{run("58")}</w:ins>',
    "deleted": f'{run("58")}<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>',
    "moved here": f'<w:moveTo w:id="1">{run("58")}</w:moveTo>',
    "moved away": f'{run("58")}<w:moveFrom w:id="1">{run("9")}</w:moveFrom>',
    "a link": f'<w:hyperlink r:id="rId9">{run("58")}</w:hyperlink>',
    "a content control": f"<w:sdt><w:sdtPr/><w:sdtContent>{run('58')}</w:sdtContent></w:sdt>",
    "a simple field": f'<w:fldSimple w:instr=" REF a ">{run("58")}</w:fldSimple>',
    "a field": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 9 + 9</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("58")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "a field in an instruction": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("9")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("58")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "an end without a beginning": f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{run("58")}',
    "the mark of a footnote": f'{run("58")}<w:r><w:footnoteReference w:id="2"/></w:r>',
    "a ruby": f"<w:r><w:ruby><w:rt>{run('9')}</w:rt><w:rubyBase>{run('58')}</w:rubyBase></w:ruby></w:r>",
}
SIGNS = {
    "tab": ("<w:r><w:t>5</w:t><w:tab/><w:t>8</w:t></w:r>", "5\t8"),
    "break": ("<w:r><w:t>5</w:t><w:br/><w:t>8</w:t></w:r>", "5\n8"),
    "hyphen": ("<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>8</w:t></w:r>", "5-8"),
    "line end in the file": ("<w:r><w:t>5\n8</w:t></w:r>", "5 8"),
    "raised digit": (f'{run("58")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>', "58¹"),
    "sign of a code": ('<w:r><w:sym w:font="SimSun" w:char="00B1"/><w:t>58</w:t></w:r>', "±58"),
    "sign of a font": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>58</w:t></w:r>', "\ufffd58"),
    "vanish switched off": ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>58</w:t></w:r>', "58"),
}


@pytest.mark.parametrize("inline", INLINE.values(), ids=INLINE)
def test_a_paragraph_is_read_as_it_is_printed(inline: str) -> None:
    """What was inserted counts and what was deleted does not; a field is its result."""
    source = read_body(f"<w:p>{inline}</w:p>")

    assert source.text == "58"
    assert source.notices == ()


@pytest.mark.parametrize(("inline", "expected"), SIGNS.values(), ids=SIGNS)
def test_signs_that_are_elements(inline: str, expected: str) -> None:
    """Tabs, breaks and symbols stand in the run like letters."""
    source = read_body(f"<w:p>{inline}</w:p>")

    assert source.text == expected


BLOCKS = {
    "a content control": (f"<w:sdt><w:sdtContent><w:p>{run('58')}</w:p></w:sdtContent></w:sdt>", "58"),
    "a text box, told twice": (
        (
            f"<w:p>{run('前')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
            f"<w:p>{run('框58')}</w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            f"<w:txbxContent><w:p>{run('框58')}</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback>"
            f"</mc:AlternateContent></w:r>{run('后')}</w:p>"
        ),
        "前后\n框58",
    ),
    "a paragraph mark deleted": (
        (
            f"<w:sdt><w:sdtContent><w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>{run('5')}</w:p><w:p>{run('8')}</w:p>"
            "</w:sdtContent></w:sdt>"
        ),
        "58",
    ),
}


@pytest.mark.parametrize(("block", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_paragraphs_in_wrappers_and_boxes(block: str, expected: str) -> None:
    """Nothing is lost in a content control, and a text box follows the paragraph it hangs on, once."""
    source = read_body(block)

    assert source.text == expected


def merged(document: Written) -> None:
    """Write a table with a cell over two columns and one over two rows."""
    table = document.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    for first, last in (((0, 0), (0, 1)), ((1, 0), (2, 0))):
        table.cell(*last).text = ""
        table.cell(*first).merge(table.cell(*last)).text = "并"


def nested(document: Written) -> None:
    """Write a table inside a cell."""
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text = "外"
    inner = cells[1].add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "内", "58"
    cells[1]._tc.remove(cells[1].paragraphs[0]._p)


def framed(document: Written) -> None:
    """Write paragraphs into a table of one cell."""
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "一"
    cell.add_paragraph("二")


def shifted(document: Written) -> None:
    """Write a row that begins in the second column, and one that is deleted."""
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr>"
    rows = row.format('<w:gridBefore w:val="1"/>', run("5"), run("8")) + row.format("<w:del/>", run("9"), run("9"))
    document.element.body.insert(0, xml(f"<w:tbl>{rows}</w:tbl>"))


@pytest.mark.parametrize(
    ("write", "expected"),
    [(merged, "并\t\t02\n并\t11\t12\n\t21\t22"), (nested, "外\n内\t58\n"), (framed, "一\n二"), (shifted, "\t5\t8")],
)
def test_tables_of_all_shapes(write: Callable[[Written], None], expected: str) -> None:
    """A merged cell is told once and the others keep their columns; a table inside has rows of its own."""
    document = Document()
    write(document)

    assert decode("公报.docx", saved(document)).text == expected


def test_notes_follow_the_body() -> None:
    """Footnotes, then endnotes; their paragraphs are counted on, the lines that part them from the text are none."""
    document = Document()
    document.add_paragraph("正文")
    for kind in ("footnote", "endnote"):
        note = f'<w:{kind} w:id="2"><w:p>{run("注58" + kind)}</w:p></w:{kind}>'
        blob = NOTES.format(kind, NAMES, note).encode()
        part = Part(PackURI(f"/word/{kind}s.xml"), f"application/x.{kind}+xml", blob, document.part.package)
        document.part.relate_to(part, f"{RELATIONSHIP_TYPE.FOOTNOTES.rpartition('/')[0]}/{kind}s")

    source = decode("公报.docx", saved(document))

    assert source.text == "正文\n注58footnote\n注58endnote"
    assert [row[1:] for row in told(source)] == [("body", 0, 0), ("footnotes", 1, 0), ("footnotes", 3, 0)]


@pytest.mark.parametrize(
    ("header", "footer", "quoted"),
    [("统计公报", "", None), ("2018年公报", "编号58", "2018年公报；编号58"), ("", "第{PAGE}页", None)],
)
def test_headers_are_no_text_but_told(header: str, footer: str, quoted: str | None) -> None:
    """Where figures stand in them there is a notice that quotes them; page numbers are none."""
    document = Document()
    document.add_paragraph("正文")
    document.sections[0].header.paragraphs[0].text = header
    for at, piece in enumerate(footer.split("{PAGE}")):
        if at:
            document.sections[0].footer.paragraphs[0]._p.append(
                xml(f'<w:fldSimple w:instr="PAGE">{run("7")}</w:fldSimple>')
            )
        document.sections[0].footer.paragraphs[0].add_run(piece)

    source = decode("公报.docx", saved(document))

    assert source.text == "正文"
    assert [(n.key, n.unread, n.fields) for n in source.notices] == (
        [("notice.headers_left_out", False, (("text", quoted),))] if quoted else []
    )


LEFT_OUT = {
    "an equation": (f"<m:oMath><m:r><m:t>9</m:t></m:r></m:oMath>{run('58')}", "notice.equation_left_out", True),
    "hidden text": (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>{run('58')}", "notice.hidden_left_out", False),
    "a sheet": (f"<w:r><w:object><v:OLEObject/></w:object></w:r>{run('58')}", "notice.embedded_left_out", True),
    "a picture": (
        (
            '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="3600000"/><a:graphic><pic:pic/></a:graphic></wp:inline>'
            f"</w:drawing></w:r>{run('58')}"
        ),
        "notice.picture_left_out",
        True,
    ),
}


@pytest.mark.parametrize(("inline", "key", "unread"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_left_out_is_told(inline: str, key: str, unread: bool) -> None:  # noqa: FBT001  a column of the table
    """A figure in an equation, a chart or a picture is not read, and nobody is left to think it was."""
    source = read_body(f"<w:p>{inline}</w:p>")

    assert source.text == "58"
    assert [(n.key, n.unread, n.fields) for n in source.notices] == [(key, unread, (("count", "1"),))]


def test_a_logo_is_not_worth_a_notice() -> None:
    """Pictures below the size of a table hold no figures."""
    source = read_body(f"<w:p>{LEFT_OUT['a picture'][0].replace('5400000', '540000')}</w:p>")

    assert source.notices == ()


def rewritten(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a document with one part changed."""
    held = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(held, "w", ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, change(old.read(entry)) if entry == name else old.read(entry))
    return held.getvalue()


def plain() -> bytes:
    """Return a document with one paragraph."""
    document = Document()
    document.add_paragraph("执行额58.7亿元")
    return saved(document)


def test_a_document_with_macros_is_read() -> None:
    """A .docm differs in its content type alone."""
    kinds = rewritten(
        plain(),
        "[Content_Types].xml",
        lambda part: part.replace(
            b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"application/vnd.ms-word.document.macroEnabled.main+xml",
        ),
    )

    assert decode("公报.docm", kinds).text == "执行额58.7亿元"


def test_the_strict_form_is_read() -> None:
    """Word can save under the namespaces of the ISO standard."""
    strict = {"word/document.xml", "_rels/.rels"}
    data = plain()
    for name in strict:
        data = rewritten(
            data,
            name,
            lambda part: part.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        )

    assert decode("公报.docx", data).text == "执行额58.7亿元"


def with_doctype(part: bytes) -> bytes:
    """Return a part that declares an entity and uses it in a run."""
    declared = b'<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document'
    return part.replace(b"<w:document", declared, 1).replace(b"58.7", b"&x;")


def flagged(data: bytes) -> bytes:
    """Return a zip whose entries say that they are encrypted."""
    return data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


def scratched(data: bytes) -> bytes:
    """Return a zip in which a few bytes of the body are others."""
    at = data.index(b"word/document.xml") + 60
    return data[:at] + b"\xff" * 8 + data[at + 8 :]


def zipped(name: str, content: bytes) -> bytes:
    """Return a zip with one entry."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return held.getvalue()


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = {
    "no zip": (lambda: b"58.7", "input.no_zip"),
    "cut short": (lambda: plain()[:-200], "input.damaged_zip"),
    "bytes changed": (lambda: scratched(plain()), "input.damaged_zip"),
    "broken markup": (lambda: rewritten(plain(), "word/document.xml", lambda part: part[:-9]), "input.damaged_zip"),
    "deeply nested": (
        lambda: rewritten(plain(), "word/document.xml", lambda _: b"<w:document xmlns:w='w'>" + b"<w:p>" * 999),
        "input.damaged_zip",
    ),
    "encrypted by Word": (lambda: COMPOUND + "EncryptedPackage".encode("utf-16-le"), "input.encrypted"),
    "an old document": (lambda: COMPOUND + bytes(512), "input.office"),
    "encrypted as a zip": (lambda: flagged(plain()), "input.encrypted"),
    "a bomb": (lambda: zipped("word/document.xml", bytes(70 << 20)), "input.zip_bomb"),
    "a denser bomb": (lambda: zipped("word/document.xml", bytes(9 << 20)), "input.zip_bomb"),
    "an entity": (lambda: rewritten(plain(), "word/document.xml", with_doctype), "input.doctype"),
    "no body": (lambda: zipped("word/other.xml", b"<a/>"), "input.no_word"),
    "another body": (lambda: zipped("word/document.xml", b"<a/>"), "input.no_word"),
    "no text": (lambda: saved(Document()), "input.no_text"),
}


@pytest.mark.parametrize(("make", "key"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused(make: Callable[[], bytes], key: str) -> None:
    """One line for each, which names the file."""
    with pytest.raises(InputError, match=r"公报\.docx: ") as caught:
        decode("公报.docx", make())

    assert caught.value.key == key


def test_a_bomb_takes_no_memory() -> None:
    """Sizes are looked at before anything is unpacked."""
    import tracemalloc  # noqa: PLC0415  for this test alone

    bomb = zipped("word/document.xml", bytes(70 << 20))
    tracemalloc.start()
    with pytest.raises(InputError):
        decode("公报.docx", bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 4 << 20
