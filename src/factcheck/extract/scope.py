"""Scope: what a clause may lean on: the topic, the levels told so far, the names listed, and the period in force."""

from factcheck.extract.subjects import Subject, Whole
from factcheck.model.claim import Claim


class Scope:
    """What was told before, from the sentence out to the document. It changes as the text is read.

    Of the sentence: `levels`, `claims`, `own_topic` (the last claim with a noun of its own), `parent` (the claim that 其中 divides),
    `turns` (names still to be dealt out), `row` (the last claims told in a row), `among` (在 A 中), `left_out` (剔除旅行服务),
    `ranked` (of how many told in order), `yardstick` (the level that a share is told of: 预算 21.6 亿元的), `segment` (semicolons
    so far). Of the sentence before: `earlier`, its levels.
    Of the paragraph: `topic`, `paragraph_levels`, `whole` (the last divisor of a share), `near_period`, `entity`, `speaker`,
    `currency` (以美元计), `aspect` (卫生陶瓷出口方面).
    Of the section: `period`, `section_period` (of its heading), `names` (the last list).
    Of the document: `default_entity`, `region` (the last one named).
    """

    def __init__(self, entity: str) -> None:
        self.default_entity = entity
        self.region = ""
        self.period = self.section_period = ""
        self.section(keeps_period=False)

    def section(self, *, keeps_period: bool) -> None:
        """Begin a section: nothing told before stays in force but, when it names none itself, the period."""
        if not keeps_period:
            self.period = self.section_period = ""
        self.names: list[str] = []
        self.paragraph()

    def paragraph(self) -> None:
        """Begin a paragraph: only periods, names and the section stay in force."""
        self.topic: Claim | None = None
        self.whole: Whole | None = None
        self.paragraph_levels: list[Claim] = []
        self.levels: list[Claim] = []
        self.earlier: list[Claim] = []
        self.near_period, self.speaker, self.entity, self.currency = "", "", self.default_entity, ""
        self.aspect = ""
        self.parent: Claim | None = None
        self.sentence(keeps_parent=False)

    def sentence(self, *, keeps_parent: bool) -> None:
        """Begin a sentence: its own levels are empty, 其中 holds on only when the sentence begins with it."""
        self.earlier = self.levels or self.earlier
        self.levels = []
        self.claims: list[Claim] = []
        self.left_out, self.ranked = "", 0
        self.yardstick: Claim | None = None
        self.own_topic: Claim | None = None
        self.turns: list[Subject] = []
        self.row: list[Claim] = []
        self.segment = 0
        self.among = ""
        if not keeps_parent:
            self.parent = None

    def local(self, word: str) -> str:
        """Return who 全市 or 该公司 is: the last region of that rank, else the word itself, which is not the country."""
        rank = word[-1]
        return self.region if self.region.endswith(rank) else word if rank not in "市省区县州" else f"全{rank}"

    def divided(self, unit: str, *, change: bool, base: str) -> Claim | None:
        """Return what 其中 divides: the last level of the paragraph told in `unit`, the last of all for shares and growth.

        Before a difference (其中短期贷款增加 3 亿元) it is the last difference of the sentence, one told against the same first.
        """
        moved = [c for c in self.claims if c.change and c.quantity.unit == unit] if change else []
        told = [c for c in self.paragraph_levels if c.quantity.unit == unit or unit in ("%", "‰", "pp")]
        return next(iter([c for c in moved if c.base == base][-1:] or moved[-1:] or told[-1:]), None)

    def told_in_a_row(self, unit: str) -> bool:
        """Return whether several levels of the sentence bear `unit`, which a 合计 may take together."""
        return len([c for c in self.levels if c.quantity.unit == unit]) > 1

    def last(self, count: int) -> list[Claim]:
        """Return the last `count` levels of the sentence, or of the one before when it has none; [] when there are too few."""
        told = self.levels or self.earlier
        return told[-count:] if len(told) >= count else []
