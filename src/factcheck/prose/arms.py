"""分别 with unequal arms: three names in front of it, and two figures behind."""

import re
from collections.abc import Iterator

from factcheck.extract.numerals import chinese
from factcheck.prose.items import Count, clause_start, count, is_open, parts, without_asides
from factcheck.prose.text import Remark, Text

_EACH = re.compile(r"分别")
_CUT = re.compile(r"[，。；：！？（）\n]|[,;](?!\d)|(?<!\d)[,;]")
_FIGURES = re.compile(r"[、，]|以及|[和及与]")
_FIGURE = re.compile(r"\d|持平")
_HEAD = re.compile(r"^(?:对|向|从|在|与|和|以|把|将|由|使|其中|同期|此外)")
_RELATED = re.compile(r"占|比|较|对|相当于|合计|共|总|倍|\d")
_SUMMED = re.compile(r"(?P<number>[两二三四五六七八九十])(?:大|个|类|种|项|家|地|市|省|国|者|方)(?P<rest>[^\n]*)$")
_GOES_ON = re.compile(r"[，、](?:和|及|约|同比|环比)?(?:增长|下降|上涨|减少|增加)?(?:约)?\d")
_FEWEST = 2  # one name may have several figures (汽车产销), and one figure nothing to deal out
_REACH = 120  # characters that an arm may have


def arms(text: Text) -> Iterator[Remark]:
    """Yield a remark for each 分别 whose figures are not as many as its names."""
    words = text.words
    for m in _EACH.finditer(words):
        clause = clause_start(words, m.start())
        if clause is None:
            continue
        lead = _HEAD.match(words[clause : m.start()])
        begin, end = clause + (lead.end() if lead else 0), _end(words, m.end())
        names = without_asides(words[begin : m.start()])
        told = _names(names)
        figures = [part for part in _FIGURES.split(without_asides(words[m.end() : end])) if part]
        if told is None or min(told.low, len(figures)) < _FEWEST or not all(_FIGURE.search(f) for f in figures):
            continue
        too_many = len(figures) > told.high and _begins_there(words, clause, names, len(figures))
        if (len(figures) < told.low or too_many) and not _GOES_ON.match(words, end):
            yield _remark(text, (begin, m.start()), (m.end(), end), told, len(figures))


def _end(words: str, at: int) -> int:
    stop = _CUT.search(words, at, at + _REACH)
    return stop.start() if stop else min(at + _REACH, len(words))


def _names(names: str) -> Count | None:
    """Return how many names stand in front of 分别, None where they are told of each other (A 占 B).

    东盟、欧盟、美国三大市场 are as many as they say, unless another list follows.
    """
    summed = _SUMMED.search(names)
    if summed is None:
        return None if _RELATED.search(names) else count(names)
    number = chinese(summed["number"].replace("两", "二")) or 0
    low, high = count(names[: summed.start()])
    return Count(number, number) if low <= number <= high and count(summed["rest"]).high == 1 else None


def _begins_there(words: str, clause: int, names: str, figures: int) -> bool:
    """Return whether all names stand in the clause: none before its comma, none behind 等, and no second list to multiply by."""
    before = words[max(0, clause - 2) : clause]
    starts = (
        not before or before[-1] in "。；：！？\n" or before[:1].isdigit() or before in ("年，", "月，", "中，", "度，")
    )
    return starts and not is_open(names) and figures % len(parts(names)) != 0


def _remark(text: Text, names: tuple[int, int], figures: tuple[int, int], held: Count, told: int) -> Remark:
    counted = str(held.low) if held.low == held.high else f"{held.low}…{held.high}"
    return Remark(
        places=(text.span(*names), text.span(*figures)),
        arithmetic=f"{counted} ≠ {told}",
        key=text.words[names[0] : figures[1]],
        stated=counted,
        recomputed=str(told),
        figures=text.words[slice(*figures)],
        metric=text.words[slice(*names)],
    )
