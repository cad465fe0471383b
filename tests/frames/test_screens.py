"""The float screen and the exact arithmetic find what the exact arithmetic alone would find."""

from datetime import date
from decimal import Decimal
from random import Random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import check_frame
from factcheck.api import load_pack
from factcheck.frames.margins import reach, share_a_value
from factcheck.frames.verdicts import RULES, Verdict, ready, verdict
from factcheck.model.interval import Interval

YEARS = ("2017", "2018", "2019")
OFF, HOME, ALL = "离岸服务外包执行额", "在岸服务外包执行额", "服务外包执行额"
KINDS = tuple(f"离岸{name}执行额" for name in ("信息技术外包", "业务流程外包", "知识流程外包"))
RATES = {"2017": "6.7518", "2018": "6.6174", "2019": "6.8985"}
COLUMNS = ["id", "metric", "entity", "period", "text", "of", "kind", "currency", "modality"]
ISSUED = date(2018, 6, 30)


def _figures(chance: Random, year: str, before: dict[str, Decimal]) -> list[tuple[str, str, str, str, str]]:
    """Return metric, text, whole, kind and currency of the figures of one year, all of which agree."""
    values = {name: Decimal(chance.randint(1, 900)).scaleb(-1) for name in (*KINDS, HOME)}
    values[OFF] = sum((values[name] for name in KINDS), Decimal(0))
    values[ALL] = values[OFF] + values[HOME]
    told = [(name, f"{value}亿元", "", "", "") for name, value in values.items()]
    told += [(name, f"{100 * values[name] / values[OFF]:.1f}%", OFF, "share", "") for name in KINDS]
    told += [(OFF, f"{values[OFF] / Decimal(RATES[year]):.2f}亿美元", "", "", "")]
    for name, value in values.items():
        if name in before:
            rate = 100 * (value / before[name] - 1)
            words = f"{'增长' if rate >= 0 else '下降'}{abs(rate):.1f}%"
            currencies = chance.choice((("",), ("", "CNY"), ("CNY", "USD"), ("USD",)))
            told += [(name, words, "", "", currency) for currency in currencies]
    flows = [Decimal(chance.randint(1, 900)).scaleb(-1) for _ in range(2)]
    word = "服务贸易顺差" if flows[0] > flows[1] else "服务贸易逆差"
    told += [("服务进出口额", f"{sum(flows)}亿元", "", "", ""), ("服务出口额", f"{flows[0]}亿元", "", "", "")]
    told += [("服务进口额", f"{flows[1]}亿元", "", "", ""), (word, f"{abs(flows[0] - flows[1])}亿元", "", "", "")]
    before.update(values)
    return told


def _spoilt(text: str, chance: Random) -> str:
    """Return `text`, at times with its last digit moved by one, a digit changed, a hedge, or fewer digits."""
    match chance.randrange(24):
        case 0 | 1 | 2:
            digits = [at for at, letter in enumerate(text) if letter.isdigit()]
            at = digits[-1]
            return text[:at] + str((int(text[at]) + chance.choice((1, -1))) % 10) + text[at + 1 :]
        case 3:
            digits = [at for at, letter in enumerate(text) if letter.isdigit()]
            at = chance.choice(digits)
            return text[:at] + chance.choice("123456789") + text[at + 1 :]
        case 4:
            return f"约{text}" if text[0].isdigit() else text
        case 5:
            return f"超过{text}" if text[0].isdigit() else text
        case _:
            return text


def printed_table(seed: int, places: int = 3) -> pd.DataFrame:
    """Return a table of places with three years each: repeated, hedged, misprinted, missing and planned figures among them."""
    chance, rows = Random(seed), []  # noqa: S311  the same table for everybody, no secret
    for place in range(places):
        before: dict[str, Decimal] = {}
        for year in YEARS:
            for metric, text, of, kind, currency in _figures(chance, year, before):
                for _ in range(chance.choices((0, 1, 2), (1, 18, 2))[0]):
                    modality = "target" if chance.random() < 0.02 else "actual"
                    rows.append((metric, f"第{place}区", year, _spoilt(text, chance), of, kind, currency, modality))
    chance.shuffle(rows)
    named = [(f"c{n:04d}", *row) for n, row in enumerate(rows)]
    return pd.DataFrame(named, columns=COLUMNS)


def table(seed: int, places: int = 3) -> pd.DataFrame:
    """Return such a table with its figures read, as Decimals or as strings."""
    return check_frame(printed_table(seed, places)).to_frame("claims", decimals="string" if seed % 2 else "decimal")


def _told(found: Verdict) -> tuple[object, ...]:
    """Return what a verdict tells of contradictions, apart from how relations are numbered."""
    wrong = {
        (j.relation.kind, j.relation.claims, j.outcome.arithmetic)
        for j in found.judged
        if j.outcome.truth == "inconsistent"
    }
    return wrong, [(f.fingerprint, f.severity, f.cited, f.suspects) for f in found.found], found.failing


@pytest.mark.parametrize("rule", list(RULES))
@settings(max_examples=30)
@given(seed=st.integers(0, 10**6))
def test_nothing_is_lost_and_nothing_added(rule: str, seed: int) -> None:
    """Contradictions, findings and likeliest slips are those of the exact arithmetic over every row."""
    told = ready(table(seed), load_pack(()), ISSUED)

    assert _told(verdict(told, rule)) == _told(verdict(told, rule, screened=False))


@pytest.mark.parametrize("seed", range(4))
def test_figures_in_words_and_figures_read_are_one_table(seed: int) -> None:
    """A table of printed figures gives what the same table gives once they are read, whatever its index."""
    words = printed_table(seed).set_index(np.arange(len(printed_table(seed)))[::-1])
    read = table(seed).astype({"entity": "category", "metric": "category"})

    for rule in RULES:
        by_words = verdict(ready(words, load_pack(()), ISSUED), rule)
        by_figures = verdict(ready(read, load_pack(()), ISSUED), rule)
        assert _told(by_words) == _told(by_figures)
        assert by_words.compared == by_figures.compared


def test_a_growth_is_cleared_by_its_own_currency() -> None:
    """Of two growths of one fact the right one in yuan clears nothing for the wrong one in dollars."""
    rows = [
        ("a", OFF, "2017", "536.9亿元", None), ("b", OFF, "2018", "586.7亿元", None), ("c", OFF, "2018", "增长9.3%", "CNY"),
        ("d", OFF, "2017", "79.5亿美元", None), ("e", OFF, "2018", "88.7亿美元", None), ("f", OFF, "2018", "增长1.6%", "USD"),
    ]  # fmt: skip
    told = ready(pd.DataFrame(rows, columns=["id", "metric", "period", "text", "currency"]), load_pack(()), None)

    assert verdict(told, "growth").failing == ("d", "e", "f")
    assert _told(verdict(told, "growth")) == _told(verdict(told, "growth", screened=False))


def test_the_property_is_not_empty() -> None:
    """The tables hold contradictions of every rule, and most rows are cleared without the exact arithmetic."""
    told = ready(table(1, 60), load_pack(()), ISSUED)
    found = {rule: verdict(told, rule) for rule in RULES}

    assert [rule for rule, each in found.items() if not each.found] == []
    assert all(each.compared for each in found.values())
    assert sum(len(each.judged) for each in found.values()) < 0.7 * sum(
        len(verdict(told, rule, screened=False).judged) for rule in RULES
    )


ENDS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, places=4)


@given(st.lists(st.tuples(ENDS, ENDS), min_size=1, max_size=12), st.integers(-100, 100), st.integers(-3, 3))
def test_a_sum_is_cleared_only_where_it_is_exact_to_be_met(
    terms: list[tuple[Decimal, Decimal]], target: int, off: int
) -> None:
    """Where the float sum is said to reach the target, the exact one does, however near the edge it lies."""
    intervals = [Interval(min(pair), max(pair)) for pair in terms]
    exact = sum(intervals[1:], intervals[0])
    assert exact.upper is not None
    shift = exact.upper - Decimal(target) + off * Decimal("1e-12")  # brings the upper end next to the target
    first = Interval((intervals[0].lower or 0) - shift, (intervals[0].upper or 0) - shift)
    moved = [first, *intervals[1:]]
    whole = sum(moved[1:], moved[0])
    low, high = (np.array([sum(float(getattr(i, end)) for i in moved)]) for end in ("lower", "upper"))
    sizes = np.array([sum(max(abs(float(i.lower or 0)), abs(float(i.upper or 0))) for i in moved)])

    if reach(low, high, sizes, float(target), np.array([len(moved)]))[0]:
        assert whole.holds(Decimal(target))


@given(ENDS, ENDS)
def test_two_ends_are_told_apart_only_where_floats_can(most: Decimal, least: Decimal) -> None:
    """Where the greatest lower end is said to lie below the least upper one, it does."""
    if share_a_value(np.array([float(most)]), np.array([float(least)]))[0]:
        assert most < least
