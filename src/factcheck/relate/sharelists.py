"""Lists of shares that exhaust their whole, alone or beside the list of the levels they divide."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.closing import Amount, closing_runs
from factcheck.relate.divisions import Division
from factcheck.relate.statements import Statement

_HUNDRED = Amount(100.0, 0.0, 0.0)
_LUCK = 0.1
_APART = 8  # paragraphs between a list of levels and the list of their shares


def share_lists(claims: Sequence[Claim], lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield shares_sum (shares …) of lists that reach 100 %, and share_of (part, whole, share) for the levels they divide."""
    divided = tuple(lists)
    shares = [c for c in claims if c.kind == "share" and c.quantity.unit == "%" and c.quantity.plain]
    for _, group in groupby(shares, lambda c: c.paragraph):
        told = [c for c in group if c.quantity.value]
        for run in closing_runs(_HUNDRED, [_amount(c) for c in told]):
            listed = told[run.first : run.last]
            if run.luck < _LUCK and _of_one_whole(listed):
                yield Relation("", "SUM002", "shares_sum", tuple(c.id for c in listed), "wording", hard=False)
                yield from _of_levels(listed, divided)


def _amount(claim: Claim) -> Amount:
    half = float(claim.quantity.interval.width or 0) / 2
    return Amount(float(claim.quantity.base or 0), half, half)


def _of_one_whole(listed: Sequence[Claim]) -> bool:
    """Return whether the shares may divide one thing: no two of them say that they divide different ones."""
    return len({c.of for c in listed} - {""}) <= 1 and len({c.period for c in listed} - {""}) <= 1


def _of_levels(listed: Sequence[Claim], lists: Sequence[Division]) -> Iterator[Relation]:
    """Yield the share of each part of the nearest list that has as many parts, where every share finds one."""
    fitting = [d for d in lists if len(d.parts) == len(listed) and _near(d, listed[0])]
    for whole, parts in sorted(fitting, key=lambda d: abs(d.whole.level.span.start - listed[0].span.start)):
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
