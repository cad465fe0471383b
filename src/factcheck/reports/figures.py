"""Decimals as strings, the same on every machine: no exponent, no zeros at the end."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

from factcheck.model.interval import Interval

# What is printed in a bulletin, its half unit included, never has so many digits; a quotient has sixty.
_PRINTED_DIGITS = 20
_ROUND = Context(prec=12, rounding=ROUND_HALF_EVEN)
_ROUGH = Context(prec=3, rounding=ROUND_HALF_EVEN)


def plain(number: Decimal) -> str:
    """Return `number` without exponent and end zeros: exact when it is short, else rounded to twelve digits."""
    if len(number.as_tuple().digits) > _PRINTED_DIGITS:
        number = _ROUND.plus(number)
    figure = f"{number:f}"
    if "." in figure:
        figure = figure.rstrip("0").rstrip(".")
    return "0" if figure in ("-0", "") else figure


def rough(number: Decimal, scale: Decimal = Decimal(1)) -> str:
    """Return `number` in units of `scale` with three digits: enough to say how far off something could be."""
    return plain(_ROUGH.divide(number, scale))


def as_printed(number: Decimal) -> str:
    """Return `number` with every digit that was printed, end zeros included."""
    return f"{number:f}"


def power(scale: Decimal) -> str:
    """Return a scale as 1, 1e4, 1e8 or 1e12."""
    exponent = scale.adjusted()
    return f"1e{exponent}" if exponent > 0 and scale == Decimal(1).scaleb(exponent) else plain(scale)


def ends(interval: Interval) -> tuple[str | None, str | None]:
    """Return both ends in base units, None where there is no bound."""
    return (
        None if interval.lower is None else plain(interval.lower),
        None if interval.upper is None else plain(interval.upper),
    )
