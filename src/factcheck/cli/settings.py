"""Settings: options that a desk always uses, in factcheck.toml or under [tool.factcheck] of pyproject.toml.

The nearest of these files counts, looked for beside the first checked path and in the folders above it; what the command line says
wins over it. A key that is not known is refused with the nearest one that is.
"""

from argparse import Namespace
from collections.abc import Collection, Mapping
from pathlib import Path

from factcheck.catalogue.entries import LANGUAGES
from factcheck.cli.selection import NEVER
from factcheck.cli.tomlfile import TomlFile, folders, parsed, text_of
from factcheck.model.finding import SEVERITIES
from factcheck.packs.schema import Form, Key, check_shape
from factcheck.reports.table import FORMATS

OWN, PROJECT = "factcheck.toml", "pyproject.toml"
DATE = Form(r"\d{4}-\d{2}-\d{2}", "2019-05-20")
KEYS = (
    Key("select", "texts"),
    Key("ignore", "texts"),
    Key("fail-on", choices=(*SEVERITIES, NEVER)),
    Key("lang", choices=LANGUAGES),
    Key("pack", "texts"),
    Key("issued", form=DATE),
    Key("format", choices=tuple(FORMATS)),
)
_TABLE = ("tool", "factcheck")


def settings(values: Namespace, known: Collection[str] | None = None) -> Mapping[str, object]:
    """Return the settings for the paths of a call as values of options, those of `known` alone where it is given.

    Error: UsageError or PackError, with file, line and key, for a file that cannot be used.
    """
    for folder in folders(values.paths[0]) if values.paths else ():
        found = _own(folder / OWN)
        found = _project(folder / PROJECT) if found is None else found
        if found is not None:
            held = _options(found, folder)
            return {name: value for name, value in held.items() if known is None or name in known}
    return {}


def _own(path: Path) -> dict[str, object] | None:
    text = text_of(path)
    return None if text is None else _checked(parsed(path, text), ())


def _project(path: Path) -> dict[str, object] | None:
    """Return the table of ours in a pyproject.toml, None where there is none. The file belongs to others: it is parsed only for that."""
    text = text_of(path)
    if text is None or ".".join(_TABLE) not in text:
        return None
    return _checked(parsed(path, text), _TABLE)


def _checked(toml: TomlFile, path: tuple[str, ...]) -> dict[str, object] | None:
    held: object = toml.data
    for step in path:
        held = held.get(step) if isinstance(held, Mapping) else None
    if not isinstance(held, Mapping):
        return None
    check_shape(toml.file, held, KEYS, path)
    return dict(held)


def _options(held: Mapping[str, object], folder: Path) -> dict[str, object]:
    """Return the settings under the names of the options: lists of codes as one text, packs where they lie."""
    told: dict[str, object] = {}
    for name, value in held.items():
        if isinstance(value, list):
            told[name] = [str(folder / pack) for pack in value] if name == "pack" else ",".join(value)
        else:
            told[name.replace("-", "_")] = value
    return told
