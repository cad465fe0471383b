"""Conversions: amounts and growth in two currencies against a rate. Rules FXR001 to FXR004.

The reference rates are those of the packs: the yearly average of the central parity of the renminbi, with who published it.
"""

from collections.abc import Sequence
from decimal import Decimal

from factcheck.arithmetic import conversion as arithmetic
from factcheck.checks.values import PERCENT, Pair, Value, amounts, figure, number_of_years, pair, ratio
from factcheck.errors import UsageError
from factcheck.model.pack import Pack, Series
from factcheck.model.quantity import CURRENCIES, Quantity
from factcheck.model.relation import Outcome

_TOLERANCE = Decimal("0.02")
_TRIPLE = 3


def reference(numerator: str = "CNY", denominator: str = "USD", *, packs: Sequence[str] = ()) -> Series:
    """Return the series of reference rates: units of `numerator` for one of `denominator`, by year, with `source` and `tolerance`.

    Units: currency codes. `packs` are files of your own, read after the standard ones.
    Error: UsageError when no pack has such a series, PackError for a pack that cannot be read.
    Source: `source` of the series: 国家统计局《中国统计年鉴》, yearly average of the central parity.

    >>> reference().at("2018")
    Decimal('6.6174')
    """
    known = [s for s in _pack(packs).series if s.kind == "fx"]
    found = next((s for s in known if (s.numerator, s.denominator) == (numerator, denominator)), None)
    if found is None:
        names = ", ".join(s.name for s in known)
        raise UsageError("value.no_series", numerator=numerator, denominator=denominator, known=names)
    return found


def conversion(
    amount: Value, converted: Value, *, year: int | None = None, rate: Value | None = None, packs: Sequence[str] = ()
) -> Outcome:
    """Return whether `amount` ÷ `converted` is the reference rate of `year`, or `rate`, within the tolerance of the series.

    Units: two currencies, any scale, in the order of the series (CNY, then USD); `rate` is in units of the first for one of the
    second. `implied` is in the order amount, converted.
    Error: UsageError for one currency, currencies or a year without a rate, year and rate together, or a figure that cannot be read.
    Source: `reference().source`; its tolerance of 2 % is explained in rules/fx.toml.

    >>> conversion("7966亿元", "1203.8亿美元", year=2018).arithmetic
    '7966 ÷ 1203.8 = 6.6174 ≈ 6.6174'
    >>> conversion("7966亿元", "1302.8亿美元", year=2018).truth
    'inconsistent'
    """
    home, foreign = _money("amount", amount), _money("converted", converted)
    if (year is None) == (rate is None):
        raise UsageError("value.rate")
    if rate is not None:
        told = figure("rate", rate).value
        return arithmetic.conversion(home, foreign, told or Decimal(0), _TOLERANCE)
    series = reference(home.unit, foreign.unit, packs=packs)
    return arithmetic.conversion(home, foreign, _at(series, year or 0), series.tolerance)


def growth_conversion(growth: Value, converted: Value, *, year: int, packs: Sequence[str] = ()) -> Outcome:
    """Return whether growth in CNY and growth in USD fit the movement of the reference rate from the year before to `year`.

    Units: growths in %, below zero for a fall. `implied` is in the order growth, converted.
    Error: UsageError for a growth without its %, a year without a rate, or a figure that cannot be read.
    Source: `reference().source`.

    >>> growth_conversion("11.5%", "6.9%", year=2019).truth
    'consistent'
    """
    series = reference(packs=packs)
    one, other = ratio("growth", growth, PERCENT[:1]), ratio("converted", converted, PERCENT[:1])
    return arithmetic.growth_conversion(one, other, _at(series, year), _at(series, year - 1), series.tolerance)


def same_rate(one: Pair, other: Pair) -> Outcome:
    """Return whether two conversions of one period imply the same rate, within 2 %.

    Units: pairs (amount, converted) in two currencies, any scale. `implied` is in the order amount, converted, amount, converted.
    Error: UsageError for what is no pair, two units where one is needed, or a figure that cannot be read.
    Source: rules/fx.toml for the tolerance.

    >>> same_rate(("67.0亿元", "10.1亿美元"), ("132.3亿元", "20.0亿美元")).truth
    'consistent'
    """
    (a, a_converted), (b, b_converted) = pair("one", one), pair("other", other)
    (first, second), (third, fourth) = amounts(a, b), amounts(a_converted, b_converted)
    return arithmetic.same_rate((first, third), (second, fourth), _TOLERANCE)


def total_rate(total: Value, *, home: Value, foreign: Value, rate: Value) -> Outcome:
    """Return whether `total` less `home` is `foreign` at `rate`, within the rounding of all four (本外币合计).

    Units: total and home in one currency, foreign in another; the rate a bare number, units of the first for one of the second.
    `implied` is in the order total, home, foreign, rate.
    Error: UsageError for two units where one is needed, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, sections 4 and 5.

    >>> total_rate("182.6亿元", home="116.4亿元", foreign="10.0亿美元", rate="6.62").truth
    'consistent'
    """
    whole, own = amounts(("total", total), ("home", home))
    return arithmetic.total_rate(whole, own, _money("foreign", foreign), figure("rate", rate))


def implied_rates(one: Sequence[Value], other: Sequence[Value]) -> Outcome:
    """Return whether two totals, each told as (total, home, foreign), can have been converted at one rate.

    Units: total and home in one currency, foreign in another, any scale. `implied` is empty: any of the six may be wrong.
    Error: UsageError for what is no triple, two units where one is needed, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, sections 4 and 5.

    >>> implied_rates(("182.6亿元", "116.4亿元", "10.0亿美元"), ("91.3亿元", "58.2亿元", "5.0亿美元")).truth
    'consistent'
    """
    return arithmetic.implied_rates(_triple("one", one), _triple("other", other))


def _triple(argument: str, told: Sequence[Value]) -> list[Quantity]:
    if isinstance(told, str) or len(told) != _TRIPLE:
        raise UsageError("value.list", argument=argument, least=_TRIPLE)
    total, home = amounts((f"{argument}[0]", told[0]), (f"{argument}[1]", told[1]))
    return [total, home, _money(f"{argument}[2]", told[2])]


def _money(argument: str, value: Value) -> Quantity:
    """Return an amount whose currency is told."""
    quantity = figure(argument, value)
    if quantity.unit not in CURRENCIES:
        told = value if isinstance(value, str) else quantity.base
        raise UsageError("value.unit", argument=argument, value=told, units="CNY/USD/…", example="1203.8亿美元")
    return quantity


def _at(series: Series, year: int) -> Decimal:
    if isinstance(year, bool) or not isinstance(year, int):
        number_of_years("year", year)
    found = series.at(str(year))
    if found is None:
        known = f"{series.values[0][0]}-{series.values[-1][0]}"
        raise UsageError("value.no_rate", series=series.name, period=year, known=known)
    return found


def _pack(packs: Sequence[str]) -> Pack:
    from factcheck.api import load_pack  # noqa: PLC0415  the packs are read for a reference rate only

    return load_pack(packs)
