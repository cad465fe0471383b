"""The plan: the fixers in the order in which they build on one another."""

import re

from factcheck.model.clean import CleanText
from factcheck.normalise.blanks import close_up
from factcheck.normalise.captions import drop_captions
from factcheck.normalise.draft import finish, start
from factcheck.normalise.letters import restore_digits
from factcheck.normalise.markup import strip_markup
from factcheck.normalise.pages import drop_page_numbers
from factcheck.normalise.remarks import drop_remarks
from factcheck.normalise.repeats import drop_repeats
from factcheck.normalise.running import drop_running_heads
from factcheck.normalise.separators import narrow_separators
from factcheck.normalise.widths import narrow
from factcheck.normalise.wraps import join_wraps

_FEED = re.compile("\f")

PLAN = (
    drop_remarks,  # what is said to factcheck is no part of the bulletin
    narrow,  # one form of each digit and sign, so that the fixers below need not know two
    strip_markup,
    drop_page_numbers,  # before the heads: a page number inside a head is part of it
    drop_running_heads,
    drop_captions,
    drop_repeats,  # once nothing stands between the halves of a sentence …
    join_wraps,  # … its lines are joined
    close_up,
    narrow_separators,
    restore_digits,
)


def normalise(text: str, pages: tuple[int, ...] = (), *, wrapped: bool = True) -> CleanText:
    """Return `text` as extraction reads it: one line for each paragraph, numbers in one piece.

    `pages` are the offsets at which pages start, by which page numbers and running heads are known; in a text without them
    form feeds start pages. `wrapped` is False where a line is a paragraph by the nature of the file (Word, web pages): there only
    signs on both sides can prove a wrap, never the width of a line.
    """
    fed = (0, *(m.end() for m in _FEED.finditer(text))) if "\f" in text and not pages else pages
    draft = start(text, fed, wrapped=wrapped)
    for fixer in PLAN:
        draft = fixer(draft)
    return finish(draft)
