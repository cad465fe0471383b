"""Suspects: which figure of contradicted relations is most likely wrong, and what it should be.

The relations form a graph over the claims. A claim that other relations uphold is cleared; one whose repair would make every
contradicted relation that it stands in hold at once, keeping the others, is suspected first.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.diagnose.evidence import Evidence
from factcheck.diagnose.slips import repair, replaced
from factcheck.model.claim import Claim
from factcheck.model.finding import Suspect
from factcheck.model.interval import Interval
from factcheck.model.relation import Judged

_MOST = 4  # suspects told for one finding
_TURNED = 1  # the cost of a rise told as a fall: the figure is right, and the verb beside it is not
_NO_REPAIR = 5  # the cost of a claim that no single value would mend
_POINTS = frozenset({"pp_diff", "contribution", "points_sum"})  # kinds that reckon with points and shares below zero


class Blame(NamedTuple):
    """What speaks for a claim being wrong: it explains `broken` relations, `upheld` ones clear it, `cost` is its repair's."""

    claim: Claim
    broken: int
    upheld: int
    cost: int
    replacement: str
    reason: str

    @property
    def key(self) -> tuple[int, int, int, int]:
        """Sort key, the likeliest first; of two alike the later telling."""
        return self.upheld - self.broken, self.cost, -self.broken, -self.claim.span.start


def upholding(judged: Sequence[Judged]) -> Mapping[str, Sequence[Judged]]:
    """Return the equations that hold, by the ids of the claims they clear."""
    found: dict[str, list[Judged]] = {}
    for item in judged:
        if item.outcome.truth == "consistent" and item.outcome.exact:
            for claim in item.relation.claims:
                found.setdefault(claim, []).append(item)
    return found


def blame(claim: Claim, against: Evidence, clearing: Evidence) -> Blame:
    """Return what speaks for `claim` being the wrong figure: contradicted relations `against` it, and those `clearing` it."""
    broken, upheld = against.telling(), clearing.telling()
    wanted = _wanted(claim, [*broken, *upheld]) or _wanted(claim, broken)
    mended = repair(claim.quantity, wanted) if wanted is not None else None
    if mended is None and wanted is not None and claim.direction != "none" and claim.quantity.interval.meets(-wanted):
        return Blame(claim, len(broken), len(upheld), _TURNED, "", "direction")
    if mended is None:
        return Blame(claim, len(against), len(clearing), _NO_REPAIR, "", "unsettled")
    told_apart = all(item.relation.kind in ("restatement", "hedge") for item in broken)
    reason = "repeated" if told_apart and mended.slip == "recomputed" else mended.slip
    text = replaced(claim.text, claim.quantity, mended)
    return Blame(claim, len(against), len(clearing), mended.cost, text, reason)


def suspects(ranked: Sequence[Blame]) -> tuple[Suspect, ...]:
    """Return the likeliest figures, best first, with what would mend them and why they are suspected."""
    return tuple(Suspect(b.claim.span, b.claim.raw, b.replacement, f"suspect.{b.reason}") for b in ranked[:_MOST])


def negative(claim: Claim, kind: str) -> bool:
    """Return whether `claim` enters relations of `kind` with a minus sign: a fall, which the text tells as a magnitude."""
    in_points = kind in _POINTS and claim.kind in ("share", "pp_change")
    return claim.direction == "-" and (claim.kind == "growth" or in_points)


def _wanted(claim: Claim, items: Sequence[Judged]) -> Interval | None:
    """Return the values of `claim` that every one of `items` allows, None when there are none or it cannot be said."""
    allowed: Interval | None = None
    for item in items:
        implied = dict(zip(item.relation.claims, item.outcome.implied, strict=False)).get(claim.id)
        if implied is None:
            return None
        if negative(claim, item.relation.kind):
            implied = -implied  # a fall is written as a magnitude, and so is what mends it
        allowed = implied if allowed is None else allowed.meet(implied)
        if allowed is None:
            return None
    return allowed
