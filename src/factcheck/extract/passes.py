"""Passes: searches that try a rich pattern only where it can begin: over a whole text, and at the end of a clause."""

import re
from collections.abc import Iterator
from typing import NamedTuple


def matches(begins: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `pattern` that do not overlap, in order, as `pattern.finditer` does.

    `begins` must match one character wherever `pattern` can begin. A pattern that starts with one class of characters is
    searched by a fast loop of the engine, and looking about from there costs a tenth of trying every alternative everywhere.
    """
    end = 0
    for candidate in begins.finditer(text):
        if candidate.start() >= end:
            found = pattern.match(text, candidate.start())
            if found:
                end = max(found.end(), candidate.end())
                yield found


class Ending(NamedTuple):
    """A pattern that ends with the text and is at most `width` characters long, so that only the end is searched."""

    pattern: re.Pattern[str]
    width: int

    def search(self, text: str) -> re.Match[str] | None:
        """Return the match at the end of `text`."""
        return self.pattern.search(text, len(text) - self.width)  # below zero is the beginning


def ending(pattern: str, width: int) -> Ending:
    """Return `pattern` compiled; `width` must be the length of its longest match."""
    return Ending(re.compile(pattern), width)
