"""The list of rules and the manual page of one."""

from dataclasses import replace

import pytest

from factcheck.catalogue.entries import ENTRIES
from factcheck.packs.schema import CHECKS
from factcheck.reports.manual import listing, page
from factcheck.reports.view import View
from tests.reports.samples import EN, NOTE, RULE, ZH


def test_rules_are_listed_by_code() -> None:
    """One line has code, severity and title."""
    assert listing((RULE, NOTE), ZH) == "DUP101 提示 说法宽松\nSUM001 错误 分项之和与合计不符\n"
    assert listing((RULE, NOTE), EN) == "DUP101 note  Looser than the figure\nSUM001 error Parts do not add up\n"


def test_no_rules_give_no_lines() -> None:
    """An empty pack lists nothing."""
    assert listing((), ZH) == ""


def test_a_page_tells_all_of_a_rule() -> None:
    """Title, severity, check, reason, message, references, the texts that fire and pass, and the formula."""
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

怎么算
  每个数按印出的位数取 v ± ½·10^-d，各分项的区间相加，得到和的区间；与总数的区间
  没有公共值，就是矛盾。n 项同位数时，尾差至多 n × ½·10^-d 加总数的半个末位。只
  用于规则库写明分尽整体的几类，不用于任意的“其中”。
"""
    )


def test_a_part_without_text_is_left_out() -> None:
    """A rule without references has no such heading."""
    assert "References" in page(RULE, EN)
    assert "References" not in page(replace(RULE, references=()), EN)


@pytest.mark.parametrize("view", [ZH, EN], ids=["zh", "en"])
@pytest.mark.parametrize("check", CHECKS)
def test_a_page_ends_with_what_its_check_computes(check: str, view: View) -> None:
    """Every check that a rule may name says its formula, in both languages."""
    told = page(replace(RULE, check=check), view)
    heading = view.say("rules.computes")

    assert "".join(told.partition(heading)[2].split()) == "".join(view.say(f"computes.{check}").split())


def test_checks_to_come_have_their_formula() -> None:
    """The relation kinds of the contract are told before something computes them."""
    coming = {"complement", "subset", "growth", "growth_derived", "pp_diff", "cagr", "multiple", "ratio", "average",
              "contribution", "rank", "list_count", "numbering", "repeated_item", "cross_document"}  # fmt: skip

    assert {f"computes.{name}" for name in coming} <= ENTRIES.keys()
