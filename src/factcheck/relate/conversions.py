"""Conversion relations: one fact in two currencies against the reference rate and against the other conversions of its period."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.periods import is_year
from factcheck.model.claim import Claim
from factcheck.model.pack import Pack, Series
from factcheck.model.relation import Relation
from factcheck.relate.facts import distance, grouped, levels, nearest, usable

_PLAIN = frozenset({"exact", "达", "约"})  # 约 is how conversions are told, and says no more than the tolerance allows


class Pair(NamedTuple):
    """One amount in the currency of the rate's numerator and in that of its denominator."""

    amount: Claim
    converted: Claim

    @property
    def rate(self) -> Decimal:
        """The rate that the printed figures imply."""
        return (self.amount.quantity.base or Decimal(0)) / (self.converted.quantity.base or Decimal(1))


def conversion_relations(claims: Sequence[Claim], pack: Pack) -> Iterator[Relation]:
    """Yield fx_reference (amount, converted), fx (amount, converted, amount, converted) and fx_growth (growth, growth)."""
    for series in pack.series:
        if series.kind != "fx":
            continue
        for period, pairs in _pairs(claims, series).items():
            yield from _against_reference(period, pairs, series)
            yield from _against_each_other(period, pairs, series)
        yield from _growths(claims, series)


def _pairs(claims: Sequence[Claim], series: Series) -> dict[str, list[Pair]]:
    """Return the conversions of each period: for every fact told in both currencies the two figures nearest to each other."""
    found: dict[str, list[Pair]] = defaultdict(list)
    units = (series.numerator, series.denominator)
    money = [c for c in levels(claims) if c.quantity.unit in units and c.quantity.qualifier in _PLAIN]
    for (_, period, _, _), told in grouped(money, lambda c: (c.entity, c.period, c.concept, c.modality)).items():
        amounts = [c for c in told if c.quantity.unit == series.numerator]
        converted = [c for c in told if c.quantity.unit == series.denominator]
        if amounts and converted:
            amount = min(amounts, key=lambda a: min(distance(a, c) for c in converted))
            pair = Pair(amount, nearest(converted, amount))
            if pair.amount.quantity.base and pair.converted.quantity.base:
                found[period].append(pair)
    return found


def _against_reference(period: str, pairs: list[Pair], series: Series) -> Iterator[Relation]:
    if series.at(period) is None:
        return
    for pair in pairs:
        yield Relation(
            "", "FXR002", "fx_reference", (pair.amount.id, pair.converted.id), f"pack:{series.pack}",
            cluster=_cluster(period, pair),
        )  # fmt: skip


def _against_each_other(period: str, pairs: list[Pair], series: Series) -> Iterator[Relation]:
    """Yield each conversion against the one that stands for the period: the one nearest to the reference, else to the median."""
    if not pairs:
        return
    rates = sorted(p.rate for p in pairs)
    middle = series.at(period) or rates[len(rates) // 2]
    lead = min(pairs, key=lambda p: abs(p.rate - middle))
    for pair in pairs:
        if pair is not lead:
            claims = (pair.amount.id, pair.converted.id, lead.amount.id, lead.converted.id)
            yield Relation("", "FXR001", "fx", claims, "wording", cluster=_cluster(period, pair))


def _cluster(period: str, pair: Pair) -> str:
    """Return a name for all conversions of a period at one rate: figures converted at one wrong rate are one defect."""
    return f"fx:{period}:{pair.rate:.2f}"


def _growths(claims: Sequence[Claim], series: Series) -> Iterator[Relation]:
    growths = [c for c in claims if c.kind == "growth" and usable(c) and is_year(c.period) and not c.quantity.hedged]
    for (_, period, _, _), told in grouped(growths, lambda c: (c.entity, c.period, c.concept, c.modality)).items():
        now, before = series.at(period), series.at(str(int(period) - 1))
        by_currency = grouped(told, lambda c: c.currency)
        if now is None or before is None or not {series.numerator, series.denominator} <= by_currency.keys():
            continue
        one = by_currency[series.numerator][0]
        other = nearest(by_currency[series.denominator], one)
        yield Relation(
            "", "FXR003", "fx_growth", (one.id, other.id), f"pack:{series.pack}"
        )  # fmt: skip
