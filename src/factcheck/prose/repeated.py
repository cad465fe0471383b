"""An item that stands twice in one enumeration: A、B、A, where the second was to be another one.

Compared are whole items only: the first counts where something parts it from the words before, the last where the enumeration ends
behind it. Figures may be equal, and 学习、学习、再学习 is said on purpose.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.prose.text import Remark, Text

_CLAUSE = re.compile(r"[^，。；：！？\n\t|]+")
_LEAD = re.compile(  # words that lead an enumeration in, and never end a name
    r".*(?:包括|包含|涵盖|覆盖|涉及|推动|推进|促进|加强|加快|支持|鼓励|提升|扩大|培育|完善|深化|围绕|聚焦|依托|优化|实施|开展|"
    r"[如为是有和与及对在的了以从由向将把即于])",
    re.DOTALL,
)
_JOINT = re.compile(r"以及|[和及与或]")
_TAIL = re.compile(  # what goes on behind an enumeration: its class, what it measures, what its members do together
    r"等|价格|产值|销售|销量|出口|进口|增加值|投资|收入|领域|方面|[两三四五六七八九十][大个类项种市地国省]|[和及与或的之在为是被将均都各也]|以及|(?:有机|深度|相互|紧密|高度|交叉|协同)?(?:结合|融合|组合|并举|并重|集成|交织|叠加|联动|互动|协调|衔接)"
)
_FIGURE = re.compile(r"\d")
_SHORTEST = 2  # characters; 大、中、小 and 东、西 come again
_FEWEST = 3  # items


class _Item(NamedTuple):
    words: str
    start: int


def repeated(text: Text) -> Iterator[Remark]:
    """Yield a remark for each item that its enumeration holds twice."""
    for m in _CLAUSE.finditer(text.words):
        if m.group().count("、") + 1 < _FEWEST:
            continue
        seen: dict[str, _Item] = {}
        for item in _items(m.group(), m.start()):
            if item.words in seen:
                yield _remark(text, seen[item.words], item)
            seen[item.words] = item


def _items(run: str, start: int) -> Iterator[_Item]:
    """Yield the whole items of a run at clean offset `start`."""
    held = run.split("、")
    if any(part.startswith("再") for part in held):
        return
    at = start
    for number, part in enumerate(held):
        for item in (
            _first(part, at) if number == 0 else _last(part, at, held) if number == len(held) - 1 else [_Item(part, at)]
        ):
            if len(item.words) >= _SHORTEST and not _FIGURE.search(item.words):
                yield item
        at += len(part) + 1


def _first(part: str, at: int) -> Iterator[_Item]:
    """Yield the first item: all of its part, or what stands behind the word that leads in."""
    yield _Item(part, at)
    lead = _LEAD.match(part)
    if lead:
        yield _Item(part[lead.end() :], at + lead.end())


def _last(part: str, at: int, held: list[str]) -> Iterator[_Item]:
    """Yield the last items: those that 和 parts, and an earlier item behind which the enumeration ends."""
    for item in held[:-1]:
        own = item[lead.end() :] if item is held[0] and (lead := _LEAD.match(item)) else item
        tail = _TAIL.match(part, len(own))
        if len(own) < _SHORTEST or not part.startswith(own) or not (tail or len(part) == len(own)):
            continue
        if not tail or not part.startswith(
            tuple(held[:-1]), tail.end()
        ):  # 速度、精度、速度与精度的匹配 is said on purpose
            yield _Item(own, at)
            return
    joint = _JOINT.search(part)
    if joint:
        yield _Item(part[joint.end() :], at + joint.end())


def _remark(text: Text, one: _Item, other: _Item) -> Remark:
    places = tuple(text.span(i.start, i.start + len(i.words)) for i in (one, other))
    return Remark(places, f"{one.words} = {other.words}", one.words, stated=one.words)
