"""Halves: whether two lines around something that does not belong there are one sentence."""

import re

_STOPS = re.compile(r"[。！？!?；;：:…][”’」』）)]{0,2}$")
_HEADING = re.compile(r"#|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[、.．]")
_CLAUSE = re.compile(r"[，。；]")
_SHORTEST = 16  # characters of a line that can be half a sentence; cells of a table are shorter


def one_sentence(before: str, after: str) -> bool:
    """Return whether `before` breaks off in the middle of a sentence that `after` goes on with: prose on both sides, no stop."""
    prose = len(before) >= _SHORTEST and bool(_CLAUSE.search(before)) and bool(_CLAUSE.search(after))
    return prose and not (_STOPS.search(before) or _HEADING.match(before) or _HEADING.match(after))


def is_clause(line: str) -> bool:
    """Return whether a line reads like prose."""
    return bool(_CLAUSE.search(line))
