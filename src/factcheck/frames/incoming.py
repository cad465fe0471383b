"""Incoming frames: a table of claims that did not come from a document, as the Claims that relations are sought among.

Needed columns: `id` (unique), `metric` (what is measured, in the words of a bulletin), `period` (ISO, a year, or words like 2018年上半年),
and the figure: `text` as printed (12919.8亿元), or `value` and `unit` (with `scale`). `lower`, `upper` and `bounds` are taken as they are.
Used where they are told: kind, direction, qualifier, entity, of, currency, base, modality, change, section, speaker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast, get_args

from factcheck.errors import UsageError
from factcheck.extract.single import Single, single
from factcheck.extract.subjects import part_and_whole
from factcheck.extract.units import CANONICAL
from factcheck.extract.vocabulary import REGION, Vocabulary
from factcheck.frames.cells import Cell, Cells
from factcheck.model.claim import NUMERIC, Claim, Direction, Kind, Modality
from factcheck.model.concept import Concept
from factcheck.model.interval import Interval, printed
from factcheck.model.quantity import CURRENCIES, Quantity
from factcheck.model.span import Span

if TYPE_CHECKING:
    import pandas as pd

TYPED = ("value", "unit", "lower", "upper")  # columns of a table whose figures have been read already

_ONE = Decimal(1)
_CODES = frozenset(CANONICAL.values()) | {""}
KINDS: tuple[str, ...] = get_args(Kind)
DIRECTIONS: tuple[str, ...] = get_args(Direction)
MODALITIES: tuple[str, ...] = get_args(Modality)
BOUNDS = ("[]", "[)", "(]", "()")
_RATIOS = ("%", "‰")
_UNITS_OF_KIND: dict[str, Kind] = {"pp": "pp_change", "bp": "pp_change", "倍": "multiple", "番": "multiple"}


class Table(NamedTuple):
    """A table of claims: the claims, and the text in which they have their places, a line for each row."""

    claims: tuple[Claim, ...]
    text: str


def table(frame: "pd.DataFrame", vocabulary: Vocabulary) -> Table:
    """Return the claims of `frame`. Error: UsageError that names column, row and remedy."""
    cells = Cells(frame, range(1, len(frame) + 1))
    _check_ids(cells)
    printed_as = figures_told(cells)
    starts = line_starts(printed_as)
    return Table(tuple(claims(cells, printed_as, starts, vocabulary)), "\n".join(printed_as))


def claims(cells: Cells, told: Sequence[str], starts: Sequence[int], vocabulary: Vocabulary) -> Iterator[Claim]:
    """Yield a claim for each row; `told` are its figures in words and `starts` their places."""
    for place, (raw, start) in enumerate(zip(told, starts, strict=True)):
        name = cells.told("id", place)
        read = _single(cells, place, raw)
        metric, entity = _required(cells, "metric", place), cells.told("entity", place)
        of = cells.told("of", place)
        concept, whole = concepts(vocabulary, read.kind, metric, of)
        yield Claim(
            name,
            Span(start, start + len(raw)),
            raw,
            raw,
            read.kind,
            read.quantity,
            metric=metric,
            entity=entity,
            period=cells.period(place),
            of=of,
            direction=read.direction,
            modality=cast("Modality", cells.word("modality", place, MODALITIES, "actual")),
            speaker=cells.told("speaker", place),
            section=cells.told("section", place),
            concept=placed(concept, entity),
            whole=whole and placed(whole, entity),
            currency=cells.told("currency", place),
            base=cells.told("base", place),
            change=read.change,
            segment=place,
            sentence=cells.rows[place],
            paragraph=cells.rows[place],
        )


def figures_told(cells: Cells) -> list[str]:
    """Return the figure of each row in words: its text, or value, scale and unit."""
    if "text" in cells:
        return [cells.told("text", place) for place in range(len(cells.rows))]
    return [_in_words(cells.cell("value", place)) + cells.told("unit", place) for place in range(len(cells.rows))]


def _in_words(value: Cell) -> str:
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def line_starts(told: Sequence[str]) -> list[int]:
    """Return where each line begins when every row is one."""
    starts, at = [], 0
    for line in told:
        starts.append(at)
        at += len(line) + 1
    return starts


def _check_ids(cells: Cells) -> None:
    seen: dict[str, int] = {}
    for place, row in enumerate(cells.rows):
        name = _required(cells, "id", place)
        if not name.strip():
            raise UsageError("frame.blank", column="id", row=row)
        if name in seen:
            raise UsageError("frame.again", column="id", row=row, value=name, other=seen[name])
        seen[name] = row


def _required(cells: Cells, column: str, place: int) -> str:
    if cells.cell(column, place) is None:
        raise UsageError("frame.blank", column=column, row=cells.rows[place])
    return cells.told(column, place)


def _single(cells: Cells, place: int, raw: str) -> Single:
    """Return figure, kind and direction of a row: those told in columns, the others read from the figure's words."""
    kind = cells.word("kind", place, ("", *KINDS), "")
    if kind and kind not in NUMERIC:
        return Single(Quantity(None, _ONE, "", Interval(None, None)), cast("Kind", kind), "none", change=False)
    read = _told(cells, place) if all(column in cells for column in TYPED) else _read(cells, place, raw)
    kind = kind or _kind(read, cells, place, raw)
    direction = cells.word("direction", place, ("", *DIRECTIONS), "") or read.direction
    if kind == "growth" and direction == "none" and read.quantity.qualifier != "基本持平":
        direction = "+"
    change = cells.cell("change", place)
    return Single(
        read.quantity,
        cast("Kind", kind),
        cast("Direction", direction),
        bool(change) if change is not None else read.change,
    )


def _told(cells: Cells, place: int) -> Single:
    """Return a figure whose interval is told in columns."""
    value, lower, upper = (cells.number(column, place) for column in ("value", "lower", "upper"))
    scale, bounds = cells.number("scale", place) or _ONE, cells.word("bounds", place, BOUNDS, "[]")
    if lower is not None and upper is not None and lower > upper:
        raise UsageError("frame.interval", column="lower", row=cells.rows[place], value=lower, upper=upper)
    interval = Interval(lower, upper, bounds[0] == "[", bounds[1] == "]")
    qualifier = cells.told("qualifier", place) or "exact"
    return _magnitude(Quantity(value, scale, cells.told("unit", place), interval, qualifier))


def _read(cells: Cells, place: int, raw: str) -> Single:
    """Return a figure that is told in words, or by value and unit."""
    column = "text" if "text" in cells else "value"
    if not raw.strip() or cells.cell(column, place) is None:
        raise UsageError("frame.blank", column=column, row=cells.rows[place])
    if column == "value" and cells.told("unit", place) in _CODES:
        value = cells.number("value", place) or Decimal(0)
        scale = cells.number("scale", place) or _ONE
        return _magnitude(Quantity(value, scale, cells.told("unit", place), printed(value, scale)))
    if column == "value":
        cells.number("value", place)  # a float has lost its digits, whatever it looks like in words
    try:
        return _cached(raw)
    except UsageError as why:
        raise cells.wrong(column, place, why) from None


@lru_cache(maxsize=1 << 16)
def _cached(raw: str) -> Single:
    return single(raw.strip(), raw)


def _magnitude(quantity: Quantity) -> Single:
    """Return the figure as a magnitude with its direction, as claims tell it."""
    kind: Kind = "level"
    if quantity.unit and quantity.unit not in CURRENCIES:
        kind = _UNITS_OF_KIND.get(quantity.unit, "share" if quantity.unit in _RATIOS else "count")
    if quantity.value is None or quantity.value >= 0:
        return Single(quantity, kind, "none", change=False)
    return Single(replace(quantity, value=-quantity.value, interval=-quantity.interval), kind, "-", change=False)


def _kind(read: Single, cells: Cells, place: int, raw: str) -> Kind:
    """Return the kind of a figure that no column names: a bare percentage is a share where a whole is told."""
    if read.kind == "share" and not cells.told("of", place):
        if read.direction == "none":
            raise UsageError("frame.kind", column="kind", row=cells.rows[place], value=raw)
        return "growth"
    return read.kind


def concepts(vocabulary: Vocabulary, kind: Kind, metric: str, of: str) -> tuple[Concept, Concept | None]:
    """Return what is measured, and the whole that a share or multiple divides."""
    if kind not in ("share", "multiple") or not of:
        return vocabulary.concept(metric), None
    return part_and_whole(vocabulary.concept(metric.removesuffix("占比")), vocabulary.concept(of))


def placed(concept: Concept, entity: str) -> Concept:
    """Return `concept` without the region whose figure it is, as extraction tells it."""
    return Concept(concept.measure, concept.members - {(REGION, entity)}, concept.words)
