"""Lists of shares that exhaust their whole, alone or beside the list of the levels they divide."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.amounts import Amount, amount
from factcheck.relate.closing import closing_runs
from factcheck.relate.divisions import Division
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_HUNDRED = Amount(100.0, 0.0, 0.0)
_LUCK = 0.1
_NAMED = 0.75  # likeness of names
_SIZES = ("数", "数量", "量", "额", "体")  # of whatever is counted
_APART = 8  # paragraphs between a list of levels and the list of their shares


def share_lists(claims: Sequence[Claim], lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield shares_sum (shares …) of lists that reach 100 %, and share_of (part, whole, share) for the levels they divide."""
    divided = tuple(lists)
    shares = [c for c in claims if c.kind == "share" and c.quantity.unit == "%" and c.quantity.plain]
    for _, group in groupby(shares, lambda c: c.paragraph):
        told = [c for c in group if c.quantity.value]
        for run in closing_runs(_HUNDRED, [_coarse(amount(c)) for c in told]):
            listed = told[run.first : run.last]
            if run.luck < _LUCK and _of_one_whole(listed):
                yield Relation("", "SUM002", "shares_sum", tuple(c.id for c in listed), "wording", hard=False)
                yield from _of_levels(listed, divided)


def _coarse(share: Amount) -> Amount:
    """Return the amount of a share, as coarse as it is wide: a range leaves more to luck than its last digit tells."""
    return share._replace(grain=share.slack)


def _of_one_whole(listed: Sequence[Claim]) -> bool:
    """Return whether the shares may divide one thing: no two of them say that they divide different ones."""
    return len({c.of for c in listed} - {""}) <= 1 and len({c.period for c in listed} - {""}) <= 1


def _of_levels(listed: Sequence[Claim], lists: Sequence[Division]) -> Iterator[Relation]:
    """Yield the share of each part of the nearest list that has as many parts, where every share finds one."""
    fitting = [d for d in lists if len(d.parts) == len(listed) and _near(d, listed[0])]
    for whole, parts, _ in sorted(fitting, key=lambda d: abs(d.whole.level.span.start - listed[0].span.start)):
        pairs = [(share, part) for share in listed for part in parts if divides(part, whole, share)]
        if {s.id for s, _ in pairs} == {s.id for s in listed}:
            for share, part in pairs:
                ids = (part.level.id, whole.level.id, share.id)
                yield Relation("", "SHR001", "share_of", ids, "wording", hard=False)
            return


def _near(division: Division, share: Claim) -> bool:
    return abs(division.whole.level.paragraph - share.paragraph) <= _APART


def divides(part: Statement, whole: Statement, share: Claim) -> bool:
    """Return whether the level of `part` over that of `whole` is `share`, within the rounding of all three."""
    one, all_, stated = part.level.quantity, whole.level.quantity, share.quantity
    if not one.base or not all_.base:
        return False
    quotient = 100 * float(one.base) / float(all_.base)
    rounding = float(one.interval.width or 0) / float(one.base) + float(all_.interval.width or 0) / float(all_.base)
    return abs(quotient - float(stated.base or 0)) <= float(stated.interval.width or 0) / 2 + quotient * rounding / 2


def shares_of_lists(lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield share_of (part, whole, share) and shares_sum (shares …) of lists whose levels close: they must hold."""
    for whole, parts, _ in lists:
        shares = [p.share if p.share is not None and may_divide(whole, p.share) else None for p in parts]
        if not any(s is not None and divides(p, whole, s) for p, s in zip(parts, shares, strict=True)):
            continue  # not the whole that the shares speak of
        for part, share in zip(parts, shares, strict=True):
            if share is not None:
                yield Relation("", "SHR001", "share_of", (part.level.id, whole.level.id, share.id), "wording")
        ids = tuple(s.id for s in shares if s is not None)
        if len(ids) == len(parts):
            told = [s for s in shares if s is not None]
            yield Relation("", "SUM002", "shares_sum", ids, "wording", hard=_off_by_more(told, whole, parts))


def may_divide(whole: Statement, share: Claim) -> bool:
    """Return whether a share told of a part is its share of `whole`: of the same measure, named like it, or not named."""
    if not share.quantity.plain or "贡献" in share.metric:
        return False
    if share.of and share.of == whole.level.metric:
        return True
    if share.whole is not None and (share.whole.measure or share.whole.members):
        concept = whole.level.concept
        return (share.whole.measure, share.whole.members) == (concept.measure, concept.members)
    return (
        not share.of
        or _is_total(share.of, whole.level.quantity.unit)
        or likeness(share.of, whole.level.metric) >= _NAMED
    )


def _is_total(name: str, unit: str) -> bool:
    """Return whether a divisor is called by nothing but its size: 占总人次的 66.4%, 占总量的 12%."""
    return name.removeprefix("总").removeprefix("全部") in (unit, *_SIZES)


def _off_by_more(shares: Sequence[Claim], whole: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether the shares miss a hundred by more than the list itself may leave out within the rounding of its levels."""
    room = sum(s.amount.slack for s in (whole, *parts)) / abs(whole.amount.value)
    rounding = sum(float(s.quantity.interval.width or 0) for s in shares) / 2
    return abs(sum(float(s.quantity.base or 0) for s in shares) - 100) > rounding + 100 * 2 * room
