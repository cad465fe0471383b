"""When: the period of a figure, from the dates of its sentence and what was in force before."""

from typing import NamedTuple

from factcheck.extract.periods import is_year, year_of
from factcheck.extract.reading import PACES, Reading
from factcheck.extract.temporal import Mention


class When(NamedTuple):
    """The dates of one sentence (offsets within it) and what holds without one.

    `near` is the period of the paragraph, `carried` that of the section, `latest` the last full year that the passage reports,
    `issued_year` the year of issue (None when unknown).
    """

    mentions: tuple[Mention, ...]
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
        frame = self._frame(start, reading)
        if reading.origin and not dated and not (frame and frame.since):
            return ""
        if frame is None or not frame.period:
            if leaning or self.near or self.carried:
                return leaning or self.near or self._counted(reading)
            day = [m for m in self.mentions if m.end <= start and m.role == "event"]
            if day:
                return day[-1].period
            return self._counted(reading)
        if frame.since:
            return self._since(frame, reading)
        return self._paced(frame.period, start) if reading.base in PACES else frame.period

    def _paced(self, period: str, start: int) -> str:
        """Return the years over which a yearly growth runs, from where it rose (从 2013 年的 …) to `period`."""
        before = [m.period for m in self.mentions if m.end <= start and m.role in ("start", "base")]
        years = bool(before) and is_year(before[-1]) and is_year(period) and before[-1] < period
        return f"{before[-1]}/{period}" if years else period

    def _counted(self, reading: Reading) -> str:
        """Return the period of the section, or the year of issue for what is counted (31 个城市) as of the day of issue."""
        return str(self.issued_year) if reading.kind == "count" and self.issued_year is not None else self.carried

    def base(self, start: int) -> str:
        """Return the period that a change at `start` is measured against, "" when it was not resolved."""
        before = [m for m in self.mentions if m.end <= start and m.role == "base"]
        return before[-1].period if before else ""

    def _frame(self, start: int, reading: Reading) -> Mention | None:
        roles = ("frame", "start") if reading.origin else ("frame",)
        before = [m for m in self.mentions if m.end <= start and m.role in roles]
        return before[-1] if before else None

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


def reported_year(mentions: tuple[Mention, ...], issued_year: int | None) -> int | None:
    """Return the last full year that the passage reports: the latest one named that was over when it was issued."""
    named = [int(m.period) for m in mentions if m.role == "frame" and is_year(m.period) and not m.since]
    over = [y for y in named if issued_year is None or y < issued_year]
    return max(over) if over else None if issued_year is None else issued_year - 1
