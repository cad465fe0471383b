"""Finding: an outcome worth telling, with its places, the figures most likely wrong, and a fingerprint."""

from dataclasses import dataclass
from typing import Literal

from factcheck.model.span import Span

Severity = Literal["error", "warning", "note"]

Suppressor = Literal["accepted", "inline", "baseline"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
SUPPRESSORS: tuple[Suppressor, ...] = ("accepted", "inline", "baseline")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A figure that may be wrong: its place and text, what would mend it, and why it is suspected.

    `replacement` stands for the whole of `text`; it is "" when no single value mends every relation. `reason` is a catalogue
    key, `fields` fill it.
    """

    span: Span
    text: str
    replacement: str
    reason: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure that a finding speaks of: its place, its text as in the source, and its claim's id (None for other text)."""

    span: Span
    text: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding counts no more: somebody accepted it, a remark in the text passes it over, or an earlier report holds it.

    `reason` is what was written down for it, "" for a baseline.
    """

    by: Suppressor
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the editor is told.

    `fields` fill the message of the rule in any language; `arithmetic` is the same in all of them; `expected` says in figures
    what would have been consistent. `relations` are ids. `fingerprint` depends on the rule and the words of the figures, not
    on their places. `suppressed` is None for one that counts; checking never sets it, the workflow around it does.
    """

    rule: str
    severity: Severity
    arithmetic: str
    expected: str
    relations: tuple[str, ...]
    cited: tuple[Cited, ...]
    suspects: tuple[Suspect, ...]
    fingerprint: str
    fields: tuple[tuple[str, str], ...] = ()
    suppressed: Suppression | None = None
