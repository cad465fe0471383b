"""Repetition: the same fact told more than once, exactly, hedged, or in more or fewer digits."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import Fact, fact, grouped, growth_fact, usable

_MOST_VALUES = 2  # a name with three different values was read too coarsely; a slip makes two
_TELLING = 6  # characters


def restatements(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield a relation between each telling of a fact and the one that stands for it: the value told most often, then exactly."""
    told = grouped((c for c in claims if usable(c) and not (c.together and c.kind in ("level", "count"))), fact)
    for telling in (group for group in told.values() if len(group) > 1):
        values = {c.quantity.base for c in telling if not c.quantity.hedged}
        lead = _lead(telling)
        for claim in telling:
            if claim is not lead:
                yield _relation(lead, claim, certain=len(values) <= _MOST_VALUES)
    yield from _unspoken_currency(told)


def _lead(telling: Sequence[Claim]) -> Claim:
    votes = Counter(c.quantity.base for c in telling)
    return min(telling, key=lambda c: (c.quantity.hedged, -votes[c.quantity.base], _width(c)))


def _unspoken_currency(told: dict[Fact, list[Claim]]) -> Iterator[Relation]:
    """Yield a growth told without its currency against the tellings in one: it has to be one of them."""
    leads: dict[Fact, list[Claim]] = {}
    for telling in told.values():
        if telling[0].kind == "growth" and telling[0].currency:
            leads.setdefault(growth_fact(telling[0], ""), []).append(_lead(telling))
    for unspoken, spoken in leads.items():
        for claim in told.get(unspoken, ()):
            near = [c for c in spoken if c.quantity.interval.meets(claim.quantity.interval)] or spoken
            lead = min(near, key=partial(_gap, claim))
            yield _relation(lead, claim, certain=True)


def _gap(one: Claim, other: Claim) -> Decimal:
    return abs((one.quantity.base or Decimal(0)) - (other.quantity.base or Decimal(0)))


def _relation(lead: Claim, claim: Claim, *, certain: bool) -> Relation:
    one, other = sorted((lead, claim), key=lambda c: c.span)
    exact = not (lead.quantity.hedged or claim.quantity.hedged)
    same_width = _width(lead) == _width(claim) or not exact
    kind = "restatement" if exact and same_width else "hedge"
    return Relation(
        id="", rule="DUP001" if exact else "DUP002", kind=kind, claims=(one.id, other.id), source="repetition",
        hard=certain and _far_apart(one, other) and _telling(one),
    )  # fmt: skip


def _far_apart(one: Claim, other: Claim) -> bool:
    """Return whether two different values can only be a slip.

    Within one paragraph an author who gives two values means two things, even when we read one name for both.
    """
    return one.paragraph != other.paragraph


def _telling(claim: Claim) -> bool:
    """Return whether the name of a measure is enough to know it again: a term of a pack, or a phrase of some length."""
    return bool(claim.concept.measure or claim.concept.members) or len(claim.concept.words) >= _TELLING


def _width(claim: Claim) -> Decimal:
    width = claim.quantity.interval.width
    return Decimal("Infinity") if width is None else width
