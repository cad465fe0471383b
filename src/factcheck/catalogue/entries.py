"""Entries: all texts as pairs (Chinese, English) of str.format templates, and the way to one of them.

They are kept by subject in the modules beside this one; keys read "subject.name".
"""

from factcheck.catalogue.command import COMMAND
from factcheck.catalogue.computes import COMPUTES
from factcheck.catalogue.docx import DOCX
from factcheck.catalogue.errors import ERRORS
from factcheck.catalogue.expectation import EXPECTATION
from factcheck.catalogue.formats import FORMATS
from factcheck.catalogue.frame import FRAME
from factcheck.catalogue.help import HELP
from factcheck.catalogue.html import HTML
from factcheck.catalogue.notice import NOTICE
from factcheck.catalogue.ocr import OCR
from factcheck.catalogue.pack import PACK
from factcheck.catalogue.pdf import PDF
from factcheck.catalogue.report import REPORT
from factcheck.catalogue.suspect import SUSPECT
from factcheck.catalogue.values import VALUES
from factcheck.catalogue.workflow import WORKFLOW
from factcheck.catalogue.xlsx import XLSX

LANGUAGES = ("zh", "en")
ENTRIES = {
    **ERRORS,
    **PACK,
    **COMMAND,
    **HELP,
    **REPORT,
    **SUSPECT,
    **NOTICE,
    **OCR,
    **PDF,
    **COMPUTES,
    **HTML,
    **FORMATS,
    **VALUES,
    **FRAME,
    **EXPECTATION,
    **DOCX,
    **XLSX,
    **WORKFLOW,
}


def text(key: str, lang: str, /, **fields: object) -> str:
    """Return the entry `key` in `lang` (zh or en), its fields filled in."""
    return ENTRIES[key][LANGUAGES.index(lang)].format(**fields)
