"""A block of lines that stands twice goes where it cuts a sentence in two: the foot of a title page set into the text.

A block that comes again between whole sentences stays: bulletins repeat themselves, and that is for a rule to tell.
"""

import re
from collections.abc import Iterator

from factcheck.normalise.draft import Draft, Stretch, delete
from factcheck.normalise.halves import is_clause, one_sentence

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_SHORTEST = 8  # characters of a line that is known again; shorter ones (单位：亿元) come again by nature


def drop_repeats(draft: Draft) -> Draft:
    """Return `draft` without repeated blocks inside a sentence, whose halves are joined."""
    return delete(draft, "repeated-block", _blocks(draft.text))


def _blocks(text: str) -> list[Stretch]:
    told = [line for line in text.split("\n") if len(line) >= _SHORTEST]
    if len(set(told)) == len(told):
        return []
    return list(_interrupting([(m.start(), m.end(), m.group().strip()) for m in _LINE.finditer(text)]))


def _interrupting(lines: list[tuple[int, int, str]]) -> Iterator[Stretch]:
    seen: set[str] = set()
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end][2] in seen and len(lines[end][2]) >= _SHORTEST:
            end += 1
        block = [line[2] for line in lines[at:end]]
        if 0 < at < end < len(lines) and _cuts(lines[at - 1][2], lines[end][2], block):
            yield lines[at - 1][1], lines[end][0]
        if end == at:
            seen.add(lines[at][2])
        at = max(end, at + 1)


def _cuts(before: str, after: str, block: list[str]) -> bool:
    """Return whether the lines around a block are two halves of one sentence, and the block itself is no prose."""
    return one_sentence(before, after) and all("：" in line or not is_clause(line) for line in block)
