"""A small bulletin in which every figure is upheld by another one, for planting one wrong figure at a time."""

import factcheck
from factcheck.model.finding import Finding
from factcheck.model.report import Document

BULLETIN = """服务外包统计快报
2019年2月20日

2018年，我国服务外包执行额959.7亿元，其中离岸服务外包执行额586.6亿元，在岸服务外包执行额373.1亿元。

2018年，我国离岸信息技术外包、业务流程外包和知识流程外包的执行额分别为265.6亿元、101.3亿元和219.7亿元，\
占离岸服务外包执行额的比重分别为45.3%、17.3%和37.5%。

2018年，我国离岸服务外包执行额占服务外包执行额的61.1%。

2018年，我国服务进出口总额5240.2亿元，其中服务出口1765.8亿元，服务进口3474.4亿元，服务贸易逆差1708.6亿元。
"""


def planted(right: str, wrong: str, text: str = BULLETIN) -> Document:
    """Return `text` checked with `wrong` in place of `right`, which stands in it once."""
    assert text.count(right) == 1, right
    return factcheck.check_text(text.replace(right, wrong))


def loud(document: Document) -> tuple[Finding, ...]:
    """Return the errors and warnings."""
    return tuple(finding for finding in document.findings if finding.severity != "note")


def quiet(document: Document) -> tuple[Finding, ...]:
    """Return the notes."""
    return tuple(finding for finding in document.findings if finding.severity == "note")


def reasons(text: str) -> dict[str, tuple[str, str]]:
    """Return status and reason of every numeric figure of `text`, by its clean words."""
    document = factcheck.check_text(text)
    words = {claim.id: claim.text for claim in document.claims}
    return {words[standing.claim]: (standing.status, standing.reason) for standing in document.standings}
