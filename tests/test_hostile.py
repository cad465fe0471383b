"""Texts that mean harm, or nothing: whatever stands there, the check ends, and ten times as much takes no hundred times as long."""

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.model.report import Document
from factcheck.reports.claims import rows
from tests.diagnose.bulletin import BULLETIN

SECONDS = 12  # after which a check is taken to hang; each of these takes a fraction of a second
LONG = 1_000_000  # characters, for the sign of which a text may consist
STEP = 8  # how much longer the longer of two texts is …
LINEAR = 16  # … and how many times as long it may take; a square takes up to 64
LEAST = 0.005  # seconds; shorter times tell nothing

FRAGMENTS = (
    "1,23,45", "1,234,567.89", "00", "0.0%", "000亿元", "0.00亿美元", "1E400", "9" * 40, "9" * 400 + "亿元", "0." + "0" * 60 + "1%",
    "翻一百番", "翻9999番", "翻0番", "翻两番半", "增长0%", "下降100%", "下降250%", "占0.0亿元的5%", "占全市的120%", "-5.3亿元", "为-3.2%",
    "负3.1%", "从0到0", "1/0", "百分之〇", "百分之负三", "零点零", "点五", "第0位", "0人", "每0人", "是0的", "0倍", "1-13月", "2月30日",
    "9999年", "0000年", "１，２３４．５亿元", "1．2％", "％", "[12]", "〔2018〕1号", "2018-2019", "2018/13/45", "1:0",
    "分别为" + "、".join(f"{i}亿元" for i in range(50)), "、".join("甲乙丙丁戊己庚辛壬癸" * 5) + "分别为1亿元", "其中，", "合计",
    "约为0亿美元", "（约0.0亿美元）", "按1美元兑0元", "几十", "上千亿", "三分之一", "零分之一", "0分之0", "10成", "单位：\n", "（单位：%）",
    "季度\t出口\t进口\n一季度\t0\t0\n合计\t0\t-1\n", "|年|出口|\n|-|-|\n|0|1|\n", "拉动增长0个百分点", "贡献率为-20%", "-0.0%", "±3%",
    "∞", "NaN", "1_000", "١٢٣亿元", "²亿元", "½", "Ⅻ", "年均增长0%", "比2018年增长0%", "的0倍", "高0个百分点", "（（", "））", "“", "”",
    "总计0亿元", "2018年", "全市", "出口额", "服务外包", "占", "分别", "增长", "由", "至",
    "，", "。", "、", "；", "\n", "\f", "\x00", "\ud800", "𠮷", "\u200b",
)  # fmt: skip
ODD = (
    "0", "0.0", "00", "0.00", "-1", "－1", "9" * 30, "1" * 4000, "0.0000000001", "1,23,45", "１２．３", "1E5", "几", "半", "1.", "..5",
)  # fmt: skip
SIGNS = (
    *"1０.,，。、；：（）“占年亿一十第百OaⅫ#*[<|\t\n\f \u200b",
    "分别", "1,", "1.", "1、", "1-", "12 ", "其中，", "2018年", "出口\t1\n",
)  # fmt: skip


@contextmanager
def soon(seconds: int = SECONDS) -> Iterator[None]:
    """Let what stands inside take so many seconds at the most.

    Error: TimeoutError when it takes longer.
    """

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def checked(text: str) -> Document:
    """Return `text` checked, once it is sure that all claims can be told and stand where they say."""
    with soon():
        document = factcheck.check_text(text, issued="2019-05-20")
    assert len(list(rows(document))) == len(document.claims)
    assert [c for c in document.claims if c.raw != text[c.span.start : c.span.end]] == []
    return document


def assert_accounted(document: Document) -> None:
    """Assert that the coverage accounts for each figure once, and that no two figures share a place."""
    assert document.coverage.claims == sum(claim.numeric for claim in document.claims)
    assert len({claim.span for claim in document.claims}) == len(document.claims)


def growth(text: Callable[[int], str], count: int) -> float:
    """Return how many times as long a text takes that tells eight times as much."""
    short, long = (
        min(_seconds(text(n)) for _ in range(3)) for n in (count, STEP * count)
    )  # hiccups of the machine aside
    return long / max(short, LEAST)


def _seconds(text: str) -> float:
    began = process_time()
    with soon():
        factcheck.check_text(text)
    return process_time() - began


@settings(max_examples=150)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_fragments_in_any_order(text: str) -> None:
    """Odd numbers, broken brackets, lists of fifty and cells of nothing pass through in any order."""
    assert_accounted(checked(text))


@settings(max_examples=60)
@given(st.lists(st.sampled_from(("", *ODD)), min_size=40, max_size=40))
def test_a_bulletin_with_odd_figures(odd: list[str]) -> None:
    """Figures of which many relations speak may be zero, negative or endless: no division, repair or message fails."""
    left = iter(odd)
    assert_accounted(checked(re.sub(r"\d+(?:\.\d+)?", lambda m: next(left, "") or m.group(), BULLETIN)))


@pytest.mark.parametrize("sign", ["1", "分别", "、", "（"])
def test_a_million_characters_of_one_kind(sign: str) -> None:
    """A text without any structure is done with in a moment."""
    assert checked(sign * (LONG // len(sign))).findings == ()


@pytest.mark.parametrize("sign", SIGNS)
def test_many_of_one_sign(sign: str) -> None:
    """No pattern goes over a run of one sign again and again."""
    assert_accounted(checked(sign * (20_000 // len(sign))))


def test_an_endless_figure() -> None:
    """A run of ten thousand digits is no figure, and none is cut out of it."""
    document = checked(f"2018年，全市出口额{'1' * 10_000}亿元，增长{'9' * 10_000}%。")

    assert [claim.text for claim in document.claims] == ["2018年"]


def test_an_empty_text() -> None:
    """Nothing comes of nothing."""
    assert [checked(text).claims for text in ("", " ", "\n", "\f", "\ufeff", "\x00")] == [()] * 6


def _named(count: int) -> list[str]:
    return [
        f"{a}{b}产业"
        for a in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"
        for b in "东西南北中金木水火土春夏秋冬风云雷电山川"
    ][:count]


def _respectively(count: int) -> str:
    listed = "、".join(_named(count))
    return f"2018年，{listed}营业收入分别为{'、'.join(f'{i}.5亿元' for i in range(count))}。\n"


def _contradictions(count: int) -> str:
    """Return a text that tells so many facts twice, and each time otherwise."""
    told = ("".join(f"2018年，全市{name}营业收入110.{tenth}亿元。\n" for name in _named(count)) for tenth in (5, 7))
    return "二、分析\n".join(told)


def _balances(count: int) -> str:
    """Return a text that tells two flows again and again, and each time another balance."""
    flows = "2018年，全国出口额300.5亿美元，进口额200.5亿美元"
    return "".join(f"{flows}，贸易顺差{150 + i}.5亿美元。\n" for i in range(count))


def _numbered(count: int) -> Iterator[tuple[int, str]]:
    return enumerate(_named(count), 9)


def _periods(count: int) -> str:
    listed = "、".join(f"{2000 + i % 20}年" for i in range(count))
    return f"{listed}出口额分别为{'、'.join(f'{i}亿元' for i in range(count))}。"


GROWING: dict[str, tuple[int, Callable[[int], str]]] = {  # the number of what is told in the shorter text, and the text
    "分别 with names": (40, _respectively),
    "nested brackets": (500, lambda n: f"出口额{'（其中' * n}1亿元{'）' * n}"),
    "rows of a table": (40, lambda n: "地区\t出口额（亿元）\n" + "".join(f"第{i}区\t{i}.5\n" for i in range(n))),
    "one fact again": (40, lambda n: "2018年，全市出口额100.5亿元，增长3.5%。\n" * n),
    "one fact, two values": (20, lambda n: "2018年，全市出口额100.5亿元。\n2018年，全市出口额107.5亿元。\n" * n),
    "conversions": (20, lambda n: "".join(f"2018年，{a}出口额{7 * i}亿元（约{i}亿美元）。\n" for i, a in _numbered(n))),
    "clauses with a name": (60, lambda n: "出口额增长1%，" * n),
    "contradictions": (25, _contradictions),
    "one balance, many values": (100, _balances),
    "shares of one whole": (40, lambda n: "".join(f"{name}出口额占全市出口额的1.1%。" for name in _named(n))),
    "figures alone": (600, lambda n: "1%" * n),
    "brackets alone": (400, lambda n: "（约1亿美元）" * n),
    "periods": (250, _periods),
    "caveats without an end": (20_000, lambda n: "四舍五入" * n),
    "one level and its growth": (40, lambda n: "2021年，甲局预算2506.4万元，比2020年的2326.1万元增长7.8%。\n" * n),
}


@pytest.mark.parametrize("name", GROWING)
def test_time_grows_with_the_text(name: str) -> None:
    """A text eight times as long takes about eight times as long."""
    count, text = GROWING[name]

    assert growth(text, count) <= LINEAR


@pytest.mark.parametrize(("yuan", "dollar"), [("增长5%", "下降100%"), ("下降100%", "下降100%")])
def test_a_fall_to_nothing(yuan: str, dollar: str) -> None:
    """A fall by all there was, told in two currencies, leaves nothing to divide by."""
    document = checked(f"2018年，全市出口额按人民币计{yuan}，按美元计{dollar}。")

    assert [claim.text for claim in document.claims if claim.kind == "growth"] == [yuan[2:], dollar[2:]]
