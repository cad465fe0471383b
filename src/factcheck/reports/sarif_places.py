"""Places of a source in SARIF: regions, locations, and the replacement of what stands at one."""

from hashlib import sha256
from urllib.parse import quote

from factcheck.model.finding import Suspect
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.reports.finding import on_one_line
from factcheck.reports.view import View

Json = dict[str, object]


def location(source: Source, span: Span) -> Json:
    """Return the place of `span` with what stands there, and its page where there are some."""
    told = {**region(source, span), "snippet": {"text": source.text[span.start : span.end]}}
    page = source.place(span.start).page
    if page is not None:
        told["properties"] = {"page": page}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(source.name)}, "region": told}}


def related(source: Source, at: int, span: Span, view: View) -> Json:
    """Return the place of another figure of a finding, the one with the number `at`."""
    text = on_one_line(source.text[span.start : span.end])
    return {**location(source, span), "id": at, "message": {"text": view.say("sarif.figure", text=text)}}


def region(source: Source, span: Span) -> Json:
    """Return the place of `span`: lines and columns from 1 with the end column behind the last character, offset from 0."""
    first, last = source.place(span.start), source.place(max(span.start, span.end - 1))
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column + 1,
        "charOffset": span.start,
        "charLength": len(span),
    }


def fix(source: Source, suspect: Suspect, view: View) -> Json:
    """Return the change that puts the replacement of `suspect` in its place."""
    told_ = view.say("sarif.mend", replacement=on_one_line(suspect.replacement), reason=view.reason(suspect))
    replacement = {
        "deletedRegion": region(source, suspect.span),
        "insertedContent": {"text": suspect.replacement},
    }
    artifact = {"uri": uri(source.name)}
    return {
        "description": {"text": told_},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
    }


def in_file(source: Source) -> bool:
    """Return whether places in the text are places in the file: only then can a program replace what stands there."""
    return source.digest == sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()


def uri(name: str) -> str:
    """Return a path as a URI: one from the root with its scheme, any other relative."""
    path = quote(name.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/~")
    return f"file://{path}" if path.startswith("/") else path
