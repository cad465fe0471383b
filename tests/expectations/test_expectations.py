"""Expectations over a table of claims: what fails names its claims, what cannot be run is no success, nothing asks the network."""

import socket
from collections.abc import Sequence

import great_expectations as gx
import pandas as pd
import pytest

from factcheck.errors import FactcheckError, UsageError
from factcheck.expectations import (
    ExpectGrowthToMatchLevels,
    ExpectPartsToSumToWhole,
    ExpectPeriodsToBeOver,
    ExpectSharesToSumToHundred,
    page,
    suite,
    validate,
)
from factcheck.expectations.rules import EXPECTATIONS

COLUMNS = ["id", "metric", "period", "text"]
GOOD = [
    ("a", "服务外包执行额", "2018", "959.7亿元"),
    ("b", "离岸服务外包执行额", "2018", "586.7亿元"),
    ("c", "在岸服务外包执行额", "2018", "373.0亿元"),
]
WRONG = [GOOD[0], ("b", "离岸服务外包执行额", "2018", "568.7亿元"), GOOD[2]]


def table(rows: Sequence[tuple[str, ...]], columns: list[str] | None = None) -> pd.DataFrame:
    """Return rows as a table."""
    return pd.DataFrame(rows, columns=columns or COLUMNS)


def one(expectation: object) -> gx.ExpectationSuite:
    """Return a suite of one expectation."""
    return gx.ExpectationSuite(name="one", expectations=[expectation])


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every call for a connection or a name fail the test."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        pytest.fail("something asked the network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def test_a_table_that_agrees_meets_every_expectation() -> None:
    """The suite has one expectation for each rule, and what compares nothing says so."""
    result = validate(table(GOOD), suite(issued="2019-05-20"))
    compared = {each.expectation_config.type: each.result["details"]["compared"] for each in result.results}

    assert result.success
    assert len(compared) == len(EXPECTATIONS)
    assert compared["expect_parts_to_sum_to_whole"] == 3
    assert compared["expect_growth_to_match_levels"] == 0


def test_a_contradiction_names_its_claims_in_both_languages() -> None:
    """The ids stand where Great Expectations puts what is unexpected; details tell rule, arithmetic and likeliest slip."""
    (result,) = validate(table(WRONG), one(ExpectPartsToSumToWhole())).results
    (told,) = result.result["details"]["contradictions"]

    assert not result.success
    assert result.result["unexpected_list"] == ["a", "b", "c"]
    assert (result.result["element_count"], result.result["unexpected_count"]) == (3, 3)
    assert (told["rule"], told["arithmetic"]) == ("SUM001", "568.7 + 373.0 = 941.7 ≠ 959.7")
    assert (told["suspect"], told["replacement"]) == ("b", "586.7亿元")
    assert told["message"]["zh"] != told["message"]["en"]


@pytest.mark.parametrize("kind", EXPECTATIONS, ids=lambda kind: kind.rule)
def test_an_empty_table_is_no_success(kind: type) -> None:
    """Great Expectations lets an empty frame pass; here it does not."""
    (result,) = validate(table([]), one(kind(issued="2019-05-20"))).results

    assert not result.success
    assert not result.exception_info.get("raised_exception")


@pytest.mark.parametrize("kind", EXPECTATIONS, ids=lambda kind: kind.rule)
def test_a_table_that_cannot_be_used_is_no_success(kind: type) -> None:
    """The result holds the line that names column and remedy."""
    result = validate(table(GOOD).drop(columns="id"), one(kind()))

    assert not result.success
    assert "column id is missing" in str(result.results[0].exception_info)
    assert "column id is missing" in page(result, "en")


def test_rows_may_be_demanded() -> None:
    """With `at_least`, a table without anything to compare is no success."""
    growthless = one(ExpectGrowthToMatchLevels(at_least=1))

    assert not validate(table(GOOD), growthless).success


def test_shares_add_up_by_group() -> None:
    """The caller may say which rows exhaust a whole; a group of one says nothing."""
    rows = [
        ("a", "甲", "2018", "40.0%", "东"), ("b", "乙", "2018", "60.0%", "东"),
        ("c", "甲", "2018", "40.0%", "西"), ("d", "乙", "2018", "50.0%", "西"),
        ("e", "甲", "2018", "33.3%", "南"), ("f", "乙", "2018", "33.3%", "南"), ("g", "丙", "2018", "33.3%", "南"),
        ("h", "甲", "2018", "10.0%", "北"),
    ]  # fmt: skip
    frame = table(rows, [*COLUMNS, "entity"]).assign(kind="share")
    (result,) = validate(frame, one(ExpectSharesToSumToHundred(group_by=("entity",)))).results

    assert result.result["unexpected_list"] == ["c", "d"]
    assert result.result["details"]["compared"] == 7
    assert result.result["details"]["contradictions"][0]["arithmetic"] == "40.0 + 50.0 = 90.0% ≠ 100%"


def test_a_group_names_columns_of_the_table() -> None:
    """A column that is not there is told with those that are."""
    result = validate(table(GOOD), one(ExpectSharesToSumToHundred(group_by=("province",))))

    assert not result.success
    assert "province" in page(result)


def test_a_suite_goes_through_json() -> None:
    """What a data pipeline stores it can load again: the same expectations with the same options."""
    told = suite(issued="2019-05-20", lang="en")
    again = gx.ExpectationSuite(**told.to_json_dict())

    assert [type(e) for e in again.expectations] == [type(e) for e in told.expectations]
    assert [e.description for e in again.expectations] == [e.description for e in told.expectations]
    assert validate(table(WRONG), again).statistics == validate(table(WRONG), told).statistics


def test_descriptions_stand_in_the_language_asked_for() -> None:
    """Both languages are kept in `meta`."""
    zh, en = suite().expectations[2], suite(lang="en").expectations[2]

    assert zh.description == zh.meta["factcheck"]["zh"] == en.meta["factcheck"]["zh"]
    assert en.description == "Parts add up to their whole within the rounding of all of them"


@pytest.mark.parametrize("options", [{"pack": "no-such-pack.toml"}, {"issued": "yesterday"}, {"lang": "fr"}])
def test_a_suite_is_refused_at_once(options: dict[str, str]) -> None:
    """A pack, a date or a language that cannot be used is told before anything runs."""
    with pytest.raises(FactcheckError):
        suite(**options)


def test_without_a_day_of_issue_nothing_is_dated() -> None:
    """The expectation is left out of the suite, and by itself compares nothing."""
    (result,) = validate(table(GOOD), one(ExpectPeriodsToBeOver())).results

    assert "dated" not in [e.rule for e in suite().expectations]
    assert result.result["details"]["compared"] == 0


def test_the_page_shows_what_failed_and_escapes_what_it_shows() -> None:
    """Ids and figures come from outside; nothing of them is taken for HTML, and no other file is referred to."""
    rows = [("<b>a", *GOOD[0][1:]), ('"b"', "离岸服务外包执行额", "2018", "568.7亿元"), GOOD[2]]
    told = page(validate(table(rows), suite()))

    assert "&lt;b&gt;a" in told
    assert "<b>a" not in told
    assert "568.7 + 373.0 = 941.7 ≠ 959.7" in told
    assert not any(word in told for word in ("http", "src=", "href=", "<script", "@import", "url("))
    assert told.startswith('<!doctype html>\n<html lang="zh-CN">')


def test_the_page_tells_four_outcomes_apart() -> None:
    """Met, failed, nothing to compare, and could not be run."""
    failed = page(validate(table(WRONG), suite()), "en")
    broken = page(validate(table(GOOD).drop(columns="period"), suite()), "en")
    empty = page(validate(table([]), suite()), "en")

    assert "0 met, 1 failed, 7 with nothing to compare, 0 that could not be run" in failed
    assert "0 met, 0 failed, 0 with nothing to compare, 8 that could not be run" in broken
    assert "column period is missing" in broken
    assert "the table is empty, which is no success" in empty


def test_the_page_is_made_of_results_only() -> None:
    """What is no result is refused, and the JSON of a result will do."""
    result = validate(table(WRONG), suite())

    assert page(result.to_json_dict()) == page(result)
    with pytest.raises(UsageError, match="needed, not str"):
        page("result")
    with pytest.raises(UsageError, match="zh, en"):
        page(result, "fr")
