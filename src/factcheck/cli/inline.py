"""Remarks in a text that pass findings over.

They read <!-- factcheck: ignore SUM001,GRO why --> or, at the end of a line, # factcheck: ignore SUM001 why. A remark counts for
the findings that are told at its line; on a line of its own, for those of the next line with text. It names rules or families:
there is no way to pass everything over. Only plain text and Markdown have remarks; for Word there is `factcheck accept`.
"""

import re
from collections.abc import Mapping

from factcheck.cli.selection import rules_named
from factcheck.errors import InputError, UsageError
from factcheck.model.pack import Pack
from factcheck.model.source import Source
from factcheck.normalise.remarks import REMARK
from factcheck.readers.kinds import by_suffix, suffix

_CODES = re.compile(r"\s*(?P<codes>[A-Za-z]\w*(?:\s*[,，]\s*[A-Za-z]\w*)*)(?P<why>.*)", re.ASCII | re.DOTALL)
_KINDS = frozenset({"text", "markdown"})

# For each line, counted from 1, the rules that are passed over there, with the reason.
Passed = Mapping[int, Mapping[str, str]]


def passed_over(source: Source, pack: Pack) -> Passed:
    """Return what the remarks in a text pass over, nothing for a document that is no plain text or Markdown.

    Error: InputError, with path and line, for a remark that names no rule, or one that there is not.
    """
    if "factcheck:" not in source.text or not _is_plain(source):
        return {}
    told: dict[int, dict[str, str]] = {}
    for found in REMARK.finditer(source.text):
        line = source.place(found.start("mark")).line
        named = _CODES.fullmatch(found["html"] if found["html"] is not None else found["hash"])
        if named is None:
            raise InputError("inline.no_rule", path=source.name, line=line)
        for code in re.split("[,，]", named["codes"]):
            at = _meant(source, line, found["mark"])
            told.setdefault(at, {}).update(dict.fromkeys(_codes(code, pack, source, line), named["why"].strip()))
    return told


def _is_plain(source: Source) -> bool:
    return not source.runs and source.layout is None and by_suffix(suffix(source.name)) in _KINDS


def _codes(code: str, pack: Pack, source: Source, line: int) -> tuple[str, ...]:
    try:
        return tuple(rule.code for rule in rules_named(code, pack))
    except UsageError as error:
        nearest = error.fields.get("nearest", "—")
        raise InputError("inline.unknown_rule", path=source.name, line=line, code=code.strip(), near=nearest) from error


def _meant(source: Source, line: int, mark: str) -> int:
    """Return the line that a remark speaks of: its own, or the next with text when nothing else stands on its own."""
    if source.line(line).replace(mark.rstrip("\r\n"), "").strip():
        return line
    last = source.place(len(source.text)).line
    return next((at for at in range(line + 1, last + 1) if source.line(at).strip()), line)
