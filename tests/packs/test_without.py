"""Without any domain knowledge the rules still work on what the wording and repetition say."""

import pytest

from factcheck.api import check_source
from factcheck.model.source import from_text
from factcheck.packs.find import standard_files
from factcheck.packs.load import read_pack
from factcheck.packs.merge import merge

# What is left of rules/ when every file but the rule families is taken away.
BARE = merge(tuple(pack for pack in map(read_pack, standard_files()) if pack.rules))

SHARE = "2018年，某市服务外包执行额97.4亿元。离岸服务外包执行额58.7亿元，占服务外包执行额的{share}%。"
TWICE = "2018年，某市离岸服务外包执行额58.75亿元，继续增长。\n\n2018年，某市离岸服务外包执行额{again}亿元，再创新高。"
PARTS = "2018年，某市离岸服务外包执行额58.7亿元，其中ITO执行额26.6亿元，BPO执行额10.1亿元，KPO执行额23.0亿元。"


def _found(text: str) -> tuple[tuple[str, ...], set[str]]:
    """Return the codes that fire on `text`, and where its relations come from."""
    document = check_source(from_text(text, ""), pack=BARE)
    return tuple(finding.rule for finding in document.findings), {j.relation.source for j in document.relations}


def test_nothing_of_a_domain_is_left() -> None:
    """The rules are there, and no word of any field."""
    assert BARE.rules
    assert (BARE.measures, BARE.axes, BARE.identities, BARE.series) == ((), (), (), ())


@pytest.mark.parametrize(
    ("text", "codes", "source"),
    [
        (SHARE.format(share="60.3"), (), "wording"),
        (SHARE.format(share="67.1"), ("SHR001",), "wording"),
        (TWICE.format(again="58.75"), (), "repetition"),
        (TWICE.format(again="57.85"), ("DUP001",), "repetition"),
    ],
)
def test_wording_and_repetition_are_checked(text: str, codes: tuple[str, ...], source: str) -> None:
    """Names that are spelled out are compared by their words."""
    assert _found(text) == (codes, {source})


def test_what_only_a_pack_knows_is_not_guessed() -> None:
    """No list is added up when nothing says that it is complete; its parts are only held to be no more than the whole."""
    document = check_source(from_text(PARTS, ""), pack=BARE)

    assert document.findings == ()
    assert {j.relation.kind for j in document.relations} == {"subset"}
