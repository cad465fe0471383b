"""Find: the folder of the standard rules, inside an installed wheel or beside the source tree.

The wheel carries the folder as factcheck/rules. An editable install does not see files that a build adds, so there the
rules/ at the top of the source tree is read. The place is told from this file and not through importlib.resources:
its import takes as long as reading all the rules, and the folder is the same, since pip unpacks a wheel on disk.
"""

from pathlib import Path

from factcheck.errors import PackError

_PACKAGE = Path(__file__).resolve().parents[1]


def rules_folder(package: Path = _PACKAGE) -> Path:
    """Return the folder of the standard rules.

    Error: PackError when neither the wheel's folder nor the source tree's is there.
    """
    places = [package / "rules"]
    if package.parent.name == "src":
        places.append(package.parents[1] / "rules")
    for place in places:
        if place.is_dir():
            return place
    raise PackError("pack.no_rules", places=", ".join(map(str, places)))


def standard_files() -> tuple[Path, ...]:
    """Return the files of the standard rules in the order of their names."""
    return tuple(sorted(rules_folder().glob("*.toml")))
