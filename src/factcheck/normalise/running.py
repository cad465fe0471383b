"""Running heads and feet go: lines at the edge of pages that come again on most of them, whatever their page number."""

import re
from collections import Counter

from factcheck.normalise.draft import Draft, Stretch, delete
from factcheck.normalise.pages import edges

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_NUMBER = re.compile(r"\d+")
_DEEP = 3  # lines from an edge in which a head or foot may stand
_LEAST = 3  # pages on which it must come again
_SHARE = 0.4  # share of the pages; left and right pages may differ


def drop_running_heads(draft: Draft) -> Draft:
    """Return `draft` without running heads and feet; a text without pages is left as it is."""
    pages = [_edge_lines(draft.text, start, end) for start, end in edges(draft)]
    if len(pages) < _LEAST:
        return draft
    seen = Counter(kind for page in pages for kind in {_kind(draft.text, line, top=top) for line, top in page})
    needed = max(_LEAST, _SHARE * len(pages))
    gone = {line for page in pages for line, top in page if seen[_kind(draft.text, line, top=top)] >= needed}
    return delete(draft, "running-head", sorted((a, min(b + 1, len(draft.text))) for a, b in gone))


def _edge_lines(text: str, start: int, end: int) -> list[tuple[Stretch, bool]]:
    """Return the outermost lines of a page, each with whether it stands at the top."""
    lines = [(start + m.start(), start + m.end()) for m in _LINE.finditer(text[start:end])]
    top, bottom = lines[:_DEEP], lines[max(_DEEP, len(lines) - _DEEP) :]
    return [(line, True) for line in top] + [(line, False) for line in bottom]


def _kind(text: str, line: Stretch, *, top: bool) -> tuple[bool, str]:
    """Return what two lines must share to be one running head: the edge, and the words with any number in them."""
    return top, _NUMBER.sub("#", "".join(text[line[0] : line[1]].split()))
