"""Page numbers that stand between the lines of the text go, also when they are broken over two lines (第 27⏎页)."""

import re

from factcheck.normalise.draft import Draft, delete

_GAP = r"[ \t\n]{0,4}"
_PAGE = re.compile(
    r"(?m)^[ \t]*"
    r"(?:"
    rf"第{_GAP}\d{{1,4}}{_GAP}页(?:[ \t]*[/,，]?[ \t]*共{_GAP}\d{{1,4}}{_GAP}页)?"  # 第 27 页，共 30 页
    r"|[-—–][-—– \t]{0,3}\d{1,4}[ \t]{0,2}[-—–][-—–]?"  # — 3 —
    r")[ \t\f]*(?:\n|\Z)"
)


def drop_page_numbers(draft: Draft) -> Draft:
    """Return `draft` without lines that hold nothing but a page number."""
    return delete(draft, "page-number", (m.span() for m in _PAGE.finditer(draft.text)))
