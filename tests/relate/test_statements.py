"""Statements: a level, and the growth, difference, share and points told of it in its sentence."""

import pytest

from factcheck import check_text
from factcheck.relate.statements import Statement, statements

# A text, and each of its levels with what leans on it.
LEANING: tuple[tuple[str, dict[str, str]], ...] = (
    ("2021年，全市货运量12.5万吨，增长3.1%。", {"12.5万吨": "3.1%"}),
    ("2021年，全市货运量12.5万吨，增长3.1%；客运量7.2万人次，下降1.4%。", {"12.5万吨": "3.1%", "7.2万人次": "1.4%"}),
    ("2021年，全市货运量12.5万吨，比上年增加0.4万吨，增长3.1%。", {"12.5万吨": "0.4万吨 3.1%", "0.4万吨": ""}),
    ("2021年，全市货运量12.5万吨，占全省的3.1%。", {"12.5万吨": "3.1%"}),
    ("2021年，全市货运量12.5万吨。客运量增长3.1%。", {"12.5万吨": ""}),
    ("2021年，全市出口额12.5亿元（1.9亿美元），增长3.1%。", {"12.5亿元": "3.1%", "1.9亿美元": "3.1%"}),
    ("2021年，货运量、客运量分别增长3.1%、1.4%。", {}),
)


def _told(text: str) -> tuple[Statement, ...]:
    return statements(check_text(text).claims)


@pytest.mark.parametrize(("text", "expected"), LEANING)
def test_what_leans_on_a_level(text: str, expected: dict[str, str]) -> None:
    """Every level of the sentence is a statement, with the claims told of it in order."""
    assert {s.level.text: " ".join(c.text for c in s.told) for s in _told(text)} == expected


@pytest.mark.parametrize(
    ("wording", "growth", "any_growth"),
    [
        ("增长3.1%", "3.1%", "3.1%"),
        ("同比增长3.1%", "3.1%", "3.1%"),
        ("比上年增长3.1%", "3.1%", "3.1%"),
        ("比2020年增长3.1%", "3.1%", "3.1%"),
        ("环比增长3.1%", None, None),
        ("比年初增长3.1%", None, None),
        ("比2019年增长3.1%", None, None),
        ("实际增长3.1%", None, "3.1%"),
        ("名义增长4.2%，实际增长3.1%", "4.2%", "4.2%"),
    ],
)
def test_the_growth_on_the_year_before(wording: str, growth: str | None, any_growth: str | None) -> None:
    """Only growth on the year before counts, and that at constant prices only where it is asked for."""
    (statement,) = _told(f"2021年，全市社会消费品零售总额12.5亿元，{wording}。")
    found = (statement.growth, statement.any_growth)

    assert tuple(None if claim is None else claim.text for claim in found) == (growth, any_growth)


def test_the_first_share_and_all_differences() -> None:
    """A level has the first share told of it, and every difference."""
    statement, *_ = _told("2021年，全市货运量12.5万吨，比上年增加0.4万吨，占全省的3.1%，占全国的0.2%。")

    assert statement.share is not None
    assert statement.share.text == "3.1%"
    assert [claim.text for claim in statement.changes] == ["0.4万吨"]


@pytest.mark.parametrize(("wording", "value"), [("增加", 4000.0), ("减少", -4000.0)])
def test_a_difference_has_a_sign(wording: str, value: float) -> None:
    """A decrease counts below zero, and the level beside it never does."""
    level, change = _told(f"2021年，全市货运量12.5万吨，比上年{wording}0.4万吨。")

    assert (level.amount.value, change.amount.value) == (125000.0, value)


def test_a_division_of_an_item_is_nested() -> None:
    """A 其中 behind another level of its item divides that item; one that opens its sentence divides what came before."""
    inner = _told("2021年，全市货运量12.5万吨；客运量7.2万人次，其中公路5.1万人次。")
    outer = _told("2021年，全市客运量7.2万人次。其中，公路5.1万人次，铁路2.1万人次。")

    assert [s.nested for s in inner] == [False, False, True]
    assert [s.nested for s in outer] == [False, False, False]
