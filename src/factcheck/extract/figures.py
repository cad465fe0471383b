"""Figures: every numeral with scale, unit and the hedges that belong to its span, in one pass over the text."""

import re
from collections.abc import Container, Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.extract.bare import bare_numbers
from factcheck.extract.numerals import ARABIC, ARABIC_FIRST, CHINESE, CHINESE_DIGITS, arabic, chinese
from factcheck.extract.passes import matches
from factcheck.extract.units import MONEY, UNIT, UNIT_BEGINS, canonical

SCALES = {
    "万亿": Decimal(10**12), "兆": Decimal(10**12), "千亿": Decimal(10**11), "百亿": Decimal(10**10), "亿": Decimal(10**8),
    "千万": Decimal(10**7), "百万": Decimal(10**6), "万": Decimal(10**4), "千": Decimal(1000), "百": Decimal(100), "": Decimal(1),
    **{f"{head}{more}万": scale for head, scale in (("千", Decimal(10**7)), ("百", Decimal(10**6))) for more in "多余"},  # 9千多万
}  # fmt: skip
_SCALE = r"[千百][多余]万|万亿|兆(?=[\d元美])|千亿|百亿|亿|千万|百万|万|千(?!瓦|克|米)|百(?!分)"
_DASH = r"[-—–~至到]{1,2}"
_FIRST_UNIT = "%|倍|个百分点|美?元|港元|人|个|家|户|吨|项"  # what is told at both ends of a range
_AFTER = r"以上|以下|以内|左右|上下"

_MINUS = re.compile(r"(?<![\d%A-Za-z个元亿万年月日)）])-")  # -1.50 亿元, but not the dash of a range
_FIGURE = re.compile(
    rf"""
    (?P<number>{ARABIC_FIRST})
    (?:(?P<scale0>{_SCALE})?(?P<unit0>{_FIRST_UNIT})?{_DASH}(?P<upper>{ARABIC})    # 20~30 亿元, 3%—5%
      (?(unit0)(?=[多余来几]?+(?:{_SCALE})?+[多余]?+(?:(?P=unit0)|(?![{UNIT_BEGINS}\d]|[.,，]\d)))))?  # 增 7%至 250 亿元 is none
    (?:(?P<some>[多余来几])?(?P<scale>{_SCALE})?(?P<more>[多余])?(?P<unit>{UNIT})?(?P<half>半)?(?P<over>(?<=倍)多)?)
    (?P<after>{_AFTER})?
    """,
    re.VERBOSE,
)
_WORDED_BEGINS = re.compile(
    rf"[百翻近过约一半基持几数{CHINESE_DIGITS}](?:(?<=百)(?=分)|(?<=翻)(?=[番了一两二三四])|(?<=[近过约一])(?=半)|(?<=半)(?=[数壁])"
    rf"|(?<=基)(?=本)|(?<=持)(?=平)|(?<=[几数])(?=[个亿万])|(?<=[{CHINESE_DIGITS}])(?=[{CHINESE_DIGITS}多余万亿个倍成元美人家名户件项]))"
)
_WORDED = re.compile(
    rf"""
    百分之(?P<percent>{CHINESE}(?:点{CHINESE})?)
    |(?P<times>翻(?:了)?(?P<turns>[一两二三四])番(?P<overturn>多)?)
    |(?P<half>近半|过半|约半|(?<=[占约近过超达为有])一半|一半(?=以上|左右)|半数|半壁江山)(?![导年])
    |(?P<flat>基本持平|持平)
    |(?P<some>[几数])个?(?P<vague>亿|万)(?!千|百)
    |(?P<pair>二三|三四|四五|五六|六七|七八|八九)(?P<pairunit>倍|成)
    |(?P<number>{CHINESE})(?P<more0>[多余])?(?P<scale>万亿|亿|万)?(?P<more>[多余])?
      (?:(?P<unit>个百分点|倍|成(?![为立本功果都员交就长绩熟品型份效套])|元|美元|人(?![均民才力工大口类])|家|名|户|件|项)(?P<rest>半)?)
      (?P<after>{_AFTER})?
    """,
    re.VERBOSE,
)
_NO_COUNT = frozenset("每前")  # 每百元, 前十名: a divisor and a rank
_MAY_SHARE = frozenset("、，和及与以或")  # behind a number whose unit comes later: 45.3、17.3和37.4%
_LISTED = re.compile(r"[、，]?(?:和|及|与|以及|或)?\Z")


class Figure(NamedTuple):
    """A numeral as printed, at clean offsets `start` to `end`.

    `upper` is the upper end of a range, `inner` the hedge inside or behind the span (多, 余, 以上 …, "" without one).
    """

    start: int
    end: int
    value: Decimal | None
    scale: Decimal
    unit: str
    inner: str = ""
    upper: Decimal | None = None
    negative: bool = False


def figures(text: str, taken: list[tuple[int, int]]) -> tuple[Figure, ...]:
    """Return the figures of `text` in order, those aside that touch a `taken` stretch (dates and periods, in order)."""
    bare = {b.start: Figure(b.start, b.end, b.value, Decimal(1), b.unit) for b in bare_numbers(text)}
    told = (f for f in (*_arabic(text), *_worded(text)) if f.start not in bare)
    found = [*bare.values(), *(f for f in told if text[f.start - 1 : f.start] not in _NO_COUNT)]
    found.sort(key=lambda f: f.start)
    return tuple(_with_unit(_shared_units(text, list(_joined(_free(found, taken)))), bare))


def _free(found: list[Figure], taken: list[tuple[int, int]]) -> Iterator[Figure]:
    busy, at, last = [*taken, (1 << 60, 1 << 60)], 0, 0
    for figure in found:
        while busy[at][1] <= figure.start:
            at += 1
        if figure.start >= last and figure.end <= busy[at][0]:
            last = figure.end
            yield figure


def _joined(found: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures, those told in two scales as one (12亿7264万元, 3万5129美元)."""
    held: Figure | None = None
    for figure in found:
        if held is not None and _goes_on(held, figure) and held.value is not None and figure.value is not None:
            value = held.value * (held.scale / figure.scale) + figure.value
            held = figure._replace(start=held.start, value=value, negative=held.negative)
            continue
        if held is not None:
            yield held
        held = figure
    if held is not None:
        yield held


def _goes_on(one: Figure, other: Figure) -> bool:
    plain = not (one.unit or one.inner or one.upper is not None) and one.scale > other.scale
    return (
        plain and one.end == other.start and one.value == one.value.to_integral_value()
        if one.value is not None
        else False
    )


def _arabic(text: str) -> Iterator[Figure]:
    for m in _FIGURE.finditer(text):
        number, scale0, unit0, upper, some, scale, more, unit, half, over, after = m.groups("")
        unit, scale = canonical(unit or unit0), scale or scale0
        start, end = m.span()
        if not (unit or scale):
            if text.startswith("人民币", end):
                unit = "CNY"
            elif text[end : end + 1] not in _MAY_SHARE:
                continue  # a bare number, and no unit that it could share
        before = text[start - 1] if start else ""
        if before.isascii() and before.isalpha() and not (scale or unit in MONEY):
            continue  # G20, ISO9001: part of a name
        value = arabic(number)
        if half and unit in ("倍", "成"):
            value += Decimal("0.5")
        elif half:
            end -= 1
        negative = before == "-" and _MINUS.match(text, start - 1) is not None
        yield Figure(
            start - negative, end, value, SCALES[scale], unit, some or more or over or after or scale[1:-1],
            arabic(upper) if upper else None, negative=negative,
        )  # fmt: skip


def _worded(text: str) -> Iterator[Figure]:
    for m in matches(_WORDED_BEGINS, _WORDED, text):
        figure = _word_figure(m)
        if figure is not None:
            yield figure


def _word_figure(m: re.Match[str]) -> Figure | None:
    one = Decimal(1)
    if m["percent"]:
        whole, _, part = m["percent"].partition("点")
        value = chinese(whole)
        digits = "".join(str(chinese(d)) for d in part)
        return (
            None
            if value is None
            else Figure(m.start(), m.end(), Decimal(f"{value}.{digits}" if part else value), one, "%")
        )
    if m["times"]:
        turns = chinese(m["turns"]) or 1
        return Figure(m.start(), m.end(), Decimal(turns), one, "番", m["overturn"] or "")
    if m["half"]:
        inner = {"近半": "近", "过半": "超过"}.get(m["half"], "一半")
        return Figure(m.start(), m.end(), Decimal(50), one, "%", inner)
    if m["flat"]:
        return Figure(m.start(), m.end(), Decimal(0), one, "%", "基本持平")
    if m["vague"]:
        return Figure(m.start(), m.end(), None, SCALES[m["vague"]], "次")
    if m["pair"]:
        low, high = (chinese(c) or 0 for c in m["pair"])
        return _tenths(Figure(m.start(), m.end(), Decimal(low), one, m["pairunit"], "约", Decimal(high)))
    return _counted(m)


def _counted(m: re.Match[str]) -> Figure | None:
    number = chinese(m["number"])
    if number is None or (m["number"] == "一" and m["unit"] not in ("倍", "成", "个百分点")):
        return None  # 一家, 一项: an article, no count
    value = Decimal(number) + (Decimal("0.5") if m["rest"] else 0)
    inner = m["more0"] or m["more"] or m["after"] or ""
    return _tenths(Figure(m.start(), m.end(), value, SCALES[m["scale"] or ""], canonical(m["unit"]), inner))


def _tenths(figure: Figure) -> Figure:
    """Return 三成 as 30 %, 七成半 as 75 %."""
    if figure.unit != "成" or figure.value is None:
        return figure
    upper = None if figure.upper is None else Decimal(int(figure.upper * 10))
    return figure._replace(value=Decimal(int(figure.value * 10)), unit="%", upper=upper)


def _shared_units(text: str, found: list[Figure]) -> list[Figure]:
    """Give a bare number the unit of the next one in its list: 45.3、17.3和37.4%."""
    for i in range(len(found) - 2, -1, -1):
        here, following = found[i], found[i + 1]
        between = text[here.end : following.start]
        if not here.unit and following.unit and between and _LISTED.match(between):
            scale = following.scale if here.scale == 1 else here.scale
            found[i] = here._replace(unit=following.unit, scale=scale)
    return found


def _with_unit(found: list[Figure], bare: Container[int]) -> Iterator[Figure]:
    """Yield what is told in a unit or at least with a scale word, and the `bare` numbers that say something without."""
    for figure in found:
        if figure.unit or figure.scale != 1 or figure.start in bare:
            yield _tenths(figure)
