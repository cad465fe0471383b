"""Differences: a level that is what is left of two others told beside it: net income, a surplus, equity, a gain on a sale."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.extract.periods import same_time
from factcheck.model.claim import Claim
from factcheck.model.relation import Relation
from factcheck.relate.amounts import Amount
from factcheck.relate.likeness import likeness
from factcheck.relate.statements import Statement

_BACK = 8  # levels before a remainder among which the two are sought
_AHEAD = 4  # and behind it
_APART = 4  # sentences
_NAMED = 0.7
_LUCK, _LUCK_NAMED = 0.05, 0.3
_FLOWS = (  # what is left, of what, less what
    (("结余", "盈余", "节余", "赤字", "缺口", "净收入"), "收入", "支出"),
    (("顺差", "逆差", "出超", "入超", "净出口", "净进口"), "出口", "进口"),
    (("毛利",), "收入", "成本"),
    (("净资产", "权益"), "资产", "负债"),
    (("剩余",), "限额", "余额"),
)
_NEGATIVE = ("赤字", "缺口", "逆差", "入超", "净进口")
_CARRIED = ("累计", "滚存", "历年", "年终", "上年", "率")  # of more than these flows
_REMAINDERS = ("毛利", "顺", "超", "净", "差", "盈", "余", "利", "权益", "损", "亏", "赚", "剩", "结转", "缺口")


def difference_relations(told: Sequence[Statement]) -> Iterator[Relation]:
    """Yield balance relations (remainder, more, less) that close where wording calls for them or luck does not explain it."""
    plain = [s for s in told if s.level.quantity.value and s.level.quantity.plain and s.level.kind != "rate"]
    for place, statement in enumerate(plain):
        level = statement.level
        near = [
            s
            for s in plain[max(0, place - _BACK) : place + 1 + _AHEAD]
            if s is not statement and _together(level, s.level)
        ]
        pair = _closing(statement, near) or _by_name(level, near)
        if pair:
            ids = (level.id, pair[0].id, pair[1].id)
            yield Relation("", "BAL002", "balance", ids, "wording", hard=False, slip=True)


def _by_name(level: Claim, near: Sequence[Statement]) -> tuple[Claim, Claim] | None:
    """Return more and less of what a level is by its name what is left of."""
    if not any(word in level.metric for word in _REMAINDERS):
        return None
    levels = [s.level for s in near]
    return _named_pair(level, levels) or _by_words(level, levels)


def _named_pair(level: Claim, near: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return income and outlay of a net figure: the two levels of one sentence that are named most like it."""
    alike = [c for c in near if likeness(c.metric, level.metric) >= _NAMED]
    pairs = [(a, b) for a, b in combinations(alike, 2) if a.sentence == b.sentence]
    one, other = pairs[0] if len(pairs) == 1 else (None, None)
    if one is None or other is None:
        return None
    return (one, other) if (one.quantity.base or 0) > (other.quantity.base or 0) else (other, one)


def _by_words(level: Claim, near: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return the two flows of which a level is by its name what is left, the nearest of each: 收入, 支出 and 结余."""
    if any(word in level.metric for word in _CARRIED):
        return None
    for remainders, more, less in _FLOWS:
        if any(word in level.metric for word in remainders):
            plus, minus = _called(level, near, more), _called(level, near, less)
            alike = plus is not None and minus is not None and abs(plus.sentence - minus.sentence) <= 1
            if plus is not None and minus is not None and alike and (plus.quantity.base or 0) > 0:
                return (minus, plus) if any(word in level.metric for word in _NEGATIVE) else (plus, minus)
    return None


def _called(level: Claim, near: Sequence[Claim], word: str) -> Claim | None:
    """Return the level of `near` next to `level` whose name ends with `word`."""
    own = [
        c for c in near
        if c.metric.endswith(word) and c is not level and c.modality == level.modality
        and (c.span < level.span or c.sentence == level.sentence)
    ]  # fmt: skip
    return min(own, key=lambda c: abs(c.span.start - level.span.start), default=None)


def _together(level: Claim, other: Claim) -> bool:
    timely = level.change or same_time(level.period, other.period)
    near = abs(level.sentence - other.sentence) <= _APART and abs(level.paragraph - other.paragraph) < _APART
    return near and timely and _one_unit(level, other) and not other.change


def _one_unit(level: Claim, other: Claim) -> bool:
    """Return whether two amounts are told in one unit; 45 万 beside amounts in 万元 leaves it out."""
    one, two = level.quantity, other.quantity
    bare = (one.unit == "" and one.scale > 1) or (two.unit == "" and two.scale > 1)
    return one.unit == two.unit or (bare and level.sentence == other.sentence)


def _closing(remainder: Statement, near: Sequence[Statement]) -> tuple[Claim, Claim] | None:
    """Return the two of `near` that leave `remainder`, those named most like it first; None when luck may explain it."""
    level, value, half = remainder.level, abs(remainder.amount.value), _half(remainder.amount)
    amounts = [(s.level, s.amount.value, _half(s.amount)) for s in near]
    closing = [
        (one, other, half + a_half + b_half)
        for (one, a, a_half), (other, b, b_half) in combinations(amounts, 2)
        if abs(abs(a - b) - value) <= (half + a_half + b_half) * (1 + 1e-9) and min(a, b) > half + a_half + b_half
    ]
    if not closing:
        return None
    near_levels = [s.level for s in near]
    alike = {c.id: likeness(c.metric, level.metric) for c in near_levels}
    one, other, room = max(closing, key=lambda found: min(alike[found[0].id], alike[found[1].id]))
    best = min(alike[one.id], alike[other.id])
    tries = 1 + sum(min(alike[a.id], alike[b.id]) > best for a, b in combinations(near_levels, 2))
    named = level.change or any(word in level.metric for word in _REMAINDERS) or _balance(level)
    smaller = value < min(float(c.quantity.base or 0) for c in (one, other))
    if tries * 2 * room / value >= (_LUCK_NAMED if named else _LUCK) or not (named or smaller):
        return None
    return (one, other) if (one.quantity.base or 0) > (other.quantity.base or 0) else (other, one)


def _balance(level: Claim) -> bool:
    return any(name in ("顺差", "逆差") for _, name in level.concept.members)


def _half(figure: Amount) -> float:
    """Return half the width of what a figure leaves open; a hedge that closes on one side leaves a unit all the same."""
    return max(figure.slack, figure.grain)
