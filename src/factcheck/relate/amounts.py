"""Amounts: figures as floats, good enough to search with; the checks compute in decimals."""

from typing import NamedTuple

from factcheck.model.claim import Claim


class Amount(NamedTuple):
    """A figure in base units: its value with sign, half the width of its interval, and half a unit of its last digit."""

    value: float
    slack: float
    grain: float


def amount(claim: Claim) -> Amount:
    """Return the figure of `claim`, a decrease told as a level below zero; 0 for one without value or width."""
    quantity = claim.quantity
    value, width = float(quantity.base or 0), float(quantity.interval.width or 0)
    return Amount(-value if claim.change and claim.direction == "-" else value, width / 2, float(quantity.grain) / 2)
