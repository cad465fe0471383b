"""Structure: paragraphs, sentences, the path of headings above them, and the issue date of the masthead."""

import re
from datetime import date
from typing import NamedTuple

_STOP = re.compile(r"[。！？!?][”’」』）)]{0,2}|(?<=[。”]) {2,}")
_HEADINGS = (
    re.compile(r"#{1,6} "),
    re.compile(r"第[一二三四五六七八九十百\d]{1,4}(?:[章节]|部(?![分门]))"),
    re.compile(r"[一二三四五六七八九十]{1,3}、"),
    re.compile(r"（[一二三四五六七八九十]{1,3}）"),
    re.compile(r"\d{1,2}[、.．](?!\d)"),
)
_LONGEST_HEADING = 60  # characters; a longer line is a paragraph that begins with a number
_ISSUED = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?!\d)")
_STAMP = 12  # characters that may stand before a time stamp, as in "[2023/08/04 07:06]"
_MASTHEAD = 300  # characters in which the masthead must lie


class Sentence(NamedTuple):
    """Clean offsets `start` to `end`; `paragraph` and `number` count from 0, `section` is the path of headings."""

    start: int
    end: int
    number: int
    paragraph: int
    section: str
    heading: bool


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a clean text (one line for each paragraph)."""
    found: list[Sentence] = []
    path: list[tuple[int, str]] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        level = _level(line)
        if level is not None:
            path = [(held, title) for held, title in path if held < level] + [(level, line)]
        section = " > ".join(title for _, title in path)
        for begin, end in _cuts(line):
            found.append(Sentence(start + begin, start + end, len(found), number, section, level is not None))
        start += len(line) + 1
    return tuple(found)


def issue_date(text: str) -> date | None:
    """Return the date on the masthead, None when there is none.

    It stands in the first lines: on a line that is no sentence, or as a time stamp in figures.
    """
    for line in text[:_MASTHEAD].split("\n")[:8]:
        for m in _ISSUED.finditer(line):
            stamped = "年" not in m.group() and m.start() <= _STAMP
            if stamped or not re.search(r"[，。；]", line):
                try:
                    return date(int(m[1]), int(m[2]), int(m[3]))
                except ValueError:
                    continue
    return None


def _level(line: str) -> int | None:
    if len(line) > _LONGEST_HEADING or _STOP.search(line):
        return None
    return next((i for i, mark in enumerate(_HEADINGS) if mark.match(line)), None)


def _cuts(line: str) -> list[tuple[int, int]]:
    cuts, at = [], 0
    for stop in _STOP.finditer(line):
        cuts.append((at, stop.end()))
        at = stop.end()
    return [c for c in [*cuts, (at, len(line))] if line[c[0] : c[1]].strip()]
