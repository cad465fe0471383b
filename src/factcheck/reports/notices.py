"""What the reader of a document had to tell, in words: one line for all pages of which the same is to be told."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.catalogue.entries import text
from factcheck.model.layout import Notice
from factcheck.model.source import Source


def lines(source: Source, lang: str) -> tuple[str, ...]:
    """Return what the notices of `source` say, in the order of the first page of each, that of the whole document first."""
    pages: dict[Notice, list[int]] = {}
    for notice in sorted(source.notices, key=lambda notice: notice.page or 0):
        same = Notice(notice.key, None, notice.unread, notice.fields)
        pages.setdefault(same, []).extend([] if notice.page is None else [notice.page])
    return tuple(_told(notice, _ranges(numbers), lang) for notice, numbers in pages.items())


def message(notice: Notice, lang: str) -> str:
    """Return what one notice says."""
    return _told(notice, "" if notice.page is None else str(notice.page), lang)


def _told(notice: Notice, pages: str, lang: str) -> str:
    return text(notice.key, lang, page=pages, **dict(notice.fields))


def _ranges(numbers: Iterable[int]) -> str:
    """Return page numbers in one word, neighbours drawn together: 1-3, 7."""
    ordered = sorted(set(numbers))
    breaks = [at for at, (one, other) in enumerate(pairwise(ordered), 1) if other > one + 1]
    parts = (ordered[start:end] for start, end in pairwise([0, *breaks, len(ordered)]))
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts if part)
