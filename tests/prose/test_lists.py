"""Lists counted, dealt out and repeated: the readings that keep the rules silent, and those that do not."""

import pytest

from factcheck import check_text
from factcheck.prose.items import Count, clause_start, count, is_open, last_name, without_asides


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("甲", Count(1, 1)),
        ("甲、乙、丙", Count(3, 3)),
        ("甲、乙和丙", Count(2, 3)),
        ("电信、计算机和信息服务、金融服务", Count(2, 4)),
        ("信息技术外包、业务流程外包和知识流程外包", Count(3, 3)),
        ("货物贸易、服务贸易及其他经常项目", Count(2, 3)),
    ],
)
def test_items_are_counted_from_the_fewest_to_the_most(words: str, counted: Count) -> None:
    """和 may join two items or stand inside one; where both sides end alike it joins."""
    assert count(words) == counted


def test_asides_part_nothing() -> None:
    """What stands in brackets, titles and quotations is blotted out, and offsets stay."""
    words = "甲（一、二）、《丙、丁》和“戊、己”"
    told = without_asides(words)

    assert len(told) == len(words)
    assert told.count("、") == 1
    assert last_name("甲、乙和丙") == "丙"
    assert (is_open("甲、乙等"), is_open("甲、乙")) == (True, False)


def test_a_clause_that_is_too_long_is_no_list() -> None:
    """Names are counted in a clause that begins within sight."""
    assert clause_start("规模，甲、乙", 6) == 3
    assert clause_start("甲、乙", 3) == 0
    assert clause_start("甲" * 500, 400) is None


@pytest.mark.parametrize(
    "text",
    [
        "全市8个区包括东山、西湖、南岸、北城、江东、江西、河阳、河阴。",
        "十大企业中，3家企业分别是东山软件、西湖数据、南岸设计，产值较高。",
        "工业、农业、服务业三大产业均衡发展。",
        "五大中心：研发中心（东山、西湖）、设计中心、检测中心、物流中心和结算中心。",
        "20个重点项目包括道路、管网、绿化。",
        "3个项目：工业1个、农业2个。",
        "8个城市包括东山、西湖、南岸，江东、江西、河阳、河阴、北城。",
        "全国31个省（自治区、直辖市、兵团）参加。",
        "在东山、西湖、南岸、北城设立三个中心。",
        "提升速度、精度、速度与精度的匹配。",
        "一是总量增长，二是结构优化，主要有两方面：一是服务，二是制造；三是质量提高。",
        "前三大市场：东山、西湖、南岸。",
    ],
)
def test_lists_that_hold_their_count_pass(text: str) -> None:
    """Asides, administrative words, lists of figures and lists that go on behind a comma are no miscount."""
    assert check_text(text).findings == ()


@pytest.mark.parametrize(
    ("text", "arithmetic"),
    [
        ("8个区包括东山、西湖、南岸、北城、江东、江西、河阳就入选12个试点城市之列。", "8个区：7 ≠ 8"),
        ("三大领域分别是研发、设计、检测、物流。", "三大领域：4 ≠ 3"),
        ("6个城市（东山、西湖、南岸、北城、江东）入选。", "6个城市：5 ≠ 6"),
        ("会议以东山、西湖、南岸、北城三个城市为重点。", "三个：4 ≠ 3"),
        ("两大市场：东山、西湖、南岸。", "两大市场：3 ≠ 2"),
        ("业务分为四类，（1）跨境交付；（2）境外消费；（4）自然人流动。", "四类：（1）、（2）、（4），3 ≠ 4"),
        ("主要在于：第一，规模扩大。第三，结构优化。", "第一， → 第三，"),
        ("2018年，东山、西湖、南岸分别增长9.8%和4.1%。", "3 ≠ 2"),
        ("CPI八大类三升四降。", "3+4 ≠ 8"),
    ],
)
def test_miscounts_are_warnings_with_their_arithmetic(text: str, arithmetic: str) -> None:
    """The count and what was counted stand beside each other."""
    assert [(f.severity, f.arithmetic) for f in check_text(text).findings] == [("warning", arithmetic)]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("是新产品、新材料、新材料有机结合的形态。", "新材料"),
        ("食品、衣着、居住、食品价格上涨。", "食品"),
        ("产业包括信息、软件、信息等。", "信息"),
        ("“研发”、“设计”、“研发”并举。", "“研发”"),
    ],
)
def test_an_item_that_stands_twice_is_told(text: str, item: str) -> None:
    """Behind a verb, before what is measured, before 等, and in quotation marks."""
    assert [(f.rule, {c.text for c in f.cited}) for f in check_text(text).findings] == [("TXT003", {item})]
