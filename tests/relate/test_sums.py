"""Sums of a pack: the parts of a partition against their whole, totals and balances of flows."""

import pytest

from factcheck import check_text
from factcheck.packs.load import load_standard
from factcheck.relate.sums import sum_relations
from tests.relate.telling import Case, Near, Slip, figures_read

BRANCHES = (
    "2018年，我国离岸服务外包执行额586.6亿元。\n\n"
    "2018年，离岸信息技术外包执行额265.6亿元，离岸业务流程外包执行额101.3亿元，离岸知识流程外包执行额219.7亿元。"
)
TRADE = "2018年，全市进出口总额524.0亿元，其中出口额176.6亿元，进口额347.4亿元，逆差170.8亿元。"
SURPLUS = "2018年，全市出口额347.4亿元，进口额176.6亿元，顺差170.8亿元。"

FOUND: tuple[Case, ...] = (
    ("part_sum", BRANCHES, "586.6亿元 265.6亿元 101.3亿元 219.7亿元"),
    ("sum_total", TRADE, "524.0亿元 176.6亿元 347.4亿元"),
    ("balance", TRADE, "170.8亿元 347.4亿元 176.6亿元"),
    ("balance", SURPLUS, "170.8亿元 347.4亿元 176.6亿元"),
)

SLIPS: tuple[Slip, ...] = (
    ("part_sum", BRANCHES, "586.6亿元 265.6亿元 101.3亿元 219.7亿元", "101.3", "110.3", "inconsistent"),
    ("sum_total", TRADE, "524.0亿元 176.6亿元 347.4亿元", "524.0", "542.0", "inconsistent"),
    ("balance", TRADE, "170.8亿元 347.4亿元 176.6亿元", "170.8", "178.0", "inconsistent"),
    ("balance", SURPLUS, "170.8亿元 347.4亿元 176.6亿元", "347.4", "374.4", "inconsistent"),
)

INCOMPLETE = (
    BRANCHES.replace("\n\n2018年", "\n\n2017年").replace("101.3", "110.3"),
    BRANCHES.replace("，离岸知识流程外包执行额219.7亿元", ""),
    BRANCHES.replace("知识流程外包执行额219.7亿元", "知识流程外包合同额291.7亿元"),
)

SILENT: tuple[Near, ...] = (
    ("sum_total", TRADE.replace("进口额347.4亿元，逆差170.8亿元", "进口额50.2亿美元")),
    ("sum_total", TRADE.replace("，进口额", "，2017年进口额")),
    ("sum_total", TRADE.replace("进出口总额524.0", "服务进出口总额524.0").replace("其中", "货物")),
    ("balance", SURPLUS.replace("，顺差170.8亿元", "")),
    ("balance", SURPLUS.replace("顺差170.8亿元", "顺差25.3亿美元")),
    ("balance", SURPLUS.replace("，进口额", "，2017年进口额").replace("170.8", "107.8")),
)


@pytest.mark.parametrize("text", INCOMPLETE)
def test_a_partition_needs_all_its_members(text: str) -> None:
    """Parts of another year, of another measure, or all but one, are no partition of the whole."""
    assert figures_read(text) > 1
    assert list(sum_relations(check_text(text).claims, load_standard())) == []
