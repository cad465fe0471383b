"""Tables of claims that did not come from a document: what may stand in them, and what is refused by column, row and remedy."""

from datetime import date
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from factcheck import check_frame
from factcheck.api import load_pack
from factcheck.errors import UsageError
from factcheck.frames.verdicts import ready, verdict

COLUMNS = ["id", "metric", "period", "text"]
GOOD = [
    ("a", "服务外包执行额", "2018", "959.7亿元"),
    ("b", "离岸服务外包执行额", "2018", "586.7亿元"),
    ("c", "在岸服务外包执行额", "2018", "373.0亿元"),
]
MISSING = [None, np.nan, pd.NA, pd.NaT, float("nan")]


def table(rows: object = GOOD, columns: list[str] | None = None) -> pd.DataFrame:
    """Return rows as a table."""
    return pd.DataFrame(rows, columns=columns or COLUMNS)


def truths(frame: pd.DataFrame) -> list[tuple[str, str]]:
    """Return kind and truth of every relation."""
    return [(j.relation.kind, j.outcome.truth) for j in check_frame(frame).relations]


def test_a_table_gives_the_relations_of_packs() -> None:
    """Three rows are a whole and its parts."""
    assert truths(table()) == [("part_sum", "consistent")]


@pytest.mark.parametrize("missing", MISSING, ids=repr)
@pytest.mark.parametrize("dtype", ["object", "string"])
def test_a_cell_may_be_missing_in_any_way(missing: object, dtype: str) -> None:
    """None, nan, NA and NaT in a column that need not be filled mean the same."""
    frame = table().assign(entity=pd.Series([missing] * 3, dtype="object").astype(dtype), of=missing, kind=missing)

    assert truths(frame) == [("part_sum", "consistent")]
    assert {claim.entity for claim in check_frame(frame).claims} == {""}


@pytest.mark.parametrize(
    "periods",
    [
        [2018] * 3, [2018.0] * 3, ["2018年"] * 3, pd.Series([2018, 2018, 2018], dtype="Int64"), pd.PeriodIndex(["2018"] * 3, freq="Y"),
        [np.int64(2018)] * 3,
    ],
    ids=["int", "float with gaps", "words", "Int64", "Period", "numpy"],
)  # fmt: skip
def test_a_period_may_be_told_in_many_ways(periods: object) -> None:
    """A year is a year, whatever pandas made of it."""
    assert {claim.period for claim in check_frame(table().assign(period=periods)).claims} == {"2018"}


def test_a_day_is_a_period() -> None:
    """Dates and timestamps are told as ISO days."""
    frame = table().assign(period=[date(2018, 5, 7), pd.Timestamp("2018-05-07"), "2018-05-07"])

    assert {claim.period for claim in check_frame(frame).claims} == {"2018-05-07"}


@pytest.mark.parametrize(
    ("value", "unit"),
    [("959.7", "亿元"), (Decimal("959.7"), "亿元"), (Decimal(95970000000), "CNY"), ("95970000000", "CNY")],
)
def test_value_and_unit_stand_for_the_text(value: object, unit: str) -> None:
    """A figure may be told in two columns, in words or by the code of its currency."""
    rows = [("a", "服务外包执行额", "2018", value, unit)]
    (claim,) = check_frame(table(rows, ["id", "metric", "period", "value", "unit"])).claims

    assert claim.quantity.base == Decimal(95970000000)
    assert claim.quantity.unit == "CNY"
    assert claim.kind == "level"


def test_a_kind_is_read_from_the_figure_where_no_column_tells_it() -> None:
    """A verb of change makes a growth, a whole a share, a classifier a count."""
    rows = [
        ("a", "执行额", "2018", "增长9.3%", None), ("b", "离岸执行额", "2018", "61.1%", "执行额"), ("c", "企业", "2018", "35家", None),
        ("d", "占比", "2018", "提高1.2个百分点", None), ("e", "执行额", "2018", "下降3.2%", None),
    ]  # fmt: skip
    claims = check_frame(table(rows, [*COLUMNS, "of"])).claims

    assert [c.kind for c in claims] == ["growth", "share", "count", "pp_change", "growth"]
    assert [c.direction for c in claims] == ["+", "none", "none", "+", "-"]


def test_a_growth_told_in_no_currency_is_of_the_one_it_fits() -> None:
    """Levels in two currencies grow differently; only a growth that fits neither is told."""
    rows = [
        ("a", "离岸服务外包执行额", "2017", "536.9亿元"), ("b", "离岸服务外包执行额", "2018", "586.7亿元"),
        ("c", "离岸服务外包执行额", "2017", "79.5亿美元"),
        ("d", "离岸服务外包执行额", "2018", "88.7亿美元"), ("e", "离岸服务外包执行额", "2018", "增长11.6%"),
    ]  # fmt: skip

    assert ("growth", "consistent") in truths(table(rows))
    assert ("growth", "inconsistent") in truths(table([*rows[:4], ("e", "离岸服务外包执行额", "2018", "增长1.6%")]))


def test_a_line_of_the_report_is_a_row_of_the_table() -> None:
    """A finding leads back to the row, and names its claim."""
    report = check_frame(table([GOOD[0], ("b", "离岸服务外包执行额", "2018", "568.7亿元"), GOOD[2]]))
    found = report.to_frame("findings")

    assert found["rule"].tolist() == ["SUM001"]
    assert found["claims"].tolist() == [("a", "b", "c")]
    assert report.to_frame("claims")["line"].tolist() == [1, 2, 3]


REFUSED = {
    "no table": ([("a",)], "a pandas.DataFrame is needed, not list; wrap it"),
    "no id": (table().drop(columns="id"), "column id is missing"),
    "no figure": (table().drop(columns="text"), "add them"),
    "two of a name": (pd.concat([table(), table()[["id"]]], axis=1), "column id stands there twice"),
    "blank id": (table([GOOD[0], (None, *GOOD[1][1:])]), "column id, row 2: nothing there"),
    "empty id": (table([("", *GOOD[0][1:])]), "column id, row 1: nothing there"),
    "id again": (table([GOOD[0], GOOD[1], GOOD[0]]), "column id, row 3: 'a' was used in row 1"),
    "blank figure": (table([GOOD[0], (*GOOD[1][:3], pd.NA)]), "column text, row 2: nothing there"),
    "no figure in it": (table([(*GOOD[0][:3], "—")]), "column text, row 1: —: no figure"),
    "two figures": (table([(*GOOD[0][:3], "1亿元和2亿元")]), "column text, row 1: 1亿元和2亿元: more than one"),
    "a float": (table([(*GOOD[0][:3], 959.7)]), "column text, row 1: text: float is not taken"),
    "a float value": (
        table([("a", "执行额", "2018", 959.7, "亿元")], ["id", "metric", "period", "value", "unit"]),
        "column value, row 1: value: the float 959.7 has lost the digits printed",
    ),
    "no period": (
        table([("a", "执行额", "去年某时", "1亿元")]),
        "column period, row 1: '去年某时' is no period; write 2018",
    ),
    "no month": (table([("a", "执行额", "2018-13", "1亿元")]), "column period, row 1: '2018-13' is no period"),
    "no day": (table([("a", "执行额", "2019-02-30", "1亿元")]), "column period, row 1: '2019-02-30' is no period"),
    "back in time": (table([("a", "执行额", "2019/2018", "1亿元")]), "column period, row 1: '2019/2018' is no period"),
    "share or growth": (
        table([("a", "执行额", "2018", "9.3%")]),
        "column kind, row 1: '9.3%' may be a share or a growth",
    ),
    "no such kind": (
        table().assign(kind=["level", "sum", "level"]),
        "column kind, row 2 cannot be 'sum'; choose from level",
    ),
    "no such bounds": (
        table().assign(value="1", unit="CNY", lower="0", upper="1", bounds=["[]", "[]", "<>"]),
        "column bounds, row 3 cannot be '<>'",
    ),
    "ends crossed": (
        table().assign(value="1", unit="CNY", lower=["0", "2", "0"], upper="1"),
        "column lower, row 2: 2 lies above the upper end 1",
    ),
    "no end": (
        table().assign(value="1", unit="CNY", lower="0", upper=Decimal("Infinity")),
        "column upper, row 1: upper: Infinity is no number",
    ),
    "no number": (
        table().assign(value="x", unit="CNY", lower="0", upper="1"),
        "column value, row 1: value: x is no number",
    ),
}


@pytest.mark.parametrize("column", ["value", "lower", "upper"])
@pytest.mark.parametrize("cell", ["x", 0.5, float("inf")], ids=repr)
def test_a_cell_that_is_no_decimal_is_named_to_an_expectation_too(column: str, cell: object) -> None:
    """Arrays are made of whole columns, and what they cannot hold is found row by row."""
    frame = table().assign(kind="level", value=Decimal(1), unit="CNY", lower=Decimal(0), upper=Decimal(2))
    frame[column] = pd.Series([Decimal(1), cell, Decimal(1)], dtype="object")

    with pytest.raises(UsageError, match=f"column {column}, row 2"):
        verdict(ready(frame, load_pack(()), None), "parts", screened=False)


@pytest.mark.parametrize("name", list(REFUSED))
def test_a_table_that_cannot_be_used_is_refused_in_one_line(name: str) -> None:
    """The line names column, row and remedy, in both languages."""
    frame, line = REFUSED[name]
    with pytest.raises(UsageError) as refused:
        check_frame(frame)

    assert line in str(refused.value)
    assert all("\n" not in refused.value.told(lang) for lang in ("zh", "en"))
    assert not refused.value.told("zh").isascii()


def test_an_empty_table_is_an_empty_report() -> None:
    """No row is no mistake of the call; an expectation says more (tests/expectations)."""
    report = check_frame(table([]))

    assert (report.claims, report.findings, report.coverage.claims) == ((), (), 0)
