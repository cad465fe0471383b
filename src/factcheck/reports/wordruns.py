"""The runs of a Word document by their bytes: where each begins and ends, and where each of its characters stands.

Paragraphs are counted as the reader counts them (`model.layout.Run`): elements w:p of the part in document order, and the runs
of each. A run inside another one (text box, ruby) and the runs of a field stand for the whole that they are in: a comment among
the runs of a field would be taken for a part of its result.
"""

import re
from dataclasses import dataclass

from factcheck.reports.markup import Tag, root, tags

_SIGNS = frozenset({"tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"})
_SILENT = frozenset(
    {"rPr", "fldChar", "instrText", "lastRenderedPageBreak", "drawing", "pict", "object", "commentReference"}
)
_CHARACTER = re.compile(rb"&[^;]*;|\r\n|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*")


@dataclass(frozen=True, slots=True)
class Letter:
    """A character that a run gives: where it stands, and where its w:t begins; None for a sign that is an element (w:tab)."""

    at: int
    text: Tag | None
    first: bool


@dataclass(frozen=True, slots=True)
class RunMarkup:
    """A run: `opening` is its first tag with its properties, as written; `letters` is None where it cannot be cut."""

    start: int
    end: int
    opening: bytes
    letters: tuple[Letter, ...] | None
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class _Open:
    """A run that has begun."""

    tag: Tag
    place: tuple[int, int] | None
    depth: int
    inner: list[tuple[int, int]]
    properties: bytes = b""
    letters: list[Letter] | None = None
    notes: tuple[str, ...] = ()
    text: Tag | None = None
    nested: int = 0


@dataclass(slots=True)
class _Field:
    """A field that has begun: where, in which paragraph, and the runs met in it."""

    start: int
    paragraph: int
    places: list[tuple[int, int]]
    depth: int = 0


class Runs:
    """The runs of one part, by paragraph and run, and those that call a note, by its kind and id."""

    def __init__(self, data: bytes) -> None:
        self.by_place: dict[tuple[int, int], RunMarkup] = {}
        self.by_note: dict[str, RunMarkup] = {}
        self._data = data
        self._prefix = root(data).name.rpartition("document")[0]
        self._paragraphs: list[list[int]] = []
        self._count = -1
        self._runs: list[_Open] = []
        self._path: list[Tag] = []
        self._field: _Field | None = None
        self._simple: list[tuple[int, list[tuple[int, int]]]] = []
        for tag in tags(data):
            if tag.opens:
                self._begin(tag)
            if tag.closes:
                self._end(tag)

    def _is(self, tag: Tag, local: str) -> bool:
        return tag.name == self._prefix + local

    def _begin(self, tag: Tag) -> None:
        if self._is(tag, "p"):
            self._count += 1
            self._paragraphs.append([self._count, 0])
        elif self._is(tag, "r"):
            self._begin_run(tag)
        elif self._is(tag, "fldSimple") and not self._runs:
            self._simple.append((tag.start, []))
        elif self._runs and len(self._path) == self._runs[-1].depth:
            self._begin_piece(self._runs[-1], tag)
        self._path.append(tag)

    def _begin_run(self, tag: Tag) -> None:
        place = None
        if self._paragraphs:
            paragraph, number = self._paragraphs[-1]
            self._paragraphs[-1][1] += 1
            place = paragraph, number
        self._runs.append(_Open(tag, place, len(self._path) + 1, [], letters=[]))

    def _begin_piece(self, run: _Open, tag: Tag) -> None:
        """Note a child of a run: a text, a sign, or what makes the run one that is left whole."""
        if self._is(tag, "t"):
            run.text = tag
        elif self._is(tag, tag.local) and tag.local in _SIGNS:
            if run.letters is not None:
                run.letters.append(Letter(tag.start, None, first=True))
        elif tag.local in ("footnoteReference", "endnoteReference"):
            run.notes += (tag.local.removesuffix("Reference") + tag.get("id"),)
        elif tag.local == "fldChar":
            run.nested += {"begin": 1, "end": -1}.get(tag.get("fldCharType"), 0)
        elif tag.local not in _SILENT:
            run.letters = None

    def _end(self, tag: Tag) -> None:
        first = self._path.pop()
        if self._is(first, "p"):
            self._paragraphs.pop()
        elif self._is(first, "r"):
            self._end_run(self._runs.pop(), tag)
        elif self._is(first, "fldSimple") and not self._runs:
            start, places = self._simple.pop()
            self._make_whole(places, start, tag.end)
            if self._simple:
                self._simple[-1][1].extend(places)
        elif self._runs and len(self._path) == self._runs[-1].depth:
            run = self._runs[-1]
            if self._is(first, "rPr"):
                run.properties = self._data[first.start : tag.end]
            elif first is run.text:
                self._end_text(run, first, tag)

    def _end_text(self, run: _Open, first: Tag, last: Tag) -> None:
        raw = self._data[first.end : last.start] if last is not first else b""
        if b"<" in raw:  # a comment or CDATA inside a text
            run.letters = None
        if run.letters is not None:
            found = _CHARACTER.finditer(raw)
            run.letters += [Letter(first.end + m.start(), first, first=not m.start()) for m in found]

    def _end_run(self, run: _Open, last: Tag) -> None:
        if self._runs:  # inside another one, whose place in the text is where a comment can stand
            outer = self._runs[-1]
            outer.inner += [*run.inner, *([run.place] if run.place else [])]
            outer.notes += run.notes
            return
        opening = self._data[run.tag.start : run.tag.end] + run.properties
        letters = None if run.letters is None or run.tag is last else tuple(run.letters)
        made = RunMarkup(run.tag.start, last.end, opening, letters, run.notes)
        whole = RunMarkup(run.tag.start, last.end, opening, None, run.notes)
        self.by_place.update(dict.fromkeys(run.inner, whole))
        self.by_note.update(dict.fromkeys(run.notes, whole))
        if run.place:
            self.by_place[run.place] = made
            if self._simple:
                self._simple[-1][1].append(run.place)
            self._follow(run, run.place, last.end)

    def _follow(self, run: _Open, place: tuple[int, int], end: int) -> None:
        """Note a run in the field that is open. One that goes on into another paragraph has no whole to stand for it."""
        if self._field is None and run.nested > 0:
            self._field = _Field(run.tag.start, place[0], [])
        if self._field is None:
            return
        self._field.places.append(place)
        self._field.depth += run.nested
        if self._field.depth <= 0:
            if self._field.paragraph == place[0]:
                self._make_whole(self._field.places, self._field.start, end)
            self._field = None

    def _make_whole(self, places: list[tuple[int, int]], start: int, end: int) -> None:
        self.by_place.update(dict.fromkeys(places, RunMarkup(start, end, b"", None)))
