"""Power: a figure may be off by as much as is told, and by no more, before a check notices."""

from decimal import Decimal
from operator import itemgetter
from pathlib import Path

import pytest

import factcheck
from factcheck.model.coverage import Standing
from factcheck.model.report import Document

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("[!c]*.txt"))  # conversions alone tell no room
BOTH = "2021年，全市进出口总额812.4亿元，其中出口421.7亿元，进口390.7亿元。"
GROWN = "2021年，全市旅客发送量560.3万人次，比上年增加42.6万人次，增长8.2%。"
FELL = "2021年，全市货物吞吐量178.2万吨，比上年减少9.3万吨，下降5.0%。"


def _beyond(document: Document, standing: Standing) -> list[str]:
    """Return the document with a figure printed one step farther off than its room, once above and once below."""
    (claim,) = (c for c in document.claims if c.id == standing.claim)
    value, scale, source = claim.quantity.value, claim.quantity.scale, document.source.text
    assert value is not None
    assert standing.room is not None
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    off = (standing.room / scale // step + 1) * step
    figures = [claim.raw.replace(str(value), str(v)) for v in (value + off, value - off) if v > 0]
    assert claim.raw not in figures
    return [source[: claim.span.start] + figure + source[claim.span.end :] for figure in figures]


def _broken(text: str, issued: str | None) -> int:
    document = factcheck.check_text(text, issued=issued)
    return sum(j.outcome.truth == "inconsistent" for j in document.relations)


@pytest.mark.parametrize(
    "text", [*(p.read_text("utf-8") for p in FIXTURES), BOTH, GROWN, FELL], ids=itemgetter(slice(0, 12))
)
def test_what_lies_beyond_the_room_is_noticed(text: str) -> None:
    """A figure printed one step farther off than its room contradicts another, above and below."""
    document = factcheck.check_text(text)
    before = _broken(text, document.issued)
    told = [s for s in document.standings if s.room is not None]

    assert told
    assert [s for s in told if not all(_broken(t, document.issued) > before for t in _beyond(document, s))] == []


def test_what_lies_within_the_room_may_pass() -> None:
    """The room is no wider than it must be: the value at its end passes on one side at least."""
    document = factcheck.check_text(BOTH)
    rooms = {c.text: s.room for c, s in zip(document.claims[1:], document.standings, strict=True)}

    assert rooms == {
        "812.4亿元": Decimal(15_000_000),
        "421.7亿元": Decimal(15_000_000),
        "390.7亿元": Decimal(15_000_000),
    }
    assert _broken(BOTH.replace("812.4", "812.5"), None) == 0


def test_what_is_not_checked_has_no_room() -> None:
    """A figure that stands alone, and one that is accused, tell none."""
    document = factcheck.check_text("2021年，全市货运量812.4万吨。2021年，全市出口额60.5亿元。")

    assert [standing.room for standing in document.standings] == [None, None]
    assert document.coverage.sharp == 0


def test_sharp_figures_are_counted() -> None:
    """A slip in any digit but the last of two flows and their total would show."""
    document = factcheck.check_text(BOTH)

    assert document.coverage.corroborated == document.coverage.sharp == 3


def test_a_coarse_check_is_told_as_such() -> None:
    """A growth of two digits leaves the level much room: nothing is claimed of it."""
    document = factcheck.check_text(GROWN)

    rooms = [s.room for s in document.standings]
    assert max(room for room in rooms if room is not None) > Decimal(10_000)
    assert document.coverage.sharp < document.coverage.corroborated == 3
