"""Relations of a table: from packs, from repetition, from periods, and from the wholes that shares name.

A table has no wording: of the finders that read documents only those that go by facts apply. Growths find their levels by period,
which wording does in a document.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from factcheck.arithmetic.growth import average_growth
from factcheck.diagnose.evaluate import signed
from factcheck.extract.periods import is_year, shifted
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept
from factcheck.model.pack import Pack
from factcheck.model.relation import Relation
from factcheck.relate.conversions import conversion_relations
from factcheck.relate.facts import beside, grouped, growth_base, levels, surest, usable
from factcheck.relate.growth import in_currency, nominal
from factcheck.relate.repetition import restatements
from factcheck.relate.shares import share_relations
from factcheck.relate.sums import sum_relations

PERIODS = "periods"  # where a relation comes from that only the periods of two rows tell
PACES = frozenset({"年均", "每年", "平均", "年均复合", "复合年均"})

Finder = Callable[[Sequence[Claim], Pack], Iterator[Relation]]
_Place = tuple[str, str, Concept, str]  # entity, period, concept, modality


def relate_table(claims: Sequence[Claim], pack: Pack, finders: Sequence[Finder]) -> tuple[Relation, ...]:
    """Return every relation that `finders` put between the rows, each once, with ids from r001."""
    once: dict[tuple[str, frozenset[str]], Relation] = {}
    found = [relation for finder in finders for relation in finder(claims, pack)]
    for relation in sorted(
        found, key=lambda r: not r.hard
    ):  # the same figures are related once, by what binds them most
        once.setdefault((relation.kind, frozenset(relation.claims)), relation)
    ordered = sorted(once.values(), key=lambda r: (r.claims, r.kind))
    return tuple(replace(r, id=f"r{i:03d}") for i, r in enumerate(ordered, 1))


def repeated(claims: Sequence[Claim], _pack: Pack) -> Iterator[Relation]:
    """Yield restatement and hedge relations (one, other) of facts that several rows tell."""
    return restatements(claims)


def growths(claims: Sequence[Claim], _pack: Pack) -> Iterator[Relation]:
    """Yield growth (now, before, growth) and cagr (start, end, growth) of rows whose periods lie as far apart as the growth says."""
    told: dict[_Place, list[Claim]] = grouped(levels(claims), _place)
    for growth in claims:
        if growth.kind != "growth" or not usable(growth) or not growth.quantity.plain:
            continue
        start, _, end = growth.period.partition("/")
        if growth.base in PACES or (not growth.base and is_year(start) and is_year(end)):
            yield from _between(growth, told, start, end, "cagr")
        elif growth_base(growth) == "":
            yield from _between(growth, told, shifted(growth.period, -1), growth.period, "growth")


def _between(growth: Claim, told: dict[_Place, list[Claim]], start: str, end: str, kind: str) -> Iterator[Relation]:
    """Yield the relation between a growth and the levels at both ends.

    Where these are told in several units and the growth in none, it is of the one that it fits, and of the first where it fits none.
    """
    if not end or (kind == "cagr" and not (is_year(start) and is_year(end) and start < end)):
        return
    now, before = (told.get(_place(replace(growth, period=period)), []) for period in (end, start))
    pairs = [_levels(growth, now, before, unit) for unit in dict.fromkeys(c.quantity.unit for c in now)]
    fitting = [pair for pair in pairs if pair is not None and in_currency(growth, pair[0])]
    if fitting:
        years = int(end) - int(start) if kind == "cagr" else 1
        last, first = next((pair for pair in fitting if _fits(growth, *pair, years)), fitting[0])
        rule, ids = ("GRO004", (first, last, growth)) if kind == "cagr" else ("GRO001", (last, first, growth))
        yield Relation("", rule, kind, tuple(c.id for c in ids), PERIODS, hard=nominal(growth))


def _levels(growth: Claim, now: Sequence[Claim], before: Sequence[Claim], unit: str) -> tuple[Claim, Claim] | None:
    """Return the levels in `unit` now and before, the surest and nearest of each, None where one is not told."""
    last, first = ([c for c in claims if c.quantity.unit == unit] for claims in (now, before))
    if not last or not first:
        return None
    chosen = beside(surest(last), growth)
    return chosen, beside(surest(first), chosen)


def _fits(growth: Claim, last: Claim, first: Claim, years: int) -> bool:
    outcome = average_growth(first.quantity, last.quantity, signed(growth), years)
    return outcome.truth == "consistent"


def _place(claim: Claim) -> _Place:
    return (claim.entity, claim.period, claim.concept, claim.modality)


FINDERS: tuple[Finder, ...] = (repeated, share_relations, sum_relations, growths, conversion_relations)
