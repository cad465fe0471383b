"""Figures taken together: the share and the points of several levels told in a row."""

import pytest

from tests.relate.telling import Case, Near, Slip, outcomes

ROW = (
    "2021年，全市进出口总额812.4亿元，增长10.0%。甲县、乙县进出口额分别为421.7亿元、305.2亿元，分别增长12.0%、8.8%，"
    "合计占全市进出口总额的89.5%，拉动全市进出口增长9.5个百分点。"
)
SHARE = "421.7亿元 305.2亿元 812.4亿元 89.5%"
POINTS = "421.7亿元 12.0% 305.2亿元 8.8% 812.4亿元 10.0% 9.5个百分点"

FOUND: tuple[Case, ...] = (
    ("share_of_sum", ROW, SHARE),
    ("contribution_sum", ROW, POINTS),
)

SLIPS: tuple[Slip, ...] = (
    ("share_of_sum", ROW, SHARE, "89.5%", "98.5%", "inconsistent"),
    ("share_of_sum", ROW, SHARE, "421.7", "412.7", "inconsistent"),
    ("contribution_sum", ROW, POINTS, "9.5个", "5.9个", "undetermined"),
)

SILENT: tuple[Near, ...] = (
    ("share_of_sum", ROW.replace("2021年", "2020年", 1).replace("。甲县", "。2021年，甲县")),
    ("share_of_sum", ROW.replace("合计占", "乙县占")),
    ("share_of_sum", ROW.replace("812.4亿元", "127.4亿美元")),
    ("share_of_sum", ROW.replace("占全市进出口总额", "占全市生产总值")),
    ("contribution_sum", ROW.replace("812.4亿元，增长10.0%", "812.4亿元")),
    ("contribution_sum", ROW.replace("拉动全市进出口增长9.5", "增速提高9.5")),
    ("contribution_sum", ROW.replace("，分别增长12.0%、8.8%", "")),
)


@pytest.mark.xfail(
    reason="a row is sought in the item of its 合计 alone, not in those before the semicolon", strict=True
)
def test_the_row_may_stand_in_items_of_its_own() -> None:
    """两类合计 takes together the items before it, one to a semicolon."""
    text = "2021年，全市进出口总额812.4亿元。机电产品进出口421.7亿元；农产品进出口305.2亿元；两类合计占全市进出口总额的89.5%。"

    assert outcomes(text, "share_of_sum") == {SHARE: "consistent"}
