"""Bare numbers that are claims without a unit of their own: proportions (3.9：59.5：36.6) and index numbers (指数为 99.5)."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.numerals import ARABIC, arabic
from factcheck.extract.passes import matches

_PROPORTION_BEGINS = re.compile(r"[0-9](?<![\d.:：∶].)(?=[\d.]{0,6}[:：∶])")
_PROPORTION = re.compile(r"\d{1,3}(?:\.\d{1,3})?(?:[:：∶]\d{1,3}(?:\.\d{1,3})?){1,5}(?![\d.:：∶])")
_RATIO_WORDS = re.compile(r"(?:比|比重|比例|结构|构成|占比)[^，。；]{0,8}$")
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_SLACK = Decimal("0.05")  # half a unit of one decimal, for each member of a proportion
_INDEX = re.compile(
    rf"指数(?:\([A-Za-z]{{2,6}}\)|（[A-Za-z]{{2,6}}）)?(?:分别)?(?:为|是|达到?|报|升至|降至|上升至|下降至|回落至)(?P<number>{ARABIC})(?![\d%‰])"
)
_BEFORE = 24  # characters before a proportion in which its words stand


class Bare(NamedTuple):
    """A number at clean offsets `start` to `end`; `unit` is % for a member of a proportion, "" or 点 for an index number."""

    start: int
    end: int
    value: Decimal
    unit: str


def bare_numbers(text: str) -> Iterator[Bare]:
    """Yield the bare numbers of `text` that say something; a proportion counts when it exhausts a hundred."""
    if "指数" in text:
        for m in _INDEX.finditer(text):
            points = text.startswith("点", m.end())  # of an index with a base of its own
            yield Bare(m.start("number"), m.end("number"), arabic(m["number"]), "点" if points else "")
    for m in matches(_PROPORTION_BEGINS, _PROPORTION, text):
        members = [
            Bare(m.start() + n.start(), m.start() + n.end(), Decimal(n.group()), "%")
            for n in _NUMBER.finditer(m.group())
        ]
        whole = abs(sum((b.value for b in members), Decimal(0)) - 100) <= _SLACK * (len(members) + 1)
        if whole and _RATIO_WORDS.search(text, max(0, m.start() - _BEFORE), m.start()):
            yield from members
