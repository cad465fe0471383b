"""Totals in two currencies: 本外币 is 人民币 and 外币 converted, so that total, part and the part in dollars imply a rate.

The rate is held against the one that the document tells (1 美元兑 7.0795 元), or against what another such total of the same day
implies.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.claim import Claim
from factcheck.model.pack import Identity, Pack
from factcheck.model.relation import Relation
from factcheck.relate.facts import grouped, levels, nearest

_MOST = 1000  # units of one currency for one of another; more is an amount


class Total(NamedTuple):
    """A total and its part in the home currency, and its part in the foreign one."""

    total: Claim
    home: Claim
    foreign: Claim


def fx_total_relations(claims: Sequence[Claim], pack: Pack) -> Iterator[Relation]:
    """Yield fx_total (total, home, foreign, rate), and fx_implied (total, home, foreign, total, home, foreign) without a rate."""
    told = levels(claims)
    rates = list(_rates(claims))
    for identity in (i for i in pack.identities if len(i.plus) == len(("home", "foreign")) and not i.minus):
        found = [t for group in _alike(told, identity) for t in _totals(group, identity)]
        for total in found:
            for rate in [r for r in rates if r.period in ("", total.total.period)][:1]:
                ids = (*(c.id for c in total), rate.id)
                yield Relation("", "FXR004", "fx_total", ids, f"pack:{identity.pack}")
        for one, other in pairwise(found) if not rates else ():
            if one.total.period == other.total.period and one.foreign.quantity.unit == other.foreign.quantity.unit:
                yield Relation("", "FXR004", "fx_implied", tuple(c.id for c in (*one, *other)), f"pack:{identity.pack}")


def _alike(told: Sequence[Claim], identity: Identity) -> Iterator[list[Claim]]:
    """Yield the levels that differ in their member on the axis of `identity` alone."""
    named = [c for c in told if c.concept.member(identity.axis)]
    yield from grouped(named, lambda c: (c.entity, c.period, c.concept.without(identity.axis), c.modality)).values()


def _totals(group: Sequence[Claim], identity: Identity) -> Iterator[Total]:
    by_member = grouped(group, lambda c: c.concept.member(identity.axis))
    home, foreign = identity.plus
    for total in by_member.get(identity.result, ())[:1]:
        own = [c for c in by_member.get(home, ()) if c.quantity.unit == total.quantity.unit]
        other = [c for c in by_member.get(foreign, ()) if c.quantity.unit != total.quantity.unit]
        if own and other:
            yield Total(total, nearest(own, total), nearest(other, total))


def _rates(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Yield the rates told as 1 美元兑 7.0795 元."""
    for one, rate in pairwise(c for c in claims if c.numeric):
        unit = one.quantity.value == 1 and one.quantity.scale == 1 and one.quantity.unit == "USD"
        if (
            unit
            and one.sentence == rate.sentence
            and rate.quantity.unit == "CNY"
            and 0 < (rate.quantity.base or 0) < _MOST
        ):
            yield rate
