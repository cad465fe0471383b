"""Quantity: a number with unit as printed, and the interval it stands for."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.model.interval import Interval

CURRENCIES = frozenset({"CNY", "USD", "HKD", "MOP", "TWD", "EUR", "JPY", "GBP", "KRW", "RUB"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed figure.

    `value` is the figure as printed, trailing zeros kept, None for 几个亿; `scale` is 1, 1e4, 1e8 or 1e12; `unit` is a currency
    code, %, ‰, pp, bp, 倍, 番 or the classifier as printed; `interval` is in base units (after scale); `qualifier` is the hedge
    (多, 近, 超过 …) or "exact".
    """

    value: Decimal | None
    scale: Decimal
    unit: str
    interval: Interval
    qualifier: str = "exact"

    @property
    def hedged(self) -> bool:
        """Whether a hedge widens or shifts the figure; 达 (reaches) does not."""
        return self.qualifier not in ("exact", "达")

    @property
    def plain(self) -> bool:
        """Whether the interval is that of the printed figure: told as it is, with 达, or with 约, which only softens a contradiction."""
        return self.qualifier in ("exact", "达", "约")

    @property
    def grain(self) -> Decimal:
        """One unit of the last digit printed, in base units; 0 for a figure without value."""
        exponent = 0 if self.value is None else int(self.value.as_tuple().exponent)
        return Decimal(0) if self.value is None else self.scale.scaleb(exponent)

    @property
    def base(self) -> Decimal | None:
        """Value in base units, None for a figure without value."""
        return None if self.value is None else self.value * self.scale
