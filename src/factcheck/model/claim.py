"""Claim: what the prose asserts of one figure, an XBRL fact read from text."""

from dataclasses import dataclass
from typing import Literal

from factcheck.model.concept import Concept
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span

Kind = Literal[
    "level", "count", "share", "growth", "pp_change", "multiple", "rate", "elasticity",
    "rank", "period", "date", "list_count", "ordinal", "other",
]  # fmt: skip
Direction = Literal["+", "-", "none"]
Modality = Literal["actual", "forecast", "target", "hypothetical"]
Status = Literal["corroborated", "contradicted", "unchecked"]

NUMERIC: frozenset[str] = frozenset(
    {"level", "count", "share", "growth", "pp_change", "multiple", "rate", "elasticity"}
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands in a table: the offset of the table, the label of its row, and the number of its column."""

    table: int
    row: str
    column: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure with everything the text says of it.

    `id` is c001 … in the order of the text. `span` lies in the source, `raw` is the source text there and `text` the same
    cleaned. `metric` and `of` are noun phrases; `concept` and `whole` are what they mean (`whole` is None where nothing is
    divided, `whole_entity` says whose it is). `resolved` is the ISO period of a date or period row. `currency` is the currency
    in which the level behind a growth is told, `base` what a change is measured against (同比, 环比, 较年初 …); `change` marks a
    difference told as a level, `past` the figure that one is measured from (比 2009 年的 66.8%, 由 15.9%), `together` a figure
    of several taken as one (合计), `divided` a share that names its whole in its own clause, `ranked` of how many figures told
    from the largest down it is one, `within` the whole that 其中 divides, `cell` its place in a table. `segment` counts the
    semicolons of its sentence before it, `sentence` and `paragraph` count from 0 in the document, `section` is the heading path.
    """

    id: str
    span: Span
    raw: str
    text: str
    kind: Kind
    quantity: Quantity
    metric: str = ""
    entity: str = ""
    period: str = ""
    of: str = ""
    direction: Direction = "none"
    modality: Modality = "actual"
    speaker: str = ""
    section: str = ""
    resolved: str = ""
    concept: Concept = Concept("")
    whole: Concept | None = None
    whole_entity: str = ""
    currency: str = ""
    base: str = ""
    change: bool = False
    past: bool = False
    together: bool = False
    divided: bool = False
    ranked: int = 0
    cell: Place | None = None
    within: str = ""
    segment: int = 0
    sentence: int = 0
    paragraph: int = 0

    @property
    def numeric(self) -> bool:
        """Whether the claim counts in coverage."""
        return self.kind in NUMERIC
