"""Relation: an equation or order between claims. Outcome: what came out when it was computed."""

from dataclasses import dataclass
from typing import Literal

from factcheck.model.interval import Interval

Truth = Literal["consistent", "inconsistent", "undetermined"]


@dataclass(frozen=True, slots=True)
class Relation:
    """What ought to hold between `claims` (ids, in the order that the check of `kind` takes).

    `rule` is the code under which a contradiction is told; `source` says where the relation comes from ("wording",
    "repetition" or "pack:NAME"); `hard` is False when the wording leaves a reading under which it need not hold, so that a
    miss proves nothing, unless `slip` asks to tell one that a single slip of the keyboard explains; `cluster` joins relations
    that tell of the same defect (conversions at one rate); `rounded` says that the bulletin warns of its rounding, so that a sum may
    miss by one more half unit of each figure.
    """

    id: str
    rule: str
    kind: str
    claims: tuple[str, ...]
    source: str
    hard: bool = True
    slip: bool = False
    cluster: str = ""
    rounded: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one check.

    `stated` and `recomputed` are the two intervals held against each other, `arithmetic` the same in figures. `implied` holds,
    for each operand in the order given, the values it would need for the others to be right (None where that cannot be said).
    `unusual` marks what holds only if nearly all roundings fell the same way; `exact` marks an equation between printed
    figures, in contrast to a bound or a hedge.
    """

    truth: Truth
    stated: Interval
    recomputed: Interval
    arithmetic: str
    implied: tuple[Interval | None, ...] = ()
    unusual: bool = False
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Judged:
    """A relation with its outcome."""

    relation: Relation
    outcome: Outcome
