"""Evaluation: each kind of relation goes to its check, with the figures of its claims."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.checks.conversion import conversion, growth_conversion, same_rate
from factcheck.checks.equality import same
from factcheck.checks.shares import share, shares_sum
from factcheck.checks.sums import flow, parts_sum
from factcheck.diagnose.slips import one_slip_apart
from factcheck.model.claim import Claim
from factcheck.model.pack import Pack, Series
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Judged, Outcome, Relation

_Check = Callable[[Relation, Sequence[Claim], Pack], Outcome]


def judge(relation: Relation, claims: Mapping[str, Claim], pack: Pack) -> Judged:
    """Return `relation` with its outcome.

    Where the wording leaves a reading under which it need not hold, a miss is undetermined.
    """
    outcome = _CHECKS[relation.kind](relation, [claims[i] for i in relation.claims], pack)
    if outcome.truth == "inconsistent" and not relation.hard:
        outcome = replace(outcome, truth="undetermined")
    return Judged(relation, outcome)


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
    certain = all(c.concept.members and not c.concept.words for c in claims) or one_slip_apart(
        claims[0].quantity, claims[1].quantity
    )
    return outcome if certain or outcome.truth != "inconsistent" else replace(outcome, truth="undetermined")


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
    whole, *parts = (c.quantity for c in claims)
    return parts_sum(whole, parts)


def _flow(relation: Relation, claims: Sequence[Claim], pack: Pack) -> Outcome:
    result, *operands = (c.quantity for c in claims)
    minus = relation.kind == "balance"
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
    "fx": _rates,
    "fx_reference": _reference,
    "fx_growth": _growths,
    "label_conflict": _labels,
}
