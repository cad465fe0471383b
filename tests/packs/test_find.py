"""The standard rules are found inside a wheel and beside a source tree."""

from pathlib import Path

import pytest

from factcheck.errors import PackError
from factcheck.packs.find import rules_folder, standard_files


def _folder(*parts: str | Path) -> Path:
    path = Path(*parts)
    path.mkdir(parents=True)
    return path


def test_wheel_carries_the_rules(tmp_path: Path) -> None:
    """The folder inside the package is taken first."""
    package = _folder(tmp_path, "src", "factcheck")
    _folder(tmp_path, "rules")
    inside = _folder(package, "rules")

    assert rules_folder(package) == inside


def test_source_tree_has_the_rules_beside_it(tmp_path: Path) -> None:
    """An editable install reads the rules at the top of the source tree."""
    package = _folder(tmp_path, "src", "factcheck")
    beside = _folder(tmp_path, "rules")

    assert rules_folder(package) == beside


def test_stranger_beside_site_packages_is_not_taken(tmp_path: Path) -> None:
    """A folder named rules that happens to lie near an installed package is not ours."""
    package = _folder(tmp_path, "site-packages", "factcheck")
    _folder(tmp_path, "rules")

    with pytest.raises(PackError) as caught:
        rules_folder(package)

    assert caught.value.key == "pack.no_rules"
    assert all(str(package / "rules") in caught.value.told(lang) for lang in ("zh", "en"))


def test_files_come_in_the_order_of_their_names() -> None:
    """The order does not hang on the file system."""
    names = [file.name for file in standard_files()]

    assert names == sorted(names)
    assert {"sum.toml", "shr.toml", "bal.toml", "dup.toml", "fxr.toml", "fx.toml", "places.toml"} <= set(names)
