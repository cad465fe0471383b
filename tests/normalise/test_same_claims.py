"""Raw text and text with wraps joined give the same claims, wherever the wraps fall."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.normalise.bulletins import bulletins
from tests.normalise.wrapping import cleaned, told, wrapped

FIXTURES = tuple(sorted((Path(__file__).parents[2] / "fixtures").glob("*.txt")))
WIDTHS = (
    41,
    53,
    57,
    61,
    69,
    77,
    83,
)  # half-widths; odd, so that a full line of Chinese leaves room for half a character
TOO_SHORT = {  # lines too few to tell the width that they were cut to, and no sign on either side of the cut
    ("conversion-2018.txt", 57, False): "a figure is cut between its digits: 约为19⏎39.9亿美元 is read as 39.9",
    ("conversion-2018.txt", 61, True): "a figure is cut between its digits: 约为19⏎39.9亿美元 is read as 39.9",
}
BLANKS = {  # where text extraction leaves blanks inside a figure
    "before the point": (r"(?<=\d)(?=\.\d)", " "),
    "behind the point": (r"(?<=\d\.)(?=\d)", " "),
    "before the unit": (r"(?<=\d)(?=[万亿元%家个人倍])", " "),
    "inside the unit": (r"(?<=\d[万亿])(?=[美元人])", " "),
    "around the dash": (r"(?<=\d)—(?=\d)", " — "),
    "around the figure": (r"(?<=[一-鿿])(?=\d)|(?<=\d%)(?=[一-鿿])", " "),
}
CUTS = {
    "before the point": (r"(?<=\d)(?=\.\d)", "\n"),
    "behind the point": (r"(?<=\d\.)(?=\d)", "\n"),
    "a blank and a cut before the point": (r"(?<=\d)(?=\.\d)", " \n"),
    "before the unit": (r"(?<=\d)(?=[万亿元%家个人倍])", "\n"),
    "before the unit, as on Windows": (r"(?<=\d)(?=[万亿元%家个人倍])", "\r\n"),
    "inside the unit": (r"(?<=\d[万亿])(?=[美元人])", "\n"),
    "inside 个百分点": (r"(?<=\d个)(?=百分点)", "\n"),
    "behind a comma": (r"(?<=[，、])", "\n"),
}

ids = pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)


def _text(path: Path) -> str:
    """Return the clean text without its tables, whose cells are no prose to be cut."""
    return "\n".join(line for line in cleaned(path.read_text("utf-8")).split("\n") if "\t" not in line)


def _cases() -> list[object]:
    every = [(path, width, inset) for path in FIXTURES for width in WIDTHS for inset in (True, False)]
    assert {(name, width) for name, width, _ in TOO_SHORT} <= {(path.name, width) for path, width, _ in every}
    gaps = [TOO_SHORT.get((path.name, width, inset)) for path, width, inset in every]
    marks = [(pytest.mark.xfail(reason=gap),) if gap else () for gap in gaps]
    return [
        pytest.param(path, width, inset, id=f"{path.stem}-{width}-{inset}", marks=mark)
        for (path, width, inset), mark in zip(every, marks, strict=True)
    ]


@ids
def test_a_fixture_and_its_clean_text(path: Path) -> None:
    """What is read of a text is read of its clean text."""
    text = path.read_text("utf-8")

    assert told(text)
    assert told(cleaned(text)) == told(text)


@pytest.mark.parametrize(("path", "width", "inset"), _cases())
def test_a_fixture_cut_to_a_width(path: Path, width: int, inset: bool) -> None:  # noqa: FBT001  a parameter of the test
    """Lines may end inside a word, a figure and a unit."""
    raw, paragraphs = wrapped(_text(path), width, inset=inset)

    assert told(raw)
    assert told(raw) == told(paragraphs)


@pytest.mark.parametrize("place", BLANKS)
@ids
def test_blanks_inside_figures(path: Path, place: str) -> None:
    """Blanks that a PDF leaves inside figures change nothing: 0 .6%, 512.6 亿 美元."""
    text = _text(path)

    assert told(re.sub(*BLANKS[place], text)) == told(text)


@pytest.mark.parametrize("place", CUTS)
@ids
def test_cuts_inside_figures(path: Path, place: str) -> None:
    """A line may end anywhere inside a figure."""
    text = _text(path)

    assert told(re.sub(*CUTS[place], text)) == told(text)


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        pytest.param(
            "拉动增长0.2个 百分点", "拉动增长0.2个百分点", marks=pytest.mark.xfail(reason="read as a count of 0.2个")
        ),
        pytest.param(
            "出口额800多亿 美元", "出口额800多亿美元", marks=pytest.mark.xfail(reason="read without its currency")
        ),
        ("出口额800 多亿美元", "出口额800多亿美元"),
        pytest.param("出口额800多 亿美元", "出口额800多亿美元", marks=pytest.mark.xfail(reason="not read at all")),
        ("出口额800亿 美元", "出口额800亿美元"),
    ],
)
def test_a_blank_inside_a_unit(cut: str, whole: str) -> None:
    """The words of a unit belong together behind a hedge and in 个百分点 too."""
    assert told(f"2018年，全市{cut}，比上年有所提高。") == told(f"2018年，全市{whole}，比上年有所提高。")


@settings(max_examples=40)
@given(bulletins)
def test_a_made_text_and_its_clean_text(text: str) -> None:
    """What is read of a text is read of its clean text."""
    assert told(cleaned(text)) == told(text)


@settings(max_examples=60)
@given(bulletins, st.integers(37, 89), st.booleans())
def test_a_made_text_cut_to_a_width(text: str, width: int, inset: bool) -> None:  # noqa: FBT001  drawn
    """A text that is long enough to tell its width is read as if it had never been cut."""
    raw, paragraphs = wrapped(text, width, inset=inset)

    assert told(raw) == told(paragraphs)
