"""Label conflicts: one pair of figures told in two sentences under two names."""

import pytest

from tests.relate.telling import Near, figures_read, outcomes

CLASH = "2021年，全市软件业务收入86.4亿元，增长12.7%。信息服务收入86.4亿元，增长12.7%。"
FIGURES = "86.4亿元 12.7% 86.4亿元 12.7%"

CLASHES = (
    CLASH,
    CLASH.replace("。信息", "。\n\n信息"),
    "2021年，全市跨境电商出口额86.4亿元，占12.7%。市场采购出口额86.4亿元，占12.7%。".replace("占12.7%", "增长12.7%"),
)

SILENT: tuple[Near, ...] = (
    ("label_conflict", CLASH.replace("信息服务", "软件业务")),
    ("label_conflict", CLASH.replace("。信息", "。2020年，信息")),
    ("label_conflict", CLASH.replace("。信息", "；信息")),
    ("label_conflict", CLASH.replace("86.4亿元，增长12.7%。信息", "86.4亿元，增长12.6%。信息")),
    ("label_conflict", CLASH.replace("收入86.4亿元，增长12.7%。信息", "收入86亿多元，增长12.7%。信息")),
    ("label_conflict", CLASH.replace("信息服务收入86.4亿元", "信息服务收入86.4亿美元")),
    ("label_conflict", CLASH.replace("，增长12.7%。信息", "。信息")),
)


@pytest.mark.parametrize("text", CLASHES)
def test_it_is_told(text: str) -> None:
    """Two names for one level and growth contradict each other, whatever the figures are."""
    assert outcomes(text, "label_conflict") == {FIGURES: "inconsistent"}


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_it_is_not_found(kind: str, text: str) -> None:
    """One equal figure, one name, one sentence or two times are no conflict."""
    assert figures_read(text) > 1
    assert outcomes(text, kind) == {}
