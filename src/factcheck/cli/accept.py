"""`factcheck accept`: findings that were looked at and stand, written down with reason and date for `check` to read."""

import re
from argparse import Namespace
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from factcheck.cli import settings as files
from factcheck.cli.accepted import FINGERPRINT, NAME, Accepted, accepted_in, with_entries
from factcheck.cli.console import Console
from factcheck.cli.inputs import source_at
from factcheck.cli.options import Parser
from factcheck.cli.output import to_file
from factcheck.cli.settings import DATE
from factcheck.cli.tomlfile import text_of
from factcheck.errors import InputError, UsageError
from factcheck.model.finding import Finding
from factcheck.readers.folder import documents

_MOST_SEARCHED = 100  # documents of the folder; more are hardly one desk's drafts, and would take long


def declare(parser: Parser) -> None:
    """Add the options of the command to `parser`."""
    parser.operands("fingerprints", "option.fingerprints")
    parser.value("why", "TEXT")
    parser.value("file", "FILE")
    parser.values("in", "PATH")
    parser.value("date", "YYYY-MM-DD")
    parser.value("issued", "YYYY-MM-DD")
    parser.values("pack", "FILE")


def settings(values: Namespace) -> Mapping[str, object]:
    """Return what the settings files say for the documents that are searched: with other packs they would have other findings.

    Error: UsageError or PackError for a file that cannot be used.
    """
    near = getattr(values, "in") or [str(Path(values.file or NAME).absolute().parent)]
    return files.settings(Namespace(paths=near), ("pack", "issued", "lang"))


def run(values: Namespace, console: Console) -> int:
    """Return 0; the findings stand in the file with rule, text, reason and date.

    Rule and text are taken from the documents of --in, else from those beside the file; where no finding there has the fingerprint they
    stay out and a line says so.

    Error: UsageError for a call without fingerprint or reason, for a fingerprint that --in does not hold, or that is accepted already.
    """
    if not values.fingerprints:
        raise UsageError("usage.no_fingerprint")
    if not (values.why or "").strip():
        raise UsageError("usage.no_reason")
    date = _date(values.date)
    path = Path(values.file or NAME)
    held = accepted_in(path)
    fingerprints = tuple(dict.fromkeys(map(_fingerprint, values.fingerprints)))
    for fingerprint in fingerprints:
        if fingerprint in held:
            before = held[fingerprint]
            raise UsageError("usage.accepted_already", path=path, fingerprint=fingerprint, reason=before.reason)
    found = _findings(values, path)
    added = []
    for fingerprint in fingerprints:
        finding = found.get(fingerprint)
        if finding is None and getattr(values, "in"):
            raise UsageError("usage.no_finding", fingerprint=fingerprint, paths=", ".join(getattr(values, "in")))
        if finding is None:
            console.note(console.say("accept.unknown", fingerprint=fingerprint, path=path))
        rule, text = (finding.rule, _told(finding)) if finding else ("", "")
        added.append(Accepted(fingerprint, values.why.strip(), date, rule, text))
    to_file(str(path), with_entries(text_of(path), added).encode())
    console.note(console.say("accept.done", count=len(added), path=path))
    if path.name != NAME:
        console.note(console.say("accept.elsewhere", path=path, name=NAME))
    return 0


def _fingerprint(told: str) -> str:
    if not re.fullmatch(FINGERPRINT.pattern, told):
        raise UsageError("usage.fingerprint", value=told, example=FINGERPRINT.example)
    return told


def _date(told: str | None) -> str:
    """Return the date of the entry: as told, else today's of this place, since that is what a reviewer will see on the calendar."""
    if told is None:
        return datetime.now().astimezone().date().isoformat()
    try:
        datetime.fromisoformat(told)
    except ValueError:
        raise UsageError("usage.accept_date", value=told) from None
    if not re.fullmatch(DATE.pattern, told):
        raise UsageError("usage.accept_date", value=told)
    return told


def _told(finding: Finding) -> str:
    """Return the figure that the finding is told at."""
    return finding.suspects[0].text if finding.suspects else finding.cited[0].text


def _findings(values: Namespace, path: Path) -> dict[str, Finding]:
    """Return the findings of the documents that are searched, by fingerprint.

    Error: InputError for a document of --in that cannot be read; one beside the file is passed over.
    """
    from factcheck.api import check_source, load_pack  # noqa: PLC0415  not for --help

    named = getattr(values, "in")
    pack = load_pack(values.pack)
    beside = sorted(str(file) for file in path.absolute().parent.glob("*") if file.is_file())
    listing = documents(named or beside)
    found: dict[str, Finding] = {}
    for document in listing.paths if named else listing.paths[:_MOST_SEARCHED]:
        try:
            source = source_at(document)
        except InputError:
            if named:
                raise
            continue
        for finding in check_source(source, issued=values.issued, pack=pack).findings:
            found.setdefault(finding.fingerprint, finding)
    return found
