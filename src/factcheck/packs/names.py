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
    _refuse_shared(file, (*measures, *chain(*groups)))
    for path, entry in (*measures, *chain(*groups)):
        _check_implied(file, entry.get("implies", {}), members, (*path, "implies"))
    for path, member in chain(*groups):
        if "measure" in member:
            _check_known(file, member["measure"], _names(measures), (*path, "measure"))
    for (path, axis), group in zip(axes, groups, strict=True):
        _check_partitions(file, axis, members[axis["name"]], path)
        _refuse_own_axis(file, axis["name"], group)
    for path, identity in _entries(data, "identity"):
        _check_identity(file, identity, members, path)
    for path, rule in rules:
        _check_message(file, rule["message"], (*path, "message"))
    _check_examples(file, data)


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
        seen = set[str]()
        for at, word in _words(path, entry):
            owner, first = owners.setdefault(word, (path, entry["name"]))
            if owner != path:
                raise file.fault("pack.shared_alias", at, alias=word, first=first, second=entry["name"])
            if word in seen:
                raise file.fault("pack.alias_again", at, alias=word, name=entry["name"])
            seen.add(word)


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
        _refuse_twice(file, [((*path, "partitions", number, place), name) for place, name in enumerate(partition)])


def _check_identity(file: PackFile, identity: Table, members: Members, path: Path) -> None:
    _check_known(file, identity["axis"], members, (*path, "axis"))
    known = members[identity["axis"]]
    _check_known(file, identity["result"], known, (*path, "result"))
    operands = [
        ((*path, key, place), name) for key in ("plus", "minus") for place, name in enumerate(identity.get(key, ()))
    ]
    for at, name in operands:
        _check_known(file, name, known, at)
    _refuse_twice(file, [((*path, "result"), identity["result"]), *operands])


def _refuse_twice(file: PackFile, names: list[tuple[Path, str]]) -> None:
    """Raise for a name that an equation or a partition holds twice; a result that is its own operand defines nothing."""
    for number, (path, name) in enumerate(names):
        if any(name == earlier for _, earlier in names[:number]):
            raise file.fault("pack.named_twice", path, name=name)


def _refuse_own_axis(file: PackFile, axis: str, members: Entries) -> None:
    """Raise for a member that implies another one of its own axis: a figure would have two of them."""
    for path, member in members:
        if axis in member.get("implies", {}):
            raise file.fault("pack.own_axis", (*path, "implies", axis), name=member["name"], axis=axis)


def _check_examples(file: PackFile, data: Table) -> None:
    """Raise unless a pack that declares words shows a text; one that says what ought to hold shows both sides of it."""
    texts = data.get("example", ())
    rules = data.get("rule", ())
    told = bool(rules) or any(example["fires"] for example in texts)
    passed = bool(rules) or not all(example["fires"] for example in texts)
    equations = [(key, place) for key in ("identity", "series") for place, _ in enumerate(data.get(key, ()))]
    equations += [("axis", place) for place, axis in enumerate(data.get("axis", ())) if axis.get("partitions")]
    words = [(key, 0) for key in ("measure", "axis") if data.get(key)]
    if (equations and not (told and passed)) or (words and not (told or passed)):
        raise file.fault("pack.no_example", (equations or words)[0])


def _check_message(file: PackFile, message: Mapping[str, str], path: Path) -> None:
    for lang, template in message.items():
        for field in _FIELD.findall(template):
            _check_known(file, field, FIELDS, (*path, lang))
        if set("{}") & set(_FIELD.sub("", template)):
            raise file.fault("pack.bad_value", (*path, lang), value=template, example="{figures}")


def _check_known(file: PackFile, name: str, known: Collection[str], path: Path) -> None:
    if name not in known:
        raise file.fault("pack.unknown_name", path, name=name, near=nearest(name, known))
