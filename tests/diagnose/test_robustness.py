"""Whatever the text, a report comes out: no wording, number or date stops the check."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.reports.claims import rows

PIECES = (
    "2018年", "2019年一季度", "今年", "去年同期", "1-7月", "12月末", "5月7日", "2月30日", "全市", "全国", "武汉市", "我国", "服务外包",
    "离岸", "在岸", "信息技术外包", "业务流程外包", "知识流程外包", "执行额", "合同额", "出口额", "进口额", "进出口总额", "逆差",
    "顺差", "从业人员", "占", "的比重", "占比", "为", "达", "超过", "近", "约", "不足", "分别", "其中", "增长", "下降", "由", "至",
    "到", "同比", "比上年", "，", "。", "、", "；", "（", "）", "和", "%", "％", "亿元", "亿美元", "万人", "个百分点", "倍", "翻两番",
    "一倍半", "三成", "百分之", "近半", "基本持平", "几个亿", "0", "0.0", "1", "12", "37.4", "5866.7", "100", "-3", "－2", "１２",
    "999999999999999", "多", "余", "以上", "左右", "人民币", "‰", "~", "—", "第", "\n", "\n\n", "\r\n", "一、", "上述三个领域",
    "贡献率", "相当于", "高于", "每", "家", "亿", "万亿", "十二", "〇", "半", "点", "不含", "累计", "年均", "全年",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
issues = st.sampled_from((None, "2019-05-20", "2016-02-29"))


@given(texts, issues)
def test_any_prose_is_checked(text: str, issued: str | None) -> None:
    """Words, numbers and signs in any order: every claim has its place in the source, and every number its standing."""
    document = factcheck.check_text(text, issued=issued)

    assert [c for c in document.claims if c.raw != text[c.span.start : c.span.end]] == []
    assert len(list(rows(document))) == len(document.claims)
    assert document.coverage.claims == len(document.standings)
    assert {r for judged in document.relations for r in judged.relation.claims} <= {c.id for c in document.claims}


@given(st.text(max_size=200))
def test_any_text_is_checked(text: str) -> None:
    """Characters of any script, lone surrogates aside, pass through."""
    document = factcheck.check_text(text)

    assert [c for c in document.claims if c.raw != text[c.span.start : c.span.end]] == []


@pytest.mark.parametrize(
    "text",
    [
        "2018年13月，全市货运量168.2万吨。",
        "今年13月，全市货运量168.2万吨。",
        "2018年12-22月，全市货运量168.2万吨。",
        "2018年0月，全市货运量168.2万吨。",
        "2018年，全市货运量翻了999999999999999番。",
        "2018年，全市货运量0万吨，占全省货运量0万吨的0%。",
        "2018年，全市出口额0.0亿元（约0.0亿美元）。",
        "2018年，全市出口额下降150%。以美元计，2018年全市出口额下降120%。",
        "0000年，全市出口额1亿元。",
    ],
)
def test_an_impossible_figure_stops_nothing(text: str) -> None:
    """A month that does not exist, a divisor of nothing and the like are the author's slips, and no crash."""
    document = factcheck.check_text(text, issued="2019-05-20")

    assert len(list(rows(document))) == len(document.claims)


def test_a_text_without_figures_is_checked() -> None:
    """There may be nothing to check."""
    for text in ("", "\n", "没有数字。"):
        document = factcheck.check_text(text)
        assert (document.claims, document.findings, document.coverage.claims) == ((), (), 0)
