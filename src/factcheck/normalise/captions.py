"""A caption that floats into a sentence goes, so that the halves of the sentence are one again.

Only a caption without a figure in a unit: what counts something stays where it is, and the sentence stays cut, since a number must
not be lost. A caption between whole sentences stays as the paragraph it is.
"""

import re
from itertools import islice

from factcheck.normalise.draft import Draft, Stretch, delete
from factcheck.normalise.halves import one_sentence

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_CAPTION = re.compile(r"[图表]\s?\d{1,3}(?:[-.]\d{1,3})?[：:\s　]?[^，。；\n]{1,60}$")
_HINT = re.compile(r"\n[ \t]{0,8}[图表] ?\d")
_COUNTED = re.compile(r"\d[ ]?(?:[万亿%‰倍家个件吨户项]|美?元|人|个百分点)")


def drop_captions(draft: Draft) -> Draft:
    """Return `draft` without captions inside sentences, whose halves are joined."""
    return delete(draft, "caption", _interrupting(draft.text)) if _HINT.search(draft.text) else draft


def _interrupting(text: str) -> list[Stretch]:
    lines = [(m.start(), m.end(), m.group().strip()) for m in _LINE.finditer(text)]
    return [
        (before[1], after[0])
        for before, here, after in zip(lines, islice(lines, 1, None), islice(lines, 2, None), strict=False)
        if _CAPTION.match(here[2]) and not _COUNTED.search(here[2]) and one_sentence(before[2], after[2])
    ]
