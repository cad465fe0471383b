"""Full-width digits, letters and signs become their common forms; zero-width signs and carriage returns go.

The table is narrow on purpose: NFKC would turn ① into a digit and ㎡ into letters. The full-width comma stays, because it
ends clauses; between the digits of one number it is a thousands separator, which the figure grammar reads.
"""

import re

from factcheck.normalise.draft import Draft, delete, swap

_SIGNS = {
    "％": "%",
    "＋": "+",
    "－": "-",
    "．": ".",
    "／": "/",
    "～": "~",
    "　": " ",
    "\xa0": " ",
    "﹪": "%",
    "＄": "$",
    "−": "-",
}
_TABLE = {
    **{chr(0xFF10 + i): chr(0x30 + i) for i in range(10)},
    **{chr(0xFF21 + i): chr(0x41 + i) for i in range(26)},
    **{chr(0xFF41 + i): chr(0x61 + i) for i in range(26)},
    **_SIGNS,
    **{chr(c): " " for c in range(0x2000, 0x200B)},
}
_WIDE = re.compile("[" + re.escape("".join(_TABLE)) + "]")
_NOTHING = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]|\r(?=\n)")


def narrow(draft: Draft) -> Draft:
    """Return `draft` with common forms of digits, letters and signs."""
    draft = swap(draft, "width", ((m.start(), _TABLE[m.group()]) for m in _WIDE.finditer(draft.text)))
    return delete(draft, "zero-width", (m.span() for m in _NOTHING.finditer(draft.text)))
