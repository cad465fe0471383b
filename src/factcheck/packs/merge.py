"""Merge: several packs as one.

Measures, axes, members and series of the same name become one entry that holds what each of them told, in the order in
which it was told. Where two contradict each other (a member implied, a value of a series) the later pack is right: the
user's packs come last. What a word stands for is settled before, in words.py.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from factcheck.errors import PackError
from factcheck.model.pack import Axis, Drop, Measure, Member, Pack, Rule, Series, Words


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_Named)
_Item = TypeVar("_Item")
_Term = TypeVar("_Term", Measure, Member)


def merge(packs: Sequence[Pack]) -> Pack:
    """Return one pack with all that `packs` hold, named after all of them.

    Error: PackError when two packs have a rule of the same code.
    """
    return Pack(
        name="+".join(pack.name for pack in packs),
        title=_titles(packs),
        drop=_drops(packs),
        measures=_united((entry for pack in packs for entry in pack.measures), _term),
        axes=_united((entry for pack in packs for entry in pack.axes), _axis),
        identities=_once(entry for pack in packs for entry in pack.identities),
        series=_united((entry for pack in packs for entry in pack.series), _series),
        rules=_rules(packs),
        examples=tuple(entry for pack in packs for entry in pack.examples),
    )


def _titles(packs: Sequence[Pack]) -> Words:
    langs = _once(lang for pack in packs for lang, _ in pack.title)
    return tuple((lang, " + ".join(dict(pack.title)[lang] for pack in packs)) for lang in langs)


def _drops(packs: Sequence[Pack]) -> tuple[Drop, ...]:
    """Return each dropped word once, beside the terms of all packs that drop it."""
    beside: dict[str, tuple[str, ...]] = {}
    for drop in (drop for pack in packs for drop in pack.drop):
        beside[drop.word] = _once((*beside.get(drop.word, ()), *drop.beside))
    return tuple(Drop(word, terms) for word, terms in beside.items())


def _once(items: Iterable[_Item]) -> tuple[_Item, ...]:
    return tuple(dict.fromkeys(items))


def _united(entries: Iterable[_Entry], unite: Callable[[_Entry, _Entry], _Entry]) -> tuple[_Entry, ...]:
    held: dict[str, _Entry] = {}
    for entry in entries:
        held[entry.name] = unite(held[entry.name], entry) if entry.name in held else entry
    return tuple(held.values())


def _term(one: _Term, two: _Term) -> _Term:
    implies = tuple({**dict(one.implies), **dict(two.implies)}.items())
    return replace(one, aliases=_once((*one.aliases, *two.aliases)), implies=implies)


def _member(one: Member, two: Member) -> Member:
    return replace(_term(one, two), measure=two.measure or one.measure)


def _axis(one: Axis, two: Axis) -> Axis:
    members = _united((*one.members, *two.members), _member)
    adding = two if two.partitions and not one.partitions else one  # the pack that says what adds up
    return Axis(one.name, members, _once((*one.partitions, *two.partitions)), adding.pack)


def _series(one: Series, two: Series) -> Series:
    values = {**dict(one.values), **dict(two.values)}
    source = "; ".join(_once((one.source, two.source)))
    return replace(two, values=tuple(sorted(values.items())), source=source)


def _rules(packs: Sequence[Pack]) -> tuple[Rule, ...]:
    owners: dict[str, str] = {}
    for pack in packs:
        for rule in pack.rules:
            if rule.code in owners:
                raise PackError("pack.rule_in_two", code=rule.code, first=owners[rule.code], second=pack.name)
            owners[rule.code] = pack.name
    return tuple(rule for pack in packs for rule in pack.rules)
