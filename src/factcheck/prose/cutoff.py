"""A paragraph that breaks off: without closing punctuation, behind a comma or 的, or with a bracket left open.

Looked for only in a text that closes its paragraphs: where many break off it is the layout, and not the sentence.
"""

import re
from collections.abc import Iterator

from factcheck.prose.text import Line, Remark, Text

_CLOSED = re.compile(r"[。！？!?…；;：:.][”’」』）)]{0,2}$|——$")
_STOP = re.compile(r"[。！？；]")
_BREAKS = re.compile(r"(?:[，、]|[一-鿿](?:[的和与及或在对将把被由从向]|以及))$")
_CREDIT = re.compile(r"：[^，。；]{0,40}$|记者|编辑|来源|作者|责编|撰稿|^[（(【\[]")
_PROSE = 40  # characters from which a line is a paragraph of prose
_SHORTEST = 8  # characters of a sentence that breaks off
_HABIT = 0.1  # share of paragraphs that break off from which it is the layout
_FREE = 2  # paragraphs that may break off whatever their share


def cut_off(text: Text) -> Iterator[Remark]:
    """Yield a remark for each paragraph that ends in the middle of a sentence."""
    prose = [line for line in text.lines if len(line.words) >= _PROSE and _STOP.search(line.words)]
    found = [line for line in prose if _is_cut(line)]
    if len(found) <= max(_FREE, _HABIT * len(prose)):
        for line in found:
            end = _tail(line)
            place = text.span(line.end - len(end), line.end)
            yield Remark((place,), f"…{end[-12:]}¶", end, stated=end[-16:])


def _is_cut(line: Line) -> bool:
    words = line.words.rstrip()
    if "\t" in words or "|" in words or _CLOSED.search(words):
        return False
    end = _tail(line)
    if _BREAKS.search(words):
        return True
    return len(end) >= _SHORTEST and "，" in end and not _CREDIT.search(end) and words[-1] not in "”’」』）)】》"


def _tail(line: Line) -> str:
    """Return the last sentence of a paragraph."""
    stops = list(_STOP.finditer(line.words))
    return line.words[stops[-1].end() :].strip() if stops else line.words
