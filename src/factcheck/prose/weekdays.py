"""Dates held against the calendar: a weekday beside a date, and days and months that no calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factcheck.prose.text import Mend, Remark, Text

_DAYS = "一二三四五六日"
_LEAP = 2000  # a leap year: without a year, 29 February is left alone
_MONTHS = 12
_SHORTEST_MONTH = 28
_HALF_YEAR = 183  # days: a date without a year is the one nearest to the issue
_CONTEXT = 300  # characters in which the year may have been named before
_DATE = re.compile(r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?!\d|龄|薪|子))")
_HINT = re.compile(r"[期拜周][一二三四五六日天]")
_NAMED = re.compile(
    r"[（(，、 ]?(?P<word>(?:星期|礼拜|周)(?P<name>[一二三四五六日天]))(?![至到和、~—-]|日?均|[年期末边])"
)
_YEAR_BEFORE = re.compile(r"(?P<year>(?:19|20)\d\d)年$")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_NO_DATE = re.compile(r"(?:[\d.历]|[^\d]\d{1,2}年)$")  # a part of a longer number, 农历, 3年13月: a length
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])")


class _Date(NamedTuple):
    """A date at clean offsets `start` to `end`; `year` is None where it is not told."""

    start: int
    end: int
    year: int | None
    month: int
    day: int


def weekdays(text: Text) -> Iterator[Remark]:
    """Yield a remark for each weekday that its date does not fall on."""
    if not _HINT.search(text.words):
        return
    for told in _dates(text.words):
        m = _NAMED.match(text.words, told.end)
        days = _candidates(told, text) if m else []
        if m and days and all(day.weekday() != _DAYS.index(m["name"].replace("天", "日")) for day in days):
            right = m["word"][:-1] + _DAYS[days[0].weekday()]
            place = text.span(*m.span("word"))
            yield Remark(
                places=(text.span(told.start, told.end), place),
                arithmetic=f"{days[0]} = {right} ≠ {m['word']}",
                key=text.words[told.start : m.end()],
                stated=m["word"],
                recomputed=right,
                figures=str(days[0]),
                mend=Mend(place, right, "suspect.weekday"),
            )


def impossible_dates(text: Text) -> Iterator[Remark]:
    """Yield a remark for each date that no calendar has."""
    for told in _dates(text.words):
        if told.day > _SHORTEST_MONTH or not told.day or not 1 <= told.month <= _MONTHS:
            yield from _impossible(text, told)
    for m in _ISO.finditer(text.words) if "-" in text.words else ():
        yield from _impossible(text, _Date(m.start(), m.end(), int(m["year"]), int(m["month"]), int(m["day"])))


def _dates(words: str) -> Iterator[_Date]:
    """Yield the dates, and the months that have a year."""
    for m in _DATE.finditer(words):
        before = words[max(0, m.start() - 5) : m.start()]
        year = _YEAR_BEFORE.search(before)
        if year or (m["day"] and not _NO_DATE.search(before)):
            start = m.start() - len(year.group()) if year else m.start()
            yield _Date(start, m.end(), int(year["year"]) if year else None, int(m["month"]), int(m["day"] or 1))


def _impossible(text: Text, told: _Date) -> Iterator[Remark]:
    last = _last(told.year or _LEAP, told.month)
    if not 1 <= told.day <= last:
        words = text.words[told.start : told.end]
        arithmetic = f"{told.day} ∉ 1…{last}" if last else f"{told.month} ∉ 1…{_MONTHS}"
        yield Remark((text.span(told.start, told.end),), arithmetic, words, stated=words)


def _candidates(told: _Date, text: Text) -> list[date]:
    """Return the days that the date may mean, the likeliest first.

    That of its year; without one, the day nearest to the issue and those of the years named before it.
    """
    if told.year:
        return _days([told.year], told)
    if text.issued is None:
        return []
    issued = text.issued
    near = _days([issued.year - 1, issued.year, issued.year + 1], told)
    named = [int(y[1]) for y in _YEAR.finditer(text.words, max(0, told.start - _CONTEXT), told.start)]
    return [d for d in near if abs((d - issued).days) <= _HALF_YEAR] + _days(named, told)


def _days(years: list[int], told: _Date) -> list[date]:
    return [date(year, told.month, told.day) for year in years if 1 <= told.day <= _last(year, told.month)]


def _last(year: int, month: int) -> int:
    """Return the last day of a month, 0 when there is no such month."""
    return monthrange(year, month)[1] if 1 <= month <= _MONTHS else 0
