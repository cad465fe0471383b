"""Portions: the screen of shares against their part and their whole, which a table tells by name."""

from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np

from factcheck.frames.arrays import Arrays, Codes, Marks
from factcheck.frames.margins import divides
from factcheck.frames.screens import Screened
from factcheck.model.concept import Concept
from factcheck.model.pack import Pack
from factcheck.relate.shares import part_forms

_NONE = -1


class _Levels:
    """The levels in one unit by place (entity and period) and concept; `sole` marks those that one row alone tells."""

    def __init__(self, table: Arrays, rows: Codes, scene: Codes) -> None:
        self._width = len(table.concepts) + 1
        key = scene[rows] * self._width + table.concept[rows]
        firm = ~table.hedged[rows]
        order = np.lexsort((~firm, key))  # an exact telling stands before a hedged one
        self._keys, first = np.unique(key[order], return_index=True)
        self.rows = rows[order][first]
        exact = np.bincount(np.searchsorted(self._keys, key[firm]), minlength=len(first))
        every = np.bincount(np.searchsorted(self._keys, key), minlength=len(first))
        self.sole: Marks = (exact == 1) | (every == 1)

    def places(self, scene: Codes, concept: Codes) -> Codes:
        """Return where the level of each concept stands at each place, -1 for none."""
        key = scene * self._width + concept
        found = np.searchsorted(self._keys, key)
        found[found == len(self._keys)] = 0
        met = (self._keys[found] == key) & (concept != _NONE) if len(self._keys) else np.zeros(len(key), dtype=bool)
        places: Codes = np.where(met, found, _NONE)
        return places


def portions(table: Arrays, _pack: Pack, _issued: date | None) -> Screened:
    """Clear shares and multiples that are the quotient of their part and their whole, in every unit and form of the part's name."""
    found, levels = Screened(table), np.flatnonzero(table.level)
    rows = np.flatnonzero((table.of_kind("share") | table.of_kind("multiple")) & (table.whole != _NONE))
    scene = table.key(table.entity, table.period)
    found.group(np.where(np.array([not p for p in table.periods], dtype=bool)[table.period], 0, scene))
    doubtful = np.zeros(len(rows), dtype=bool)
    for unit in np.unique(table.unit[levels]):
        held = _Levels(table, levels[table.unit[levels] == unit], scene)
        whole = held.places(scene[rows], table.whole[rows])
        for form in _forms(table, rows):
            part = held.places(scene[rows], form)
            told = (part != _NONE) & (whole != _NONE)
            one, all_ = held.rows[part], held.rows[whole]
            sure = held.sole[part] & held.sole[whole] & divides(table, one, all_, rows)
            doubtful |= told & ~sure
            found.cleared[np.concatenate([rows[told & sure], one[told & sure], all_[told & sure]])] = True
    found.doubtful = _around(table, scene, rows[doubtful])
    return found


def _around(table: Arrays, scene: Codes, rows: Codes) -> Marks:
    """Return the doubtful shares, all levels at their places, and those without a period, which may be the ones meant."""
    undated: Marks = np.array([not p for p in table.periods], dtype=bool)[table.period]
    marks: Marks = (
        table.level & (np.isin(scene, scene[rows]) | undated) if len(rows) else np.zeros(len(scene), dtype=bool)
    )
    marks[rows] = True
    return marks


def _forms(table: Arrays, rows: Codes) -> Iterator[Codes]:
    """Yield, one form after another, the places of the concepts under which the part of each share may be told."""
    places = {concept: place for place, concept in enumerate(table.concepts)}
    pairs, back = np.unique(table.key(table.concept, table.whole)[rows], return_inverse=True)
    first = np.zeros(len(pairs), dtype=np.int64)
    first[back] = rows
    forms = [
        _places(part_forms(table.concepts[table.concept[r]], table.concepts[table.whole[r]]), places)
        for r in first.tolist()
    ]
    for form in range(max(map(len, forms), default=0)):
        yield np.array([told[form] if form < len(told) else _NONE for told in forms], dtype=np.int64)[back]


def _places(forms: Sequence[Concept], places: dict[Concept, int]) -> list[int]:
    return [places.get(form, _NONE) for form in forms]
