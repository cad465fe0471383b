"""Grids: equations as rows of a matrix, one column for each term; the entries are rows of the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

import numpy as np

from factcheck.frames.arrays import Codes, Marks


class Term(NamedTuple):
    """The rows that may stand for a term, and the key of the equation that each belongs to.

    `loose` marks rows that stand for it only where no other does: hedged tellings beside an exact one.
    """

    rows: Codes
    key: Codes
    loose: Marks | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Equations of which every term is told: `rows[e, t]` is a row for term t of equation e.

    `crowded` marks equations of which a term is told by several rows; `members` are all rows of all of them, as two arrays,
    equation and row.
    """

    rows: Codes
    crowded: Marks
    members: tuple[Codes, Codes]

    def around(self, rows: Codes) -> Codes:
        """Return all rows of the equations in which any of `rows` stands."""
        equation, row = self.members
        touched: Marks = np.zeros(len(self.crowded), dtype=bool)
        touched[equation[np.isin(row, rows)]] = True
        return self.rows_of(touched)

    def rows_of(self, marked: Marks) -> Codes:
        """Return all rows of the marked equations."""
        equation, row = self.members
        return row[marked[equation]]

    def only(self, kept: Marks) -> "Grid":
        """Return the marked equations."""
        equation, row = self.members
        place = np.cumsum(kept) - 1
        told = kept[equation]
        return Grid(self.rows[kept], self.crowded[kept], (place[equation[told]], row[told]))


def grid(terms: Sequence[Term]) -> Grid:
    """Return the equations that every term has a row for; the rows of one equation have the same key."""
    keys: Codes = reduce(np.intersect1d, [np.unique(term.key) for term in terms])
    rows = np.full((len(keys), len(terms)), -1, dtype=np.int64)
    crowded: Marks = np.zeros(len(keys), dtype=bool)
    equations, members = [], []
    for column, term in enumerate(terms):
        place = np.searchsorted(keys, term.key)
        place[place == len(keys)] = 0
        met = keys[place] == term.key if len(keys) else np.zeros(len(term.key), dtype=bool)
        place, own = place[met], term.rows[met]
        loose = np.zeros(len(own), dtype=bool) if term.loose is None else term.loose[met]
        rows[place[loose], column] = own[loose]
        rows[place[~loose], column] = own[~loose]
        firm = np.bincount(place[~loose], minlength=len(keys))
        crowded |= (firm > 1) | ((firm == 0) & (np.bincount(place, minlength=len(keys)) > 1))
        equations.append(place)
        members.append(own)
    return Grid(rows, crowded, (np.concatenate(equations), np.concatenate(members)))
