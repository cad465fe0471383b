"""Shares: a share against part and whole, shares that reach a hundred, a part within its whole. Rules SHR001, SHR004, GRO005, SUM002."""

from collections.abc import Sequence

from factcheck.arithmetic import order
from factcheck.arithmetic import shares as arithmetic
from factcheck.checks.values import PERCENT, Value, amounts, listed, ratio
from factcheck.model.relation import Outcome


def share(part: Value, *, of: Value, stated: Value) -> Outcome:
    """Return whether `stated` is what `part` is of `of`.

    Units: part and whole in one unit, any scale; the share in % or ‰, a Decimal in %. `implied` is in the order part, of, stated.
    Error: UsageError for a share without its %, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 4, for the intervals.

    >>> share("2196.6亿元", of="5866.7亿元", stated="37.4%").arithmetic
    '2196.6 ÷ 5866.7 = 37.44%'
    """
    one, whole = amounts(("part", part), ("of", of))
    return arithmetic.share(one, whole, ratio("stated", stated))


def multiple(part: Value, *, of: Value, stated: Value) -> Outcome:
    """Return whether `part` is `stated` times `of` (相当于上年的1.5倍).

    Units: both in one unit, any scale; the multiple in 倍, as a Decimal too. `implied` is in the order part, of, stated.
    Error: UsageError for a multiple without 倍, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 4, for the intervals.

    >>> multiple("96.0亿元", of="64.0亿元", stated="1.5倍").truth
    'consistent'
    """
    one, whole = amounts(("part", part), ("of", of))
    return arithmetic.share(one, whole, ratio("stated", stated, ("倍",)))


def share_of_sum(parts: Sequence[Value], *, of: Value, stated: Value) -> Outcome:
    """Return whether `stated` is what `parts` taken together are of `of` (四地合计占43.6%).

    Units: parts and whole in one unit, any scale; the share in % or ‰. `implied` is in the order parts, of, stated.
    Error: UsageError for less than two parts, a share without its %, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, sections 4 and 5.

    >>> share_of_sum(["12.5亿元", "9.3亿元"], of="50.0亿元", stated="43.6%").truth
    'consistent'
    """
    whole, *rest = amounts(("of", of), *listed("parts", parts))
    return arithmetic.share_of_sum(rest, whole, ratio("stated", stated))


def shares_sum(shares: Sequence[Value]) -> Outcome:
    """Return whether shares that exhaust a whole reach 100 % within their rounding.

    Units: %. `implied` is in the order of the shares.
    Error: UsageError for less than two shares, a share without its %, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 5; GB/T 8170-2008 for the rounding.

    >>> shares_sum(["45.3%", "17.3%", "37.4%"]).arithmetic
    '45.3 + 17.3 + 37.4 = 100.0%'
    >>> shares_sum(["45.3%", "17.3%", "34.7%"]).truth
    'inconsistent'
    """
    return arithmetic.shares_sum([ratio(*named, PERCENT[:1]) for named in listed("shares", shares)])


def subset(part: Value, *, of: Value) -> Outcome:
    """Return whether `part` can lie within `of`: it is not above it. A bound, which corroborates nothing.

    Units: both in one unit, any scale. `implied` is in the order part, of.
    Error: UsageError for two units or a figure that cannot be read.
    Source: UNECE, Glossary of Terms on Statistical Data Editing (2000), range edit.

    >>> subset("6188件", of="1722件").arithmetic
    '6188 > 1722'
    """
    one, whole = amounts(("part", part), ("of", of))
    return order.subset(one, whole)
