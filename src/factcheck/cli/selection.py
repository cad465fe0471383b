"""Which findings are told: --select and --ignore, and what --fail-on makes of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from factcheck.errors import UsageError
from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.pack import Pack, Rule
from factcheck.model.report import Document

NEVER = "never"
_COMMA = re.compile("[,，、]")


def rules_named(code: str, pack: Pack) -> tuple[Rule, ...]:
    """Return the rules that a code or a family stands for, in any case of its letters.

    Error: UsageError, which names the nearest code or family, when there are none.
    """
    wanted = code.strip().upper()
    found = tuple(rule for rule in pack.rules if wanted in (rule.code, rule.family))
    if found:
        return found
    from difflib import get_close_matches  # noqa: PLC0415  start-up cost

    known = sorted({name for rule in pack.rules for name in (rule.code, rule.family)})
    if not known:
        raise UsageError("usage.no_rules", code=code)
    raise UsageError("usage.unknown_code", code=code, nearest=get_close_matches(wanted, known, 1, 0.0)[0])


def codes(names: str | None, pack: Pack) -> frozenset[str] | None:
    """Return the codes of all rules in a comma-separated list, None when there is no list.

    Error: as `rules_named`.
    """
    if names is None:
        return None
    return frozenset(rule.code for name in _COMMA.split(names) if name.strip() for rule in rules_named(name, pack))


def selected(document: Document, select: frozenset[str] | None, ignore: frozenset[str] | None) -> Document:
    """Return `document` with the findings that are to be told. Coverage stays: what was checked was checked."""
    findings = tuple(
        finding
        for finding in document.findings
        if (select is None or finding.rule in select) and finding.rule not in (ignore or ())
    )
    return replace(document, findings=findings)


def counting(document: Document) -> Iterator[Finding]:
    """Yield the findings of a document that nothing suppresses."""
    return (finding for finding in document.findings if finding.suppressed is None)


def fails(findings: Iterable[Finding], fail_on: str) -> bool:
    """Return whether a finding is at or above the severity `fail_on`."""
    if fail_on == NEVER:
        return False
    failing: Sequence[str] = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in failing for finding in findings)
