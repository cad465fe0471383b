"""Coverage in words, and that of several documents together."""

from collections.abc import Sequence

from factcheck.model.coverage import REASONS, Coverage
from factcheck.reports.view import View


def line(coverage: Coverage, view: View) -> str:
    """Return the line that every report leads with."""
    return view.say(
        "coverage.line" if coverage.claims else "coverage.none",
        claims=coverage.claims,
        checked=coverage.corroborated + coverage.contradicted,
        contradicted=coverage.contradicted,
        unchecked=coverage.unchecked,
    )


def reasons(coverage: Coverage, view: View) -> str:
    """Return why the unchecked numbers are, "" where there are none."""
    if not coverage.reasons:
        return ""
    told = (
        view.say("coverage.reason", reason=view.say(f"reason.{name}"), count=count) for name, count in coverage.reasons
    )
    return view.say("coverage.reasons", reasons=view.say("coverage.joint").join(told))


def sharp(coverage: Coverage, view: View) -> str:
    """Return in how many of the numbers that agree a slip would have been noticed, "" where in none."""
    if not coverage.sharp:
        return ""
    return view.say("coverage.sharp", sharp=coverage.sharp, corroborated=coverage.corroborated)


def together(parts: Sequence[Coverage]) -> Coverage:
    """Return the coverage of several documents as one."""
    counts: dict[str, int] = {}
    for part in parts:
        for reason, count in part.reasons:
            counts[reason] = counts.get(reason, 0) + count
    return Coverage(
        sum(part.claims for part in parts),
        sum(part.corroborated for part in parts),
        sum(part.contradicted for part in parts),
        sum(part.unchecked for part in parts),
        tuple((reason, counts[reason]) for reason in REASONS if reason in counts),
        sum(part.sharp for part in parts),
    )
