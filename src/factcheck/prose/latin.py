"""English words left inside Chinese prose by a translation or a machine: 企业 and 市场, 增长了the 5%.

Function words are always left over. Of other words only those in small letters count that stand once, between Chinese characters and
outside quotations; a text that mixes in several of them writes so on purpose, and names, abbreviations and units are left alone.
"""

import re
from collections.abc import Iterator

from factcheck.prose.text import Remark, Text

_WORD = re.compile(r"(?<=[一-鿿，。；、）]) ?(?P<word>[a-z]{2,20}) ?(?=[一-鿿，。；、（]|\d)")
_FUNCTION = frozenset(
    "the and of for with from by is are was were been has have had its their this that these those which will be to in on as or "
    "but not than also into more".split()
)
_SHORTEST = 5  # letters; shorter words are units and abbreviations (kg, app, pct)
_HABIT = 3  # different words from which a text is taken to mix them in on purpose
_VOWEL = re.compile(r"[aeiouy]")
_QUOTED = frozenset("“”《》（）()\"'‘’")


def leftovers(text: Text) -> Iterator[Remark]:
    """Yield a remark for each English word that does not belong where it stands."""
    found = list(_WORD.finditer(text.words))
    content = [m for m in found if m["word"] not in _FUNCTION and _is_word(m["word"])]
    mixed = len({m["word"] for m in content}) > _HABIT
    for m in found:
        word = m["word"]
        left = word in _FUNCTION or (not mixed and m in content and len(re.findall(rf"(?i)\b{word}\b", text.words, re.ASCII)) == 1)
        around = {text.words[m.start() - 1], text.words[m.end() : m.end() + 1]}
        if left and not around & _QUOTED and (word in _FUNCTION or not text.words[m.end() : m.end() + 1].isdigit()):
            place = text.span(*m.span("word"))
            near = text.words[max(0, m.start() - 4) : m.end() + 4].strip()
            yield Remark((place,), f"…{near}…", near, stated=word)


def _is_word(word: str) -> bool:
    return len(word) >= _SHORTEST and bool(_VOWEL.search(word))
