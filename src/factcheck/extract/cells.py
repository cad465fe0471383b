"""Cells: the numbers of a table as claims, named by their row and column, in the unit that the head sets."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck.extract.bind import Binder
from factcheck.extract.figures import SCALES
from factcheck.extract.hedges import interval
from factcheck.extract.numerals import arabic
from factcheck.extract.reading import read
from factcheck.extract.tables import Cell, Table, Unit
from factcheck.extract.temporal import Mention
from factcheck.extract.units import canonical
from factcheck.model.claim import Claim, Direction, Kind, Place
from factcheck.model.quantity import Quantity

_GROWTH = re.compile(r"同比|环比|增长|增速|增幅|涨跌|±")
_NO_MEASURE = re.compile(r"[（(][^（()）]{0,12}[)）]|[%‰]|单位[:：]\S{1,8}|同比增长|同比|环比|增长率?|增速|增幅|±")


def cell_claims(table: Table, times: tuple[Mention, ...], binder: Binder) -> Iterator[Claim]:
    """Yield the claims of `table`.

    A row or column that is a period gives the period, the others the measure; the period of the section holds where none does.
    """
    scope, places = binder.scope, binder.places
    for cell in table.cells():
        m, unit, sides = cell.number, cell.unit, (cell.row, *cell.heads)
        metric = _NO_MEASURE.sub("", "".join(c.text for c in sides if not _period_of(c, times)))
        kind = _kind(_unit_of(m, unit), growth=any(_GROWTH.search(head.text) for head in cell.heads))
        periods = (p for c in reversed(sides) if (p := _period_of(c, times)))
        yield Claim(
            *places.cell(cell.start, cell.end),
            kind,
            _quantity(m, unit, kind),
            metric=metric,
            entity=scope.entity,
            period=next(periods, scope.period or scope.section_period),
            of=metric if kind == "growth" else "",
            direction=_sign(m, kind),
            concept=binder.vocabulary.concept(metric),
            cell=Place(table.span[0], cell.row.text, cell.column),
            section=places.sentence.section,
            sentence=places.sentence.number,
            paragraph=places.sentence.paragraph,
        )


def _period_of(cell: Cell, times: tuple[Mention, ...]) -> str:
    """Return the period that a cell names, "" when it names none or more than a period."""
    at = bisect_left(times, cell.start, key=lambda t: t.start)
    told = times[at : at + 1]
    return next((t.period for t in told if t.start == cell.start and t.end >= cell.end - 1), "")


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
