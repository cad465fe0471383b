"""Remarks for factcheck itself go: they are no part of the bulletin, and the figures in them are no claims.

What they mean is for the command line to tell; here they are only known by their form.
"""

import re

from factcheck.normalise.draft import Draft, delete

REMARK = re.compile(
    r"""
    (?P<mark>
        <!--[ \t]*factcheck:[ \t]*ignore\b (?P<html>[^\n]{0,300}?) -->   # Markdown shows it nowhere
      | \#[ \t]*factcheck:[ \t]*ignore\b (?P<hash>[^\n]{0,300}?) (?=[ \t\r]*(?:\n|\Z))   # at the end of a line
    )
    """,
    re.VERBOSE,
)
_ALONE = re.compile(
    r"(?<=\n)[ \t]*" + REMARK.pattern + r"[ \t]*\r?\n|" + REMARK.pattern.replace("?P<", "?P<_"), re.VERBOSE
)


def drop_remarks(draft: Draft) -> Draft:
    """Return `draft` without remarks; one on a line of its own goes with its line, so that it parts no sentence."""
    if "factcheck:" not in draft.text:
        return draft
    return delete(draft, "remark", [found.span() for found in _ALONE.finditer(draft.text)])
