"""Points: the difference of two percentages, and the points of all parts. Rules GRO007 and SUM003."""

from collections.abc import Sequence

from factcheck.arithmetic import points as arithmetic
from factcheck.arithmetic.sums import signed_sum
from factcheck.checks.values import PERCENT, POINTS, Value, listed, ratio
from factcheck.model.relation import Outcome


def points(one: Value, other: Value, *, stated: Value) -> Outcome:
    """Return whether `stated` is `one` less `other`.

    Units: two percentages, and the difference in 个百分点; below zero for a fall. `implied` is in the order one, other, stated.
    Error: UsageError for a percentage without its %, points without 个百分点, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 5.

    >>> points("37.4%", "36.2%", stated="提高1.2个百分点").arithmetic
    '37.4 - 36.2 = 1.2'
    """
    first, second = ratio("one", one, PERCENT[:1]), ratio("other", other, PERCENT[:1])
    return arithmetic.points(first, second, ratio("stated", stated, POINTS))


def points_sum(growth: Value, parts: Sequence[Value]) -> Outcome:
    """Return whether the points that all parts contribute add up to the `growth` of their whole.

    Units: the growth in %, the points in 个百分点; below zero for a fall. `implied` is in the order growth, parts.
    Error: UsageError for less than two parts, points without 个百分点, or a figure that cannot be read.
    Source: SNA 2008, chapter 15 (contributions to growth); XBRL Calculations 1.1, section 5.

    >>> points_sum("6.1%", ["3.5个百分点", "1.9个百分点", "0.7个百分点"]).truth
    'consistent'
    """
    told = [ratio(*named, POINTS) for named in listed("parts", parts)]
    return signed_sum(ratio("growth", growth, PERCENT[:1]), [(1, part) for part in told])
