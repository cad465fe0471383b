"""Evidence: the relations that speak for or against one claim, taken away one by one, and those of them that bind it most tightly.

What all relations of a claim allow is an intersection of intervals. The greatest lower and the least upper end alone decide it, so
that a claim with a thousand relations is judged by a few, however often some of them are taken away.
"""

from collections.abc import Iterable
from decimal import Decimal

from factcheck.model.interval import Interval
from factcheck.model.relation import Judged

_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


class Evidence:
    """Judged relations of the claim with the id `claim`, by their ids."""

    def __init__(self, claim: str, items: Iterable[Judged]) -> None:
        self._left = {item.relation.id: item for item in items}
        told = [(i, item.relation.kind, _implied(claim, item)) for i, item in self._left.items()]
        bound = [(i, kind, wanted) for i, kind, wanted in told if wanted is not None]
        self._orders = [[i for i, _, wanted in told if wanted is None]]  # the tightest stand last
        for kind in dict.fromkeys(kind for _, kind, _ in bound):  # kinds differ in the sign that a fall has in them
            ends = [(i, wanted) for i, own, wanted in bound if own == kind]
            self._orders += [
                [i for i, _ in sorted(ends, key=lambda e: _lower(e[1]))],
                [i for i, _ in sorted(ends, key=lambda e: _upper(e[1]), reverse=True)],
            ]

    def __len__(self) -> int:
        return len(self._left)

    def discard(self, relation: str) -> None:
        """Take the relation with this id away."""
        self._left.pop(relation, None)

    def telling(self) -> tuple[Judged, ...]:
        """Return relations that together allow what all that are left allow: one that tells nothing of the claim is among them."""
        found = {}
        for order in self._orders:
            while order and order[-1] not in self._left:
                order.pop()
            if order:
                found[order[-1]] = self._left[order[-1]]
        return tuple(found.values())


def _implied(claim: str, item: Judged) -> Interval | None:
    return dict(zip(item.relation.claims, item.outcome.implied, strict=False)).get(claim)


def _lower(interval: Interval) -> tuple[Decimal, bool]:
    return (_LEAST if interval.lower is None else interval.lower, not interval.closed_lower)


def _upper(interval: Interval) -> tuple[Decimal, bool]:
    return (_MOST if interval.upper is None else interval.upper, interval.closed_upper)
