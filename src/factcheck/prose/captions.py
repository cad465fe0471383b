"""Figures and tables: captions numbered twice or skipped, and references to one that is not there.

Read from the source, since a caption inside a sentence is no part of the clean text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.span import Span
from factcheck.prose.text import Remark, Text

_LINE_HEAD = re.compile(
    r"^[ \t　#*]{0,8}(?P<kind>图表|图|表)[ 　]?(?P<number>\d{1,3})(?:[ 　]?[：:、.．]|[ 　])[ 　]{0,4}(?P<title>[^，。；\n]{2,80})$",
    re.MULTILINE,
)
_NAMED = re.compile(r"(?<![一-鿿])(?P<kind>图表|图|表)[ 　]?(?P<number>\d{1,3})(?![\d.．%-])")
_SHOWN = re.compile(
    r"(?P<lead>如|见|详见|参见|由|据|从|（|和|及|、)(?:上|下)?(?P<kind>图表|图|表)[ 　]?(?P<number>\d{1,3})(?![\d.．%—–-]|[ 　]?[：:])"
    r"(?P<tail>所示|可[知见以]|显示|）|看|，|。)"
)
_CONTENTS = re.compile(r"\.{4}|…{2}|·{4}|\d\s{0,4}$")
_TITLE = 6  # characters by which a caption is known again
_FEWEST = 2


class _Caption(NamedTuple):
    kind: str
    number: int
    title: str
    place: Span


def captions(text: Text) -> Iterator[Remark]:
    """Yield a remark for each caption out of order, and for each reference to a figure or table that has none."""
    source = text.clean.source
    if "图" not in source and "表" not in source:
        return
    told = list(_captions(source))
    named = {(m["kind"], int(m["number"])) for m in _NAMED.finditer(source)}
    for kind in ("图", "表", "图表"):
        own = [c for c in told if c.kind == kind]
        if len(own) >= _FEWEST:
            yield from _disordered(own, {n for k, n in named if k == kind})
            yield from _missing(source, own, {n for k, n in named if k == kind})


def _captions(source: str) -> Iterator[_Caption]:
    """Yield the captions, each once: tables of contents and second pages tell them again."""
    seen: set[tuple[str, str, str]] = set()
    for m in _LINE_HEAD.finditer(source):
        title = (m["kind"], m["number"], "".join(m["title"].split())[:_TITLE])
        if title not in seen and not _CONTENTS.search(m["title"]):
            seen.add(title)
            yield _Caption(m["kind"], int(m["number"]), m["title"], Span(m.start("kind"), m.end("number")))


def _disordered(own: list[_Caption], named: set[int]) -> Iterator[Remark]:
    last = own[0]
    for here in own[1:]:
        skipped = here.number > last.number + 1 and last.number + 1 not in named
        if here.number == last.number or skipped:
            one, other = f"{last.kind}{last.number}", f"{here.kind}{here.number}"
            yield Remark(
                places=(last.place, here.place),
                arithmetic=f"{one} → {other}",
                key=f"{one}{other}{here.title}",
                stated=other,
                recomputed=f"{here.kind}{last.number + 1}",
            )
        last = here


def _missing(source: str, own: list[_Caption], named: set[int]) -> Iterator[Remark]:
    numbers = {c.number for c in own}
    listed = "、".join(f"{c.kind}{c.number}" for c in own)
    for m in _SHOWN.finditer(source):
        number = int(m["number"])
        if m["kind"] == own[0].kind and number not in numbers and number not in named:
            told = f"{m['kind']}{number}"
            place = Span(m.start("kind"), m.end("number"))
            yield Remark((place,), f"{told} ∉ {{{listed}}}", told, stated=told, recomputed=listed)
