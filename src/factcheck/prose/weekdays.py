"""Dates held against the calendar: a weekday beside a date, and days and months that no calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from factcheck.prose.text import Mend, Remark, Text

_DAYS = "一二三四五六日"
_LEAP = 2000  # a leap year: without a year, 29 February is left alone
_MONTHS = 12
_HALF_YEAR = 183  # days: a date without a year is the one nearest to the issue
_NAMED = re.compile(
    r"(?<!历)(?<![\d.])(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"[（(，、 ]?(?P<word>(?:星期|礼拜|周)(?P<name>[一二三四五六日天]))(?![至到和、~—-]|日?均|[年期末边])"
)
_DATE = re.compile(r"(?<!历)(?<![\d.])(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_MONTH = re.compile(r"(?:(?:19|20)\d\d年|今年|去年|上年|明年)(?P<month>\d{1,2})月(?!\d|龄|薪|子)")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])")


def weekdays(text: Text) -> Iterator[Remark]:
    """Yield a remark for each weekday that its date does not fall on."""
    for m in _NAMED.finditer(text.words):
        told = _DAYS.index(m["name"].replace("天", "日"))
        days = _candidates(m, text)
        if not days or any(day.weekday() == told for day in days):
            continue
        right = m["word"][:-1] + _DAYS[days[0].weekday()]
        place = text.span(*m.span("word"))
        yield Remark(
            places=(text.span(m.start(), m.end("day") + 1), place),
            arithmetic=f"{days[0]} = {right} ≠ {m['word']}",
            key=m.group(),
            stated=m["word"],
            recomputed=right,
            figures=str(days[0]),
            mend=Mend(place, right, "suspect.weekday"),
        )


def impossible_dates(text: Text) -> Iterator[Remark]:
    """Yield a remark for each date that no calendar has."""
    for pattern in (_DATE, _ISO):
        for m in pattern.finditer(text.words):
            month, day = int(m["month"]), int(m["day"])
            last = _last(int(m["year"]) if m["year"] else _LEAP, month)
            if not 1 <= day <= last:
                yield _impossible(text, m, f"{month} ∉ 1…12" if not last else f"{day} ∉ 1…{last}")
    for m in _MONTH.finditer(text.words):
        if not 1 <= int(m["month"]) <= _MONTHS and not _DATE.match(text.words, m.start("month")):
            yield _impossible(text, m, f"{int(m['month'])} ∉ 1…12")


def _impossible(text: Text, m: re.Match[str], arithmetic: str) -> Remark:
    return Remark((text.span(*m.span()),), arithmetic, m.group(), stated=m.group())


def _candidates(m: re.Match[str], text: Text) -> list[date]:
    """Return the days that the date may mean, the likeliest first.

    That of its year; without one, the day nearest to the issue and those of the years that its paragraph names.
    """
    month, day = int(m["month"]), int(m["day"])
    if m["year"]:
        return _days([int(m["year"])], month, day)
    if text.issued is None:
        return []
    issued = text.issued
    near = _days([issued.year - 1, issued.year, issued.year + 1], month, day)
    named = [int(y[1]) for y in _YEAR.finditer(text.words, text.words.rfind("\n", 0, m.start()) + 1, m.start())]
    return [d for d in near if abs((d - issued).days) <= _HALF_YEAR] + _days(named, month, day)


def _days(years: list[int], month: int, day: int) -> list[date]:
    return [date(year, month, day) for year in years if 1 <= day <= _last(year, month)]


def _last(year: int, month: int) -> int:
    """Return the last day of a month, 0 when there is no such month."""
    return monthrange(year, month)[1] if 1 <= month <= _MONTHS else 0
