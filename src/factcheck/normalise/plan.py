"""The plan: the fixers in the order in which they build on one another."""

from factcheck.model.clean import CleanText
from factcheck.normalise.blanks import close_up
from factcheck.normalise.draft import finish, start
from factcheck.normalise.pages import drop_page_numbers
from factcheck.normalise.widths import narrow
from factcheck.normalise.wraps import join_wraps

PLAN = (narrow, drop_page_numbers, join_wraps, close_up)


def normalise(text: str) -> CleanText:
    """Return `text` as extraction reads it: one line for each paragraph, numbers in one piece."""
    draft = start(text)
    for fixer in PLAN:
        draft = fixer(draft)
    return finish(draft)
