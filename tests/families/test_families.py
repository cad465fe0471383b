"""A rule gives one outcome, whichever way its figures come: in a document, to a function, in a table, under an expectation."""

from collections import Counter
from functools import cache

import pandas as pd
import pytest

from factcheck import check_frame, check_text
from factcheck.expectations import suite, validate
from factcheck.model.relation import Outcome
from factcheck.model.report import Document
from tests.families.families import CASES, FAILS, FAMILIES, HOLDS, ISSUED, OPEN, Case, Family

FEWEST = 60


def told_in_a_text(family: Family, figures: tuple[str, ...]) -> str:
    """Return the document that tells the figures."""
    return family.text.format(*figures)


def told_in_a_table(family: Family, figures: tuple[str, ...]) -> pd.DataFrame:
    """Return the table that tells the figures, a row for each."""
    rows = [(f"c{n}", *row, figure) for n, (row, figure) in enumerate(zip(family.rows, figures, strict=True), 1)]
    return pd.DataFrame(rows, columns=["id", "metric", "period", "of", "text"]).replace({"of": {"": None}})


def outcome(document: Document, family: Family, figures: tuple[str, ...]) -> Outcome:
    """Return the outcome of the one relation of this kind that joins all the figures."""
    words = {claim.id: claim.text for claim in document.claims}
    found = [
        judged.outcome
        for judged in document.relations
        if judged.relation.kind == family.kind and len(judged.relation.claims) == len(figures)
    ]
    assert len(found) == 1, (family.kind, words, [j.relation for j in document.relations])
    return found[0]


@cache
def expectation(rule: str) -> object:
    """Return the suite that holds the expectation of one rule alone."""
    whole = suite(issued=ISSUED)
    whole.expectations = [each for each in whole.expectations if each.rule == rule]
    assert len(whole.expectations) == 1
    return whole


def test_there_are_enough_cases() -> None:
    """Every family is told to hold and to fail, and there are cases enough."""
    truths = Counter((name, truth) for name, _, truth in CASES)

    assert len(CASES) >= FEWEST
    assert {(name, truth) for name in FAMILIES for truth in (HOLDS, FAILS)} <= truths.keys()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}: {' '.join(case[1])}")
def test_all_ways_give_one_outcome(case: Case) -> None:
    """Document, function and table give the same intervals, arithmetic and truth; the expectation fails where they do."""
    name, figures, truth = case
    family = FAMILIES[name]
    table = told_in_a_table(family, figures)

    by_function = family.check(*figures)
    by_document = outcome(check_text(told_in_a_text(family, figures), issued=ISSUED), family, figures)
    by_table = outcome(check_frame(table, issued=ISSUED), family, figures)
    (result,) = validate(table, expectation(family.rule)).results

    assert by_function.truth == truth
    assert by_document == by_function
    assert by_table == by_function
    assert result.success is (truth == HOLDS)
    assert set(result.result["unexpected_list"]) == (set() if truth == HOLDS else set(table["id"]))
    assert result.result["details"]["compared"] >= len(figures)


DATED = (
    ("2019", HOLDS), ("2018Q4", HOLDS), ("2020Q1", HOLDS), ("2020-04", HOLDS), ("2020", OPEN), ("2020-05", OPEN),
    ("2020Q3", FAILS), ("2020H1", FAILS), ("2020Q2", FAILS), ("2021", FAILS),
)  # fmt: skip
WORDS = {
    "2019": "2019年", "2018Q4": "2018年四季度", "2020Q1": "2020年一季度", "2020-04": "2020年4月", "2020": "2020年", "2020-05": "2020年5月",
    "2020Q3": "2020年三季度", "2020H1": "2020年上半年", "2020Q2": "2020年二季度", "2021": "2021年",
}  # fmt: skip


@pytest.mark.parametrize(("period", "truth"), DATED)
def test_all_ways_date_a_period_alike(period: str, truth: str) -> None:
    """A period that was not over on the day of issue is told in a document and in a table, and fails the expectation."""
    from factcheck import checks  # noqa: PLC0415  beside its use

    table = pd.DataFrame([("c1", "货运量", period, "168.2万吨")], columns=["id", "metric", "period", "text"])
    document = check_text(f"据统计，{WORDS[period]}，全市货运量168.2万吨，增长6.1%。", issued=ISSUED)
    report = check_frame(table, issued=ISSUED)
    (result,) = validate(table, expectation("dated")).results

    assert checks.period_over(period, issued=ISSUED).truth == truth
    assert [judged.outcome.truth for judged in report.relations] == [truth]
    assert [f.rule for f in report.findings] == (["TIM001"] if truth == FAILS else [])
    assert [f.rule for f in document.findings if f.rule == "TIM001"] == (["TIM001"] if truth == FAILS else [])
    assert result.success is (truth != FAILS)
