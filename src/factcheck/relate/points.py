"""Point relations: how far one growth or share lies above another, and points that add up."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.periods import shifted
from factcheck.extract.reading import PULLED
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.compared import told_behind
from factcheck.relate.likeness import likeness

_YEARLY = ("", "同比")
_BASIS = 100  # basis points in a point
_BACK = 40  # percentages before a difference among which the lower one is sought
_OWN = 3  # of them those of its own sentence that may be the higher one
_SPREAD = 20.0  # points over which growth rates and shares lie about each other
_LUCK, _LUCK_NAMED = 0.1, 0.4
_NAMED = 0.5
_ALL = ("整体", "总体", "平均", "全国", "全省", "全市", "全部", "同期", "全区", "全县", "全行业")


class Gap(NamedTuple):
    """A difference in points, and the two percentages it may lie between."""

    points: Claim
    one: Claim
    other: Claim


def point_relations(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield pp_diff (one, other, points): one percentage less the other gives the points told."""
    percents = [c for c in claims if c.kind in ("growth", "share") and c.quantity.unit == "%" and c.quantity.plain]
    place = 0
    for points in (c for c in claims if c.kind == "pp_change" and c.quantity.value and c.quantity.plain):
        while place < len(percents) and percents[place].span < points.span:
            place += 1
        if points.base.startswith(PULLED):
            continue
        before = percents[max(0, place - _BACK) : place]
        closing = _gap(points, before)
        gap = _told_behind(points, before[-1:], percents[place : place + 1]) or closing or _compared(points, before)
        if gap:
            ids = (gap.one.id, gap.other.id, points.id)
            yield Relation("", "GRO007", "pp_diff", ids, "wording", hard=gap is not closing)


def _told_behind(points: Claim, before: Sequence[Claim], behind: Sequence[Claim]) -> Gap | None:
    """Return the pair of which the earlier is told behind: 39.5%，同比提升 9.4 个百分点，上年为 30.1%."""
    for one, other in zip(before, behind, strict=False):
        if other.past and told_behind(points, other) and one.sentence == points.sentence and one.kind == other.kind:
            return Gap(points, one, other)
        if points.base not in _YEARLY:
            continue
        told = one.sentence == points.sentence == other.sentence and one.kind == other.kind and not one.past
        named = other.metric in ("", one.metric) and one.period and other.period == shifted(one.period, -1)
        if told and named:
            return Gap(points, one, other)
    return None


def _compared(points: Claim, before: Sequence[Claim]) -> Gap | None:
    """Return the pair that the wording leaves no choice of: 68.3%，比 2009 年的 66.8% 高 1.5 个百分点, or one named exactly."""
    own = [c for c in before if c.sentence == points.sentence and c.segment == points.segment]
    if len(own) > 1 and own[-1].past and own[-1].concept == own[-2].concept and points.base in ("", own[-1].period):
        return Gap(points, own[-2], own[-1])
    if len(own) > 1 and points.base in _YEARLY and _from_to(own[-2], own[-1]):
        return Gap(points, own[-1], own[-2])
    if len(own) > 1 and points.base in _YEARLY and _year_apart(own[-2], own[-1]):
        return Gap(points, own[-2], own[-1])
    named = [c for c in before if c.kind == "growth" and points.base and c.metric == points.base.removesuffix("增速")]
    alike = [c for c in named if own and _told_alike(c, own[-1]) and c not in own]
    return Gap(points, own[-1], alike[-1]) if own and own[-1].kind == "growth" and len(alike) == 1 else None


def _from_to(one: Claim, other: Claim) -> bool:
    """Return whether two percentages are the ends of one movement: 由 11.4% 回落至 6.3%，回落 5.1 个百分点."""
    return one.past and not other.past and one.concept == other.concept


def _year_apart(one: Claim, other: Claim) -> bool:
    """Return whether the second is what the first was a year before: 毛利率 46.1%，去年同期 44.3%，同比提升 1.8 个百分点."""
    same = one.concept == other.concept and one.kind == other.kind and not (one.past or other.past)
    return same and bool(one.period) and other.period == shifted(one.period, -1)


def _told_alike(one: Claim, other: Claim) -> bool:
    return (one.period, one.base, one.modality) == (other.period, other.base, other.modality)


def _gap(points: Claim, before: Sequence[Claim]) -> Gap | None:
    """Return the pair that closes: both in the sentence, or the other one named by what the points are measured against."""
    own = [c for c in reversed(before) if c.sentence == points.sentence][:_OWN]
    inside = _first([Gap(points, a, b) for a in own for b in own if a is not b and a.kind == b.kind], _LUCK)
    if inside or not own:
        return inside
    named = [c for c in reversed(before) if c not in own and _is_base(points, c)]
    return _first([Gap(points, a, b) for a in own[:2] for b in named if a.kind == b.kind], _LUCK_NAMED)


def _is_base(points: Claim, percent: Claim) -> bool:
    """Return whether the points may be measured against `percent`: 高于整体, 比各项贷款增速高."""
    if not points.base or percent.modality != points.modality:
        return False
    same_name = likeness(points.base.removesuffix("增速"), percent.metric) >= _NAMED
    return same_name or points.base.startswith(_ALL)


def _first(gaps: Sequence[Gap], allowed: float) -> Gap | None:
    for tries, gap in enumerate(gaps, 1):
        off = abs(signed(gap.one) - signed(gap.other) - signed(gap.points))
        room = _half(gap.one) + _half(gap.other) + _half(gap.points)
        if off <= room * (1 + 1e-9):
            return gap if tries * 2 * room / _SPREAD < allowed else None
    return None


def signed(claim: Claim) -> float:
    """Return the value of a percentage or of points with the sign of its direction."""
    value = float(claim.quantity.base or 0) / (_BASIS if claim.quantity.unit == "bp" else 1)
    return -value if claim.direction == "-" else value


def _half(claim: Claim) -> float:
    return float(claim.quantity.interval.width or 0) / 2 / (_BASIS if claim.quantity.unit == "bp" else 1)
