"""When: the period of a figure, from the dates of its sentence and what was in force before."""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from factcheck.extract.periods import is_year, settled, year_of
from factcheck.extract.reading import PACES, Reading
from factcheck.extract.temporal import Mention

UNKNOWN = "?"  # what is compared with a time of which nothing is known
_REACH = 24  # dates of one sentence before a figure that may be its own


class When(NamedTuple):
    """The dates of one sentence (offsets within it, `ends` those behind them) and what holds without one.

    `near` is the period of the paragraph, `carried` that of the section, `latest` the last full year that the passage reports,
    `issued_year` the year of issue (None when unknown).
    """

    mentions: tuple[Mention, ...]
    ends: tuple[int, ...]
    near: str
    carried: str
    latest: int | None
    issued_year: int | None

    def of(self, start: int, reading: Reading, *, leaning: str, dated: bool) -> str:
        """Return the ISO period of a figure at `start`, "" when it cannot be said.

        `leaning` is the period of the level that a growth or share is told of; a date between the two wins over it. `dated` says
        that a date stands in the clause itself: without one, where something rose from (由 22.8 万人增加到) lies in an earlier
        period that nobody names.
        """
        if reading.past:
            return self.base(start)
        frame = self._frame(start, reading, dated=dated)
        if reading.origin and not dated and not (frame and frame.since):
            return ""
        if frame is None or not frame.period:
            if leaning or self.near or self.carried:
                return leaning or self.near or self._counted(reading)
            day = self._last(start, lambda m: m.role == "event")
            if day:
                return day.period
            return self._counted(reading)
        if frame.since:
            return self._since(frame, reading)
        return self._paced(frame.period, start) if reading.base in PACES else frame.period

    def _paced(self, period: str, start: int) -> str:
        """Return the years over which a yearly growth runs, from where it rose (从 2013 年的 …) to `period`."""
        told = self._last(start, lambda m: m.role in ("start", "base"))
        years = told is not None and is_year(told.period) and is_year(period) and told.period < period
        return f"{told.period}/{period}" if told is not None and years else period

    def _counted(self, reading: Reading) -> str:
        """Return the period of the section, or the year of issue for what is counted (31 个城市) as of the day of issue."""
        return str(self.issued_year) if reading.kind == "count" and self.issued_year is not None else self.carried

    def base(self, start: int) -> str:
        """Return the period that a change at `start` is measured against, "" when it was not resolved."""
        told = self._last(start, lambda m: m.role == "base")
        return told.period if told else ""

    def _frame(self, start: int, reading: Reading, *, dated: bool) -> Mention | None:
        """Return the date that holds for a figure; one named for comparison (上年同期) holds in its own clause only."""
        roles = ("frame", "start") if reading.origin else ("frame",)
        return self._last(start, lambda m: m.role in roles and (dated or not m.beside) and _holds(m, start))

    def _last(self, start: int, holds: Callable[[Mention], bool]) -> Mention | None:
        """Return the last date before `start` that `holds`."""
        if not self.ends or self.ends[0] > start:
            return None
        reach = bisect_right(self.ends, start)
        for mention in reversed(self.mentions[max(0, reach - _REACH) : reach]):
            if holds(mention):
                return mention
        return None

    def _since(self, frame: Mention, reading: Reading) -> str:
        """Return first year, last year or the stretch of 自 2013 年以来, told of full-year figures."""
        first = year_of(frame.period)
        if first is None or not is_year(frame.period):
            return frame.period
        last = self.latest if self.latest is not None and self.latest >= first else None
        if reading.origin:
            return str(first)
        if last is None:
            return frame.period
        return str(last) if reading.to else f"{first}/{last}"


def _holds(mention: Mention, at: int) -> bool:
    """Return whether `at` does not lie behind the bracket that holds the date."""
    return not mention.aside or at < mention.end + mention.aside


def reported_year(mentions: tuple[Mention, ...], issued_year: int | None) -> int | None:
    """Return the last full year that the passage reports: the latest one named that was over when it was issued."""
    named = [int(m.period) for m in mentions if m.role == "frame" and is_year(settled(m.period)) and not m.since]
    over = [y for y in named if issued_year is None or y < issued_year]
    return max(over) if over else None if issued_year is None else issued_year - 1
