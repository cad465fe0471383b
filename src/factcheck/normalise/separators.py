"""A full-width comma between the thousands of one number becomes a plain one: 2，645万元.

The unit behind it proves the number: between two numbers of a list there is none before the comma.
"""

import re

from factcheck.normalise.draft import Draft, swap

_GROUPED = re.compile(r"(?<![\d.,，])\d{1,3}(?:，\d{3}(?!\d)){1,4}(?=\.\d|[万亿元%倍人个家件吨户项]|美元)")
_HINT = re.compile(r"\d，\d{3}(?!\d)")
_WIDE = "，"


def narrow_separators(draft: Draft) -> Draft:
    """Return `draft` with plain commas inside numbers."""
    if not _HINT.search(draft.text):
        return draft
    found = _GROUPED.finditer(draft.text)
    return swap(
        draft, "separator", [(i, ",") for m in found for i in range(m.start(), m.end()) if draft.text[i] == _WIDE]
    )
