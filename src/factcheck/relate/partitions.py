"""Partitions: figures that between them name every member of an axis that a pack says adds up."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.model.pack import Axis, Pack
from factcheck.relate.facts import grouped, nearest

Key = Callable[[Claim], Hashable]
Place = tuple[Hashable, Concept]  # the key of claims, and what they measure apart from their member on one axis


def complete_parts(claims: Sequence[Claim], key: Key, pack: Pack, *, whole: bool) -> Iterator[tuple[str, list[Claim]]]:
    """Yield (name of the pack, claims of all members of a partition), led by the claim of their whole when `whole` is asked for.

    Only claims with the same `key` are put together. A whole is the concept without a member on the axis.
    """
    named = on_axes(claims)
    divided = [(axis, by_member(named[axis.name], key, axis.name)) for axis in pack.axes if axis.name in named]
    bases = {base for _, places in divided for _, base in places} if whole else set()
    wholes = grouped((c for c in claims if c.concept in bases), lambda c: (key(c), c.concept))
    for axis, places in divided:
        for place, members in places.items():
            yield from _on_axis(axis, members, wholes.get(place, ()), whole=whole)


def _on_axis(
    axis: Axis, members: dict[str, list[Claim]], wholes: Sequence[Claim], *, whole: bool
) -> Iterator[tuple[str, list[Claim]]]:
    for names in axis.partitions:
        if all(name in members for name in names) and (wholes or not whole):
            first = nearest(members[names[0]], members[names[-1]][0])
            parts = [nearest(members[name], first) for name in names]
            yield axis.pack, [nearest(wholes, first), *parts] if whole else parts


def on_axes(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return the claims that name a member, by axis, in the order of the text."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        for axis in claim.concept.axes() if claim.concept.members else ():
            found.setdefault(axis, []).append(claim)
    return found


def by_member(named: Sequence[Claim], key: Key, axis: str) -> dict[Place, dict[str, list[Claim]]]:
    """Return claims that name a member on `axis`, alike in all but that, by place and member."""
    places = grouped(named, lambda c: (key(c), c.concept.without(axis)))
    return {place: grouped(told, lambda c: c.concept.member(axis) or "") for place, told in places.items()}
