"""Slips: a mistyped figure is led back to what was meant, by the smallest change that fits."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.diagnose.slips import Repair, repair, replaced
from factcheck.model.interval import Interval, exactly, printed
from factcheck.model.quantity import Quantity

D = Decimal

# As printed, what the others want it to be, the repaired figure, and the kind of slip.
MISTYPED = (
    ("1041.4", "1014.4", "1014.4", "transposed"),
    ("2169.6", "2196.6", "2196.6", "transposed"),
    ("34.7", "37.4", "37.4", "transposed"),  # over the point
    ("868.5", "886.5", "886.5", "transposed"),
    ("58667", "5866.7", "5866.7", "point"),
    ("586.67", "5866.7", "5866.7", "point"),
    ("2655.6", "26.556", "26.556", "point"),
    ("5666.7", "5866.7", "5866.7", "substituted"),
    ("67.1", "61.1", "61.1", "substituted"),
    ("566.7", "5866.7", "5866.7", "dropped"),
    ("586.7", "5866.7", "5866.7", "dropped"),
    ("58866.7", "5866.7", "5866.7", "added"),
    ("1406.9", "1450.3", "1450.3", "recomputed"),
    ("512.4", "893.7", "893.7", "recomputed"),
)


def _quantity(figure: str, scale: str = "1") -> Quantity:
    return Quantity(D(figure), D(scale), "CNY", printed(D(figure), D(scale)))


@pytest.mark.parametrize(("figure", "meant", "mended", "slip"), MISTYPED)
def test_a_slip_is_undone(figure: str, meant: str, mended: str, slip: str) -> None:
    """The nearest writing that fits what the other figures want is the repair."""
    found = repair(_quantity(figure), printed(D(meant)))

    assert found is not None
    assert (found.figure, found.scale, found.slip) == (mended, "", slip)


@pytest.mark.parametrize(
    ("scale", "meant", "word"),
    [("1e4", "1e8", "亿"), ("1e8", "1e4", "万"), ("1e8", "1e12", "万亿"), ("1e12", "1e8", "亿")],
)
def test_a_wrong_order_of_magnitude_is_undone(scale: str, meant: str, word: str) -> None:
    """万 for 亿 and the like: the digits are right, the scale word is not."""
    found = repair(_quantity("886.5", scale), printed(D("886.5"), D(meant)))

    assert found is not None
    assert (found.figure, found.scale, found.slip) == ("886.5", word, "scale")


def test_a_mistyped_digit_costs_less_than_any_other_value() -> None:
    """A repair that is one slip away comes before a value that is merely right."""
    slip, other = repair(_quantity("1041.4"), printed(D("1014.4"))), repair(_quantity("1041.4"), printed(D("893.7")))

    assert slip is not None
    assert other is not None
    assert slip.cost < other.cost


@pytest.mark.parametrize(
    "wanted",
    [Interval(D(5), None), Interval(None, D(5)), Interval(None, None), Interval(D(-5), D(-3)), exactly(D(0))],
    ids=str,
)
def test_an_open_or_negative_wish_mends_nothing(wanted: Interval) -> None:
    """Where the others leave no single value, none is made up."""
    assert repair(_quantity("37.4"), wanted) is None


def test_a_figure_without_value_is_not_mended() -> None:
    """几个亿 has no digits to put right."""
    vague = Quantity(None, D("1e8"), "次", Interval(D("2e8"), None), "超过")

    assert repair(vague, exactly(D("3e8"))) is None


@pytest.mark.parametrize(
    ("text", "figure", "scale", "mended", "words"),
    [
        ("1041.4亿元", "1041.4", "1e8", Repair("1014.4", "", "transposed", 1), "1014.4亿元"),
        ("886.5万美元", "886.5", "1e4", Repair("886.5", "亿", "scale", 1), "886.5亿美元"),
        ("45万亿美元", "45", "1e12", Repair("45", "亿", "scale", 1), "45亿美元"),
        ("12,919.8亿元", "12919.8", "1e8", Repair("12991.8", "", "transposed", 1), "12991.8亿元"),
        ("800多亿美元", "800", "1e8", Repair("900", "", "substituted", 1), "900多亿美元"),
    ],
)
def test_a_replacement_keeps_the_words_around_the_figure(
    text: str, figure: str, scale: str, mended: Repair, words: str
) -> None:
    """The replacement stands for the whole of the text: unit, hedge and scale word stay."""
    assert replaced(text, _quantity(figure, scale), mended) == words


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a figure of four to seven digits, and the same mistyped."""
    digits, places = str(draw(st.integers(1000, 9_999_999))), draw(st.integers(1, 2))
    meant = f"{digits[:-places]}.{digits[-places:]}"
    at = draw(st.integers(0, len(digits) - places - 2))
    kind = draw(st.sampled_from(("transposed", "substituted", "dropped", "added", "point")))
    wrong = {
        "transposed": meant[:at] + meant[at + 1] + meant[at] + meant[at + 2 :],
        "substituted": meant[:at] + draw(st.sampled_from("123456789")) + meant[at + 1 :],
        "dropped": meant[:at] + meant[at + 1 :],
        "added": meant[:at] + draw(st.sampled_from("123456789")) + meant[at:],
        "point": meant.replace(".", ""),
    }[kind]
    return meant, wrong


@given(mistyped())
def test_every_slip_has_a_way_back(pair: tuple[str, str]) -> None:
    """Mistype a figure once: the repair is one slip away and is the figure that was meant."""
    meant, wrong = pair
    assume(D(wrong) != D(meant) and not wrong.startswith(("0", ".")))
    found = repair(_quantity(wrong), printed(D(meant)))

    assert found is not None
    assert found.cost == 1
    assert printed(D(found.figure)).meets(printed(D(meant)))
