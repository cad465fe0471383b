"""What every expectation over a table of claims has in common: its options, and how its verdict becomes a result."""

from typing import Any, ClassVar

from great_expectations.expectations.expectation import BatchExpectation

from factcheck.catalogue.entries import LANGUAGES, text
from factcheck.expectations.tables import METRIC
from factcheck.frames.verdicts import Table, Verdict, verdict
from factcheck.model.finding import Finding
from factcheck.reports.view import View

_SHOWN = 20  # ids in the short list that Great Expectations prints


class ClaimsExpectation(BatchExpectation):
    """An expectation over a table of claims.

    `packs` are files of your own rules, read after the standard ones; `issued` is the day of issue (ISO); `at_least` is the
    number of rows that must have been compared, so that a table without anything to compare is no success.
    """

    rule: ClassVar[str]

    packs: tuple[str, ...] = ()
    issued: str | None = None
    at_least: int = 0

    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("packs", "issued", "at_least")
    args_keys: ClassVar[tuple[str, ...]] = ("packs", "issued", "at_least")

    def _validate(self, metrics: dict[str, Any], **_kwargs: object) -> dict[str, object]:
        table: Table = metrics[METRIC]
        found = self._verdict(table)
        enough = found.rows > 0 and found.compared >= self.at_least
        return {"success": enough and not found.found, "result": told(found, table)}

    def _verdict(self, table: Table) -> Verdict:
        return verdict(table, self.rule)


def told(found: Verdict, table: Table) -> dict[str, object]:
    """Return a verdict as the result of an expectation; `details` tell each contradiction in both languages."""
    failing = list(found.failing)
    return {
        "observed_value": f"{len(found.found)} / {found.compared}",
        "element_count": found.rows,
        "unexpected_count": len(failing),
        "unexpected_percent": 100.0 * len(failing) / found.rows if found.rows else 0.0,
        "partial_unexpected_list": failing[:_SHOWN],
        "unexpected_list": failing,
        "details": {"compared": found.compared, "contradictions": [_contradiction(f, table) for f in found.found]},
    }


def _contradiction(finding: Finding, table: Table) -> dict[str, object]:
    claims = {cited.span: cited.claim for cited in finding.cited}
    suspect = finding.suspects[0] if finding.suspects else None
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "claims": [cited.claim for cited in finding.cited],
        "figures": [cited.text for cited in finding.cited],
        "arithmetic": finding.arithmetic,
        "message": {lang: View(table.pack, lang).message(finding) for lang in LANGUAGES},
        "suspect": claims.get(suspect.span) if suspect else None,
        "suspect_text": suspect.text if suspect else None,
        "replacement": suspect.replacement if suspect else None,
    }


def description(rule: str, lang: str) -> str:
    """Return what the expectation of `rule` says, in `lang`."""
    return text(f"expectation.{rule}", lang)
