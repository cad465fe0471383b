"""Section numbers that are repeated, skipped or out of order at one level: 一、二、四、 or （一）（三）."""

import re
from collections.abc import Iterator

from factcheck.prose.series import Break, Mark, mark, series, written
from factcheck.prose.text import Line, Mend, Remark, Text

_CN = "一二三四五六七八九十"
_STYLES = (
    ("#、", rf"([{_CN}]{{1,3}})、(?![{_CN}])"),
    ("（#）", rf"[（(]([{_CN}]{{1,3}})[）)]"),
    ("$.", r"(\d{1,2}) ?[.．](?![\d.．])"),
    ("$、", r"(\d{1,2})、(?!\d)"),
    ("（$）", r"[（(](\d{1,2})[）)]"),
    ("$）", r"(\d{1,2})[）)]"),
    ("第#章", rf"第([{_CN}\d]{{1,3}})章(?![，。、的])"),
    ("第#节", rf"第([{_CN}\d]{{1,3}})节(?![，。、的])"),
    ("第#部分", rf"第([{_CN}\d]{{1,3}})部分[：:、 ]"),
)
_NUMBER = re.compile("|".join(pattern for _, pattern in _STYLES))  # one group for each style
_OPENING = frozenset(f"{_CN}0123456789（(第#*　")  # of the number, or of what may lead up to it
_LEAD = re.compile(r"(?:#{1,6} |\*\*|　)?")
_CELLS = re.compile(r"[\t|]|\.{4}|…{2}|·{4}")  # a row of a table, a line of a table of contents
_NO_TITLE = re.compile(
    r"\s*(?:$|\d{1,2}[.、．]|[（(，。；）)])"
)  # a reference to a section that a wrap put at the head of a line
_TITLE = 8  # characters by which a heading is known again on another page


def numbering(text: Text) -> Iterator[Remark]:
    """Yield a remark for each section number that does not follow the one before it."""
    marks = list(_marks(text))
    last = {(m.style, m.number): m.start for m in marks}
    for found in series(text.words, marks):
        for broken in found.breaks:
            yield _remark(text, broken, last)


def _marks(text: Text) -> Iterator[Mark]:
    """Yield the numbers at the head of a line, running heads aside."""
    seen: set[tuple[str, str]] = set()
    for line in text.lines:
        found = _mark(line) if line.words[:1] in _OPENING else None
        if found is not None:
            title = (written(found.style, found.number), line.words[found.end - line.start :][:_TITLE].strip())
            if title not in seen:
                seen.add(title)
                yield found


def _mark(line: Line) -> Mark | None:
    head = _LEAD.match(line.words)
    at = head.end() if head else 0
    m = _NUMBER.match(line.words, at)
    if not m or m.lastindex is None or _CELLS.search(line.words) or _NO_TITLE.match(line.words, m.end()):
        return None
    return mark(_STYLES[m.lastindex - 1][0], m[m.lastindex], line.start + at, line.start + m.end())


def _remark(text: Text, broken: Break, last: dict[tuple[str, int], int]) -> Remark:
    before, here = broken
    right = before.number + 1
    place = text.span(here.start, here.end)
    told, wanted = text.words[here.start : here.end], written(here.style, right)
    free = here.number == before.number and last.get((here.style, right), 0) < here.start
    return Remark(
        places=(text.span(before.start, before.end), place),
        arithmetic=f"{text.words[before.start : before.end]} → {told}",
        key=f"{told}{_title(text, here)}",
        stated=told,
        recomputed=wanted,
        figures=text.words[before.start : before.end],
        mend=Mend(place, wanted, "suspect.numbered") if free else None,
    )


def _title(text: Text, here: Mark) -> str:
    end = text.words.find("\n", here.end)
    return text.words[here.end : end if end >= 0 else None][:20]
