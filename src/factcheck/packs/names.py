"""Names: what the entries of a pack file call each other, checked once its shape is known to be right.

Each name is declared once, each word means one thing, and whatever is named is declared in the same file.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import chain

from factcheck.packs.file import PackFile, nearest
from factcheck.packs.lines import Path
from factcheck.packs.schema import Table

# What a message may tell; diagnose fills them.
FIELDS = ("figures", "metric", "of", "period", "stated", "recomputed", "arithmetic", "other")

_FIELD = re.compile(r"\{([^{}]*)\}")

Entries = tuple[tuple[Path, Table], ...]
Members = Mapping[str, Collection[str]]  # names of members by axis


def check_names(file: PackFile, data: Table) -> None:
    """Return nothing when every name in `data` is declared once and every name used is declared.

    Error: PackError for the first that is not, and for a message with a field that nobody fills.
    """
    measures, axes, rules = (_entries(data, key) for key in ("measure", "axis", "rule"))
    groups = tuple(_entries(table, "member", path) for path, table in axes)
    members = {table["name"]: _names(group) for (_, table), group in zip(axes, groups, strict=True)}
    for entries in (measures, axes, _entries(data, "series"), *groups):
        _refuse_repeats(file, entries, "name")
    _refuse_repeats(file, rules, "code")
    _refuse_shared(file, measures)
    _refuse_shared(file, tuple(chain(*groups)))
    for path, entry in (*measures, *chain(*groups)):
        _check_implied(file, entry.get("implies", {}), members, (*path, "implies"))
    for path, member in chain(*groups):
        if "measure" in member:
            _check_known(file, member["measure"], _names(measures), (*path, "measure"))
    for path, axis in axes:
        _check_partitions(file, axis, members[axis["name"]], path)
    for path, identity in _entries(data, "identity"):
        _check_identity(file, identity, members, path)
    for path, rule in rules:
        _check_message(file, rule["message"], (*path, "message"))


def _entries(table: Table, key: str, path: Path = ()) -> Entries:
    return tuple(((*path, key, place), entry) for place, entry in enumerate(table.get(key, ())))


def _names(entries: Entries) -> tuple[str, ...]:
    return tuple(entry["name"] for _, entry in entries)


def _refuse_repeats(file: PackFile, entries: Entries, key: str) -> None:
    seen = set[str]()
    for path, entry in entries:
        if entry[key] in seen:
            raise file.fault("pack.declared_twice", (*path, key), name=entry[key])
        seen.add(entry[key])


def _refuse_shared(file: PackFile, entries: Entries) -> None:
    owners: dict[str, tuple[Path, str]] = {}
    for path, entry in entries:
        for at, word in _words(path, entry):
            owner, first = owners.setdefault(word, (path, entry["name"]))
            if owner != path:
                raise file.fault("pack.shared_alias", at, alias=word, first=first, second=entry["name"])


def _words(path: Path, entry: Table) -> Iterator[tuple[Path, str]]:
    yield (*path, "name"), entry["name"]
    for place, alias in enumerate(entry.get("aliases", ())):
        yield (*path, "aliases", place), alias


def _check_implied(file: PackFile, implied: Mapping[str, str], members: Members, path: Path) -> None:
    for axis, member in implied.items():
        _check_known(file, axis, members, (*path, axis))
        _check_known(file, member, members[axis], (*path, axis))


def _check_partitions(file: PackFile, axis: Table, members: Collection[str], path: Path) -> None:
    for number, partition in enumerate(axis.get("partitions", ())):
        for place, name in enumerate(partition):
            _check_known(file, name, members, (*path, "partitions", number, place))


def _check_identity(file: PackFile, identity: Table, members: Members, path: Path) -> None:
    _check_known(file, identity["axis"], members, (*path, "axis"))
    known = members[identity["axis"]]
    _check_known(file, identity["result"], known, (*path, "result"))
    for key in ("plus", "minus"):
        for place, name in enumerate(identity.get(key, ())):
            _check_known(file, name, known, (*path, key, place))


def _check_message(file: PackFile, message: Mapping[str, str], path: Path) -> None:
    for lang, template in message.items():
        for field in _FIELD.findall(template):
            _check_known(file, field, FIELDS, (*path, lang))
        if set("{}") & set(_FIELD.sub("", template)):
            raise file.fault("pack.bad_value", (*path, lang), value=template, example="{figures}")


def _check_known(file: PackFile, name: str, known: Collection[str], path: Path) -> None:
    if name not in known:
        raise file.fault("pack.unknown_name", path, name=name, near=nearest(name, known))
