"""Hostile figures: nothing, zero, falls by all there was and more, endless digits and open intervals; every check answers."""

from collections.abc import Callable
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.arithmetic.average import average
from factcheck.arithmetic.conversion import conversion, growth_conversion, implied_rates, same_rate, total_rate
from factcheck.arithmetic.derived import contribution, growth_derived
from factcheck.arithmetic.equality import looser, same
from factcheck.arithmetic.growth import average_growth, growth, growth_from_change, index
from factcheck.arithmetic.linear import balanced
from factcheck.arithmetic.points import points
from factcheck.arithmetic.roots import root
from factcheck.arithmetic.shares import share, shares_sum
from factcheck.arithmetic.sums import flow, parts_sum, signed_sum
from factcheck.model.interval import Interval, exactly, printed
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome, Truth
from tests.arithmetic.figures import told

D = Decimal
VALUES = (
    "0", "0.0", "0.000", "1", "100", "100.0", "-0.5", "-1", "-99.9", "-100", "-100.0", "-100.5", "-250", "5.0", "0.0000000001",
    "9" * 40, "1" + "0" * 70, "-" + "9" * 40, "0." + "0" * 70 + "1", "1E+400", "1E-400", "3.14159265358979323846264338327950288",
)  # fmt: skip
SCALES = ("1", "1E+4", "1E+8", "1E+12", "1E+16")
UNITS = ("CNY", "USD", "%", "‰", "倍", "pp", "家", "")
QUALIFIERS = ("exact", "达", "约", "多", "近", "超过", "不足", "以上")


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw a figure that no bulletin should hold: printed, exact, hedged to either side or to none, or without a value."""
    value, scale = D(draw(st.sampled_from(VALUES))), D(draw(st.sampled_from(SCALES)))
    base = value * scale
    held = draw(
        st.sampled_from((
            printed(value, scale), exactly(base), Interval(base, None, closed_lower=False, closed_upper=False),
            Interval(None, base, closed_lower=False, closed_upper=False), Interval(None, None),
            Interval(base, base + scale, closed_upper=False), Interval(base - scale, base, closed_lower=False),
        ))
    )  # fmt: skip
    known = draw(st.integers(0, 5)) > 0
    return Quantity(
        value if known else None, scale, draw(st.sampled_from(UNITS)), held, draw(st.sampled_from(QUALIFIERS))
    )


CHECKS: dict[str, Callable[[list[Quantity], bool], Outcome]] = {
    "growth": lambda q, _: growth(*q[:3]),
    "growth_from_change": lambda q, flag: growth_from_change(*q[:3], falls=flag),
    "average_growth": lambda q, flag: average_growth(q[0], q[1], q[2], 1 if flag else 5),
    "index": lambda q, _: index(*q[:2]),
    "growth_derived": lambda q, flag: growth_derived(q[0], [(1, q[1], q[2]), (1 if flag else -1, q[3], q[4])]),
    "contribution": lambda q, _: contribution([(q[0], q[1])], *q[2:5]),
    "points": lambda q, _: points(*q[:3]),
    "average": lambda q, _: average(*q[:3]),
    "parts_sum": lambda q, _: parts_sum(q[0], q[1:]),
    "signed_sum": lambda q, flag: signed_sum(q[0], [(1 if flag else -1, one) for one in q[1:]]),
    "flow": lambda q, _: flow(q[0], q[1:3], q[3:]),
    "share": lambda q, _: share(*q[:3]),
    "shares_sum": lambda q, _: shares_sum(q),
    "conversion": lambda q, flag: conversion(q[0], q[1], D("6.6174") if flag else D(0), D("0.02")),
    "same_rate": lambda q, _: same_rate((q[0], q[1]), (q[2], q[3]), D("0.02")),
    "total_rate": lambda q, _: total_rate(*q[:4]),
    "implied_rates": lambda q, flag: implied_rates(q[:3], q[2:] if flag else q[:3]),
    "growth_conversion": lambda q, _: growth_conversion(q[0], q[1], D("6.6174"), D("6.7518"), D("0.02")),
    "same": lambda q, _: same(*q[:2]),
    "balanced": lambda q, _: balanced(q[0].interval, [(1, one) for one in q[1:]], scale=D(1), told="", result="0"),
}


@pytest.mark.parametrize("name", CHECKS)
@settings(max_examples=150)
@given(figures=st.lists(quantities(), min_size=5, max_size=5), flag=st.booleans())
def test_every_check_answers(name: str, figures: list[Quantity], flag: bool) -> None:  # noqa: FBT001  drawn
    """Whatever the figures are, an outcome comes out, with something to read."""
    outcome = CHECKS[name](figures, flag)

    assert outcome.truth in get_args(Truth)
    assert outcome.arithmetic
    assert len(outcome.implied) <= len(figures) + 1


@given(quantities(), quantities())
def test_looser_answers(one: Quantity, other: Quantity) -> None:
    """Of any two figures it can be said whether the first says less, and of no two that each says less than the other."""
    assert not (looser(one, other) and looser(other, one))


@pytest.mark.parametrize("value", VALUES)
def test_roots_answer(value: str) -> None:
    """A root of what is not above zero is zero, and no root lies below."""
    assert (root(D(value), 5) > 0) is (D(value) > 0)


@pytest.mark.parametrize(
    ("one", "other", "arithmetic"),
    [
        ("5", "-100", "(100 + 5) ÷ (100 - 100)"),
        ("-100", "5", "(100 - 100) ÷ (100 + 5)"),
        ("-100", "-100", "(100 - 100) ÷ (100 - 100)"),
        ("-100.0", "-250", "(100 - 100.0) ÷ (100 - 250)"),
    ],
)
def test_a_fall_to_nothing_leaves_nothing_to_convert(one: str, other: str, arithmetic: str) -> None:
    """Growths after which nothing is left say nothing of the rate between them."""
    outcome = growth_conversion(told(one, "%"), told(other, "%"), D("6.6174"), D("6.7518"), D("0.02"))

    assert (outcome.truth, outcome.arithmetic) == ("undetermined", arithmetic)


def test_what_cannot_be_computed_is_undetermined() -> None:
    """No quotient is made of what lies below zero: the figures are told, and nothing is claimed of them."""
    part, whole = told("-5.3", "亿元"), told("0.0", "亿元")
    outcome = share(part, whole, told("5", "%"))

    assert (outcome.truth, outcome.exact, outcome.arithmetic) == ("undetermined", False, "-5.3亿元, 0.0亿元, 5%")
    assert outcome.implied == (None, None, None)


def test_endless_figures_are_added_to_the_last_digit() -> None:
    """A sum shows every digit, however many a figure has."""
    wrong = parts_sum(told("1" + "0" * 70), [told("2"), told("3")])

    assert wrong.arithmetic == "2 + 3 = 5 ≠ 1" + "0" * 70


def test_a_figure_without_value_is_a_question_mark() -> None:
    """几个亿 may be the sum of 2 and 3; what it is nobody says."""
    unknown = Quantity(None, D(1), "CNY", Interval(D(2), D(9)), "约")

    assert parts_sum(unknown, [told("2"), told("3")]).arithmetic == "2 + 3 = 5 ≈ ?"
