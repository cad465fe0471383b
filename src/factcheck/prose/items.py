"""Items: how many names a Chinese enumeration can hold, and what they are.

、 parts items; 和, 及 and 与 part the last two, or stand inside one name (维护和维修服务), so that a count has two ends.
"""

import re
from typing import NamedTuple

_ASIDE = re.compile(r"[（(][^（()）\n]{0,80}[）)]|《[^《》\n]{0,80}》|“[^“”\n]{0,80}”|\"[^\"\n]{0,80}\"")
_JOINT = re.compile(r"以及|[和及与或暨]")
_OPEN = re.compile(r"等|…|其他|其它|之一|例如|比如|譬如|诸如|其中|主要|部分|多数|如")
_CUTS = "，。；：！？（）\n"
_LONGEST = 200  # characters of a clause in which names are counted
_ALIKE = 2  # characters at the end by which two names are known to be of one kind


class Count(NamedTuple):
    """The fewest and the most items that an enumeration can be read as."""

    low: int
    high: int


def without_asides(words: str) -> str:
    """Return `words`, of the same length, with brackets, titles and quotations blotted out: their 、 part nothing here."""
    return _ASIDE.sub(lambda m: "〓" * len(m.group()), words)


def parts(words: str) -> list[str]:
    """Return what 、 parts in `words`, whose asides have been blotted out."""
    return words.split("、")


def count(words: str) -> Count:
    """Return how many items `words`, whose asides have been blotted out, can hold.

    信息技术外包、业务流程外包和知识流程外包 are three for certain: what stands on both sides of 和 ends alike.
    """
    held = parts(words)
    inner = sum(bool(_JOINT.search(part)) for part in held[:-1])
    joints = sum(len(_JOINT.findall(part)) for part in held)
    return Count(len(held) - inner + _joined(held), len(held) + joints)


def _joined(held: list[str]) -> bool:
    """Return whether 和 in the last part joins two items for certain."""
    left, *right = _JOINT.split(held[-1], maxsplit=1)
    return bool(right) and len(left) > _ALIKE and left[-_ALIKE:] in right[0]


def last_name(words: str) -> str:
    """Return the item behind the last 和 or 、 of `words`."""
    return _JOINT.split(parts(words)[-1])[-1]


def is_open(words: str) -> bool:
    """Return whether an enumeration says that it leaves some out (等, 其他, 如)."""
    return bool(_OPEN.search(words))


def clause_start(words: str, at: int) -> int | None:
    """Return where the clause that ends at `at` begins, None where it is too long to be an enumeration."""
    low = max(0, at - _LONGEST)
    cut = max(words.rfind(sign, low, at) for sign in _CUTS)
    return cut + 1 if cut >= 0 else None if low else 0
