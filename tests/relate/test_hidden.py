"""Hidden wholes: two parts with their shares imply one whole, two growths with their distances one growth, neither of it told."""

from tests.relate.telling import Case, Near, Slip, outcomes

INVESTED = "2021年，制造业投资86.4亿元，占全部投资的32.1%；房地产投资102.3亿元，占全部投资的38.0%。"
COUNTRY = "2021年，制造业投资86.4亿元，占全国的32.1%；房地产出口102.3亿元，占全国的38.0%。"
LENT = "2021年末，涉农贷款余额增长16.7%，比各项贷款增速高5.6个百分点；小微企业贷款余额增长21.3%，比各项贷款增速高10.2个百分点。"

FOUND: tuple[Case, ...] = (
    ("hidden_total", INVESTED, "86.4亿元 32.1% 102.3亿元 38.0%"),
    ("hidden_growth", LENT, "16.7% 5.6个百分点 21.3% 10.2个百分点"),
)

SLIPS: tuple[Slip, ...] = (
    ("hidden_total", INVESTED, "86.4亿元 32.1% 102.3亿元 38.0%", "38.0%", "83.0%", "inconsistent"),
    ("hidden_total", COUNTRY, "86.4亿元 32.1% 102.3亿元 38.0%", "38.0%", "83.0%", "undetermined"),
    ("hidden_growth", LENT, "16.7% 5.6个百分点 21.3% 10.2个百分点", "21.3%", "23.1%", "undetermined"),
)

SILENT: tuple[Near, ...] = (
    ("hidden_growth", LENT.replace("比各项贷款增速高", "比2020年高")),
    ("hidden_total", INVESTED.replace("占全部投资的38.0%", "占民间投资的38.0%")),
    ("hidden_total", INVESTED.replace("占全部投资的38.0%", "增长38.0%")),
    ("hidden_total", INVESTED.replace("102.3亿元", "102.3亿美元")),
    ("hidden_total", INVESTED.replace("；房地产", "；2020年，房地产")),
    ("hidden_total", INVESTED.replace("102.3", "100多")),
    ("hidden_growth", LENT.replace("比各项贷款增速高10.2", "比存款增速高10.2")),
    ("hidden_growth", LENT.replace("比各项贷款增速高10.2", "比2020年高10.2")),
    ("hidden_growth", LENT.replace("；小微", "。\n\n小微")),
    ("hidden_growth", LENT.replace("余额增长21.3%，比", "占21.3%，比")),
)


def test_a_contribution_is_no_distance() -> None:
    """What parts contribute to the growth of their whole says nothing of a hidden one."""
    text = (
        "2021年，机电产品出口额增长12.0%，拉动全市出口额增长6.1个百分点；"
        "农产品出口额增长5.0%，拉动全市出口额增长0.6个百分点。"
    )

    assert outcomes(text, "hidden_growth") == {}
