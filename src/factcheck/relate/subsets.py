"""Subsets: a part told under 其中, or with a share of what was counted in all, is not above its whole."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import below_zero
from factcheck.relate.statements import Statement

_NET = ("净", "差", "盈", "利", "损", "亏", "权益", "缺口", "结余", "增", "减")  # of what may be less than its parts
_EACH = ("均", "每", "价", "率", "指数")  # of what has no parts: an average lies between those of its groups
_MEASURE = 2  # characters at the end of a name that tell the measure
_IN_ALL = ("累计", "总", "合计", "共计", "全部")  # words of what everything was counted in


def subset_relations(told: Sequence[Statement], claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield subset relations (part, whole)."""
    divided: set[str] = set()
    lists = Counter((s.level.sentence, s.level.quantity.unit) for s in told if not s.level.change)
    wholes: dict[tuple[str, int, str], Claim] = {}
    for statement in told:
        level = statement.level
        whole = wholes.get((level.within, level.paragraph, level.quantity.unit)) if level.within else None
        first = whole is not None and whole.id not in divided  # what comes later in the sentence may divide nothing
        # 其中 that opens a sentence divides all of the one before, and not the last of its figures
        alone = whole is not None and (
            level.sentence == whole.sentence or lists[whole.sentence, whole.quantity.unit] == 1
        )
        if whole is not None and first and alone and _may_hold(level, whole) and _one_measure(level, whole):
            divided.add(whole.id)
            yield Relation("", "SHR004", "subset", (level.id, whole.id), "wording")
        wholes[level.metric, level.paragraph, level.quantity.unit] = level
    numeric = [c for c in claims if c.numeric]
    for (whole, part), share in zip(pairwise(numeric), numeric[2:], strict=False):
        counted = any(word in whole.metric for word in _IN_ALL) and _is_level(part) and _is_level(whole)
        if counted and _shared(share, part) and _may_hold(part, whole) and share.segment == whole.segment:
            yield Relation("", "SHR004", "subset", (part.id, whole.id), "wording")


def _one_measure(part: Claim, whole: Claim) -> bool:
    """Return whether the two are called by one measure: an amount of contracts is no part of what was carried out."""
    one, other = part.concept.measure, whole.concept.measure
    if one or other:
        return one == other or bool(one and other and other.endswith(one))  # 主营业务收入 of 营业收入
    return part.metric[-_MEASURE:] == whole.metric[-_MEASURE:]


def _is_level(claim: Claim) -> bool:
    return claim.kind in ("level", "count")


def _shared(share: Claim, part: Claim) -> bool:
    """Return whether a share is told of `part` alone, and of nothing that the text would name."""
    told = share.kind == "share" and not share.of and share.sentence == part.sentence
    return told and share.concept == part.concept and (share.quantity.base or 0) < 100  # noqa: PLR2004  per cent


def _may_hold(part: Claim, whole: Claim) -> bool:
    """Return whether both are amounts of one kind and time; what is left of two flows may be less than a part of one."""
    like = part.quantity.unit == whole.quantity.unit and part.modality == whole.modality and part.entity == whole.entity
    timely = same_time(part.period, whole.period)
    moved = part.change or whole.change or part.past or whole.past or below_zero(part) or below_zero(whole)
    moved = moved or part.together
    left = any(word in c.metric for c in (part, whole) for word in (*_NET, *_EACH))
    near = part.segment == whole.segment if part.sentence == whole.sentence else part.sentence - whole.sentence == 1
    return like and timely and not moved and not left and near
