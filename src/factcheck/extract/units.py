"""Units: currencies, percentages, multiples and the classifiers that counts are told in."""

_CURRENCY = {
    "元人民币": "CNY", "人民币元": "CNY", "人民币": "CNY", "元": "CNY", "块钱": "CNY",
    "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "澳门元": "MOP", "澳门币": "MOP",
    "新台币元": "TWD", "新台币": "TWD", "欧元": "EUR", "日元": "JPY", "英镑": "GBP", "韩元": "KRW", "卢布": "RUB",
}  # fmt: skip
_RATIO = {
    "个百分点": "pp", "百分点": "pp", "个基点": "bp", "基点": "bp", "BP": "bp", "bp": "bp",
    "%": "%", "‰": "‰", "倍": "倍", "成": "成", "番": "番",
}  # fmt: skip
_PHYSICAL = (
    "平方公里", "平方千米", "平方米", "立方米", "公里", "千米", "公顷", "公斤", "千克", "斤", "平方呎", "呎",
    "万吨公里", "吨公里", "人公里",
    "吨标准煤", "吨", "千瓦时", "兆瓦", "千瓦", "度电", "亩", "微克", "毫克", "毫米", "厘米", "米", "升", "桶", "克",
    "标准箱", "标箱", "小时", "分钟",
)  # fmt: skip
_LETTERS = (
    "μg/m³",
    "µg/m³",
    "ug/m³",
    "μg/m3",
    "µg/m3",
    "ug/m3",
    "mg/m³",
    "mg/m3",
    "mg/L",
    "TEU",
    "kWh",
    "MWh",
    "GWh",
    "GW",
    "MW",
)
_CLASSIFIERS = (
    "人次", "人", "个", "家", "名", "位", "户", "件", "份", "项", "台套", "台", "套", "辆", "艘", "架", "条", "座", "所",
    "栋", "间", "部", "只", "头", "匹", "株", "棵", "本", "册", "篇", "首", "张", "片", "块", "宗", "起", "例", "批", "笔",
    "席", "种", "类", "款", "支", "场", "趟", "列", "班", "票", "单", "枚", "门", "幅", "处", "字", "手", "股", "口", "对",
    "羽", "尾", "次", "标段", "床", "车次", "航次", "箱", "瓶", "套次", "期", "届",
)  # fmt: skip

CANONICAL = {**_CURRENCY, **_RATIO}
MONEY = frozenset(_CURRENCY.values())
PHYSICAL = frozenset((*_PHYSICAL, *_LETTERS))

# 成 and 部 open many words (成为, 部分, 部门), 人 and 个 a few (人均, 个人, 人民币): what follows decides
_GUARDS = {
    "成": r"成(?![为立本功果都员交就长绩熟品型份效套])", "部": r"部(?![分门长队])", "人": r"人(?![均民才力工大口类员])",
    "个": r"个(?![人月年季体性别税])", "期": r"期(?![末初间货])", "家": r"家(?![庭具电])", "次": r"次(?![年于要日])",
    "门": r"门(?![店诊])", "手": r"手(?![机工段])", "口": r"口(?![岸径])", "对": r"对(?![外于比照])", "单": r"单(?![位月日位])",
    "类": r"类(?![型似别])", "名": r"名(?![义列单称])", "位": r"位(?![于居列置])", "项": r"项(?!目)",
    "场": r"场(?![地所])", "批": r"批(?![发准])", "股": r"股(?![份东权票])", "支": r"支(?![出持付])", "列": r"列(?![入为])",
    "处": r"处(?![于理])", "本": r"本(?![年月市省期])", "首": r"首(?![次批席个])", "件": r"件(?![均])", "字": r"字(?![节])",
    **{unit: rf"{unit}(?![A-Za-z])" for unit in _LETTERS},
    "米": r"米(?![饭面])", "度电": "度电", "升": r"升(?![至到级])", "克": r"克(?![服])", "桶": "桶",
}  # fmt: skip

# 项目 as a whole word is counted too: 8项 stands in 8项目 only by accident, 14个项目 is the common form
UNIT = (
    "(?:"
    + "|".join(
        _GUARDS.get(u, u) for u in sorted([*CANONICAL, *_PHYSICAL, *_LETTERS, *_CLASSIFIERS], key=len, reverse=True)
    )
    + r")(?:/(?:平方公里|平方米|立方米|[一-鿿]))?"
)

# one class where the whole list would cost a pattern twice its time to compile
UNIT_BEGINS = "".join(sorted({unit[0] for unit in (*CANONICAL, *_PHYSICAL, *_LETTERS, *_CLASSIFIERS)}))


def canonical(text: str) -> str:
    """Return the unit as claims bear it: a currency code, %, ‰, pp, bp, or the words as printed."""
    if text in CANONICAL:
        return CANONICAL[text]
    head, slash, tail = text.partition("/")
    return CANONICAL.get(head, head) + slash + tail if slash else text
