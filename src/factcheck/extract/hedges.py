"""Hedges: how a word before or behind a figure turns it into an interval.

Source: gold conventions of the project (docs/decisions.md, "Hedges as intervals"); XBRL Calculations 1.1 for plain figures.
"""

import re
from decimal import Decimal

from factcheck.extract.passes import ending
from factcheck.model.interval import Interval, exactly, printed

# Before the figure, canonical word first.
_BEFORE = {
    "超过": ("超过", "超出", "超", "突破", "逾", "高于", "大于", "多于", "过"),
    "不足": ("不足", "不到", "低于", "少于", "未达"),
    "至少": ("至少", "不低于", "不少于", "不小于"),
    "至多": ("最多", "至多", "不超过", "不高于"),
    "约": ("大约", "大致", "大概", "约为", "约占", "约合", "约", "估计", "左右"),
    "近": ("将近", "接近", "近"),
    "达": ("达到", "高达", "多达", "已达", "达"),
}
_CANON = {word: canon for canon, words in _BEFORE.items() for word in words}
_WORDS = "|".join(sorted(_CANON, key=len, reverse=True))
# 至少建成 12 个: an adverb may stand before the verb
_ADVERB = ending(r"(?P<hedge>至少|至多|最多|不少于|不低于|不超过)[一-鿿]{1,3}$", 6)
# 签约, 附近, 通过 and the like end in a hedge and are none
_PREFIX = ending(rf"(?<![签合契节预制条公附最邻通经度发表])(?P<hedge>{_WORDS})(?:[了为至到有在]|达到?)?$", 8)

_ONE = Decimal(1)


def canonical(word: str) -> str:
    """Return the hedge that `word` stands for; the words themselves for 突破 and the like are folded into 超过."""
    return _CANON.get(word, word)


def before(text: str) -> re.Match[str] | None:
    """Return the hedge at the end of `text`, the words before a figure."""
    return _PREFIX.search(text) or _ADVERB.search(text)


def interval(value: Decimal, scale: Decimal, qualifier: str, *, discrete: bool) -> Interval:
    """Return what the figure stands for, in base units.

    `discrete` says that the figure counts things without a scale word, so that it is exact when nothing hedges it.
    """
    base = value * scale
    match qualifier:
        case "多" | "余":
            return Interval(base, (value + _last_unit(value)) * scale, closed_upper=False)
        case "超过":
            return Interval(base, None, closed_lower=False)
        case "以上" | "至少":
            return Interval(base, None)
        case "不足":
            return Interval(Decimal(0), base, closed_lower=False, closed_upper=False)
        case "以下" | "至多" | "以内":
            return Interval(Decimal(0), base, closed_lower=False)
        case "近":
            return Interval(base * Decimal("0.9"), base, closed_upper=False)
        case _:
            return exactly(base) if discrete else printed(value, scale)


def _last_unit(value: Decimal) -> Decimal:
    """Return the place of the last digit that is not zero: 800 多 runs to 900, 120 多 to 130, 1.5 万多 to 1.6 万."""
    if value == 0:
        return _ONE
    return _ONE.scaleb(int(value.normalize().as_tuple().exponent))
