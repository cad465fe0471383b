"""The commented draft: native comments on the figures, nothing else of the draft changed, run after run."""

import re
import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from factcheck.api import check_source
from factcheck.errors import InputError, UsageError
from factcheck.model.finding import Suppression
from factcheck.model.source import from_text
from factcheck.reports.docx import render
from tests.reports.word_samples import (
    OURS,
    PACK,
    TOTAL,
    ZH,
    checked,
    cleared,
    commented,
    docx,
    paragraph,
    part,
    parts,
    run,
)

BOLD = "<w:rPr><w:b/><w:color w:val='C00000'/></w:rPr>"
MARKED = re.compile(rb'<w:commentRangeStart w:id="(\d+)"[ ]*/>(.*?)<w:commentRangeEnd w:id="\1"[ ]*/>', re.DOTALL)
# What strict eyes leave of a draft: no marks, and runs of the same look that nothing parts any more as one.
MARKS = re.compile(rb"<w:commentRange(?:Start|End) [^>]*/>|<w:r><w:commentReference [^>]*/></w:r>")
DRAFTS = {
    "one run": [paragraph(run(TOTAL))],
    "look and blanks": [paragraph(run("公报 "), run(TOTAL.replace("，", "， "), BOLD), run(" 完。"))],
    "a figure over several runs": [
        paragraph(
            run("2017年，全市服务外包执行额为8"),
            run("5.", BOLD),
            run("5亿"),
            run("元，其中离岸执行额38.2亿元，在岸执行额20.3亿元。"),
        )
    ],
    "a table": [
        paragraph(run("表1 服务外包执行额（亿元）")),
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>"
        + paragraph(run(TOTAL))
        + "</w:tc></w:tr></w:tbl>",
    ],
    "a link": [
        paragraph(
            run("2017年，全市服务外包执行额为"),
            f'<w:hyperlink w:anchor="a">{run("85.5亿元，其中")}</w:hyperlink>',
            run("离岸执行额38.2亿元，在岸执行额20.3亿元。"),
        )
    ],
    "tracked changes": [
        paragraph(
            run("2017年，全市服务外包执行额为"),
            '<w:del w:id="91" w:author="李"><w:r><w:delText>58.5</w:delText></w:r></w:del>',
            f'<w:ins w:id="92" w:author="李">{run("85.5亿元")}</w:ins>',
            run("，其中离岸执行额38.2亿元，在岸执行额20.3亿元。"),
        )
    ],
    "signs beside texts": [
        paragraph(
            "<w:r><w:t>2017年，</w:t><w:tab/><w:t>全市服务外包执行额为</w:t><w:t>85.5亿元</w:t><w:t>，其中离岸执行额38.2亿元，在岸执行额20.3亿元。</w:t></w:r>"
        )
    ],
    "entities": [paragraph(run("甲&amp;乙&#x516C;司：" + TOTAL))],
    "a simple field": [
        paragraph(
            run("2017年，全市服务外包执行额为"),
            f'<w:fldSimple w:instr=" REF x ">{run("85.5亿元")}</w:fldSimple>',
            run("，其中离岸执行额38.2亿元，在岸执行额20.3亿元。"),
        )
    ],
    "a field": [
        paragraph(
            run("2017年，全市服务外包执行额为"),
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("85.5亿元", BOLD)
            + '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            run("，其中离岸执行额38.2亿元，在岸执行额20.3亿元。"),
        )
    ],
}


def texts(markup: bytes) -> str:
    """Return what the texts in a stretch of markup hold."""
    return "".join(found.decode() for found in re.findall(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>", markup))


@pytest.mark.parametrize("name", DRAFTS)
def test_the_comment_stands_on_the_figure(tmp_path: Path, name: str) -> None:
    """Between the marks is the figure that is most likely wrong, whole and alone."""
    data = docx(*DRAFTS[name])
    told = commented(data, tmp_path / "稿.docx")

    findings = checked(data, "稿.docx").findings
    assert findings
    assert [texts(found[1]) for found in MARKED.findall(part(told))] == [
        suspect.text for finding in findings for suspect in finding.suspects[:1]
    ]
    assert len(OURS.findall(part(told, "word/comments.xml"))) == len(findings)


@pytest.mark.parametrize("name", DRAFTS)
def test_the_draft_reads_as_before(tmp_path: Path, name: str) -> None:
    """The commented draft has the same text, and gives the same findings at the same places."""
    data = docx(*DRAFTS[name])
    told = commented(data, tmp_path / "稿.docx")

    before, after = checked(data, "稿.docx"), checked(told, "稿.docx")
    assert after.source.text == before.source.text
    assert after.findings == before.findings


@pytest.mark.parametrize("name", DRAFTS)
def test_running_again_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    """Our comments are replaced, not piled up; the cuts of the first run leave nothing for the second."""
    once = commented(docx(*DRAFTS[name]), tmp_path / "一.docx")

    assert commented(once, tmp_path / "二.docx") == once


@pytest.mark.parametrize("foreign", ["", "请核对"])
@pytest.mark.parametrize("name", DRAFTS)
def test_without_findings_the_draft_is_as_it_was(tmp_path: Path, name: str, foreign: str) -> None:
    """Every part of the draft, comments of others included, comes back byte for byte; a part that we added is gone."""
    data = docx(*DRAFTS[name], foreign=foreign)
    told = commented(data, tmp_path / "一.docx")

    assert part(told) != part(data)
    assert parts(cleared(told, tmp_path / "二.docx")) == parts(data)


def test_only_marks_and_cuts_are_added(tmp_path: Path) -> None:
    """A cut opens the run again with its properties; of the other parts only the comments and their declarations change."""
    data = docx(paragraph(run(TOTAL, BOLD)))
    told = commented(data, tmp_path / "稿.docx")

    cut = rb"</w:t></w:r><w:r><w:rPr>(?:(?!</w:rPr>).)*</w:rPr><w:t  xml:space=\"preserve\">"
    assert re.sub(cut, b"", MARKS.sub(b"", part(told))) == part(data)
    changed = {name for name, held in parts(told).items() if parts(data).get(name) != held}
    assert changed == {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert [r.bold for r in Document(BytesIO(told)).paragraphs[0].runs if r.text] == [True] * 3


def test_blanks_beside_a_cut_are_kept(tmp_path: Path) -> None:
    """Word drops blanks at the ends of a text that does not say otherwise."""
    told = commented(
        docx(paragraph(run("2017年，全市服务外包执行额为 85.5亿元 ，其中离岸执行额38.2亿元，在岸执行额20.3亿元。"))),
        tmp_path / "稿.docx",
    )

    assert b'<w:t  xml:space="preserve">2017' in part(told)
    assert Document(BytesIO(told)).paragraphs[0].text.startswith("2017年，全市服务外包执行额为 85.5亿元 ，")


def test_comments_of_others_stay(tmp_path: Path) -> None:
    """Byte for byte, with their marks, however often it is run."""
    data = docx(paragraph(run(TOTAL)), foreign="请核对")
    (theirs,) = re.findall(rb"<w:comment .*?</w:comment>", part(data, "word/comments.xml"), re.DOTALL)
    told = commented(commented(data, tmp_path / "一.docx"), tmp_path / "二.docx")

    comments = list(Document(BytesIO(told)).comments)
    assert theirs in part(told, "word/comments.xml")
    assert [comment.author for comment in comments] == ["王编辑", "factcheck"]
    assert len({comment.comment_id for comment in comments}) == 2
    assert part(told).count(b"commentRangeStart") == part(told).count(b"commentReference") == 2


def test_what_another_program_saved_is_still_ours(tmp_path: Path) -> None:
    """Saved by python-docx, quotes and blanks are written anew: marks and comments go, and the runs that were cut stay apart."""
    once = commented(docx(paragraph(run(TOTAL))), tmp_path / "一.docx")
    held = BytesIO()
    Document(BytesIO(once)).save(held)
    again = commented(held.getvalue(), tmp_path / "二.docx")
    empty = cleared(held.getvalue(), tmp_path / "三.docx")

    assert [len(OURS.findall(part(told, "word/comments.xml"))) for told in (again, empty)] == [1, 0]
    assert part(again).count(b"commentReference") == 1
    assert b"comment" not in part(empty)
    assert [r.text for r in Document(BytesIO(empty)).paragraphs[0].runs] == [TOTAL[:16], TOTAL[16:22], TOTAL[22:]]


def test_what_word_keeps_beside_our_comments_goes_with_them(tmp_path: Path) -> None:
    """Entries of our paragraphs and their durable ids go; an answer of somebody else's stays, without its parent."""
    once = commented(docx(paragraph(run(TOTAL))), tmp_path / "一.docx")
    file = {**parts(once)}
    name = "word/comments.xml"
    file[name] = file[name].replace(
        b"<w:p><w:r><w:annotationRef/>", b'<w:p w14:paraId="0A0A0A0A"><w:r><w:annotationRef/>', 1
    )
    file[name] = file[name].replace(b"<w:comments ", b'<w:comments xmlns:w14="urn:w14" ')
    kept = b'<x xmlns:w15="urn:w15">%s<w15:commentEx w15:paraId="0B0B0B0B"%s w15:done="0"/></x>'
    ours, parent = b'<w15:commentEx w15:paraId="0A0A0A0A" w15:done="0"/>', b' w15:paraIdParent="0A0A0A0A"'
    file["word/commentsExtended.xml"] = kept % (ours, parent)
    file["word/_rels/document.xml.rels"] = file["word/_rels/document.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="x1" Type="http://x/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
    )
    told = commented(_zipped(file), tmp_path / "二.docx")

    assert part(told, "word/commentsExtended.xml") == kept % (b"", b"")


def _zipped(file: dict[str, bytes]) -> bytes:
    from zipfile import ZipFile  # noqa: PLC0415  one test needs it

    held = BytesIO()
    with ZipFile(held, "w") as made:
        for name, data in file.items():
            made.writestr(name, data)
    return held.getvalue()


def test_a_comment_says_what_the_report_says(tmp_path: Path) -> None:
    """Severity, rule and title, then message, arithmetic, suspects with what would mend them, and how to accept it."""
    told = commented(docx(paragraph(run(TOTAL))), tmp_path / "稿.docx")
    (comment,) = Document(BytesIO(told)).comments
    (finding,) = checked(docx(paragraph(run(TOTAL))), "稿.docx").findings

    lines = [p.text for p in comment.paragraphs]
    assert (comment.author, comment.initials) == ("factcheck", "FC")
    assert comment.timestamp == Document(BytesIO(told)).core_properties.modified
    assert lines[0].startswith("错误 SUM001 ")
    assert lines[1:3] == [ZH.message(finding), f"算式：{finding.arithmetic}"]
    assert lines[3].startswith("疑误：“85.5亿元” → “58.5亿元”")
    assert lines[-1] == f"经核实无误的，运行 factcheck accept {finding.fingerprint} --why 理由"


def test_what_is_suppressed_gets_no_comment(tmp_path: Path) -> None:
    """Somebody has looked at it already."""
    data = docx(paragraph(run(TOTAL)))
    (tmp_path / "稿.docx").write_bytes(data)
    document = checked(data, str(tmp_path / "稿.docx"))
    held = tuple(replace(finding, suppressed=Suppression("accepted", "属实")) for finding in document.findings)

    assert parts(render([replace(document, findings=held)], ZH)) == parts(data)


def test_any_other_input_becomes_a_document() -> None:
    """A paragraph for each line, tabs kept, what XML cannot hold replaced, the comment on the figure."""
    text = f"公报\r\n甲\t乙\x01<&>\n\n{TOTAL}\n"
    told = render([check_source(from_text(text, "稿.txt"), pack=PACK)], ZH)

    document = Document(BytesIO(told))
    assert [p.text for p in document.paragraphs] == ["公报", "甲\t乙\ufffd<&>", "", TOTAL, ""]
    assert [texts(found[1]) for found in MARKED.findall(part(told))] == ["85.5亿元"]
    assert len(list(document.comments)) == 1
    assert told == render([check_source(from_text(text, "稿.txt"), pack=PACK)], ZH)


def test_a_comment_in_what_is_made_from_a_text_bears_the_day_of_issue() -> None:
    """Without any date LibreOffice tells one before Christ; where nobody told the day there is none to tell."""
    text = from_text(f"公报\n{TOTAL}\n", "稿.txt")
    told, untold = (render([check_source(text, issued=day, pack=PACK)], ZH) for day in ("2019-05-20", None))

    assert 'w:date="2019-05-20T00:00:00Z"' in part(told, "word/comments.xml").decode()
    assert "w:date" not in part(untold, "word/comments.xml").decode()


def test_each_equation_is_a_paragraph_of_the_comment(tmp_path: Path) -> None:
    """Several in a row would be hard to tell apart in a narrow margin."""
    data = docx(paragraph(run(TOTAL)))
    (tmp_path / "稿.docx").write_bytes(data)
    document = checked(data, str(tmp_path / "稿.docx"))
    several = tuple(replace(finding, arithmetic="1 ≠ 2; 3 ≠ 4") for finding in document.findings)
    (comment,) = Document(BytesIO(render([replace(document, findings=several)], ZH))).comments

    assert [p.text for p in comment.paragraphs if p.text.startswith("算式")] == ["算式：1 ≠ 2", "算式：3 ≠ 4"]


def test_a_figure_in_a_footnote_is_told_at_its_sign(tmp_path: Path) -> None:
    """Word takes no comment in a note, so it stands where the note is called."""
    data = parts(docx(paragraph(run("见注"), '<w:r><w:footnoteReference w:id="7"/></w:r>', run("。"))))
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    data["word/footnotes.xml"] = (
        f'<w:footnotes {space}><w:footnote w:id="7">{paragraph(run(TOTAL))}</w:footnote></w:footnotes>'.encode()
    )
    data["word/_rels/document.xml.rels"] = data["word/_rels/document.xml.rels"].replace(
        b"</Relationships>", b'<Relationship Id="x1" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>'
    )
    told = commented(_zipped(data), tmp_path / "稿.docx")

    ((_, inside),) = MARKED.findall(part(told))
    assert inside == b'<w:r><w:footnoteReference w:id="7"/></w:r>'
    assert part(told, "word/footnotes.xml") == data["word/footnotes.xml"]


def test_a_file_that_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    """Its places would be those of another text."""
    path = tmp_path / "稿.docx"
    document = checked(docx(paragraph(run(TOTAL))), str(path))
    path.write_bytes(docx(paragraph(run("别的"))))

    with pytest.raises(InputError, match="changed while it was checked"):
        render([document], ZH)


def test_a_text_in_utf16_is_refused(tmp_path: Path) -> None:
    """The reader reads it, but places are counted in bytes of UTF-8."""
    data = parts(docx(paragraph(run(TOTAL))))
    text = data["word/document.xml"].decode().replace("UTF-8", "UTF-16")
    data["word/document.xml"] = text.encode("utf-16")

    with pytest.raises(InputError, match="stored as UTF-16"):
        commented(_zipped(data), tmp_path / "稿.docx")


def test_one_document_and_a_file(tmp_path: Path) -> None:
    """Several drafts do not go into one, and standard input has no draft to give back."""
    document = checked(docx(paragraph(run(TOTAL))), "-")

    with pytest.raises(UsageError, match="name the file"):
        render([document], ZH)
    with pytest.raises(UsageError, match="2 were named"):
        render([document, document], ZH)
    assert list(tmp_path.iterdir()) == []


def resaved(path: Path) -> bytes:
    """Return what LibreOffice makes of a document when it opens and saves it."""
    converted(path, "docx")
    return (path.parent / "出" / path.name).read_bytes()


def converted(path: Path, form: str) -> None:
    """Have LibreOffice write a document in another form into the folder 出 beside it."""
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{path.parent}/profile", "--convert-to", form]
    subprocess.run([*command, "--outdir", path.parent / "出", path], check=True, capture_output=True, timeout=120)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
@pytest.mark.parametrize("name", DRAFTS)
def test_libreoffice_opens_it_with_its_comments(tmp_path: Path, name: str) -> None:
    """Saved by LibreOffice it still has our comment and the whole text; ours is still known for ours."""
    path = tmp_path / "稿.docx"
    path.write_bytes(commented(docx(*DRAFTS[name], foreign="请核对"), tmp_path / "原.docx"))
    saved = resaved(path)

    assert sorted(comment.author for comment in Document(BytesIO(saved)).comments) == ["factcheck", "王编辑"]
    assert checked(saved, "稿.docx").source.text.split() == checked(path.read_bytes(), "稿.docx").source.text.split()
    again = commented(saved, tmp_path / "再.docx")
    assert len(OURS.findall(part(again, "word/comments.xml"))) == 1


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_libreoffice_opens_what_is_made_from_a_text(tmp_path: Path) -> None:
    """With its comment, and every line."""
    path = tmp_path / "稿.docx"
    path.write_bytes(render([check_source(from_text(f"公报\n甲\t乙\n{TOTAL}\n", "稿.txt"), pack=PACK)], ZH))
    saved = resaved(path)

    assert [comment.author for comment in Document(BytesIO(saved)).comments] == ["factcheck"]
    assert checked(saved, "稿.docx").source.text.split() == ["公报", "甲", "乙", TOTAL]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is not installed")
def test_libreoffice_shows_the_comment_at_its_figure(tmp_path: Path) -> None:
    """On the page, right behind the figure, with all that it says: as a note of a PDF, which can be looked up."""
    path = tmp_path / "稿.docx"
    path.write_bytes(
        render([check_source(from_text(f"公报\n{TOTAL}\n", "稿.txt"), issued="2019-05-20", pack=PACK)], ZH)
    )
    notes = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
    converted(path, notes)
    (note,) = (
        found
        for found in (held.get_object() for held in PdfReader(tmp_path / "出" / "稿.pdf").pages[0].annotations or ())
        if found["/Subtype"] == "/Text"
    )
    text = PdfDocument(tmp_path / "出" / "稿.pdf")[0].get_textpage()
    place, count = text.search("85.5亿元").get_next()
    left, bottom, right, top = text.get_charbox(place + count - 1)

    assert left < note["/Rect"][0] < right + 2 * (right - left)
    assert bottom < note["/Rect"][3] < top + (top - bottom)
    assert note["/T"].startswith("factcheck, ")
    assert "19" in note["/T"]  # how a year is written is left to the locale
    assert "算式：38.2 + 20.3 = 58.5 ≠ 85.5" in note["/Contents"]
