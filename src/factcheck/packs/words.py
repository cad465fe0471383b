"""Words: what each word of a pack stands for, and a pack that gives up the words that a later one takes.

A word stands for one thing. Where a user's pack gives it another meaning the user is right: the packs before lose it as an
alias; a measure or member of that very name goes, and with it the partitions and identities that name it.
"""

from collections.abc import Mapping
from dataclasses import replace

from factcheck.model.pack import Axis, Member, Pack

Owner = tuple[str, str]  # the axis ("" for a measure) and the name


def owners(pack: Pack) -> dict[str, Owner]:
    """Return what each word of `pack` stands for."""
    found = {
        word: (axis.name, member.name)
        for axis in pack.axes
        for member in axis.members
        for word in (member.name, *member.aliases)
    }
    return found | {word: ("", m.name) for m in pack.measures for word in (m.name, *m.aliases)}


def giving_way(before: Pack, later: Pack) -> Pack:
    """Return `before` without the words to which `later` gives another meaning."""
    taken = owners(later)
    axes = tuple(_axis(axis, taken) for axis in before.axes)
    members = {axis.name: {member.name for member in axis.members} for axis in axes}
    return replace(
        before,
        measures=tuple(
            replace(m, aliases=_kept(m.aliases, ("", m.name), taken))
            for m in before.measures
            if _is_free(m.name, ("", m.name), taken)
        ),
        axes=tuple(axis for axis in axes if axis.members),
        identities=tuple(i for i in before.identities if {i.result, *i.plus, *i.minus} <= members[i.axis]),
    )


def _axis(axis: Axis, taken: Mapping[str, Owner]) -> Axis:
    members = tuple(_member(axis, m, taken) for m in axis.members if _is_free(m.name, (axis.name, m.name), taken))
    names = {member.name for member in members}
    return replace(axis, members=members, partitions=tuple(p for p in axis.partitions if names.issuperset(p)))


def _member(axis: Axis, member: Member, taken: Mapping[str, Owner]) -> Member:
    return replace(member, aliases=_kept(member.aliases, (axis.name, member.name), taken))


def _kept(aliases: tuple[str, ...], owner: Owner, taken: Mapping[str, Owner]) -> tuple[str, ...]:
    return tuple(word for word in aliases if _is_free(word, owner, taken))


def _is_free(word: str, owner: Owner, taken: Mapping[str, Owner]) -> bool:
    return taken.get(word, owner) == owner
