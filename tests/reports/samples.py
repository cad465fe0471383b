"""A small checked document, made by hand: three figures, one sum that fails, one rule that tells it."""

from array import array
from dataclasses import replace
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.coverage import Coverage, Standing
from factcheck.model.finding import Cited, Finding, Suspect
from factcheck.model.interval import Interval, exactly, printed
from factcheck.model.pack import Pack, Rule
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Judged, Outcome, Relation
from factcheck.model.report import Document
from factcheck.model.source import from_text
from factcheck.model.span import Span
from factcheck.reports.view import View

TEXT = "某市统计公报\n2018年，全市执行额 58.7 亿\n元，其中离岸 31.2 亿元，在岸超过 28.5 亿元。\n"
SOURCE = from_text(TEXT, "公报.txt")

RULE = Rule(
    code="SUM001",
    check="part_sum",
    severity="error",
    title=(("zh", "分项之和与合计不符"), ("en", "Parts do not add up")),
    reason=(("zh", "读者会把分项相加。"), ("en", "Readers add the parts.")),
    message=(
        ("zh", "分项合计为 {sum}，原文合计为 {total}。"),
        ("en", "The parts add up to {sum}, the total told is {total}."),
    ),
    references=("GB/T 8170-2008",),
    passes=("共 3 亿元，其中甲 1 亿元，乙 2 亿元。",),
    fails=("共 4 亿元，其中甲 1 亿元，乙 2 亿元。",),
)
NOTE = replace(RULE, code="DUP101", severity="note", title=(("zh", "说法宽松"), ("en", "Looser than the figure")))
PACK = Pack("标准", (("zh", "标准"), ("en", "Standard")), rules=(RULE, NOTE))
ZH, EN = View(PACK, "zh"), View(PACK, "en")


def span_of(raw: str) -> Span:
    """Return where `raw` first stands in the text."""
    return Span(TEXT.index(raw), TEXT.index(raw) + len(raw))


def yuan(value: str) -> Quantity:
    """Return so many 亿 yuan."""
    return Quantity(Decimal(value), Decimal("1E+8"), "CNY", printed(Decimal(value), Decimal("1E+8")))


def level(number: str, raw: str, value: str, span: Span | None = None) -> Claim:
    """Return a claim of so many 亿 yuan."""
    text = raw.replace("\n", "").replace(" ", "")
    claim = Claim(number, span or span_of(raw), raw, text, "level", yuan(value))
    return replace(claim, metric="执行额", entity="某市", period="2018")


YEAR = Claim(
    "c001",
    span_of("2018年"),
    "2018年",
    "2018年",
    "period",
    Quantity(None, Decimal(1), "年", exactly(Decimal(0))),
    period="2018",
    resolved="2018",
)
TOTAL = level("c002", "58.7 亿\n元", "58.70")
OFFSHORE = replace(level("c003", "31.2 亿元", "31.2"), speaker="商务局", section="一、概况")
ABOVE = Interval(Decimal("28.5e8"), None, closed_lower=False)
ONSHORE = replace(level("c004", "28.5 亿元", "28.5"), quantity=replace(yuan("28.5"), interval=ABOVE, qualifier="超过"))

JUDGED = Judged(
    Relation("r001", "SUM001", "part_sum", ("c002", "c003", "c004"), "wording"),
    Outcome(
        "inconsistent",
        TOTAL.quantity.interval,
        Interval(Decimal("5.965e9"), None),
        "31.2 + 28.5 = 59.7",
    ),
)
FINDING = Finding(
    rule="SUM001",
    severity="error",
    arithmetic="31.2 + 28.5 = 59.7 ≠ 58.7",
    expected="59.7",
    relations=("r001",),
    cited=tuple(Cited(claim.span, claim.raw, claim.id) for claim in (TOTAL, OFFSHORE, ONSHORE)),
    suspects=(
        Suspect(TOTAL.span, TOTAL.raw, "59.7 亿元", "suspect.substituted"),
        Suspect(OFFSHORE.span, OFFSHORE.raw, "", "suspect.unsettled"),
    ),
    fingerprint="0f1e2d",
    fields=(("sum", "59.7"), ("total", "58.7")),
)
DOCUMENT = Document(
    source=SOURCE,
    clean=CleanText(TEXT, array("l", range(len(TEXT))), TEXT),
    issued="2019-05-20",
    claims=(YEAR, TOTAL, OFFSHORE, ONSHORE),
    relations=(JUDGED,),
    findings=(FINDING,),
    standings=(
        Standing("c002", "contradicted"),
        Standing("c003", "corroborated"),
        Standing("c004", "unchecked", "bound_only"),
    ),
    coverage=Coverage(3, 1, 1, 1, (("bound_only", 1),)),
)
SILENT = replace(
    DOCUMENT,
    source=from_text(TEXT, "旧公报.txt"),
    issued=None,
    relations=(),
    findings=(),
    standings=(Standing("c002", "corroborated"), Standing("c003", "corroborated"), Standing("c004", "corroborated")),
    coverage=Coverage(3, 3, 0, 0, ()),
)
