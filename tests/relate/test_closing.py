"""Closing runs: neighbours in a list whose sum meets the whole within the rounding of all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import check_text
from factcheck.relate.amounts import Amount
from factcheck.relate.closing import alike, closing_runs
from factcheck.relate.statements import statements

# A whole, the list that is searched, and where the runs begin and end.
RUNS: tuple[tuple[str, tuple[str, ...], list[tuple[int, int]]], ...] = (
    ("10.0", ("3.0", "7.0"), [(0, 2)]),
    ("10.0", ("3.0", "7.1"), [(0, 2)]),  # within three half units of 0.05
    ("10.0", ("3.0", "7.2"), []),
    ("10.0", ("2.0", "3.0", "7.0"), [(1, 3)]),
    ("10.0", ("3.0", "7.0", "4.0", "6.0"), [(0, 2), (2, 4)]),
    ("10.0", ("3.0", "7.0", "3.0"), [(0, 2), (1, 3)]),
    ("10.0", ("10.0", "3.0"), []),  # one figure is no sum
    ("10.0", ("3.0", "5.0", "7.0"), []),  # what lies between belongs to the run
    ("10.0", ("12.0", "-2.0"), [(0, 2)]),
    ("-10.0", ("-3.0", "-7.0"), [(0, 2)]),
    ("10.0", ("9.9", "0.1"), []),  # with it or without it the sum would close
    ("0.0", ("3.0", "-3.0"), []),
    ("10.0", ("10.0",), []),
    ("10.0", (), []),
    ("15.0", ("1.0",) * 15, []),  # longer than any list
    ("14.0", ("1.0",) * 14, [(0, 14)]),
)
amounts = st.builds(
    lambda value, places: _told(f"{value / 10**places:.{places}f}"), st.integers(-5000, 5000), st.integers(0, 2)
)


def _told(figure: str) -> Amount:
    """Return the amount of a figure as printed."""
    half = 10.0 ** -len(figure.partition(".")[2]) / 2
    return Amount(float(figure), half, half)


@pytest.mark.parametrize(("whole", "told", "expected"), RUNS)
def test_runs(whole: str, told: tuple[str, ...], expected: list[tuple[int, int]]) -> None:
    """Each list has just the runs that were worked out by hand."""
    found = closing_runs(_told(whole), [_told(figure) for figure in told])

    assert [(run.first, run.last) for run in found] == expected


@given(amounts, st.lists(amounts, max_size=20))
def test_no_run_misses_by_more_than_the_rounding(whole: Amount, told: list[Amount]) -> None:
    """Whatever the figures, a run has two to fourteen parts, and its sum lies within the slacks of all of them."""
    for run in closing_runs(whole, told):
        parts = told[run.first : run.last]
        off = abs(sum(part.value for part in parts) - whole.value)

        assert 2 <= len(parts) <= 14
        assert off <= (whole.slack + sum(part.slack for part in parts)) * (1 + 1e-6)
        assert run.luck > 0


@given(st.lists(st.integers(100, 5000), min_size=2, max_size=14), st.lists(amounts, max_size=4))
def test_a_list_that_adds_up_is_found(parts: list[int], behind: list[Amount]) -> None:
    """A list told right behind its whole, none of its parts lost in the rounding, is the first run."""
    told = [_told(f"{part / 10:.1f}") for part in parts]

    assert (0, len(parts)) in [(r.first, r.last) for r in closing_runs(_told(f"{sum(parts) / 10:.1f}"), told + behind)]


def test_luck_grows_with_the_tries_and_the_grain() -> None:
    """A run found late, or of coarse figures, may sooner be luck."""
    (early,) = closing_runs(_told("50.0"), [_told("20.0"), _told("30.0")])
    (late,) = closing_runs(_told("50.0"), [_told("37.0"), _told("24.0"), _told("20.0"), _told("30.0")])
    (coarse,) = closing_runs(_told("50"), [_told("20"), _told("30")])

    assert early.luck == pytest.approx(2 * 0.15 / 50)
    assert early.luck < late.luck
    assert coarse.luck == pytest.approx(10 * early.luck)


def test_an_amount_is_told_in_base_units() -> None:
    """Scale, direction and rounding of a figure go into its amount; a count is exact and still has a grain."""
    level, fall, count = statements(check_text("2021年，全市货运量12.5万吨，比上年减少1.5万吨，有车辆320辆。").claims)

    assert level.amount == pytest.approx((125000, 500, 500))
    assert fall.amount == pytest.approx((-15000, 500, 500))
    assert count.amount.value == 320
    assert count.amount.grain == 0.5


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2021年，全市货运量12.5万吨，公路货运量7.5万吨，铁路货运量5.0万吨。", True),
        ("2021年，全市水费12.5万元，居民电费7.5万元，工厂电费5.0万元。", True),  # by the word that ends the name
        ("2021年，全市水费12.5万元，居民电费7.5万元，工厂税款5.0万元。", False),
    ],
)
def test_parts_that_measure_what_the_whole_does(text: str, same: bool) -> None:  # noqa: FBT001  a column of the table
    """A measure that a pack knows, or the last character of every name, makes parts alike to their whole."""
    whole, *parts = statements(check_text(text).claims)

    assert alike(whole, parts) is same
