"""Facts: claims grouped by what they speak of, so that no relation is sought by comparing everything with everything."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from factcheck.extract.periods import shifted
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept

K = TypeVar("K", bound=Hashable)


class Scene(NamedTuple):
    """Whose figure, when, and in what unit: two levels can only be added, divided or compared within one scene."""

    entity: str
    period: str
    unit: str


class Fact(NamedTuple):
    """What one claim tells, apart from its value. `detail` parts growth by base and currency, shares by their whole."""

    scene: Scene
    concept: Concept
    kind: str
    detail: Hashable = ""


def scene(claim: Claim) -> Scene:
    """Return the scene of a level or count."""
    return Scene(claim.entity, claim.period, claim.quantity.unit)


def fact(claim: Claim) -> Fact:
    """Return what `claim` tells; two claims of one fact must agree."""
    if claim.kind == "growth":
        return growth_fact(claim, claim.currency)
    detail: Hashable = (claim.whole, claim.whole_entity) if claim.kind == "share" else ""
    if claim.change or claim.kind == "pp_change":
        detail = (claim.direction, claim.base, claim.of)
    kind = f"{claim.kind}:change" if claim.change else claim.kind
    return Fact(scene(claim), claim.concept, kind, (detail, claim.modality))


def growth_fact(claim: Claim, currency: str) -> Fact:
    """Return the growth that `claim` tells, as told in `currency`."""
    return Fact(scene(claim), claim.concept, "growth", (growth_base(claim), currency, claim.whole, claim.modality))


def usable(claim: Claim) -> bool:
    """Return whether enough was read of `claim` to compare it: a value, a period and a measure."""
    return claim.numeric and claim.quantity.value is not None and bool(claim.period) and named(claim.concept)


def named(concept: Concept) -> bool:
    """Return whether a concept says what is measured."""
    return bool(concept.measure or concept.members or len(concept.words) > 1)


def grouped(claims: Iterable[Claim], key: Callable[[Claim], K]) -> dict[K, list[Claim]]:
    """Return the claims by `key`, in the order of the text."""
    groups: dict[K, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[key(claim)].append(claim)
    return dict(groups)


def levels(claims: Iterable[Claim]) -> list[Claim]:
    """Return the levels and counts that may enter an equation: usable, not below zero, and no difference told as a level."""
    return [
        c for c in claims
        if c.kind in ("level", "count") and not c.change and usable(c) and not below_zero(c)
    ]  # fmt: skip


def below_zero(claim: Claim) -> bool:
    """Return whether a level was printed with a minus sign; a deficit is a magnitude of its own."""
    return claim.direction == "-" and not claim.change and all(name != "逆差" for _, name in claim.concept.members)


def nearest(candidates: Iterable[Claim], to: Claim) -> Claim:
    """Return the candidate, of some in the order of the text, that an editor would reach for: the nearest of the surest."""
    return beside(surest(candidates), to)


def surest(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims told exactly, the hedged ones only where there are no others."""
    told = list(claims)
    return [c for c in told if not c.quantity.hedged] or told


def beside(claims: Sequence[Claim], to: Claim) -> Claim:
    """Return the claim that begins nearest to `to`, of two the earlier; `claims` are in the order of the text."""
    place = bisect_left(claims, to.span.start, key=lambda c: c.span.start)
    return min(claims[max(0, place - 1) : place + 1], key=lambda c: distance(c, to))


def distance(one: Claim, other: Claim) -> int:
    """Return the characters between the beginnings of two claims."""
    return abs(one.span.start - other.span.start)


def growth_base(claim: Claim) -> str:
    """Return what a growth is told against; without a word for it growth is on the year before."""
    year_before = shifted(claim.period, -1)
    yearly = claim.base in ("", "同比", year_before, year_before[:4]) or claim.base.startswith(
        ("比上年", "较上年", "比去年")
    )
    return "" if yearly else claim.base
