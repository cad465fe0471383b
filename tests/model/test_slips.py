"""Slips: which figures one slip turns into a printed one, and in how many ways."""

import pytest

from factcheck.model.slips import SLIPS, origins, reaches

# A printed figure, a kind of slip, and every figure that may have been meant.
MEANT: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("34.7", "transposed", ("43.7", "37.4")),
    ("12", "transposed", ("21",)),
    ("50", "transposed", ()),  # 05 is no figure
    ("7", "transposed", ()),
    ("34.7", "point", ("3.47",)),
    ("347", "point", ("3.47", "34.7")),
    ("0.5", "point", ()),  # 05 has no place for it but the one it has
    ("34.7", "added", ("4.7", "3.7")),  # 34. is no figure
    ("120", "added", ("20", "10", "12")),
    ("0.5", "added", ()),
)


def _told(figure: str, kind: str) -> tuple[str, ...]:
    return tuple(text for text, _, slip in origins(figure) if slip == kind)


@pytest.mark.parametrize(("figure", "kind", "meant"), MEANT)
def test_every_figure_that_may_have_been_meant(figure: str, kind: str, meant: tuple[str, ...]) -> None:
    """Each is told once, with its value, and under the likeliest slip that leads from it."""
    assert sorted(_told(figure, kind)) == sorted(meant)
    assert all(value == float(text) for text, value, _ in origins(figure))


def test_other_digits_at_every_place() -> None:
    """Nine others stand at each of two places, but no nought at the first; swapped digits are told as such."""
    told = _told("12", "substituted")

    assert len(told) == 8 + 9
    assert set(told) == {f"{d}2" for d in "3456789"} | {"22"} | {f"1{d}" for d in "013456789"}


def test_a_digit_lost_anywhere() -> None:
    """A digit may be missing before, between and behind the others; a nought before them makes no figure."""
    told = _told("12", "dropped")

    assert set(told) == {f"{d}12" for d in "123456789"} | {f"1{d}2" for d in "0123456789"} | {
        f"12{d}" for d in "0123456789"
    }


def test_the_figure_itself_was_not_meant() -> None:
    """What is printed is no slip of itself, and no figure comes twice."""
    told = [text for text, _, _ in origins("1001")]

    assert "1001" not in told
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    ("kind", "ways"), [("transposed", 3), ("point", 3), ("substituted", 36), ("dropped", 50), ("added", 4)]
)
def test_how_many_ways_there_are(kind: str, ways: int) -> None:
    """A figure of four digits may have come about in so many ways, whether or not each leaves a figure."""
    assert SLIPS[kind].ways(4) == ways


def test_how_often_each_comes_about() -> None:
    """The kinds are all there are, the likeliest first among those that leave the digits as they were."""
    assert sum(slip.often for slip in SLIPS.values()) == pytest.approx(1)
    assert list(SLIPS) == ["transposed", "point", "substituted", "dropped", "added"]


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (37.0, 38.0, True),
        (37.4, 37.4, True),
        (37.41, 43.69, False),
        (43.7, 50.0, True),
        (43.71, 99.0, False),
        (0.0, 37.39, False),
    ],
)
def test_a_figure_within_bounds(low: float, high: float, found: bool) -> None:  # noqa: FBT001  a column of the table
    """34.7 is 43.7 or 37.4 with two digits swapped; the bounds themselves count."""
    assert reaches("34.7", "transposed", low, high) is found
