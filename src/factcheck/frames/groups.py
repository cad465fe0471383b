"""Groups: shares that add up to a hundred because the caller says that each group of rows exhausts its whole."""

from collections.abc import Iterator, Sequence
from functools import reduce

import numpy as np
import pandas as pd

from factcheck.errors import UsageError
from factcheck.frames.arrays import Arrays, Codes
from factcheck.frames.margins import reach
from factcheck.frames.verdicts import Table, Verdict, judged_rows
from factcheck.model.claim import Claim
from factcheck.model.pack import Pack
from factcheck.model.relation import Relation

CODE, KIND, SOURCE = "SUM002", "shares_sum", "groups"
_FULL = 100.0
_LEAST = 2  # shares that can be said to add up


def grouped_shares(table: Table, columns: Sequence[str]) -> Verdict:
    """Return whether the shares (in %) of each group of rows, alike in `columns`, reach a hundred.

    Error: UsageError for a column that the table does not have.
    """
    group, size = _groups(table.frame, columns), len(table.frame)
    rows = _shares(table.arrays)
    rows = rows[np.argsort(group[rows], kind="stable")]
    if not len(rows):
        return Verdict(size, 0, (), ())
    own = group[rows]
    begins = np.flatnonzero(np.r_[True, own[1:] != own[:-1]])
    counts = np.diff(np.r_[begins, len(rows)])
    low, high = (np.add.reduceat(ends[rows], begins) for ends in (table.arrays.lower, table.arrays.upper))
    sizes = np.add.reduceat(np.maximum(np.abs(table.arrays.lower[rows]), np.abs(table.arrays.upper[rows])), begins)
    several, holds = counts >= _LEAST, reach(low, high, sizes, _FULL, counts)
    doubtful = rows[np.repeat(several & ~holds, counts)]
    code = dict(zip(rows.tolist(), own.tolist(), strict=True))

    def found(claims: Sequence[Claim], _pack: Pack) -> Iterator[Relation]:
        """Yield a relation for each group among `claims`; a row is told by the number of its sentence."""
        told: dict[int, list[str]] = {}
        for claim in claims:
            told.setdefault(code[claim.sentence - 1], []).append(claim.id)
        return (Relation("", CODE, KIND, tuple(ids), SOURCE) for ids in told.values())

    judged, findings = judged_rows(table, doubtful, found, (CODE,))
    return Verdict(size, int(counts[several].sum()), judged, findings)


def _shares(arrays: Arrays) -> Codes:
    percent = arrays.units.index("%") if "%" in arrays.units else -1
    return np.flatnonzero(arrays.of_kind("share") & (arrays.unit == percent))


def _groups(frame: pd.DataFrame, columns: Sequence[str]) -> Codes:
    """Return the same code for rows that are alike in `columns`, missing cells being alike."""
    names = [str(name) for name in frame.columns]
    missing = next((column for column in columns if column not in names), None)
    if missing is not None:
        raise UsageError("expectation.group", column=missing, columns=", ".join(names))
    codes = [pd.factorize(frame[column], use_na_sentinel=False)[0].astype(np.int64) for column in columns]
    first: Codes = np.zeros(len(frame), dtype=np.int64)
    return reduce(lambda one, other: one * (int(other.max(initial=0)) + 1) + other, codes, first)
