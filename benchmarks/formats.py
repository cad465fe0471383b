"""Prints what each report format costs against the check itself.

    python benchmarks/formats.py [FILE ...]

Without FILE the fixtures are checked. The bar: all formats together cost no more than the check, xlsx and docx apart. Medians of runs
in one process, the calls taken in turn.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

import factcheck
from factcheck.api import load_pack
from factcheck.reports.table import FORMATS, render
from factcheck.reports.view import View

RUNS = 15
APART = ("xlsx", "docx")  # whole files of another kind, built part by part
FIXTURES = Path(__file__).parent.parent / "fixtures"


def main(paths: list[Path]) -> None:
    """Print a line for each format of each document."""
    for path in paths or sorted(FIXTURES.rglob("*.txt")):
        _compare(path)


def _compare(path: Path) -> None:
    document, view = factcheck.check(path), View(load_pack(()), "zh")
    calls: dict[str, Callable[[], object]] = {"check": lambda: factcheck.check(path)}
    calls |= {name: partial(render, name, [document], view) for name in FORMATS}
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(RUNS):
        for name, call in calls.items():
            start = perf_counter()
            call()
            times[name].append(1000 * (perf_counter() - start))
    told = {name: median(spent) for name, spent in times.items()}
    together = sum(told[name] for name in FORMATS if name not in APART)
    print(f"{path.name}: check {told['check']:.1f} ms, formats {together:.1f} ms, {together / told['check']:.2f} of it")
    print("   " + ", ".join(f"{name} {told[name]:.1f}" for name in FORMATS))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
