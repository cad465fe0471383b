"""Names counted: 8个城市包括 A、B、C against the names listed, and A、B、C三大领域 the other way round.

An open list (等, 如, 其中) can only hold too many. A list of figures, one that goes on behind a comma, and one whose length is far
from the count tell of something else.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.extract.numerals import chinese
from factcheck.prose.items import Count, clause_start, count, is_open, last_name, parts, without_asides
from factcheck.prose.series import in_chinese
from factcheck.prose.text import Mend, Remark, Text

_NUMBER = r"(?P<number>[0-9两二三四五六七八九十](?:(?<=[0-9])[0-9]{0,2}|(?<![0-9])[两二三四五六七八九十]{0,2}))"
_NO_START = frozenset(
    "第0123456789.,一二三四五六七八九十百几多余数近约超过每"
)  # an ordinal, a part of a number, a hedge
_CLASS = r"(?P<class>大|个|家|类|种|项|位|名|座|级|国|省|市|地|方面)"
_AHEAD = re.compile(
    rf"{_NUMBER}{_CLASS}(?P<what>[^，。；：、（()）“”\d\n]{{0,10}}?)"
    r"(?P<says>分别(?:是|为)|，分别(?:是|为)|，?包括|，?包含|，?涵盖|，即|：|——|（)"
)
_BEHIND = re.compile(
    rf"、(?P<last>[^，。；：、！？\n]{{1,20}}?)(?P<open>等)?{_NUMBER}(?P<class>大|个|类|种|项|级|国|省|市|地|方面)"
)
_STOP = re.compile(r"[。；！？\n]|——")
_DIGIT = re.compile(r"[\d一二三四五六七八九十两](?:[个家类种项位名座%元]|\b)|\d")
_ADMIN = re.compile(r"[省市县区州盟旗乡镇村街道自治直辖兵团地、]{2,30}")
_PARTS_OF = re.compile(r"(?:项目|工程|任务|工作|活动|措施|行动|阶段|步骤|环节|系统|平台|基地|园区)$")
_NO_NAME = frozenset("的共有了和及与在这上下述其他它另新为是成达设建后前每各首以多好")
_CLOSED = frozenset("。：；！？")
_ALIKE = 6  # characters by which the words of one list differ in length
_FEWEST = 3  # items from which words before a count are its list


class _Listed(NamedTuple):
    """An enumeration at clean offsets `start` to `end`."""

    start: int
    end: int
    names: Count
    open: bool


def counted(text: Text) -> Iterator[Remark]:
    """Yield a remark for each count that its own list of names belies."""
    words = text.words
    for m in _AHEAD.finditer(words):
        if words[m.start() - 1 : m.start()] in _NO_START:
            continue
        listed = _bracketed(words, m.end()) if m["says"] == "（" else _following(words, m.end())
        if listed is not None and _holds_ahead(m):
            yield from _miscounted(text, m, listed)
    for m in _BEHIND.finditer(words):
        listed = _preceding(words, m)
        if listed is not None:
            yield from _miscounted(text, m, listed)


def _miscounted(text: Text, m: re.Match[str], listed: _Listed) -> Iterator[Remark]:
    number = _value(m["number"])
    low, high = listed.names
    if number is None or number < 2 or low <= number <= high or (listed.open and number > high):  # noqa: PLR2004  a pair
        return
    if abs(number - (low if number < low else high)) > max(1, number // 4):
        return  # too far apart to speak of the same things
    end = m.end("what") if "what" in m.groupdict() else m.end("class")
    place, told = text.span(m.start("number"), end), text.words[m.start("number") : end]
    names = text.span(listed.start, listed.end)
    right = "" if low < high else str(low) if m["number"].isdecimal() else in_chinese(low).replace("二", "两")
    figure = text.span(*m.span("number"))
    yield Remark(
        places=tuple(sorted((place, names))),
        arithmetic=f"{told}：{low if low == high else f'{low}…{high}'} ≠ {number}",
        key=m.group() + text.words[listed.start : listed.end],
        stated=told,
        recomputed=str(low) if low == high else f"{low}…{high}",
        figures=text.words[listed.start : listed.end],
        mend=Mend(figure, right, "suspect.counted") if right and not listed.open else None,
    )


def _following(words: str, at: int) -> _Listed | None:
    """Return the list at `at`, up to the end of its clause; None where it goes on, or is none."""
    stop = _STOP.search(words, at, at + 400)
    if stop is None or stop.group() == "\n":
        return None
    told = without_asides(words[at : stop.start()])
    head, _, rest = told.partition("，")
    if (
        "、" in rest
        or re.match(r"以及|和|及|还有", rest)
        or "、" not in head
        or _DIGIT.search(head.rpartition("、")[0])
    ):
        return None
    if "“" in head or "（" in head:
        return None  # brackets that do not close here
    return _Listed(at, at + len(head), count(head), is_open(head))


def _bracketed(words: str, at: int) -> _Listed | None:
    end = words.find("）", at, at + 300)
    told = words[at : max(at, end)]
    if (
        told.count("、") < _FEWEST - 1
        or re.search(r"[，。；：\n（]", told)
        or _DIGIT.search(told)
        or _ADMIN.fullmatch(told)
    ):
        return None
    told = without_asides(told)
    return None if told.startswith(("含", "不含", "包")) else _Listed(at, end, count(told), is_open(told))


def _holds_ahead(m: re.Match[str]) -> bool:
    """Return whether the words in front announce the list of what is counted, not of what its members are made of."""
    return m["says"].lstrip("，") not in ("包括", "包含", "涵盖") or not _PARTS_OF.search(m["what"])


def _preceding(words: str, m: re.Match[str]) -> _Listed | None:
    """Return the list that a count right behind it sums up, None where a verb may stand in between."""
    if words[m.start("number") - 1] in _NO_START:
        return None
    end = m.start("open") if m["open"] else m.end("last")
    begin = clause_start(words, m.start())
    if begin is None or (words[begin - 1 : begin] == "\n" and words[begin - 2 : begin - 1] not in _CLOSED):
        return None  # the list may begin on the line before
    told = without_asides(words[begin:end])
    held = parts(told)
    if len(held) < _FEWEST or m["last"][-1] in _NO_NAME or _DIGIT.search(told) or "“" in told or "（" in told:
        return None
    if len(last_name(told)) > max(len(part) for part in held[1:-1]) + 1:
        return None  # 广州举办 三个展会: a verb before the count
    if max(map(len, held)) > min(map(len, held[1:-1])) + _ALIKE and count(told).low > (_value(m["number"]) or 0):
        return None  # 收购甲、乙、丙三家 behind other things bought: not all of it is what is summed up
    return _Listed(begin, end, count(told), bool(m["open"]))


def _value(figure: str) -> int | None:
    return int(figure) if figure.isdecimal() else chinese(figure)
