"""Reading and cleaning a text against one regular-expression pass over it: the best of many runs in one process, in turn.

python benchmarks/clean.py [FILE]
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from factcheck.normalise.plan import normalise
from factcheck.readers.table import read

FIXTURE = Path(__file__).parents[1] / "fixtures" / "service-trade-2019.txt"
PASS = re.compile(r"\d+(?:\.\d+)?\s*(?:万亿|亿|万)?\s*(?:美元|元|个百分点|%|人|家|个)?")
RUNS = 30


def main(path: Path) -> None:
    """Print the times and their ratio."""
    text = read(path).text

    def read_and_clean() -> None:
        source = read(path)
        normalise(source.text, source.pages, wrapped=source.wrapped)

    def one_pass() -> None:
        sum(1 for _ in PASS.finditer(text))

    base, ours = _best(one_pass, read_and_clean)
    print(f"{path.name}, {len(text)} characters, best of {RUNS} runs")
    print(f"one pass of re       {base:8.3f} ms")
    print(f"read and clean       {ours:8.3f} ms  {ours / base:6.1f} x")


def _best(*calls: Callable[[], None]) -> list[float]:
    """Return the least milliseconds of each call, the calls taken in turn."""
    least = [float("inf")] * len(calls)
    for _ in range(RUNS):
        for place, call in enumerate(calls):
            start = perf_counter()
            call()
            least[place] = min(least[place], 1000 * (perf_counter() - start))
    return least


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FIXTURE)
