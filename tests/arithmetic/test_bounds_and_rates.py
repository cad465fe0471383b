"""Outcomes in full of what came later: parts within their whole, growth by multiples, yearly growth of a change, contribution rates."""

from functools import partial

import pytest

from factcheck.arithmetic.derived import contribution_rate
from factcheck.arithmetic.growth import average_growth_from_change, growth, growth_from_change
from factcheck.arithmetic.order import ranked, subset
from factcheck.model.relation import Outcome
from tests.arithmetic.figures import exact, hedged, shown, told

YES, NO, OPEN = "consistent", "inconsistent", "undetermined"
_percent, _times = partial(exact, unit="%"), partial(exact, unit="倍")
_yearly = average_growth_from_change

# An outcome, its truth, what is written out, the stated and the recomputed interval, and what is implied of each operand.
Case = tuple[Outcome, str, str, str, str, tuple[str, ...]]

CASES: tuple[Case, ...] = (
    (subset(exact("3"), exact("5")), YES, "3 ≤ 5", "[3, 3]", "(-∞, 5]", ("(-∞, 5]", "[3, ∞)")),
    (subset(exact("5"), exact("5")), YES, "5 ≤ 5", "[5, 5]", "(-∞, 5]", ("(-∞, 5]", "[5, ∞)")),
    (subset(exact("6"), exact("5")), NO, "6 > 5", "[6, 6]", "(-∞, 5]", ("(-∞, 5]", "[6, ∞)")),
    (
        subset(told("12", scale="1e4"), told("11.5", scale="1e4")),
        YES, "12 ≤ 11.5", "[115000, 125000]", "(-∞, 115500]", ("(-∞, 115500]", "[115000, ∞)"),
    ),
    (
        subset(exact("6"), hedged("6", "不足", "0", "6", "()")),
        NO, "6 > 6", "[6, 6]", "(-∞, 6)", ("(-∞, 6)", "[6, ∞)"),
    ),
    (
        subset(hedged("6", "超过", "6", None, "()"), exact("6")),
        NO, "6 > 6", "(6, ∞)", "(-∞, 6]", ("(-∞, 6]", "(6, ∞)"),
    ),
    (
        subset(hedged("6", "多", "6", "7", "[)"), hedged("7", "至少", "7", "9", "[)")),
        YES, "6 ≤ 7", "[6, 7)", "(-∞, 9)", ("(-∞, 9)", "[6, ∞)"),
    ),
    (ranked(exact("5"), exact("3")), YES, "3 ≤ 5", "[3, 3]", "(-∞, 5]", ("[3, ∞)", "(-∞, 5]")),
    (ranked(exact("5"), exact("5")), YES, "5 ≤ 5", "[5, 5]", "(-∞, 5]", ("[5, ∞)", "(-∞, 5]")),
    (ranked(exact("5"), exact("6")), NO, "6 > 5", "[6, 6]", "(-∞, 5]", ("[6, ∞)", "(-∞, 5]")),
    (
        growth(exact("30"), exact("10"), _times("2")),
        YES, "30 ÷ 10 - 1 = 2.0倍", "[2, 2]", "[2, 2]", ("[30, 30]", "[10, 10]", "[2, 2]"),
    ),
    (
        growth(exact("30"), exact("10"), _times("3")),
        NO, "30 ÷ 10 - 1 = 2.0倍 ≠ 3倍", "[3, 3]", "[2, 2]", ("[40, 40]", "[7.5, 7.5]", "[2, 2]"),
    ),
    (
        growth_from_change(exact("30"), exact("20"), _times("2"), falls=False),
        YES, "20 ÷ (30 - 20) = 2.0倍", "[2, 2]", "[2, 2]", ("[30, 30]", "[20, 20]", "[2, 2]"),
    ),
    (
        _yearly(exact("121"), exact("21"), _percent("10"), 2, falls=False),
        YES, "(121 ÷ (121 - 21))^(1/2) - 1 = 10.0%", "[10, 10]", "[10, 10]", ("-", "[21, 21]", "[10, 10]"),
    ),
    (
        _yearly(exact("121"), exact("21"), _percent("20"), 2, falls=False),
        NO, "(121 ÷ (121 - 21))^(1/2) - 1 = 10.0% ≠ 20%", "[20, 20]", "[10, 10]", ("-", "[36.9722, 36.9722]", "[10, 10]"),
    ),
    (
        _yearly(exact("81"), exact("19"), _percent("-10"), 2, falls=True),
        YES, "(81 ÷ (81 + 19))^(1/2) - 1 = -10.0%", "[-10, -10]", "[-10, -10]", ("-", "[19, 19]", "[-10, -10]"),
    ),
    (
        _yearly(exact("120"), exact("20"), _percent("20"), 1, falls=False),
        YES, "(120 ÷ (120 - 20))^(1/1) - 1 = 20.0%", "[20, 20]", "[20, 20]", ("-", "[20, 20]", "[20, 20]"),
    ),
    (
        _yearly(exact("20"), exact("20"), _percent("20"), 2, falls=False),
        OPEN, "(20 ÷ (20 - 20))^(1/2) - 1", "[20, 20]", "(-∞, ∞)", (),
    ),
    (
        _yearly(told("81"), hedged("19", "多", "19", "20", "[)"), _percent("-10"), 2, falls=True),
        YES, "(81 ÷ (81 + 19))^(1/2) - 1 = -10.0%", "[-10, -10]", "(-10.5017, -9.9475]", ("-", "[18.8827, 19.1173]", "(-10.5017, -9.9475]"),
    ),
    (
        contribution_rate(_percent("50"), _percent("8"), exact("4", "pp")),
        YES, "50% × 8 = 4.0", "[4, 4]", "[4, 4]", ("[50, 50]", "[8, 8]", "[4, 4]"),
    ),
    (
        contribution_rate(_percent("50"), _percent("8"), exact("5", "pp")),
        NO, "50% × 8 = 4.0 ≠ 5", "[5, 5]", "[4, 4]", ("[62.5, 62.5]", "[10, 10]", "[4, 4]"),
    ),
    (
        contribution_rate(hedged("50", "超过", "50", None, "()"), _percent("8"), exact("5", "pp")),
        YES, "50% × 8 = 4.0", "[5, 5]", "(4, ∞)", ("[62.5, 62.5]", "(0, 10)", "(4, ∞)"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case[0].arithmetic))
def test_an_outcome_in_full(case: Case) -> None:
    """Truth, arithmetic, both intervals and what is implied of each operand are what they are on paper."""
    outcome, truth, arithmetic, stated, recomputed, implied = case

    assert (outcome.truth, outcome.arithmetic) == (truth, arithmetic)
    assert (shown(outcome.stated), shown(outcome.recomputed)) == (stated, recomputed)
    assert tuple(shown(interval) for interval in outcome.implied) == implied


def test_a_bound_proves_nothing() -> None:
    """An order and a hedged rate corroborate nothing; an exact rate does."""
    rate = contribution_rate(_percent("50"), _percent("8"), exact("4", "pp"))
    about = contribution_rate(hedged("50", "约", "49", "51", "[]"), _percent("8"), exact("4", "pp"))

    assert [outcome.exact for outcome in (subset(exact("3"), exact("5")), rate, about)] == [False, True, False]
