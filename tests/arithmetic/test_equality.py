"""One fact told twice: exactly, in more or fewer digits, and with a hedge."""

import pytest
from hypothesis import given

from factcheck.arithmetic.equality import looser, same
from factcheck.model.quantity import Quantity
from tests.arithmetic.figures import exact, figures, hedged, inside, told

MORE = hedged("800", "多", "800", "900", "[)")
OVER = hedged("900", "超过", "900", None, "()")
FROM = hedged("900", "以上", "900", None, "[)")
UNDER = hedged("800", "不足", "0", "800", "()")
NEAR = hedged("900", "近", "810", "900", "[)")
ABOUT = told("890", qualifier="约")
REACHED = told("886.5", qualifier="达")

# One telling, another, and what comes out.
TOLD = (
    (told("37.4"), told("37.4"), "consistent"),
    (told("37"), told("37.4"), "consistent"),
    (told("37"), told("37.5"), "consistent"),  # 37.5 is the end of 37, and 37.45 lies inside
    (told("37"), told("37.55"), "inconsistent"),
    (told("37"), told("36.5"), "consistent"),
    (told("37"), told("36.44"), "inconsistent"),
    (told("37.0"), told("37.1"), "consistent"),  # 37.05 is both
    (told("37.0"), told("37.2"), "inconsistent"),
    (told("886.5"), told("868.5"), "inconsistent"),
    (told("1.2", scale="1e8"), told("12000", scale="1e4"), "consistent"),
    (told("1.2", scale="1e8"), told("12499", scale="1e4"), "consistent"),
    (told("1.2", scale="1e8"), told("12502", scale="1e4"), "inconsistent"),
    (exact("1673"), exact("1674"), "inconsistent"),
    (MORE, told("886.5"), "consistent"),
    (MORE, exact("800"), "consistent"),  # 多 holds the round figure itself
    (MORE, exact("900"), "inconsistent"),  # and not the next one
    (MORE, exact("799"), "inconsistent"),
    (OVER, told("886.5"), "inconsistent"),
    (OVER, exact("900"), "inconsistent"),
    (OVER, exact("901"), "consistent"),
    (FROM, exact("900"), "consistent"),
    (UNDER, told("886.5"), "inconsistent"),
    (UNDER, exact("800"), "inconsistent"),
    (NEAR, told("886.5"), "consistent"),
    (NEAR, exact("900"), "inconsistent"),
    (NEAR, exact("810"), "consistent"),
    (NEAR, exact("809"), "inconsistent"),
    (MORE, NEAR, "consistent"),
    (OVER, UNDER, "inconsistent"),
)

# A hedged telling, an exact one, and whether the hedge could be closer.
LOOSER = (
    (MORE, told("886.5"), True),
    (OVER, told("901.5"), True),
    (NEAR, told("886.5"), True),
    (MORE, told("900.5"), False),  # contradicted, not looser
    (told("886.5"), told("886.5"), False),
    (told("37"), told("37.4"), False),  # fewer digits are no hedge
    (ABOUT, told("886.5"), False),  # 约 890 holds 889.5 to 890.5
    (ABOUT, told("890.1"), True),
    (REACHED, told("886.5"), False),  # 达 hedges nothing
    (MORE, MORE, False),
    (MORE, NEAR, False),
)


@pytest.mark.parametrize(("one", "other", "truth"), TOLD)
def test_two_tellings(one: Quantity, other: Quantity, truth: str) -> None:
    """Two tellings agree when they have a value in common, whichever comes first."""
    assert same(one, other).truth == truth
    assert same(other, one).truth == truth


@pytest.mark.parametrize(("wide", "narrow", "closer"), LOOSER)
def test_a_hedge_beside_the_exact_figure(wide: Quantity, narrow: Quantity, closer: bool) -> None:  # noqa: FBT001  a column
    """A hedge is looser when it holds the exact figure and says less."""
    assert looser(wide, narrow) is closer


def test_the_arithmetic_shows_hedges_where_they_stand() -> None:
    """多 stands behind its figure, 超过 before it, and the sign says how the two fared."""
    assert same(told("886.5"), MORE).arithmetic == "886.5 ≈ 800多"
    assert same(told("886.5"), OVER).arithmetic == "886.5 ≠ 超过900"
    assert same(told("886.5"), told("886.5")).arithmetic == "886.5 = 886.5"
    assert same(told("37"), told("37.4")).arithmetic == "37 ≈ 37.4"


def test_only_figures_without_a_hedge_are_exact() -> None:
    """A hedge bounds; two plain figures, or 达, restate."""
    assert same(told("886.5"), told("886.5")).exact
    assert same(REACHED, told("886.5")).exact
    assert not same(told("886.5"), MORE).exact


@given(figures, figures)
def test_implied_operands_make_a_restatement_hold(one: Quantity, other: Quantity) -> None:
    """Each telling may be anything that the other stands for."""
    for_one, for_other = same(one, other).implied
    assert for_one is not None
    assert for_other is not None

    assert all(same(exact(value), other).truth == "consistent" for value in inside(for_one))
    assert all(same(one, exact(value)).truth == "consistent" for value in inside(for_other))


@given(figures)
def test_a_figure_restates_itself(one: Quantity) -> None:
    """A figure agrees with itself, exactly, and is not looser than itself."""
    outcome = same(one, one)

    assert (outcome.truth, outcome.exact) == ("consistent", True)
    assert not looser(one, one)
