"""Cells: the numbers of a table as claims, named by their row and column, in the unit that the head sets."""

import re
from collections.abc import Iterator

from factcheck.extract.figures import SCALES
from factcheck.extract.hedges import interval
from factcheck.extract.numerals import ARABIC, arabic
from factcheck.extract.reading import read
from factcheck.extract.tables import Cell, Table, Unit
from factcheck.extract.temporal import Mention
from factcheck.extract.units import UNIT, canonical
from factcheck.extract.vocabulary import Vocabulary
from factcheck.model.claim import Claim, Direction, Kind
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span

_VALUE = re.compile(rf"(?P<sign>[-+])?(?P<number>{ARABIC})(?P<scale>万亿|亿|万|千|百)?(?P<unit>{UNIT})?")
_GROWTH = re.compile(r"同比|环比|增长|增速|增幅|涨跌|±")
_NO_MEASURE = re.compile(r"[（(][^（()）]{0,12}[)）]|[%‰]|单位[:：]\S{1,8}|同比增长|同比|环比|增长率?|增速|增幅|±")


def cell_claims(
    table: Table, times: tuple[Mention, ...], words: Vocabulary, entity: str, period: str
) -> Iterator[Claim]:
    """Yield the claims of `table`, spans in clean offsets.

    A row or column that is a period gives the period, the others the measure; `period` holds where none does.
    """
    for row in table.rows:
        for column, cell in enumerate(row[1:], 1):
            m = _VALUE.fullmatch(cell.text)
            unit = table.units[column] if column < len(table.units) else None
            if m is None or not (m["unit"] or unit):
                continue
            head = table.head[column] if column < len(table.head) else Cell(0, 0, "")
            growth = _GROWTH.search(head.text) is not None
            named = (c.text for c in (row[0], head) if not _period_of(c, times))
            metric = _NO_MEASURE.sub("", "".join(named))
            kind = _kind(_unit_of(m, unit), growth=growth)
            yield Claim(
                id="",
                span=Span(cell.start, cell.end),
                raw="",
                text="",
                kind=kind,
                quantity=_quantity(m, unit, kind),
                metric=metric,
                entity=entity,
                period=next((p for c in (head, row[0]) if (p := _period_of(c, times))), period),
                of=metric if kind == "growth" else "",
                direction=_sign(m, kind),
                concept=words.concept(metric),
            )


def _period_of(cell: Cell, times: tuple[Mention, ...]) -> str:
    """Return the period that a cell names, "" when it names none or more than a period."""
    return next((t.period for t in times if t.start == cell.start and t.end >= cell.end - 1), "")


def _unit_of(m: re.Match[str], head: Unit | None) -> str:
    return canonical(m["unit"]) if m["unit"] else head.name if head else ""


def _quantity(m: re.Match[str], head: Unit | None, kind: Kind) -> Quantity:
    scale = SCALES[m["scale"] or (head.scale if head and not m["unit"] else "")]
    value = arabic(m["number"])
    discrete = kind == "count" and scale == 1 and value == value.to_integral_value()
    return Quantity(value, scale, _unit_of(m, head), interval(value, scale, "exact", discrete=discrete))


def _sign(m: re.Match[str], kind: Kind) -> Direction:
    if m["sign"] == "-":
        return "-"
    return "+" if kind == "growth" else "none"


def _kind(unit: str, *, growth: bool) -> Kind:
    plain = read("", unit).kind
    return "growth" if growth and plain == "share" else plain
