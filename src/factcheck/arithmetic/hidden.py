"""What two pairs of figures imply of a third that is not told: a whole from parts and shares, a growth from growths and points."""

from decimal import Decimal

from factcheck.arithmetic.shares import HUNDRED
from factcheck.arithmetic.show import common_scale, divided, in_scale, plain, rounded
from factcheck.model.interval import exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

Told = tuple[Quantity, Quantity]
_FINE = 4  # decimals where figures meet in the larger of two scales


def hidden_total(one: Told, other: Told) -> Outcome:
    """Return whether two parts, each with its share (in %), are parts of one whole.

    Units: the parts in the same unit, any scale. `implied` is in the order part, share, part, share.
    """
    (a, a_share), (b, b_share) = one, other
    full = exactly(HUNDRED)
    first, second = a.interval * full / a_share.interval, b.interval * full / b_share.interval
    agrees, scale = first.meets(second), common_scale((a, b))
    places = _FINE if a.scale != b.scale and scale > 1 else 1  # 1.45 万亿元 beside 7531.8 亿元
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=first,
        recomputed=second,
        arithmetic=f"{_whole(a, a_share, scale, places)} {'≈' if agrees else '≠'} {_whole(b, b_share, scale, places)}",
        implied=(
            second * a_share.interval / full, a.interval * full / second, first * b_share.interval / full, b.interval * full / first,
        ),
    )  # fmt: skip


def hidden_growth(one: Told, other: Told) -> Outcome:
    """Return whether two growths (in %), each told with its distance (in points) from one other growth, imply the same.

    `implied` is in the order growth, points, growth, points.
    """
    (a, a_points), (b, b_points) = one, other
    first, second = a.interval - a_points.interval, b.interval - b_points.interval
    agrees = first.meets(second)
    told = [f"{_plain(g)} - {_plain(p)} = {_plain_sum(g, p)}" for g, p in (one, other)]
    return Outcome(
        truth="consistent" if agrees else "inconsistent",
        stated=first,
        recomputed=second,
        arithmetic=f"{told[0]} {'≈' if agrees else '≠'} {told[1]}",
        implied=(second + a_points.interval, a.interval - second, first + b_points.interval, b.interval - first),
    )


def _whole(part: Quantity, share: Quantity, scale: Decimal, places: int) -> str:
    told = f"{in_scale(part, scale)} ÷ {_plain(share)}%"
    if part.base is None or not share.base:
        return f"{told} = ?"
    return f"{told} = {rounded(divided(divided(part.base, share.base) * HUNDRED, scale), places)}"


def _plain(quantity: Quantity) -> str:
    return plain(quantity.value) if quantity.value is not None else "?"


def _plain_sum(growth: Quantity, points: Quantity) -> str:
    return "?" if growth.base is None or points.base is None else plain(growth.base - points.base)
