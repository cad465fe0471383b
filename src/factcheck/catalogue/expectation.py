"""What the expectations over a table of claims say of themselves, and the page that shows their results."""

EXPECTATION = {
    "expectation.shares": (
        "同一整体的各项占比之和为100%（在舍入范围内）",
        "Shares of one whole add up to 100 % within their rounding",
    ),
    "expectation.share": (
        "占比（倍数）等于部分与整体之比（在舍入范围内）",
        "Shares and multiples match their part and their whole",
    ),
    "expectation.parts": (
        "各分项之和等于合计（在舍入范围内）",
        "Parts add up to their whole within the rounding of all of them",
    ),
    "expectation.flows": (
        "进出口等于出口加进口，差额等于两者之差",
        "Totals and balances match their flows",
    ),
    "expectation.growth": (
        "增速与本期、上年同期的水平相符",
        "Growth matches the levels of the period and of a year before",
    ),
    "expectation.conversion": (
        "折算符合当年参考汇率（在允许的偏差内）",
        "Conversions agree with the reference rate of the year within its tolerance",
    ),
    "expectation.one_value": ("同一事实只有一个数", "A fact has one value"),
    "expectation.hedge": ("概数的范围容得下确数", "The range of a hedged figure contains the exact one"),
    "expectation.dated": (
        "没有数属于发布日还没结束的时期",
        "No figure is of a period that was not over on the day of issue",
    ),
    "page.title": ("核对结果", "Validation result"),
    "page.lead": (
        "{expectations} 项要求：符合 {met} 项，不符合 {failed} 项，没有可核的数 {silent} 项，没能执行 {broken} 项",
        "{expectations} expectations: {met} met, {failed} failed, {silent} with nothing to compare, {broken} that could not be run",
    ),
    "page.failing": ("涉及的编号：{claims}", "Claims concerned: {claims}"),
    "page.suspects": ("其中最可能错的：{claims}", "Likeliest wrong among them: {claims}"),
    "page.none": ("没有编号涉及矛盾", "No claim stands in a contradiction"),
    "page.met": ("符合", "met"),
    "page.failed": ("不符合", "failed"),
    "page.silent": ("没有可核的数", "nothing to compare"),
    "page.broken": ("没能执行", "could not be run"),
    "page.expectation": ("要求", "Expectation"),
    "page.outcome": ("结果", "Outcome"),
    "page.compared": ("核对行数", "Rows compared"),
    "page.contradictions": ("矛盾", "Contradictions"),
    "page.claims": ("编号", "Claims"),
    "page.figures": ("说明", "What is wrong"),
    "page.arithmetic": ("算式", "Arithmetic"),
    "page.suspect": ("最可能错的数", "Likeliest slip"),
    "page.mend": ("{claim}：{text} → {replacement}", "{claim}: {text} → {replacement}"),
    "page.doubt": ("{claim}：{text}", "{claim}: {text}"),
    "page.rows": ("表中共 {rows} 行", "The table has {rows} rows"),
    "page.empty": ("表是空的，不算通过", "the table is empty, which is no success"),
    "page.made": (
        "由 factcheck {version} 生成；页面不引用任何外部文件，断网也能看",
        "made by factcheck {version}; the page refers to no other file and can be read offline",
    ),
    "expectation.engine": (
        "只支持 pandas 的数据源；请先转成 pandas.DataFrame",
        "only pandas data sources are supported; turn the data into a pandas.DataFrame first",
    ),
    "expectation.group": (
        "group_by 里的 {column} 列不在表中；表中有：{columns}",
        "group_by names the column {column}, which the table does not have; there are {columns}",
    ),
    "expectation.result": (
        "需要一次验证的结果，给的是 {type}；请给 validate() 或 batch.validate(suite) 的返回值",
        "the result of a validation is needed, not {type}; give what validate() or batch.validate(suite) returned",
    ),
}
