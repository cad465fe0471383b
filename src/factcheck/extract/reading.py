"""Reading: what the words before a figure say about it: its kind, direction, hedge, and the phrases that are left.

The words are peeled from the end backwards: hedge, result verb (提升至), verb of change, growth noun, copula. What stays is
the noun phrase, or a share pattern (A 占 B 的比重, A 在 B 中的占比).
"""

import re
from typing import NamedTuple

from factcheck.extract.hedges import before, canonical
from factcheck.extract.passes import Ending, ending
from factcheck.extract.units import MONEY, PHYSICAL
from factcheck.model.claim import Direction, Kind

# stand for every character of a date, of a bracket without figures, and of one that redraws the measure (不含软件园)
TIME, ASIDE, LIMIT = "\x01", "\x02", "\x03"

_UP = (
    "增长", "增加", "上升", "提高", "提升", "上涨", "扩大", "回升", "攀升", "加快", "多增",
    "少减", "增收", "增支", "多收", "加价", "涨价", "升值",
    "增值", "增产", "净增", "成长", "增", "涨", "升", "反弹", "走高",
)  # fmt: skip
_DOWN = (
    "下降", "减少", "回落", "降低", "下滑", "下跌", "收窄", "缩小", "缩减", "少增", "多减", "减收", "减支", "短收", "降价", "减价",
    "跌价", "贬值", "减产", "衰退", "降", "跌", "减", "放缓", "萎缩", "走低",
)  # fmt: skip
_POINTS_UP = (*_UP, "高", "快", "多", "高于", "快于", "拉动", "贡献", "推高", "正拉动")
_POINTS_DOWN = (*_DOWN, "低", "慢", "少", "低于", "慢于", "拉低", "下拉", "负拉动")
_MANNER_WORDS = (
    r"分别|各自?|均|名义|大幅|小幅|进一步|继续|持续|不断|同步|净|又|再|也|已|将|仅|只|共|合计|总计"
    r"|更是|则|就|约|同时|其中|预计|预期|有望|可能|可|或|较快|快速|稳步|平稳"
)
_MANNER = ending(rf"(?:{_MANNER_WORDS})$", 6)
_COMPARISONS = {"同比": "同比", "环比": "环比", "按年": "同比", "按月": "环比", "按季": "环比"}
_PLAIN = ending(r"(?P<base>同比|环比|按年|按月|按季)$", 2)
_COMPARED = ending(
    r"(?P<base>(?:较|比|与)[^，、]{0,16}?(?:相比|同期)?|按[^，、]{1,10}?(?:计算|口径|价格))$",
    28,
)
_NAMED_SO = re.compile(rf"比(?![去上前]|{TIME})")  # 比亚迪 2021 年: no time is compared with
_DONE = ending(r"(?:(?P<up>多)|(?P<down>少))[一-鿿]{1,3}(?P<to>[至到为])?$", 6)  # 较去年同期多交付 7710 辆
PACES = frozenset(("年均", "每年", "平均", "年均复合", "复合年均", "年复合", "复合年", "复合"))
_PACE = ending(
    rf"(?P<pace>累计|{'|'.join(sorted(PACES, key=len, reverse=True))})$", 4
)  # growth over all years is none of a year
_REAL = ending(
    r"(?:(?:扣除|剔除)(?:价格|物价|汇率)因素(?:影响)?后?)?实际$|(?:扣除|剔除)(?:价格|物价|汇率)因素(?:影响)?后?$|(?:按|以)?(?:可比|不变)(?:价格?|口径)?(?:计算|核算)?$",
    24,
)
IN_CURRENCY = r"(?:以|按)(?P<name>美元|人民币)(?:计价|计算|标价|统计|计)"
_AT_CURRENCY = ending(IN_CURRENCY + "$", 8)
EACH = re.compile(r"分别|依次")
_COPULA = r"人民币|美元|折合|为|是|有|共有|(?<![预统会估累])计|累计|合计|总计|实现|完成|由|从|已由|则为|更|的"
_FILLER = ending(rf"(?:{_COPULA}|{_MANNER_WORDS})$", 6)
_GROWTH_NOUN = ending(
    r"(?P<noun>增速|增幅|CAGR|复合增长率|(?<!自然)增长率|增长速度|涨幅|升幅|降幅|跌幅|减幅|增加率|成长率)$", 6
)
_CONTRIBUTION = re.compile(r"(?P<part>.{1,40}?)(?:的)?贡献率?$")
_SHARE_BARE_ONLY = re.compile(r"^(?P<part>[^占在于]{0,60}?)(?:的|所)?占比$")
_SHARE_IN = re.compile(
    r"^(?P<part>.{0,60}?)(?:在|于)(?P<whole>[^，]{1,40}?)(?:当?中|内|里)?(?:的|所)?(?:占比|占有率|所?占?(?:比重|比例|份额))$"
)
_SHARE_OF = re.compile(
    r"^(?P<part>.{0,60}?)占(?!有率)(?:据|到|了)?(?P<whole>(?!比)[^，]{1,40}?)(?:的)?(?:比重|比例|份额|比率)?$"
)
_SHARE_BARE = re.compile(r"^(?P<part>.{0,60}?)(?:的|所)?(?:占比|占|市场份额|份额|比重|比例)(?:不断|持续|进一步)?$")
_EQUAL_TO = re.compile(r"^(?P<part>.{0,60}?)(?:相当于|等于)(?P<whole>[^，]{1,40}?)的?$")
_TIMES_AS_MUCH = re.compile(
    rf"^(?P<part>.{{0,60}}?)(?:是|为)(?P<whole>(?!{TIME}+$)[^，]{{2,40}}?)的?$"
)  # A 是 B 的 n 倍
_OF_A_YEAR = ending(rf"(?:是|为|相当于|达){TIME}+$", 24)  # 总量是 2010 年的 1.57 倍
_TIMES = re.compile(f"{TIME}+")
_ELASTIC = ending(r"每.{0,10}(?:变化|变动|增加|增长|提高|上升|下降)$", 16)
_FROM = ending(r"(?:由|从)(?:[^，]{0,8}的)?$", 12)
_LONGEST = 120  # characters of a clause that are read; the rest of a longer one says nothing of the figure


def _verb(up: tuple[str, ...], down: tuple[str, ...]) -> Ending:
    def words(of: tuple[str, ...]) -> str:
        return "|".join(sorted(of, key=len, reverse=True))

    return ending(rf"(?:(?P<up>{words(up)})|(?P<down>{words(down)}))了?(?P<to>[至到为])?$", 8)


_CHANGE, _POINTS = _verb(_UP, _DOWN), _verb(_POINTS_UP, _POINTS_DOWN)
_MORE = ending(r"(?<=[一-鿿])比[^，比]{1,20}(?:(?P<up>多|高)|(?P<down>少|低))(?P<to>[至到])?$", 26)  # 进口额比出口额多
_TOGETHER = re.compile(r"合计|共计|总计|共占|一共|合占")
_IN_ALL = ending(r"(?:合计|共计|总计)(?:为|达|约){0,2}$", 4)
_RESULT_WIDTH = 16
_RESULTS = frozenset(("至", "到"))
_PERCENT = frozenset(("%", "‰"))
RATIOS = frozenset(("%", "‰", "pp", "bp", "倍"))
_RESULT_TIME = re.compile(rf"(?<=[至到为达]){TIME}+的?$")  # 降至 2022 年 211.09 万元
_BESIDE = re.compile(
    rf"(?:较|比(?=[去上前同年期预原计此该当这{TIME}]))[^，]{{1,16}}$"
)  # 250.6 亿元，较去年预算 232.6 亿元: the level it is compared with
_PAST = ending(rf"(?:比|较){TIME}+的$", 26)
PULLED = "拉动"  # what begins the base of points that a part contributes to the growth of its whole
_PULLED = ending(
    r"(?:(?P<down>负向拉动|下拉|拉低)|正?向?拉动|带动|推动)(?P<whole>[^，]{1,30}?)(?:增长|增速|增幅|上升|下降|回落)?$",
    40,
)
_BEFORE_THIS = frozenset(
    f"{when}{copula}"
    for when in ("上月", "上个月", "上季度", "上一季度", "上季", "前月", "上周", "上期")
    for copula in ("", "为", "是")
)
_THAN = ending(r"(?:比|较)(?P<than>[^，比较]{2,24})$", 26)
_HIGHER = frozenset(("高", "快", "多", "低", "慢", "少", "高出", "低出"))
_ABOVE = ending(r"(?P<verb>高于|低于|快于|慢于|超过|高出|低出)(?P<than>[^，]{1,30})$", 34)


class Reading(NamedTuple):
    """What a clause says of the figure behind it.

    `noun` is the noun phrase that is left; `whole` the divisor of a share (None: no share, "": not named; of a level, "" marks
    the yardstick of a share behind it); `change` marks a difference told as a level (增加 3 亿元); `to` a result (提升至),
    `origin` a starting point (由 …); `each` marks 分别, `past` the level that a change is measured from (比 2017 年的 1725.5
    万吨); `together` marks 合计, which takes several figures as one.
    """

    kind: Kind
    noun: str
    direction: Direction = "none"
    hedge: str = ""
    whole: str | None = None
    base: str = ""
    each: bool = False
    to: bool = False
    origin: bool = False
    change: bool = False
    past: bool = False
    together: bool = False


def read(clause: str, unit: str) -> Reading:
    """Return the reading of `clause`, the words of one clause up to a figure told in `unit`."""
    if clause in _RESULTS:  # 增加 7.1% 至 250.6 亿元: what grew, now
        return Reading(_plain_kind(unit), "", to=True)
    text, hedge, each = clause[-_LONGEST:].replace(ASIDE, ""), "", bool(EACH.search(clause))
    if TIME in text[-_RESULT_WIDTH:]:
        text = _RESULT_TIME.sub("", text)
    text, hedge = _hedges(text, hedge)
    if text.lstrip(TIME) in _BEFORE_THIS:  # 环比增长 7.3%，上月为 1276.3 亿元
        return Reading(_plain_kind(unit), "", hedge=hedge, past=True)
    together = bool(_TOGETHER.search(text) if unit in RATIOS else "计" in text[-4:] and _IN_ALL.search(text))
    reading = Reading(_plain_kind(unit), text, hedge=hedge, each=each, together=together)
    verb = _CHANGE.search(text) or (_more(text) if reading.kind in ("level", "count") else None)
    past = _compared_with(text, unit) if verb is None else None
    if past is not None:
        return _stripped(reading._replace(noun=past, past=True))
    if unit == "pp":
        return _points(reading)
    elastic = _ELASTIC.search(text) if unit == "%" else None
    if elastic:
        return _stripped(reading._replace(kind="elasticity", noun=text[: elastic.start()]))
    if verb and verb["to"]:
        return _stripped(_quotient(reading, text[: verb.start()], unit)._replace(to=True))
    if verb:
        return _changed(reading, text[: verb.start()], "+" if verb["up"] else "-", unit)
    if unit in ("%", "‰", "倍"):
        return _ratio(reading, unit)
    return _stripped(_origin(reading))


def _more(text: str) -> re.Match[str] | None:
    """Return the words that tell by how much more or less there is of something, or was done: 比出口额多, 比上年多交付."""
    done = _DONE.search(text) if "多" in text[-6:] or "少" in text[-6:] else None
    return _MORE.search(text) or (done if done and _compared(text[: done.start()])[1] else None)


def _compared_with(text: str, unit: str) -> str | None:
    """Return the words before a comparison that ends in the figure itself (比 2009 年的 66.8%), None for no such words."""
    if "比" not in text and "较" not in text:
        return None
    past = _PAST.search(text)
    if past:
        return text[: past.start()]
    beside = _BESIDE.fullmatch(text)
    return "" if beside and (unit not in RATIOS or (unit in _PERCENT and TIME in text)) else None  # 较去年同月 82% 上升


def _hedges(text: str, hedge: str) -> tuple[str, str]:
    """Return `text` without the hedges at its end, and the one that counts: the first from the figure that bounds it."""
    while m := before(text):
        word = canonical(m["hedge"])
        hedge = word if not hedge or hedge == "达" else hedge
        text = text[: m.start()]
    return text, hedge


def _plain_kind(unit: str) -> Kind:
    if "/" in unit:
        return "rate"
    if unit in ("%", "‰"):
        return "share"
    if unit in ("pp", "bp"):
        return "pp_change"
    if unit in ("倍", "番"):
        return "multiple"
    return "level" if not unit or unit in MONEY or unit in PHYSICAL else "count"


def _points(reading: Reading) -> Reading:
    text = reading.noun
    pulled = _PULLED.search(text)
    if pulled:  # 拉动出口增长 3.4 个百分点: told of what pulls, the part before
        sign: Direction = "-" if pulled["down"] else "+"
        return _stripped(
            reading._replace(noun=text[: pulled.start()], direction=sign, base=f"{PULLED}{pulled['whole']}")
        )
    above = _ABOVE.search(text)
    if above:
        up = above["verb"] in ("高于", "快于", "超过", "高出")
        return _stripped(reading._replace(noun=text[: above.start()], direction="+" if up else "-", base=above["than"]))
    verb = _POINTS.search(text)
    if not verb:
        return _stripped(reading)
    rest, base = _compared(text[: verb.start()])
    than = _THAN.search(rest)
    if than and verb.group() in _HIGHER:
        rest, base = rest[: than.start()], than["than"]
    return _stripped(reading._replace(noun=rest, direction="+" if verb["up"] else "-", base=base))


def _changed(reading: Reading, rest: str, direction: Direction, unit: str) -> Reading:
    """Return the reading of a verb of change: growth in percent, a multiple, or a difference told as a level."""
    rest, base = _compared(rest)
    kind: Kind = "growth" if unit in ("%", "‰") else reading.kind
    change = kind in ("level", "count", "rate")
    share = _share(rest)
    if kind == "growth" and share is not None:  # 占比提高 3%: the change of a share
        rest = share[0]
    return _stripped(reading._replace(kind=kind, noun=rest, direction=direction, base=base, change=change))


def _compared(text: str) -> tuple[str, str]:
    """Return `text` without words of manner and comparison at its end, and what is compared with."""
    base = ""
    while True:
        if pace := _PACE.search(text):
            text, base = text[: pace.start()], base or pace["pace"]
            continue
        if real := _REAL.search(text):
            text, base = text[: real.start()], base or "实际"  # growth at constant prices: never held against amounts
            continue
        manner = _MANNER.search(text) or _AT_CURRENCY.search(text)
        compared = _PLAIN.search(text) or _COMPARED.search(text)
        if compared and (
            compared["base"] in _COMPARISONS
            or (TIME in compared["base"] and not _NAMED_SO.match(compared["base"]))
            or "相比" in compared["base"]
            or re.search(r"年初|年末|上期|上季|上月|去年|全国|平均|总体|整体|基期|期初", compared["base"])
        ):
            text, base = (
                text[: compared.start()],
                base or _COMPARISONS.get(compared["base"]) or _TIMES.sub(TIME, compared["base"]),
            )
        elif manner:
            text = text[: manner.start()]
        else:
            return text, base


def _ratio(reading: Reading, unit: str) -> Reading:
    stripped, origin = _strip(reading.noun)
    noun = _GROWTH_NOUN.search(stripped)
    if noun and unit != "倍":
        sign: Direction = (
            "none" if origin else "-" if noun["noun"] in ("降幅", "跌幅", "减幅") else "+"
        )  # 增速由 3% …: it may fall
        rest, base = _compared(stripped[: noun.start()])
        base = base or ("年均复合" if noun["noun"] in ("CAGR", "复合增长率") else "")
        return _stripped(reading._replace(kind="growth", noun=rest, direction=sign, base=base, origin=origin))
    return _stripped(_quotient(reading, stripped, unit)._replace(origin=origin))


def _quotient(reading: Reading, text: str, unit: str) -> Reading:
    """Return the reading of a share or multiple: part, and whole where it is named."""
    text, base = _compared(_strip(text)[0])
    if unit == "倍" and (year := _OF_A_YEAR.search(text)):
        text = text[: year.start()]
    part = _CONTRIBUTION.match(text)
    if part and unit == "%":
        return reading._replace(noun=text, base=base)
    share = _share(text) if unit in ("%", "‰", "倍") else None
    if share is None and unit == "倍" and (times := _TIMES_AS_MUCH.match(text)):
        share = times["part"], times["whole"].strip(TIME)
    if share is None:
        return reading._replace(noun=text, base=base)
    return reading._replace(noun=share[0], whole=share[1], base=base)


def topic(clause: str) -> tuple[str, str | None]:
    """Return (noun phrase, whole) of a clause without figure that leads up to one; whole is None where no share is told."""
    text = clause[-_LONGEST:].replace(ASIDE, "")
    verb = _CHANGE.search(text)
    text = _compared(_strip(text[: verb.start()] if verb else text)[0])[0]
    return _share(text) or (text, None)


def _share(text: str) -> tuple[str, str] | None:
    """Return (part, whole) of a share pattern, whole "" when it is not named; None for no share."""
    for pattern in (_SHARE_BARE_ONLY, _SHARE_IN, _SHARE_OF, _EQUAL_TO, _SHARE_BARE):
        m = pattern.match(text)
        if m:
            return m["part"], (m.groupdict().get("whole") or "").strip(TIME)
    return None


def _origin(reading: Reading) -> Reading:
    return reading._replace(origin=bool(_FROM.search(reading.noun)))


def _strip(text: str) -> tuple[str, bool]:
    """Return `text` without manner and copula at its end, and whether it told an origin (由)."""
    origin = _FROM.search(text)
    text = text[: origin.start()] if origin else text
    while m := _FILLER.search(text):
        text = text[: m.start()]
    return text, origin is not None


def _stripped(reading: Reading) -> Reading:
    noun, origin = _strip(reading.noun)
    return reading._replace(noun=noun, origin=reading.origin or origin)
