"""Against: what a user's pack declares, held against the packs before it.

One word means one thing in all of them, one code is one rule, and an example fires rules that there are.
"""

from collections.abc import Iterator

from factcheck.model.pack import Pack
from factcheck.packs.file import PackFile, nearest
from factcheck.packs.lines import Path
from factcheck.packs.schema import Table


def check_against(file: PackFile, data: Table, before: Pack) -> None:
    """Return nothing when each word and each code of `data` is free in `before`, or stands for the same there.

    Error: PackError for the first word that stands for something else, for a code that a rule has already, and for an example
    that fires a code that no rule has.
    """
    owners = dict(_owned(before))
    for path, word, owner in _declared(data):
        first = owners.get(word, owner)
        if first != owner:
            raise file.fault("pack.shared_alias", path, alias=word, first=first, second=owner)
    codes = {rule.code for rule in before.rules}
    for place, rule in enumerate(data.get("rule", ())):
        if rule["code"] in codes:
            raise file.fault("pack.declared_twice", ("rule", place, "code"), name=rule["code"])
        codes.add(rule["code"])
    for place, example in enumerate(data.get("example", ())):
        for number, code in enumerate(example["fires"]):
            if code not in codes:
                at = ("example", place, "fires", number)
                raise file.fault("pack.unknown_name", at, name=code, near=nearest(code, sorted(codes)))


def _owned(pack: Pack) -> Iterator[tuple[str, str]]:
    for axis in pack.axes:
        for member in axis.members:
            yield from ((word, f"{axis.name}/{member.name}") for word in (member.name, *member.aliases))
    for measure in pack.measures:
        yield from ((word, measure.name) for word in (measure.name, *measure.aliases))


def _declared(data: Table) -> Iterator[tuple[Path, str, str]]:
    """Yield the place of each word in the file, the word, and what it stands for: a measure or a member with its axis."""
    for place, measure in enumerate(data.get("measure", ())):
        yield from _words(("measure", place), measure, measure["name"])
    for place, axis in enumerate(data.get("axis", ())):
        for number, member in enumerate(axis["member"]):
            yield from _words(("axis", place, "member", number), member, f"{axis['name']}/{member['name']}")


def _words(path: Path, entry: Table, owner: str) -> Iterator[tuple[Path, str, str]]:
    yield (*path, "name"), entry["name"], owner
    for place, alias in enumerate(entry.get("aliases", ())):
        yield (*path, "aliases", place), alias, owner
