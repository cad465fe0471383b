"""The report as SARIF 2.1.0, which code review and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, sections 3.14 to 3.58.
"""

import json
from collections.abc import Sequence

from factcheck import __version__
from factcheck.model.finding import Finding, Suppression
from factcheck.model.layout import Notice
from factcheck.model.pack import Rule, told
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.reports import coverage, notices
from factcheck.reports.finding import main_span, spans
from factcheck.reports.finding import told as words
from factcheck.reports.markdown import escaped
from factcheck.reports.sarif_places import Json, fix, in_file, location, related, uri
from factcheck.reports.view import View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LANGUAGES = {"zh": "zh-CN", "en": "en-US"}


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return one run over all documents as UTF-8, keys sorted. Of the rules those are described that have something to say."""
    cited = {finding.rule for document in documents for finding in document.findings}
    rules = sorted((rule for rule in view.pack.rules if rule.code in cited), key=lambda rule: rule.code)
    places = {rule.code: place for place, rule in enumerate(rules)}
    run: Json = {
        "tool": {"driver": {**_driver(view), "rules": [_rule(rule, view) for rule in rules]}},
        "language": _LANGUAGES[view.lang],
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(document, view) for document in {d.source.name: d for d in documents}.values()],
        "invocations": [_invocation(documents, view)],
        "results": [
            _result(document, finding, places, view) for document in documents for finding in document.findings
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
        "location": {"uri": uri(source.name)},
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
        _notification(notice, document.source, view) for document in documents for notice in document.source.notices
    ]
    return {"executionSuccessful": True, **({"toolExecutionNotifications": found} if found else {})}


def _notification(notice: Notice, source: Source, view: View) -> Json:
    location: Json = {"artifactLocation": {"uri": uri(source.name)}}
    if notice.page is not None:
        location["properties"] = {"page": notice.page}
    return {
        "level": "warning" if notice.unread else "note",
        "message": {"text": notices.message(notice, view.lang)},
        "locations": [{"physicalLocation": location}],
    }


def _result(document: Document, finding: Finding, places: dict[str, int], view: View) -> Json:
    source, main = document.source, main_span(finding)
    others = [span for span in spans(finding) if span != main]
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": places[finding.rule],
        "level": finding.severity,
        "message": {"text": words(finding, view)},
        "locations": [location(source, main)] if main else [],
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
        result["relatedLocations"] = [related(source, at, span, view) for at, span in enumerate(others, 1)]
    fixes = [fix(source, suspect, view) for suspect in finding.suspects if suspect.replacement]
    if fixes and in_file(source):
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
