"""Outcomes in full: what each check says, writes out and implies of figures so round that every line can be done in the head."""

from decimal import Decimal
from functools import partial

import pytest

from factcheck.arithmetic.average import average
from factcheck.arithmetic.conversion import conversion, growth_conversion, implied_rates, same_rate, total_rate
from factcheck.arithmetic.derived import contribution, growth_derived
from factcheck.arithmetic.equality import looser, same
from factcheck.arithmetic.growth import average_growth, growth, growth_from_change, index, stated_factor
from factcheck.arithmetic.hidden import hidden_growth, hidden_total
from factcheck.arithmetic.linear import balanced
from factcheck.arithmetic.points import points
from factcheck.arithmetic.roots import root
from factcheck.arithmetic.shares import share, share_of_sum, shares_sum
from factcheck.arithmetic.show import common_scale, decimals, in_scale, rounded
from factcheck.arithmetic.sums import flow, signed_sum
from factcheck.model.interval import Interval, exactly
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome
from tests.arithmetic.figures import exact, hedged, shown, told

D = Decimal
YES, NO, OPEN = "consistent", "inconsistent", "undetermined"
TWO = D("0.02")

_percent = partial(exact, unit="%")
_dollars = partial(exact, unit="USD")

# An outcome, its truth, what is written out, the stated and the recomputed interval, and what is implied of each operand.
Case = tuple[Outcome, str, str, str, str, tuple[str, ...]]

CONVERSIONS: tuple[Case, ...] = (
    (
        conversion(exact("12"), _dollars("2"), D(5), TWO),
        NO, "12 ÷ 2 = 6.0000 ≠ 5", "[6, 6]", "[4.9, 5.1]", ("[10, 10]", "[2.4, 2.4]"),
    ),
    (
        same_rate((exact("12"), _dollars("2")), (exact("20"), _dollars("5")), TWO),
        NO, "12 ÷ 2 = 6.0000 ≠ 20 ÷ 5 = 4.0000", "[6, 6]", "[4, 4]", ("[8, 8]", "[3, 3]", "[30, 30]", "[3.3333, 3.3333]"),
    ),
    (
        same_rate((exact("20"), _dollars("5")), (exact("40"), _dollars("10")), TWO),
        YES, "20 ÷ 5 = 4.0000 ≈ 40 ÷ 10 = 4.0000", "[4, 4]", "[4, 4]", ("[20, 20]", "[5, 5]", "[40, 40]", "[10, 10]"),
    ),
    (
        total_rate(exact("100"), exact("60"), _dollars("8"), exact("5")),
        YES, "100 - 60 = 40.00 ≈ 8 × 5 = 40.00", "[40, 40]", "[40, 40]", ("[100, 100]", "[60, 60]", "-", "-"),
    ),
    (
        total_rate(exact("100"), exact("60"), _dollars("8.01"), exact("5")),
        NO, "100 - 60 = 40.00 ≠ 8.01 × 5 = 40.05", "[40, 40]", "[40.05, 40.05]",
        ("[100.05, 100.05]", "[59.95, 59.95]", "-", "-"),
    ),
    (
        total_rate(told("3", scale="1e8"), told("10000", scale="1e4"), _dollars("1e8"), exact("3")),
        NO, "3 - 1 = 2.00 ≠ 1 × 3 = 3.00", "[149995000, 250005000]", "[300000000, 300000000]",
        ("[399995000, 400005000]", "[-50000000, 50000000]", "-", "-"),
    ),
    (
        implied_rates((exact("100"), exact("60"), _dollars("8")), (exact("70"), exact("20"), _dollars("10"))),
        YES, "(100 - 60) ÷ 8 = 5.0000 ≈ (70 - 20) ÷ 10 = 5.0000", "[5, 5]", "[5, 5]", (),
    ),
    (
        implied_rates((exact("100"), exact("60"), _dollars("8")), (exact("71"), exact("20"), _dollars("10"))),
        NO, "(100 - 60) ÷ 8 = 5.0000 ≠ (71 - 20) ÷ 10 = 5.1000", "[5, 5]", "[5.1, 5.1]", (),
    ),
    (
        implied_rates((told("10"), told("10"), _dollars("1")), (told("10"), told("12"), _dollars("1"))),
        YES, "(10 - 10) ÷ 1 = 0.0000 ≈ (10 - 12) ÷ 1 = -2.0000", "[0, 1]", "[0, 0]", (),  # a rest below zero is none
    ),
    (
        growth_conversion(_percent("10"), _percent("60"), D(4), D(5), D("0.5")),
        YES, "(100 + 10) ÷ (100 + 60) = 0.6875 ≈ 4 ÷ 5 = 0.8000", "[0.6875, 0.6875]", "[0.4, 1.2]",
        ("[28, 28]", "[37.5, 37.5]"),
    ),
    (
        growth_conversion(_percent("-20"), _percent("0"), D(5), D(4), TWO),
        NO, "(100 - 20) ÷ (100 + 0) = 0.8000 ≠ 5 ÷ 4 = 1.2500", "[0.8, 0.8]", "[1.225, 1.275]", ("[25, 25]", "[-36, -36]"),
    ),
    (
        growth_conversion(_percent("-99.5"), _percent("-99"), D(4), D(5), TWO),
        NO, "(100 - 99.5) ÷ (100 - 99) = 0.5000 ≠ 4 ÷ 5 = 0.8000", "[0.5, 0.5]", "[0.784, 0.816]",
        ("[-99.2, -99.2]", "[-99.375, -99.375]"),
    ),
    (
        growth_conversion(_percent("-100"), _percent("5"), D(4), D(5), TWO),
        OPEN, "(100 - 100) ÷ (100 + 5)", "[-100, -100]", "[5, 5]", ("-", "-"),
    ),
)  # fmt: skip

SHARES: tuple[Case, ...] = (
    (
        share(exact("30"), exact("120"), _percent("20")),
        NO, "30 ÷ 120 = 25.0% ≠ 20%", "[20, 20]", "[25, 25]", ("[24, 24]", "[150, 150]", "[25, 25]"),
    ),
    (
        share(exact("30"), exact("120"), exact("20", "‰")),
        NO, "30 ÷ 120 = 250.0‰ ≠ 20‰", "[20, 20]", "[250, 250]", ("[2.4, 2.4]", "[1500, 1500]", "[250, 250]"),
    ),
    (
        share(exact("30"), exact("120"), exact("0.5", "倍")),
        NO, "30 ÷ 120 = 0.25倍 ≠ 0.5倍", "[0.5, 0.5]", "[0.25, 0.25]", ("[60, 60]", "[60, 60]", "[0.25, 0.25]"),
    ),
    (
        share(exact("0"), exact("120"), _percent("1")),
        NO, "0 ÷ 120 = ?% ≠ 1%", "[1, 1]", "[0, 0]", ("[1.2, 1.2]", "[0, 0]", "[0, 0]"),
    ),
    (
        share(exact("30"), exact("120"), _percent("0")),
        NO, "30 ÷ 120 = 25.0% ≠ 0%", "[0, 0]", "[25, 25]", ("[0, 0]", "[0, ∞)", "[25, 25]"),
    ),
    (
        share_of_sum([exact("10"), exact("20")], exact("120"), _percent("25")),
        YES, "(10 + 20) ÷ 120 = 25.0%", "[25, 25]", "[25, 25]", ("-", "-", "[120, 120]", "[25, 25]"),
    ),
    (
        share_of_sum([told("1", scale="1e4"), told("20000")], told("12.00", scale="1e4"), _percent("50")),
        NO, "(1 + 2) ÷ 12.00 = 25.0% ≠ 50%", "[50, 50]", "[20.8242, 29.1792]",
        ("-", "-", "[49999, 70001]", "[20.8242, 29.1792]"),
    ),
    (
        shares_sum([_percent("50"), _percent("40")]),
        NO, "50 + 40 = 90% ≠ 100%", "[100, 100]", "[90, 90]", ("[60, 60]", "[50, 50]"),
    ),
    (
        hidden_total((exact("20"), _percent("40")), (exact("24"), _percent("50"))),
        NO, "20 ÷ 40% = 50.0 ≠ 24 ÷ 50% = 48.0", "[50, 50]", "[48, 48]",
        ("[19.2, 19.2]", "[41.6667, 41.6667]", "[25, 25]", "[48, 48]"),
    ),
    (
        hidden_total((told("20", scale="1e4"), _percent("40")), (told("250000.0"), _percent("50"))),
        YES, "20 ÷ 40% = 50.0000 ≈ 25 ÷ 50% = 50.0000", "[487500, 512500]", "[499999.9, 500000.1]",
        ("[199999.96, 200000.04]", "[39, 41]", "[243750, 256250]", "[48.7805, 51.2821]"),
    ),
    (
        hidden_growth((_percent("8"), _percent("2")), (_percent("9"), _percent("3"))),
        YES, "8 - 2 = 6 ≈ 9 - 3 = 6", "[6, 6]", "[6, 6]", ("[8, 8]", "[2, 2]", "[9, 9]", "[3, 3]"),
    ),
    (
        hidden_growth((_percent("8"), _percent("2")), (_percent("10"), _percent("3"))),
        NO, "8 - 2 = 6 ≠ 10 - 3 = 7", "[6, 6]", "[7, 7]", ("[9, 9]", "[1, 1]", "[9, 9]", "[4, 4]"),
    ),
)  # fmt: skip

GROWTHS: tuple[Case, ...] = (
    (
        growth(exact("120"), exact("100"), _percent("25")),
        NO, "120 ÷ 100 - 1 = 20.0% ≠ 25%", "[25, 25]", "[20, 20]", ("[125, 125]", "[96, 96]", "[20, 20]"),
    ),
    (
        growth(exact("120"), exact("100"), exact("250", "‰")),
        NO, "120 ÷ 100 - 1 = 200.0‰ ≠ 250‰", "[250, 250]", "[200, 200]", ("[125, 125]", "[96, 96]", "[200, 200]"),
    ),
    (
        growth_from_change(exact("120"), exact("20"), _percent("25"), falls=False),
        NO, "20 ÷ (120 - 20) = 20.0% ≠ 25%", "[25, 25]", "[20, 20]", ("[100, 100]", "[24, 24]", "[20, 20]"),
    ),
    (
        growth_from_change(exact("80"), exact("20"), _percent("-50"), falls=True),
        NO, "-20 ÷ (80 + 20) = -20.0% ≠ -50%", "[-50, -50]", "[-20, -20]", ("[20, 20]", "[80, 80]", "[-20, -20]"),
    ),
    (
        growth_from_change(exact("80"), exact("20"), _percent("60"), falls=True),  # a rise told where the level fell
        NO, "-20 ÷ (80 + 20) = -20.0% ≠ 60%", "[60, 60]", "[-20, -20]", ("-", "[-30, -30]", "[-20, -20]"),
    ),
    (
        growth_from_change(exact("100"), exact("20"), _percent("-50"), falls=False),
        NO, "20 ÷ (100 - 20) = 25.0% ≠ -50%", "[-50, -50]", "[25, 25]", ("-", "[-100, -100]", "[25, 25]"),
    ),
    (
        growth_from_change(exact("100"), exact("20"), told("0", "%"), falls=False),  # may have risen or fallen
        NO, "20 ÷ (100 - 20) = 25.0% ≠ 0%", "[-0.5, 0.5]", "[25, 25]", ("-", "[-0.5025, 0.4975]", "[25, 25]"),
    ),
    (
        growth_from_change(exact("80"), exact("20"), _percent("0"), falls=True),
        NO, "-20 ÷ (80 + 20) = -20.0% ≠ 0%", "[0, 0]", "[-20, -20]", ("-", "[0, 0]", "[-20, -20]"),
    ),
    (
        growth_from_change(exact("80"), exact("80"), _percent("5"), falls=False),
        OPEN, "80 ÷ (80 - 80)", "[5, 5]", "(-∞, ∞)", (),
    ),
    (
        growth_from_change(exact("80"), exact("81"), _percent("5"), falls=False),
        OPEN, "81 ÷ (80 - 81)", "[5, 5]", "(-∞, ∞)", (),
    ),
    (
        growth_from_change(exact("80.5"), exact("80"), _percent("16000"), falls=False),
        YES, "80 ÷ (80.5 - 80) = 16000.0%", "[16000, 16000]", "[16000, 16000]",
        ("[80.5, 80.5]", "[80, 80]", "[16000, 16000]"),
    ),
    (
        average_growth(exact("100"), exact("400"), _percent("25"), 2),
        NO, "(400 ÷ 100)^(1/2) - 1 = 100.0% ≠ 25%", "[25, 25]", "[100, 100]", ("[256, 256]", "[156.25, 156.25]", "[100, 100]"),
    ),
    (
        average_growth(exact("100"), exact("0"), _percent("25"), 2),
        NO, "(0 ÷ 100)^(1/2) - 1 = -100.0% ≠ 25%", "[25, 25]", "[-100, -100]", ("[0, 0]", "[156.25, 156.25]", "[-100, -100]"),
    ),
    (
        average_growth(hedged("100", "多", "100", "200", "[)"), exact("800"), _percent("25"), 1),
        NO, "(800 ÷ 100)^(1/1) - 1 = 700.0% ≠ 25%", "[25, 25]", "(300, 700]", ("[640, 640]", "[125, 250)", "(300, 700]"),
    ),
    (
        index(exact("104", ""), _percent("5")),
        NO, "104 - 100 = 4.0% ≠ 5%", "[5, 5]", "[4, 4]", ("[105, 105]", "[4, 4]"),
    ),
)  # fmt: skip

DERIVED: tuple[Case, ...] = (
    (
        growth_derived(_percent("25"), [(1, exact("110"), _percent("10")), (1, exact("120"), _percent("20"))]),
        NO, "(110 + 120) ÷ (110 ÷ 1.1 + 120 ÷ 1.2) - 1 = 15.0% ≠ 25%", "[25, 25]", "[15, 15]",
        ("[15, 15]", "-", "[30.9524, 30.9524]", "-", "[42.8571, 42.8571]"),
    ),
    (
        growth_derived(_percent("25"), [(1, exact("240"), _percent("20")), (-1, exact("110"), _percent("10"))]),
        NO, "(240 - 110) ÷ (240 ÷ 1.2 - 110 ÷ 1.1) - 1 = 30.0% ≠ 25%", "[25, 25]", "[30, 30]",
        ("[30, 30]", "-", "-", "-", "-"),
    ),
    (
        growth_derived(_percent("25"), [(1, exact("110"), _percent("10")), (-1, exact("90"), _percent("-10"))]),
        OPEN, "(110 - 90) ÷ (110 ÷ 1.1 - 90 ÷ 0.9) - 1 = ?% ≠ 25%", "[25, 25]", "(-∞, ∞)", ("-", "-", "-", "-", "-"),
    ),
    (
        growth_derived(_percent("100"), [(1, exact("110"), _percent("10")), (-1, exact("110"), _percent("120"))]),
        OPEN, "(110 - 110) ÷ (110 ÷ 1.1 - 110 ÷ 2.2) - 1 = -100.0% ≠ 100%", "[100, 100]", "(-∞, ∞)",
        ("-", "-", "-", "-", "-"),
    ),
    (
        growth_derived(_percent("130"), [(1, exact("110"), _percent("10")), (1, exact("120"), _percent("20"))]),
        NO, "(110 + 120) ÷ (110 ÷ 1.1 + 120 ÷ 1.2) - 1 = 15.0% ≠ 130%", "[130, 130]", "[15, 15]",
        ("[15, 15]", "-", "-", "-", "-"),  # 230 ÷ 2.3 is what either part had alone
    ),
    (
        growth_derived(_percent("5"), [(1, told("30"), told("100", "%")), (1, told("10"), told("0", "%"))]),
        NO, "(30 + 10) ÷ (30 ÷ 2 + 10 ÷ 1) - 1 = 60.0% ≠ 5%", "[5, 5]", "[57.7333, 62.2932]",
        ("[57.7333, 62.2932]", "-", "[-0.3206, 14.7044]", "-", "[-60.9606, -51.9553]"),
    ),
    (
        contribution([(exact("110"), _percent("10"))], exact("500"), _percent("25"), exact("2", "pp")),
        NO, "110 × (1 - 1 ÷ 1.1) ÷ (500 ÷ 1.25) = 2.5 ≠ 2", "[2, 2]", "[2.5, 2.5]", ("-", "-", "-", "-", "[2.5, 2.5]"),
    ),
    (
        contribution(
            [(exact("110"), _percent("10")), (exact("80"), _percent("-20"))],
            exact("500"), _percent("25"), exact("-2.5", "pp"),
        ),
        YES, "(110 × (1 - 1 ÷ 1.1) + 80 × (1 - 1 ÷ 0.8)) ÷ (500 ÷ 1.25) = -2.50", "[-2.5, -2.5]", "[-2.5, -2.5]",
        ("-", "-", "-", "-", "-", "-", "[-2.5, -2.5]"),
    ),
    (
        contribution([(exact("110"), told("0", "%"))], exact("500"), _percent("25"), exact("9", "pp")),
        YES, "110 × (1 - 1 ÷ 1) ÷ (500 ÷ 1.25) = 0.0", "[9, 9]", "(-∞, ∞)", ("-", "-", "-", "-", "(-∞, ∞)"),
    ),
)  # fmt: skip

SUMS: tuple[Case, ...] = (
    (
        average(exact("100"), exact("8"), exact("12")),
        NO, "100 ÷ 8 = 12.5 ≠ 12", "[12, 12]", "[12.5, 12.5]", ("[96, 96]", "[8.3333, 8.3333]", "[12.5, 12.5]"),
    ),
    (
        points(_percent("8"), _percent("-3"), exact("10", "pp")),
        NO, "8 - (-3) = 11 ≠ 10", "[10, 10]", "[11, 11]", ("[7, 7]", "[-2, -2]", "[11, 11]"),
    ),
    (
        points(_percent("8"), _percent("8"), exact("1", "pp")),
        NO, "8 - 8 = 0 ≠ 1", "[1, 1]", "[0, 0]", ("[9, 9]", "[7, 7]", "[0, 0]"),
    ),
    (
        flow(exact("10"), [exact("8"), exact("5")], [exact("2")]),
        NO, "8 + 5 - 2 = 11 ≠ 10", "[10, 10]", "[11, 11]", ("[11, 11]", "[7, 7]", "[4, 4]", "[3, 3]"),
    ),
    (
        signed_sum(exact("10"), [(-1, exact("2")), (1, exact("13"))]),
        NO, "-2 + 13 = 11 ≠ 10", "[10, 10]", "[11, 11]", ("[11, 11]", "[3, 3]", "[12, 12]"),
    ),
    (
        same(told("1", scale="1e4"), told("9999", scale="1")),
        YES, "1 ≈ 0.9999", "[5000, 15000]", "[9998.5, 9999.5]", ("[9998.5, 9999.5]", "[5000, 15000]"),
    ),
)  # fmt: skip


def on_paper(outcome: Outcome) -> tuple[str, str, str, str, tuple[str, ...]]:
    """Return truth, arithmetic, the interval stated, the one recomputed and those implied of each operand, as a case tells them."""
    implied = tuple(shown(interval) for interval in outcome.implied)
    return outcome.truth, outcome.arithmetic, shown(outcome.stated), shown(outcome.recomputed), implied


@pytest.mark.parametrize(
    "case", [*CONVERSIONS, *SHARES, *GROWTHS, *DERIVED, *SUMS], ids=lambda case: str(case[0].arithmetic)
)
def test_an_outcome_in_full(case: Case) -> None:
    """Truth, arithmetic, both intervals and what is implied of each operand are what they are on paper."""
    assert on_paper(case[0]) == case[1:]


ABOUT = told("10", qualifier="约")
TEN = told("10")


@pytest.mark.parametrize(
    ("outcome", "is_exact"),
    [
        (average(TEN, TEN, TEN), True),
        (average(ABOUT, TEN, TEN), False),
        (average(TEN, ABOUT, TEN), False),
        (average(TEN, TEN, ABOUT), False),
        (share(TEN, TEN, TEN), True),
        (share(ABOUT, TEN, TEN), False),
        (share(TEN, ABOUT, TEN), False),
        (share(TEN, TEN, ABOUT), False),
        (points(TEN, TEN, TEN), True),
        (points(ABOUT, TEN, TEN), False),
        (points(TEN, ABOUT, TEN), False),
        (points(TEN, TEN, ABOUT), False),
        (flow(TEN, [TEN], [TEN]), True),
        (flow(ABOUT, [TEN], [TEN]), False),
        (flow(TEN, [ABOUT], [TEN]), False),
        (flow(TEN, [TEN], [ABOUT]), False),
        (signed_sum(TEN, [(1, TEN)]), True),
        (signed_sum(ABOUT, [(1, TEN)]), False),
        (signed_sum(TEN, [(1, ABOUT)]), False),
        (same(TEN, TEN), True),
        (same(TEN, told("11")), True),
        (same(ABOUT, TEN), False),
        (same(TEN, ABOUT), False),
        (same(ABOUT, told("11")), False),
        (growth(TEN, TEN, TEN), True),
        (growth(TEN, TEN, ABOUT), False),
        (growth_derived(TEN, [(1, TEN, TEN)]), True),
        (growth_derived(ABOUT, [(1, TEN, TEN)]), False),
        (contribution([(TEN, TEN)], TEN, TEN, TEN), True),
        (contribution([(TEN, TEN)], TEN, TEN, ABOUT), False),
    ],
)
def test_one_hedge_leaves_no_exact_equation(outcome: Outcome, is_exact: bool) -> None:  # noqa: FBT001  a column
    """An equation is exact where none of the figures it is held by is hedged."""
    assert outcome.exact is is_exact


UNKNOWN = Quantity(None, D(1), "CNY", Interval(D(10), D(20)), "约")


@pytest.mark.parametrize(
    ("outcome", "arithmetic"),
    [
        (average(UNKNOWN, TEN, TEN), "? ÷ 10 = ? ≠ 10"),
        (average(TEN, UNKNOWN, TEN), "10 ÷ ? = ? ≠ 10"),
        (average(TEN, exact("0"), TEN), "10 ÷ 0 = ?"),
        (share(UNKNOWN, TEN, exact("1", "%")), "? ÷ 10 = ?% ≠ 1%"),
        (share(TEN, UNKNOWN, exact("1", "%")), "10 ÷ ? = ?% ≠ 1%"),
        (growth(UNKNOWN, TEN, exact("900", "%")), "? ÷ 10 - 1 = ?% ≠ 900%"),
        (growth(TEN, UNKNOWN, exact("900", "%")), "10 ÷ ? - 1 = ?% ≠ 900%"),
        (growth(TEN, TEN, UNKNOWN), "10 ÷ 10 - 1 = 0.0%"),
        (growth_from_change(UNKNOWN, told("1"), exact("900", "%"), falls=False), "1 ÷ (? - 1) = ?% ≠ 900%"),
        (growth_from_change(told("90"), UNKNOWN, exact("900", "%"), falls=True), "-? ÷ (90 + ?) = ?% ≠ 900%"),
        (average_growth(UNKNOWN, TEN, exact("900", "%"), 2), "(10 ÷ ?)^(1/2) - 1 = ?% ≠ 900%"),
        (average_growth(TEN, UNKNOWN, exact("900", "%"), 2), "(? ÷ 10)^(1/2) - 1 = ?% ≠ 900%"),
        (points(UNKNOWN, TEN, exact("90")), "? - 10 = -10 ≠ 90"),
        (same(UNKNOWN, TEN), "约? ≈ 10"),
    ],
)
def test_a_figure_without_value_in_the_arithmetic(outcome: Outcome, arithmetic: str) -> None:
    """Where a figure has no value, a question mark stands for it and for what would be computed from it."""
    assert outcome.arithmetic == arithmetic


@pytest.mark.parametrize(
    ("outcome", "arithmetic"),
    [
        (average(exact("100"), exact("8"), exact("0")), "100 ÷ 8 = 12.5 ≠ 0"),  # tells ≠ 1
        (
            total_rate(exact("100"), exact("60"), exact("8"), exact("0")),
            "100 - 60 = 40.00 ≠ 8 × 0 = 0.00",
        ),  # tells 0.000000
        (index(exact("0", ""), _percent("5")), "0 - 100 = -100.0% ≠ 5%"),  # tells 100 - 100
        (hidden_growth((_percent("0"), _percent("2")), (_percent("9"), _percent("3"))), "0 - 2 = -2 ≠ 9 - 3 = 6"),
        (hidden_growth((_percent("8"), _percent("0")), (_percent("9"), _percent("3"))), "8 - 0 = 8 ≠ 9 - 3 = 6"),
        (hidden_total((exact("0"), _percent("40")), (exact("24"), _percent("50"))), "0 ÷ 40% = 0.0 ≠ 24 ÷ 50% = 48.0"),
    ],
)
def test_zero_is_a_figure(outcome: Outcome, arithmetic: str) -> None:
    """A figure printed as 0 is written as 0 and computed with."""
    assert outcome.arithmetic == arithmetic


UNDER = hedged("5", "不足", None, "5", "()")
FEW = hedged("110", "不足", "0", "110", "[]")
MANY = hedged("50", "超过", "50", None, "[)")
NIL = exact("0")
SHRUNK = (exact("110"), _percent("10"))

ZEROES: tuple[Case, ...] = (
    (
        total_rate(exact("100"), NIL, exact("20"), exact("5")),
        YES, "100 - 0 = 100.00 ≈ 20 × 5 = 100.00", "[100, 100]", "[100, 100]", ("[100, 100]", "[0, 0]", "-", "-"),
    ),
    (
        total_rate(NIL, exact("60"), NIL, exact("5")),
        NO, "0 - 60 = -60.00 ≠ 0 × 5 = 0.00", "[-60, -60]", "[0, 0]", ("[60, 60]", "[0, 0]", "-", "-"),
    ),
    (
        implied_rates((exact("40"), NIL, exact("8")), (exact("10"), exact("10"), exact("2"))),
        NO, "(40 - 0) ÷ 8 = 5.0000 ≠ (10 - 10) ÷ 2 = 0.0000", "[5, 5]", "[0, 0]", (),
    ),
    (
        implied_rates((NIL, exact("16"), exact("8")), (exact("10"), exact("5"), exact("2"))),
        NO, "(0 - 16) ÷ 8 = -2.0000 ≠ (10 - 5) ÷ 2 = 2.5000", "[0, 0]", "[2.5, 2.5]", (),
    ),
    (
        growth_conversion(UNDER, _percent("0"), D(4), D(5), TWO),
        YES, "(100 + 5) ÷ (100 + 0) = 1.0500 ≈ 4 ÷ 5 = 0.8000", "(0, 1.05)", "[0.784, 0.816]", ("[-20, -20]", "(-100, 31.25)"),
    ),
    (
        share_of_sum([NIL, exact("30")], exact("120"), _percent("25")),
        YES, "(0 + 30) ÷ 120 = 25.0%", "[25, 25]", "[25, 25]", ("-", "-", "[120, 120]", "[25, 25]"),
    ),
    (
        growth_from_change(exact("80"), exact("20"), _percent("-150"), falls=True),
        NO, "-20 ÷ (80 + 20) = -20.0% ≠ -150%", "[-150, -150]", "[-20, -20]", ("-", "[-80, ∞)", "[-20, -20]"),
    ),
    (
        contribution([(NIL, _percent("10"))], exact("500"), _percent("25"), exact("2", "pp")),
        NO, "0 × (1 - 1 ÷ 1.1) ÷ (500 ÷ 1.25) = 0.0 ≠ 2", "[2, 2]", "[0, 0]", ("-", "-", "-", "-", "[0, 0]"),
    ),
    (
        contribution([SHRUNK], exact("500"), _percent("25"), NIL),
        NO, "110 × (1 - 1 ÷ 1.1) ÷ (500 ÷ 1.25) = 2.5 ≠ 0", "[0, 0]", "[2.5, 2.5]", ("-", "-", "-", "-", "[2.5, 2.5]"),
    ),
    (
        contribution([(exact("39.8"), _percent("-0.5"))], exact("500"), _percent("25"), exact("-0.05", "pp")),
        YES, "39.8 × (1 - 1 ÷ 0.995) ÷ (500 ÷ 1.25) = -0.050", "[-0.05, -0.05]", "[-0.05, -0.05]",
        ("-", "-", "-", "-", "[-0.05, -0.05]"),
    ),
    (
        contribution([(exact("100.5"), _percent("0.5"))], exact("500"), _percent("25"), exact("0.125", "pp")),
        YES, "100.5 × (1 - 1 ÷ 1.005) ÷ (500 ÷ 1.25) = 0.1250", "[0.125, 0.125]", "[0.125, 0.125]",
        ("-", "-", "-", "-", "[0.125, 0.125]"),
    ),
    (
        growth_derived(NIL, [(1, NIL, _percent("10")), (1, exact("120"), _percent("20"))]),
        NO, "(0 + 120) ÷ (0 ÷ 1.1 + 120 ÷ 1.2) - 1 = 20.0% ≠ 0%", "[0, 0]", "[20, 20]",
        ("[20, 20]", "-", "[-100, -100]", "-", "[0, 0]"),
    ),
    (
        growth_derived(_percent("5"), [(1, exact("110"), _percent("10")), (1, exact("100"), _percent("0"))]),
        YES, "(110 + 100) ÷ (110 ÷ 1.1 + 100 ÷ 1) - 1 = 5.0%", "[5, 5]", "[5, 5]",
        ("[5, 5]", "-", "[10, 10]", "-", "[0, 0]"),
    ),
    (
        growth_derived(_percent("16"), [(1, FEW, _percent("10")), (1, exact("120"), _percent("20"))]),
        YES, "(110 + 120) ÷ (110 ÷ 1.1 + 120 ÷ 1.2) - 1 = 15.0%", "[16, 16]", "[15, 20]",
        ("[15, 20]", "-", "[-100, 3090]", "-", "[-39.4783, 3380]"),
    ),
    (
        growth_derived(_percent("16"), [(1, exact("110"), _percent("10")), (-1, MANY, _percent("25"))]),
        OPEN, "(110 - 50) ÷ (110 ÷ 1.1 - 50 ÷ 1.25) - 1 = 0.0% ≠ 16%", "[16, 16]", "(-∞, ∞)", ("-", "-", "-", "-", "-"),
    ),
    (
        growth_derived(_percent("16"), [(1, MANY, _percent("25")), (1, exact("110"), _percent("10"))]),
        OPEN, "(50 + 110) ÷ (50 ÷ 1.25 + 110 ÷ 1.1) - 1 = 14.3% ≠ 16%", "[16, 16]", "(-∞, ∞)",
        ("-", "-", "(-100, ∞)", "-", "-"),
    ),
)  # fmt: skip

EDGES: tuple[Case, ...] = (
    (
        growth_derived(_percent("5"), [(1, told("10"), _percent("0")), (-1, told("10"), _percent("100"))]),
        OPEN, "(10 - 10) ÷ (10 ÷ 1 - 10 ÷ 2) - 1 = -100.0% ≠ 5%", "[5, 5]", "(-∞, ∞)", ("-", "-", "-", "-", "-"),
    ),
    (
        growth_derived(_percent("5"), [(1, told("30"), _percent("0")), (-1, told("24"), _percent("-20"))]),
        OPEN, "(30 - 24) ÷ (30 ÷ 1 - 24 ÷ 0.8) - 1 = ?% ≠ 5%", "[5, 5]", "(-∞, ∞)", ("-", "-", "-", "-", "-"),
    ),
    (
        growth_conversion(hedged("-150", "以下", None, "-150", "(]"), _percent("5"), D(4), D(5), TWO),
        OPEN, "(100 - 150) ÷ (100 + 5)", "(-∞, -150]", "[5, 5]", ("-", "-"),
    ),
    (
        share_of_sum([exact("10"), exact("20")], exact("30"), _percent("100")),
        YES, "(10 + 20) ÷ 30 = 100.0%", "[100, 100]", "[100, 100]", ("-", "-", "[30, 30]", "[100, 100]"),
    ),
    (
        growth_from_change(exact("100"), exact("20"), hedged("50", "以内", "0", "50", "[]"), falls=False),
        YES, "20 ÷ (100 - 20) = 25.0%", "[0, 50]", "[25, 25]", ("-", "[0, 33.3333]", "[25, 25]"),
    ),
    (
        contribution([(exact("101"), hedged("1", "以内", "0", "1", "[]"))], exact("500"), _percent("25"), exact("1")),
        NO, "101 × (1 - 1 ÷ 1.01) ÷ (500 ÷ 1.25) = 0.2 ≠ 1", "[1, 1]", "[0, 0.2525]", ("-", "-", "-", "-", "[0, 0.2525]"),
    ),
    (
        conversion(NIL, exact("2"), D(5), TWO),
        NO, "0 ÷ 2 = 0.0000 ≠ 5", "[0, 0]", "[4.9, 5.1]", ("[10, 10]", "[0, 0]"),
    ),
    (
        growth_conversion(_percent("0"), _percent("-50"), D(4), D(2), TWO),
        YES, "(100 + 0) ÷ (100 - 50) = 2.0000 ≈ 4 ÷ 2 = 2.0000", "[2, 2]", "[1.96, 2.04]", ("[0, 0]", "[-50, -50]"),
    ),
    (
        growth_conversion(hedged("5", "不足", "0", "5", "[)"), _percent("-0.5"), D(5), D(4), TWO),
        NO, "(100 + 5) ÷ (100 - 0.5) = 1.0553 ≠ 5 ÷ 4 = 1.2500", "[1.005, 1.0553)", "[1.225, 1.275]",
        ("[24.375, 24.375]", "[-20, -16)"),
    ),
    (
        growth_derived(_percent("5"), [(1, NIL, _percent("30")), (1, exact("120"), _percent("20"))]),
        NO, "(0 + 120) ÷ (0 ÷ 1.3 + 120 ÷ 1.2) - 1 = 20.0% ≠ 5%", "[5, 5]", "[20, 20]",
        ("[20, 20]", "-", "[-100, -100]", "-", "[5, 5]"),
    ),
    (
        growth_derived(_percent("5"), [(1, NIL, _percent("10")), (1, NIL, _percent("20"))]),
        NO, "(0 + 0) ÷ (0 ÷ 1.1 + 0 ÷ 1.2) - 1 = ?% ≠ 5%", "[5, 5]", "[0, 0]", ("[0, 0]", "-", "-", "-", "-"),
    ),
    (
        growth_derived(_percent("50"), [(1, exact("2.4"), _percent("20")), (-1, exact("1.65"), _percent("10"))]),
        YES, "(2.4 - 1.65) ÷ (2.4 ÷ 1.2 - 1.65 ÷ 1.1) - 1 = 50.0%", "[50, 50]", "[50, 50]", ("[50, 50]", "-", "-", "-", "-"),
    ),
    (
        contribution([(exact("99"), hedged("-1", "以内", "-1", "0", "[]"))], exact("500"), _percent("25"), exact("1")),
        NO, "99 × (1 - 1 ÷ 0.99) ÷ (500 ÷ 1.25) = -0.2 ≠ 1", "[1, 1]", "[-0.25, 0]", ("-", "-", "-", "-", "[-0.25, 0]"),
    ),
    (
        growth_from_change(exact("201"), exact("1"), _percent("0.5"), falls=False),
        YES, "1 ÷ (201 - 1) = 0.50%", "[0.5, 0.5]", "[0.5, 0.5]", ("[201, 201]", "[1, 1]", "[0.5, 0.5]"),
    ),
    (
        growth_from_change(told("125"), exact("20"), _percent("25"), falls=False),
        NO, "20 ÷ (125 - 20) = 19.0% ≠ 25%", "[25, 25]", "[18.9573, 19.1388]", ("[100, 100]", "[24.9, 25.1]", "[18.9573, 19.1388]"),
    ),
    (
        growth_from_change(told("100"), exact("20"), hedged("-50", "以内", "-50", "0", "[]"), falls=False),
        NO, "20 ÷ (100 - 20) = 25.0% ≠ -50%", "[-50, 0]", "[24.8447, 25.1572]", ("-", "[-100.5, 0]", "[24.8447, 25.1572]"),
    ),
    (
        growth_from_change(exact("20"), exact("80"), _percent("-80"), falls=True),
        YES, "-80 ÷ (20 + 80) = -80.0%", "[-80, -80]", "[-80, -80]", ("[20, 20]", "[80, 80]", "[-80, -80]"),
    ),
    (
        growth_from_change(told("80"), told("80"), _percent("5"), falls=False),
        OPEN, "80 ÷ (80 - 80)", "[5, 5]", "(-∞, ∞)", (),
    ),
    (
        points(_percent("8"), _percent("5"), NIL),
        NO, "8 - 5 = 3 ≠ 0", "[0, 0]", "[3, 3]", ("[5, 5]", "[8, 8]", "[3, 3]"),
    ),
    (
        shares_sum([_percent("50"), _percent("0")]),
        NO, "50 + 0 = 50% ≠ 100%", "[100, 100]", "[50, 50]", ("[100, 100]", "[50, 50]"),
    ),
    (
        flow(exact("14"), [hedged("9", "以上", "9", None, "[)"), exact("4")], []),
        YES, "9 + 4 = 13 ≈ 14", "[14, 14]", "[13, ∞)", ("[13, ∞)", "[10, 10]", "(-∞, 5]"),
    ),
)  # fmt: skip


def test_a_rate_of_zero_converts_to_nothing() -> None:
    """What is converted at 0 comes out as 0."""
    assert total_rate(exact("100"), exact("60"), exact("8"), NIL).arithmetic.endswith(" = 0.00")


def test_what_has_no_bound_is_never_unusual() -> None:
    """A sum with a part of no upper end may lie anywhere above: nothing about it is rare."""
    outcome = flow(exact("14"), [hedged("9", "以上", "9", None, "[)"), exact("4")], [])

    assert not outcome.unusual


@pytest.mark.parametrize("case", [*ZEROES, *EDGES], ids=lambda case: str(case[0].arithmetic))
def test_outcomes_of_nothing_and_of_open_ends(case: Case) -> None:
    """Zero is a figure like any other, and a bound that is not told leaves open what depends on it."""
    assert on_paper(case[0]) == case[1:]


@pytest.mark.parametrize(("middle", "unusual"), [("3.29", False), ("3.30", True), ("3.28", False), ("-3.30", True)])
def test_the_edge_of_what_is_unusual(middle: str, unusual: bool) -> None:  # noqa: FBT001  a column
    """Twelve roundings of one unit spread by one: 3.29 of it is usual, and what lies beyond is not."""
    half = D("0.5")
    stated = Interval(D(middle) - half, D(middle) + half)
    outcome = balanced(stated, [(1, told("0"))] * 11, scale=D(1), told="0", result="?")

    assert (outcome.truth, outcome.unusual, shown(outcome.recomputed)) == (YES, unusual, "[-5.5, 5.5]")
    assert outcome.arithmetic == "0 = 0 ≈ ?"


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [("2.5", 0, "2"), ("3.5", 0, "4"), ("0.05", 1, "0.0"), ("0.15", 1, "0.2"), ("9.96", 1, "10.0"), ("0", 2, "0.00"),
     ("99999.995", 2, "100000.00"), ("0.0004", 2, "0.00"), ("1E+3", 1, "1000.0")],
)  # fmt: skip
def test_results_are_rounded_half_to_even(value: str, places: int, text: str) -> None:
    """A result has as many decimals as are asked for, however many digits that takes."""
    assert rounded(D(value), places) == text


def test_scales_and_decimals() -> None:
    """Figures meet in the largest scale; what has no value shows no decimals and no figure."""
    small, large = told("5306.68", scale="1e4"), told("12.00", scale="1e8")

    assert common_scale((small, large)) == D("1e8")
    assert (in_scale(small, D("1e8")), in_scale(large, D("1e8")), in_scale(large, D("1e4"))) == (
        "0.530668",
        "12.00",
        "120000",
    )
    assert (decimals(small.value), decimals(D("1E+3")), decimals(None), decimals(D(7))) == (2, 0, 0, 0)
    assert in_scale(UNKNOWN, D(1)) == "?"


def test_factors_of_growth_end_at_nothing() -> None:
    """A growth of -100 % and less leaves the factor nothing; a growth in ‰ is of a thousand."""
    cases = (
        ("-100", "%", D(0)),
        ("-99", "%", D("0.01")),
        ("-150", "%", D(0)),
        ("-150", "‰", D("0.85")),
        ("50", "%", D("1.5")),
    )

    for value, unit, factor in cases:
        assert stated_factor(exact(value, unit)) == exactly(factor)
    assert stated_factor(told("-100", "%")) == exactly(D(0))  # -100.5 to -99.5 may be all there was


@pytest.mark.parametrize(
    ("value", "degree", "result"), [("8", 3, "2"), ("1", 5, "1"), ("0.25", 2, "0.5"), ("0", 2, "0"), ("-4", 2, "0")]
)
def test_roots(value: str, degree: int, result: str) -> None:
    """The root of what is not above zero is zero; others hold to forty digits."""
    assert abs(root(D(value), degree) - D(result)) < D("1e-40")


def test_an_unbounded_hedge_is_looser() -> None:
    """What has no upper end says less than any figure with two, and never more than one without."""
    over = hedged("9", "超过", "9", None, "()")
    narrow = hedged("9", "约", "9.5", "10.5", "[]")

    assert looser(over, TEN)
    assert not looser(narrow, exact("11"))
    assert not looser(hedged("10", "约", "9.5", "10.5", "[]"), TEN)
