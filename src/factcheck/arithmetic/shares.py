"""Shares: a share against part and whole, and shares that should reach a hundred."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.arithmetic.answers import answering
from factcheck.arithmetic.linear import balanced
from factcheck.arithmetic.show import common_scale, decimals, divided, in_scale, plain, rounded
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

HUNDRED = Decimal(100)


_FULL = {"‰": HUNDRED * 10, "倍": Decimal(1)}


@answering
def share(part: Quantity, of: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` (in %, ‰ or 倍) is `part` ÷ `of`.

    Units: part and whole in the same unit, any scale. `implied` is in the order part, of, stated.
    Source: XBRL Calculations 1.1 for the intervals.
    """
    full = _FULL.get(stated.unit, HUNDRED)
    recomputed = _times(part.interval / of.interval, full)
    scale = common_scale((part, of))
    point = (
        "?" if not part.base or not of.base else rounded(divided(part.base, of.base) * full, decimals(stated.value) + 1)
    )
    agrees = stated.interval.meets(recomputed)
    against = "" if agrees else f" ≠ {plain(stated.value or Decimal(0))}{stated.unit}"
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=stated.interval,
        recomputed=recomputed,
        arithmetic=f"{in_scale(part, scale)} ÷ {in_scale(of, scale)} = {point}{stated.unit}{against}",
        implied=(
            _times(of.interval * stated.interval, 1 / full),
            _times(part.interval, full) / stated.interval,
            recomputed,
        ),
        exact=not (part.hedged or of.hedged or stated.hedged),
    )


def share_of_sum(parts: Sequence[Quantity], of: Quantity, stated: Quantity) -> Outcome:
    """Return whether `stated` is what `parts` taken together are of `of`.

    Units: parts and whole in the same unit, any scale. `implied` is in the order parts, of, stated.
    """
    scale = common_scale((*parts, of))
    total = sum((p.interval for p in parts), exactly(Decimal(0)))
    base = sum((p.base or Decimal(0) for p in parts), Decimal(0))
    told = " + ".join(in_scale(p, scale) for p in parts)
    taken = Quantity(divided(base, scale), scale, of.unit, total)
    outcome = share(taken, of, stated)
    arithmetic = outcome.arithmetic.replace(in_scale(taken, scale), f"({told})", 1)
    return replace(outcome, arithmetic=arithmetic, implied=(*(None for _ in parts), *outcome.implied[1:]))


def shares_sum(shares: Sequence[Quantity]) -> Outcome:
    """Return whether shares that exhaust a whole reach 100 % within their rounding."""
    return balanced(
        exactly(HUNDRED), [(1, s) for s in shares], scale=Decimal(1),
        told=" + ".join(plain(s.value or Decimal(0)) for s in shares), result="100", unit=shares[0].unit,
    )  # fmt: skip


def _times(interval: Interval, factor: Decimal) -> Interval:
    return interval * exactly(factor)
