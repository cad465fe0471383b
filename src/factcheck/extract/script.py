"""Script: traditional characters as simplified ones and written-out years as digits, so that one grammar reads them all."""

import re
from collections.abc import Callable
from functools import lru_cache

# one of these stands in any text of figures in traditional characters; none is used in simplified ones
_TRADITIONAL = re.compile(r"[萬億個總額減長佔與為於資業這國]")


_YEAR = re.compile(
    r"(?<![一二三四五六七八九十零〇○])[一二][九零〇○][一二三四五六七八九零〇○]{2}年(?:[一二三四五六七八九]月|十[一二]月)?"
)
_DIGITS = str.maketrans("一二三四五六七八九零〇○", "123456789000")


def plain_script(text: str) -> str:
    """Return `text` simplified, its written-out years in digits (二零二四年十二月 is 2024年12月); every offset stays."""
    text = simplified(text)
    return _YEAR.sub(_in_digits, text) if "年" in text else text


def _in_digits(m: re.Match[str]) -> str:
    return m.group().replace("十", "1").translate(_DIGITS)


def simplified(text: str) -> str:
    """Return `text` with traditional characters replaced one for one."""
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
