"""Screens: which rows of a table may stand in a contradiction; all the others are cleared at once, in floats.

A screen never condemns. It clears an equation when both sides overlap by more than the error that floats can have made; rows of
every other equation, and of those that several rows could stand for, are left to the exact arithmetic, with all rows that it
would look at. So both together find what the exact arithmetic alone would find. The margins are
told in margins.py.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import numpy as np

from factcheck.arithmetic.calendar import period_over
from factcheck.extract.periods import shifted
from factcheck.frames.arrays import Arrays, Codes, Floats, Marks
from factcheck.frames.grids import Grid, Term, grid
from factcheck.frames.margins import converts, grows, reaches_zero, share_a_value
from factcheck.model.claim import NUMERIC
from factcheck.model.concept import Concept
from factcheck.model.pack import Pack, Series
from factcheck.model.quantity import CURRENCIES

_NONE = -1


class Screened:
    """What a screen has found so far: rows left to the exact arithmetic, and rows that stand in equations that hold."""

    def __init__(self, table: Arrays) -> None:
        self.doubtful: Marks = np.zeros(len(table.lower), dtype=bool)
        self.cleared: Marks = np.zeros(len(table.lower), dtype=bool)
        self._grids: list[Grid] = []
        self._groups: list[Codes] = []

    def around(self, rows: Codes) -> Codes:
        """Return all rows of the equations in which any of `rows` stands: what else speaks for or against them."""
        grids = [equations.around(rows) for equations in self._grids]
        groups = [np.flatnonzero(np.isin(key, key[rows])) for key in self._groups]
        return np.unique(np.concatenate([rows, *grids, *groups]))

    def group(self, key: Codes) -> None:
        """Keep that rows with the same key belong together."""
        self._groups.append(key)

    def take(self, equations: Grid, holds: Marks) -> None:
        """Clear the equations that hold and have one row for each term; leave all rows of the others to the exact arithmetic."""
        sure = holds & ~equations.crowded
        self._grids.append(equations)
        self.doubtful[equations.rows_of(~sure)] = True
        self.cleared[equations.rows[sure].ravel()] = True


Screen = Callable[[Arrays, Pack, date | None], Screened]


def one_value(table: Arrays, _pack: Pack, _issued: date | None) -> Screened:
    """Clear facts whose exact tellings all have a value in common."""
    return _repeated(table, hedged=False)


def hedges(table: Arrays, _pack: Pack, _issued: date | None) -> Screened:
    """Clear facts whose tellings, hedged ones among them, all have a value in common."""
    return _repeated(table, hedged=True)


def _repeated(table: Arrays, *, hedged: bool) -> Screened:
    found = Screened(table)
    told: Marks = np.array([bool(period) for period in table.periods], dtype=bool)
    numeric: Marks = np.array([kind in NUMERIC for kind in table.kinds], dtype=bool)
    rows = np.flatnonzero(told[table.period] & numeric[table.kind])
    key = table.key(table.entity, table.period, table.unit, table.kind, table.concept, table.modality)
    found.group(key)
    key = key[rows]
    order = np.argsort(key, kind="stable")
    rows, key = rows[order], key[order]
    if not len(rows):
        return found
    begins = np.flatnonzero(np.r_[True, key[1:] != key[:-1]])
    counts = np.diff(np.r_[begins, len(rows)])
    loose = table.hedged[rows]
    counted = np.add.reduceat((loose if hedged else ~loose).astype(np.int64), begins)
    lower = table.lower[rows] if hedged else np.where(loose, -np.inf, table.lower[rows])
    upper = table.upper[rows] if hedged else np.where(loose, np.inf, table.upper[rows])
    holds = share_a_value(np.maximum.reduceat(lower, begins), np.minimum.reduceat(upper, begins))
    several = (counted > 0) & (counts > 1) if hedged else counted > 1
    found.doubtful[rows[np.repeat(several & ~holds, counts)]] = True
    found.cleared[rows[np.repeat(several & holds, counts)]] = True
    return found


def parts(table: Arrays, pack: Pack, _issued: date | None) -> Screened:
    """Clear wholes whose parts, all members of an axis, add up to them."""
    found, levels = Screened(table), np.flatnonzero(table.level)
    scene = table.key(table.entity, table.period, table.unit, table.modality)
    for members, bases in _partitions(table, pack):
        terms = _terms(table, levels, scene, members, bases)
        wholes = Term(levels, scene[levels] * _width(table) + table.concept[levels], table.hedged[levels])
        equations = grid([wholes, *terms])
        signs = np.array([1.0, *(-1.0 for _ in members)])
        found.take(equations, reaches_zero(table, equations.rows, signs, 0.0))
    return found


def shares(table: Arrays, pack: Pack, _issued: date | None) -> Screened:
    """Clear lists of shares, of all members of an axis, that reach a hundred."""
    found, rows = Screened(table), np.flatnonzero(table.of_kind("share") & (table.whole != _NONE))
    scene = table.key(table.entity, table.period, table.whole, table.modality)
    for members, bases in _partitions(table, pack):
        equations = grid([term._replace(loose=None) for term in _terms(table, rows, scene, members, bases)])
        found.take(equations, reaches_zero(table, equations.rows, np.ones(len(members)), -100.0))
    return found


def flows(table: Arrays, pack: Pack, _issued: date | None) -> Screened:
    """Clear totals and balances of flows."""
    found, levels = Screened(table), np.flatnonzero(table.level)
    scene = table.key(table.entity, table.period, table.unit, table.modality)
    for identity in pack.identities:
        names = (identity.result, *identity.plus, *identity.minus)
        members, bases = _members(table, identity.axis, names)
        if members:
            result, *operands = _terms(table, levels, scene, members, bases)
            equations = grid([result._replace(loose=None), *operands])  # each telling of a result has an equation
            signs = np.array([1.0, *(-1.0 for _ in identity.plus), *(1.0 for _ in identity.minus)])
            found.take(equations, reaches_zero(table, equations.rows, signs, 0.0))
    return found


def growths(table: Arrays, _pack: Pack, _issued: date | None) -> Screened:
    """Clear growths that fit the levels, in one unit, of their period and of the same period a year before.

    Whatever else a growth is measured against is left to the exact arithmetic, with all that is told of its fact.
    """
    found, levels, rates = Screened(table), np.flatnonzero(table.level), np.flatnonzero(table.of_kind("growth"))
    fact, width = table.key(table.entity, table.concept, table.modality), len(table.periods) + 1
    found.group(fact)
    after = _a_year_after(table)
    here = fact * width + table.period
    next_year = np.where(after[table.period] == _NONE, _NONE, fact * width + after[table.period])
    met, fits = [rates[:0]], [rates[:0]]
    for unit in np.unique(table.unit[levels]):
        own = levels[table.unit[levels] == unit]
        told = rates[_in_currency(table, int(unit))[rates]]
        equations = grid([
            Term(own, here[own], table.hedged[own]), Term(own, next_year[own], table.hedged[own]), Term(told, here[told]),
        ])  # fmt: skip
        holds = grows(table, equations.rows) & ~equations.crowded
        met.append(equations.members[1])
        fits.append(equations.rows[holds, 2])
        found.cleared[equations.rows[holds].ravel()] = True
    unfit = np.setdiff1d(np.intersect1d(rates, np.concatenate(met)), np.concatenate(fits))
    doubtful = here[unfit]
    apart = fact[rates[table.based[rates] | _stretches(table)[table.period[rates]]]]
    both = table.level | table.of_kind("growth")
    concerned = np.isin(here, doubtful) | (table.level & np.isin(next_year, doubtful)) | np.isin(fact, apart)
    found.doubtful = both & concerned
    return found


def conversions(table: Arrays, pack: Pack, _issued: date | None) -> Screened:
    """Clear amounts told in two currencies whose quotient lies within the tolerance of the reference rate."""
    found = Screened(table)
    key = table.key(table.entity, table.period, table.concept, table.modality)
    for series in pack.series:
        units = [_of_unit(table, unit) for unit in (series.numerator, series.denominator)]
        if series.kind == "fx" and all(len(rows) for rows in units):
            rates = _rates(table, series)
            equations = grid([Term(rows, key[rows]) for rows in units])
            equations = equations.only(rates[table.period[equations.rows[:, 0]]] > 0)
            rate = rates[table.period[equations.rows[:, 0]]]
            found.take(equations, converts(table, equations.rows, rate, float(series.tolerance)))
    return found


def dated(table: Arrays, _pack: Pack, issued: date | None) -> Screened:
    """Clear the figures of periods that were over on the day of issue."""
    found = Screened(table)
    if issued is not None:
        truths = ["" if not period else period_over(period, issued).truth for period in table.periods]
        found.doubtful = np.array([truth == "inconsistent" for truth in truths], dtype=bool)[table.period]
        found.cleared = np.array([truth == "consistent" for truth in truths], dtype=bool)[table.period]
    return found


def _partitions(table: Arrays, pack: Pack) -> Iterator[tuple[list[Marks], Codes]]:
    """Yield, for each partition of which every member is told, which concepts name each member, and what each is a part of."""
    for axis in pack.axes:
        for names in axis.partitions:
            members, bases = _members(table, axis.name, names)
            if members:
                yield members, bases


def _members(table: Arrays, axis: str, names: Sequence[str]) -> tuple[list[Marks], Codes]:
    """Return which concepts name each of `names` on `axis`, none where one is not told, and each concept without its member."""
    own = [concept.member(axis) for concept in table.concepts]
    if not set(names) <= set(own):
        return [], np.zeros(0, dtype=np.int64)
    return [np.array([member == name for member in own], dtype=bool) for name in names], _bases(table.concepts, axis)


def _bases(concepts: Sequence[Concept], axis: str) -> Codes:
    """Return for each concept the place of the one without its member on `axis`, places behind the last for those not told."""
    places = {concept: place for place, concept in enumerate(concepts)}
    return np.array([places.setdefault(c.without(axis), len(places)) for c in concepts], dtype=np.int64)


def _terms(table: Arrays, rows: Codes, scene: Codes, members: Sequence[Marks], bases: Codes) -> list[Term]:
    """Return a term for each member: those of `rows` that name it, by scene and what they are parts of."""
    picked = [rows[mark[table.concept[rows]]] for mark in members]
    return [Term(own, scene[own] * _width(table) + bases[table.concept[own]], table.hedged[own]) for own in picked]


def _width(table: Arrays) -> int:
    """Return a number above every place of a concept and of what concepts are parts of."""
    return 2 * len(table.concepts) + 1


def _a_year_after(table: Arrays) -> Codes:
    """Return for each period the place of the one a year later, -1 where no row tells it."""
    places = {period: place for place, period in enumerate(table.periods)}
    return np.array([places.get(shifted(p, 1), _NONE) if p else _NONE for p in table.periods], dtype=np.int64)


def _stretches(table: Arrays) -> Marks:
    """Return which periods run over several years, as those of a yearly growth do."""
    return np.array(["/" in period for period in table.periods], dtype=bool)


def _in_currency(table: Arrays, unit: int) -> Marks:
    """Return which rows tell no currency or that of `unit`; all of them for a unit that is no currency."""
    name = table.units[unit]
    fitting = [currency in ("", name) or name not in CURRENCIES for currency in table.currencies]
    return np.array(fitting, dtype=bool)[table.currency]


def _of_unit(table: Arrays, unit: str) -> Codes:
    place = table.units.index(unit) if unit in table.units else _NONE
    return np.flatnonzero(table.level & (table.unit == place))


def _rates(table: Arrays, series: Series) -> Floats:
    """Return the reference rate of each period, 0 where there is none."""
    return np.array([float(series.at(period) or 0) for period in table.periods], dtype=float)
