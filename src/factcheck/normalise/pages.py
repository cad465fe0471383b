"""Page numbers that stand between the lines of the text go: 第 27 页 also over two lines, — 3 —, 3/12, a bare number at an edge.

A form that could be something else (3/12, 27) needs a second witness: other pages with the next number.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from factcheck.normalise.draft import Draft, Stretch, delete
from factcheck.normalise.halves import one_sentence

_GAP = r"[ \t\n]{0,4}"
_PAGE = re.compile(
    r"(?m)^[ \t\f]*"
    r"(?:"
    rf"第{_GAP}\d{{1,4}}{_GAP}页(?:[ \t]*[/,，]?[ \t]*共{_GAP}\d{{1,4}}{_GAP}页)?"  # 第 27 页，共 30 页
    r"|[-—–·][-—–· \t]{0,3}\d{1,4}[ \t]{0,2}[-—–·][-—–·]?"  # — 3 —
    r"|[Pp]age[ \t]\d{1,4}(?:[ \t]of[ \t]\d{1,4})?"
    r")[ \t\f]*(?:\n|\Z)"
)
_OF = re.compile(r"(?m)^[ \t\f]*(?P<page>\d{1,4})[ \t]*/[ \t]*(?P<pages>\d{1,4})[ \t\f]*(?:\n|\Z)")
_BARE = re.compile(r"[ \t\f]*(?P<page>\d{1,4})[ \t\f]*")
_WITNESSES = 2  # pages whose numbers follow one another


def drop_page_numbers(draft: Draft) -> Draft:
    """Return `draft` without lines that hold nothing but a page number."""
    draft = _drop(draft, [m.span() for m in _PAGE.finditer(draft.text)])
    draft = _drop(draft, sorted(_of_pages(draft.text)))
    return _drop(draft, sorted(_at_edges(draft)))


def _drop(draft: Draft, lines: list[Stretch]) -> Draft:
    """Return `draft` without `lines`; where one cut a sentence in two, the halves are joined."""
    return delete(draft, "page-number", [_with_breaks(draft.text, *line) for line in lines])


def _with_breaks(text: str, start: int, end: int) -> Stretch:
    """Return a line with the breaks around it when these part one sentence, else the line."""
    first, last = start, end
    while first > 0 and text[first - 1].isspace():
        first -= 1
    while last < len(text) and text[last].isspace():
        last += 1
    before = text[text.rfind("\n", 0, first) + 1 : first].strip()
    after = text[last : _end(text, last)].strip()
    return (first, last) if one_sentence(before, after) else (start, end)


def _end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def edges(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield start and end of each page in the text of `draft`; nothing for a text without pages."""
    starts = [bisect_left(draft.origin, page) for page in draft.pages]
    yield from pairwise([*starts, len(draft.text)] if starts else [])


def _of_pages(text: str) -> Iterator[Stretch]:
    """Yield the lines 3/12, 4/12 …: the same number of pages, and pages that rise."""
    found: dict[str, list[re.Match[str]]] = defaultdict(list)
    for m in _OF.finditer(text):
        found[m["pages"]].append(m)
    for same in found.values():
        numbers = [int(m["page"]) for m in same]
        if (
            len(same) >= _WITNESSES
            and all(a < b for a, b in pairwise(numbers))
            and numbers[-1] <= int(same[0]["pages"])
        ):
            yield from (m.span() for m in same)


def _at_edges(draft: Draft) -> Iterator[Stretch]:
    """Yield the first or last line of pages where they hold nothing but numbers that rise with the pages."""
    firsts: dict[int, list[Stretch]] = defaultdict(list)
    for number, (start, end) in enumerate(edges(draft)):
        for line in _outer_lines(draft.text, start, end):
            m = _BARE.fullmatch(draft.text, *line)
            if m:
                firsts[int(m["page"]) - number].append((line[0], min(line[1] + 1, len(draft.text))))
    for stretches in firsts.values():
        if len(stretches) >= _WITNESSES:
            yield from dict.fromkeys(stretches)


def _outer_lines(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the first and the last line of a page that are not blank."""
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]*[^\s][^\n]*", text[start:end])]
    for a, b in dict.fromkeys(lines[:1] + lines[-1:]):
        yield start + a, start + b
