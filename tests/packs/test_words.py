"""A word that a later pack declares is taken from the packs before, and nothing else changes."""

from pathlib import Path

from factcheck.api import check_text
from factcheck.model.pack import Axis, Identity, Measure, Member, Pack
from factcheck.packs.load import load, load_standard
from factcheck.packs.words import giving_way, owners

TITLE = (("zh", "题"), ("en", "title"))
FLOWS = Axis("流向", (Member("进出口"), Member("出口", ("外销",)), Member("进口")), (("出口", "进口"),))
BEFORE = Pack(
    "a",
    TITLE,
    measures=(Measure("贸易额", ("外贸额",)), Measure("规模")),
    axes=(FLOWS,),
    identities=(Identity("流向", "进出口", ("出口", "进口")),),
)


def test_every_word_has_its_owner() -> None:
    """A measure has no axis."""
    assert owners(BEFORE) == {
        "贸易额": ("", "贸易额"), "外贸额": ("", "贸易额"), "规模": ("", "规模"), "进出口": ("流向", "进出口"),
        "出口": ("流向", "出口"), "外销": ("流向", "出口"), "进口": ("流向", "进口"),
    }  # fmt: skip


def test_the_same_meaning_takes_nothing() -> None:
    """A pack that adds to an entry leaves the one before as it is."""
    later = Pack("b", TITLE, measures=(Measure("贸易额", ("外贸额", "货值")),), axes=(Axis("流向", (Member("出口"),)),))

    assert giving_way(BEFORE, later) == BEFORE


def test_an_alias_is_taken() -> None:
    """The entry stays, and the lists that name it."""
    later = Pack("b", TITLE, measures=(Measure("销售额", ("外销", "外贸额")),))
    left = giving_way(BEFORE, later)

    assert left.measures[0] == Measure("贸易额")
    assert left.axes[0].members[1] == Member("出口")
    assert (left.axes[0].partitions, left.identities) == (FLOWS.partitions, BEFORE.identities)


def test_a_name_is_taken_with_the_lists_that_hold_it() -> None:
    """Neither a partition nor an identity is left with a member that means something else."""
    later = Pack("b", TITLE, measures=(Measure("门数", ("出口",)),), axes=(Axis("大小", (Member("规模"),)),))
    left = giving_way(BEFORE, later)

    assert [measure.name for measure in left.measures] == ["贸易额"]
    assert [member.name for member in left.axes[0].members] == ["进出口", "进口"]
    assert (left.axes[0].partitions, left.identities) == ((), ())


def test_a_users_own_split_of_a_standard_field_is_checked(tmp_path: Path) -> None:
    """Names that a standard pack has under another axis are the user's, and his list is added up."""
    fires = "2021年，某市社会消费品零售总额709.1亿元，其中商品零售额645.8亿元，餐饮收入54.3亿元。"
    path = tmp_path / "mine.toml"
    path.write_text(
        f"""
name = "mine"
title = {{zh = "我", en = "mine"}}
[[measure]]
name = "社会消费品零售总额"
[[axis]]
name = "形态"
partitions = [["商品", "餐饮收入"]]
member = [
  {{name = "商品", aliases = ["商品零售额"], measure = "社会消费品零售总额"}},
  {{name = "餐饮收入", measure = "社会消费品零售总额"}},
]
[[example]]
text = "{fires}"
fires = ["SUM001"]
[[example]]
text = "2021年，某市社会消费品零售总额709.1亿元，其中餐饮收入54.3亿元。"
fires = []
""",
        "utf-8",
    )
    document = check_text(fires, packs=[str(path)])

    assert owners(load_standard())["餐饮收入"] == ("消费类型", "餐饮收入")
    assert owners(load([str(path)]))["餐饮收入"] == ("形态", "餐饮收入")
    assert [(f.rule, f.relations) for f in document.findings] == [("SUM001", (document.relations[0].relation.id,))]
    assert document.relations[0].relation.source == "pack:mine"
