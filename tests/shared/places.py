"""Where the shared material lies beside the repository, and the reason for skipping where it does not."""

from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
BULLETIN = SHARED / "seeds" / "bulletin-2019-05-20.txt"
CORPUS = SHARED / "corpus" / "docs"
GOLD = SHARED / "gold"
TOOLS = SHARED / "tools"


def needs(path: Path) -> pytest.MarkDecorator:
    """Return the mark that skips a test, saying why, where `path` is not there."""
    return pytest.mark.skipif(not path.exists(), reason=f"{path.relative_to(ROOT.parent)} is not beside the repository")


def documents(folder: Path) -> list[Any]:
    """Return the text files of `folder` as parameters, or one that is skipped, saying why, where there are none."""
    files = sorted(folder.rglob("*.txt"))
    return [pytest.param(path, id=path.name) for path in files] or [pytest.param(folder, marks=needs(folder))]
