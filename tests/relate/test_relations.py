"""Relations: all finders together, numbered in order, each relation once, and no more of them than the text is long."""

import ast
import sys
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck import check_text
from factcheck.packs.load import load_standard
from factcheck.relate import relations as finders
from factcheck.relate.relations import relate
from tests.relate.telling import Case, outcomes

TABLES = sorted(path.stem for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__))
SOURCES = sorted(Path(finders.__file__).parent.glob("*.py"))
KINDS = {
    "average", "balance", "cagr", "cagr_change", "change", "complement", "contribution", "contribution_rate", "contribution_sum", "fx",
    "fx_growth",
    "fx_implied", "fx_reference", "fx_total", "growth", "growth_change", "growth_derived", "hedge", "hidden_growth",
    "hidden_total", "index", "part_sum", "points_sum", "pp_diff", "rank", "restatement", "share_of", "share_of_sum",
    "shares_sum", "subset", "sum_total",
}  # fmt: skip
# What no consistent relation comes of: a list that one slip keeps from closing.
MISS = "2018年，全市完成货运量586637万吨。其中，公路货运量462584万吨，水路货运量160053万吨。"
CLASH = (
    "2021年，全市软件业务收入86.4亿元，增长12.7%。信息服务收入86.4亿元，增长12.7%。"  # always inconsistent, in no table
)
FACTS = (
    "2021年，全市货运量812.4万吨，其中公路421.7万吨，铁路305.2万吨，水运85.5万吨。",
    "2021年，全市进出口总额812.4亿元，增长10.0%，其中出口421.7亿元，增长12.0%，占51.9%；进口390.7亿元，增长7.9%，占48.1%。",
    "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，增长8.2%，增速比全省高2.2个百分点。",
    "2021年末，全市本外币存款余额5321.4亿元，人民币存款余额5180.6亿元，外币存款余额22.08亿美元。",
    CLASH,
)
NAMES = ("公路", "铁路", "水运", "民航", "管道", "索道", "轮渡", "专线")


def _found() -> tuple[Case, ...]:
    """Return every case that the tables of this folder say is found."""
    modules = (import_module(f"tests.relate.{name}") for name in TABLES)
    return tuple(case for module in modules for case in getattr(module, "FOUND", ()))


def _yields(source: Path) -> Iterator[int]:
    """Yield the lines of `source` on which a relation is built."""
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Relation":
            yield node.lineno


def test_every_kind_is_in_a_table() -> None:
    """Each kind of relation that can be consistent is shown by a text."""
    assert {kind for kind, _, _ in _found()} == KINDS


def test_every_place_that_builds_a_relation_is_reached() -> None:
    """The texts of the tables take each finder to each relation that it can yield: a new one needs a text of its own."""
    reached: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, arg: Any) -> Any:  # noqa: ANN401  as sys.settrace wants it
        del arg
        if "relate" in frame.f_code.co_filename and event == "line":
            reached.add((Path(frame.f_code.co_filename).name, frame.f_lineno))
        return trace if "relate" in frame.f_code.co_filename else None

    pack = load_standard()
    claims = [check_text(text).claims for text in {text for _, text, _ in _found()} | {CLASH, MISS}]
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        for told in claims:
            relate(told, pack)
    finally:
        sys.settrace(before)

    assert [(path.name, line) for path in SOURCES for line in _yields(path) if (path.name, line) not in reached] == []


@pytest.mark.parametrize("text", FACTS)
def test_each_relation_stands_once_in_order(text: str) -> None:
    """Ids count from r001 in the order of the claims, and no kind joins the same claims twice."""
    relations = [judged.relation for judged in check_text(f"{text}\n\n{text}").relations]
    joined = [(relation.kind, frozenset(relation.claims)) for relation in relations]

    assert [relation.id for relation in relations] == [f"r{i:03d}" for i in range(1, len(relations) + 1)]
    assert [(r.claims, r.kind) for r in relations] == sorted((r.claims, r.kind) for r in relations)
    assert len(joined) == len(set(joined)) > 0


def test_what_binds_most_is_kept() -> None:
    """A sum found by a pack and by wording is the one that must hold."""
    text = "2018年，我国离岸服务外包执行额586.6亿元，其中信息技术外包265.6亿元，业务流程外包101.3亿元，知识流程外包219.7亿元。"
    (judged,) = (j for j in check_text(text).relations if j.relation.kind == "part_sum")

    assert (judged.relation.hard, judged.relation.source) == (True, "pack:service-outsourcing")


@pytest.mark.parametrize("text", FACTS)
def test_relations_grow_no_faster_than_the_text(text: str) -> None:
    """From the point where the windows of the finders are full, each paragraph more adds the same number of relations at most."""
    ten, twenty, forty = (len(check_text("\n\n".join([text] * times)).relations) for times in (10, 20, 40))

    assert ten > 0
    assert forty - twenty <= 2 * (twenty - ten)
    assert forty <= 40 * 30  # of all kinds, for one paragraph


def _figure(tenths: int) -> str:
    return f"{Decimal(tenths) / 10:.1f}万吨"


@given(st.lists(st.integers(10, 99999), min_size=2, max_size=8, unique=True), st.data())
def test_a_whole_divided_at_random_is_one_list(parts: list[int], data: st.DataObject) -> None:
    """Whole and parts, each rounded from hundredths, give a consistent part_sum of just these figures in their order."""
    hundredths = [10 * part + data.draw(st.integers(-4, 4)) for part in parts]
    whole = round(sum(hundredths) / 10)
    assume(min(parts) > (len(parts) + 1) / 2)  # no part is lost in the rounding of the others
    listed = "，".join(f"{name}{_figure(part)}" for name, part in zip(NAMES, parts, strict=False))
    text = f"2021年，全市货运量{_figure(whole)}，其中{listed}。"

    assert outcomes(text, "part_sum").get(" ".join(map(_figure, (whole, *parts)))) == "consistent"
