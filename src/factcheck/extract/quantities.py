"""Quantities: the interval and sign of a figure once its clause is read."""

from decimal import Decimal

from factcheck.extract.figures import Figure
from factcheck.extract.hedges import interval
from factcheck.extract.reading import Reading
from factcheck.model.claim import Direction
from factcheck.model.concept import Concept
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity

_TWO = Decimal(2)
_STEADY = Interval(Decimal(-1), Decimal(1), closed_lower=False, closed_upper=False)  # 基本持平, in %
_HALF = Interval(Decimal(45), Decimal(55))  # 一半 and 半壁江山, in %
_MOST_TURNS = 20  # a million times; more is no doubling that anyone tells
_ROUGHLY = {"左右": "约", "上下": "约", "来": "约", "几": "约"}


def quantity(figure: Figure, reading: Reading) -> Quantity:
    """Return the figure with its interval; a hedge inside the span wins over one before it.

    What is printed below zero is a magnitude too: its sign is the claim's direction.
    """
    inner = _ROUGHLY.get(figure.inner, figure.inner)
    qualifier = inner or reading.hedge or "exact"
    return Quantity(figure.value, figure.scale, figure.unit, _interval(figure, reading, qualifier), qualifier)


def sign(figure: Figure, reading: Reading, concept: Concept) -> Direction:
    """Return the direction of a figure: of its verb, of a minus sign, or of a surplus or deficit."""
    if figure.negative:
        return "-"
    if figure.inner == "基本持平":
        return "none"
    if figure.unit == "番":
        return "+"
    if reading.kind in ("level", "count") and not reading.change:
        flows = {name for _, name in concept.members}
        return "-" if "逆差" in flows else "+" if "顺差" in flows else "none"
    return reading.direction


def _interval(figure: Figure, reading: Reading, qualifier: str) -> Interval:
    if figure.value is None:
        return Interval(figure.scale * _TWO, None)
    if figure.upper is not None:
        return Interval(figure.value * figure.scale, figure.upper * figure.scale)
    if figure.inner == "基本持平":
        return _STEADY
    if figure.unit == "番" and figure.value <= _MOST_TURNS:
        times = _TWO**figure.value
        return Interval(times, times * _TWO, closed_upper=False) if figure.inner == "多" else exactly(times)
    if figure.inner == "一半":
        return _HALF
    discrete = reading.kind == "count" and figure.scale == 1 and figure.value == figure.value.to_integral_value()
    return interval(figure.value, figure.scale, qualifier, discrete=discrete)
