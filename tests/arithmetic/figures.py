"""Figures for the tests of checks: printed, exact and hedged quantities, and strategies that draw them."""

from decimal import Decimal

from hypothesis import strategies as st

from factcheck.model.interval import Interval, exactly, printed
from factcheck.model.quantity import Quantity

ONE = Decimal(1)


def told(value: str, unit: str = "CNY", scale: str = "1", qualifier: str = "exact") -> Quantity:
    """Return a figure as printed: it stands for half a unit of its last digit to both sides."""
    figure, power = Decimal(value), Decimal(scale)
    return Quantity(figure, power, unit, printed(figure, power), qualifier)


def exact(value: str | Decimal, unit: str = "CNY") -> Quantity:
    """Return a figure that stands for itself alone, as a count does."""
    return Quantity(Decimal(value), ONE, unit, exactly(Decimal(value)))


def hedged(value: str, qualifier: str, lower: str | None, upper: str | None, bounds: str) -> Quantity:
    """Return a figure that a hedge turns into the interval `lower` to `upper` with these brackets."""
    ends = [None if end is None else Decimal(end) for end in (lower, upper)]
    held = Interval(ends[0], ends[1], bounds[0] == "[", bounds[1] == "]")
    return Quantity(Decimal(value), ONE, "CNY", held, qualifier)


def read(text: str) -> Interval:
    """Return the interval that is shown as `text`: "[1, ∞)"."""
    low, high = text[1:-1].split(", ")
    lower, upper = (None if "∞" in end else Decimal(end) for end in (low, high))
    return Interval(lower, upper, text[0] == "[", text[-1] == "]")


def shown(interval: Interval | None) -> str:
    """Return the interval with its ends at four decimals at most, "-" for none."""
    if interval is None:
        return "-"
    ends = [end if end is None else f"{round(end, 4) + 0:f}" for end in (interval.lower, interval.upper)]
    lower, upper = (end and (end.rstrip("0").rstrip(".") if "." in end else end) for end in ends)
    return (
        f"{interval.bounds[0]}{'-∞' if lower is None else lower}, {'∞' if upper is None else upper}{interval.bounds[1]}"
    )


def inside(interval: Interval) -> tuple[Decimal, ...]:
    """Return three values inside a bounded interval, away from its ends."""
    assert interval.lower is not None
    assert interval.upper is not None
    width = interval.upper - interval.lower
    return tuple(interval.lower + width * part / 4 for part in range(1, 4))


def decimals(low: int = 1, high: int = 10**7) -> st.SearchStrategy[Decimal]:
    """Draw positive figures with none to three decimals, trailing zeros kept."""
    return st.builds(lambda n, places: Decimal(n).scaleb(-places), st.integers(low, high), st.integers(0, 3))


figures = st.builds(lambda value: told(str(value)), decimals(low=20))
