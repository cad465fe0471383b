"""Bulletins of any length, made from a grammar: the same length and seed give the same text on every machine.

    python benchmarks/bulletins.py CHARACTERS [SEED]

A text is a run of chapters, each a bulletin of one place and year: sections, paragraphs of figures, lists and shares, and prose
without figures between them, one figure for every 25 to 70 characters. The figures agree with one another as those of a careful
author do (parts add up, growths are those of the levels); places, measures and values are drawn at random and mean nothing.
"""

import sys
from collections.abc import Callable, Iterator
from itertools import cycle
from random import Random
from typing import NamedTuple

PLACES = (
    "武汉", "杭州", "西安", "成都", "长沙", "济南", "大连", "宁波", "厦门", "合肥", "郑州", "南昌", "昆明", "贵阳", "兰州", "太原",
    "无锡", "苏州", "青岛", "烟台", "佛山", "东莞", "泉州", "徐州", "绍兴", "嘉兴", "洛阳", "宜昌", "绵阳", "柳州", "大庆", "唐山",
)  # fmt: skip
FIELDS = (
    "服务外包", "软件和信息技术服务", "商贸物流", "文化创意", "装备制造", "生物医药", "新能源汽车", "集成电路", "旅游", "现代农业",
    "会展", "科技服务", "电子商务", "节能环保", "海洋运输", "建筑业", "房地产开发", "普惠金融", "职业教育", "健康养老",
)  # fmt: skip
LEVELS = (
    "营业收入",
    "增加值",
    "出口额",
    "进口额",
    "固定资产投资",
    "合同额",
    "执行额",
    "利润总额",
    "贷款余额",
    "税收收入",
)
PARTS = ("研发设计", "生产加工", "批发零售", "运输仓储", "售后服务", "咨询评估", "检验检测", "融资租赁")
UNITS = ("家", "个", "户", "项")
COUNTED = ("规模以上企业", "示范园区", "重点项目", "高新技术企业", "创新平台", "服务网点")
NUMERALS = "一二三四五六七八九十"
SUBJECTS = (
    "各区县和有关部门", "重点企业", "市场主体", "产业园区", "行业协会", "科研院所", "金融机构", "广大从业人员", "主管部门",
)  # fmt: skip
MANNERS = ("持续", "不断", "稳步", "加快", "着力", "积极", "切实", "统筹")
VERBS = ("完善", "优化", "推进", "深化", "提升", "拓展", "落实", "加强")
OBJECTS = (
    "营商环境", "创新能力", "政策体系", "产业链供应链的韧性", "公共服务平台建设", "人才培养和引进机制", "与周边城市的合作", "监管方式",
    "数字化转型", "品牌建设", "绿色低碳发展", "国际市场的多元化布局",
)  # fmt: skip
RESULTS = (
    "发展的质量和效益进一步提高", "市场预期总体平稳", "结构调整取得新的进展", "发展动能有所增强", "企业信心逐步恢复",
    "区域之间的差距有所缩小", "但外部环境依然复杂严峻，下行压力不容忽视", "为完成全年目标打下了良好基础",
)  # fmt: skip


DOLLAR = (
    6.9451,
    6.8310,
    6.7695,
    6.4588,
    6.3125,
    6.1932,
    6.1428,
    6.2284,
    6.6423,
    6.7518,
    6.6174,
    6.8985,
    6.8976,
    6.4515,
    6.7261,
)
FIRST = 2008  # the year of the first of these average rates; chapters are of the years that have one


class Chapter(NamedTuple):
    """What a chapter is about, and what it has told (in tenths) of each measure, so that it is told the same again."""

    chance: Random
    place: str
    year: int
    told: dict[str, int]

    def level(self, metric: str) -> int:
        """Return the level of `metric` in tenths of its unit."""
        return self.told.setdefault(metric, self.chance.randint(300, 99999))

    def rate(self, metric: str) -> int:
        """Return the growth of `metric` in tenths of a percent."""
        return self.told.setdefault(f"{metric}的增速", self.chance.choice((1, 1, 1, -1)) * self.chance.randint(1, 299))

    def metric(self) -> str:
        """Return what a sentence speaks of."""
        return self.chance.choice(FIELDS) + self.chance.choice(LEVELS)

    def parts(self, metric: str, count: int) -> list[tuple[str, int]]:
        """Return names and levels of parts that leave something of the whole."""
        names = self.chance.sample(PARTS, count)
        most = self.level(metric) // (count + 1)
        return [(name, self.told.setdefault(f"{metric}中{name}", self.chance.randint(1, most))) for name in names]


def bulletin(characters: int, seed: int = 1) -> str:
    """Return a text of at least this many characters, ending with a whole paragraph."""
    pieces, length = [], 0
    for line in _lines(Random(seed)):  # noqa: S311  the same text for everybody, no secret
        if length >= characters:
            break
        pieces.append(line)
        length += len(line) + 1
    return "\n".join(pieces) + "\n"


def hundredfold(times: int = 100) -> str:
    """Return a text that tells one fact `times` times, with prose between the tellings."""
    chance = Random(1)  # noqa: S311  the same text for everybody, no secret
    fact = "2018年，全国离岸服务外包执行额886.5亿美元，同比增长11.3%"
    return "".join(f"{fact}。{_prose(Chapter(chance, '武汉', 2018, {}))}\n" for _ in range(times))


def _lines(chance: Random) -> Iterator[str]:
    """Yield the lines of one chapter after another, without end; places and years come again when all have been."""
    scenes = [(place, FIRST + years) for place in PLACES for years in range(len(DOLLAR))]
    chance.shuffle(scenes)
    for place, year in cycle(scenes):
        chapter = Chapter(chance, place, year, {})
        yield f"{place}市{year}年经济运行情况"
        yield f"{year + 1}年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
        yield f"{year}年，{place}市经济运行总体平稳，{chance.choice(RESULTS)}。{_level(chapter)}"
        for number in range(chance.randint(3, 7)):
            yield f"{NUMERALS[number]}、{chance.choice(FIELDS)}{chance.choice(('平稳增长', '结构优化', '发展情况'))}"
            for part in range(chance.randint(1, 3)):
                if chance.randrange(2):
                    yield f"（{NUMERALS[part]}）{chance.choice(OBJECTS)}"
                yield "".join(_sentences(chapter, chance.randint(2, 6)))


def _sentences(chapter: Chapter, count: int) -> Iterator[str]:
    """Yield the sentences of one paragraph; half of them have no figure."""
    for _ in range(count):
        yield chapter.chance.choice(KINDS)(chapter)
        if chapter.chance.randrange(2):
            yield _prose(chapter)


def _figure(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"


def _change(tenths: int) -> str:
    return f"{'增长' if tenths > 0 else '下降'}{_figure(abs(tenths))}%"


def _share(part: int, whole: int) -> str:
    return f"{_figure((2000 * part + whole) // (2 * whole))}%"


def _period(chapter: Chapter) -> str:
    chance, year = chapter.chance, chapter.year
    return chance.choice(("", "", f"{year}年，", "全年", f"{year}年全年，"))


def _prose(chapter: Chapter) -> str:
    """Return a sentence without a figure."""
    chance = chapter.chance
    doing = "，".join(
        f"{chance.choice(MANNERS)}{chance.choice(VERBS)}{chance.choice(OBJECTS)}" for _ in range(chance.randint(1, 3))
    )
    return f"{chance.choice(SUBJECTS)}{doing}，{chance.choice(RESULTS)}。"


def _level(chapter: Chapter) -> str:
    metric = chapter.metric()
    against = chapter.chance.choice(("同比", "比上年", "按可比价格计算，比上年", ""))
    verb = chapter.chance.choice(("", "为", "达", "完成"))
    told = f"全市{metric}{verb}{_figure(chapter.level(metric))}亿元"
    return f"{_period(chapter)}{told}，{against}{_change(chapter.rate(metric))}。"


def _hedged(chapter: Chapter) -> str:
    metric, chance = chapter.metric(), chapter.chance
    whole = chapter.level(metric) // 10
    about = (f"超过{whole}亿元", f"约{whole}亿元", f"近{whole + 1}亿元", f"{whole}多亿元", f"突破{whole}亿元")
    return f"{chapter.place}市{metric}{chance.choice(about)}，{chance.choice(RESULTS)}。"


def _among(chapter: Chapter) -> str:
    """Return a whole and parts that add up to it."""
    metric = chapter.metric()
    parts = chapter.parts(metric, chapter.chance.randint(2, 4))
    rest = chapter.level(metric) - sum(level for _, level in parts)
    listed = "，".join(f"{name}{_figure(level)}亿元" for name, level in [*parts, ("其他业务", rest)])
    return f"{_period(chapter)}全市{metric}{_figure(chapter.level(metric))}亿元，其中，{listed}。"


def _respectively(chapter: Chapter) -> str:
    field, chance = chapter.chance.choice(FIELDS), chapter.chance
    names = [f"{part}{chance.choice(LEVELS)}" for part in chance.sample(PARTS, chance.randint(2, 4))]
    values = [_figure(chapter.level(field + name)) + "亿元" for name in names]
    rates = [f"{_figure(abs(chapter.rate(field + name)))}%" for name in names]
    told = f"分别为{_row(values)}，同比分别增长{_row(rates)}"
    return f"{_period(chapter)}{field}领域{_row(names)}{told}。"


def _row(names: list[str]) -> str:
    return "、".join(names[:-1]) + "和" + names[-1]


def _shares(chapter: Chapter) -> str:
    metric = chapter.metric()
    (name, part), *_ = chapter.parts(metric, 2)
    share = _share(part, chapter.level(metric))
    points = chapter.chance.randint(1, 49)
    up = chapter.chance.choice(("提高", "下降"))
    return f"{name}{_figure(part)}亿元，占全市{metric}的比重为{share}，比上年{up}{_figure(points)}个百分点。"


def _counts(chapter: Chapter) -> str:
    chance, unit = chapter.chance, chapter.chance.choice(UNITS)
    what = chance.choice(FIELDS) + chance.choice(COUNTED)
    count, people = chapter.level(what), chapter.level(f"{what}从业人员")
    new = f"，其中新增{chance.randint(2, 99)}{unit}" if chance.randrange(2) else ""
    return f"截至{chapter.year}年底，全市共有{what}{count}{unit}{new}，从业人员{_figure(people)}万人。"


def _converted(chapter: Chapter) -> str:
    metric = chapter.metric()
    level = chapter.level(metric)
    return f"{_period(chapter)}{metric}{_figure(level)}亿元人民币（约{_figure(round(level / DOLLAR[chapter.year - FIRST]))}亿美元）。"


def _so_far(chapter: Chapter) -> str:
    metric, chance = chapter.metric(), chapter.chance
    month, level = chance.randint(2, 11), chapter.level(metric)
    so_far, last = level * month // 12 + 1, chance.randint(1, level)
    told = f"1—{month}月，{metric}累计{_figure(so_far)}亿元，同比{_change(chance.randint(1, 200))}"
    return f"{told}；{month}月当月{_figure(last)}亿元，环比{_change(chance.randint(-99, -1))}。"


def _average(chapter: Chapter) -> str:
    metric, since = chapter.metric(), chapter.year - chapter.chance.randint(3, 9)
    rate, times = chapter.chance.randint(10, 250), chapter.chance.randint(11, 49)
    return f"{since}年以来，全市{metric}年均增长{_figure(rate)}%，总量是{since}年的{_figure(times)}倍。"


def _pace(chapter: Chapter) -> str:
    metric, chance = chapter.metric(), chapter.chance
    rate, slower = chapter.rate(metric), chance.randint(1, 80)
    pace = chance.choice(("回落", "加快", "提高"))
    return f"{metric}{_change(rate)}，增速比上年{pace}{_figure(slower)}个百分点，居全省第{chance.randint(1, 16)}位。"


def _pull(chapter: Chapter) -> str:
    chance = chapter.chance
    field, metric = chance.choice(FIELDS), chapter.metric()
    given, points = chance.randint(50, 700), chance.randint(1, 40)
    return f"{field}对全市{metric}增长的贡献率为{_figure(given)}%，拉动增长{_figure(points)}个百分点。"


def _planned(chapter: Chapter) -> str:
    metric = chapter.metric()
    return f"力争到{chapter.year + 5}年，全市{metric}突破{chapter.level(metric) // 5 // 100 * 100 + 100}亿元。"


def _said(chapter: Chapter) -> str:
    metric, chance = chapter.metric(), chapter.chance
    day = f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
    told = (
        f"{metric}保持两位数增长，占比由{_figure(chance.randint(100, 200))}%上升到{_figure(chance.randint(201, 400))}%"
    )
    return f"{day}，{chance.choice(SUBJECTS)}负责人表示，{told}，“{chance.choice(RESULTS)}”。"


KINDS: tuple[Callable[[Chapter], str], ...] = (
    _level, _level, _level, _hedged, _among, _respectively, _shares, _shares, _counts, _converted, _so_far, _average, _pace, _pull,
    _planned, _said, _prose, _prose, _prose, _prose,
)  # fmt: skip


if __name__ == "__main__":
    sys.stdout.write(bulletin(*map(int, sys.argv[1:3])))
