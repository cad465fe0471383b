"""The scores on the hand-made claims and on planted errors stay above their bars."""

import json
import shlex
import subprocess
import sys
from pathlib import Path

from tests.shared.places import BULLETIN, GOLD, TOOLS, needs

pytestmark = [needs(BULLETIN), needs(GOLD), needs(TOOLS)]
END = "6000"  # up to here the bulletin was read by hand
CALL = "import sys; from factcheck.cli.main import main; sys.exit(main())"


def _scores(tool: str, *arguments: str | Path) -> dict[str, float]:
    """Return the scores that a shared tool prints on its first line.

    Error: AssertionError with what it said when it could not do its work.
    """
    command = [sys.executable, str(TOOLS / tool), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    scores = json.loads(done.stdout.splitlines()[0])
    assert isinstance(scores, dict)
    return scores


def test_claims_reach_their_bars(tmp_path: Path) -> None:
    """What is read, its interval, direction and period agree with the hand-made claims."""
    told = tmp_path / "claims.jsonl"
    command = [sys.executable, "-c", CALL, "claims", str(BULLETIN), "--format", "jsonl"]
    told.write_bytes(subprocess.run(command, capture_output=True, check=True).stdout)
    scores = _scores("score_claims.py", GOLD / "claims.jsonl", told, "--doc", "000", "--to", END)

    assert scores["gold"] > 60
    bars = {
        "f1": 0.99,
        "kind": 0.97,
        "interval": 0.99,
        "direction": 0.99,
        "period": 0.97,
        "entity": 0.92,
        "metric": 0.92,
    }
    bars |= {"temporal_recall": 0.95, "temporal_value": 0.95, "temporal_precision": 0.90}
    assert {name: scores[name] for name, bar in bars.items() if scores[name] < bar} == {}


def test_planted_errors_are_seen(tmp_path: Path) -> None:
    """Most single wrong figures are seen."""
    factcheck = tmp_path / "factcheck"
    factcheck.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c "{CALL}" "$@"\n', "utf-8")
    factcheck.chmod(0o755)
    gold = (GOLD / "claims.jsonl", GOLD / "relations.jsonl")
    scores = _scores("plant_errors.py", factcheck, BULLETIN, *gold, "--doc", "000", "--to", END, "--jobs", "2")

    assert scores["planted"] > 20
    assert scores["detected"] >= 0.92
