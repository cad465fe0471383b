"""Hidden wholes: what two pairs of figures imply of a third that is not told. Rules SHR003 and GRO007."""

from factcheck.arithmetic import hidden
from factcheck.checks.values import PERCENT, POINTS, Pair, amounts, pair, ratio
from factcheck.model.relation import Outcome


def hidden_total(one: Pair, other: Pair) -> Outcome:
    """Return whether two parts, each with its share, can be parts of one whole that is not told.

    Units: pairs (part, share), parts in one unit, any scale; shares in %. `implied` is in the order part, share, part, share.
    Error: UsageError for what is no pair, a share without its %, two units, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 4, for the intervals.

    >>> hidden_total(("45.0亿元", "30.0%"), ("75.0亿元", "50.0%")).arithmetic
    '45.0 ÷ 30.0% = 150.0 ≈ 75.0 ÷ 50.0% = 150.0'
    """
    (a, a_share), (b, b_share) = pair("one", one), pair("other", other)
    first, second = amounts(a, b)
    shares = [ratio(*named, PERCENT[:1]) for named in (a_share, b_share)]
    return hidden.hidden_total((first, shares[0]), (second, shares[1]))


def hidden_growth(one: Pair, other: Pair) -> Outcome:
    """Return whether two growths, each told with its distance from one other growth, imply the same of that.

    Units: pairs (growth, points above the other), in % and 个百分点, below zero for a fall or for points below the other.
    `implied` is in the order growth, points, growth, points.
    Error: UsageError for what is no pair, a growth without its %, points without 个百分点, or a figure that cannot be read.
    Source: XBRL Calculations 1.1, section 5.

    >>> hidden_growth(("36.7%", "25.6个百分点"), ("14.1%", "3.0个百分点")).arithmetic
    '36.7 - 25.6 = 11.1 ≈ 14.1 - 3.0 = 11.1'
    """
    told = []
    for growth, above in (pair("one", one), pair("other", other)):
        told.append((ratio(*growth, PERCENT[:1]), ratio(*above, POINTS)))
    return hidden.hidden_growth(*told)
