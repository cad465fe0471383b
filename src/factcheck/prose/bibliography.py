"""Bibliography: the reference list of a document, and the places in its body that cite it.

Read from the source, since the clean text has no citation marks any more.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.span import Span

_HEADING = re.compile(r"^[#\s　]{0,8}[\[【［]?\s?参\s{0,2}考\s{0,2}文\s{0,2}献\s?[\]】］]?[:：]?\s{0,4}$", re.MULTILINE)
_ENTRY = re.compile(r"^[ \t　]{0,8}(?:[-*•] )?[\[［](?P<number>\d{1,3})[\]］]\s?(?P<text>[^\n]{4,600})", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TITLE = re.compile(r"[.．]\s?(?=[^\s\d])")
_NUMBERS = re.compile(r"(?<!\])[\[［](?P<list>\d{1,3}(?:\s?[-–—,，、]\s?\d{1,3}){0,12})[\]］](?!\(|：|:)")
_NAME = r"(?:(?!等)[一-鿿]){2,4}|[A-Z][A-Za-z'’-]{1,24}"
_BY_YEAR = re.compile(r"[（(，,]\s?(?P<year>(?:19|20)\d\d)[a-c]?[）)]")
_AUTHORS = re.compile(
    rf"(?:^|(?<=[\s，。；：、（“和与及即]))(?P<name>{_NAME})(?:(?:、|和|与|,\s?|\s?&\s?|\sand\s|，)(?:{_NAME})){{0,3}}"
    r"(?:等人?|\set al\.?)?\s?$"
)
_LONGEST = 60  # characters that the authors before a year take
_MOST = 400  # entries; a longer list is no list of references


class Entry(NamedTuple):
    """One reference: its number, who wrote it, the years it names, and its place up to the title."""

    number: int
    authors: str
    years: frozenset[str]
    place: Span


class Citation(NamedTuple):
    """A work cited by its first author and year; `name_at` and `year_at` are their places."""

    name: str
    year: str
    name_at: Span
    year_at: Span


class Bibliography(NamedTuple):
    """The entries of a reference list, and what the body before it cites by number and by author, each where it does so first."""

    entries: tuple[Entry, ...]
    numbers: tuple[tuple[int, Span], ...]
    authors: tuple[Citation, ...]


def bibliography(source: str) -> Bibliography | None:
    """Return the reference list of `source` with its citations, None when it has none."""
    headings = list(_HEADING.finditer(source))
    if not headings:
        return None
    start = headings[-1].end()
    entries = tuple(_entry(m) for m in _ENTRY.finditer(source, start))
    if not 1 < len(entries) <= _MOST or [e.number for e in entries] != sorted({e.number for e in entries}):
        return None
    body = headings[-1].start()
    numbers = dict(reversed(list(_numbers(source, body))))
    authors = {(c.name, c.year): c for c in reversed(list(_authors(source, body)))}
    return Bibliography(entries, tuple(reversed(numbers.items())), tuple(reversed(authors.values())))


def _entry(m: re.Match[str]) -> Entry:
    told = m["text"]
    title = _TITLE.search(told)
    end = title.start() if title else len(told)
    place = Span(m.start("text"), m.start("text") + end)
    return Entry(int(m["number"]), told[:end], frozenset(_YEAR.findall(told)), place)


def _numbers(source: str, body: int) -> Iterator[tuple[int, Span]]:
    """Yield each number cited, those within a range too."""
    for m in _NUMBERS.finditer(source, 0, body):
        for part in re.split(r"[,，、]", m["list"]):
            first, *rest = (int(n) for n in re.findall(r"\d{1,3}", part))
            for number in range(first, (rest[-1] if rest else first) + 1):
                yield number, Span(*m.span())


def _authors(source: str, body: int) -> Iterator[Citation]:
    for year in _BY_YEAR.finditer(source, 0, body):
        at = max(0, year.start() - _LONGEST)
        m = _AUTHORS.search(source[at : year.start()])
        if m:
            name = Span(at + m.start("name"), at + m.end("name"))
            yield Citation(m["name"], year["year"], name, Span(*year.span("year")))
