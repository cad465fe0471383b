"""The way through the stages: a source in, a checked document out.

>>> from factcheck import check_text
>>> document = check_text("2018年，离岸服务外包执行额886.5亿美元。")
>>> document.coverage.claims
1
"""

from array import array
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.arithmetic.calendar import day_of_issue
from factcheck.diagnose.coverage import coverage, standings
from factcheck.diagnose.evaluate import judge
from factcheck.diagnose.findings import findings, in_order
from factcheck.extract.caveats import caveats
from factcheck.extract.claims import as_told, extract
from factcheck.extract.structure import issue_date
from factcheck.model.clean import CleanText
from factcheck.model.pack import Pack
from factcheck.model.source import Source, from_text
from factcheck.normalise.plan import normalise
from factcheck.packs.load import load, load_standard
from factcheck.prose.proofread import proofread
from factcheck.readers.table import read
from factcheck.relate.noted import noted
from factcheck.relate.relations import relate
from factcheck.report import Report

if TYPE_CHECKING:
    import pandas as pd


def check(path: str | Path, *, issued: date | str | None = None, packs: Sequence[str] = ()) -> Report:
    """Return the checked document at `path`.

    `issued` is the date of issue when the masthead does not tell it; `packs` are files of the caller's own rules.
    Error: InputError when the file cannot be read, PackError for a pack, UsageError for a date.
    """
    return check_source(read(path), issued=issued, pack=load_pack(packs))


def check_text(
    text: str, *, issued: date | str | None = None, packs: Sequence[str] = (), name: str = "<text>"
) -> Report:
    """Return `text` checked, as `check` does for a file; offsets are indices into `text`."""
    return check_source(from_text(text, name), issued=issued, pack=load_pack(packs))


def check_source(source: Source, *, issued: date | str | None = None, pack: Pack | None = None) -> Report:
    """Return `source` checked against `pack` (the standard packs when None)."""
    pack = pack or _standard()
    clean = clean_text(source)
    when = _date(issued) or issue_date(clean.text)
    all_claims = extract(clean, source.text, pack, when)
    by_id = {c.id: c for c in all_claims}
    notes = caveats(clean, source.text)
    relations = noted(relate(all_claims, pack), by_id, notes)
    judged = tuple(judge(relation, by_id, pack) for relation in relations)
    claims = as_told(all_claims)
    by_id = {c.id: c for c in claims}
    found = in_order([*findings(judged, by_id, pack), *proofread(clean, claims, when, pack)])
    standing = standings(claims, judged, found)
    day = when.isoformat() if when else None
    counted = coverage(standing, claims)
    return Report(source, clean, day, claims, judged, found, standing, counted, notes, pack=pack)


def check_frame(frame: "pd.DataFrame", *, issued: date | str | None = None, packs: Sequence[str] = ()) -> Report:
    """Return a table of claims that did not come from a document, checked like one.

    Columns: id, metric, period, and text (as printed) or value and unit; docs/validation.md tells them and those that may stand
    beside them. Relations come from packs, from repetition and from periods; wording has none to give. A line of the report is a
    row of the table. With `issued`, figures of periods that were not over on that day are told.
    Error: UsageError that names column, row and remedy; PackError for a pack.

    >>> import pandas as pd
    >>> from factcheck import check_frame
    >>> rows = [("a", "服务外包执行额", "2018", "959.7亿元"), ("b", "离岸服务外包执行额", "2018", "568.7亿元"),
    ...         ("c", "在岸服务外包执行额", "2018", "373.0亿元")]
    >>> report = check_frame(pd.DataFrame(rows, columns=["id", "metric", "period", "text"]))
    >>> [(finding.rule, finding.arithmetic) for finding in report.findings]
    [('SUM001', '568.7 + 373.0 = 941.7 ≠ 959.7')]
    """
    from factcheck.frames.checking import check_table  # noqa: PLC0415  loaded only for those who bring a table

    pack, when = load_pack(packs), _date(issued)
    told = check_table(frame, when, pack)
    source = from_text(told.text, "<frame>")
    clean = CleanText(told.text, array("L", range(len(told.text))), told.text)
    standing = standings(told.claims, told.judged, told.found)
    day = when.isoformat() if when else None
    relations = (*told.judged, *told.dated)
    counted = coverage(standing, told.claims)
    return Report(source, clean, day, told.claims, relations, told.found, standing, counted, pack=pack)


def clean_text(source: Source) -> CleanText:
    """Return the normalised text of `source` with every edit."""
    return normalise(source.text, source.pages, wrapped=source.wrapped)


def load_pack(extra: Sequence[str]) -> Pack:
    """Return the standard packs and the files `extra` as one."""
    return load(extra) if extra else _standard()


@lru_cache(maxsize=1)
def _standard() -> Pack:
    return load_standard()


def _date(issued: date | str | None) -> date | None:
    return None if issued is None else day_of_issue(issued)
