"""Verdicts: what one rule finds in a table. Most rows are cleared by a screen, the others judged exactly, as `check_frame` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from factcheck.diagnose.evaluate import judge
from factcheck.diagnose.findings import findings
from factcheck.extract.vocabulary import Vocabulary, vocabulary
from factcheck.frames import screens
from factcheck.frames.arrays import Arrays, Codes, arrays
from factcheck.frames.cells import Cells, checked_columns
from factcheck.frames.dated import judge_periods, period_findings
from factcheck.frames.incoming import claims, figures_told, line_starts
from factcheck.frames.relating import Finder, growths, relate_table, repeated
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.pack import Pack
from factcheck.model.relation import Judged
from factcheck.relate.conversions import conversion_relations
from factcheck.relate.shares import share_relations
from factcheck.relate.sums import sum_relations


class Rule(NamedTuple):
    """A rule over tables: the codes it tells, what clears rows, and what finds its relations (None for the day of issue)."""

    codes: tuple[str, ...]
    screen: screens.Screen
    finder: Finder | None


RULES: dict[str, Rule] = {
    "shares": Rule(("SUM002",), screens.shares, share_relations),
    "parts": Rule(("SUM001",), screens.parts, sum_relations),
    "flows": Rule(("BAL001", "BAL002"), screens.flows, sum_relations),
    "growth": Rule(("GRO001", "GRO004"), screens.growths, growths),
    "conversion": Rule(("FXR002",), screens.conversions, conversion_relations),
    "one_value": Rule(("DUP001",), screens.one_value, repeated),
    "hedge": Rule(("DUP002",), screens.hedges, repeated),
    "dated": Rule(("TIM001",), screens.dated, None),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came out of one rule.

    `rows` counts the rows of the table, `compared` those that stand in an equation of the rule; `judged` are the relations that
    were computed exactly, the contradictions among them; `found` tells these, the gravest first.
    """

    rows: int
    compared: int
    judged: tuple[Judged, ...]
    found: tuple[Finding, ...]

    @property
    def failing(self) -> tuple[str, ...]:
        """The ids of the claims that stand in contradictions, each once."""
        return tuple(dict.fromkeys(c.claim for f in self.found for c in f.cited if c.claim is not None))


class Table(NamedTuple):
    """A table made ready for its rules, which share what is read of it."""

    frame: pd.DataFrame
    arrays: Arrays
    vocabulary: Vocabulary
    pack: Pack
    issued: date | None


def ready(frame: object, pack: Pack, issued: date | None) -> Table:
    """Return `frame` made ready. Error: UsageError that names column, row and remedy."""
    told, words = checked_columns(frame), vocabulary(pack)
    return Table(told, arrays(told, words), words, pack, issued)


def verdict(table: Table, name: str, *, screened: bool = True) -> Verdict:
    """Return what the rule `name` finds; without the screen every row is judged exactly, with the same contradictions."""
    rule, size = RULES[name], len(table.frame)
    found = rule.screen(table.arrays, table.pack, table.issued)
    rows = np.flatnonzero(found.doubtful) if screened else np.arange(size)
    told = _claims(table, rows) if len(rows) else ()  # of all rows that the exact arithmetic would look at for these
    judged = tuple(item for item in _judged(table, rule, told) if item.relation.rule in rule.codes)
    sure = {i for item in judged if item.outcome.truth != "undetermined" for i in item.relation.claims}
    compared = found.cleared.copy() if screened else np.zeros(size, dtype=bool)
    compared[[row for row, claim in zip(rows.tolist(), told, strict=True) if claim.id in sure]] = True
    return Verdict(size, int(compared.sum()), judged, _found(table, rule, judged, told))


def _claims(table: Table, rows: Codes) -> tuple[Claim, ...]:
    """Return the claims of `rows`, at the places that they have in the whole table."""
    words = figures_told(
        Cells(table.frame[["text"]] if "text" in table.frame.columns else table.frame, range(1, len(table.frame) + 1))
    )
    starts = line_starts(words)
    cells = Cells(table.frame.iloc[rows], (rows + 1).tolist())
    picked = rows.tolist()
    return tuple(claims(cells, [words[r] for r in picked], [starts[r] for r in picked], table.vocabulary))


def _judged(table: Table, rule: Rule, told: Sequence[Claim]) -> Sequence[Judged]:
    if rule.finder is None:
        return judge_periods(told, table.issued)
    by_id = {claim.id: claim for claim in told}
    return [judge(relation, by_id, table.pack) for relation in relate_table(told, table.pack, (rule.finder,))]


def _found(table: Table, rule: Rule, judged: Sequence[Judged], told: Sequence[Claim]) -> tuple[Finding, ...]:
    """Return what the contradictions give to tell; a note (an 约 that does not fit) is none."""
    if rule.finder is None:
        return tuple(period_findings(judged, told, table.issued, table.pack)) if table.issued else ()
    found = findings(judged, {claim.id: claim for claim in told}, table.pack)
    return tuple(finding for finding in found if finding.severity != "note")
