"""Structure: paragraphs, sentences, the path of headings above them, and the issue date of the masthead."""

import re
from datetime import date
from typing import NamedTuple

_STOP = re.compile(r"[。！？!? ](?:(?<! )[”’」』）)]{0,2}|(?<=[。”] ) +)")  # one class first: the engine skips to it
_HEADING = re.compile(  # one group for each level, the highest first
    r"(#{1,6} )"
    r"|(第[一二三四五六七八九十百\d]{1,4}(?:[章节]|部(?![分门])))"
    r"|([一二三四五六七八九十]{1,3}、)"
    r"|(（[一二三四五六七八九十]{1,3}）)"
    r"|(\d{1,2}[、.．](?!\d))"
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
    start, section = 0, ""
    for number, line in enumerate(text.split("\n")):
        stops = [stop.end() for stop in _STOP.finditer(line)]
        level = None if stops else _level(line)
        if level is not None:
            path = [(held, title) for held, title in path if held < level] + [(level, line)]
            section = " > ".join(title for _, title in path)
        begin = 0
        for end in (*stops, len(line)):
            if begin < end and not line[begin:end].isspace():
                found.append(Sentence(start + begin, start + end, len(found), number, section, level is not None))
            begin = end
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
    """Return the level of a heading, None for a line that is none; a line in which a sentence ends is none."""
    mark = _HEADING.match(line) if len(line) <= _LONGEST_HEADING else None
    return mark.lastindex if mark else None
