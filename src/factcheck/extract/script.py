"""Script: traditional characters as simplified ones, so that one grammar reads both."""

import re
from collections.abc import Callable
from functools import lru_cache

# one of these stands in any text of figures in traditional characters; none is used in simplified ones
_TRADITIONAL = re.compile(r"[萬億個總額減長佔與為於資業這國]")


def simplified(text: str) -> str:
    """Return `text` with traditional characters replaced one for one, so that every offset stays."""
    if text.isascii() or not _TRADITIONAL.search(text):
        return text
    convert = _converter()
    table = {letter: convert(letter) for letter in set(text) if letter >= "一"}
    return text.translate({ord(old): new for old, new in table.items() if len(new) == 1 and new != old})


@lru_cache(maxsize=1)
def _converter() -> Callable[[str], str]:
    """Return what simplifies a text: its dictionaries are loaded once, and only for a text that needs them."""
    from opencc import OpenCC  # noqa: PLC0415  start-up cost

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
