"""What a caller may give for a figure: strings read as in documents, Decimals, counts; everything else is refused in one line."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck import check_text, checks
from factcheck.checks.values import amounts, figure
from factcheck.errors import FactcheckError, UsageError
from factcheck.model.interval import exactly, printed
from factcheck.model.quantity import Quantity

# told in a sentence that makes no other figure of it
IN_A_TEXT = (
    "12919.8亿元", "12,919.8亿元", "１２９１９．８亿元", "800多亿美元", "约800多亿美元", "近900亿美元",
    "超过1200亿美元", "不足800亿美元", "至少886亿美元",
    "12亿7264万元", "35家", "1.2万家", "20~30亿元", "3万多人", "0.0亿元", "1.50亿元",
)  # fmt: skip


@pytest.mark.parametrize("told", IN_A_TEXT)
def test_a_string_means_what_it_means_in_a_document(told: str) -> None:
    """There is one grammar of figures."""
    claims = [c for c in check_text(f"2018年，全市示范项目总额{told}。").claims if c.numeric]

    assert [c.quantity for c in claims] == [figure("x", told)]


def test_traditional_characters_and_blanks_are_read() -> None:
    """What normalisation does to a document is done to a string."""
    assert figure("x", " 約 800 多億美元 ") == figure("x", "约800多亿美元")


@pytest.mark.parametrize(
    ("told", "value"), [("下降3.2%", "-3.2"), ("-3.2%", "-3.2"), ("增长3.2%", "3.2"), ("+3.2%", "3.2")]
)
def test_a_fall_is_below_zero(told: str, value: str) -> None:
    """A verb of change and a sign tell the direction, and the interval follows."""
    quantity = figure("x", told)

    assert quantity.value == Decimal(value)
    assert quantity.interval == printed(Decimal(value))


def test_a_decimal_stands_for_its_rounding_and_an_int_for_itself() -> None:
    """Decimal('37.40') was printed with two decimals; 812 were counted."""
    assert figure("x", Decimal("37.40")).interval == printed(Decimal("37.40"))
    assert figure("x", 812).interval == exactly(Decimal(812))


def test_a_decimal_takes_the_unit_of_the_others() -> None:
    """Amounts of one equation are in one unit, which a Decimal leaves to be told by the others."""
    told = amounts(("whole", "100元"), ("part", Decimal("60.0")), ("part", 40))

    assert [q.unit for q in told] == ["CNY"] * 3


def test_a_quantity_is_taken_as_it_is() -> None:
    """Its interval counts, whatever its value and hedge say."""
    quantity = Quantity(Decimal(5), Decimal(1), "%", exactly(Decimal(7)), "约")

    assert figure("x", quantity) is quantity
    assert checks.same(quantity, "7.0%").truth == "consistent"


def test_a_float_is_refused_with_the_reason() -> None:
    """The line names the argument, says what a float has lost, and what to write."""
    with pytest.raises(UsageError) as refused:
        checks.share("2196.6亿元", of="5866.7亿元", stated=37.4)  # type: ignore[arg-type]

    assert str(refused.value) == (
        "stated: the float 37.4 has lost the digits printed, hence its rounding interval; write '37.4' or Decimal('37.4')"
    )
    assert (
        refused.value.told("zh")
        == "stated：float 37.4 已丢掉印出来的位数，舍入区间无从得知；请写成字符串 '37.4' 或 Decimal('37.4')"
    )


REFUSED: tuple[tuple[str, str, Callable[[], object]], ...] = (
    ("value.unit", "stated", lambda: checks.share("1亿元", of="2亿元", stated="50.0")),
    ("value.unit", "stated", lambda: checks.growth("1亿元", before="2亿元", stated="0.5")),
    ("value.unit", "stated", lambda: checks.points("37.4%", "36.2%", stated="1.2%")),
    ("value.unit", "stated", lambda: checks.multiple("3亿元", of="2亿元", stated="150%")),
    ("value.count", "stated", lambda: checks.share("1亿元", of="2亿元", stated=50)),
    ("value.units", "of", lambda: checks.share("1亿元", of="2亿美元", stated="50%")),
    ("value.units", "parts[1]", lambda: checks.parts_sum("3亿元", ["1亿元", "2亿美元"])),
    ("value.no_unit", "before", lambda: checks.growth("2亿元", before="1", stated="100%")),
    ("value.bare", "level", lambda: checks.index("102.1%", stated="2.1%")),
    ("value.none", "one", lambda: checks.same("执行额", "1亿元")),
    ("value.none", "one", lambda: checks.same("", "1亿元")),
    ("value.several", "one", lambda: checks.same("1亿元和2亿元", "1亿元")),
    ("value.words", "one", lambda: checks.same("执行额1亿元", "1亿元")),
    ("value.type", "one", lambda: checks.same(None, "1亿元")),  # type: ignore[arg-type]
    ("value.type", "one", lambda: checks.same(True, "1亿元")),  # noqa: FBT003  a truth is what is refused
    ("value.infinite", "one", lambda: checks.same(Decimal("NaN"), "1亿元")),
    ("value.list", "parts", lambda: checks.parts_sum("3亿元", ["3亿元"])),
    ("value.list", "parts", lambda: checks.parts_sum("3亿元", "3亿元")),
    ("value.list", "parts", lambda: checks.growth_derived("9%", [])),
    ("value.pair", "one", lambda: checks.hidden_total(("1亿元",), ("2亿元", "5%"))),  # type: ignore[arg-type]
    ("value.years", "years", lambda: checks.average_growth("1亿元", "2亿元", years=0, stated="1%")),
    ("value.unit", "amount", lambda: checks.conversion("7966", "1203.8亿美元", year=2018)),
    ("value.period", "period", lambda: checks.period_over("2019Q5", issued="2019-05-20")),
    ("value.period", "period", lambda: checks.period_over("2019-13", issued="2019-05-20")),
)


@pytest.mark.parametrize(("key", "argument", "call"), REFUSED)
def test_what_cannot_be_used_is_refused_by_name(key: str, argument: str, call: Callable[[], object]) -> None:
    """One line in each language names the argument."""
    with pytest.raises(FactcheckError) as refused:
        call()

    assert refused.value.key == key
    for lang in ("zh", "en"):
        line = refused.value.told(lang)
        assert line.startswith(argument)
        assert "\n" not in line


def test_a_rate_is_of_a_known_year_and_pair_of_currencies() -> None:
    """What the packs do not tell is named with what they do."""
    with pytest.raises(UsageError, match="2010-2024"):
        checks.conversion("7966亿元", "1203.8亿美元", year=1990)
    with pytest.raises(UsageError, match="USD/CNY"):
        checks.conversion("7966亿港元", "1203.8亿美元", year=2018)
    with pytest.raises(UsageError, match="only one"):
        checks.conversion("7966亿元", "1203.8亿美元")
    assert "国家统计局" in checks.reference().source
