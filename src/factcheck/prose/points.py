"""Points told one by one (一是, 二是, 四是): each follows the one before, and there are as many as were announced (三方面)."""

import re
from collections.abc import Iterator

from factcheck.extract.numerals import chinese
from factcheck.extract.passes import matches
from factcheck.prose.series import Mark, Series, in_chinese, mark, series
from factcheck.prose.text import Remark, Text

_CN = "一二三四五六七八九十"
_POINT_BEGINS = re.compile(rf"[{_CN}第（](?<![^。；，：、！？\n”）].)")
_POINT = re.compile(
    rf"(?P<is>[{_CN}]{{1,2}})(?P<verb>[是要])(?!否)|第(?P<nth>[{_CN}]{{1,2}})，|(?<=[。；：，])（(?P<digits>\d{{1,2}})）"
)
_ANNOUNCED = re.compile(
    r"(?<![第午晨晚\d.一二三四五六七八九十])(?P<number>[两二三四五六七八九十]|\d{1,2})"
    r"(?P<class>[个大种项条]?(?:方面|层[面次]|维度|角度|途径|路径|渠道|方[式法]|原因|因素|理由|特[点征]|[亮重要难看]点|问题|困难|挑战|"
    r"阶段|步骤?|环节|条件|要求|原则|任务|举措|措施|抓手|关键|优势|变化|趋势|转变|领域|建议)|[点条项类])"
    r"(?P<what>[^，。；：、\d\n]{0,14})[：:。，；—]{0,2}\n?$"
)
_REACH = 30  # characters in which a count is announced before the first point
_LATER = 1500  # characters in which a further point may stand under another mark


def points(text: Text) -> Iterator[Remark]:
    """Yield a remark for each list of points with a gap, or with another number of points than announced."""
    found = series(text.words, _marks(text.words))
    for at, told in enumerate(found):
        if len(told.marks) > 1 and told.marks[0].number == 1:
            announced = _announced(text.words, told)
            counted = announced is None or announced[0] == len(told.marks)
            if (
                announced
                and not counted
                and not _goes_on(text.words, told)
                and not _lent(found[:at][-1:], announced[0])
            ):
                yield _miscounted(text, told, announced)
            elif told.breaks:
                yield from (_gap(text, one.before, one.here) for one in told.breaks)


def _lent(outer: list[Series], announced: int) -> bool:
    """Return whether the points beyond those announced may go on with the list around them."""
    return any(held.marks[-1].number == announced for held in outer)


def _marks(words: str) -> Iterator[Mark]:
    for m in matches(_POINT_BEGINS, _POINT, words):
        style = "（$）" if m["digits"] else "第#，" if m["nth"] else f"#{m['verb']}"
        found = mark(style, m["digits"] or m["nth"] or m["is"], m.start(), m.end())
        if found is not None:
            yield found


def _announced(words: str, told: Series) -> tuple[int, int, int] | None:
    """Return the number of points announced right before the first, and where it stands."""
    first = told.marks[0].start
    at = max(0, first - _REACH)
    m = _ANNOUNCED.search(words[at:first])
    number = (
        None if m is None else int(m["number"]) if m["number"].isdecimal() else chinese(m["number"].replace("两", "二"))
    )
    return (number, at + m.start("number"), at + m.end("what")) if m and number else None


def _goes_on(words: str, told: Series) -> bool:
    """Return whether a further point follows under another mark (三则, 此外)."""
    number = len(told.marks) + 1
    following = in_chinese(number)
    pattern = rf"(?:第|其)?{following}[是要则为、，]|（(?:{following}|{number})）|最后|此外|另外"
    return bool(re.search(pattern, words[told.marks[-1].end : told.marks[-1].end + _LATER])) and not told.breaks


def _miscounted(text: Text, told: Series, announced: tuple[int, int, int]) -> Remark:
    number, start, end = announced
    marks = "、".join(text.words[m.start : m.end] for m in told.marks)
    return Remark(
        places=(text.span(start, end), *(text.span(m.start, m.end) for m in told.marks)),
        arithmetic=f"{text.words[start:end]}：{marks}，{len(told.marks)} ≠ {number}",
        key=f"{text.words[start:end]}{marks}",
        stated=text.words[start:end],
        recomputed=str(len(told.marks)),
        figures=marks,
    )


def _gap(text: Text, before: Mark, here: Mark) -> Remark:
    told = text.words[before.start : before.end], text.words[here.start : here.end]
    return Remark(
        places=(text.span(before.start, before.end), text.span(here.start, here.end)),
        arithmetic=" → ".join(told),
        key="".join(told) + text.words[here.end : here.end + 12],
        stated=told[1],
        recomputed=str(before.number + 1),
        figures="、".join(told),
    )
