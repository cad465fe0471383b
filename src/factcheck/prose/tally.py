"""Ups and downs counted: 八大类价格五升一降 against their sum and against the rises and falls that follow."""

import re
from collections import Counter
from collections.abc import Iterator

from factcheck.extract.numerals import chinese
from factcheck.prose.text import Remark, Text

_N = r"[一二两三四五六七八九十]{1,2}|\d{1,2}"
_TALLY = re.compile(
    rf"(?<![第\d一二三四五六七八九十])(?:(?P<up>{_N})[升涨增](?P<down>{_N})[降跌减]|(?P<down2>{_N})[降跌减](?P<up2>{_N})[升涨增])"
    rf"(?:(?P<flat>{_N})(?:持?平))?"
)
_TOTAL = re.compile(
    rf"(?<![第其\d一二三四五六七八九十])(?P<number>{_N})(?:大类|个类别|类|种|项|个行业|个地区|个城市|大行业|市|省)[^，。；：、\d中有]{{0,16}}$"
)
_HINT = re.compile(r"[升涨增降跌减][一二两三四五六七八九十\d]{1,2}[升涨增降跌减]")
_SENTENCE = re.compile(r"[。\n]")
_LISTED = 300  # characters that the rises and falls take one by one
_REACH = 30  # characters in which the number of all is told before the tally


def tallies(text: Text) -> Iterator[Remark]:
    """Yield a remark for each tally that misses the number of all, or splits those listed otherwise than they are told."""
    if not _HINT.search(text.words):
        return
    for m in _TALLY.finditer(text.words):
        up, down, flat = (_value(m[g] or m[f"{g}2"] if g != "flat" else m[g]) for g in ("up", "down", "flat"))
        total = _TOTAL.search(text.words[max(0, m.start() - _REACH) : m.start()])
        whole = _value(total["number"]) if total else None
        sum_ = f"{up}+{down}" + (f"+{flat}" if flat else "")
        if total and whole and up + down + flat != whole:
            start = max(0, m.start() - _REACH) + total.start("number")
            yield _remark(text, m, (start, start + len(total["number"])), f"{sum_} ≠ {whole}", str(whole))
            continue
        told = _told(text, m)
        if told.total() == up + down + flat and (told["+"], told["-"]) != (up, down):
            listed = f"{told['+']}+{told['-']}" + (f"+{told['none']}" if told["none"] else "")
            yield _remark(text, m, m.span(), f"{sum_} ≠ {listed}", listed)


def _told(text: Text, m: re.Match[str]) -> Counter[str]:
    """Return how many figures of the rest of the sentence rise, fall and stay."""
    stop = _SENTENCE.search(text.words, m.end(), m.end() + _LISTED)
    end = stop.start() if stop else m.end()
    grown = [c for c in text.claims_within(m.end(), end) if c.kind == "growth"]
    return Counter("none" if "持平" in c.text else c.direction for c in grown)


def _remark(text: Text, m: re.Match[str], other: tuple[int, int], arithmetic: str, recomputed: str) -> Remark:
    places = {text.span(*other), text.span(*m.span())}
    return Remark(tuple(sorted(places)), arithmetic, m.group() + arithmetic, stated=m.group(), recomputed=recomputed)


def _value(figure: str | None) -> int:
    if not figure:
        return 0
    return int(figure) if figure.isdecimal() else chinese(figure) or 0
