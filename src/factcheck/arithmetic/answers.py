"""Answers: what a check says where its figures leave nothing to compute.

A level below zero, a fall by all there was or a divisor of zero gives no value that a printed one could be held against. That is no
contradiction and no fault of the caller: the answer is undetermined.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import ParamSpec

from factcheck.arithmetic.show import in_scale
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.relation import Outcome

P = ParamSpec("P")
_ANYTHING = Interval(None, None)


def answering(check: Callable[P, Outcome]) -> Callable[P, Outcome]:
    """Return `check`, undetermined with its figures told where arithmetic has no value for them."""

    @wraps(check)
    def answer(*args: P.args, **kwargs: P.kwargs) -> Outcome:
        try:
            return check(*args, **kwargs)
        except (ArithmeticError, ValueError):  # a quotient by zero; a product of what lies below zero, from Interval
            told = list(_quantities(args))
            figures = ", ".join(f"{in_scale(q, q.scale)}{q.unit}" for q in told)
            return Outcome("undetermined", _ANYTHING, _ANYTHING, figures, (None,) * len(told), exact=False)

    return answer


def _quantities(told: object) -> Iterator[Quantity]:
    """Yield the figures among the arguments of a check, in their order."""
    if isinstance(told, Quantity):
        yield told
    elif isinstance(told, (tuple, list)):
        for one in told:
            yield from _quantities(one)
