"""Evaluation: each kind of relation goes to its check, with the figures of its claims."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.arithmetic.average import average
from factcheck.arithmetic.conversion import conversion, growth_conversion, implied_rates, same_rate, total_rate
from factcheck.arithmetic.derived import contribution, contribution_rate, growth_derived
from factcheck.arithmetic.equality import same
from factcheck.arithmetic.growth import average_growth, average_growth_from_change, growth, growth_from_change, index
from factcheck.arithmetic.hidden import hidden_growth, hidden_total
from factcheck.arithmetic.order import ranked, subset
from factcheck.arithmetic.points import points
from factcheck.arithmetic.shares import share, share_of_sum, shares_sum
from factcheck.arithmetic.sums import flow, parts_sum, signed_sum
from factcheck.diagnose.power import rounding
from factcheck.diagnose.slips import mended_by_one_slip, one_slip_apart
from factcheck.model.claim import Claim
from factcheck.model.pack import Pack, Series
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Judged, Outcome, Relation

_PARTED = frozenset({"share_of", "part_sum"})  # kinds that ask for a slip only where a part stands above its whole
_Check = Callable[[Relation, Sequence[Claim], Pack], Outcome]


def judge(relation: Relation, claims: Mapping[str, Claim], pack: Pack) -> Judged:
    """Return `relation` with its outcome.

    Where the wording leaves a reading under which it need not hold, a miss is undetermined.
    """
    told = [claims[i] for i in relation.claims]
    outcome = _CHECKS[relation.kind](relation, told, pack)
    if relation.rounded and outcome.truth == "inconsistent" and _within_rounding(outcome, told):
        return Judged(relation, replace(outcome, truth="undetermined"))
    if relation.rounded:
        outcome = replace(outcome, unusual=False)  # the bulletin has said so itself
    if (
        outcome.truth == "inconsistent"
        and not relation.hard
        and not (relation.slip and mended_by_one_slip(told, outcome, moved=relation.kind in _PARTED))
    ):
        outcome = replace(outcome, truth="undetermined")
    return Judged(relation, outcome)


def _within_rounding(outcome: Outcome, told: Sequence[Claim]) -> bool:
    """Return whether the two sides lie no further apart than another half unit of each figure."""
    return (outcome.stated + rounding(told)).meets(outcome.recomputed)


def signed(claim: Claim) -> Quantity:
    """Return the figure of a growth with its direction as sign."""
    quantity = claim.quantity
    if claim.direction != "-" or quantity.value is None or quantity.value < 0:
        return quantity
    return replace(quantity, value=-quantity.value, interval=-quantity.interval)


def _same(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    """Return whether two tellings agree; a difference counts when packs know every word of the name, or when one is a slip of the other.

    Two values under one name are as often two facts as one mistake: the profits of two subsidiaries, a rate before and after.
    """
    outcome = _equal(claims)
    if outcome.truth != "inconsistent" or all(c.concept.members and not c.concept.words for c in claims):
        return outcome
    slip = one_slip_apart(claims[0].quantity, claims[1].quantity)
    return outcome if slip else replace(outcome, truth="undetermined")


def _equal(claims: Sequence[Claim]) -> Outcome:
    return (
        same(signed(claims[0]), signed(claims[1]))
        if claims[0].kind == "growth"
        else same(*(c.quantity for c in claims))
    )


def _share(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    part, whole, stated = (c.quantity for c in claims)
    return share(part, whole, stated)


def _shares_sum(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    return shares_sum([c.quantity for c in claims])


def _parts(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    whole, *parts = claims
    if not any(c.change for c in claims):
        return parts_sum(whole.quantity, [c.quantity for c in parts])
    turn = -1 if whole.direction == "-" else 1  # a decrease made up of decreases
    return signed_sum(whole.quantity, [(-turn if c.direction == "-" else turn, c.quantity) for c in parts])


def _flow(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    result, *operands = (c.quantity for c in claims)
    minus = relation.kind in ("balance", "complement")
    return flow(result, operands[:1], operands[1:]) if minus else flow(result, operands, ())


def _rates(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    one, two, three, four = (c.quantity for c in claims)
    return same_rate(
        (one, two), (three, four), _series(pack, claims[0].quantity.unit, claims[1].quantity.unit).tolerance
    )


def _reference(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    amount, converted = (c.quantity for c in claims)
    series = _series(pack, amount.unit, converted.unit)
    return conversion(amount, converted, series.at(claims[0].period) or Decimal(0), series.tolerance)


def _growths(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    one, other = claims
    series = _series(pack, one.currency, other.currency)
    now, before = series.at(one.period), series.at(str(int(one.period) - 1))
    return growth_conversion(signed(one), signed(other), now or Decimal(0), before or Decimal(1), series.tolerance)


def _growth(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    now, before, stated = claims
    return growth(now.quantity, before.quantity, signed(stated))


def _growth_change(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    now, change, stated = claims
    return growth_from_change(now.quantity, change.quantity, signed(stated), falls=change.direction == "-")


def _cagr(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    start, end, stated = claims
    return average_growth(start.quantity, end.quantity, signed(stated), int(end.period) - int(start.period))


def _cagr_change(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    """Return whether a yearly growth fits a level and its change since the year that the change is told against.

    A level without a year of its own bears that of the issue, so that a year less is right as well.
    """
    now, change, stated = claims
    years = int(now.period[:4]) - int(change.base)
    falls = change.direction == "-"
    whole, less = (
        average_growth_from_change(now.quantity, change.quantity, signed(stated), n, falls=falls)
        for n in (years, years - 1)
    )
    return less if less.truth == "consistent" else whole


def _subset(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    part, whole = (c.quantity for c in claims)
    return subset(part, whole)


def _rank(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    larger, smaller = (c.quantity for c in claims)
    return ranked(larger, smaller)


def _change(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    """Return whether the difference of two levels is the change told: in the order now, before, change."""
    now, before, change = claims
    more, less = (before, now) if change.direction == "-" else (now, before)
    outcome = flow(change.quantity, [more.quantity], [less.quantity])
    by_claim = dict(zip((change.id, more.id, less.id), outcome.implied, strict=True))
    return replace(outcome, implied=tuple(by_claim[c.id] for c in claims))


def _growth_derived(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    stated, *pairs = claims
    parts = [(1, level.quantity, signed(rate)) for level, rate in zip(pairs[::2], pairs[1::2], strict=True)]
    return growth_derived(signed(stated), parts)


def _contribution(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    *parts, whole, whole_growth, stated = claims
    pairs = [(level.quantity, signed(rate)) for level, rate in zip(parts[::2], parts[1::2], strict=True)]
    return contribution(pairs, whole.quantity, signed(whole_growth), signed(stated))


def _contribution_rate(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    rate, growth, stated = (c.quantity for c in claims)
    return contribution_rate(rate, growth, stated)


def _share_of_sum(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    *parts, whole, stated = (c.quantity for c in claims)
    return share_of_sum(parts, whole, stated)


def _points(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    one, other, stated = claims
    return points(signed(one), signed(other), signed(stated))


def _average(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    total, number, stated = (c.quantity for c in claims)
    return average(total, number, stated)


def _index(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    level, stated = claims
    return index(level.quantity, signed(stated))


def _points_sum(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    """Return whether the points of all parts add up to the growth of their whole."""
    whole, *parts = (signed(c) for c in claims)
    return signed_sum(whole, [(1, part) for part in parts])


def _fx_total(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    total, home, foreign, rate = (c.quantity for c in claims)
    return total_rate(total, home, foreign, rate)


def _fx_implied(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    told = [c.quantity for c in claims]
    return implied_rates(told[:3], told[3:])


def _hidden_total(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    one, one_share, other, other_share = (c.quantity for c in claims)
    return hidden_total((one, one_share), (other, other_share))


def _hidden_growth(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    one, one_points, other, other_points = (signed(c) for c in claims)
    return hidden_growth((one, one_points), (other, other_points))


def _labels(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    level, ratio, *_ = claims
    return Outcome(
        "inconsistent", level.quantity.interval, level.quantity.interval,
        f"{level.text}, {ratio.text}: {claims[0].metric} ≠ {claims[2].metric}",
    )  # fmt: skip


def _series(pack: Pack, numerator: str, denominator: str) -> Series:
    return next(s for s in pack.series if s.kind == "fx" and (s.numerator, s.denominator) == (numerator, denominator))


_CHECKS: dict[str, _Check] = {
    "restatement": _same,
    "hedge": _same,
    "share_of": _share,
    "shares_sum": _shares_sum,
    "part_sum": _parts,
    "sum_total": _flow,
    "balance": _flow,
    "complement": _flow,
    "rank": _rank,
    "fx": _rates,
    "fx_reference": _reference,
    "fx_growth": _growths,
    "label_conflict": _labels,
    "growth": _growth,
    "growth_change": _growth_change,
    "cagr": _cagr,
    "cagr_change": _cagr_change,
    "subset": _subset,
    "change": _change,
    "growth_derived": _growth_derived,
    "contribution": _contribution,
    "contribution_sum": _contribution,
    "contribution_rate": _contribution_rate,
    "share_of_sum": _share_of_sum,
    "pp_diff": _points,
    "average": _average,
    "index": _index,
    "fx_total": _fx_total,
    "fx_implied": _fx_implied,
    "hidden_total": _hidden_total,
    "hidden_growth": _hidden_growth,
    "points_sum": _points_sum,
}
