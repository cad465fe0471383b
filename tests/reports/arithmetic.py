"""An evaluator of printed arithmetic, apart from the code that prints it: + - × ÷ ^ and brackets over Decimal, %, ‰, 倍 and 番.

A statement is a chain of sides between signs: `a ÷ b - 1 = 7.74% ≠ 7.1%`. It holds when every result that is printed after = is
what its left side gives, rounded to the digits printed, and when every ≠, ≈, < and > says what the figures on its two sides say,
each printed figure standing for all that rounds to it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal, DivisionByZero, InvalidOperation, localcontext
from itertools import product

TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)(?P<unit>[%‰倍番]?)|(?P<sign>[-+×÷/^()]))")
SIGNS = re.compile(r" ([=≠≈<>]) ")
CONTEXT = Context(prec=60)
UNITS = {"": Decimal(1), "%": Decimal("0.01"), "‰": Decimal("0.001"), "倍": Decimal(1), "番": Decimal(1)}
EXACT = (("100", ["-"]),)  # of an index: 102.1 - 100
MOST = 12  # figures of a side of which all roundings are tried together
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class NoArithmetic(Exception):  # noqa: N818  not an error: words, numerals and dates are told in the same place
    """What is printed is no arithmetic."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as printed, in the order of the text; `exact` where it is no figure of a bulletin (the 1 of a growth, 100%)."""

    text: str
    unit: str
    exact: bool

    @property
    def value(self) -> Decimal:
        """What is printed."""
        return Decimal(self.text) * UNITS[self.unit]

    @property
    def half(self) -> Decimal:
        """Half a unit of its last digit, 0 for one that is exact."""
        exponent = int(Decimal(self.text).as_tuple().exponent)
        return Decimal(0) if self.exact else Decimal(5).scaleb(exponent - 1) * UNITS[self.unit]


Tree = Number | tuple[str, "Tree", "Tree"]


def parse(text: str) -> Tree:
    """Return the tree of one side.

    Raises NoArithmetic for anything else.
    """
    tokens: list[Number | str] = []
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if not found:
            raise NoArithmetic(text)
        at = found.end()
        if found["sign"]:
            tokens.append(found["sign"])
        else:
            one = found["number"] == "1" and not {"÷", "×"}.isdisjoint(text)  # of a growth: … ÷ … - 1, 1 - 1 ÷ …
            exact = one or (found["number"], tokens[-1:]) in EXACT or text == "100%" or "^" in tokens[-3:]
            tokens.append(Number(found["number"], found["unit"], exact))
    tree, rest = _sum(tokens)
    if rest:
        raise NoArithmetic(text)
    return tree


def _sum(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    tree, tokens = _term(tokens)
    while tokens and tokens[0] in ("+", "-"):
        sign = str(tokens[0])
        other, tokens = _term(tokens[1:])
        tree = (sign, tree, other)
    return tree, tokens


def _term(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    tree, tokens = _power(tokens)
    while tokens and tokens[0] in ("×", "÷", "/"):
        sign = "×" if tokens[0] == "×" else "÷"
        other, tokens = _power(tokens[1:])
        tree = (sign, tree, other)
    return tree, tokens


def _power(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    tree, tokens = _atom(tokens)
    if tokens and tokens[0] == "^":
        other, tokens = _atom(tokens[1:])
        tree = ("^", tree, other)
    return tree, tokens


def _atom(tokens: list[Number | str]) -> tuple[Tree, list[Number | str]]:
    if not tokens:
        raise NoArithmetic("a figure is missing")
    first, *rest = tokens
    if first == "-":
        tree, rest = _atom(rest)
        return ("×", Number("-1", "", exact=True), tree), rest
    if first == "(":
        tree, rest = _sum(rest)
        if rest[:1] != [")"]:
            raise NoArithmetic("a bracket is missing")
        return tree, rest[1:]
    if isinstance(first, str):
        raise NoArithmetic(first)
    return first, rest


def numbers(tree: Tree) -> Iterator[Number]:
    """Yield the figures of a side in their order."""
    if isinstance(tree, Number):
        yield tree
    else:
        yield from numbers(tree[1])
        yield from numbers(tree[2])


def evaluate(tree: Tree, values: Mapping[Number, Decimal]) -> Decimal:
    """Return the value of a side at 60 digits, each figure at its value in `values`, or as printed."""
    if isinstance(tree, Number):
        return values.get(tree, tree.value)
    sign, one, other = tree
    left, right = evaluate(one, values), evaluate(other, values)
    with localcontext(CONTEXT):
        try:
            return {
                "+": lambda: left + right,
                "-": lambda: left - right,
                "×": lambda: left * right,
                "÷": lambda: left / right,
                "^": lambda: left**right,
            }[sign]()
        except (DivisionByZero, InvalidOperation) as error:
            raise NoArithmetic(sign) from error


def reach(tree: Tree) -> tuple[Decimal, Decimal]:
    """Return the least and the greatest value of a side over all that its figures may stand for."""
    loose = list(dict.fromkeys(n for n in numbers(tree) if n.half))
    if len(loose) > MOST:  # a long sum, in which every figure moves the result by itself
        middle = evaluate(tree, {})
        moved = sum(abs(evaluate(tree, {n: n.value + n.half}) - middle) for n in loose)
        return middle - moved, middle + moved
    ends = product(*((n.value - n.half, n.value + n.half) for n in loose))
    found = [evaluate(tree, dict(zip(loose, corner, strict=True))) for corner in ends]
    return min(found), max(found)


def faults(arithmetic: str, *, counts: bool = False, percents: bool = False) -> list[str]:
    """Return what in the chains of `arithmetic` does not hold as printed.

    `counts` says that whole figures are counted and exact; `percents` reads a sum or difference whose result bears a percent sign
    as if its figures bore one too, and a result without one as if it did.
    Raises NoArithmetic where words and numerals are compared.
    """
    return [fault for statement in arithmetic.split("; ") for fault in _faults(statement, counts, percents)]


def _faults(statement: str, counts: bool, percents: bool) -> Iterator[str]:  # noqa: FBT001  handed on by place
    parts = SIGNS.split(statement)
    sides, signs = parts[::2], parts[1::2]
    if not signs:
        raise NoArithmetic(statement)
    if all(DAY.fullmatch(side) for side in sides):
        days = zip(sides, signs, sides[1:], strict=False)
        yield from (statement for one, sign, other in days if {"<": one >= other, ">": one <= other}.get(sign, True))
        return
    trees = [_counted(parse(side)) if counts else parse(side) for side in sides]
    if percents and signs[0] == "=":
        signed = any(n.unit == "%" for n in numbers(trees[1]))
        trees[0] = ("×", trees[0], Number("0.01" if signed else "100", "", exact=True))
    told: Tree | None = None  # what the side to the left was worked out from: never a result that was rounded for print
    for left, sign, right in zip(trees, signs, trees[1:], strict=False):
        source = told or left
        told = source if sign == "=" else None
        yield from (_result if sign == "=" else _verdict)(statement, source, sign, right)


def _counted(tree: Tree) -> Tree:
    if isinstance(tree, Number):
        return replace(tree, exact=True)
    return (tree[0], _counted(tree[1]), _counted(tree[2]))


def _result(statement: str, tree: Tree, _sign: str, printed: Tree) -> Iterator[str]:
    """Yield the statement when `printed` is not what `tree` gives, to the digits that are printed."""
    off = abs(evaluate(tree, {}) - evaluate(printed, {}))
    if off > max(n.half for n in numbers(printed)):
        yield f"{statement}: {evaluate(tree, {}):.8f}"


def _verdict(statement: str, one: Tree, sign: str, other: Tree) -> Iterator[str]:
    """Yield the statement when its sign is not what the figures say."""
    (low, high), (least, most) = reach(one), reach(other)
    apart = high < least or most < low
    if {"≠": not apart, "≈": apart, "<": high >= least, ">": low <= most}[sign]:
        yield f"{statement}: [{low:.8f}, {high:.8f}] {sign} [{least:.8f}, {most:.8f}]"
