"""Caveats: the sentences in which a bulletin says how its own figures were rounded and at what prices its growth is told."""

import re
from collections.abc import Iterator

from factcheck.model.clean import CleanText
from factcheck.model.note import Note

_ROUNDING = re.compile(r"四舍五入|修约|机械性?(?:调整|配平)|尾差|舍入误差|单位取舍")
_GROWTH = re.compile(r"增长速度|增速|增长率|增幅|同比")
_WORDS = re.compile(  # of rounding, and of comparable growth; one class first: the engine skips to it
    r"[四修机尾舍单可同不剔扣](?:(?<=四)舍五入|(?<=修)约|(?<=机)械性?(?:调整|配平)|(?<=尾)差|(?<=舍)入误差|(?<=单)位取舍"
    r"|(?<=可)比(?:口径|价|因素|基数)|(?<=同)口径|(?<=不)变价|(?:(?<=剔)|(?<=扣))除[^，。；]{1,12}(?:因素|影响))"
)
_STOPS = "。\n"
_SAID = re.compile(r"计算|核算|测算|口径(?:数据|统计)?$|所得|得出")
_LEAD = re.compile(
    r"^(?:[（(]?(?:附?注|说明|备注)(?:释|解)?[\d一二三]{0,2}[）)]?[:：、.． ]*|\d{1,2}[.．、] ?|\[\d{1,2}\] ?|[（(]\d{1,2}[）)])+"
)
_NAMES = re.compile(r"^(?P<names>[^，。；]{2,60}?)(?:绝对数|总量|现价|的?(?:增长速度|增速|增长率|增幅)|按)")
_BETWEEN = re.compile(r"、|和|及|与|以及")
_NO_NAMES = frozenset(
    ("本文", "公报", "表中", "文中", "同比", "以上", "各项", "所有", "全文", "文内", "数据", "有关数据")
)
_NO_MEASURE = re.compile(r"^(?:本|上述)|(?:增长速度|增速|增长率|增幅)$")
_LONGEST = 160  # characters; a longer sentence is none


def caveats(clean: CleanText, source: str) -> tuple[Note, ...]:
    """Return the notes of a document, in the order of the text."""
    return tuple(_caveats(clean, source))


def _caveats(clean: CleanText, source: str) -> Iterator[Note]:
    text, told = clean.text, 0
    for m in _WORDS.finditer(text):
        if m.start() < told:
            continue  # the sentence has spoken
        first, last = max(0, m.start() - _LONGEST), m.end() + _LONGEST  # further off it is none, and is not looked for
        begins = max(text.rfind(stop, first, m.start()) for stop in _STOPS) + 1 or first
        end = min((at for stop in _STOPS if (at := text.find(stop, m.end(), last)) >= 0), default=min(last, len(text)))
        words = text[begins:end].strip()
        if len(words) > _LONGEST:
            continue
        start = text.index(words, begins)
        told = start + len(words)
        span = clean.source_span(start, told)
        if _ROUNDING.search(words):
            yield Note("rounding", span, source[span.start : span.end])
        # a figure told at comparable prices says so beside it: a caveat holds no percentage
        elif _GROWTH.search(words) and _SAID.search(words) and "%" not in words:
            yield Note("comparable", span, source[span.start : span.end], _names(words))


def _names(words: str) -> tuple[str, ...]:
    """Return the measures that a caveat on growth names first, none where it speaks of all growth."""
    found = _NAMES.match(_LEAD.sub("", words))
    named = [name.strip(" 的") for name in _BETWEEN.split(found["names"])] if found else []
    return tuple(name for name in named if name and name not in _NO_NAMES and not _NO_MEASURE.search(name))
