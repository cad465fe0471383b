"""Several packs become one, and nothing that one of them told is lost."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import PackError
from factcheck.model.pack import Axis, Drop, Example, Identity, Measure, Member, Pack, Series
from factcheck.packs.load import load_standard, read_pack
from factcheck.packs.merge import merge

WHOLE = read_pack(Path(__file__).parent / "whole.toml")
TITLE = (("zh", "题"), ("en", "title"))
RATE = Series("USD/CNY", "fx", "CNY", "USD", Decimal("0.02"), (("2018", Decimal("6.6174")),), "年鉴")


def test_one_pack_stays_as_it_is() -> None:
    """Merging a single pack changes nothing."""
    assert merge((WHOLE,)) == WHOLE


def test_what_is_told_twice_is_held_once() -> None:
    """Without its rules and examples, which are kept one by one, a pack merged with itself differs in name only."""
    bare = replace(WHOLE, rules=(), examples=())

    assert replace(merge((bare, bare)), name=bare.name, title=bare.title) == bare


def test_name_and_title_tell_all_packs() -> None:
    """The merged pack is named after its parts, in each language."""
    merged = merge((Pack("a", (("zh", "甲"), ("en", "A"))), Pack("b", (("zh", "乙"), ("en", "B")))))

    assert (merged.name, merged.title) == ("a+b", (("zh", "甲 + 乙"), ("en", "A + B")))


def test_measures_of_one_name_unite_their_aliases() -> None:
    """Aliases are kept in the order in which they were told, each once; others stay apart."""
    one = Pack("a", TITLE, measures=(Measure("出口额", ("出口", "外销")), Measure("进口额")))
    two = Pack("b", TITLE, measures=(Measure("出口额", ("外销", "出口总额"), (("流向", "出口"),)),))

    assert merge((one, two)).measures == (
        Measure("出口额", ("出口", "外销", "出口总额"), (("流向", "出口"),)),
        Measure("进口额"),
    )


def test_axes_of_one_name_unite_members_and_partitions() -> None:
    """A member told by both packs has the aliases of both, and what it measures."""
    one = Pack("a", TITLE, axes=(Axis("流向", (Member("出口", ("外销",)),), (("出口", "进口"),)),))
    two = Pack("b", TITLE, axes=(Axis("流向", (Member("出口", ("输出",), measure="贸易额"), Member("进口"))),))

    assert merge((one, two)).axes == (
        Axis("流向", (Member("出口", ("外销", "输出"), measure="贸易额"), Member("进口")), (("出口", "进口"),)),
    )


def test_what_an_earlier_pack_says_it_measures_is_kept() -> None:
    """A later pack that is silent on it takes nothing away."""
    one = Pack("a", TITLE, axes=(Axis("流向", (Member("出口", measure="贸易额"),)),))
    two = Pack("b", TITLE, axes=(Axis("流向", (Member("出口", ("外销",)),)),))

    assert merge((one, two)).axes == (Axis("流向", (Member("出口", ("外销",), measure="贸易额"),)),)


def test_later_pack_is_right_about_a_member_implied() -> None:
    """Of two members on one axis the later one holds."""
    one = Pack("a", TITLE, measures=(Measure("离岸额", (), (("地域", "在岸"),)),))
    two = Pack("b", TITLE, measures=(Measure("离岸额", (), (("地域", "离岸"),)),))

    assert merge((one, two)).measures == (Measure("离岸额", (), (("地域", "离岸"),)),)


def test_series_of_one_name_unite_their_values() -> None:
    """A user's pack adds a year or corrects one, and both sources are told."""
    user = replace(RATE, values=(("2018", Decimal("6.62")), ("2017", Decimal("6.7518"))), source="自报")

    merged = merge((Pack("a", TITLE, series=(RATE,)), Pack("b", TITLE, series=(user,))))

    assert merged.series == (
        replace(RATE, values=(("2017", Decimal("6.7518")), ("2018", Decimal("6.62"))), source="年鉴; 自报"),
    )


def test_words_identities_and_examples_are_gathered() -> None:
    """Words and identities are held once, examples as they come."""
    identity = Identity("流向", "进出口", ("出口", "进口"))
    one = Pack("a", TITLE, drop=(Drop("业务", ("合同额",)),), identities=(identity,), examples=(Example("甲", ()),))
    two = Pack(
        "b",
        TITLE,
        drop=(Drop("企业", ("投资",)), Drop("业务", ("投资",))),
        identities=(identity,),
        examples=(Example("乙", ()),),
    )

    merged = merge((one, two))

    assert merged.drop == (Drop("业务", ("合同额", "投资")), Drop("企业", ("投资",)))
    assert merged.identities == (identity,)
    assert merged.examples == (Example("甲", ()), Example("乙", ()))


def test_rule_in_two_packs_is_an_error() -> None:
    """A code names one rule; the error tells the code and both packs."""
    with pytest.raises(PackError) as caught:
        merge((load_standard(), WHOLE, replace(WHOLE, name="mine")))

    assert caught.value.key == "pack.rule_in_two"
    for lang in ("zh", "en"):
        assert all(word in caught.value.told(lang) for word in ("SUM901", "whole", "mine"))
