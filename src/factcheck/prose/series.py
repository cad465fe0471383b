"""Series: numbered marks (一、 （二） 3. 一是 第二，) put together as the lists they belong to.

A mark goes on the innermost open list of its style whose next number it is; 1 opens a new list; any other number is a break in the
innermost list of its style, unless the mark that it should follow stands somewhere in between, unseen as a mark of its own.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extract.numerals import chinese

_DEEPEST = 8  # lists within lists; more is a text whose numbers cannot be told apart


class Mark(NamedTuple):
    """A number at clean offsets `start` to `end`, and how it is written: `style` with # in its place (（#）, #是)."""

    style: str
    number: int
    start: int
    end: int


class Break(NamedTuple):
    """Two marks of one list that do not follow each other."""

    before: Mark
    here: Mark


class Series:
    """The marks of one list in the order of the text, and the breaks among them; it grows while the text is read."""

    __slots__ = ("breaks", "marks")

    def __init__(self, first: Mark) -> None:
        self.marks = [first]
        self.breaks: list[Break] = []

    @property
    def proved(self) -> bool:
        """Whether it is a list: it starts with 1, or two of its marks follow each other."""
        return self.marks[0].number == 1 or len(self.marks) > 1


def mark(style: str, figure: str, start: int, end: int) -> Mark | None:
    """Return the mark that `figure`, in digits or Chinese, makes; None when it is no number."""
    number = int(figure) if figure.isdecimal() else chinese(figure)
    return None if not number else Mark(style, number, start, end)


def written(style: str, number: int) -> str:
    """Return `number` as a mark of `style`: 四、 or （四） or 4."""
    return style.replace("#", _chinese(number)).replace("$", str(number))


def series(text: str, marks: Iterable[Mark]) -> list[Series]:
    """Return the lists of `text` that `marks`, in the order of the text, make up."""
    found: list[Series] = []
    opened: list[Series] = []
    for here in marks:
        own = [s for s in opened if s.marks[-1].style == here.style]
        going = next((s for s in reversed(own) if s.marks[-1].number + 1 == here.number), None)
        broken = None if here.number == 1 or not own else own[-1]
        if going is None and broken is not None and broken.proved and not _unseen(text, broken.marks[-1], here):
            broken.breaks.append(Break(broken.marks[-1], here))
            going = broken
        if going is None:
            if opened and opened[-1].marks[-1].style == here.style:
                opened.pop()  # a list of the same style that starts again
            found.append(Series(here))
            opened = [*opened[1 - _DEEPEST :], found[-1]]
        else:
            going.marks.append(here)
            while opened[-1] is not going:
                opened.pop()
    return found


def _unseen(text: str, before: Mark, here: Mark) -> bool:
    """Return whether the mark that should stand before `here` is written between the two, within a line or in another style."""
    wanted = here.number - 1
    if wanted <= before.number < here.number:
        wanted = before.number + 1
    digits, words = (str(wanted), _chinese(wanted)) if wanted > 0 else ("-", "-")
    pattern = rf"(?:^|[。；：，”）\s])[（(]?(?:{digits} ?[、.．)）]|第?{words} ?[、.．)）是要，])"
    return bool(re.search(pattern, text[before.end : here.start], re.MULTILINE))


def _chinese(number: int) -> str:
    """Return a number below 100 in Chinese."""
    tens, ones = divmod(max(number, 0), 10)
    digits = "零一二三四五六七八九"
    if not tens:
        return digits[ones]
    return (digits[tens] if tens > 1 else "") + "十" + (digits[ones] if ones else "")
