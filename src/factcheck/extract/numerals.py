"""Numerals: Arabic figures with separators, and Chinese number words up to 亿."""

from decimal import Decimal

ARABIC = (
    r"(?:\d{1,3}(?:[,，]\d{3}(?!\d)){1,5}(?:\.\d{1,8}+)?"  # 12,919.8 and 2，645
    r"|\d{1,15}+(?:\.\d{1,8}+)?)"  # 12919.8
)
# the same, begun only where no digit, point or 第 stands before; one class first: the engine skips to it
ARABIC_FIRST = (
    r"[0-9](?<![\d.第].)(?:\d{0,2}(?:[,，]\d{3}(?!\d)){1,5}(?:\.\d{1,8}+)?"
    r"|\d{0,14}+(?:\.\d{1,8}+)?)"
)
CHINESE_DIGITS = "一二两三四五六七八九十百千零〇"
CHINESE = rf"[{CHINESE_DIGITS}]{{1,9}}(?:万[{CHINESE_DIGITS}]{{1,9}})?"  # 二万九千六百一十 too

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_POWERS = {"十": 10, "百": 100, "千": 1000}


def arabic(text: str) -> Decimal:
    """Return the value of an Arabic figure, trailing zeros kept, thousands separators dropped."""
    return Decimal(text.replace(",", "").replace("，", ""))


def chinese(text: str) -> int | None:
    """Return the value of a number word below 亿 (二百三十 is 230, 二万九千 is 29000), None for what is none (十百, 三四)."""
    high, wan, low = text.partition("万")
    if wan:
        above, below = chinese(high), chinese(low)
        return None if above is None or below is None else above * 10_000 + below
    total, digit, last = 0, -1, 10_000
    for letter in text:
        if letter in _POWERS:
            power = _POWERS[letter]
            if power >= last:
                return None
            total += (digit if digit > 0 else 1) * power
            digit, last = -1, power
        elif letter in "零〇":
            if digit > 0:
                return None
        else:
            if digit >= 0:
                return None
            digit = _DIGITS[letter]
    return total + max(digit, 0)
