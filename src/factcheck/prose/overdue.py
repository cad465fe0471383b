"""A future told for a time that is over when the document is issued: 到2015年底产能将达到 …, issued in 2019.

Silent for what was forecast in the past and says so (曾预计, 规划提出, 2018年初预计), and inside quotations.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from factcheck.extract.periods import last_day
from factcheck.model.claim import Claim
from factcheck.prose.text import Remark, Text

# 将 alone is as often the preposition (将总部迁至武汉) as the future; a verb of becoming behind it decides
_FUTURE = re.compile(
    r"将(?=达|超过|突破|实现|增长|增至|增加|继续|进一步|成为|迎来|完成|建成|形成|投产|开工|启动|升至|降至|占|有望|会|是|有)"
    r"|预计|有望|力争|争取|预期"
)
_WILL = re.compile(r"将(?=达到|超过|突破|实现|增长|增至|增加)")  # 2018年，出口额将达到: no 到 says that it is a term
_BEFORE = re.compile(r"(?:预计|有望|力争|争取|预期)(?:到|在|于|至)?$")
_BY = re.compile(r"(?:到|至)$")
_OF_OLD = re.compile(
    r"曾|此前|当时|当初|当年|原定|原计划|原本|原先|早在|那时|彼时|时任|年初|规划|方案|纲要|意见|提出|指出|明确|要求|报告|回顾|"
    r"预测|预言|发布|公布|出台|宣布|《|目标|合同|协议|决定|计划|批准|同意|签约|签订|部署|认为|表示"
)
_OPENING, _CLOSING = "“", "”"
_SETTLED = timedelta(days=60)  # until then the results of a period may still be an estimate
_REACH = 24  # characters between a date and the future told for it
_CLAUSE = re.compile(r"[。；！？\n]")


def overdue(text: Text) -> Iterator[Remark]:
    """Yield a remark for each past date that a sentence still expects."""
    if text.issued is None:
        return
    latest = (text.issued - _SETTLED).isoformat()
    told_in = -1
    for at, claim in zip(text.claims_at, text.claims, strict=True):
        if claim.kind in ("period", "date") and claim.resolved[:1].isdigit() and not claim.quantity.value:
            first, told_in = claim.sentence != told_in, claim.sentence
            future = _future(text, at, claim) if first and last_day(claim.resolved) < latest else None
            if future is not None:
                place = text.span(*future)
                yield Remark(
                    places=tuple(sorted((claim.span, place))),
                    arithmetic=f"{last_day(claim.resolved)} < {text.issued}",
                    key=f"{claim.text}{text.source(place)}",
                    stated=claim.text,
                    recomputed=str(text.issued),
                    figures=text.words[future[0] : future[1]],
                )


def _future(text: Text, at: int, claim: Claim) -> tuple[int, int] | None:
    """Return where the future of the date at `at` is told, None when it is not, or told as a thing of the past."""
    sentence = text.sentences[claim.sentence]
    if _OF_OLD.search(text.plain, sentence.start, sentence.end) or _quoted(text.words, sentence.start, at):
        return None
    before = text.plain[max(sentence.start, at - 6) : at]
    told = _BEFORE.search(before)
    if told:
        return at - len(before) + told.start(), at
    if before and not _BY.search(before):
        return None
    pattern = _FUTURE if before else _WILL
    end = at + len(claim.text)
    stop = _CLAUSE.search(text.words, end, sentence.end)
    ahead = pattern.search(text.plain, end, min(end + _REACH, stop.start() if stop else sentence.end))
    return ahead.span() if ahead else None


def _quoted(words: str, start: int, at: int) -> bool:
    return words.count(_OPENING, start, at) > words.count(_CLOSING, start, at)
