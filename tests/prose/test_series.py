"""Series: marks are put together as the lists they belong to, and only a slip in one list is a break."""

import pytest

from factcheck.prose.series import Mark, in_chinese, series, written

STYLES = {"一": "#、", "1": "$.", "（": "（#）"}


def _marks(written_: str) -> list[Mark]:
    """Return marks for words like 一2 (style and number)."""
    return [Mark(STYLES[word[0]], int(word[1:]), at * 4, at * 4 + 2) for at, word in enumerate(written_.split())]


def _breaks(told: str) -> list[tuple[int, int]]:
    found = series("概况" * 200, _marks(told))
    return [(one.before.number, one.here.number) for held in found for one in held.breaks]


@pytest.mark.parametrize(
    "told",
    [
        "一1 一2 一3",
        "一1 （1 （2 一2 （1 （2 （3 一3",
        "一1 11 12 一1 一2 一3 13 14 一2 一3",  # 一、1、2、 with 一、二、三、 below, then on
        "一1 一2 一3 一1 一2",
        "一1 一2 一1 一2 一3 一3",  # back to the list that another one interrupted
        "一3",
        "一3 一7",
        "一1 一2 一9",
        "13 一5 11",
        "",
    ],
)
def test_whole_lists_have_no_breaks(told: str) -> None:
    """Nested lists, lists that start again, single numbers and numbers from elsewhere prove nothing."""
    assert _breaks(told) == []


@pytest.mark.parametrize(
    ("told", "breaks"),
    [
        ("一1 一2 一4 一5", [(2, 4)]),
        ("一1 一2 一2 一3", [(2, 2)]),
        ("一1 （1 （3 一2", [(1, 3)]),
        ("一1 一3 一2 一4", [(1, 3)]),
        ("一1 （1 （2 一3", [(1, 3)]),
        ("12 13 13 14", [(3, 3)]),
    ],
)
def test_a_slip_is_one_break(told: str, breaks: list[tuple[int, int]]) -> None:
    """A number skipped, used twice or out of order is told once, whatever stands below it."""
    assert _breaks(told) == breaks


@pytest.mark.parametrize(
    "between", ["规模扩大。二、结构优化。", "\n2. 结构优化", "规模扩大；（二）结构优化；", "第二，结构优化。"]
)
def test_a_mark_inside_a_line_fills_the_gap(between: str) -> None:
    """What a wrap or another style hides is not missing."""
    text = f"一、概况。{between}三、特点"
    marks = [Mark("#、", 1, 0, 2), Mark("#、", 3, text.index("三、"), text.index("三、") + 2)]

    assert [one for held in series(text, marks) for one in held.breaks] == []


def test_other_words_do_not_fill_the_gap() -> None:
    """二线城市 is no second point."""
    (held,) = series("一、概况和二线城市三、特点", [Mark("#、", 1, 0, 2), Mark("#、", 3, 9, 11)])

    assert len(held.breaks) == 1


def test_numbers_are_written_in_the_style_of_their_list() -> None:
    """Chinese and Arabic, with the signs around them."""
    assert [written("（#）", 12), written("$.", 3), written("第#章", 20)] == ["（十二）", "3.", "第二十章"]
    assert [in_chinese(n) for n in (1, 10, 11, 21, 99)] == ["一", "十", "十一", "二十一", "九十九"]
