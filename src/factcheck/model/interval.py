"""Interval: all the values a printed number may stand for, and exact arithmetic over them.

Sums, differences and products of printed numbers are exact; a quotient is rounded outwards at 60 digits, so that an
interval never loses a value it should hold.
Source: XBRL Calculations 1.1, section 4 (interval semantics); GB/T 8170-2008, section 4.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cache

_DOWN = Context(prec=60, rounding=ROUND_FLOOR)
_UP = Context(prec=60, rounding=ROUND_CEILING)
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Interval:
    """Values between `lower` and `upper` in base units; None is an end without bound, which is never closed."""

    lower: Decimal | None
    upper: Decimal | None
    closed_lower: bool = True
    closed_upper: bool = True

    @property
    def bounds(self) -> str:
        """The brackets, as in "[)": square for a closed end, round for an open one."""
        left = "[" if self.closed_lower and self.lower is not None else "("
        return left + ("]" if self.closed_upper and self.upper is not None else ")")

    @property
    def width(self) -> Decimal | None:
        """Upper less lower, None when an end has no bound."""
        return None if self.lower is None or self.upper is None else self.upper - self.lower

    @property
    def middle(self) -> Decimal | None:
        """The middle, None when an end has no bound."""
        return None if self.lower is None or self.upper is None else _DOWN.divide(self.lower + self.upper, Decimal(2))

    def holds(self, value: Decimal) -> bool:
        """Return whether `value` lies inside."""
        return self.meets(Interval(value, value))

    def meets(self, other: "Interval") -> bool:
        """Return whether the two have a value in common."""
        return not (self._below(other) or other._below(self))

    def within(self, other: "Interval") -> bool:
        """Return whether every value of this interval lies in `other`."""
        low = other.lower is None or (
            self.lower is not None
            and (
                self.lower > other.lower
                or (self.lower == other.lower and (other.closed_lower or not self.closed_lower))
            )
        )
        high = other.upper is None or (
            self.upper is not None
            and (
                self.upper < other.upper
                or (self.upper == other.upper and (other.closed_upper or not self.closed_upper))
            )
        )
        return low and high

    def meet(self, other: "Interval") -> "Interval | None":
        """Return the values in both, None when there are none."""
        if not self.meets(other):
            return None
        lower, open_lower = max(self._low_key(), other._low_key())
        upper, closed_upper = min(self._high_key(), other._high_key())
        return Interval(
            None if lower == _NEGATIVE else lower,
            None if upper == _POSITIVE else upper,
            not open_lower,
            closed_upper,
        )

    def _low_key(self) -> tuple[Decimal, bool]:
        return (_NEGATIVE if self.lower is None else self.lower, not self.closed_lower)

    def _high_key(self) -> tuple[Decimal, bool]:
        return (_POSITIVE if self.upper is None else self.upper, self.closed_upper)

    def _below(self, other: "Interval") -> bool:
        if self.upper is None or other.lower is None:
            return False
        return self.upper < other.lower or (
            self.upper == other.lower and not (self.closed_upper and other.closed_lower)
        )

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            _ends(_DOWN.add, self.lower, other.lower),
            _ends(_UP.add, self.upper, other.upper),
            self.closed_lower and other.closed_lower,
            self.closed_upper and other.closed_upper,
        )

    def __neg__(self) -> "Interval":
        return Interval(
            None if self.upper is None else self.upper.copy_negate(),  # `-` rounds to the context, which loses digits
            None if self.lower is None else self.lower.copy_negate(),
            self.closed_upper,
            self.closed_lower,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        """Product of two intervals without negative values (magnitudes, rates, growth factors)."""
        return Interval(
            _DOWN.multiply(self._floor(), other._floor()),
            _ends(_UP.multiply, self.upper, other.upper),
            (self.closed_lower and other.closed_lower) or self._holds_zero() or other._holds_zero(),
            self.closed_upper and other.closed_upper,
        )

    def __truediv__(self, other: "Interval") -> "Interval":
        """Quotient of two intervals without negative values; a divisor that reaches 0 leaves the upper end without bound."""
        bottom = other._floor()
        upper = None if self.upper is None or bottom == 0 else _UP.divide(self.upper, bottom)
        lower = _ZERO if other.upper is None or other.upper == 0 else _DOWN.divide(self._floor(), other.upper)
        return Interval(
            lower,
            upper,
            (self.closed_lower and other.closed_upper) or self._holds_zero(),
            self.closed_upper and other.closed_lower,
        )

    def scaled(self, factor: Decimal) -> "Interval":
        """Return the interval in other units: every value times `factor`, which is above zero."""
        return Interval(
            None if self.lower is None else self.lower * factor,
            None if self.upper is None else self.upper * factor,
            self.closed_lower,
            self.closed_upper,
        )

    def _floor(self) -> Decimal:
        """Return the lower end; a magnitude printed as 0.0 reaches below zero only on paper."""
        if self.lower is None or (self.lower < 0 and (self.upper is None or self.upper <= 0)):
            raise ValueError(f"{self} lies below zero: products and quotients are of magnitudes")
        return max(self.lower, _ZERO)

    def _holds_zero(self) -> bool:
        return self._floor() == 0 and (self.closed_lower or (self.lower is not None and self.lower < 0))

    def __str__(self) -> str:
        left = "-∞" if self.lower is None else f"{self.lower:f}"
        right = "∞" if self.upper is None else f"{self.upper:f}"
        return f"{self.bounds[0]}{left}, {right}{self.bounds[1]}"


_NEGATIVE, _POSITIVE = Decimal("-Infinity"), Decimal("Infinity")


def exactly(value: Decimal) -> Interval:
    """Return the interval that holds `value` alone."""
    return Interval(value, value)


def printed(value: Decimal, scale: Decimal = Decimal(1)) -> Interval:
    """Return what a figure printed to d decimals stands for: value ± ½·10^-d, times `scale`, ends closed.

    Units: base units, that is after `scale`. Source: XBRL Calculations 1.1, section 4.2.
    """
    half = _half(int(value.as_tuple().exponent))
    return Interval((value - half) * scale, (value + half) * scale)


@cache
def _half(exponent: int) -> Decimal:
    """Return half a unit of the place 10^`exponent`."""
    return Decimal(5).scaleb(exponent - 1)


def _ends(operation: Callable[[Decimal, Decimal], Decimal], one: Decimal | None, two: Decimal | None) -> Decimal | None:
    return None if one is None or two is None else operation(one, two)
