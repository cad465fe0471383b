"""Partitions: figures that between them name every member of an axis that a pack says adds up."""

from collections.abc import Callable, Hashable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.model.pack import Axis, Pack
from factcheck.relate.facts import grouped, nearest

Key = Callable[[Claim], Hashable]


def complete_parts(claims: Sequence[Claim], key: Key, pack: Pack, *, whole: bool) -> Iterator[tuple[str, list[Claim]]]:
    """Yield (name of the pack, claims of all members of a partition), led by the claim of their whole when `whole` is asked for.

    Only claims with the same `key` are put together. A whole is the concept without a member on the axis.
    """
    for axis in pack.axes:
        if axis.partitions:
            yield from _on_axis(claims, key, axis, whole=whole)


def _on_axis(claims: Sequence[Claim], key: Key, axis: Axis, *, whole: bool) -> Iterator[tuple[str, list[Claim]]]:
    def place(claim: Claim) -> tuple[Hashable, Concept]:
        return key(claim), claim.concept.without(axis.name)

    dividing = {place(c) for c in claims if c.concept.member(axis.name)}
    for group in grouped((c for c in claims if place(c) in dividing), place).values():
        by_member = grouped(group, lambda c: c.concept.member(axis.name))
        wholes = by_member.get(None, [])
        for names in axis.partitions:
            if all(name in by_member for name in names) and (wholes or not whole):
                first = nearest(by_member[names[0]], by_member[names[-1]][0])
                parts = [nearest(by_member[name], first) for name in names]
                yield axis.pack, [nearest(wholes, first), *parts] if whole else parts


def on_axis(claims: Sequence[Claim], key: Key, axis: str) -> Iterator[dict[str, list[Claim]]]:
    """Yield, for claims alike in all but their member on `axis`, the claims by member."""
    named = [c for c in claims if c.concept.member(axis)]
    for group in grouped(named, lambda c: (key(c), c.concept.without(axis))).values():
        yield {member or "": told for member, told in grouped(group, lambda c: c.concept.member(axis)).items()}
