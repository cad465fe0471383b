"""Blanks that the layout put between digits, characters and signs go; blanks that part words of a heading stay.

Tabs part the cells of a table and stay too.
"""

import re

from factcheck.normalise.draft import Draft, Stretch, delete

_UNIT = r"(?:[万亿元%‰倍人家个件吨户项亩]|美元|百分点)"
_BLANKS = re.compile(r" +")
_GROUPED = re.compile(
    r"(?<![\d.])\d{1,3}(?: \d{3}){1,4}"  # 12 919: thousands set apart by blanks …
    rf"(?=\.\d| ?{_UNIT})"  # … which only the decimals or the unit behind them prove
)
_SPLIT = re.compile(r"\d \d")
_YEAR = re.compile(r"(?<![\d.])(?:2 ?0|1 ?9) ?\d ?\d(?= ?年)")  # 201 8年
_DECIMALS = re.compile(rf"\d{{1,4}} ?{_UNIT}")
_OPEN = frozenset("，；：、（《“")  # never followed by a blank
_SHUT = frozenset("，。；：、）》”%‰")  # never preceded by one
_STOP = frozenset("。”）》")  # one blank after it goes; two or more set a new paragraph apart
_DASH = frozenset("-~—–")
_TIMES = frozenset("月年元%")  # 1 月 - 7 月


def close_up(draft: Draft) -> Draft:
    """Return `draft` without blanks inside and around numbers."""
    text = draft.text
    runs = (m.span() for m in _BLANKS.finditer(text))
    draft = delete(draft, "blank", [(i, j) for i, j in runs if i > 0 and j < len(text) and _goes(text, i, j)])
    return delete(draft, "digit-group", _inner_blanks(draft.text))


def _goes(text: str, start: int, end: int) -> bool:
    """Return whether the blanks from `start` to `end`, with characters on both sides, stand where none belong."""
    before, after = text[start - 1], text[end]
    if before in _OPEN or after in _SHUT:
        return True
    if _chinese(before):
        return _latin(after) or after in "+-‰" or _goes_on(text, start, end)
    if _chinese(after):
        return _latin(before) or before in "%‰"
    if before in _STOP:
        return end - start == 1
    if before.isdigit():
        return (after == "." and text[end + 1 : end + 2].isdigit()) or _ranges(text, end)
    if before == ".":
        return start > 1 and text[start - 2].isdigit() and bool(_DECIMALS.match(text, end))
    if before in _DASH:
        return after.isdigit() and text[max(0, start - 4) : start - 1].rstrip(" ")[-1:] in _AROUND_DASH
    return before in _TIMES and _ranges(text, end)


_AROUND_DASH = _TIMES | frozenset("0123456789")


def _goes_on(text: str, start: int, end: int) -> bool:
    """Return whether a figure goes on behind the blank: 512.6 亿 美元, 1 月 - 7 月."""
    if text[start - 1] in "万亿":
        return _chinese(text[end]) and text[max(0, start - 3) : start - 1].rstrip(" ")[-1:].isdigit()
    return text[start - 1] in _TIMES and _ranges(text, end)


def _ranges(text: str, at: int) -> bool:
    """Return whether a dash and a figure stand at `at`."""
    return text[at] in _DASH and text[at + 1 : at + 4].lstrip(" ")[:1].isdigit()


def _chinese(letter: str) -> bool:
    return "一" <= letter <= "鿿"


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _inner_blanks(text: str) -> list[Stretch]:
    if not _SPLIT.search(text):
        return []
    found = [m for pattern in (_GROUPED, _YEAR) for m in pattern.finditer(text) if " " in m.group()]
    return sorted((i, i + 1) for m in found for i in range(m.start(), m.end()) if text[i] == " ")
