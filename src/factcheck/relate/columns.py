"""Columns: the numbers of a table above or below a row that is called their total."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import grouped

_TOTAL = re.compile(r"(?:合\s?计|总\s?计|共\s?计|总数|总额|全[国省市县区州])")
_WITHIN = re.compile(r"其中|小计|[（(]?[\d一二三四五六七八九十]+[)）、.]")  # rows that hold or are held by others
_FEWEST = 2  # rows beside the total
_ADDED = frozenset({"level", "count", "share"})


def column_sums(claims: Sequence[Claim]) -> Iterator[Relation]:
    """Yield part_sum (total, the other rows …) for each column of a table that has one row for the total and no row within another."""
    cells = [c for c in claims if c.cell is not None and c.kind in _ADDED and c.quantity.value is not None]
    for column in grouped(cells, lambda c: c.cell and (c.cell.table, c.cell.column)).values():
        totals = [c for c in column if c.cell and _TOTAL.fullmatch(c.cell.row)]
        parts = [c for c in column if c not in totals]
        nested = any(c.cell and _WITHIN.match(c.cell.row) for c in parts)
        if len(totals) == 1 and len(parts) >= _FEWEST and not nested and totals[0] in (column[0], column[-1]):
            yield Relation(
                "", "SUM001", "part_sum", (totals[0].id, *(c.id for c in parts)), "wording", hard=False, slip=True
            )
