"""The report as SARIF 2.1.0, which code review and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, sections 3.14 to 3.58.
"""

import json
from collections.abc import Sequence
from hashlib import sha256
from urllib.parse import quote

from factcheck import __version__
from factcheck.model.finding import Finding, Suppression, Suspect
from factcheck.model.layout import Notice
from factcheck.model.pack import Rule, told
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.reports import coverage, notices
from factcheck.reports.finding import main_span, on_one_line, spans
from factcheck.reports.finding import told as words
from factcheck.reports.markdown import escaped
from factcheck.reports.view import View

Json = dict[str, object]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return one run over all documents as UTF-8, keys sorted."""
    rules = sorted(view.pack.rules, key=lambda rule: rule.code)
    places = {rule.code: place for place, rule in enumerate(rules)}
    run: Json = {
        "tool": {"driver": {**_driver(view), "rules": [_rule(rule, view) for rule in rules]}},
        "language": _LANGUAGES[view.lang],
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(document, view) for document in documents],
        "invocations": [_invocation(documents, view)],
        "results": [
            _result(document, number, finding, places, view)
            for number, document in enumerate(documents)
            for finding in document.findings
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return (json.dumps(log, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode("utf-8", "backslashreplace")


def _driver(view: View) -> Json:
    return {"name": "factcheck", "version": __version__, "shortDescription": {"text": view.say("sarif.about")}}


def _rule(rule: Rule, view: View) -> Json:
    title, reason = told(rule.title, view.lang), told(rule.reason, view.lang)
    references = view.say("sarif.references", references="; ".join(rule.references)) if rule.references else ""
    computes = view.say(f"computes.{rule.check}")
    examples = [
        "\n".join([view.say(key), "", *(f"- {escaped(text)}" for text in texts)])
        for key, texts in (("sarif.fails", rule.fails), ("sarif.passes", rule.passes))
        if texts
    ]
    plain = [part for part in (reason, computes, references) if part]
    return {
        "id": rule.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": reason},
        "help": {
            "text": "\n".join(plain),
            "markdown": "\n\n".join([f"**{escaped(title)}**", *map(escaped, plain), *examples]),
        },
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.family], "check": rule.check},
    }


def _artifact(document: Document, view: View) -> Json:
    source = document.source
    return {
        "location": {"uri": _uri(source.name)},
        **({"hashes": {"sha-256": source.digest}} if source.digest else {}),
        "description": {"text": coverage.line(document.coverage, view)},
        "properties": {
            "claims": document.coverage.claims,
            "corroborated": document.coverage.corroborated,
            "contradicted": document.coverage.contradicted,
            "unchecked": document.coverage.unchecked,
            "sharp": document.coverage.sharp,
        },
    }


def _invocation(documents: Sequence[Document], view: View) -> Json:
    """Return what the readers had to tell, as notifications of the tool."""
    found = [
        _notification(notice, number, document.source, view)
        for number, document in enumerate(documents)
        for notice in document.source.notices
    ]
    return {"executionSuccessful": True, **({"toolExecutionNotifications": found} if found else {})}


def _notification(notice: Notice, number: int, source: Source, view: View) -> Json:
    location: Json = {"artifactLocation": {"uri": _uri(source.name), "index": number}}
    if notice.page is not None:
        location["properties"] = {"page": notice.page}
    return {
        "level": "warning" if notice.unread else "note",
        "message": {"text": notices.message(notice, view.lang)},
        "locations": [{"physicalLocation": location}],
    }


def _result(document: Document, number: int, finding: Finding, places: dict[str, int], view: View) -> Json:
    source, main = document.source, main_span(finding)
    others = [span for span in spans(finding) if span != main]
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": finding.severity,
        "message": {"text": words(finding, view)},
        "locations": [_location(source, number, main)] if main else [],
        "partialFingerprints": {"factcheck/v1": finding.fingerprint},
        "properties": {
            "arithmetic": finding.arithmetic,
            "expected": finding.expected,
            "relations": finding.relations,
        },
    }
    if finding.suppressed:
        result["suppressions"] = [_suppression(finding.suppressed)]
    if others:
        result["relatedLocations"] = [_related(source, number, at, span, view) for at, span in enumerate(others, 1)]
    fixes = [_fix(source, number, suspect, view) for suspect in finding.suspects if suspect.replacement]
    if fixes and _in_file(source):
        result["fixes"] = fixes
    return result


def _suppression(held: Suppression) -> Json:
    """Return a mark that a result counts no more: a remark stands in the source, all else outside of it.

    No status is told, which means accepted: drafts of the standard had another name for it.
    """
    return {
        "kind": "inSource" if held.by == "inline" else "external",
        **({"justification": held.reason} if held.reason else {}),
        "properties": {"by": held.by},
    }


def _location(source: Source, number: int, span: Span) -> Json:
    region = {**_region(source, span), "snippet": {"text": source.text[span.start : span.end]}}
    page = source.place(span.start).page
    if page is not None:
        region["properties"] = {"page": page}
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(source.name), "index": number}, "region": region}}


def _related(source: Source, number: int, at: int, span: Span, view: View) -> Json:
    text = on_one_line(source.text[span.start : span.end])
    return {**_location(source, number, span), "id": at, "message": {"text": view.say("sarif.figure", text=text)}}


def _region(source: Source, span: Span) -> Json:
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


def _fix(source: Source, number: int, suspect: Suspect, view: View) -> Json:
    told_ = view.say("sarif.mend", replacement=on_one_line(suspect.replacement), reason=view.reason(suspect))
    replacement = {
        "deletedRegion": _region(source, suspect.span),
        "insertedContent": {"text": suspect.replacement},
    }
    artifact = {"uri": _uri(source.name), "index": number}
    return {
        "description": {"text": told_},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
    }


def _in_file(source: Source) -> bool:
    """Return whether places in the text are places in the file: only then can a program replace what stands there."""
    return source.digest == sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()


def _uri(name: str) -> str:
    """Return a path as a URI: one from the root with its scheme, any other relative."""
    path = quote(name.replace("\\", "/").encode("utf-8", "surrogateescape"), safe="/~")
    return f"file://{path}" if path.startswith("/") else path
