"""Sums: parts against their whole, totals and balances of flows."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.arithmetic.linear import Signed, balanced
from factcheck.arithmetic.show import common_scale, in_scale
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome


def parts_sum(whole: Quantity, parts: Sequence[Quantity]) -> Outcome:
    """Return whether `parts`, which exhaust `whole`, add up to it within the rounding of all of them.

    Units: all in the same unit, any scale. `implied` is in the order whole, parts.
    """
    return flow(whole, parts, ())


def signed_sum(whole: Quantity, parts: Sequence[Signed]) -> Outcome:
    """Return whether `parts`, each with the sign of its direction, add up to `whole` (增加 4607 and 减少 1640 make 2967).

    Units: all in the same unit, any scale. `implied` is in the order whole, parts, as magnitudes.
    """
    scale = common_scale([whole, *(q for _, q in parts)])
    (first, lead), *rest = parts
    told = ("" if first > 0 else "-") + in_scale(lead, scale)
    told += "".join(f" {'+' if sign > 0 else '-'} {in_scale(q, scale)}" for sign, q in rest)
    outcome = balanced(whole.interval, parts, scale=scale, told=told, result=in_scale(whole, scale))
    return replace(outcome, implied=(outcome.recomputed, *outcome.implied), exact=outcome.exact and not whole.hedged)


def flow(result: Quantity, plus: Sequence[Quantity], minus: Sequence[Quantity]) -> Outcome:
    """Return whether `result` is the sum of `plus` less the sum of `minus` (进出口 = 出口 + 进口, 逆差 = 进口 − 出口).

    Units: all in the same unit, any scale. `implied` is in the order result, plus, minus.
    """
    terms: list[Signed] = [*((1, q) for q in plus), *((-1, q) for q in minus)]
    scale = common_scale([result, *(q for _, q in terms)])
    told = " + ".join(in_scale(q, scale) for q in plus) + "".join(f" - {in_scale(q, scale)}" for q in minus)
    outcome = balanced(result.interval, terms, scale=scale, told=told, result=in_scale(result, scale))
    return replace(outcome, implied=(outcome.recomputed, *outcome.implied), exact=outcome.exact and not result.hedged)
