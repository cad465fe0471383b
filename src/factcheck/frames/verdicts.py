"""Verdicts: what one rule finds in a table. Most rows are cleared by a screen, the others judged exactly, as `check_frame` does."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np
import pandas as pd

from factcheck.diagnose.evaluate import judge
from factcheck.diagnose.findings import findings, in_order
from factcheck.extract.vocabulary import Vocabulary, vocabulary
from factcheck.frames import screens
from factcheck.frames.arrays import Arrays, Codes, arrays
from factcheck.frames.cells import Cells, checked_columns
from factcheck.frames.dated import judge_periods, period_findings
from factcheck.frames.incoming import claims, figures_told, line_starts
from factcheck.frames.portions import portions
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
    "share": Rule(("SHR001", "GRO005"), portions, share_relations),
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
    """A table made ready for its rules, which share what is read of it; `words` are its figures, `starts` their places."""

    frame: pd.DataFrame
    arrays: Arrays
    vocabulary: Vocabulary
    pack: Pack
    issued: date | None
    words: tuple[str, ...]
    starts: tuple[int, ...]


def ready(frame: object, pack: Pack, issued: date | None) -> Table:
    """Return `frame` made ready. Error: UsageError that names column, row and remedy."""
    told, terms = checked_columns(frame), vocabulary(pack)
    coded = arrays(told, terms)  # what cannot be used is refused here
    columns = ["text"] if "text" in told.columns else [c for c in ("value", "unit") if c in told.columns]
    words = figures_told(Cells(told[columns], range(1, len(told) + 1)))
    return Table(told, coded, terms, pack, issued, tuple(words), tuple(line_starts(words)))


def verdict(table: Table, name: str, *, screened: bool = True) -> Verdict:
    """Return what the rule `name` finds; without the screen every row is judged exactly, with the same contradictions."""
    rule, size = RULES[name], len(table.frame)
    found = rule.screen(table.arrays, table.pack, table.issued)
    rows = np.flatnonzero(found.doubtful) if screened else np.arange(size)
    told = _claims(table, rows)
    judged = _judged(table, rule, told)
    compared = found.cleared.copy() if screened else np.zeros(size, dtype=bool)
    compared[_standing(rows, told, judged, ("consistent", "inconsistent"))] = True
    wrong = _standing(rows, told, judged, ("inconsistent",))
    return Verdict(size, int(compared.sum()), judged, _found(table, rule, found.around(wrong)) if len(wrong) else ())


def _standing(rows: Codes, told: Sequence[Claim], judged: Sequence[Judged], truths: Sequence[str]) -> Codes:
    """Return those of `rows` that stand in a relation with one of these outcomes."""
    ids = {i for item in judged if item.outcome.truth in truths for i in item.relation.claims}
    standing: Codes = rows[np.array([claim.id in ids for claim in told], dtype=bool)]
    return standing


def _claims(table: Table, rows: Codes) -> tuple[Claim, ...]:
    """Return the claims of `rows`, at the places that they have in the whole table."""
    if not len(rows):
        return ()
    cells = Cells(table.frame.iloc[rows], (rows + 1).tolist())
    words, starts = [table.words[row] for row in rows], [table.starts[row] for row in rows]
    return tuple(claims(cells, words, starts, table.vocabulary))


def judged_rows(
    table: Table, rows: Codes, finder: Finder, codes: Sequence[str]
) -> tuple[tuple[Judged, ...], tuple[Finding, ...]]:
    """Return the relations that `finder` puts between `rows`, under one of the rules `codes`, and what they give to tell.

    A note (an 约 that does not fit) is not told.
    """
    told = _claims(table, rows)
    by_id = {claim.id: claim for claim in told}
    relations = relate_table(told, table.pack, (finder,))
    judged = tuple(judge(relation, by_id, table.pack) for relation in relations if relation.rule in codes)
    found = findings(judged, by_id, table.pack)
    return judged, in_order([finding for finding in found if finding.severity != "note"])


def _judged(table: Table, rule: Rule, told: Sequence[Claim]) -> tuple[Judged, ...]:
    if rule.finder is None:
        return judge_periods(told, table.issued)
    by_id = {claim.id: claim for claim in told}
    relations = relate_table(told, table.pack, (rule.finder,))
    return tuple(judge(relation, by_id, table.pack) for relation in relations if relation.rule in rule.codes)


def _found(table: Table, rule: Rule, rows: Codes) -> tuple[Finding, ...]:
    """Return what the contradictions among `rows` give to tell.

    The rows are those in contradictions with all that speaks for or against them, so that the likeliest slip is told as it would be
    if the whole table had been judged.
    """
    if rule.finder is not None:
        return judged_rows(table, rows, rule.finder, rule.codes)[1]
    told = _claims(table, rows)
    judged = judge_periods(told, table.issued)
    return tuple(period_findings(judged, told, table.issued, table.pack)) if table.issued else ()
