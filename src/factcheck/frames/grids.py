"""Grids: equations as rows of a matrix, one column for each term; the entries are rows of the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from factcheck.frames.arrays import Codes, Marks

Term = tuple[Codes, Codes]  # the rows that may stand for a term, and the key of the equation that each belongs to


@dataclass(frozen=True, slots=True)
class Grid:
    """Equations of which every term is told: `rows[e, t]` is a row for term t of equation e.

    `crowded` marks equations of which a term is told by several rows; `members` are all rows of all of them, as two arrays,
    equation and row.
    """

    rows: Codes
    crowded: Marks
    members: tuple[Codes, Codes]

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
    keys: Codes = reduce(np.intersect1d, [np.unique(key) for _, key in terms])
    rows = np.full((len(keys), len(terms)), -1, dtype=np.int64)
    crowded: Marks = np.zeros(len(keys), dtype=bool)
    equations, members = [], []
    for column, (own, key) in enumerate(terms):
        place = np.searchsorted(keys, key)
        place[place == len(keys)] = 0
        met = keys[place] == key if len(keys) else np.zeros(len(key), dtype=bool)
        rows[place[met], column] = own[met]
        crowded |= np.bincount(place[met], minlength=len(keys)) > 1
        equations.append(place[met])
        members.append(own[met])
    return Grid(rows, crowded, (np.concatenate(equations), np.concatenate(members)))
