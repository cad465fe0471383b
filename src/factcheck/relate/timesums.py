"""Sums over time: a flow told for a year and for all the parts of it: quarters, half years, months.

A stock does not add up over time, nor does an average. The parts of a year are revised more often than its total, so that a miss is told
only where one slip of the keyboard explains it.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from factcheck.extract.periods import first_day, is_day, last_day
from factcheck.model.claim import Claim
from factcheck.model.quantity import CURRENCIES
from factcheck.model.relation import Relation
from factcheck.relate.facts import grouped, levels, surest

_STOCKS = ("余额", "存量", "存款", "人口", "保有", "在校", "末", "结余", "储备", "市值", "资产", "负债", "库存")
_AVERAGES = ("均", "率", "价", "指数", "每", "比")
_EVENTS = frozenset(("人次", "件", "次", "宗", "笔", "辆", "台", "套", "吨", "吨公里", "千瓦时", "标准箱", "标箱"))
_MOST = 12  # parts of a year


def sums_over_time(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield part_sum (whole, parts in the order of time) for a flow told of a period and of parts that fill it."""
    flows = [c for c in levels(claims) if _adds_up(c) and c.quantity.plain and not is_day(c.period)]
    for group in grouped(flows, lambda c: (c.entity, c.concept, c.quantity.unit, c.modality)).values():
        told = {period: surest(same)[0] for period, same in grouped(group, lambda c: c.period).items()}
        begun = grouped(told.values(), lambda c: first_day(c.period))
        for period, whole in told.items() if len(told) > 2 else ():  # noqa: PLR2004  a whole and two parts
            parts = _filling(period, begun)
            if len(parts) > 1:
                ids = (whole.id, *(c.id for c in parts))
                yield Relation("", "SUM001", "part_sum", ids, "wording", hard=False, slip=True)


def _adds_up(claim: Claim) -> bool:
    """Return whether what is told of two months is the sum of both."""
    unit = claim.quantity.unit
    summed = unit in CURRENCIES or unit in _EVENTS
    return summed and not any(word in claim.metric for word in (*_STOCKS, *_AVERAGES))


def _filling(period: str, begun: Mapping[str, Sequence[Claim]]) -> list[Claim]:
    """Return the claims whose periods follow one another and fill `period`, the longer before the shorter; [] where a gap is left.

    `begun` holds the claims by the first day of their period.
    """
    day, last, parts = date.fromisoformat(first_day(period)), date.fromisoformat(last_day(period)), list[Claim]()
    while day <= last and len(parts) < _MOST:
        others = (c for c in begun.get(day.isoformat(), ()) if c.period != period)
        ends = {date.fromisoformat(last_day(c.period)): c for c in others}
        fitting = [end for end in ends if end <= last]
        if not fitting:
            return []
        end = max(fitting)
        parts.append(ends[end])
        day = end + timedelta(days=1)
    return parts if day > last else []
