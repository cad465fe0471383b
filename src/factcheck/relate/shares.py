"""Share relations: a share with the level of its part and of its whole, and shares that exhaust an axis of a pack."""

from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.model.pack import Pack
from factcheck.model.relation import Relation
from factcheck.relate.facts import Scene, beside, distance, grouped, levels, scene, surest, usable
from factcheck.relate.partitions import complete_parts

_Key = tuple[Scene, Concept]


def share_relations(claims: Sequence[Claim], pack: Pack) -> Iterator[Relation]:
    """Yield share_of relations (part, whole, share) and shares_sum relations (the shares of a partition)."""
    told = {k: surest(group) for k, group in grouped(levels(claims), lambda c: (scene(c), c.concept)).items()}
    units: dict[tuple[str, str], set[str]] = {}
    for where, _ in told:
        units.setdefault((where.entity, where.period), set()).add(where.unit)
    shares = [
        c for c in claims if c.kind in ("share", "multiple") and c.whole is not None and not c.together and usable(c)
    ]
    undated = grouped((c for c in claims if c.kind in ("level", "count") and not c.period), lambda c: c.concept)
    for share in shares:
        for unit in sorted(units.get((share.entity, share.period), ())):
            yield from _share_of(share, told, Scene(share.entity, share.period, unit), undated)
    for name, parts in complete_parts(
        [c for c in shares if c.kind == "share"],
        lambda c: (c.entity, c.period, c.whole, c.whole_entity, c.modality),
        pack,
        whole=False,
    ):
        yield Relation("", "SUM002", "shares_sum", tuple(c.id for c in parts), f"pack:{name}")


def _share_of(
    share: Claim, told: dict[_Key, list[Claim]], where: Scene, undated: dict[Concept, list[Claim]]
) -> Iterator[Relation]:
    """Yield the relation of `share` to its part and whole; an undated telling of either nearer by may be the one meant."""
    whole = share.whole
    if whole is None:
        return
    owner = share.whole_entity or share.entity
    wholes = told.get((Scene(owner, where.period, where.unit), whole), ())
    parts = next((told[where, c] for c in part_forms(share.concept, whole) if (where, c) in told), ())
    if not wholes or not parts or (share.concept == whole and owner == share.entity):
        return
    operands = (beside(parts, share), beside(wholes, share))
    rivals = [(o, beside(undated[o.concept], share)) for o in operands if o.concept in undated]
    sure = all(distance(share, o) <= distance(share, rival) for o, rival in rivals)
    larger = (operands[0].quantity.base or 0) > (operands[1].quantity.base or 0) and share.kind == "share"
    # 四成 is about forty percent; a part above its whole is rather of another time than mistyped
    sure = sure and not larger and "成" not in share.text
    rule = "SHR001" if share.kind == "share" else "GRO005"
    yield Relation("", rule, "share_of", (*(o.id for o in operands), share.id), "wording", hard=sure, slip=larger)


def part_forms(part: Concept, whole: Concept) -> tuple[Concept, ...]:
    """Return the concepts under which a part may be told: with the members of its whole, and without those that go unsaid."""
    own = part.members - whole.members
    plain = Concept(part.measure, own, part.words)
    return (part, plain, *(Concept(part.measure, part.members - {m}, part.words) for m in sorted(whole.members)))
