"""Word documents of ours for the commented draft: the body as XML, with comments of somebody else where they are asked for."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from factcheck.api import check_source
from factcheck.model.report import Document as Checked
from factcheck.packs.load import load_standard
from factcheck.readers.docx import decode
from factcheck.reports.docx import render
from factcheck.reports.view import View

PACK = load_standard()
ZH = View(PACK, "zh")
TOTAL = "2017年，全市服务外包执行额为85.5亿元，其中离岸执行额38.2亿元，在岸执行额20.3亿元。"
OURS = re.compile(rb'w:author="factcheck"')


def run(text: str, properties: str = "") -> str:
    """Return a run of Word's XML that holds `text`."""
    kept = "" if text == text.strip() else ' xml:space="preserve"'
    return f"<w:r>{properties}<w:t{kept}>{text}</w:t></w:r>"


def paragraph(*runs: str) -> str:
    """Return a paragraph of these runs."""
    return f"<w:p>{''.join(runs)}</w:p>"


def docx(*blocks: str, foreign: str = "") -> bytes:
    """Return a document whose body is made of these elements; `foreign` is what a person says of its first run."""
    document = Document()
    for block in blocks:
        first, rest = block.split(">", 1)
        document.element.body.insert(len(document.element.body) - 1, parse_xml(f"{first} {nsdecls('w', 'r')}>{rest}"))
    if foreign:
        document.add_comment(document.paragraphs[0].runs[0], text=foreign, author="王编辑", initials="W")
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def checked(data: bytes, path: str) -> Checked:
    """Return the checked document that lies at `path`."""
    return check_source(decode(path, data), pack=PACK)


def part(data: bytes, name: str = "word/document.xml") -> bytes:
    """Return one part of a document, b"" when there is none."""
    with ZipFile(BytesIO(data)) as held:
        return held.read(name) if name in held.namelist() else b""


def parts(data: bytes) -> dict[str, bytes]:
    """Return all parts of a document by name."""
    with ZipFile(BytesIO(data)) as held:
        return {name: held.read(name) for name in held.namelist()}


def commented(data: bytes, path: Path) -> bytes:
    """Return the commented draft of a document, which is written to `path` first."""
    path.write_bytes(data)
    return render([checked(data, str(path))], ZH)


def cleared(data: bytes, path: Path) -> bytes:
    """Return a commented draft after a check that finds nothing."""
    path.write_bytes(data)
    return render([replace(checked(data, str(path)), findings=())], ZH)
