"""Composites: what the growths of a list say of the growth of its whole."""

from collections.abc import Container, Iterable, Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.divisions import Division
from factcheck.relate.facts import growth_base
from factcheck.relate.growth import in_currency, nominal
from factcheck.relate.likeness import likeness
from factcheck.relate.points import signed
from factcheck.relate.statements import Statement

_SLACK = 0.3  # points by which revised figures of the year before part honest growths
_WEIGHTS = 0.15  # of the spread of growths at constant prices, whose weights are those of another year
_TRIED = 2  # growths by like names that are held against a list
_LIKE = 0.5


def derived_growths(lists: Iterable[Division], complete: Container[frozenset[str]] = ()) -> Iterator[Relation]:
    """Yield growth_derived relations (growth of the whole, level, growth, level, growth …) of lists whose levels close.

    `complete` are the claims of sums that hold by definition, so that no rest hides in their rounding.
    """
    for whole, parts, proved in lists:
        growths = [p.growth for p in parts]
        told = all(s.growth is not None and in_currency(s.growth, s.level) for s in (whole, *parts))
        if told and whole.growth is not None and all(_comparable(whole.growth, g) for g in growths):
            pairs = [i for p, g in zip(parts, growths, strict=True) if g is not None for i in (p.level.id, g.id)]
            known = frozenset(s.level.id for s in (whole, *parts)) in complete
            sure = (proved or known) and not any(p.level.change for p in parts)
            hard = sure and _grow_apart(whole, parts, complete=known)
            yield Relation("", "GRO002", "growth_derived", (whole.growth.id, *pairs), "wording", hard=hard)


def growth_fits(whole: Statement, parts: Sequence[Statement], values: Sequence[float]) -> bool:
    """Return whether parts of `values` that grew as told give the growth told of the whole, where they grew differently."""
    derived = _derived(parts, values)
    if derived is None or whole.growth is None:
        return False
    rates = [signed(p.growth) for p in parts if p.growth is not None]
    apart = max(rates) - min(rates) >= 1
    return apart and abs(derived - signed(whole.growth)) <= float(whole.growth.quantity.interval.width or 0)


def _grow_apart(whole: Statement, parts: Sequence[Statement], *, complete: bool) -> bool:
    """Return whether the growths disagree by more than a rest, hidden in the rounding of the levels, could make good."""
    derived = _derived(parts, [p.amount.value for p in parts])
    if derived is None or whole.growth is None:
        return False
    rest = 0.0 if complete else sum(s.amount.slack for s in (whole, *parts)) / abs(whole.amount.value)
    rates = [signed(p.growth) for p in parts if p.growth is not None]
    prices = 0.0 if nominal(whole.growth) else _WEIGHTS * (max(rates) - min(rates))
    return abs(derived - signed(whole.growth)) > _SLACK + prices + 100 * 2 * rest


def _derived(parts: Sequence[Statement], values: Sequence[float]) -> float | None:
    """Return the growth in % of the sum of `values` that grew as their `parts` did, None where that cannot be told."""
    rates = [signed(p.growth) for p in parts if p.growth is not None and p.growth.quantity.plain]
    if len(rates) < len(parts) or min(rates) <= -100:  # noqa: PLR2004  nothing is left
        return None
    before = sum(value / (1 + rate / 100) for value, rate in zip(values, rates, strict=True))
    return 100 * (sum(values) / before - 1) if before else None


def _comparable(whole: Claim, part: Claim | None) -> bool:
    return part is not None and part.quantity.plain and whole.quantity.plain


def found_growths(lists: Iterable[Division], claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield growth_derived for lists whose whole grows elsewhere in the text: the nearest growth told of a like name and time."""
    growths = [c for c in claims if c.kind == "growth" and growth_base(c) == "" and c.quantity.plain]
    for whole, parts, _ in lists:
        rates = [p.growth for p in parts]
        if whole.growth is None and all(r is not None for r in rates):
            own = {r.id for r in rates if r is not None}
            alike = [g for g in growths if g.id not in own and _of(whole.level, g)]
            for growth in sorted(alike, key=lambda g: abs(g.span.start - whole.level.span.start))[:_TRIED]:
                pairs = [i for p, r in zip(parts, rates, strict=True) if r is not None for i in (p.level.id, r.id)]
                yield Relation("", "GRO002", "growth_derived", (growth.id, *pairs), "wording", hard=False)


def _of(whole: Claim, growth: Claim) -> bool:
    return growth.period == whole.period and likeness(growth.metric, whole.metric) >= _LIKE
