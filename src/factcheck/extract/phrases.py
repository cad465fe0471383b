"""Phrases: from the words before a figure to the noun phrase of its measure, and whose figure it is."""

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.extract.reading import TIME
from factcheck.extract.vocabulary import Vocabulary
from factcheck.model.claim import Modality

_CONNECTOR = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．](?!\d)|[①-⑳㈠-㈩]|其中|此外|同时|同期|与此同时|另外|另据|而且|并且|以及|、|[和及且](?=[\x01、])|”|’|:|：|当前|目前|截至目前|据\w{0,8}统计|据悉|据了解|"
    r"总体上?看|整体来?看|(?:分|从)[^，]{1,10}看|初步(?:测算|核算|统计)|至于|当中(?=[一-鿿])|不过|然而|而(?=[^且])|但是?(?:仍然?)?|预计|据估计|估计|有望|今后|共计|[一二三四五六七八九]是|更是|全年"
    r"|(?:到|至|自|在|截至|随着)(?=\x01)|(?:上述|这些|该)?(?:报告|数据|会议)(?:显示|指出|认为|测算|称)|[“‘](?![^”’]{1,30}[”’]))"
)
_SPEECH = re.compile(
    r"^.{0,40}?(?:在\w{1,10}(?:中|上|时))?(?:显示|表示|认为|指出|强调|透露|介绍|测算|称|说|发布的统计数据)(?=[，：:“‘\x01]|$)"
)
_WHOSE = re.compile(
    r"(?P<owner>(?:我国|全国|中国|我(?![省市])(?=[一-鿿]{2}))(?:企业|各地|全年)?)|(?P<world>全球|全世界|世界)"
    r"|(?P<local>该公司|本公司|该集团|该行|本行|全市|全省|全区|全县|该市|该省|该区|本市|全州|我市|我省|全自治区)"
)
_ORGANISATION = re.compile(
    r"^(?!归属|属于|包括|其中)(?:(?![的对在和与])[一-鿿A-Za-z]){2,24}?(?:股份有限公司|有限公司|集团|公司|银行(?![承业卡间存贷理系体]))(?=[一-鿿\x01，])"
)
_COUNTY = re.compile(r"某[市省县区州]|(?![全各该本我])[一-鿿]{2,3}县(?![区域级])")
_AND = re.compile(r"、|以及|[和与及]")
_GENERIC = re.compile(r"^(?:企业|全年|全部|各类|共|全市|全省|全区|本级|的)+")
_VERBS = re.compile(
    r"(?:承接|实现|完成|签订|签署|达成|吸纳|登记|拥有|共有|取得|获得|发放|举办|接待|创造|占据|推动|拉动|带来|现有|已有|引进|投资建设)(?!额|率|数|量|值)(?:了|的)?"
)
_JOINING = frozenset(("和", "及", "与", "以及", "而", "并", "并且", "或"))  # 下降 1.3% 和增长 4.4%: they name nothing
_LATER = re.compile(r"(?:预计|预期|有望|将(?!近|军)|可望).*$")
_EDGES = re.compile(r"^[的了之\x01\s、：:]+|[的了之\x01\s、，：:]+$")
_SUPPOSED = re.compile(r"若|如果|假设|假如|假定|倘若|如按")
_FORECAST = re.compile(r"预计|预测|预期|有望|估计|将(?!近|军)|可望|展望")
_TARGET = re.compile(r"力争|目标(?!的)|努力|争取|确保|计划(?!的)|规划(?!的)|打造")
_NO_FACT = re.compile(r"[若如假倘预期望估将展力目努争确计规打]")  # one of these stands in all of them
_FOLLOWING = re.compile(r"^[\x01\x02]?的?([一-鿿A-Za-z]{1,16})")
_FOLLOWING_END = re.compile(
    r"[的和及与在是为被将由向从，、]|中(?![国央小东西部外型级医药文学间心介])|参加|承接|集中|以上|左右|分别|同比"
)
_MASK = re.compile("[\x01\x02]+")


class Phrase(NamedTuple):
    """A noun phrase, the entity that stood before it ("" when none did), and the word that pointed back to one (全市)."""

    text: str
    entity: str = ""
    local: str = ""


def noun_phrase(words: str, vocabulary: Vocabulary) -> Phrase:
    """Return the noun phrase in `words`: connectors, dates, the speaker, the entity and verbs of doing taken away."""
    return _noun_phrase(words, vocabulary) if words else Phrase("")


@lru_cache(maxsize=4096)  # the clauses before a figure are looked at for each figure that follows
def _noun_phrase(words: str, vocabulary: Vocabulary) -> Phrase:
    text, entity, local = _SPEECH.sub("", words).lstrip(TIME), "", ""
    while text:
        before = text
        connector = _CONNECTOR.match(text)
        text = text[connector.end() :].lstrip(TIME) if connector else text
        found, near, length = _entity(text, vocabulary) if text else ("", "", 0)
        if found and _lists_places(text[length:], vocabulary):
            break  # 黑龙江、河南、山东产量: each has a figure of its own
        entity, local, text = found or entity, local or near, text[length:].lstrip(TIME)
        text = _GENERIC.sub("", text) if entity or local else text
        if text == before:
            break
    text = _LATER.sub("", _MASK.sub("", _VERBS.sub("", text)))
    text = _EDGES.sub("", text)
    return Phrase("" if text in _JOINING else text, entity, local)


def _lists_places(rest: str, vocabulary: Vocabulary) -> bool:
    """Return whether another place follows the first, so that what is told belongs to neither alone."""
    joint = _AND.match(rest)
    return joint is not None and bool(vocabulary.places(rest[joint.end() :]))


def _entity(text: str, vocabulary: Vocabulary) -> tuple[str, str, int]:
    """Return (entity, the word like 全市 that points back to one, how many characters of the beginning tell it)."""
    whose = _WHOSE.match(text)
    if whose:
        return (
            ("", whose.group(), whose.end())
            if whose["local"]
            else ("中国" if whose["owner"] else "全球", "", whose.end())
        )
    company = _ORGANISATION.match(text) if any(mark in text for mark in ("公司", "集团", "银行")) else None
    county = _COUNTY.match(text) if text[0] == "某" or "县" in text else None
    named = company or county
    if named:
        return named.group(), "", named.end()
    place = vocabulary.places(text)
    term = vocabulary.at(text, 0) if place else None
    return (place, "", len(term.surface)) if term else ("", "", 0)


def following_noun(text: str) -> str:
    """Return the noun that a count is followed by (31个 示范城市), "" when none is."""
    m = _FOLLOWING.match(text)
    if not m:
        return ""
    end = _FOLLOWING_END.search(m[1])
    return m[1][: end.start()] if end else m[1]


def modality(words: str) -> Modality:
    """Return whether `words` tell a fact, a forecast, a target, or what would be if."""
    if not _NO_FACT.search(words):
        return "actual"
    if _SUPPOSED.search(words):
        return "hypothetical"
    if _TARGET.search(words):
        return "target"
    return "forecast" if _FORECAST.search(words) else "actual"
