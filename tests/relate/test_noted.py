"""Noted: a bulletin's own remarks on rounding and on comparable prices."""

import pytest

import factcheck

NOTE = "\n\n注：本公报部分数据因四舍五入，存在总计与分项合计不等的情况。"
LIST = "2021年，全市进出口总额{whole}亿元，其中出口421.7亿元，进口390.7亿元。"
GROWN = "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，增长9.2%。"


def _loud(text: str) -> list[str]:
    return [f.rule for f in factcheck.check_text(text).findings if f.severity != "note"]


@pytest.mark.parametrize(
    ("whole", "without", "beside"), [("812.4", [], []), ("812.6", ["BAL001"], []), ("821.4", ["BAL001"], ["BAL001"])]
)
def test_a_note_on_rounding(whole: str, without: list[str], beside: list[str]) -> None:
    """A sum may miss by one more half unit of each figure; a slip is told as before."""
    text = LIST.format(whole=whole)

    assert _loud(text) == without
    assert _loud(text + NOTE) == beside


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("", ["GRO001"]),
        ("\n\n注：增速按可比口径计算。", []),
        ("\n\n本公报中各项增速均按可比口径计算。", []),
        ("\n\n说明：旅客发送量增速按同口径计算。", []),
        ("\n\n注：地区生产总值绝对数按现价计算，增长速度按不变价格计算。", ["GRO001"]),
        ("\n\n2021年，全市工业增加值按可比价格计算，同比增长7.1%。", ["GRO001"]),  # told of one figure
        ("\n\n专家认为，增速按可比口径看并不低。", ["GRO001"]),
    ],
)
def test_a_note_on_comparable_growth(note: str, told: list[str]) -> None:
    """Growth that is told at comparable prices, of all or of this measure, is not held against the levels."""
    assert _loud(GROWN + note) == told


def test_notes_are_told() -> None:
    """The document bears the note with its place in the source."""
    text = LIST.format(whole="812.4") + NOTE
    (note,) = factcheck.check_text(text).notes

    assert (note.kind, note.text) == ("rounding", NOTE.strip().rstrip("。"))
    assert text[note.span.start : note.span.end] == note.text
