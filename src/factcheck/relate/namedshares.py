"""Named shares: a share that says what it divides, of the level right before it, where that whole was told.

占同期外贸总值的 54.9% names in other words what was told as 外贸进出口总值; 为调整预算 6730.4 亿元的 97.8% tells the whole itself. Either
way the author has said which two figures are divided, so that they must fit.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation

_WINDOW = 40  # figures before a share among which its whole is sought
_LEVELS = frozenset({"level", "count"})
_FRAME = re.compile(r"^(?:同期|当期|当年|全部|全国|全省|全市|全区|全县|我国|我省|我市|本市|该市|整个)+")
_SIZE = re.compile(r"总(?=[值额量数])|[值额量数]$|总(?=.)")
_BETWEEN = 12  # characters between a whole and its share: ）的, 目标任务的


class _Pair(NamedTuple):
    """A part and its whole; `sure` says that the share can be of no other two."""

    part: Claim
    whole: Claim
    sure: bool


def named_shares(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield share_of (part, whole, share) for shares of a whole that is named, or told right before them."""
    numeric = [c for c in claims if c.numeric]
    for place, share in enumerate(numeric):
        said = share.kind == "share" and share.of and not share.together
        if said and share.quantity.plain and share.quantity.value and not _in_a_row(share, numeric, place):
            before = numeric[max(0, place - _WINDOW) : place]
            pair = _told(share, before) or _named(share, before) if share.divided else _within(share, before)
            if pair is not None:
                ids = (pair.part.id, pair.whole.id, share.id)
                sure = pair.sure and "成" not in share.text  # 四成 is about forty percent
                yield Relation("", "SHR001", "share_of", ids, "wording", hard=sure, slip=not sure)


def _in_a_row(share: Claim, numeric: Sequence[Claim], place: int) -> bool:
    """Return whether another share stands beside it: 分别占 deals them out to what was told before."""
    beside = (*numeric[max(0, place - 1) : place], *numeric[place + 1 : place + 2])
    return any(c.kind == "share" and c.sentence == share.sentence and c.segment == share.segment for c in beside)


def _told(share: Claim, before: Sequence[Claim]) -> _Pair | None:
    """Return the part and the whole of 6584.3 亿元，为调整预算 6730.4 亿元的 97.8%."""
    if len(before) < len(("part", "whole")):
        return None
    *earlier, part, whole = before
    if any(c.sentence == part.sentence and c.period > part.period != "" and _usable(c) for c in earlier):
        return None  # 毛收入 2267.82 亿元，上年为 1830.59 亿元，相当于前年（2924.55 亿元）的 77.5%: of the first
    beside = _usable(replace(whole, past=False)) and share.of == (whole.metric or whole.text)
    near = share.span.start - whole.span.end <= _BETWEEN
    near = near and part.sentence == whole.sentence
    fits = beside and near and _usable(part) and part.quantity.unit == whole.quantity.unit
    return _Pair(part, whole, sure=_alone(part, before)) if fits else None


def _within(share: Claim, before: Sequence[Claim]) -> _Pair | None:
    """Return the part under 其中 that a bare share stands behind, and the level that 其中 divides: 其中税收 3.68 亿元，占 64.2%."""
    own = [c for c in before if c.sentence == share.sentence and c.segment == share.segment and _usable(c)]
    part = own[-1] if own else None
    if part is None or part.within != share.of or not _is_part(share, part):
        return None
    wholes = [c for c in before if c.span < part.span and c.metric == part.within and _usable(c)]
    whole = wholes[-1] if wholes else None
    near = whole is not None and part.sentence - whole.sentence <= 1 and whole.quantity.unit == part.quantity.unit
    if whole is None or not near or (whole.quantity.base or 0) <= (part.quantity.base or 0):
        return None
    return _Pair(part, whole, sure="." in share.text)  # 65% is told of 65.8% at times


def _alone(part: Claim, before: Sequence[Claim]) -> bool:
    """Return whether no other level of its unit stands before a part in its sentence: a plan is told of the one that was first."""
    own = [c for c in before if c.sentence == part.sentence and c.span < part.span and _usable(c)]
    return all(c.quantity.unit != part.quantity.unit for c in own)


def _named(share: Claim, before: Sequence[Claim]) -> _Pair | None:
    """Return the level that the share is told of, and the last of its time before it that bears the name of its whole.

    It is sure where no other value bears that name.
    """
    own = [c for c in before if c.sentence == share.sentence and c.segment == share.segment and _usable(c)]
    part = own[-1] if own else None
    if part is None or not _is_part(share, part):
        return None
    wholes = [c for c in before if c.span < part.span and _usable(c) and _bears(c, share) and _alike(part, c, share)]
    timely = [c for c in wholes if same_time(part.period, c.period) and same_time(part.period, share.period)]
    return _Pair(part, timely[-1], sure=len({c.quantity.base for c in wholes}) == 1) if timely else None


def _usable(claim: Claim) -> bool:
    return (
        claim.kind in _LEVELS
        and claim.quantity.plain
        and bool(claim.quantity.value)
        and not (claim.change or claim.past)
    )


def _is_part(share: Claim, part: Claim) -> bool:
    """Return whether the share names nothing but the level before it."""
    name = share.metric.removesuffix("占比")
    return not name or name in part.metric or part.metric in name


def _bears(level: Claim, share: Claim) -> bool:
    """Return whether a level is called by the name of the whole, or means the same by the words of the packs."""
    if _key(level.metric) == _key(share.of) != "":
        return True
    whole, concept = share.whole, level.concept
    if whole is None or not (whole.measure or whole.members):
        return False
    same = (whole.measure, whole.members) == (concept.measure, concept.members)
    return same and _key(whole.words) == _key(concept.words)


@lru_cache(maxsize=1024)  # a text names few things, and each many times
def _key(name: str) -> str:
    """Return a name without what only frames it (同期, 全省) or tells its size (总值, 总量)."""
    return _SIZE.sub("", _SIZE.sub("", _FRAME.sub("", name)))


def _alike(part: Claim, whole: Claim, share: Claim) -> bool:
    unit = part.quantity.unit == whole.quantity.unit and whole.modality == part.modality == share.modality
    return unit and whole.entity in (part.entity, share.whole_entity) and part.concept != whole.concept
