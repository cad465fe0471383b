"""Checking a table: its claims, the relations between them, and what is found, by the stages that documents go through."""

from datetime import date
from typing import NamedTuple

from factcheck.diagnose.evaluate import judge
from factcheck.diagnose.findings import findings, in_order
from factcheck.extract.vocabulary import vocabulary
from factcheck.frames.cells import checked_columns
from factcheck.frames.dated import judge_periods, period_findings
from factcheck.frames.incoming import table
from factcheck.frames.relating import FINDERS, relate_table
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.pack import Pack
from factcheck.model.relation import Judged


class CheckedTable(NamedTuple):
    """A checked table: the text its rows make, its claims, its relations (those to the day of issue apart), and what is found."""

    text: str
    claims: tuple[Claim, ...]
    judged: tuple[Judged, ...]
    dated: tuple[Judged, ...]
    found: tuple[Finding, ...]


def check_table(frame: object, issued: date | None, pack: Pack) -> CheckedTable:
    """Return `frame` checked against `pack`. Error: UsageError that names column, row and remedy."""
    told = table(checked_columns(frame), vocabulary(pack))
    by_id = {c.id: c for c in told.claims}
    judged = tuple(judge(relation, by_id, pack) for relation in relate_table(told.claims, pack, FINDERS))
    dated = judge_periods(told.claims, issued)
    early = period_findings(dated, told.claims, issued, pack) if issued else ()
    found = in_order([*findings(judged, by_id, pack), *early])
    return CheckedTable(told.text, told.claims, judged, dated, found)
