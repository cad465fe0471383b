"""The arithmetic of every finding, as the JSON prints it, gives the printed result and verdict when somebody else works it out."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.api import check_text, load_pack
from factcheck.model.report import Document
from factcheck.reports.table import render
from factcheck.reports.view import View
from tests.reports.arithmetic import NoArithmetic, faults
from tests.shared.places import CORPUS, ROOT, SHARED, documents

PACK = load_pack(())
VIEW = View(PACK, "zh")
FIXTURES = sorted((ROOT / "fixtures").glob("*.txt"))
EXAMPLES = [(rule.code, text) for rule in PACK.rules for text in rule.fails]
# These tell in the place of arithmetic what is compared there: words, numerals, a weekday, a hedge.
WORDED = frozenset({
    "CNT001", "CNT002", "DUP002", "DUP003", "DUP004", "NUM001", "REF001", "REF002", "REF004", "TIM003", "TIM004", "TXT001", "TXT002",
    "TXT003", "TXT004",
})  # fmt: skip
# These leave the percent sign away on one side of = (45.3 + 17.3 + 34.7 = 97.3%; 4265 × … = 5.55) and hold when it is thought there.
UNSIGNED = frozenset({"GRO006", "GRO008", "SHR001", "SUM002", "SUM003"})
# Two orders of the same counts (2+1 ≠ 1+2) are written like sums, but are none.
LISTED = frozenset({"CNT003"})


def printed(document: Document) -> list[Any]:
    """Return the findings of the JSON report."""
    found: list[Any] = json.loads(render("json", [document], VIEW))["documents"][0]["findings"]
    return found


def verdict(rule: str, statement: str) -> str:
    """Return "holds", "unsigned" for one that holds with percent signs thought there, "worded", or what is wrong."""
    counts = rule.startswith("CNT")
    try:
        wrong = faults(statement, counts=counts)
        if wrong and not faults(statement, counts=counts, percents=True):
            return "unsigned"
    except NoArithmetic:
        return "worded"
    return "; ".join(wrong) or "holds"


def verdicts(found: list[Any]) -> Counter[tuple[str, str]]:
    """Return how often each rule printed what kind of arithmetic."""
    return Counter(
        (finding["rule"], verdict(finding["rule"], statement))
        for finding in found
        for statement in finding["arithmetic"].split("; ")
    )


def unexpected(told: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what is neither right nor known to be told otherwise."""
    known = {"worded": WORDED, "unsigned": UNSIGNED, "holds": {rule for rule, _ in told}}
    return [(rule, kind) for rule, kind in told if rule not in known.get(kind, LISTED)]


def test_the_examples_of_all_rules_come_out_as_printed() -> None:
    """Every rule is told by a text of its own, and the lists above hold nothing that has been mended since."""
    told = verdicts([finding for _, text in EXAMPLES for finding in printed(check_text(text, issued="2019-05-20"))])
    told += verdicts([finding for path in FIXTURES for finding in printed(factcheck.check(path))])

    assert sum(told.values()) > 60
    assert unexpected(told) == []
    assert {rule for rule, kind in told if kind == "worded"} == WORDED
    assert {rule for rule, kind in told if kind == "unsigned"} == UNSIGNED


@pytest.mark.parametrize("path", [*documents(CORPUS), *documents(SHARED / "seeds")])
def test_the_documents_of_the_corpus_come_out_as_printed(path: Path) -> None:
    """So do real bulletins."""
    assert unexpected(verdicts(printed(factcheck.check(path)))) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("2196.6 ÷ 5866.7 = 37.44% ≠ 34.7%", "holds"),
        ("2196.6 ÷ 5866.7 = 37.45% ≠ 34.7%", "wrong"),
        ("2196.6 ÷ 5866.7 = 37.44% ≠ 37.4%", "wrong"),
        ("2.7 + 2.2 + 2.2 = 7.1 ≈ 7.3", "holds"),
        ("2.7 + 2.2 + 2.2 = 7.1 ≈ 7.4", "wrong"),
        ("(141178 ÷ (141178 - 720))^(1/11) - 1 = 0.046% ≠ 0.53%", "holds"),
        ("211.09 ÷ 979.83 - 1 = -78.456% ≠ -78.69%", "holds"),
        ("13233.4 ÷ 1939.9 = 6.8217 ≠ 7966 ÷ 1203.8 = 6.6174", "holds"),
        ("13233.4 ÷ 1939.9 = 6.8217 ≠ 7966 ÷ 1203.8 = 6.6184", "wrong"),
        ("2015-12-31 < 2019-05-20", "holds"),
        ("2015-12-31 > 2019-05-20", "wrong"),
        ("45.3 + 17.3 + 34.7 = 97.3% ≠ 100%", "unsigned"),
        ("45.3 + 17.3 + 37.4 = 99.9% ≈ 100%", "wrong"),
        ("2 ÷ 0 = 3", "worded"),
        ("三、 → 三、", "worded"),
    ],
)
def test_the_evaluator_tells_right_from_wrong(statement: str, told: str) -> None:
    """It is shown to fail on every kind of mistake that it is there to find."""
    found = verdict("", statement)

    assert (found if found in ("holds", "unsigned", "worded") else "wrong") == told
