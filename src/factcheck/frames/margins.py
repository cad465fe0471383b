"""Margins: whether equations hold by more than the error that floats can have made.

Each end of an interval is the decimal rounded to the nearest float, at most EPSILON / 2 of itself away, and each operation adds at
most as much of its result (IEEE 754, round to nearest). A sum of n ends is so off by less than (n + 1) × EPSILON × the sum of their
sizes, a product or quotient of three by less than 4 × EPSILON of itself. The margins below are twice that or more. Where an
end is infinite nothing holds for sure, and nan never compares as true.
"""

import numpy as np

from factcheck.frames.arrays import Arrays, Codes, Floats, Marks

EPSILON = float(np.finfo(np.float64).eps)
_QUOTIENT = 16 * EPSILON
_HUNDRED = 100.0


def share_a_value(most: Floats, least: Floats) -> Marks:
    """Return where the greatest lower end lies below the least upper end."""
    with np.errstate(invalid="ignore"):
        marks: Marks = most + _QUOTIENT * (np.abs(most) + np.abs(least)) < least
    return marks


def reaches_zero(table: Arrays, rows: Codes, signs: Floats, constant: float) -> Marks:
    """Return where the signed sum of each line of `rows`, and `constant`, may be zero."""
    lower, upper = table.lower[rows], table.upper[rows]
    low, high = np.where(signs > 0, lower, -upper).sum(axis=1), np.where(signs > 0, upper, -lower).sum(axis=1)
    sizes = np.maximum(np.abs(lower), np.abs(upper)).sum(axis=1)
    return reach(low, high, sizes, -constant, np.full(len(rows), rows.shape[1]))


def reach(low: Floats, high: Floats, sizes: Floats, target: float, terms: Codes) -> Marks:
    """Return where sums of so many `terms`, between `low` and `high`, may be `target`; `sizes` are the sums of their sizes."""
    with np.errstate(invalid="ignore"):
        margin = 2 * (terms + 3) * EPSILON * (sizes + abs(target))
        marks: Marks = (low + margin < target) & (high - margin > target)
    return marks


def grows(table: Arrays, rows: Codes) -> Marks:
    """Return where the growth in the third column (in %) leads from the level in the second to that in the first."""
    now, before, rate = rows.T
    positive = (table.lower[now] >= 0) & (table.lower[before] > 0) & _percent(table, rate)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        low = _HUNDRED * table.lower[now] / table.upper[before]
        high = _HUNDRED * table.upper[now] / table.lower[before]
    margin = _QUOTIENT * (high + _HUNDRED + np.abs(table.lower[rate]) + np.abs(table.upper[rate]))
    least, most = table.lower[rate] + _HUNDRED, table.upper[rate] + _HUNDRED
    marks: Marks = positive & (least + margin < high) & (low + margin < most)
    return marks


def divides(table: Arrays, part: Codes, whole: Codes, share: Codes) -> Marks:
    """Return where `part` over `whole` is `share`, told in % (what is told otherwise is left to the exact arithmetic)."""
    positive = (table.lower[part] >= 0) & (table.lower[whole] > 0) & (table.lower[share] >= 0) & _percent(table, share)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        low = _HUNDRED * table.lower[part] / table.upper[whole]
        high = _HUNDRED * table.upper[part] / table.lower[whole]
    margin = _QUOTIENT * (high + table.upper[share])
    marks: Marks = positive & (table.lower[share] + margin < high) & (low + margin < table.upper[share])
    return marks


def converts(table: Arrays, rows: Codes, rate: Floats, tolerance: float) -> Marks:
    """Return where the first column over the second is `rate` within `tolerance`."""
    amount, converted = rows.T
    positive = (table.lower[amount] >= 0) & (table.lower[converted] > 0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        low = table.lower[amount] / table.upper[converted]
        high = table.upper[amount] / table.lower[converted]
    least, most = rate * (1 - tolerance), rate * (1 + tolerance)
    margin = _QUOTIENT * (high + most)
    marks: Marks = positive & (least + margin < high) & (low + margin < most)
    return marks


def _percent(table: Arrays, rows: Codes) -> Marks:
    """Return which rows are told in %, a ‰ being left to the exact arithmetic."""
    marks: Marks = table.unit[rows] == (table.units.index("%") if "%" in table.units else -1)
    return marks
