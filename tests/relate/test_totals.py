"""Totals told behind a list: 三者合计 takes the last three levels, a bare 合计 those of its item."""

from tests.relate.telling import GONE, Case, Near, Slip, outcomes

THREE = "2023年，东盟、欧盟、美国进出口分别为1708.7亿元、1299.7亿元和1052.2亿元，三者合计4060.6亿元。"
BARE = "2023年，甲线客运量170.8万人次，乙线客运量129.9万人次，合计300.7万人次。"

ROW = "2023年，四家分别销售440.7万头、187.9万头、81.3万头、36.4万头，合计746.3万头。"

FOUND: tuple[Case, ...] = (
    ("part_sum", THREE, "4060.6亿元 1708.7亿元 1299.7亿元 1052.2亿元"),
    ("part_sum", BARE, "300.7万人次 170.8万人次 129.9万人次"),
)

SLIPS: tuple[Slip, ...] = (
    ("part_sum", THREE, "4060.6亿元 1708.7亿元 1299.7亿元 1052.2亿元", "4060.6", "4600.6", "inconsistent"),
    ("part_sum", THREE, "4060.6亿元 1708.7亿元 1299.7亿元 1052.2亿元", "1299.7", "1866.3", "inconsistent"),
    ("part_sum", ROW, "746.3万头 440.7万头 187.9万头 81.3万头 36.4万头", "746.3", "946.9", "inconsistent"),
    ("part_sum", BARE, "300.7万人次 170.8万人次 129.9万人次", "170.8", "178.0", "inconsistent"),
    ("part_sum", BARE, "300.7万人次 170.8万人次 129.9万人次", "170.8", "123.4", "undetermined"),
)

SILENT: tuple[Near, ...] = (
    ("part_sum", "2023年，前两个月合计进口97.4亿元，出口120.3亿元。"),
    ("part_sum", "2023年，甲线客运量170.8万人次，合计300.7万人次。"),
    ("part_sum", "2023年，甲线客运量170.8万人次，乙线货运量129.9万吨，合计300.7万件。"),
)


def test_what_is_taken_together_is_not_told_again() -> None:
    """The total of two kinds of goods bears the name of all exports, and is not held against them."""
    text = "2023年12月出口399.4亿美元。其中电子元件出口154.3亿美元，音视频产品出口101.4亿美元，出口值合计255.7亿美元。"

    assert outcomes(text, "restatement") == {}


def test_a_total_of_more_than_were_told_is_left_alone() -> None:
    """三者 asks for three levels; where two were told nothing is known of the third."""
    text = "2023年，甲线客运量170.8万人次，乙线客运量129.9万人次，三者合计512.3万人次。"

    assert outcomes(text, "part_sum").get("512.3万人次 170.8万人次 129.9万人次", GONE) == GONE
