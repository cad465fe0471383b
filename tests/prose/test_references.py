"""Citations and captions: read from the source, with the reference list as it stands."""

import pytest

from factcheck import check_text
from factcheck.prose.bibliography import bibliography

LIST = """
参考文献

[1]王建国.产业分工[J].经济, 2007(8): 22-34.
[2]李明, 陈晨.效率研究[J].管理, 2015(9): 95-104.
[3]ALAN B SMITHSON. Trade in services[J]. Review, 1989, 79: 85-95.
"""
BODY = "王建国（2007）研究了分工[1]，李明等（2015）讨论了效率[2]，Smithson（1989）作了综述[3]。\n"


def _told(text: str) -> list[tuple[str, str]]:
    return [(f.rule, f.arithmetic) for f in check_text(text).findings if f.rule.startswith("REF")]


def test_a_list_and_its_citations_are_read() -> None:
    """Numbers, authors up to the title, years, and each citation where it stands first."""
    held = bibliography(BODY + LIST)

    assert held is not None
    assert [(e.number, e.authors) for e in held.entries] == [(1, "王建国"), (2, "李明, 陈晨"), (3, "ALAN B SMITHSON")]
    assert [(c.name, c.year) for c in held.authors] == [("王建国", "2007"), ("李明", "2015"), ("Smithson", "1989")]
    assert [number for number, _ in held.numbers] == [1, 2, 3]


def test_a_text_without_a_list_has_no_bibliography() -> None:
    """Neither a list under another heading nor a single entry is one."""
    assert bibliography(BODY) is None
    assert bibliography(BODY + "\n参考文献\n\n[1]王建国.产业分工[J].经济, 2007(8): 22-34.\n") is None


def test_what_is_cited_as_listed_passes() -> None:
    """First authors, 等, capitals, and ranges of numbers."""
    assert _told(BODY + LIST) == []
    assert _told("分工、效率和贸易已有研究[1-3]。\n" + LIST) == []


@pytest.mark.parametrize(
    ("right", "wrong", "mend"),
    [("王建国", "王健国", "王建国"), ("（2015）", "（2016）", "2015")],
)
def test_a_misspelt_citation_is_told_with_what_the_list_has(right: str, wrong: str, mend: str) -> None:
    """One character of the name, or the year; the entry is not told once more as uncited."""
    text = BODY.replace(right, wrong).replace("[1]", "").replace("[2]", "") + LIST
    (finding,) = [f for f in check_text(text).findings if f.rule.startswith("REF")]

    assert (finding.rule, finding.severity) == ("REF001", "warning")
    assert [suspect.replacement for suspect in finding.suspects] == [mend]


def test_words_before_a_year_are_authors_only_where_the_text_cites_so() -> None:
    """A text that cites by number may name a year in brackets after any word."""
    assert _told("世界杯（2022）期间分工加深[1]，效率提高[2]，贸易扩大[3]，奥运会（2024）亦然。\n" + LIST) == []


def test_numbers_and_entries_without_each_other() -> None:
    """A number beyond the list is a warning, an entry that nothing leads to a note."""
    assert _told("已有研究[1]，另有研究[2]，综述见前人[5]。\n" + LIST) == [("REF003", "5 > 3"), ("REF002", "[3] × 0")]


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("图1 规模\n\n图3 结构\n\n图4 主体", ["图1 → 图3"]),
        ("表1：规模\n\n表1：结构\n\n表2：主体", ["表1 → 表1"]),
        ("规模扩大（见表4）。\n\n表1：规模\n\n表2：结构", ["表4 ∉ {表1、表2}"]),
        ("图1 规模\n\n图2 结构\n\n第二篇\n\n图1 市场\n\n图2 主体", []),
        ("图1 规模........3\n\n图2 结构........5\n\n图1 规模\n\n图2 结构", []),
        ("规模扩大（见图1，图2：略）。\n\n图1 规模\n\n图3 结构", []),
        ("见图1-2。\n\n图1 规模\n\n图2 结构", []),
    ],
)
def test_captions_are_numbered(text: str, arithmetic: list[str]) -> None:
    """Skipped, used twice or missing; lists of figures, new counts and captions inside a line are none of it."""
    assert [told for _, told in _told(text)] == arithmetic
