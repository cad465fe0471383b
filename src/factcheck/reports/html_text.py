"""The bulletin as it reads: its paragraphs in HTML, wrapped lines joined, with an element around everything that is marked.

Lines are those of the source, joined where normalisation joined them; the line ends stay in the page, hidden, and can be shown.
What normalisation took for a page number or running head is still there, faint: a reader must be able to trust that all is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.structure import sentences
from factcheck.model.report import Document
from factcheck.model.span import Span
from factcheck.reports.finding import on_one_line
from factcheck.reports.html_marks import Mark, pieces
from factcheck.reports.html_markup import Markup, join, tag
from factcheck.reports.html_sheets import sheets
from factcheck.reports.view import View

_LINE = re.compile(r"[^\n]+")
_CELLS = re.compile(
    r"[^。！？]*(?:\t|\|[^。！？]*\|$)[^。！？]*"
)  # a row of a table keeps its blanks; a sentence is none
_TITLE = 40  # characters; a longer first line is a sentence
_DEEPEST = 3


class Line(NamedTuple):
    """A line of the source without the blanks around it; `glue` is what joins it to the line before in one paragraph."""

    start: int
    end: int
    glue: str


class _Page(NamedTuple):
    """What is looked up for every line."""

    document: Document
    view: View
    stretches: Sequence[tuple[Span, tuple[Mark, ...]]]
    starts: Sequence[int]
    kept: bytearray
    prefix: str
    said: set[str]


def paragraphs(document: Document, marks: tuple[Mark, ...], prefix: str, view: View) -> Markup:
    """Return the paragraphs of `document` in a row; ids of marks begin with `prefix`."""
    kept = bytearray(len(document.source.text))
    for offset in document.clean.origin:
        kept[offset] = 1
    found = list(pieces(marks))
    page = _Page(document, view, found, [span.start for span, _ in found], kept, prefix, set())
    headings = {s.paragraph: s.section.count(" > ") + 1 for s in sentences(document.clean.text) if s.heading}
    breaks = list(document.source.pages[1:])
    drawn = sheets(document, marks, view)
    told: list[Markup] = [drawn[1]] if 1 in drawn else []
    begun = False
    for number, lines in enumerate(_lines(document, kept)):
        while breaks and lines and breaks[0] <= lines[0].start:
            sheet = document.source.place(breaks.pop(0)).page or 0
            told += [tag("p", view.say("html.page", page=sheet), class_="page"), drawn.get(sheet, Markup())]
        if lines:
            told.append(_paragraph(page, lines, headings.get(number), first=not begun))
            begun = True
    return Markup("\n".join(told))


def _lines(document: Document, kept: bytearray) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph of the clean text, in order; an empty one has none."""
    source, clean = document.source.text, document.clean
    stops = [clean.origin[at] for at, character in enumerate(clean.text) if character == "\n"]
    begin = 0
    for stop in (*stops, len(source)):
        lines: list[Line] = []
        for found in _LINE.finditer(source, begin, stop):
            start = found.start() + len(found[0]) - len(found[0].lstrip(" \t\r\f"))
            end = found.start() + len(found[0].rstrip())
            if start < end:
                glue = " " if lines and any(kept[lines[-1].end : start]) else ""
                lines.append(Line(start, end, glue))
        yield lines
        begin = stop + 1


def _paragraph(page: _Page, lines: Sequence[Line], depth: int | None, *, first: bool) -> Markup:
    source = page.document.source
    parts: list[Markup | str] = []
    for line in lines:
        if parts:
            parts += [line.glue, tag("br", class_="w")]
        shown = _line(page, line)
        left_out = not any(page.kept[line.start : line.end])
        parts.append(tag("span", shown, class_="x", title=page.view.say("html.left_out")) if left_out else shown)
    raw = source.text[lines[0].start : lines[-1].end]
    place = source.place(lines[0].start).line
    if depth is not None:
        return tag("p", *parts, class_=f"h h{min(depth, _DEEPEST)}", role="heading", aria_level=depth + 2, data_l=place)
    title = first and len(raw) <= _TITLE and not raw.endswith("。")
    kind = "title" if title else "row" if _CELLS.fullmatch(raw) else None
    return tag("p", *parts, class_=kind, data_l=place)


def _line(page: _Page, line: Line) -> Markup:
    text = page.document.source.text
    parts: list[Markup | str] = []
    at = line.start
    first = max(0, bisect_right(page.starts, line.start) - 1)
    for span, marks in page.stretches[first:]:
        if span.start >= line.end:
            break
        start, end = max(span.start, line.start), min(span.end, line.end)
        if start < end:
            parts += [text[at:start], _marked(page, text[start:end], Span(start, end), marks)]
            at = end
    return join(*parts, text[at : line.end])


def _marked(page: _Page, shown: str, span: Span, marks: tuple[Mark, ...]) -> Markup:
    """Return `shown` with an element for each of `marks` around it, the outermost last; main places bear their numbers."""
    told: Markup | str = shown
    for mark in reversed(marks):
        numbers = [str(number) for number in mark.heads] if span.end >= mark.span.end else []
        told = tag("span", told, **_attributes(page, mark))
        if numbers:
            first = page.document.findings[mark.heads[0] - 1]
            kind = "passed" if first.suppressed else first.severity
            told = join(told, tag("sup", "·".join(numbers), class_=f"ref {kind}", data_to=mark.heads[0]))
    return Markup(told)


def _attributes(page: _Page, mark: Mark) -> dict[str, str | int | bool | None]:
    status = mark.standing.status if mark.standing else ""
    new = mark.key not in page.said
    page.said.add(mark.key)
    raw = on_one_line(page.document.source.text[mark.span.start : mark.span.end])
    word = page.view.say(f"status.{status}") if status else page.view.say("html.no_status")
    return {
        "class_": f"n {status}" if status else "n",
        "id": f"{page.prefix}{mark.key}" if new else None,
        "data_k": mark.key,
        "role": "button" if new else None,
        "tabindex": "-1" if new else None,
        "aria_label": page.view.say("html.mark", text=raw, status=word) if new else None,
    }
