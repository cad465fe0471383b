"""Growth relations: a level with its growth against the difference beside it, an earlier level, and several years."""

import pytest

from tests.relate.telling import Case, Near, Slip, figures_read, outcomes, slipped

CHANGE = "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，增长8.2%。"
FALL = "2021年，全市货物吞吐量178.2万吨，比上年减少9.3万吨，下降5.0%。"
FROM = "2021年，全市旅客发送量560.3万人次，比2020年的517.7万人次增长8.2%。"
ROSE = "2021年，全市旅客发送量由2020年的517.7万人次增加到560.3万人次，增加42.6万人次。"
SANK = "2021年，全市货物吞吐量由2020年的187.5万吨减少到178.2万吨，减少9.3万吨。"
YEARS = "全市旅客发送量从2016年的412.5万人次增加到2021年的560.3万人次，年均增长6.3%。"
INDEX = "2021年，全市居民消费价格指数为102.3，同比上涨2.3%。"
MADE = "2021年，全市工业增加值560.3亿元，比上年增加42.6亿元，增长8.2%。"
BOTH = "2020年全市旅客发送量517.7万人次，2021年全市旅客发送量560.3万人次，增长8.2%。"

FOUND: tuple[Case, ...] = (
    ("growth", BOTH, "560.3万人次 517.7万人次 8.2%"),
    ("growth_change", CHANGE, "560.3万人次 42.6万人次 8.2%"),
    ("growth_change", FALL, "178.2万吨 9.3万吨 5.0%"),
    ("growth", FROM, "560.3万人次 517.7万人次 8.2%"),
    ("change", ROSE, "560.3万人次 517.7万人次 42.6万人次"),
    ("change", SANK, "178.2万吨 187.5万吨 9.3万吨"),
    ("cagr", YEARS, "412.5万人次 560.3万人次 6.3%"),
    ("index", INDEX, "102.3 2.3%"),
    ("growth_change", MADE, "560.3亿元 42.6亿元 8.2%"),
)

SLIPS: tuple[Slip, ...] = (
    ("growth", BOTH, "560.3万人次 517.7万人次 8.2%", "8.2%", "2.8%", "inconsistent"),
    ("growth_change", CHANGE, "560.3万人次 42.6万人次 8.2%", "8.2%", "2.8%", "inconsistent"),
    ("growth_change", CHANGE, "560.3万人次 42.6万人次 8.2%", "42.6", "46.2", "inconsistent"),
    ("growth_change", FALL, "178.2万吨 9.3万吨 5.0%", "5.0%", "5.2%", "inconsistent"),  # over the level it fell to
    ("growth", FROM, "560.3万人次 517.7万人次 8.2%", "517.7", "571.7", "inconsistent"),
    ("change", ROSE, "560.3万人次 517.7万人次 42.6万人次", "42.6", "46.2", "inconsistent"),
    ("change", SANK, "178.2万吨 187.5万吨 9.3万吨", "9.3", "3.9", "inconsistent"),
    ("cagr", YEARS, "412.5万人次 560.3万人次 6.3%", "6.3%", "7.2%", "inconsistent"),  # the plain fifth of 35.8 %
    ("index", INDEX, "102.3 2.3%", "2.3%", "3.2%", "inconsistent"),
    ("growth_change", MADE, "560.3亿元 42.6亿元 8.2%", "8.2%", "7.1%", "undetermined"),  # told at constant prices
)

SILENT: tuple[Near, ...] = (
    ("growth", "2019年全市旅客发送量517.7万人次，2021年全市旅客发送量560.3万人次，同比增长8.2%。"),
    ("growth_change", "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，比年初增长3.1%。"),
    ("growth_change", "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，货物吞吐量增长3.1%。"),
    ("growth_change", "2021年，全市旅客发送量560多万人次，比上年增加42.6万人次，增长8.2%。"),
    ("growth_change", "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，下降3.1%。"),
    ("growth_change", "2021年，全市社会消费品零售总额560.3亿元，比上年增加42.6亿元，实际增长7.1%。"),
    ("growth", "2021年末，全市贷款余额560.3亿元，2020年末为517.7亿元。比年初增长3.1%。"),
    ("growth", "2019年，全市旅客发送量490.6万人次。2021年，全市旅客发送量560.3万人次，同比增长8.2%。"),
    ("growth", "2020年，全市旅客发送量517.7万人次。2021年，全市货物吞吐量560.3万吨，同比增长3.1%。"),
    ("growth", "2020年，全市出口额517.7亿元。2021年，全市出口额87.9亿美元，同比增长3.1%。"),
    ("growth", "2020年，全市旅客发送量517多万人次，2021年560.3万人次，同比增长3.1%。"),
    ("change", "2021年，全市旅客发送量560.3万人次，铁路旅客发送量517.7万人次，比上年增加12.8万人次。"),
    ("change", "2021年末，全市从业人员由2020年末的517.7万人增加到560.3万人，比年初增加12.8万户。"),
    ("change", "2020年，全市旅客发送量517.7万人次，比上年增加12.8万人次。2021年，全市旅客发送量560.3万人次。"),
    ("cagr", "全市旅客发送量从2016年的412.5万人次增加到2021年的560.3万人次，累计增长35.8%。"),
    ("cagr", "全市旅客发送量从2016年3月的412.5万人次增加到2021年3月的560.3万人次，年均增长3.1%。"),
    ("cagr", "2021年，全市旅客发送量560.3万人次，2016年以来年均增长3.1%。"),
    ("index", "2021年，全市居民消费价格上涨2.3%，工业生产者出厂价格上涨5.1%。"),
    ("index", "2021年，全市指数基金规模102.3亿元，同比增长3.1%。"),
    ("index", "2021年12月，全市居民消费价格指数为102.3，环比上涨0.4%。"),
)


@pytest.mark.parametrize(("kind", "text", "figures"), FOUND)
def test_it_is_found(kind: str, text: str, figures: str) -> None:
    """The relation joins just these figures, and they agree."""
    assert outcomes(text, kind).get(figures) == "consistent"


@pytest.mark.parametrize("case", SLIPS)
def test_a_changed_figure_is_noticed(case: Slip) -> None:
    """With one figure changed the relation comes out as the table says, and never as consistent."""
    assert slipped(case) == case[-1] != "consistent"


@pytest.mark.parametrize(("kind", "text"), SILENT)
def test_it_is_not_found(kind: str, text: str) -> None:
    """Figures that only look as if they belonged together give no relation."""
    assert figures_read(text) > 1
    assert outcomes(text, kind) == {}
