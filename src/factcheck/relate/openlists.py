"""Open lists: parts told behind their whole whose levels do not add up to it, though something else shows that they must.

Most lists after 其中 leave something out, so that a miss proves nothing. It does when the shares of the parts reach 100 %, or when a list
of the same names under the same whole adds up for another time.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.model.relation import Relation
from factcheck.relate.composites import derived_growths
from factcheck.relate.divisions import Division
from factcheck.relate.sharelists import divides, may_divide
from factcheck.relate.statements import Statement

_AHEAD = 24  # statements behind a whole among which its parts are sought


def open_lists(told: Sequence[Statement], lists: Sequence[Division]) -> Iterator[Relation]:
    """Yield part_sum relations (whole, parts …) of lists that are complete and do not close, with the growth they derive."""
    closed = {d.whole.level.id for d in lists}
    settled = {p.level.id for d in lists for p in d.parts}
    templates = {names for d in lists if all(names := _names(d.parts))}
    wholes: dict[
        str, dict[tuple[str, ...], None]
    ] = {}  # names of parts by that of their whole, in the order of the text
    for division in lists:
        wholes.setdefault(division.whole.level.metric, {})[_names(division.parts)] = None
    for place, whole in enumerate(told):
        level = whole.level
        if level.id in closed or not level.quantity.plain or not level.quantity.value or level.kind == "rate":
            continue
        following = told[place + 1 : place + 1 + _AHEAD]
        shared = _listed(whole, following)
        found = [shared] if _reach_hundred(whole, shared) or _names(shared) in templates else []
        found += [parts for names in wholes.get(level.metric, ()) if (parts := _named(whole, following, names))]
        for parts in found[:1]:
            if settled.isdisjoint(p.level.id for p in parts):
                yield Relation("", "SUM001", "part_sum", (level.id, *(p.level.id for p in parts)), "wording")
                yield from derived_growths((Division(whole, tuple(parts)),))


def _names(parts: Sequence[Statement]) -> tuple[str, ...]:
    return tuple(p.level.metric for p in parts)


def _named(whole: Statement, following: Sequence[Statement], names: Sequence[str]) -> list[Statement]:
    """Return the statements of one sentence behind `whole` that bear `names`, of its time and unit; [] where one is missing."""
    near = takewhile(lambda s: s.level.metric != whole.level.metric, following)
    if len(set(names)) < len(names):
        return []
    own = {s.level.metric: s for s in reversed(list(near)) if _same_kind(whole, s)}
    parts = [own[name] for name in names] if all(name in own for name in names) else []
    return parts if len({p.level.sentence for p in parts}) == 1 else []


def _listed(whole: Statement, following: Sequence[Statement]) -> list[Statement]:
    """Return the statements of one sentence right behind `whole` that read as its list: of one kind and time."""
    last = whole.level.sentence + 1
    near = takewhile(lambda s: s.level.sentence <= last, following)
    flat = [s for s in near if not s.nested and _same_kind(whole, s)]
    first = flat[0].level if flat else None
    if first is None:
        return []
    return list(takewhile(lambda s: (s.level.sentence, s.level.within) == (first.sentence, first.within), flat))


def _same_kind(whole: Statement, part: Statement) -> bool:
    one, other = whole.level, part.level
    if one.quantity.unit != other.quantity.unit or one.change != other.change or one.period != other.period:
        return False
    if one.modality != other.modality or one.concept == other.concept or not other.quantity.plain:
        return False
    return one.change or (other.quantity.base or 0) <= (one.quantity.base or 0)


def _reach_hundred(whole: Statement, parts: Sequence[Statement]) -> bool:
    """Return whether every part bears a share in `whole` and the shares reach 100 % within their rounding."""
    shares = [p.share for p in parts]
    told = [s.quantity for s in shares if s is not None and s.quantity.unit == "%" and may_divide(whole, s)]
    if len(told) < max(len(parts), 2):
        return False
    if not any(s is not None and divides(p, whole, s) for p, s in zip(parts, shares, strict=True)):
        return False  # the whole that they reach a hundred of is another
    room = sum(float(q.interval.width or 0) for q in told) / 2
    return abs(sum(float(q.base or 0) for q in told) - 100) <= room
