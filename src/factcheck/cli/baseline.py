"""The baseline: a JSON report of an earlier run, whose findings count no more."""

import json
from pathlib import Path

from factcheck.errors import UsageError


def baseline(path: str) -> frozenset[str]:
    """Return the fingerprints of the findings in the JSON report at `path`.

    Error: UsageError for a file that cannot be read or is no report of `check --format json`.
    """
    try:
        report = json.loads(Path(path).read_bytes())
    except OSError as error:
        raise UsageError("usage.baseline_unreadable", path=path, why=error.strerror or "") from error
    except (ValueError, RecursionError) as error:  # no JSON, no UTF-8, or nested without end
        raise UsageError("usage.no_baseline", path=path) from error
    try:
        if report["schema"] != "factcheck/1":
            raise UsageError("usage.no_baseline", path=path)
        return frozenset(
            str(finding["fingerprint"]) for document in report["documents"] for finding in document["findings"]
        )
    except (KeyError, TypeError) as error:
        raise UsageError("usage.no_baseline", path=path) from error
