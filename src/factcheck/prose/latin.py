"""English words left inside Chinese prose by a translation or a machine: 企业 and 市场, 增长了the 5%, service 外包企业.

Function words are always left over. Of other words only those in small letters count that stand where the same text, before the same
words, has a Chinese one: 服务外包企业 throughout tells what service 外包企业 was. Names, abbreviations and units have no such twin.
"""

import re
from collections.abc import Iterator

from factcheck.prose.text import Mend, Remark, Text

_WORD = re.compile(r"[A-Za-z]{2,20}")
_BEFORE = re.compile(r"[一-鿿，。；、）%] ?$")
_BEHIND = re.compile(r" ?(?:[一-鿿，。；、（]|\d)")
_CONTEXT = re.compile(r" ?(?P<words>[一-鿿]{3})")
_FUNCTION = re.compile(  # a closed class, none of which is a name or a unit
    r"the|and|of|for|with|from|by|is|are|was|were|been|has|have|had|its|their|this|that|these|those|which|will|be|to|in|on|as|"
    r"or|but|not|than|also|into|more"
)
_SHORTEST = 4  # letters; shorter words are units and abbreviations (kg, app)
_HABIT = 20  # English words from which a text is taken to mix them in on purpose
_FEWEST = 2  # times that the Chinese word stands before the same words


def leftovers(text: Text) -> Iterator[Remark]:
    """Yield a remark for each English word that does not belong where it stands."""
    words = text.words
    found = [m for m in _WORD.finditer(words) if _is_inside(words, m)]
    mixed = len(found) > _HABIT
    for m in found:
        twin = "" if mixed or _FUNCTION.fullmatch(m.group()) else _twin(words, m)
        if twin or _FUNCTION.fullmatch(m.group()):
            place = text.span(*m.span())
            near = f"{words[max(0, m.start() - 4) : m.start()]}{m.group()}{words[m.end() : m.end() + 5]}"
            near = next(line for line in near.split("\n") if m.group() in line).strip()
            mend = Mend(place, twin, "suspect.twin") if twin else None
            yield Remark((place,), f"…{near}…", near, stated=m.group(), recomputed=twin, figures=near, mend=mend)


def _is_inside(words: str, m: re.Match[str]) -> bool:
    """Return whether a word in small letters stands inside Chinese prose."""
    before = words[max(0, m.start() - 2) : m.start()]
    return m.group().islower() and bool(_BEFORE.search(before)) and bool(_BEHIND.match(words, m.end()))


def _twin(words: str, m: re.Match[str]) -> str:
    """Return the one Chinese word of two characters that stands elsewhere before the words behind `m`, "" for none."""
    behind = _CONTEXT.match(words, m.end())
    if behind is None or len(m.group()) < _SHORTEST:
        return ""
    twins = re.findall(rf"([一-鿿]{{2}}){behind['words']}", words)
    return twins[0] if len(twins) >= _FEWEST and len(set(twins)) == 1 else ""
