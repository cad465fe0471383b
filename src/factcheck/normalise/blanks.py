"""Blanks that the layout put between digits, characters and signs go; blanks that part words of a heading stay."""

import re

from factcheck.normalise.draft import Draft, delete

_UNIT = r"(?:[万亿元%‰倍人家个件吨户项亩]|美元|百分点)"
_GROUPED = re.compile(
    r"(?<![\d.])\d{1,3}(?: \d{3}){1,4}"  # 12 919: thousands set apart by blanks …
    rf"(?=\.\d| ?{_UNIT})"  # … which only the decimals or the unit behind them prove
)
_BLANK = re.compile(
    r"(?<=[一-鿿])[ \t]+(?=[0-9A-Za-z%‰+-])"  # 增长 8.2 / 占 GDP
    r"|(?<=[0-9A-Za-z%‰])[ \t]+(?=[一-鿿])"  # 8.2 亿元
    r"|(?<=[，；：、（《“])[ \t]+"  # after punctuation that is never followed by a blank
    r"|[ \t]+(?=[，。；：、）》”%‰])"
    r"|(?<=[。”）》])[ \t](?=[^\s])"  # one blank after a stop; two or more set a new paragraph apart
    r"|(?<=\d)[ \t]+(?=\.\d)"  # 0 .6%
    rf"|(?<=\d\.)[ \t]+(?=\d{{1,4}} ?{_UNIT})"  # 886. 5 亿
    r"|(?:(?<=\d[万亿])|(?<=\d[ \t][万亿]))[ \t]+(?=[一-鿿])"  # 512.6 亿 美元
    r"|(?<=[月年%元])[ \t]+(?=[-~—–][ \t]{0,2}\d)|(?<=[月年%元][-~—–])[ \t]+(?=\d)|(?<=[\d月年%元][ \t][-~—–])[ \t]+(?=\d)"  # 1 月 — 7 月
    r"|(?<=\d)[ \t]+(?=[-~—–][ \t]{0,2}\d)|(?<=\d[-~—–])[ \t]+(?=\d)"  # 1 - 7 月
)


def close_up(draft: Draft) -> Draft:
    """Return `draft` without blanks inside and around numbers."""
    draft = delete(draft, "blank", (m.span() for m in _BLANK.finditer(draft.text)))
    return delete(draft, "digit-group", list(_inner_blanks(draft.text)))


def _inner_blanks(text: str) -> list[tuple[int, int]]:
    return [(i, i + 1) for m in _GROUPED.finditer(text) for i in range(m.start(), m.end()) if text[i] == " "]
