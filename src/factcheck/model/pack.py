"""Pack: what a domain knows (measures, axes, identities, reference series) and the rules it tells contradictions by."""

from dataclasses import dataclass, field
from decimal import Decimal

from factcheck.model.finding import Severity

Words = tuple[tuple[str, str], ...]  # (language, text) pairs


def told(words: Words, lang: str) -> str:
    """Return the text of `words` in `lang`."""
    return dict(words)[lang]


@dataclass(frozen=True, slots=True)
class Drop:
    """A word that carries no meaning beside the terms of its pack: 企业执行额 is 执行额, and 企业贷款 is not 贷款."""

    word: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity that bulletins tell, under its canonical name; every alias means the same."""

    name: str
    aliases: tuple[str, ...] = ()
    implies: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an axis; `implies` are members of other axes that it brings along, `measure` what it measures by itself (出口)."""

    name: str
    aliases: tuple[str, ...] = ()
    implies: tuple[tuple[str, str], ...] = ()
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A way to divide a measure. Each tuple of `partitions` names members that add up to the whole, as `pack` says."""

    name: str
    members: tuple[Member, ...]
    partitions: tuple[tuple[str, ...], ...] = ()
    pack: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Identity:
    """An equation between members of an axis by definition: `result` = the sum of `plus` less the sum of `minus`."""

    axis: str
    result: str
    plus: tuple[str, ...]
    minus: tuple[str, ...] = ()
    pack: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Series:
    """Reference values by period, for instance the official yearly average rate.

    `kind` names what they are for ("fx"); `numerator` and `denominator` are the units; `tolerance` is the share by which honest
    figures may differ from the reference; `source` says who published them.
    """

    name: str
    kind: str
    numerator: str
    denominator: str
    tolerance: Decimal
    values: tuple[tuple[str, Decimal], ...]
    source: str
    pack: str = field(default="", compare=False)

    def at(self, period: str) -> Decimal | None:
        """Return the value of `period`, None when the series has none."""
        return dict(self.values).get(period)


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the rule codes that must fire on it; none means that it must pass in silence."""

    text: str
    fires: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """How a contradiction is told: code, severity and words in both languages, with texts that must pass and must fail."""

    code: str
    check: str
    severity: Severity
    title: Words
    reason: Words
    message: Words
    references: tuple[str, ...]
    passes: tuple[str, ...]
    fails: tuple[str, ...]

    @property
    def family(self) -> str:
        """The three letters of the code."""
        return self.code[:3]


@dataclass(frozen=True, slots=True)
class Pack:
    """One file of rules or domain knowledge, or several of them put together."""

    name: str
    title: Words
    drop: tuple[Drop, ...] = ()
    measures: tuple[Measure, ...] = ()
    axes: tuple[Axis, ...] = ()
    identities: tuple[Identity, ...] = ()
    series: tuple[Series, ...] = ()
    rules: tuple[Rule, ...] = ()
    examples: tuple[Example, ...] = ()

    def __hash__(self) -> int:  # told by name: the hash of all its words would be worked out for every text anew
        return hash(self.name)
