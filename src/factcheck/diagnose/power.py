"""Power: how large a slip in a checked figure would still have passed.

Every consistent equation leaves a figure a range of values. Whatever is printed so that its interval meets the ranges of all the
equations it stands in raises no contradiction: the farthest such value from the one printed is the room that the checks leave.
Only equations that words or a pack put there count: one that was found because it closes would not be there for another figure.
Conversions have a tolerance of their own and tell no room.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.interval import Interval, exactly
from factcheck.model.relation import Judged

_HALF, _TEN = Decimal("0.5"), Decimal(10)


def rooms(judged: Sequence[Judged], claims: Mapping[str, Claim]) -> dict[str, Decimal]:
    """Return how far each checked claim could lie off what is printed without a contradiction, by its id.

    Units: base units. A claim whose checks leave one side open is not there.
    """
    left: dict[str, list[Interval]] = defaultdict(list)
    for item in judged:
        relation, outcome = item.relation, item.outcome
        if outcome.truth != "consistent" or not outcome.exact or not relation.hard or relation.kind.startswith("fx"):
            continue
        slack = rounding([claims[i] for i in relation.claims]) if relation.rounded else exactly(Decimal(0))
        for claim, wanted in zip(relation.claims, outcome.implied, strict=False):
            if wanted is not None:
                left[claim].append(wanted + slack)
    found = ((i, _room(claims[i], ranges)) for i, ranges in left.items())
    return {i: room for i, room in found if room is not None}


def rounding(told: Sequence[Claim]) -> Interval:
    """Return by how much a sum of `told` may miss where the bulletin warns of its rounding: half a unit more of each figure."""
    room = sum((c.quantity.grain for c in told), Decimal(0)) * _HALF
    return Interval(-room, room)


def _room(claim: Claim, ranges: Sequence[Interval]) -> Decimal | None:
    """Return the farthest that the figure could move within all `ranges`, None where an end is open on all sides."""
    quantity = claim.quantity
    if quantity.base is None or not quantity.plain:
        return None
    own = [r if r.meets(quantity.interval) else -r for r in ranges]  # a fall is told as a magnitude
    lower = max((r.lower for r in own if r.lower is not None), default=None)
    upper = min((r.upper for r in own if r.upper is not None), default=None)
    if lower is None or upper is None:
        return None
    half = (quantity.interval.width or Decimal(0)) * _HALF
    return max(upper + half - quantity.base, quantity.base - lower + half, Decimal(0))


def sharp(claim: Claim, room: Decimal | None) -> bool:
    """Return whether `room` is less than a slip in any digit but the last would need."""
    return room is not None and room < claim.quantity.grain * _TEN
