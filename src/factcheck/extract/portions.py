"""Portions: shares whose whole stands right beside the figure: 服务出口的 30% 来自 B, 25% 的企业完成了培训."""

import re

from factcheck.extract.clauses import Clause
from factcheck.extract.reading import Reading

_SOURCE = r"来自|来源于|源于|用于|投向|流向|销往|出口到|集中在|集中于|分布在|分布于|位于|属于|投入到?|由"
_WHOLE_BEFORE = re.compile(rf"(?P<verb>{_SOURCE})于?(?P<part>[^，。；：！？（）]{{2,30}})")
_DOING = (
    "完成|实现|采用|使用|应用|认为|表示|选择|愿意|希望|计划|打算|预计|拥有|具有|参与|参加|开展|从事|接受|获得|取得|通过|达到|超过|出现|面临"
    f"|遭遇|受到|经历|保持|没有|尚未|仍然|仍|已经|已|将|会|能够|可以|可|未|不|在|为|是|有|被|{_SOURCE}"
)
_WHOLE_BEHIND = re.compile(
    rf"的(?P<whole>[^，。；：、！？的]{{2,16}}?)(?P<part>(?:{_DOING})(?![^，。；：！？]{{0,4}}占)[^，。；：！？]{{2,30}})"
)


def portion(reading: Reading, clause: Clause) -> Reading:
    """Return the reading of a share with the part and whole that stand beside its figure, else `reading` as it is."""
    if reading.kind != "share" or reading.whole is not None:
        return reading
    before = _WHOLE_BEFORE.match(clause.behind) if clause.near.endswith("的") and reading.noun else None
    if before:
        return reading._replace(noun=before["part"], whole=reading.noun)
    behind = _WHOLE_BEHIND.match(clause.behind)
    if behind:
        return reading._replace(noun=f"{behind['part']}的{behind['whole']}", whole=behind["whole"])
    return reading
