"""Letters that stand for digits inside a figure become digits: 1O3.8亿元, l2.5%, 2〇18年.

Only a figure proves it: at least one true digit, and a unit or 年 right behind. Each such edit is told as a finding, since
whoever set an O for a 0 may have set more.
"""

import re

from factcheck.normalise.draft import Draft, swap

FIXER = "letter-for-digit"
_LOOKS = {"O": "0", "o": "0", "〇": "0", "I": "1", "l": "1"}
_HINT = re.compile(r"\d[.,]?[OoIl〇]|[OoIl〇][.,]?\d")
_FIGURE = re.compile(
    r"(?<![0-9A-Za-z.])(?=[0-9OoIl〇.,]{0,11}\d)[0-9OoIl〇]{1,9}(?:[.,][0-9OoIl〇]{1,6}){0,2}"
    r"(?=[ ]?(?:[万亿]|美?元|[%‰]|个百分点|人|家|户|年|倍|吨))"
)


def restore_digits(draft: Draft) -> Draft:
    """Return `draft` with digits where a figure holds letters that look like them."""
    if not _HINT.search(draft.text):
        return draft
    places = (
        (m.start() + i, _LOOKS[letter])
        for m in _FIGURE.finditer(draft.text)
        for i, letter in enumerate(m.group())
        if letter in _LOOKS
    )
    return swap(draft, FIXER, places)
