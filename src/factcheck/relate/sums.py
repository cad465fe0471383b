"""Sum relations: the parts of a pack's partition against their whole, totals and balances of flows."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.pack import Identity, Pack
from factcheck.model.relation import Relation
from factcheck.relate.divisions import Division
from factcheck.relate.facts import Scene, below_zero, beside, levels, scene, surest, usable
from factcheck.relate.partitions import by_member, complete_parts, on_axes


def sum_relations(claims: Sequence[Claim], pack: Pack) -> Iterator[Relation]:
    """Yield part_sum relations (whole, parts …), sum_total and balance relations (result, plus …, minus …)."""
    told = levels(claims)
    for pack_name, group in complete_parts(told, _key, pack, whole=True):
        whole, *parts = group
        larger = any((p.quantity.base or 0) > (whole.quantity.base or 0) for p in parts)
        ids = tuple(c.id for c in group)  # a part above its whole is rather of another time than mistyped
        yield Relation("", "SUM001", "part_sum", ids, f"pack:{pack_name}", hard=not larger, slip=larger)
    # births and deaths in a thousand: rates that divide nothing the text names
    rates = [c for c in claims if c.kind == "share" and c.quantity.unit == "‰" and c.whole is None and usable(c)]
    named = on_axes([*told, *(c for c in rates if not below_zero(c))])
    for identity in pack.identities:
        for members in by_member(named.get(identity.axis, ()), _key, identity.axis).values():
            yield from _flows(identity, members)


def division_relations(lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield the part_sum relation (whole, parts …) of each list that wording puts under a whole."""
    for whole, parts, _ in lists:
        yield Relation("", "SUM001", "part_sum", (whole.level.id, *(p.level.id for p in parts)), "wording", hard=False)


def _key(claim: Claim) -> tuple[Scene, str]:
    return scene(claim), claim.modality


def _flows(identity: Identity, members: dict[str, list[Claim]]) -> Iterator[Relation]:
    operands = (*identity.plus, *identity.minus)
    if identity.result not in members or not all(name in members for name in operands):
        return
    told = [surest(members[name]) for name in operands]
    kind, rule = ("balance", "BAL002") if identity.minus else ("sum_total", "BAL001")
    for result in members[identity.result]:
        ids = (result.id, *(beside(claims, result).id for claims in told))
        yield Relation("", rule, kind, ids, f"pack:{identity.pack}")
