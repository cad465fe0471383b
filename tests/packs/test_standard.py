"""The standard packs say what they promise: rules in both languages, rates for every year, places that are no words."""

import re
from decimal import Decimal

import pytest

from factcheck.model.pack import Axis, Member, Pack, Rule, told
from factcheck.packs.find import standard_files
from factcheck.packs.load import load_standard, read_pack
from factcheck.packs.schema import CHECKS
from factcheck.packs.words import Owner, owners

PACKS = {file.stem: read_pack(file) for file in standard_files()}
RULES = tuple(rule for pack in PACKS.values() for rule in pack.rules)
FAMILIES = ("sum", "shr", "bal", "gro", "dup", "fxr", "tim", "num", "cnt", "ref", "txt")
PROSE = frozenset({"TIM", "NUM", "CNT", "REF", "TXT"})  # rules about the text itself
FEWEST_PLACES = 330  # prefecture-level divisions of China are 333

# Words of the genre that are also names of cities, or arise where two words meet.
ORDINARY = (
    "大同", "长治", "安康", "吉安", "保定", "白银", "开封", "日照", "来宾", "朝阳", "大理", "新乡", "广安", "广元",
    "衡水", "固原", "中卫", "定西", "阿里", "东营", "加纳", "中东",
)  # fmt: skip

# The fields that bulletins tell of, each in its file.
DOMAINS = (
    "service-outsourcing", "trade", "national-accounts", "public-finance", "retail", "money-credit", "banking-insurance",
    "transport", "population", "prices", "general",
)  # fmt: skip


def _axis(name: str) -> Axis:
    return next(axis for axis in load_standard().axes if axis.name == name)


def _surfaces(member: Member) -> tuple[str, ...]:
    return (member.name, *member.aliases)


def test_standard_packs_make_one() -> None:
    """All files load and merge, and each is named after its file."""
    assert {name: pack.name for name, pack in PACKS.items()} == {name: name for name in PACKS}
    assert load_standard().rules == RULES


def test_a_word_stands_for_one_thing_in_all_of_them() -> None:
    """No file gives a word another meaning than any other file."""
    meanings: dict[str, set[Owner]] = {}
    for pack in PACKS.values():
        for word, owner in owners(pack).items():
            meanings.setdefault(word, set()).add(owner)

    assert {word: told for word, told in meanings.items() if len(told) > 1} == {}


def test_every_check_has_its_rule() -> None:
    """Each check that a rule may name is told by exactly one standard rule."""
    assert sorted(rule.check for rule in RULES) == sorted(CHECKS)


@pytest.mark.parametrize("family", FAMILIES)
def test_rule_stands_in_the_file_of_its_family(family: str) -> None:
    """A family is one file, and its codes count from 001 without a gap."""
    codes = [rule.code for rule in PACKS[family].rules]

    assert codes == [f"{family.upper()}{number:03}" for number in range(1, len(codes) + 1)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_message_tells_the_same_in_both_languages(rule: Rule) -> None:
    """The two messages use the same fields, and both show the figures."""
    fields = [set(re.findall(r"\{(\w+)\}", told(rule.message, lang))) for lang in ("zh", "en")]

    assert fields[0] == fields[1]
    assert "figures" in fields[0]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_words_are_in_their_language(rule: Rule) -> None:
    """Chinese texts are Chinese; English titles and messages hold no Chinese but the quotation marks."""
    for words in (rule.title, rule.reason, rule.message):
        assert re.search(r"[\u4e00-\u9fff]", told(words, "zh"))
        assert re.search(r"[a-z]{3}", told(words, "en"))
    assert not re.search(r"[\u3000-\u9fff]", told(rule.title, "en") + told(rule.message, "en"))


@pytest.mark.parametrize("rule", [r for r in RULES if r.family in PROSE], ids=lambda rule: rule.code)
def test_rules_about_the_text_have_their_near_misses(rule: Rule) -> None:
    """At least three near misses pass, and no text stands twice: these may be headings, lists or a masthead with a date."""
    texts = (*rule.passes, *rule.fails)

    assert len(rule.passes) >= 3
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("rule", [r for r in RULES if r.family not in PROSE], ids=lambda rule: rule.code)
def test_texts_are_bulletin_prose(rule: Rule) -> None:
    """At least two near misses pass and one text fails; each is a sentence that carries its year."""
    texts = (*rule.passes, *rule.fails)

    assert len(rule.passes) >= 2
    assert len(set(texts)) == len(texts)
    assert all(re.match(r"20\d\d年", text) and text.endswith("。") for text in texts)


@pytest.mark.parametrize("name", [name for name, pack in PACKS.items() if any(axis.partitions for axis in pack.axes)])
def test_pack_says_on_whose_word_its_lists_are_exhaustive(name: str) -> None:
    """The header cites the standard, and names what is exhaustive and what was left out."""
    text = next(file for file in standard_files() if file.stem == name).read_text("utf-8")
    header = text[: text.index("name = ")]

    assert all(f"# {word}:" in header or f" {word}: " in header for word in ("Source", "Exhaustive", "Left out"))
    assert re.search(r"《[^》]+》", header)


@pytest.mark.parametrize("name", DOMAINS)
def test_field_has_its_pack(name: str) -> None:
    """Each field has measures of its own and a text that must pass in silence."""
    assert PACKS[name].measures
    assert any(not example.fires for example in PACKS[name].examples)


def test_rates_are_complete() -> None:
    """The yearly average USD/CNY is there for every year from 2010 to 2024, to four decimals."""
    (series,) = PACKS["fx"].series

    assert (series.kind, series.numerator, series.denominator) == ("fx", "CNY", "USD")
    assert [period for period, _ in series.values] == [str(year) for year in range(2010, 2025)]
    assert all(value.as_tuple().exponent == -4 for _, value in series.values)
    assert all(Decimal(6) < value < Decimal("7.2") for _, value in series.values)
    assert series.at("2018") == Decimal("6.6174")
    assert series.at("2009") is None


def test_rate_agrees_with_an_official_conversion() -> None:
    """Output per head in 2019 was told as 70892 yuan or 10276 dollars: that leaves a narrow range for the rate."""
    rate = PACKS["fx"].series[0].at("2019")

    assert rate is not None
    assert Decimal("70891.5") / Decimal("10276.5") < rate < Decimal("70892.5") / Decimal("10275.5")


def test_places_are_all_there() -> None:
    """The whole country is covered, and the partners that bulletins name."""
    regions = {word for member in _axis("地区").members for word in _surfaces(member)}
    partners = {word for member in _axis("国别").members for word in _surfaces(member)}

    assert len(_axis("地区").members) >= FEWEST_PLACES
    assert {"武汉", "武汉市", "湖北", "湖北省", "广西壮族自治区", "长三角", "大连", "延边州"} <= regions
    assert {"美国", "欧盟", "东盟", "中国香港", "“一带一路”沿线国家", "一带一路沿线国家", "RCEP其他成员国"} <= partners


def test_places_add_up_to_nothing() -> None:
    """No list of places is ever complete."""
    assert not _axis("地区").partitions
    assert not _axis("国别").partitions


@pytest.mark.parametrize("word", ORDINARY)
def test_place_is_no_ordinary_word(word: str) -> None:
    """A word of the genre is not taken for a city."""
    places: Pack = PACKS["places"]

    assert not [member.name for axis in places.axes for member in axis.members if word in _surfaces(member)]


def test_full_name_of_such_a_city_is_known() -> None:
    """With 市 the city is meant."""
    assert {"开封市", "日照市", "吉林市", "大同市"} <= {member.name for member in _axis("地区").members}
