"""Points: how far one percentage lies above another, in one sentence or against one named elsewhere."""

from tests.relate.telling import GONE, Case, Near, Slip, outcomes

PAST = "2021年末，城镇化率为68.3%，比2020年的66.8%高1.5个百分点。"
INSIDE = "2021年，工业用电量增长8.3%，全社会用电量增长6.1%，工业用电量增速比全社会用电量高2.2个百分点。"
NAMED = "2021年，全市固定资产投资增长8.3%。全市工业投资增长12.4%，增速比固定资产投资高4.1个百分点。"
LOWER = "2021年，全市固定资产投资增长8.3%。全市农业投资下降1.4%，增速比固定资产投资低9.7个百分点。"

FALLEN = "2021年7月，全市出口增速由11.4%回落至6.3%，回落5.1个百分点。"
BEHIND = "2021年7月，失业率为5.1%，比上月上升0.1个百分点，上月为5.0%。"
APART = "2021年，毛利率46.1%，上年同期44.3%，同比提升1.8个百分点。"
AGAINST = "2021年7月，入住率86%，较上年同月82%上升4个百分点。"

FOUND: tuple[Case, ...] = (
    ("pp_diff", FALLEN, "6.3% 11.4% 5.1个百分点"),
    ("pp_diff", BEHIND, "5.1% 5.0% 0.1个百分点"),
    ("pp_diff", APART, "46.1% 44.3% 1.8个百分点"),
    ("pp_diff", AGAINST, "86% 82% 4个百分点"),
    ("pp_diff", PAST, "68.3% 66.8% 1.5个百分点"),
    ("pp_diff", INSIDE, "8.3% 6.1% 2.2个百分点"),
    ("pp_diff", NAMED, "12.4% 8.3% 4.1个百分点"),
    ("pp_diff", LOWER, "1.4% 8.3% 9.7个百分点"),
)

SLIPS: tuple[Slip, ...] = (
    ("pp_diff", FALLEN, "6.3% 11.4% 5.1个百分点", "5.1个", "1.5个", "inconsistent"),
    ("pp_diff", BEHIND, "5.1% 5.0% 0.1个百分点", "0.1个", "0.4个", "inconsistent"),
    ("pp_diff", APART, "46.1% 44.3% 1.8个百分点", "1.8个", "3.8个", "inconsistent"),
    ("pp_diff", AGAINST, "86% 82% 4个百分点", "86%", "68%", "inconsistent"),
    ("pp_diff", PAST, "68.3% 66.8% 1.5个百分点", "1.5个", "5.1个", "inconsistent"),
    ("pp_diff", PAST, "68.3% 66.8% 1.5个百分点", "66.8%", "68.6%", "inconsistent"),
    ("pp_diff", NAMED, "12.4% 8.3% 4.1个百分点", "4.1个", "1.4个", "inconsistent"),
    ("pp_diff", INSIDE, "8.3% 6.1% 2.2个百分点", "2.2个", "3.2个", GONE),
    ("pp_diff", LOWER, "1.4% 8.3% 9.7个百分点", "9.7个", "6.9个", "inconsistent"),
)

SILENT: tuple[Near, ...] = (
    ("pp_diff", "2021年，工业用电量增长8%，农业用电量增长6%，占比提高2个百分点。"),
    ("pp_diff", "2021年，工业用电量增长8.3%，农业用电量增长6.1%，拉动全社会用电量增长2.2个百分点。"),
    ("pp_diff", "2021年，工业用电量增长8.3%，增速比上年提高2.2个百分点。"),
    ("pp_diff", "2021年，工业用电量增长8.3%，全社会用电量增长超过6.1%，工业用电量增速高2.2个百分点。"),
    ("pp_diff", "2021年，工业用电量增长8.3%，工业用电量占全社会用电量的6.1%，占比提高2.2个百分点。"),
    ("pp_diff", "2021年，工业用电量增长8.3%，拉动全社会用电量增长6.1个百分点；农业用电量增长2.2%。"),
    ("pp_diff", "2021年，全市固定资产投资增长8.3%。全市工业投资增长12.4%，增速比用电量高2.9个百分点。"),
    ("pp_diff", "预计2022年，固定资产投资增长8.3%。2021年，工业投资增长12.4%，增速比全国高2.9个百分点。"),
)


def test_a_forecast_is_no_growth_to_compare_with() -> None:
    """What came is compared with what came, here told nowhere, and not with what was expected."""
    text = "预计2021年固定资产投资增长8.3%。2021年，工业投资增长12.4%，增速比固定资产投资高5.1个百分点。"

    assert outcomes(text, "pp_diff") == {}
