"""Prints what reading claims costs against one pass of a regular expression, and what checking them costs against reading them.

    python benchmarks/claims.py [FOLDER]

The texts are generated (benchmarks/bulletins.py): several lengths, a text ten times each, and one that tells a single fact a
hundred times. With FOLDER the texts in it are timed as well, one after another, as one. Each figure is the best of many runs in
one process, the calls taken in turn; processor time is told, since others may share the machine. What is kept of one run (words
and slips worked out before) is dropped before the next, so that no text profits from having been read already. Cleaning is no part of it.

The bars: reading at most 60 passes; ten times the text at most 11 times the reading and 12 times the checking; checking (relations,
their judgement, findings) at most as long as reading.
"""

import gc
import re
import sys
from collections.abc import Callable, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, NamedTuple

from factcheck.api import clean_text, load_pack
from factcheck.diagnose.coverage import coverage, standings
from factcheck.diagnose.evaluate import judge
from factcheck.diagnose.findings import findings, in_order
from factcheck.extract.caveats import caveats
from factcheck.extract.claims import as_told, extract
from factcheck.extract.structure import issue_date
from factcheck.model.claim import Claim
from factcheck.model.clean import CleanText
from factcheck.model.coverage import Coverage
from factcheck.model.source import from_text
from factcheck.prose.proofread import proofread
from factcheck.readers.table import read
from factcheck.relate.noted import noted
from factcheck.relate.relations import relate

if TYPE_CHECKING:
    from benchmarks.bulletins import bulletin, hundredfold
else:
    from bulletins import bulletin, hundredfold  # a script finds its neighbours by their bare names

PASS = re.compile(r"\d+(?:\.\d+)?\s*(?:万亿|亿|万)?\s*(?:美元|元|个百分点|%|人|家|个)?")
PACK = load_pack(())
SECONDS = 4.0  # for which each text is timed at the least …
RUNS = 5  # … and runs that it is timed at the least
LENGTHS = (5_000, 20_000, 50_000)
TENFOLD = 10
_FEW = 8  # a cache of so many holds packs, more are words of the texts
SEEDS = (1, 2, 3)

Texts = Sequence[tuple[CleanText, str]]


class Times(NamedTuple):
    """Least milliseconds of one pass, of reading the claims and of checking them."""

    one_pass: float
    reading: float
    checking: float


def main(folder: Path | None) -> None:
    """Print a line for each text and, below two that differ tenfold, how their times compare."""
    print(f"best of the runs of {SECONDS:.0f} s, Python {sys.version.split()[0]}; times in ms")
    print(f"{'characters / figures':>37} {'pass':>8} {'reading':>9} {'/ pass':>7} {'checking':>9} {'/ reading':>9}")
    if folder:
        files = [read(path) for path in sorted(folder.rglob("*.txt"))]
        _line(f"{len(files)} documents", [(clean_text(source), source.text) for source in files])
    for seed in SEEDS:
        _line(f"seed {seed}", _texts(bulletin(LENGTHS[-1], seed)))
    _tenfold("one fact again", [hundredfold(), hundredfold(TENFOLD * 100)])
    for length in LENGTHS:
        _tenfold("seed 1", [bulletin(length), bulletin(TENFOLD * length)])


def _tenfold(name: str, both: Sequence[str]) -> None:
    """Print the lines of a text and of one ten times as long, and how their times compare."""
    short, long = (_line(name, _texts(text)) for text in both)
    passing, reading, checking = (ours / theirs for ours, theirs in zip(long, short, strict=True))
    print(
        f"    ten times the text: {passing:.1f} times the pass, {reading:.1f} the reading, {checking:.1f} the checking"
    )


def _texts(text: str) -> Texts:
    return [(clean_text(from_text(text)), text)]


def _line(name: str, texts: Texts) -> Times:
    """Print the times of these texts under a name and their size, and return them."""
    told: list[tuple[CleanText, tuple[Claim, ...]]] = []

    def one_pass() -> None:
        for clean, _ in texts:
            sum(1 for _ in PASS.finditer(clean.text))

    def reading() -> None:
        for clean, source in texts:
            _reading(clean, source)

    def checking() -> None:
        for clean, claims in told:
            _checking(clean, claims)

    first = _best(one_pass, reading)
    told += [
        (clean, _reading(clean, source)) for clean, source in texts
    ]  # only now: so many claims in memory slow reading
    least = Times(*first, *_best(checking))
    size = f"{sum(len(clean.text) for clean, _ in texts)} / {sum(c.numeric for _, claims in told for c in claims)}"
    ratios = least.reading / least.one_pass, least.checking / least.reading
    print(
        f"{name:<16} {size:>20} {least.one_pass:8.2f} {least.reading:9.1f} {ratios[0]:7.1f}"
        f" {least.checking:9.1f} {ratios[1]:9.2f}"
    )
    return least


def _reading(clean: CleanText, source: str) -> tuple[Claim, ...]:
    """Return the claims of a text, as api.check_source has them read."""
    return extract(clean, source, PACK, issue_date(clean.text))


def _checking(clean: CleanText, claims: tuple[Claim, ...]) -> Coverage:
    """Return the coverage of these claims, after all that api.check_source does with them."""
    by_id = {claim.id: claim for claim in claims}
    relations = noted(relate(claims, PACK), by_id, caveats(clean, clean.text))
    judged = tuple(judge(relation, by_id, PACK) for relation in relations)
    claims = as_told(claims)
    by_id = {claim.id: claim for claim in claims}
    found = in_order([*findings(judged, by_id, PACK), *proofread(clean, claims, None, PACK)])
    return coverage(standings(claims, judged, found), claims)


def _best(*calls: Callable[[], None]) -> list[float]:
    """Return the least milliseconds of each call, the calls taken in turn."""
    least, runs, began = [float("inf")] * len(calls), 0, perf_counter()
    kept = [c for c in gc.get_objects() if isinstance(c, _lru_cache_wrapper) and (c.cache_info().maxsize or 0) > _FEW]
    gc.collect()
    gc.freeze()  # what was made ready beforehand is not there to be searched for garbage while a call is timed
    while runs < RUNS or perf_counter() - began < SECONDS:
        for place, call in enumerate(calls):
            for cache in kept:
                cache.cache_clear()
            start = process_time()
            call()
            least[place] = min(least[place], 1000 * (process_time() - start))
        runs += 1
    gc.unfreeze()
    return least


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
