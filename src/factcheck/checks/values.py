"""Values: what a caller gives for a figure, as the Quantity that the arithmetic takes.

A string is read by the grammar that reads documents: full-width digits, traditional characters, hedges and verbs of change
(约800多亿美元, 下降3.2%) mean here what they mean there. A Decimal is a figure printed with its digits, in base units; an int
counts things and is exact. A float is refused.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from factcheck.errors import UsageError
from factcheck.model.interval import exactly, printed
from factcheck.model.quantity import Quantity

Value = str | Decimal | int | Quantity
Pair = tuple[Value, Value]
Named = tuple[str, Value]  # the name of an argument, and what was given for it

PERCENT = ("%", "‰")
POINTS = ("pp",)
_ONE = Decimal(1)
_KEPT = 1 << 16  # strings whose meaning is kept: a table tells the same ones often
_EXAMPLES = {"%": "37.4%", "pp": "1.2个百分点", "倍": "1.5倍"}
_MOST_YEARS = 400


@lru_cache(maxsize=_KEPT)
def parsed(argument: str, text: str) -> Quantity:
    """Return the one figure of `text`, below zero for a fall or a minus sign.

    Error: UsageError when `text` holds no figure, several, or words that are not understood.
    """
    from factcheck.extract.single import single  # noqa: PLC0415  the grammar is loaded for the first string only

    told = single(argument, text)
    quantity = told.quantity
    if quantity.value is None or told.direction != "-":
        return quantity
    return replace(quantity, value=-quantity.value, interval=-quantity.interval)


def figure(argument: str, value: Value) -> Quantity:
    """Return `value` as a Quantity; without unit for a Decimal or an int.

    Error: UsageError for a float, a bool, what is no number, and a string that holds no figure.
    """
    if isinstance(value, Quantity):
        return value
    if isinstance(value, str):
        return parsed(argument, value)
    if isinstance(value, float):
        raise UsageError("value.float", argument=argument, value=repr(float(value)))
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise UsageError("value.type", argument=argument, type=type(value).__name__)
    if isinstance(value, int):
        return Quantity(Decimal(value), _ONE, "", exactly(Decimal(value)))
    if not value.is_finite():
        raise UsageError("value.infinite", argument=argument, value=value)
    return Quantity(value, _ONE, "", printed(value))


def amounts(*told: Named) -> list[Quantity]:
    """Return figures of one unit; a Decimal or an int takes the unit of the others.

    Error: UsageError for two units, and for a string without unit beside others that have one.
    """
    read = [figure(*named) for named in told]
    unit = next((q.unit for q in read if q.unit), "")
    for (argument, value), quantity in zip(told, read, strict=True):
        if quantity.unit and quantity.unit != unit:
            raise UsageError("value.units", argument=argument, value=told_as(value), unit=quantity.unit, other=unit)
        if not quantity.unit and unit and isinstance(value, str):
            raise UsageError("value.no_unit", argument=argument, value=value, unit=unit)
    return [in_unit(quantity, unit) for quantity in read]


def ratio(argument: str, value: Value, units: tuple[str, ...] = PERCENT) -> Quantity:
    """Return a figure told in one of `units`; a Decimal is told in the first of them.

    Error: UsageError for a string or a Quantity in another unit (a share without its %), and for an int.
    """
    quantity = figure(argument, value)
    if isinstance(value, int):
        raise UsageError("value.count", argument=argument, value=value, unit=units[0])
    if isinstance(value, Decimal):
        return in_unit(quantity, units[0])
    if quantity.unit not in units:
        told, units_told = told_as(value), " / ".join(units)
        raise UsageError("value.unit", argument=argument, value=told, units=units_told, example=_EXAMPLES[units[0]])
    return quantity


def listed(argument: str, values: object, least: int = 2) -> list[Named]:
    """Return the values of a list with their names (parts[0], parts[1] …). Error: UsageError for less than `least`."""
    if isinstance(values, str) or not isinstance(values, Sequence) or len(values) < least:
        raise UsageError("value.list", argument=argument, least=least)
    return [(f"{argument}[{place}]", value) for place, value in enumerate(values)]


def pairs(argument: str, told: object, least: int = 1) -> list[tuple[Named, Named]]:
    """Return pairs of values with their names. Error: UsageError for what is no list of pairs."""
    if isinstance(told, str) or not isinstance(told, Sequence) or len(told) < least:
        raise UsageError("value.list", argument=argument, least=least)
    return [pair(f"{argument}[{place}]", one) for place, one in enumerate(told)]


def pair(argument: str, told: object) -> tuple[Named, Named]:
    """Return both values of a pair with their names. Error: UsageError for what is no pair."""
    if isinstance(told, str) or not isinstance(told, Sequence) or len(told) != 2:  # noqa: PLR2004  a pair
        raise UsageError("value.pair", argument=argument)
    return (f"{argument}[0]", told[0]), (f"{argument}[1]", told[1])


def number_of_years(argument: str, years: object) -> int:
    """Return `years`. Error: UsageError for what is no whole number above zero."""
    if isinstance(years, bool) or not isinstance(years, int) or not 0 < years <= _MOST_YEARS:
        raise UsageError("value.years", argument=argument, value=years, most=_MOST_YEARS)
    return years


def told_as(value: Value) -> str:
    """Return `value` as an error quotes it."""
    if isinstance(value, Quantity):
        return "?" if value.base is None else f"{value.base:f} {value.unit}".rstrip()
    return str(value)


def in_unit(quantity: Quantity, unit: str) -> Quantity:
    """Return `quantity` told in `unit`."""
    if quantity.unit == unit:
        return quantity
    return Quantity(quantity.value, quantity.scale, unit, quantity.interval, quantity.qualifier)
