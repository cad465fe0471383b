"""Citations against the reference list: cited and not listed, listed and not cited, numbers beyond the list.

A word before a bracket with a year is taken for an author only in a text that cites its references so: where at least half of such
words, and at least two, are authors of the list.
"""

from collections.abc import Iterator

from factcheck.prose.bibliography import Bibliography, Citation, Entry
from factcheck.prose.text import Mend, Remark, Text

_FEWEST = 2


def not_listed(text: Text) -> Iterator[Remark]:
    """Yield a remark for each author and year cited that the list does not hold."""
    held = text.bibliography
    if held is None or not _by_author(held):
        return
    for cited in held.authors:
        if not any(_is(cited, entry) for entry in held.entries):
            near = next((entry for entry in held.entries if _nearly(cited, entry)), None)
            told = f"{cited.name}（{cited.year}）"
            listed = "" if near is None else f"[{near.number}] {_first_author(near)}"
            yield Remark(
                places=(cited.name_at, cited.year_at) if near is None else (cited.name_at, cited.year_at, near.place),
                arithmetic=f"{told} ≠ {listed}"
                if listed
                else f"{told} ∉ [{held.entries[0].number}…{held.entries[-1].number}]",
                key=told,
                stated=told,
                recomputed=listed or "—",
                mend=_mend(cited, near),
            )


def not_cited(text: Text) -> Iterator[Remark]:
    """Yield a remark for each reference that no number and no author leads to."""
    held = text.bibliography
    if held is None or len({n for n, _ in held.numbers}) + len(held.authors) < _FEWEST:
        return
    numbers = {number for number, _ in held.numbers}
    for entry in held.entries:
        if entry.number not in numbers and not any(_is(c, entry) or _nearly(c, entry) for c in held.authors):
            yield Remark(
                (entry.place,), f"[{entry.number}] × 0", entry.authors, stated=f"[{entry.number}] {entry.authors}"
            )


def beyond_list(text: Text) -> Iterator[Remark]:
    """Yield a remark for each number cited that the list does not reach."""
    held = text.bibliography
    if held is None or [e.number for e in held.entries] != list(range(1, len(held.entries) + 1)):
        return
    within = {n for n, _ in held.numbers if n <= len(held.entries)}
    for number, place in held.numbers:
        if number > len(held.entries) and len(within) >= _FEWEST:
            told = f"[{number}]"
            yield Remark(
                (place,), f"{number} > {len(held.entries)}", told, stated=told, recomputed=str(len(held.entries))
            )


def _by_author(held: Bibliography) -> bool:
    known = sum(any(_is(c, entry) for entry in held.entries) for c in held.authors)
    return known >= _FEWEST and 2 * known >= len(held.authors)


def _is(cited: Citation, entry: Entry) -> bool:
    return cited.year in entry.years and cited.name.casefold() in entry.authors.casefold()


def _nearly(cited: Citation, entry: Entry) -> bool:
    """Return whether one character of the name, or the year alone, tells the two apart."""
    name = _first_author(entry)
    if cited.name.casefold() in name.casefold():
        return True
    apart = sum(one != other for one, other in zip(cited.name, name, strict=False))
    return cited.year in entry.years and len(cited.name) == len(name) and apart == 1


def _first_author(entry: Entry) -> str:
    return entry.authors.replace("，", ",").replace("、", ",").partition(",")[0].strip()


def _mend(cited: Citation, near: Entry | None) -> Mend | None:
    """Return what the list says in place of the name or the year, None where it leaves a choice."""
    if near is None:
        return None
    if cited.year in near.years:
        return Mend(cited.name_at, _first_author(near), "suspect.listed")
    return Mend(cited.year_at, next(iter(near.years)), "suspect.listed") if len(near.years) == 1 else None
