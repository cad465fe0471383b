"""Coverage: every numeric figure is corroborated, contradicted, or unchecked with the reason."""

import pytest

import factcheck
from factcheck.model.coverage import REASONS
from tests.diagnose.bulletin import BULLETIN, planted, reasons

OFFSHORE = "2018年，我国离岸服务外包执行额"

# A text, a figure of it, and the reason why it is unchecked.
UNCHECKED = (
    ("2018年，全市出口额176.6亿元。", "176.6亿元", "alone"),
    ("全市出口额176.6亿元。", "176.6亿元", "no_period"),
    ("2018年，共计176.6亿元。", "176.6亿元", "no_measure"),
    ("2018年，点击量突破几个亿。", "几个亿", "no_measure"),
    (f"{OFFSHORE}超过880亿美元。\n\n{OFFSHORE}886.5亿美元。", "880亿美元", "bound_only"),
    (f"{OFFSHORE}超过880亿美元。\n\n{OFFSHORE}886.5亿美元。", "886.5亿美元", "bound_only"),
    (f"{OFFSHORE}886.5亿美元。\n\n{OFFSHORE}868.5亿美元。", "886.5亿美元", "disputed"),
    (f"{OFFSHORE}886.5亿美元，离岸服务外包执行额868.5亿美元。", "886.5亿美元", "undetermined"),
)


@pytest.mark.parametrize(("text", "figure", "reason"), UNCHECKED)
def test_an_unchecked_figure_has_its_reason(text: str, figure: str, reason: str) -> None:
    """Each reason why nothing could be checked is told."""
    assert reasons(text)[figure] == ("unchecked", reason)


def test_every_reason_occurs() -> None:
    """The table above shows every reason of the closed list."""
    assert {reason for _, _, reason in UNCHECKED} == set(REASONS)


def test_an_exact_restatement_corroborates() -> None:
    """A figure told twice the same way upholds itself."""
    assert reasons(f"{OFFSHORE}886.5亿美元。\n\n{OFFSHORE}886.5亿美元。") == {"886.5亿美元": ("corroborated", "")}


def test_an_equation_corroborates_all_its_figures() -> None:
    """Result and operands of a sum that holds are all upheld."""
    told = reasons("2018年，我国服务进出口总额5240.2亿元，其中服务出口1765.8亿元，服务进口3474.4亿元。")

    assert told == dict.fromkeys(("5240.2亿元", "1765.8亿元", "3474.4亿元"), ("corroborated", ""))


def test_the_first_suspect_is_contradicted() -> None:
    """The figure most likely wrong is contradicted; those that others uphold stay corroborated."""
    told = {
        claim.text: standing.status
        for document in [planted("101.3亿元", "110.3亿元")]
        for claim in document.claims
        if (standing := document.standing(claim.id)) is not None
    }

    assert told["110.3亿元"] == "contradicted"
    assert told["265.6亿元"] == told["586.6亿元"] == told["5240.2亿元"] == "corroborated"


@pytest.mark.parametrize(
    "text",
    [BULLETIN, BULLETIN.replace("101.3亿元", "110.3亿元"), *(text for text, _, _ in UNCHECKED), "", "没有数字。"],
)
def test_the_counts_add_up(text: str) -> None:
    """Statuses add up to the numeric claims, reasons to the unchecked, and dates count for nothing."""
    document = factcheck.check_text(text)
    coverage = document.coverage

    assert coverage.claims == len(document.standings) == sum(claim.numeric for claim in document.claims)
    assert coverage.claims == coverage.corroborated + coverage.contradicted + coverage.unchecked
    assert sum(count for _, count in coverage.reasons) == coverage.unchecked
    assert {reason for reason, _ in coverage.reasons} <= set(REASONS)
    assert [reason for reason, _ in coverage.reasons] == [r for r in REASONS if r in dict(coverage.reasons)]
