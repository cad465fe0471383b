"""Dates and periods: found in one pass, resolved against the issue date and what was named before."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Literal, NamedTuple

from factcheck.extract.numerals import chinese
from factcheck.extract.passes import matches
from factcheck.extract.periods import FLOATING, last_day, months, shifted, year_of

_CN = "一二三四五六七八九十"
_MENTION_BEGINS = re.compile(
    rf"[0-9今去上前明本当同第首一二三四下全年月季期](?:(?<=\d)(?<!\d\d)(?=[09]\d\d[-—–~至到年/.]|\d?[-—–~至到月]|季)|(?<=[今去上前明本当同全])(?=年)"
    rf"|(?<=[上下])(?=半年)|(?<=[前首])(?=[\d{_CN}])|(?<=第)(?=[一二三四1-4]季)|(?<=[一二三四首])(?=季)|(?<=[年月季期])(?=[末底初])|(?<=季)(?=度末)|(?<=同)(?=期))"
)
_MENTION = re.compile(
    rf"""
    (?:
    (?<![\d-])(?P<iso>(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}})(?!\d)
    |(?<![\d.])(?P<span>(?P<from>(?:19|20)\d\d)年?[-—–~至到](?P<until>(?:19|20)\d\d)年)
    |(?<!年)(?P<bare>全年|年末|年底)
    |(?<![\d一二三四上下])(?P<close>月末|月底|季末|季度末|期末)
    |(?:
        (?:(?<![\d.])(?P<year>(?:19|20)\d\d)年|(?P<named>今年|去年|上年|前年|明年|本年|当年|同年)(?!度审))?,?
        (?:
          (?P<day>(?<![\d.])(?P<dmonth>\d{{1,2}})月(?P<dday>\d{{1,2}})日)
          |(?P<range>(?<![\d.])(?P<m1>\d{{1,2}})月?[-—–~至到](?P<m2>\d{{1,2}})月份?)
          |(?P<month>(?<![\d.])(?P<m>\d{{1,2}})月(?!\d)份?)(?P<monthend>末|底|初)?(?:上旬|中旬|下旬)?
          |(?P<quarter>第?(?P<q>[一二三四1-4首])季度|(?P<q3>前三季度|前3季度))(?P<quarterend>末)?
          |(?P<half>上半年|下半年)(?P<halfend>末)?
          |(?P<upto>[前首](?P<n>\d{{1,2}}|[{_CN}]{{1,2}})个?月)
          |(?P<same>同期)
          |(?P<whole>全年|年度)
          |(?P<yearend>(?:年)?(?:末|底|初))
        )?
    ))(?P<since>以来|起|开始)?
    """,
    re.VERBOSE,
)
_DURATION_BEGINS = re.compile(
    rf"[0-9连未过近最长用](?:(?<=\d)(?<![\d.]\d)(?=\d{{0,2}}[-—~至到多余年个天周小分])|(?<=连)(?=续)|(?<=未)(?=来)|(?<=过)(?=去)"
    rf"|(?<=[近用])(?=[0-9两{_CN}])|(?<=最)(?=近)|(?<=长)(?=达))"
)
_DURATION = re.compile(
    rf"(?<![\d.])(?P<lead>连续|未来|过去|近|最近|长达|用)?(?P<n>\d{{1,3}}|[{_CN}两]{{1,3}})(?:(?:至|到|-|—|~)(?P<to>\d{{1,3}}))?"
    r"(?P<some>多|余)?(?P<unit>年|个月|天|周|小时|分钟)(?![度级末底初代份])"
)
_BASE = re.compile(r"(?:比|较|与|同|于|相比|超过|在)$")
_BASES = re.compile(r"(?:比|较)[^，。；：（）%增降升高低多少]{1,14}[和与及、]\Z")  # 比同期和去年全年提升
_COMPARISON = 16  # characters of one before a date in it
_TIMES = re.compile(r"[^，。；]{0,16}的\d{1,4}(?:\.\d{1,3})?多?倍")  # 是 2010 年 1.47 亿元的 2.8 倍
_AHEAD = re.compile(r"(?:预计|预期|预测|展望|力争|有望)[^，。；]{0,8}\Z")  # 预计四季度需求平稳
_AT = frozenset("在于")
_AND = frozenset("和与及、")
_AT_TIME = re.compile(r"(?:在|(?<![高低快慢多少大小好优])于)\Z")  # 高于 4 月的 1.5 %: it is compared
_AFTER_BASE = re.compile(r"(?:相比|基础上|同期相比)")

_ALONE = ("当月", "单月")
_BRACKET = 40  # characters of a bracket before the date in it
_ASIDE = re.compile(r"[^（()）]{0,40}?\d[^（()）]{0,40}[)）]")  # a figure, and the bracket closed
_ENDS = re.compile(r"[。；\n]")
# groups of which a mention must hold one
_NAMING = ("iso", "span", "year", "named", "day", "range", "month", "quarter", "half", "upto", "bare", "close")
_MONTHS = 12
_EARLIER = frozenset(("去年", "上年", "前年"))
_LATE = 25  # day of the month from which figures of the month are told
_LONGEST = 200  # years; more is a year without 公元, no length

Role = Literal["frame", "base", "start", "event", "duration"]


class Mention(NamedTuple):
    """A date or period at clean offsets `start` to `end`, resolved to an ISO `period` ("" when it cannot be).

    `role`: a frame says when the figures around it were, a base is what they are compared with, a start what they rose from, an
    event is a day on which something happened, a duration has a length (`length` `unit`) but no place in time. `since` marks
    以来, `again` the year in force told once more (2018年…全年), `beside` an earlier time that is named for comparison (上年同期为 …),
    `alone` a month taken out of the longer time that the text reports (6 月当月), `aside` how far behind it the bracket is
    closed in which it dates a figure (上半年为 6.8%), 0 without one: it holds no longer.
    """

    start: int
    end: int
    period: str
    role: Role
    since: bool = False
    length: tuple[int, int] | None = None
    unit: str = ""
    again: bool = False
    beside: bool = False
    alone: bool = False
    aside: int = 0


class _Clock:
    """What was named last, which 同期, 当年 and a bare 一季度 lean on. It changes as the text is read."""

    def __init__(self, issued: date | None) -> None:
        self.issued = issued
        self.year: int | None = None
        self.period = ""
        self.at = 0


def mentions(text: str, issued: date | None) -> tuple[Mention, ...]:
    """Return the dates, periods and durations of `text` in order."""
    clock = _Clock(issued)
    found = [_mention(m, text, clock) for m in matches(_MENTION_BEGINS, _MENTION, text) if m.end() - m.start() > 1]
    times = [mention for mention in found if mention is not None]
    taken = {i for t in times for i in range(t.start, t.end)}
    spans = [d for d in _durations(text) if d.start not in taken and d.end - 1 not in taken]
    return tuple(sorted([*times, *spans], key=lambda t: t.start))


def _mention(m: re.Match[str], text: str, clock: _Clock) -> Mention | None:
    if not any(m.group(*_NAMING)):
        return None
    if (m["bare"] and clock.year is None) or (m["close"] and not clock.period):
        return None
    if m["year"] is None and m["named"] is None and m["month"] and not 1 <= int(m["m"]) <= _MONTHS:
        return None
    end = m.end() - len(m["since"] or "")
    same_sentence = clock.year is not None and not _ENDS.search(text, clock.at, m.start())
    period = _resolve(m, clock, same_sentence=same_sentence)
    before = text[max(0, m.start() - _COMPARISON) : m.start()]
    listed = before[-1:] in _AND and _BASES.search(before) is not None
    based = listed or bool(_BASE.search(before[-2:])) or bool(_AFTER_BASE.match(text, m.end()))
    based = based or (text[m.start() - 1 : m.start()] in ("是", "为") and bool(_TIMES.match(text, m.end())))
    at_start = before[-1:] in _AT and bool(_AT_TIME.search(before)) and m["same"] is None
    at_start = at_start and not _AFTER_BASE.match(text, m.end())
    begins = text[max(0, m.start() - 1) : m.start()] in ("由", "从") and not m["since"]
    role: Role = (
        "start" if begins else "base" if based and not at_start else "event" if m["day"] or m["iso"] else "frame"
    )
    year = year_of(period)
    again = bool(m["bare"]) and period == clock.period
    aside = _ASIDE.match(text, m.end()) if _in_bracket(text, m.start()) else None
    if role == "frame" and not aside and year is not None and m["named"] in (None, "今年", "本年"):
        clock.year, clock.period, clock.at = year, period, m.end()
    return Mention(
        m.start(),
        end,
        period,
        role,
        since=m["since"] == "以来",
        again=again,
        beside=bool(m["same"]) and m["named"] in _EARLIER,
        alone=bool(m["month"]) and text.startswith(_ALONE, m.end()),
        aside=aside.end() - m.end() if aside else 0,
    )


def _in_bracket(text: str, at: int) -> bool:
    """Return whether a bracket is open at `at`."""
    since = max(0, at - _BRACKET)
    opened = max(text.rfind("（", since, at), text.rfind("(", since, at))
    return opened >= 0 and opened > max(text.rfind("）", since, at), text.rfind(")", since, at))


def _resolve(m: re.Match[str], clock: _Clock, *, same_sentence: bool) -> str:
    if m["iso"]:
        year, month, day = re.split(r"[-/.]", m["iso"])
        return _day(int(year), int(month), int(day))
    if m["span"]:
        return f"{m['from']}/{m['until']}"
    if m["same"] or m["bare"] or m["close"]:
        return _leaning(m, clock)
    year = _year(m, clock)
    if m["day"]:
        return _day(
            year if year is not None else _latest(int(m["dmonth"]), int(m["dday"]), clock),
            int(m["dmonth"]),
            int(m["dday"]),
        )
    part = _part(m)
    if part is not None and not 1 <= part[0] <= part[1] <= _MONTHS:
        return ""  # a month that no year has
    if year is None:
        ahead = _AHEAD.search(m.string, max(0, m.start() - _COMPARISON), m.start()) is not None
        year = clock.year if same_sentence else _bare_year(part, clock, ahead=ahead)
    if year is None:
        return ""
    if part is None:
        return f"{year}-12-31" if m["yearend"] and m["yearend"][-1] in "末底" else str(year)
    period = months(year, *part)
    return last_day(period) if m["monthend"] in ("末", "底") or m["quarterend"] or m["halfend"] else period


def _leaning(m: re.Match[str], clock: _Clock) -> str:
    """Return the period of words that lean on the one named before: 同期, 全年, 年末, 月末."""
    if m["close"]:
        return last_day(clock.period)
    if m["bare"]:
        return str(clock.year) if m["bare"] == "全年" else f"{clock.year}-12-31"
    shift = {"去年": -1, "上年": -1, "前年": -2}.get(m["named"] or "", 0)
    if m["year"] and clock.year is not None:
        shift = int(m["year"]) - clock.year  # 2009年同期: the same months of that year
    return shifted(clock.period, shift) if clock.period else ""


def _year(m: re.Match[str], clock: _Clock) -> int | None:
    if m["year"]:
        return int(m["year"])
    if m["named"] in ("当年", "同年"):
        return clock.year
    if m["named"] == "上年" and clock.year is not None:
        return clock.year - 1  # the year before the one spoken of; 去年 is the year before the issue
    shift = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}.get(m["named"] or "")
    if shift is None:
        return None
    return (clock.issued.year if clock.issued is not None else FLOATING) + shift


def _part(m: re.Match[str]) -> tuple[int, int] | None:
    """Return the months that the part of a year covers, None for a whole year."""
    if m["range"]:
        return int(m["m1"]), int(m["m2"])
    if m["month"]:
        return int(m["m"]), int(m["m"])
    if m["q3"]:
        return 1, 9
    if m["quarter"]:
        quarter = 1 if m["q"] == "首" else int(m["q"]) if m["q"].isdigit() else chinese(m["q"]) or 1
        return 3 * quarter - 2, 3 * quarter
    if m["half"]:
        return (1, 6) if m["half"] == "上半年" else (7, 12)
    if m["upto"]:
        return 1, int(m["n"]) if m["n"].isdigit() else chinese(m["n"]) or 1
    return None


def _bare_year(part: tuple[int, int] | None, clock: _Clock, *, ahead: bool) -> int | None:
    """Return the year of 一季度 told without one: the year in force, or the latest in which it was over on the issue date.

    `ahead` says that it is told of what is to come: then it is the next that was not over.
    """
    if part is None:
        return None
    if clock.issued is None:
        return clock.year or FLOATING
    if ahead:
        return clock.issued.year + (part[1] < clock.issued.month)
    over = part[1] < clock.issued.month or (part[1] == clock.issued.month and clock.issued.day >= _LATE)
    started = part[0] <= clock.issued.month
    return clock.issued.year if over or (started and part[0] == part[1]) else clock.issued.year - 1


def _latest(month: int, day: int, clock: _Clock) -> int | None:
    if clock.issued is None:
        return clock.year or FLOATING
    return clock.issued.year if (month, day) <= (clock.issued.month, clock.issued.day) else clock.issued.year - 1


def _day(year: int | None, month: int, day: int) -> str:
    try:
        return "" if year is None else date(year, month, day).isoformat()
    except ValueError:
        return ""


def _durations(text: str) -> Iterator[Mention]:
    for m in matches(_DURATION_BEGINS, _DURATION, text):
        count = int(m["n"]) if m["n"].isdigit() else chinese(m["n"])
        if count is None or (not m["n"].isdigit() and m["lead"] is None) or (m["unit"] == "年" and count > _LONGEST):
            continue
        start = m.start() if m["lead"] == "连续" else m.start("n")
        yield Mention(
            start, m.end(), "", "duration", length=(count, int(m["to"]) if m["to"] else count), unit=m["unit"]
        )
