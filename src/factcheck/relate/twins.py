"""Twins: one level told in two places, whose growth in the one must fit the earlier level that the other tells.

An author who writes 增加 7.1% 至 250.6 亿元 here and 250.6 亿元，上年为 232.6 亿元，增长 7.7% there has told two growths of one figure.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.facts import growth_base
from factcheck.relate.growth import closes, in_currency, nominal
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_DIGITS = 4  # that two figures share by chance in few texts
_NAMED = 0.5


def twin_growths(told: Sequence[Statement], found: Iterable[Relation]) -> Iterator[Relation]:
    """Yield growth (now, before, growth) for a level told again elsewhere, where the growth beside the first telling closes."""
    by_figure: dict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for statement in told:
        if _telling(statement.level):
            by_figure[_figure(statement.level)].append(statement)
    claims = {c.id: c for s in told for c in (s.level, *s.told)}
    proved: dict[
        tuple[object, ...], tuple[Claim, ...]
    ] = {}  # of a fact told a hundred times one telling proves the others
    for relation in found:
        if relation.kind == "growth" and all(i in claims for i in relation.claims):
            now, before, growth = (claims[i] for i in relation.claims)
            if closes(now, before, growth):
                proved.setdefault(_figure(now), (now, before, growth))
    for figure, (now, before, growth) in proved.items():
        for twin in by_figure.get(figure, ()):
            again = twin.growth
            if again is not None and _same(now, twin.level) and _alike(growth, again) and in_currency(again, now):
                yield Relation("", "GRO001", "growth", (twin.level.id, before.id, again.id), "wording")


def _telling(level: Claim) -> bool:
    """Return whether a figure is long enough to be known again."""
    value = level.quantity.value
    return value is not None and level.quantity.plain and len(value.normalize().as_tuple().digits) >= _DIGITS


def _figure(level: Claim) -> tuple[object, ...]:
    return level.quantity.value, level.quantity.scale, level.quantity.unit


def _same(one: Claim, other: Claim) -> bool:
    """Return whether nothing speaks against two tellings of one level: names alike or missing, one time, two places."""
    named = not one.metric or not other.metric or likeness(one.metric, other.metric) >= _NAMED
    timely = same_time(one.period[:4], other.period[:4])
    return named and timely and one.sentence != other.sentence and one.entity == other.entity


def _alike(one: Claim, other: Claim) -> bool:
    return growth_base(one) == growth_base(other) and nominal(other)
