"""Twins: one level told in two places, each with a growth, and the earlier level told in one of them."""

from tests.relate.telling import GONE, Case, Near, Slip

AGAIN = "各处工作平稳。市水务局预算增加7.75%至2506.4万元。"
TWO = f"2021年，市水务局预算2506.4万元，比2020年的2326.1万元增长7.8%。{AGAIN}"
BECAUSE = "2021年，市水务局预算2506.4万元，比2020年的2326.1万元增长7.8%。气象局预算平稳。水务局由于基数高，增加7.75%至2506.4万元。"

FOUND: tuple[Case, ...] = (
    ("growth", TWO, "2506.4万元 2326.1万元 7.75%"),
    ("growth", BECAUSE, "2506.4万元 2326.1万元 7.75%"),
)

SLIPS: tuple[Slip, ...] = (
    ("growth", TWO, "2506.4万元 2326.1万元 7.75%", "7.75%", "7.57%", "inconsistent"),
    ("growth", TWO, "2506.4万元 2326.1万元 7.75%", "2326.1", "2236.1", GONE),  # the first growth is proved no more
)

SILENT: tuple[Near, ...] = (
    ("growth", f"2021年，市水务局预算2506.4万元，上年为2326.1万元。{AGAIN}"),
    ("growth", f"2021年，市水务局预算2506.4万元，2020年为2326.1万元。{AGAIN.replace('万元', '万人次')}"),
    ("growth", "2021年，市水务局预算25.4万元，增长10.0%。各处工作平稳。市水务局预算增加10.2%至25.4万元。"),
    ("growth", "2021年，全市工业增加值2506.4亿元，增长7.8%。各业平稳。全市工业增加值增长5.1%至2506.4亿元。"),
)
