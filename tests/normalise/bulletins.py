"""Strategies for bulletins: paragraphs of figures, lists, shares and hedges, with prose between them."""

from hypothesis import strategies as st

PERIODS = ("", "2018年，", "2018年全年，", "1—7月，", "截至2018年底，", "今年以来，", "2015年以来，")
METRICS = (
    "全市服务外包执行额",
    "武汉市出口额",
    "软件业营业收入",
    "全市固定资产投资",
    "离岸合同额",
    "高新技术产业增加值",
)
PARTS = ("信息技术外包", "业务流程外包", "知识流程外包", "研发设计", "运输仓储")
PROSE = (
    "各有关部门持续优化营商环境，市场主体活力不断增强。",
    "产业结构调整取得新的进展，发展的质量和效益进一步提高。",
    "负责人表示，外部环境依然复杂严峻，“要把政策落到实处”。",
)

figures = st.decimals(min_value="0.1", max_value="9999.9", places=1)
_wholes = st.integers(100, 9999)
_growths = st.builds("{}{}%".format, st.sampled_from(("增长", "下降", "同比增长", "比上年下降")), figures)
_periods, _metrics, _parts = st.sampled_from(PERIODS), st.sampled_from(METRICS), st.sampled_from(PARTS)
_levels = st.builds("{}{}{}亿元，{}。".format, _periods, _metrics, figures, _growths)
_hedges = st.builds(
    "{}{}{}。".format, _periods, _metrics,
    st.one_of(_wholes.map("超过{}亿元".format), _wholes.map("{}多亿美元".format), _wholes.map("近{}万人".format)),
)  # fmt: skip
_among = st.builds("{}{}亿元，其中，{}{}亿元，{}{}亿元。".format, _metrics, figures, _parts, figures, _parts, figures)
_respectively = st.builds(
    "{}{}和{}执行额分别为{}亿元和{}亿元，分别增长{}%和{}%。".format,
    _periods,
    _parts,
    _parts,
    figures,
    figures,
    figures,
    figures,
)
_shares = st.builds(
    "{}{}亿元，占{}的比重为{}%，比上年提高{}个百分点。".format, _parts, figures, _metrics, figures, figures
)
_counts = st.builds("{}共有服务外包企业{}家，从业人员{}万人。".format, _periods, _wholes, figures)
_converted = st.builds("{}{}亿元人民币（约为{}亿美元）。".format, _metrics, figures, figures)
_points = st.builds("{}增速回落{}个百分点，是2015年的{}倍。".format, _metrics, figures, figures)

sentences = st.one_of(
    _levels, _hedges, _among, _respectively, _shares, _counts, _converted, _points, st.sampled_from(PROSE)
)
paragraphs = st.lists(sentences, min_size=3, max_size=6).map("".join)
bulletins = st.lists(paragraphs, min_size=2, max_size=5).map("\n".join)
