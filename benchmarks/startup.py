"""Prints how long factcheck takes to start and to check one file, against a bare interpreter.

    python benchmarks/startup.py [FILE]

FILE is the largest text among the fixtures unless it is named.
Whole processes are timed, in turn rather than in blocks, so that a busy moment of the machine falls on all of them.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 9
BARE = "python -c pass"
FIXTURES = Path(__file__).parents[1] / "fixtures"
FOUND_NOTHING, FOUND_SOMETHING = 0, 1


def largest() -> Path:
    """Return the largest text among the fixtures.

    Error: SystemExit when there is none.
    """
    texts = sorted(FIXTURES.rglob("*.txt"))
    if not texts:
        raise SystemExit(f"no text in {FIXTURES}; name a file")
    return max(texts, key=lambda text: text.stat().st_size)


def commands(file: Path) -> dict[str, list[str]]:
    """Return what is timed, by the name it is printed under: this interpreter and the script beside it."""
    script = shutil.which("factcheck", path=str(Path(sys.executable).parent))
    if script is None:
        raise SystemExit(f"factcheck is not installed beside {sys.executable}; install it there (pip install .) first")
    return {
        BARE: [sys.executable, "-c", "pass"],
        "python -c 'import factcheck'": [sys.executable, "-c", "import factcheck"],
        "from factcheck import checks": [sys.executable, "-c", "from factcheck import checks"],
        "factcheck --version": [script, "--version"],
        f"factcheck check {file.name}": [script, "check", str(file)],
    }


def seconds(command: list[str]) -> float:
    """Return how long one process of `command` takes.

    Error: SystemExit when it could not do its work, because the time of a failure says nothing.
    """
    began = perf_counter()
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    took = perf_counter() - began
    if done.returncode not in (FOUND_NOTHING, FOUND_SOMETHING):
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    return took


def medians(timed: dict[str, list[str]]) -> dict[str, float]:
    """Return the median time of each command over all rounds."""
    rounds = [{name: seconds(command) for name, command in timed.items()} for _ in range(ROUNDS)]
    return {name: median(each[name] for each in rounds) for name in timed}


def main() -> None:
    """Print one line for each command: median in milliseconds, ratio to the bare interpreter."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else largest()
    results = medians(commands(file))
    width = max(map(len, results))
    print(f"median of {ROUNDS} runs, Python {sys.version.split()[0]}")
    for name, took in results.items():
        print(f"{name:<{width}}  {took * 1000:8.1f} ms  {took / results[BARE]:6.2f} x")


if __name__ == "__main__":
    main()
