"""Growth relations: a level with its growth against the difference beside it, against an earlier level, and over several years."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from factcheck.extract.periods import is_year, previous, shifted
from factcheck.extract.reading import PACES
from factcheck.model.claim import Claim
from factcheck.model.quantity import CURRENCIES
from factcheck.model.relation import Relation
from factcheck.relate.amounts import amount
from factcheck.relate.compared import compared, measured_apart
from factcheck.relate.facts import growth_base
from factcheck.relate.statements import Statement

_PRICE_INDEX = re.compile(
    r"价格|物价|CPI|PPI|总指数"
)  # told with the year before as 100; a share index has another base
_EARLIER = 4  # statements before a growth among which the level before is sought


def growth_relations(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield growth_change (now, change, growth), growth (now, before, growth), cagr (start, end, growth), change (now, before, change)."""
    bound = compared(told)
    for place, statement in enumerate(told):
        level = statement.level
        if level.change or not level.quantity.plain or not level.quantity.value:
            continue
        growth = statement.growth
        if (
            growth is not None
            and not level.quantity.unit
            and _PRICE_INDEX.search(level.metric)
            and growth.concept == level.concept
        ):
            yield Relation("", "GRO008", "index", (level.id, growth.id), "wording")
        yield from _with_change(statement, bound)
        near = told[max(0, place - _EARLIER) : place]
        earlier = [s for s in near if _same_measure(s.level, level) and not (level.past and s.level.past)]
        for before in earlier[-1:]:
            if not _taken(before.level, near):
                yield from _between(before, statement, bound, first=len(earlier) == 1)


def _taken(level: Claim, near: Sequence[Statement]) -> bool:
    """Return whether a level for comparison stands behind the one that is compared with it: 收入 12.6 亿元，较上年的 11.1 亿元."""
    before = (s.level for s in near if s.level.span < level.span and not (s.level.past or s.level.change))
    return level.past and any(
        (c.sentence, c.segment, c.quantity.unit) == (level.sentence, level.segment, level.quantity.unit) for c in before
    )


def _with_change(statement: Statement, bound: Mapping[str, str]) -> Iterator[Relation]:
    """Yield the difference beside a level and the growth next to it: 178.22 亿元，同比减少 9.30 亿元，下降 5.0%."""
    level = statement.level
    for one, other in pairwise(statement.told):
        change, growth = (one, other) if one.change else (other, one)
        beside = change.change and change.quantity.unit in ("", level.quantity.unit)
        beside = (
            beside
            and bound.get(change.id) == bound.get(growth.id)
            and not (other is change and _begins(change, growth))
        )
        if beside and growth.base in PACES and _years_since(change, level) and change.direction == growth.direction:
            yield Relation(
                "", "GRO004", "cagr_change", (level.id, change.id, growth.id), "wording", hard=nominal(growth)
            )
            continue
        beside = beside and change.quantity.plain
        if beside and _grows(growth) and in_currency(growth, level) and _told_together(change, growth):
            ids = (level.id, change.id, growth.id)
            yield Relation("", _rule(growth), "growth_change", ids, "wording", hard=nominal(growth))


def _begins(change: Claim, growth: Claim) -> bool:
    """Return whether a difference behind a growth begins another comparison: 增长 7.5%，同比增加 204.7 亿元."""
    return change.base not in ("", growth.base)


def _grows(claim: Claim) -> bool:
    """Return whether a claim tells growth, in percent or by how many times: 增长 1.2 倍."""
    return claim.kind == "growth" or (claim.quantity.unit == "倍" and claim.direction != "none")


def _rule(growth: Claim) -> str:
    return "GRO005" if growth.quantity.unit == "倍" else "GRO001"


def _years_since(change: Claim, level: Claim) -> bool:
    """Return whether a difference is told against a year that lies more than one before the level."""
    return is_year(change.base) and is_year(level.period[:4]) and int(level.period[:4]) - int(change.base) > 1


def _told_together(change: Claim, growth: Claim) -> bool:
    """Return whether a difference and a growth are of one direction, and measured from one time."""
    same = growth.base in ("", change.base) or growth_base(change) == growth_base(growth) == ""
    return same and growth.direction == change.direction


def _between(one: Statement, other: Statement, bound: Mapping[str, str], *, first: bool) -> Iterator[Relation]:
    """Yield what a sentence tells between two levels of one measure: the growth, the yearly growth, the difference.

    `first` says that no earlier level of it stands there: a yearly growth between the two would lead to the one before it.
    """
    if _before(other.level, one.level):
        one, other = other, one
    before, now = one.level, other.level
    if before.sentence != now.sentence:
        return
    if not _before(before, now):  # 原价 700 万元，减至 655 万元，减幅 6.4%
        grown = (c for c in other.told if c.kind == "growth" and c.base in ("", "累计") and closes(now, before, c))
        yield from (Relation("", "GRO001", "growth", (now.id, before.id, c.id), "wording", hard=False) for c in grown)
        return
    for claim in (*one.told, *other.told):
        behind = claim.span > min(now.span, before.span)  # else told of the first level before the second was
        if behind and not measured_apart(claim, before, now, bound):
            yield from _of_two(before, now, claim, first=first)


def _of_two(before: Claim, now: Claim, claim: Claim, *, first: bool) -> Iterator[Relation]:
    """Yield what `claim` tells of two levels of one measure, the earlier before the later."""
    if claim.kind == "growth" and claim.base in PACES:
        if first or claim.span > now.span:
            yield from _yearly(before, now, claim)
    elif claim.kind == "multiple" and claim.direction == "none" and before.past:  # 是 2010 年 1.47 亿元的 2.8 倍
        yield Relation("", "GRO005", "share_of", (now.id, before.id, claim.id), "wording")
    elif _grows(claim) and _measured_from(claim, before, now) and in_currency(claim, now):
        yield Relation("", _rule(claim), "growth", (now.id, before.id, claim.id), "wording", hard=nominal(claim))
    elif claim.change and claim.quantity.unit in ("", now.quantity.unit) and _measured_from(claim, before, now):
        yield Relation("", "GRO003", "change", (now.id, before.id, claim.id), "wording")


def _before(one: Claim, other: Claim) -> bool:
    """Return whether `one` is the level that `other` is measured from: named for that, or of an earlier period."""
    if one.past != other.past:
        return one.past
    return not one.past and bool(one.period and other.period) and one.period < other.period


def _measured_from(claim: Claim, before: Claim, now: Claim) -> bool:
    """Return whether a growth or difference is told against the level `before`, and not against another time.

    Without a word for it growth is on the year before, or, told behind both, from the one year to the other. 7 月 and 1—7 月 are no such
    times, for the one holds the other.
    """
    if not before.period or claim.base in (before.period, before.period[:4]):
        return True
    a_year = before.period == shifted(now.period or claim.period, -1)
    if claim.base:
        return (claim.base == "同比" and a_year) or (claim.base == "环比" and before.period == previous(now.period))
    years = is_year(before.period) and is_year(now.period) and claim.span > max(before.span, now.span)
    return before.past or a_year or not now.period or years


def _yearly(first: Claim, last: Claim, growth: Claim) -> Iterator[Relation]:
    start, _, end = growth.period.partition("/")
    spanned = not end or (start, end) == (first.period, last.period)  # 2020—2024年复合增速
    if is_year(first.period) and is_year(last.period) and first.period < last.period and spanned:
        sure = nominal(growth) and in_currency(growth, last)
        yield Relation("", "GRO004", "cagr", (first.id, last.id, growth.id), "wording", hard=sure)


def _same_measure(one: Claim, other: Claim) -> bool:
    named = one.concept == other.concept and bool(one.concept.measure or one.concept.words or one.concept.members)
    compared = (one.past or other.past) and one.sentence == other.sentence and one.segment == other.segment
    unit = one.quantity.unit == other.quantity.unit and one.entity == other.entity
    return (named or compared) and unit and not one.change and one.quantity.plain


def closes(now: Claim, before: Claim, growth: Claim) -> bool:
    """Return whether a growth is that of two levels, as far as floats can tell."""
    (level, slack, _), (earlier, room, _) = amount(now), amount(before)
    if not level or not earlier:
        return False
    told = -growth.quantity.interval if growth.direction == "-" else growth.quantity.interval
    factor = level / earlier
    grown, off = 100 * (factor - 1), 100 * factor * (slack / level + room / earlier)
    above = told.lower is None or grown + off >= told.lower
    return above and (told.upper is None or grown - off <= told.upper)


def in_currency(growth: Claim, level: Claim) -> bool:
    """Return whether a growth is told in the currency of the level, or in none."""
    return growth.currency in ("", level.quantity.unit) or level.quantity.unit not in CURRENCIES


def nominal(growth: Claim) -> bool:
    """Return whether growth is told at the prices of the levels beside it: production is told at constant prices."""
    return growth.concept.measure not in ("生产总值", "增加值", "总产值")
