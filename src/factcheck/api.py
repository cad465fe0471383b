"""The way through the stages: a source in, a checked document out.

>>> from factcheck import check_text
>>> document = check_text("2018年，离岸服务外包执行额886.5亿美元。")
>>> document.coverage.claims
1
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from factcheck.diagnose.coverage import coverage, standings
from factcheck.diagnose.evaluate import judge
from factcheck.diagnose.findings import findings, in_order
from factcheck.errors import UsageError
from factcheck.extract.claims import extract
from factcheck.extract.remarks import remarks
from factcheck.extract.structure import issue_date
from factcheck.model.clean import CleanText
from factcheck.model.pack import Pack
from factcheck.model.report import Document
from factcheck.model.source import Source, from_text
from factcheck.normalise.plan import normalise
from factcheck.packs.load import load, load_standard
from factcheck.prose.proofread import proofread
from factcheck.readers.table import read
from factcheck.relate.noted import noted
from factcheck.relate.relations import relate


def check(path: str | Path, *, issued: date | str | None = None, packs: Sequence[str] = ()) -> Document:
    """Return the checked document at `path`.

    `issued` is the date of issue when the masthead does not tell it; `packs` are files of the caller's own rules.
    Error: InputError when the file cannot be read, PackError for a pack, UsageError for a date.
    """
    return check_source(read(path), issued=issued, pack=load_pack(packs))


def check_text(
    text: str, *, issued: date | str | None = None, packs: Sequence[str] = (), name: str = "<text>"
) -> Document:
    """Return `text` checked, as `check` does for a file; offsets are indices into `text`."""
    return check_source(from_text(text, name), issued=issued, pack=load_pack(packs))


def check_source(source: Source, *, issued: date | str | None = None, pack: Pack | None = None) -> Document:
    """Return `source` checked against `pack` (the standard packs when None)."""
    pack = pack or _standard()
    clean = clean_text(source)
    when = _date(issued) or issue_date(clean.text)
    claims = extract(clean, source.text, pack, when)
    by_id = {c.id: c for c in claims}
    notes = remarks(clean, source.text)
    relations = noted(relate(claims, pack), by_id, notes)
    judged = tuple(judge(relation, by_id, pack) for relation in relations)
    found = in_order([*findings(judged, by_id, pack), *proofread(clean, claims, when, pack)])
    standing = standings(claims, judged, found)
    told = when.isoformat() if when else None
    return Document(source, clean, told, claims, judged, found, standing, coverage(standing, claims), notes)


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
    if issued is None or isinstance(issued, date):
        return issued
    try:
        found = date.fromisoformat(issued)
    except ValueError:
        raise UsageError("usage.issued", value=issued) from None
    if found.isoformat() != issued:  # 20190520 and 2019-W21-1 are ISO dates too, but not the form that is asked for
        raise UsageError("usage.issued", value=issued)
    return found
