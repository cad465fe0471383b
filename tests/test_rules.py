"""Every rule and pack keeps its examples: what must be told is told, what must pass passes."""

import pytest

from factcheck import check_text
from factcheck.api import load_pack
from factcheck.model.pack import Example, Pack, Rule

PACK: Pack = load_pack(())
FAILS = [(rule, text) for rule in PACK.rules for text in rule.fails]
PASSES = [(rule, text) for rule in PACK.rules for text in rule.passes]


def _codes(text: str) -> dict[str, str]:
    """Return the severity of each rule that fires on `text`."""
    return {finding.rule: finding.severity for finding in check_text(text).findings}


def _name(value: object) -> str:
    return value.code if isinstance(value, Rule) else ""


def test_there_are_rules_of_every_family() -> None:
    """The loader found the rules, each with texts on both sides."""
    assert {rule.family for rule in PACK.rules} == {
        "SUM",
        "SHR",
        "BAL",
        "GRO",
        "DUP",
        "FXR",
        "TIM",
        "NUM",
        "CNT",
        "REF",
        "TXT",
    }
    assert len(FAILS) >= len(PACK.rules)
    assert len(PASSES) >= 2 * len(PACK.rules)


@pytest.mark.parametrize(("rule", "text"), FAILS, ids=_name)
def test_a_failing_text_is_told(rule: Rule, text: str) -> None:
    """The rule fires with its own severity, and no other error comes with it."""
    found = _codes(text)

    assert found.get(rule.code) == rule.severity
    assert [code for code, severity in found.items() if severity == "error" and code != rule.code] == []


@pytest.mark.parametrize(("rule", "text"), PASSES, ids=_name)
def test_a_passing_text_is_silent(rule: Rule, text: str) -> None:
    """The rule does not fire, and nothing else tells more than a note."""
    found = _codes(text)

    assert rule.code not in found
    assert set(found.values()) <= {"note"}


@pytest.mark.parametrize("example", PACK.examples, ids=lambda example: example.text[:24])
def test_a_pack_example_fires_what_it_says(example: Example) -> None:
    """The example of a pack fires exactly the rules that it names."""
    assert tuple(sorted(_codes(example.text))) == tuple(sorted(example.fires))


def test_a_relation_names_the_pack_it_comes_from() -> None:
    """The source of a relation is the file that says what ought to hold, whatever was merged with it."""
    text = (
        "2018年，我国服务进出口额52402亿元，其中服务出口17658亿元，服务进口34744亿元，逆差17086亿元。"
        "离岸服务外包执行额5866.7亿元（约为886.5亿美元）。其中，ITO执行额2655.6亿元，BPO执行额1014.4亿元，KPO执行额2196.6亿元。"
    )
    sources = {judged.relation.source for judged in check_text(text).relations}

    assert sources - {"wording"} == {"pack:trade", "pack:fx", "pack:service-outsourcing"}
