"""Remarks: what a clause says that holds for the figures behind it: the money they are told in, what they leave out, their order."""

import re

from factcheck.extract.numerals import chinese
from factcheck.extract.reading import IN_CURRENCY

_IN_CURRENCY = re.compile(IN_CURRENCY)
_ANY = re.compile(r"[计标除不依到]")
_CODES = {"美元": "USD", "人民币": "CNY"}
_WITHOUT = re.compile(  # 剔除旅行服务，服务进出口 45085.1 亿元: another measure than all of it
    r"(?:剔除|扣除|不含|不包括|(?<![扣剔])除)(?P<what>(?!价格|物价|汇率)[^，。；：除了]{2,20}?)(?:之?[后外]|以外|因素|影响){0,3}，"
)
_RANKED = re.compile(
    r"(?:前(?P<n>[二两三四五六七八九十]|\d{1,2})(?:位|名|强|大)?[^。；]{0,40}依次|[由从](?:高到低|大到小|多到少)[^。；]{0,20}(?:依次|分别|为|是))"
)
_NEXT = re.compile(r"[）)％]?(?:、|和|及|以及)")  # goes on with the next of a list
_MANY = 99  # figures, more than are told in order


def may_remark(gap: str) -> bool:
    """Return whether the words before a figure may hold any of these remarks."""
    return _ANY.search(gap) is not None


def currency(gap: str, held: str) -> str:
    """Return the code of the money that the words before a figure reckon in, `held` where they name none."""
    said = _IN_CURRENCY.search(gap) if "计" in gap or "标价" in gap else None
    return _CODES[said["name"]] if said else held


def left_out(gap: str, held: str) -> str:
    """Return what the words before a figure leave out of its measure, `held` where they say nothing of that."""
    said = _WITHOUT.search(gap) if "除" in gap or "不" in gap else None
    return said["what"] if said else held


def ranked(gap: str, count: int, held: int) -> int:
    """Return how many figures are told from the largest down from a row of `count` on: 居前三位，依次为; 从高到低依次为.

    It is `held` for the next item of such a list, and 0 behind it.
    """
    said = _RANKED.search(gap) if "依次" in gap or "到" in gap else None
    if said:
        number = chinese(said["n"]) if said["n"] and not said["n"].isdigit() else said["n"]
        return int(number or max(count, _MANY))
    return held if held and _NEXT.match(gap) else 0
