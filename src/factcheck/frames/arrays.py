"""Arrays: a table of claims as numpy arrays, by which most of its equations are cleared at once.

Names are codes; the ends of intervals are floats, which is good enough to clear what holds by a margin and never to condemn.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from factcheck.arithmetic.calendar import is_period
from factcheck.extract.vocabulary import REGION, Vocabulary
from factcheck.frames.cells import plain
from factcheck.frames.incoming import BOUNDS, DIRECTIONS, KINDS, MODALITIES, TYPED, concepts, placed, table
from factcheck.model.claim import Claim, Kind
from factcheck.model.concept import Concept
from factcheck.relate.facts import levels, named

Codes = NDArray[np.int64]
Floats = NDArray[np.float64]
Marks = NDArray[np.bool_]
Coded = tuple[Codes, tuple[str, ...]]  # for each row a place in the names

T = TypeVar("T")
_LEVELS = ("level", "count")
_DIVIDED = ("share", "multiple")
_DEFICIT = "逆差"  # a magnitude of its own, however it is printed
_EXACT = ("exact", "达", "")  # qualifiers that hedge nothing


@dataclass(frozen=True, slots=True)
class Arrays:
    """One entry for each row. `entity`, `period`, `unit`, `kind`, `currency` and `concept` are places in the tuples of the same names.

    `whole` is the place of the concept that a share divides, -1 where none is told. `lower` and `upper` are in base units, infinite
    where there is no bound, and below zero for a growth that falls.
    `level` marks the levels and counts that may stand in an equation (relate.facts.levels),
    `based` growths measured against something that is named,
    `hedged` figures with a hedge.
    """

    entity: Codes
    period: Codes
    unit: Codes
    kind: Codes
    concept: Codes
    whole: Codes
    currency: Codes
    modality: Codes
    lower: Floats
    upper: Floats
    level: Marks
    based: Marks
    hedged: Marks
    periods: tuple[str, ...]
    units: tuple[str, ...]
    kinds: tuple[str, ...]
    concepts: tuple[Concept, ...]
    currencies: tuple[str, ...]

    def of_kind(self, kind: str) -> Marks:
        """Return which rows are of `kind`."""
        return _among((self.kind, self.kinds), (kind,))

    def key(self, *codes: Codes) -> Codes:
        """Return one code for each combination of `codes`."""
        joined: Codes = np.zeros(len(self.lower), dtype=np.int64)
        for code in codes:
            joined = joined * (int(code.max(initial=0)) + 2) + code + 1
        return joined


def arrays(frame: pd.DataFrame, vocabulary: Vocabulary) -> Arrays:
    """Return the arrays of `frame`, whose columns have been checked. Error: UsageError that names column, row and remedy."""
    if _regular(frame):
        try:
            return _of_columns(frame, vocabulary)
        except (ValueError, TypeError):  # a cell is no number: read row by row it is found, and named
            pass
    return _of_claims(table(frame, vocabulary).claims)


def _regular(frame: pd.DataFrame) -> bool:
    """Return whether the columns can be taken as they are: figures read, kinds told, periods ISO, nothing missing that is needed.

    What is wrong with the others is found row by row, and told.
    """
    names = set(frame.columns)
    if not {"id", "metric", "period", "kind", *TYPED} <= names:
        return False
    if any(str(frame[column].dtype).startswith(("float", "Float")) for column in ("value", "lower", "upper")):
        return False
    whole = all(frame[column].notna().all() for column in ("id", "metric", "kind"))
    periods = frame["period"].dropna().unique()
    iso = all(isinstance(p, str) and (not p or is_period(p)) for p in periods)
    return bool(whole and iso and frame["id"].is_unique and (frame["id"] != "").all() and _in_words(frame))


def _in_words(frame: pd.DataFrame) -> bool:
    closed = {"kind": KINDS, "direction": DIRECTIONS, "modality": MODALITIES, "bounds": BOUNDS}
    return all(
        set(frame[column].dropna().unique()) <= {"", *words}
        for column, words in closed.items()
        if column in frame.columns
    )


def _of_columns(frame: pd.DataFrame, vocabulary: Vocabulary) -> Arrays:
    names = ("entity", "period", "unit", "kind", "metric", "of", "direction", "currency", "base")
    coded = {name: _coded(frame, name) for name in names}
    kinds = coded["kind"][1]
    concept, whole, held = _concepts(coded, _among(coded["kind"], _DIVIDED), vocabulary)
    lower, upper, values = (_floats(frame[c], m) for c, m in (("lower", -np.inf), ("upper", np.inf), ("value", np.nan)))
    below = _among(coded["direction"], ("-",))
    falls = _among(coded["kind"], ("growth",)) & below & ~(values < 0)
    level = _among(coded["kind"], _LEVELS) & ~_changed(frame) & ~np.isnan(values) & ~_among(coded["period"], ("",))
    level &= np.array([named(c) for c in held], dtype=bool)[concept]
    level &= ~(below | (values < 0)) | np.array([_is_deficit(c) for c in held], dtype=bool)[concept]
    return Arrays(
        entity=coded["entity"][0], period=coded["period"][0], unit=coded["unit"][0], kind=coded["kind"][0],
        concept=concept, whole=whole, currency=coded["currency"][0], currencies=coded["currency"][1],
        modality=_coded(frame, "modality", "actual")[0],
        lower=np.where(falls, -upper, lower), upper=np.where(falls, -lower, upper), level=level,
        based=~_among(coded["base"], ("",)), hedged=~_among(_coded(frame, "qualifier"), _EXACT),
        periods=coded["period"][1], units=coded["unit"][1], kinds=kinds, concepts=held,
    )  # fmt: skip


def _of_claims(claims: Sequence[Claim]) -> Arrays:
    """Return the arrays of claims that had to be read one by one."""
    entity, _ = _codes(c.entity for c in claims)
    period, periods = _codes(c.period for c in claims)
    unit, units = _codes(c.quantity.unit for c in claims)
    kind, kinds = _codes(c.kind for c in claims)
    currency, currencies = _codes(c.currency for c in claims)
    modality, _ = _codes(c.modality for c in claims)
    standing = {claim.id for claim in levels(claims)}
    both, held = _codes([*(c.concept for c in claims), *(c.whole for c in claims)])
    concept, whole = both[: len(claims)], both[len(claims) :]
    signed = [
        -c.quantity.interval if c.kind == "growth" and c.direction == "-" else c.quantity.interval for c in claims
    ]
    return Arrays(
        entity=entity, period=period, unit=unit, kind=kind, concept=concept, currency=currency, currencies=currencies, modality=modality,
        whole=np.where(whole == (held.index(None) if None in held else -2), -1, whole),
        lower=np.array([-np.inf if i.lower is None else float(i.lower) for i in signed], dtype=float),
        upper=np.array([np.inf if i.upper is None else float(i.upper) for i in signed], dtype=float),
        level=np.array([c.id in standing for c in claims], dtype=bool),
        based=np.array([bool(c.base) for c in claims], dtype=bool),
        hedged=np.array([c.quantity.hedged for c in claims], dtype=bool),
        periods=periods, units=units, kinds=kinds, concepts=tuple(c or Concept("") for c in held),
    )  # fmt: skip


def _codes(values: Iterable[T]) -> tuple[Codes, tuple[T, ...]]:
    places: dict[T, int] = {}
    codes = np.array([places.setdefault(value, len(places)) for value in values], dtype=np.int64)
    return codes, tuple(places)


def _coded(frame: pd.DataFrame, column: str, default: str = "") -> Coded:
    """Return the names in a column, `default` where nothing stands."""
    if column not in frame.columns:
        return np.zeros(len(frame), dtype=np.int64), (default,)
    codes, names = pd.factorize(frame[column])
    places = {name: place for place, name in enumerate(names)}
    blank = places.setdefault(default, len(places))
    codes = np.where(codes < 0, blank, codes)
    return (np.where(codes == places[""], blank, codes) if "" in places else codes), tuple(places)


def _changed(frame: pd.DataFrame) -> Marks:
    """Return which rows are differences told as levels."""
    if "change" not in frame.columns:
        return np.zeros(len(frame), dtype=bool)
    marks: Marks = np.array([value is not None and bool(value) for value in plain(frame["change"])], dtype=bool)
    return marks


def _is_deficit(concept: Concept) -> bool:
    return any(name == _DEFICIT for _, name in concept.members)


def _among(coded: Coded, words: Sequence[str]) -> Marks:
    """Return which rows tell one of `words`."""
    codes, names = coded
    marks: Marks = np.array([name in words for name in names], dtype=bool)[codes]
    return marks


def _floats(column: pd.Series, missing: float) -> Floats:
    """Return decimals, or strings of them, as the nearest floats."""
    gaps = column.isna().to_numpy()
    found = np.full(len(column), missing)
    found[~gaps] = column.to_numpy(dtype=object)[~gaps].astype(float)
    return found


def _concepts(
    coded: dict[str, Coded], divided: Marks, vocabulary: Vocabulary
) -> tuple[Codes, Codes, tuple[Concept, ...]]:
    """Return the codes of what each row measures and divides; each name is looked up once."""
    (metric, metrics), (of, ofs), (entity, _) = coded["metric"], coded["of"], coded["entity"]
    joined = (metric * len(ofs) + np.where(divided, of, 0)) * 2 + divided
    _, first, back = np.unique(joined, return_index=True, return_inverse=True)
    places: dict[Concept, int] = {}
    own, whole, regional = [], [], []
    for at in first.tolist():
        kind: Kind = "share" if divided[at] else "level"
        one, divisor = concepts(vocabulary, kind, str(metrics[metric[at]]), str(ofs[of[at]]) if divided[at] else "")
        own.append(places.setdefault(one, len(places)))
        whole.append(-1 if divisor is None else places.setdefault(divisor, len(places)))
        regional.append(REGION in one.axes() or (divisor is not None and REGION in divisor.axes()))
    own_codes, whole_codes = np.array(own, dtype=np.int64)[back], np.array(whole, dtype=np.int64)[back]
    rows = np.flatnonzero(np.array(regional, dtype=bool)[back])
    named = tuple(places)
    for row in rows.tolist():  # a region that is the row's own is no part of what is measured
        told = str(coded["entity"][1][entity[row]])
        own_codes[row] = places.setdefault(placed(named[own_codes[row]], told), len(places))
        if whole_codes[row] >= 0:
            whole_codes[row] = places.setdefault(placed(named[whole_codes[row]], told), len(places))
    return own_codes, whole_codes, tuple(places)
