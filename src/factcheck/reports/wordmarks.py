"""Comment marks in word/document.xml: put in at the figures, and taken out again.

A comment stands on exact characters, so a run may have to be cut in two. A cut only adds bytes: the end of the run, the mark, and
the run opened again with the same properties. Every mark that stands at a cut is written with two blanks before its slash, and so
is the w:t behind it; no other program writes that, so our own cuts are known again and closed without a trace. Once another
program has saved the file, the marks still go, by the numbers of our comments; the cut runs then stay two of the same look.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from factcheck.model.layout import Run
from factcheck.model.span import Span
from factcheck.reports.markup import Tag, elements, root, spliced, tags
from factcheck.reports.wordruns import Letter, RunMarkup, Runs

Stretch = tuple[int, int]

# A cut as `_inserted` writes it: the end of a run, our marks, and the run opened again. P: stands for the prefix of the document.
_CUT = rb"""
    (?: (?P<text></P:t>) </P:r> | </P:r> )
    (?: <P:commentRange(?:Start|End)[ ]P:id="\d+"[ ][ ]/>
        (?: <P:r><P:commentReference[ ]P:id="\d+"[ ][ ]/></P:r> )? )+
    <P:r (?:\s[^<>]*)? >
    (?: <P:rPr/> | <P:rPr> (?: (?!<P:t\b). )*? </P:rPr> )?
    <P:t[ ][ ]xml:space="preserve" (?(text)|/) >
"""
_KEPT = ' xml:space="preserve"'
_SPACED = re.compile(rb"\bxml:space\s*=")
_MARKS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_CONTENT = frozenset(
    {"t", "delText", "tab", "br", "cr", "sym", "noBreakHyphen", "drawing", "pict", "object", "fldChar", "instrText"}
)


class Anchor(NamedTuple):
    """The number of a comment and the stretch of the source text that it is about."""

    number: int
    span: Span


class _Point(NamedTuple):
    """A place of the bytes where marks go; `letter` is None where no run has to be cut."""

    at: int
    run: RunMarkup
    letter: Letter | None


def numbers(data: bytes) -> set[int]:
    """Return the numbers of all comments that the document marks."""
    return {int(number) for number in _named(data) if number.isdecimal()}


def unmarked(data: bytes, ours: Collection[int], runs: Sequence[Run]) -> tuple[bytes, tuple[Run, ...]]:
    """Return the document without the marks of the comments `ours`, and `runs` as they lie in it: what our marks cut is one again."""
    gone = _removals(data, ours)
    if not gone:
        return data, tuple(runs)
    bare = spliced(data, [(start, end, b"") for start, end in gone])
    return bare, _joined(runs, Runs(data), Runs(bare), gone)


def marked(data: bytes, runs: Sequence[Run], anchors: Sequence[Anchor], notes: Mapping[int, str]) -> bytes:
    """Return the document with a mark for every anchor; `notes` say which note each paragraph of the notes belongs to.

    An anchor in a note, or where no run leads to the text, stands at the place of the note, or at the run before.
    """
    prefix, held = _prefix(data), Runs(data)
    points: dict[int, _Point] = {}
    ends: dict[int, list[str]] = {}
    starts: dict[int, list[str]] = {}
    for anchor in anchors:
        found = _points(runs, held, anchor.span, notes)
        for point, marks, at_end in zip(found or (), (starts, ends), (False, True), strict=False):
            points.setdefault(point.at, point)
            cut = point.letter is not None
            marks.setdefault(point.at, []).append(_mark(prefix, anchor.number, at_end=at_end, cut=cut))
    changes = [
        (at, at, _inserted(prefix, point, [*ends.get(at, ()), *starts.get(at, ())])) for at, point in points.items()
    ]
    return spliced(data, [*changes, *_spaced(data, prefix, list(points.values()))])


def _prefix(data: bytes) -> str:
    return root(data).name.rpartition("document")[0]


def _removals(data: bytes, ours: Collection[int]) -> list[Stretch]:
    """Return the bytes that marking with the comments `ours` added, and what another program made of them."""
    if not ours:
        return []
    prefix = re.escape(_prefix(data).encode())
    names = {str(number) for number in ours}
    cut = re.compile(_CUT.replace(b"P:", prefix), re.VERBOSE | re.DOTALL)
    cuts = (found.span() for found in cut.finditer(data) if _named(found[0]) <= names)
    spaces = re.finditer(rb'(?<=<%st)  xml:space="preserve"' % prefix, data)
    return _outermost((*cuts, *(found.span() for found in spaces), *_leavings(data, names)))


def _named(part: bytes) -> set[str]:
    """Return the numbers of the comments that a part of the document marks."""
    return {tag.get("id") for tag in tags(part) if tag.local in _MARKS}


def _outermost(gone: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches that lie in no other one: a reference goes with its run."""
    kept: list[Stretch] = []
    for stretch in sorted(gone, key=lambda held: (held[0], -held[1])):
        if not kept or stretch[0] >= kept[-1][1]:
            kept.append(stretch)
    return kept


def _leavings(data: bytes, ours: Collection[str]) -> list[Stretch]:
    """Return where our marks are: runs that hold nothing but our reference, then marks and references by themselves."""
    gone: list[Stretch] = []
    for run in elements(data, "r"):
        part = data[run.start : run.end]
        inside = [tag for tag in tags(part) if tag.opens] if b"commentReference" in part else []
        named = any(tag.local == "commentReference" and tag.get("id") in ours for tag in inside)
        if named and _CONTENT.isdisjoint(tag.local for tag in inside):
            gone.append((run.start, run.end))
    return gone + [(one.start, one.end) for one in elements(data, *_MARKS) if one.first.get("id") in ours]


def _joined(runs: Sequence[Run], before: Runs, after: Runs, gone: Sequence[Stretch]) -> tuple[Run, ...]:
    """Return `runs` as they lie in the document `after` the stretches `gone` were taken out of the one `before`."""
    ordered = sorted(gone)
    begins = [start for start, _ in ordered]
    lengths = [0, *accumulate(end - start for start, end in ordered)]
    starts: dict[int, list[tuple[int, int]]] = {}
    for (paragraph, number), markup in after.by_place.items():
        starts.setdefault(paragraph, []).append((markup.start, number))
    made: dict[tuple[str, int, int], Span] = {}
    for run in runs:
        place = run.paragraph, run.run
        if run.part == "body" and place in before.by_place:
            old = before.by_place[place].start
            passed = bisect_left(begins, old)
            within = (
                max(ordered[passed - 1][1] - old, 0) if passed else 0
            )  # opened again by a cut: it begins inside of what goes
            at = old - lengths[passed] + within
            number = max((held for held in starts.get(run.paragraph, ()) if held[0] <= at), default=(0, run.run))[1]
            place = run.paragraph, number
        key = (run.part, *place)
        made[key] = Span(made[key].start if key in made else run.span.start, run.span.end)
    return tuple(Run(span, *key) for key, span in made.items())


def _start(run: Run) -> int:
    return run.span.start


def _end(run: Run) -> int:
    return run.span.end


def _points(runs: Sequence[Run], held: Runs, span: Span, notes: Mapping[int, str]) -> tuple[_Point, _Point] | None:
    """Return where the comment on `span` begins and where it ends, None in a document without any run."""
    inside = runs[bisect_right(runs, span.start, key=_end) : bisect_left(runs, span.end, key=_start)]
    if inside and inside[0].part != "body":
        whole = held.by_note.get(notes.get(inside[0].paragraph, ""))
        return (_Point(whole.start, whole, None), _Point(whole.end, whole, None)) if whole else None
    inside = [run for run in inside if run.part == "body" and (run.paragraph, run.run) in held.by_place]
    if not inside:
        before = [run for run in runs if run.span.end <= span.start and (run.paragraph, run.run) in held.by_place]
        inside = before[-1:] or [run for run in runs if (run.paragraph, run.run) in held.by_place][:1]
        if not inside:
            return None
        span = inside[0].span
    first, last = inside[0], inside[-1]
    return _at(held, first, span.start - first.span.start), _at(held, last, span.end - last.span.start, ending=True)


def _at(held: Runs, run: Run, inside: int, *, ending: bool = False) -> _Point:
    """Return the place before character `inside` of a run, its own edges where nothing has to be cut or nothing can be."""
    markup = held.by_place[run.paragraph, run.run]
    letters = markup.letters
    cuttable = letters is not None and len(letters) == len(run.span) and 0 < inside < len(run.span)
    if letters is None or not cuttable:
        return _Point(markup.end if ending else markup.start, markup, None)
    letter = letters[inside]
    return _Point(letter.text.start if letter.first and letter.text else letter.at, markup, letter)


def _mark(prefix: str, number: int, *, at_end: bool, cut: bool) -> str:
    sign = f'{prefix}id="{number}"{"  " if cut else ""}/>'
    if not at_end:
        return f"<{prefix}commentRangeStart {sign}"
    return f"<{prefix}commentRangeEnd {sign}<{prefix}r><{prefix}commentReference {sign}</{prefix}r>"


def _inserted(prefix: str, point: _Point, marks: Sequence[str]) -> bytes:
    """Return the marks, and where they cut a run its end before and its beginning behind them."""
    joined = "".join(marks).encode()
    if point.letter is None:
        return joined
    text = f"<{prefix}t {_KEPT}"
    if point.letter.first:  # between two texts or signs of one run
        return f"</{prefix}r>".encode() + joined + point.run.opening + f"{text}/>".encode()
    return f"</{prefix}t></{prefix}r>".encode() + joined + point.run.opening + f"{text}>".encode()


def _spaced(data: bytes, prefix: str, points: Sequence[_Point]) -> list[tuple[int, int, bytes]]:
    """Return what keeps the blank before a cut: Word trims the ends of a w:t unless it is told not to."""
    cut: dict[int, Tag] = {}
    for point in points:
        letter = point.letter
        if letter and letter.text and not letter.first and data[letter.at - 1 : letter.at].isspace():
            cut[letter.text.start] = letter.text
    plain = [tag for tag in cut.values() if not _SPACED.search(tag.rest)]
    places = [tag.start + 1 + len(f"{prefix}t") for tag in plain]
    return [(at, at, f" {_KEPT}".encode()) for at in places]
