"""Relations: all finders over the claims of one document, numbered in the order of the text."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.claim import Claim
from factcheck.model.pack import Pack
from factcheck.model.relation import Relation
from factcheck.relate.averages import average_relations
from factcheck.relate.columns import column_sums
from factcheck.relate.complements import complements
from factcheck.relate.composites import derived_growths, found_growths
from factcheck.relate.contributed import rate_relations
from factcheck.relate.conversions import conversion_relations
from factcheck.relate.differences import difference_relations
from factcheck.relate.divisions import divisions
from factcheck.relate.fxtotals import fx_total_relations
from factcheck.relate.growth import growth_relations
from factcheck.relate.hidden import hidden_relations
from factcheck.relate.labels import label_conflicts
from factcheck.relate.namedshares import named_shares
from factcheck.relate.nearmiss import near_misses
from factcheck.relate.openlists import open_lists
from factcheck.relate.points import point_relations
from factcheck.relate.pulled import contributions, parallel_sums, pulled_sums
from factcheck.relate.ranks import rank_relations
from factcheck.relate.ratios import ratio_relations
from factcheck.relate.repetition import restatements
from factcheck.relate.sharelists import share_lists, shares_of_lists
from factcheck.relate.shares import share_relations
from factcheck.relate.statements import Statement, statements
from factcheck.relate.subsets import subset_relations
from factcheck.relate.sums import division_relations, sum_relations
from factcheck.relate.timesums import sums_over_time
from factcheck.relate.together import together_relations
from factcheck.relate.totals import list_totals
from factcheck.relate.twins import twin_growths

_SUMS = frozenset({"part_sum", "balance"})


def relate(claims: Sequence[Claim], pack: Pack) -> tuple[Relation, ...]:
    """Return every relation that wording, `pack` and repetition put between `claims`, each once, with ids from r001."""
    told = statements(claims)
    found = _found(claims, told, pack)
    settled = {part for r in found if r.kind in ("part_sum", "sum_total") for part in r.claims[1:]}
    once: dict[tuple[str, frozenset[str]], Relation] = {}
    for relation in sorted(_weighed([*found, *near_misses(told, settled)]), key=lambda r: not r.hard):
        # the same figures are related once, by what binds them most
        once.setdefault((relation.kind, frozenset(relation.claims)), relation)
    ordered = sorted(once.values(), key=lambda r: (r.claims, r.kind))
    return tuple(replace(r, id=f"r{i:03d}") for i, r in enumerate(ordered, 1))


def _found(claims: Sequence[Claim], told: Sequence[Statement], pack: Pack) -> list[Relation]:
    """Return what each finder finds."""
    lists = tuple(divisions(told))
    sums = tuple(sum_relations(claims, pack))
    return [
        *restatements(claims),
        *sums,
        *share_relations(claims, pack),
        *named_shares(claims),
        *division_relations(lists),
        *sums_over_time(claims),
        *ratio_relations(claims, told),
        *open_lists(told, lists),
        *share_lists(claims, lists),
        *point_relations(claims),
        *difference_relations(told),
        *average_relations(told),
        *shares_of_lists(lists),
        *derived_growths(lists, {frozenset(r.claims) for r in sums}),
        *found_growths(lists, claims),
        *parallel_sums(lists),
        *pulled_sums(claims),
        *(growths := tuple(growth_relations(told))),
        *twin_growths(told, growths),
        *contributions(told),
        *rate_relations(claims),
        *together_relations(told, claims),
        *subset_relations(told, claims),
        *hidden_relations(told, claims),
        *list_totals(told),
        *column_sums(claims),
        *complements(told),
        *rank_relations(claims),
        *conversion_relations(claims, pack),
        *fx_total_relations(claims, pack),
        *label_conflicts(claims),
    ]


def _weighed(found: Sequence[Relation]) -> list[Relation]:
    """Return the relations as far as they hold beside one another.

    A share that closes with two levels is not held against two others; a whole that is told is not worked out from shares; a
    definition says better than wording why figures add up.
    """
    closing = {r.claims[-1] for r in found if r.kind == "share_of" and not r.hard}
    kept = [replace(r, hard=False) if r.kind == "share_of" and r.claims[-1] in closing else r for r in found]
    divided = {r.claims[-1] for r in kept if r.kind == "share_of" and r.hard}
    kept = [r for r in kept if r.kind != "hidden_total" or divided.isdisjoint(r.claims)]
    known = {frozenset(r.claims) for r in kept if r.source.startswith("pack:")}
    return [r for r in kept if r.source != "wording" or r.kind not in _SUMS or frozenset(r.claims) not in known]
