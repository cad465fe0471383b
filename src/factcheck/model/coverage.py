"""Coverage: which numbers were checked, which were not, and why."""

from dataclasses import dataclass
from decimal import Decimal

from factcheck.model.claim import Status

# The closed list of reasons why a number stays unchecked; the catalogue tells them as "reason.<name>".
REASONS = (
    "alone",  # nothing else in the text or in a pack speaks of it
    "bound_only",  # only an order, a bound or a hedge stands beside it
    "no_measure",  # what it measures could not be read
    "no_period",  # the period could not be read, so nothing may be compared
    "disputed",  # it stands in a contradiction, but another figure of it is likelier wrong
    "undetermined",  # a relation stands, but the wording leaves more than one reading
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How one numeric claim came out; `reason` is "" unless the status is unchecked.

    `room` tells of a corroborated one how far off it could be, in base units, and no check would have noticed; None where the checks
    leave one side open.
    """

    claim: str
    status: Status
    reason: str = ""
    room: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The count of numeric claims by status, and of the unchecked ones by reason (only those that occur).

    `sharp` counts the corroborated ones in which a slip in any digit but the last would have been noticed.
    """

    claims: int
    corroborated: int
    contradicted: int
    unchecked: int
    reasons: tuple[tuple[str, int], ...]
    sharp: int = 0
