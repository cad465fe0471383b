"""Sum relations: the parts of a pack's partition against their whole, totals and balances of flows."""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.pack import Identity, Pack
from factcheck.model.relation import Relation
from factcheck.relate.divisions import Division
from factcheck.relate.facts import levels, nearest, scene
from factcheck.relate.partitions import complete_parts, on_axis


def sum_relations(claims: Sequence[Claim], pack: Pack) -> Iterator[Relation]:
    """Yield part_sum relations (whole, parts …), sum_total and balance relations (result, plus …, minus …)."""
    told = levels(claims)
    for pack_name, group in complete_parts(told, lambda c: (scene(c), c.modality), pack, whole=True):
        whole, *parts = group
        larger = any(
            (p.quantity.base or 0) > (whole.quantity.base or 0) for p in parts
        )  # rather of another time than mistyped
        ids = tuple(c.id for c in group)
        yield Relation("", "SUM001", "part_sum", ids, f"pack:{pack_name}", hard=not larger, slip=larger)
    for identity in pack.identities:
        for by_member in on_axis(told, lambda c: (scene(c), c.modality), identity.axis):
            yield from _flows(identity, by_member)


def division_relations(lists: Iterable[Division]) -> Iterator[Relation]:
    """Yield the part_sum relation (whole, parts …) of each list that wording puts under a whole."""
    for whole, parts, _ in lists:
        yield Relation("", "SUM001", "part_sum", (whole.level.id, *(p.level.id for p in parts)), "wording", hard=False)


def _flows(identity: Identity, by_member: dict[str, list[Claim]]) -> Iterator[Relation]:
    operands = (*identity.plus, *identity.minus)
    if identity.result not in by_member or not all(name in by_member for name in operands):
        return
    for result in by_member[identity.result]:
        group = [result, *(nearest(by_member[name], result) for name in operands)]
        kind, rule = ("balance", "BAL002") if identity.minus else ("sum_total", "BAL001")
        yield Relation("", rule, kind, tuple(c.id for c in group), f"pack:{identity.pack}")
