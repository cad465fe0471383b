"""Scope: what a clause may lean on: the topic, the levels told so far, the names listed, and the period in force."""

from dataclasses import dataclass, field

from factcheck.model.claim import Claim
from factcheck.model.concept import Concept


@dataclass(slots=True)
class Scope:
    """What was told before, from the sentence out to the document.

    `levels` and `claims` are those of the sentence, `earlier` the levels of the one before; `topic` is the last claim with a noun of its own, `own_topic` the one of this sentence, `parent` the claim that
    其中 divides, `whole` the last divisor of a share with its name, `names` the last list; `near_period`, `period` and `section_period` are
    the periods in force in the paragraph, since it and under the heading; `entity` the one of the paragraph, `region` the last region named.
    """

    entity: str
    default_entity: str
    levels: list[Claim] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    topic: Claim | None = None
    own_topic: Claim | None = None
    parent: Claim | None = None
    whole: tuple[Concept, str] | None = None
    names: list[str] = field(default_factory=list)
    near_period: str = ""
    period: str = ""
    section_period: str = ""
    region: str = ""
    currency: str = ""
    speaker: str = ""
    earlier: list[Claim] = field(default_factory=list)
    paragraph_levels: list[Claim] = field(default_factory=list)

    def sentence(self, *, keeps_parent: bool) -> None:
        """Begin a sentence: its own levels are empty, 其中 holds on only when the sentence begins with it."""
        self.earlier = self.levels or self.earlier
        self.levels, self.claims = [], []
        self.currency, self.own_topic = "", None
        if not keeps_parent:
            self.parent = None

    def paragraph(self) -> None:
        """Begin a paragraph: only periods, names and the section stay in force."""
        self.earlier, self.levels, self.claims, self.paragraph_levels = [], [], [], []
        self.topic = self.parent = self.whole = None
        self.entity, self.speaker = self.default_entity, ""
        self.near_period = ""

    def section(self) -> None:
        """Begin a section: nothing told before stays in force."""
        self.paragraph()
        self.period = self.section_period = ""
        self.names = []

    def divided(self, unit: str) -> Claim | None:
        """Return what 其中 divides: the last level of the paragraph told in `unit`, the last of all for shares and growth."""
        told = [c for c in self.paragraph_levels if c.quantity.unit == unit or unit in ("%", "‰", "pp")]
        return told[-1] if told else None

    def last(self, count: int) -> list[Claim]:
        """Return the last `count` levels of the sentence, or of the one before when it has none; [] when there are too few."""
        told = self.levels or self.earlier
        return told[-count:] if len(told) >= count else []
