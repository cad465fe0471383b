"""The report as JUnit XML: a suite for each document, a failure for each finding at or above warning.

A note is a case that passes and says its words, and a finding that is suppressed is skipped with the reason. So that no suite is
empty, coverage is a case as well.
"""

import re
from collections.abc import Sequence
from xml.etree import ElementTree as ET

from factcheck.model.finding import Finding
from factcheck.model.report import Document
from factcheck.reports import coverage
from factcheck.reports.finding import counting, main_place, main_span, mends, on_one_line, set_aside, told, why_aside
from factcheck.reports.view import View

# What XML 1.0 has no way to write.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return the suites as UTF-8, without times: the same bytes on every run."""
    root = ET.Element("testsuites", {"name": "factcheck"})
    for document in documents:
        root.append(_suite(document, view))
    for count in ("tests", "failures"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    written: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return written + b"\n"


def _suite(document: Document, view: View) -> ET.Element:
    name = _legal(document.source.name)
    cases = [_coverage(document, name, view), *(_case(document, finding, name, view) for finding in document.findings)]
    failures = sum(finding.severity != "note" for _, finding in counting(document))
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": len(set_aside(document))}
    suite = ET.Element("testsuite", {"name": name, **{key: str(count) for key, count in counts.items()}})
    suite.extend(cases)
    return suite


def _coverage(document: Document, name: str, view: View) -> ET.Element:
    case = ET.Element("testcase", {"classname": name, "name": view.say("junit.coverage")})
    lines = (
        coverage.line(document.coverage, view),
        coverage.sharp(document.coverage, view),
        coverage.reasons(document.coverage, view),
    )
    ET.SubElement(case, "system-out").text = "\n".join(filter(None, lines))
    return case


def _case(document: Document, finding: Finding, name: str, view: View) -> ET.Element:
    place, span = main_place(document.source, finding), main_span(finding)
    text = on_one_line(document.source.text[span.start : span.end]) if span else ""
    label = f"{finding.rule} {place.line}:{place.column} {text}".rstrip()
    case = ET.Element("testcase", {"classname": name, "name": _legal(label), "file": name, "line": str(place.line)})
    said = _legal("\n".join([told(finding, view), *mends(finding, view)[1:]]))
    if finding.suppressed is not None:
        ET.SubElement(case, "skipped", {"message": _legal(why_aside(finding, view))})
    elif finding.severity == "note":
        ET.SubElement(case, "system-out").text = said
    else:
        message = _legal(f"{view.say(f'severity.{finding.severity}')} {finding.rule} {view.title(finding)}")
        ET.SubElement(case, "failure", {"type": finding.severity, "message": message}).text = said
    return case


def _legal(text: str) -> str:
    """Return `text` as XML can hold it; bytes of a file name that are no UTF-8 are written out."""
    return _ILLEGAL.sub("\ufffd", text.encode("utf-8", "backslashreplace").decode("utf-8"))
