"""The sheets of a workbook as plain data: coverage, findings, claims and relations, with the links between their rows."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.coverage import REASONS
from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.relation import Judged
from factcheck.model.report import Document
from factcheck.reports.claims import Row, rows
from factcheck.reports.figures import ends, rough
from factcheck.reports.finding import equations, on_one_line
from factcheck.reports.view import View


class Link(NamedTuple):
    """A text that leads to a row, counted from 0 without the heading, of another sheet."""

    text: str
    sheet: str
    row: int


class Figure(NamedTuple):
    """A number as printed: a number in the sheet where that keeps every digit, else a text."""

    text: str


Cell = str | int | Link | Figure | None
_FEW = 10  # cells wide

# Name of each column, and how wide it is in characters.
COLUMNS = {
    "coverage": {
        "path": 34, "issued": 12, "characters": 13, "pages": 8, "numbers": 11, "corroborated": 16, "contradicted": 16,
        "unchecked": 13, **{f"because.{reason}": 22 for reason in REASONS}, "sharp": 20, "errors": _FEW, "warnings": 12,
        "notes": _FEW, "suppressed": 14, "sha256": 66,
    },
    "findings": {
        "number": 7, "path": 24, "severity": 12, "rule": _FEW, "title": 24, "page": 9, "line": 9, "column": 9, "suspect": 20,
        "replacement": 18, "why": 22, "message": 50, "arithmetic": 54, "figures": 30, "relation": 12, "standing": 18,
        "fingerprint": 19,
    },
    "claims": {
        "path": 24, "id": 8, "page": 9, "line": 9, "column": 9, "text": 22, "kind": 12, "value": 12, "scale": 8, "unit": 8,
        "lower": 18, "upper": 18, "bounds": 10, "qualifier": 12, "direction": 12, "metric": 32, "entity": 14, "period": 12, "of": 16,
        "section": 18, "status": 14, "reason": 36, "room": 24, "finding": 11,
    },
    "relations": {
        "path": 24, "id": 8, "rule": _FEW, "kind": 22, "outcome": 14, "figures": 40, "arithmetic": 54, "stated_lower": 20,
        "stated_upper": 20, "recomputed_lower": 20, "recomputed_upper": 20, "source": 28, "finding": 11,
    },
}  # fmt: skip
_FIGURES = frozenset({"value", "lower", "upper"})
_USUAL = {"direction": "none", "qualifier": "exact"}


class Rows:
    """The rows of every sheet, and where those of each document begin."""

    def __init__(self, documents: Sequence[Document], view: View) -> None:
        self._documents, self._view = documents, view
        self._relations: list[dict[str, int]] = []
        self._claims: list[dict[str, int]] = []
        self._told: list[dict[str, int]] = []  # by the id of a claim or a relation: the first finding that speaks of it
        relation = claim = finding = 0
        for document in documents:
            self._relations.append({held.relation.id: relation + at for at, held in enumerate(document.relations)})
            self._claims.append({held.id: claim + at for at, held in enumerate(document.claims)})
            told: dict[str, int] = {}
            for at, held in enumerate(document.findings):
                for name in (*held.relations, *(cited.claim for cited in held.cited if cited.claim)):
                    told.setdefault(name, finding + at)
            self._told.append(told)
            relation += len(document.relations)
            claim += len(document.claims)
            finding += len(document.findings)

    def coverage(self) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each document."""
        first = 0
        for document in self._documents:
            source, held = document.source, document.coverage
            reasons = dict(held.reasons)
            told = [f.severity for f in document.findings if f.suppressed is None]
            counts = [told.count(severity) for severity in SEVERITIES]
            name = Link(source.name, "findings", first) if document.findings else source.name
            first += len(document.findings)
            yield (
                name, document.issued, len(source.text), len(source.pages) or None, held.claims, held.corroborated,
                held.contradicted, held.unchecked, *(reasons.get(reason, 0) for reason in REASONS), held.sharp, *counts,
                len(document.findings) - len(told), source.digest,
            )  # fmt: skip

    def findings(self) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each finding."""
        number = 0
        for at, document in enumerate(self._documents):
            for finding in document.findings:
                number += 1
                yield self._finding(at, document, finding, number)

    def claims(self) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each claim."""
        names = tuple(COLUMNS["claims"])[1:-1]
        for at, document in enumerate(self._documents):
            for row in rows(document):
                told = self._claim(row)
                yield document.source.name, *(told[name] for name in names), self._to_finding(at, str(row["id"]))

    def relations(self) -> Iterator[tuple[Cell, ...]]:
        """Yield a row for each relation."""
        for at, document in enumerate(self._documents):
            texts = {claim.id: claim.text for claim in document.claims}
            for judged in document.relations:
                yield self._relation(at, document, judged, texts)

    def _claim(self, row: Row) -> Mapping[str, Cell]:
        """Return a row of claims for reading: figures as numbers, codes in words, nothing for what goes without saying."""
        say = self._view.say
        dated = row["kind"] in ("date", "period")
        told: dict[str, Cell] = {**row, "kind": say(f"claim.{row['kind']}"), "status": say(f"status.{row['status']}")}
        told |= {name: Figure(str(row[name])) for name in _FIGURES if row[name] is not None and not dated}
        told |= {name: None for name, usual in _USUAL.items() if row[name] == usual}
        if row["reason"]:
            told["reason"] = say(f"reason.{row['reason']}")
        if row["room"] is not None:
            told["room"] = Figure(rough(Decimal(str(row["room"]))))
        elif row["status"] == "corroborated":
            told["room"] = say("xlsx.room_open")
        return told

    def _finding(self, at: int, document: Document, finding: Finding, number: int) -> tuple[Cell, ...]:
        view = self._view
        suspect = finding.suspects[0] if finding.suspects else None
        span = suspect.span if suspect else finding.cited[0].span
        place = document.source.place(span.start)
        cited = next((c.claim for c in finding.cited if c.span == span and c.claim), None)
        text = on_one_line(suspect.text if suspect else finding.cited[0].text)
        relation = finding.relations[0] if finding.relations else None
        held = finding.suppressed
        handling = view.say("xlsx.open") if held is None else view.say(f"suppressed.{held.by}")
        return (
            number, document.source.name, view.say(f"severity.{finding.severity}"), finding.rule, view.title(finding), place.page,
            place.line, place.column, Link(text, "claims", self._claims[at][cited]) if cited else text,
            on_one_line(suspect.replacement) if suspect else "", view.reason(suspect) if suspect else "", view.message(finding),
            "\n".join(equations(finding)), "、".join(on_one_line(c.text) for c in finding.cited),
            Link(relation, "relations", self._relations[at][relation]) if relation else None,
            f"{handling}：{held.reason}" if held and held.reason else handling, finding.fingerprint,
        )  # fmt: skip

    def _relation(self, at: int, document: Document, judged: Judged, texts: dict[str, str]) -> tuple[Cell, ...]:
        relation, outcome, say = judged.relation, judged.outcome, self._view.say
        bounds = (*ends(outcome.stated), *ends(outcome.recomputed))
        source, _, pack = relation.source.partition(":")
        figures = "、".join(texts[name] for name in relation.claims)
        return (
            document.source.name, relation.id, relation.rule, say(f"kind.{relation.kind}"), say(f"outcome.{outcome.truth}"),
            Link(figures, "claims", self._claims[at][relation.claims[0]]), outcome.arithmetic,
            *(None if end is None else Figure(end) for end in bounds), say(f"from.{source}", pack=pack), self._to_finding(at, relation.id),
        )  # fmt: skip

    def _to_finding(self, at: int, name: str) -> Cell:
        row = self._told[at].get(name)
        return None if row is None else Link(str(row + 1), "findings", row)
