"""The report as a Word document: the draft itself, or one made from the text, with a native comment on each finding.

Of a .docx only comment marks, the comments and, where there were none, their two declarations change; every other part keeps
its bytes. Comments of an earlier report of ours are replaced.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from factcheck.errors import InputError, UsageError
from factcheck.model.finding import Finding
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.reports.finding import equations
from factcheck.reports.markup import elements, root, tags
from factcheck.reports.view import View
from factcheck.reports.wordcomments import Comment, forgotten, fresh, held, rewritten
from factcheck.reports.worddraft import document as made
from factcheck.reports.wordfile import WordFile
from factcheck.reports.wordmarks import Anchor, marked, numbers, unmarked

_MAIN = "word/document.xml"
_COMMENTS, _RELATION = "word/comments.xml", "rIdFactcheck"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SUSPECTS_TOLD = 3
_WIDE = (b"\xff\xfe", b"\xfe\xff")  # UTF-16, which the standard allows and no word processor writes
_MODIFIED = re.compile(rb"<(?:\w+:)?modified[^>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)")


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the commented draft.

    Error: UsageError when there is not exactly one document, InputError when its file changed since it was read.
    """
    if len(documents) != 1:
        raise UsageError("usage.one_docx", count=len(documents))
    (checked,) = documents
    source = checked.source
    data, runs = (_file(source), source.runs) if source.runs else made(source.text)
    file = WordFile(data)
    main = file.related("", "officeDocument") or _MAIN
    if file[main].startswith(_WIDE):
        raise InputError("input.docx_wide", path=source.name)
    found = [finding for finding in checked.findings if finding.suppressed is None]
    before = file.related(main, "comments")
    here = held(file[before]) if before else held(fresh(""))
    bare, runs = unmarked(file[main], here.ours, runs)
    first = max((here.all - here.ours) | numbers(bare), default=-1) + 1
    anchors = [Anchor(first + at, _place(finding)) for at, finding in enumerate(found)]
    file[main] = marked(bare, runs, anchors, _notes(file, main))
    date = _saved(file) or _issued(checked)
    _comment(file, main, [Comment(first + at, _lines(finding, view), date) for at, finding in enumerate(found)])
    _forget(file, main, "commentsExtended", here.paragraphs)
    _forget(file, main, "commentsExtensible", _forget(file, main, "commentsIds", here.paragraphs))
    return file.data()


def _file(source: Source) -> bytes:
    """Return the bytes of the draft, which must be those that were read."""
    if source.name == "-":
        raise UsageError("usage.docx_stdin")
    try:
        data = Path(source.name).read_bytes()
    except OSError as error:
        raise InputError("input.unreadable", path=source.name, why=error.strerror or "") from error
    if sha256(data).hexdigest() != source.digest:
        raise InputError("input.changed", path=source.name)
    return data


def _place(finding: Finding) -> Span:
    """Return where the comment stands: the likeliest wrong figure, else the first that is cited."""
    return finding.suspects[0].span if finding.suspects else finding.cited[0].span


def _lines(finding: Finding, view: View) -> tuple[str, ...]:
    """Return what the comment says, a paragraph each."""
    lines = [
        f"{view.say(f'severity.{finding.severity}')} {finding.rule} {view.title(finding)}",
        view.message(finding),
        *(view.say("report.arithmetic", arithmetic=equation) for equation in equations(finding)),
    ]
    for suspect in finding.suspects[:_SUSPECTS_TOLD]:
        fields = {"text": suspect.text, "replacement": suspect.replacement, "reason": view.reason(suspect)}
        lines.append(view.say("docx.mend" if suspect.replacement else "docx.doubt", **fields))
    return (*lines, view.say("docx.accept", fingerprint=finding.fingerprint))


def _saved(file: WordFile) -> str:
    """Return when the draft was last saved, "" where it does not tell: the state that the comments are about.

    Today's date would make other bytes of the same draft tomorrow; without any date LibreOffice shows one before Christ.
    """
    name = file.related("", "core-properties")
    told = _MODIFIED.search(file[name]) if name and name in file else None
    return told[1].decode() if told else ""


def _issued(document: Document) -> str:
    """Return the day of issue as the date of what is made from a text, which tells none itself; "" where nobody told it."""
    return f"{document.issued}T00:00:00Z" if document.issued and not document.source.runs else ""


def _comment(file: WordFile, main: str, comments: Sequence[Comment]) -> None:
    """Put `comments` in the place of ours; a part that we added goes again when nothing is left in it."""
    name = file.related(main, "comments")
    if name is None:
        if not comments:
            return
        name, namespace = _COMMENTS, _namespace(file[main])
        file[name] = fresh(namespace)
        office = _office(namespace)
        file.relate(main, f"{office}/comments", name, _RELATION)
        file.declare(name, _TYPE)
    file[name] = rewritten(file[name], comments)
    if not any(True for _ in elements(file[name], "comment")):
        file.take_away(main, "comments", _RELATION)


def _forget(file: WordFile, main: str, kind: str, ids: frozenset[str]) -> frozenset[str]:
    """Take what Word keeps of our old comments out of the part of this kind; return the durable ids it gave them."""
    name = file.related(main, kind)
    if name is None or name not in file or not ids:
        return frozenset()
    file[name], durable = forgotten(file[name], ids)
    return durable


def _namespace(data: bytes) -> str:
    """Return the namespace of the document: there are a transitional and a strict one."""
    tag = root(data)
    prefix = tag.name.rpartition(":")[0]
    return tag.attributes()[f"xmlns:{prefix}" if prefix else "xmlns"]


def _office(namespace: str) -> str:
    strict = "purl.oclc.org" in namespace
    return f"http://{'purl.oclc.org/ooxml' if strict else 'schemas.openxmlformats.org'}/officeDocument" + (
        "/relationships" if strict else "/2006/relationships"
    )


def _notes(file: WordFile, main: str) -> dict[int, str]:
    """Return for each paragraph of the notes, counted as the reader counts them, the kind and id of its note."""
    found: dict[int, str] = {}
    count = 0
    for kind in ("footnote", "endnote"):
        name = file.related(main, f"{kind}s")
        if name is None or name not in file:
            continue
        note = ""
        prefix = root(file[name]).name.rpartition(":")[0]
        for tag in tags(file[name]):
            if tag.opens and tag.local == kind:
                note = kind + tag.get("id")
            elif tag.opens and tag.name == (f"{prefix}:p" if prefix else "p"):
                found[count] = note
                count += 1
    return found
