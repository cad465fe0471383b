"""The list of rules and the manual page of one."""

from dataclasses import replace

from factcheck.reports.manual import listing, page
from tests.reports.samples import EN, NOTE, RULE, ZH


def test_rules_are_listed_by_code() -> None:
    """One line has code, severity and title."""
    assert listing((RULE, NOTE), ZH) == "DUP101 提示 说法宽松\nSUM001 错误 分项之和与合计不符\n"
    assert listing((RULE, NOTE), EN) == "DUP101 note  Looser than the figure\nSUM001 error Parts do not add up\n"


def test_no_rules_give_no_lines() -> None:
    """An empty pack lists nothing."""
    assert listing((), ZH) == ""


def test_a_page_tells_all_of_a_rule() -> None:
    """Title, severity, check, reason, message, references and the texts that fire and pass."""
    assert (
        page(RULE, ZH)
        == """\
SUM001 分项之和与合计不符
严重程度：错误
检查方法：part_sum

为什么要查
  读者会把分项相加。

报告用语（花括号里填入原文的数）
  分项合计为 {sum}，原文合计为 {total}。

依据
  GB/T 8170-2008

会报出的文本
  共 4 亿元，其中甲 1 亿元，乙 2 亿元。

不报的文本
  共 3 亿元，其中甲 1 亿元，乙 2 亿元。
"""
    )


def test_a_part_without_text_is_left_out() -> None:
    """A rule without references has no such heading."""
    assert "References" in page(RULE, EN)
    assert "References" not in page(replace(RULE, references=()), EN)
