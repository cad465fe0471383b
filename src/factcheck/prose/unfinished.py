"""A period told as past that is not over when the document is issued: 今年上半年 … 1007.9 亿元, issued in May.

Silent without a day of issue, where the passage speaks of plans or expectations, and for a year or month that is
running, since 今年 and 5月 mean the time so far as often as all of it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.extract.periods import is_day, is_month, is_year, last_day
from factcheck.model.claim import Claim
from factcheck.prose.text import Remark, Text

_NOT_YET = re.compile(
    r"预计|预期|预测|预估|预算|估计|测算|计划|规划|目标|展望|力争|争取|有望|确保|拟|要求|任务|将|即将|望|可达|可实现|"
    r"累计|截至|截止|至今|以来|迄今|安排|届时|若|如果|假如|假设|情景|到期|左右|争"
)
_WHOLE_YEAR = re.compile(r"全年|年度")
_BASES = re.compile(r"(?:比|较|与|同|于|到|至|自|从|由|超过|在)$")
_EARLY = timedelta(days=6)  # figures of a period are told at times in its last days
_CONTEXT = 1000  # characters of the paragraph in which a plan or forecast may have been begun
_HEADING = 30  # characters of a line that heads the paragraph below it (2020年目标)
_REACH = 200  # characters in which the figure of a period follows
_ISO_DAY = 10


def unfinished(text: Text) -> Iterator[Remark]:
    """Yield a remark for each period that figures are told of as past and that ends after the day of issue."""
    if text.issued is None:
        return
    for at, claim in zip(text.claims_at, text.claims, strict=True):
        if claim.kind not in ("period", "date") or not claim.resolved or is_day(claim.resolved):
            continue
        over = _over(claim.resolved)
        if over is None or over - _EARLY <= text.issued or _running(claim, text.issued):
            continue
        if _told_as_past(text, at, claim):
            yield Remark(
                places=(claim.span,),
                arithmetic=f"{over} > {text.issued}",
                key=claim.text,
                stated=claim.text,
                recomputed=str(text.issued),
                figures=str(over),
            )


def _over(period: str) -> date | None:
    """Return the last day of `period`, None for what no calendar holds."""
    try:
        return date.fromisoformat(last_day(period)[:_ISO_DAY])
    except ValueError:
        return None


def _running(claim: Claim, issued: date) -> bool:
    """Return whether the period is the year or month of the issue, which is told of up to the day."""
    if is_month(claim.resolved):
        return claim.resolved == issued.isoformat()[:7]
    return is_year(claim.resolved) and int(claim.resolved) == issued.year and not _WHOLE_YEAR.search(claim.text)


def _told_as_past(text: Text, at: int, claim: Claim) -> bool:
    """Return whether a figure of that very period follows in its sentence, and nothing before or in it looks ahead."""
    sentence = text.sentences[claim.sentence]
    low = max(0, at - _CONTEXT)
    begin = max(low, text.words.rfind("\n", low, at) + 1)
    above = text.words.rfind("\n", low, max(low, begin - 1)) + 1
    if begin - above <= _HEADING:
        begin = max(low, above)
    end = min(sentence.end, at + _REACH)
    if claim.text.startswith("同") or _NOT_YET.search(text.plain, begin, end) or _NOT_YET.search(claim.section):
        return False
    if _BASES.search(text.plain[max(0, at - 2) : at]):
        return False
    told = text.claims_within(at + 1, end)
    return any(c.numeric and c.modality == "actual" and c.period == claim.resolved for c in told)
