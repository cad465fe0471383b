"""Series: numbered marks (一、 （二） 3. 一是 第二，) put together as the lists they belong to.

A mark goes on the innermost open list of its style whose next number it is; 1 opens a new list; any other number is a break in the
innermost list of its style. It is none where the mark that it should follow stands in between, unseen as a mark of its own; where it
goes back to a list that another of the same style interrupted; and where it jumps so far that it belongs to another list.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.extract.numerals import chinese

_FARTHEST = 3  # numbers from one mark to the next of its list; a hand that skips does not skip more
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

    def misses(self, number: int) -> bool:
        """Return whether `number` is one that the last break skipped."""
        return bool(self.breaks) and self.breaks[-1].before.number < number < self.breaks[-1].here.number


def mark(style: str, figure: str, start: int, end: int) -> Mark | None:
    """Return the mark that `figure`, in digits or Chinese, makes; None when it is no number."""
    number = int(figure) if figure.isdecimal() else chinese(figure)
    return None if not number else Mark(style, number, start, end)


def written(style: str, number: int) -> str:
    """Return `number` as a mark of `style`: 四、 or （四） or 4."""
    return style.replace("#", in_chinese(number)).replace("$", str(number))


def series(text: str, marks: Iterable[Mark]) -> list[Series]:
    """Return the lists of `text` that `marks`, in the order of the text, make up."""
    found: list[Series] = []
    opened: list[Series] = []
    left: list[Series] = []  # lists that one of the same style interrupted
    for here in marks:
        own = [s for s in opened if s.marks[-1].style == here.style]
        going = _continued(own, here)
        if going is None and own and here.number != 1:
            if own[-1].misses(here.number):
                continue  # the one that was skipped: told already
            going = _continued(left, here) if here.number <= own[-1].marks[-1].number else None
            if going is None and _breaks(text, own[-1], here):
                going = own[-1]
                going.breaks.append(Break(going.marks[-1], here))
        if going is None:
            if opened and opened[-1].marks[-1].style == here.style:
                left = [*left[1 - _DEEPEST :], opened.pop()]
            found.append(Series(here))
            opened = [*opened[1 - _DEEPEST :], found[-1]]
            continue
        going.marks.append(here)
        if going in opened:
            del opened[opened.index(going) + 1 :]
        else:
            opened = [*opened[1 - _DEEPEST :], going]
    return found


def _continued(lists: list[Series], here: Mark) -> Series | None:
    """Return the innermost of `lists` whose next mark `here` is."""
    last = ((held, held.marks[-1]) for held in reversed(lists))
    return next((held for held, m in last if m.style == here.style and m.number + 1 == here.number), None)


def _breaks(text: str, held: Series, here: Mark) -> bool:
    """Return whether `here`, which is not the next mark of `held`, is a slip in that list."""
    return held.proved and here.number - held.marks[-1].number <= _FARTHEST and not _unseen(text, held.marks[-1], here)


def _unseen(text: str, before: Mark, here: Mark) -> bool:
    """Return whether the mark that should stand before `here` is written between the two, within a line or in another style."""
    wanted = here.number - 1
    if wanted <= before.number < here.number:
        wanted = before.number + 1
    digits, words = (str(wanted), in_chinese(wanted)) if wanted > 0 else ("-", "-")
    pattern = rf"(?:^|[。；：，”）\s])[（(]?(?:{digits}\s?[、.．)）]|第?{words}\s?[、.．)）是要，])"
    return bool(re.search(pattern, text[before.end : here.start], re.MULTILINE))


def in_chinese(number: int) -> str:
    """Return a number below 100 in Chinese: 四, 十二."""
    tens, ones = divmod(max(number, 0), 10)
    digits = "零一二三四五六七八九"
    if not tens:
        return digits[ones]
    return (digits[tens] if tens > 1 else "") + "十" + (digits[ones] if ones else "")
