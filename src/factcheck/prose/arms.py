"""分别 with unequal arms: three names in front of it, and two figures behind."""

import re
from collections.abc import Iterator

from factcheck.prose.items import count, is_open, parts, without_asides
from factcheck.prose.text import Remark, Text

_EACH = re.compile(r"分别")
_CUT = re.compile(r"[，。；：！？（）\n]")
_FIGURES = re.compile(r"[、，]|以及|[和及与]")
_FIGURE = re.compile(r"\d|持平")
_HEAD = re.compile(r"^(?:对|向|从|在|与|和|以|把|将|由|使|其中|同期|此外)")
_RELATED = re.compile(
    r"占|比|较|对|相当于|合计|共|总|倍|\d|[两二三四五六七八九十]{1,2}(?:大|个|类|种|项|家|地|市|省|国|者|方)"
)
_GOES_ON = re.compile(r"[，、](?:和|及|约|同比|环比)?(?:增长|下降|上涨|减少|增加)?(?:约)?\d")
_REACH = 120  # characters that an arm may have


def arms(text: Text) -> Iterator[Remark]:
    """Yield a remark for each 分别 whose figures are not as many as its names."""
    words = text.words
    for m in _EACH.finditer(words):
        begin = _begin(words, m.start())
        names = without_asides(words[begin : m.start()])
        names = names[len(_lead(names)) :]
        end = _end(words, m.end())
        figures = [part for part in _FIGURES.split(without_asides(words[m.end() : end])) if part]
        if len(parts(names)) < 2 or len(figures) < 2 or not all(_FIGURE.search(f) for f in figures):  # noqa: PLR2004  a pair
            continue
        if _unequal(names, len(figures), words, begin) and not _GOES_ON.match(words, end):
            yield _remark(text, (begin, m.start()), (m.end(), end), len(figures))


def _begin(words: str, at: int) -> int:
    return max(words.rfind(sign, max(0, at - _REACH), at) for sign in "，。；：！？（）\n") + 1


def _lead(names: str) -> str:
    m = _HEAD.match(names)
    return m.group() if m else ""


def _end(words: str, at: int) -> int:
    stop = _CUT.search(words, at, at + _REACH)
    return stop.start() if stop else min(at + _REACH, len(words))


def _unequal(names: str, figures: int, words: str, begin: int) -> bool:
    """Return whether no reading of `names` gives as many as there are figures.

    Silent where the names may begin before the comma, where they are told of each other (A 占 B), and where two lists multiply.
    """
    low, high = count(names)
    if _RELATED.search(names) or low <= figures <= high:
        return False
    if figures > high:
        before = words[max(0, begin - 2) : begin]
        starts = (
            not before
            or before[-1] in "。；：！？\n"
            or before[:1].isdigit()
            or before in ("年，", "月，", "中，", "度，")
        )
        return starts and not is_open(names) and figures % len(parts(names)) != 0
    return True


def _remark(text: Text, names: tuple[int, int], figures: tuple[int, int], told: int) -> Remark:
    low, high = count(without_asides(text.words[slice(*names)]))
    counted = str(low) if low == high else f"{low}…{high}"
    return Remark(
        places=(text.span(*names), text.span(*figures)),
        arithmetic=f"{counted} ≠ {told}",
        key=text.words[names[0] : figures[1]],
        stated=counted,
        recomputed=str(told),
        figures=text.words[slice(*figures)],
        metric=text.words[slice(*names)],
    )
