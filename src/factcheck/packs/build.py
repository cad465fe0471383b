"""Build: the Pack that a checked table stands for."""

from decimal import Decimal

from factcheck.model.pack import Axis, Drop, Example, Identity, Measure, Member, Pack, Rule, Series, Words
from factcheck.packs.schema import Table

LANGUAGES = ("zh", "en")


def build(data: Table) -> Pack:
    """Return the pack of `data`, whose shape and names have been checked."""
    measures = tuple(_measure(entry) for entry in data.get("measure", ()))
    axes = tuple(_axis(entry, data["name"]) for entry in data.get("axis", ()))
    terms = (*(m.name for m in measures), *(member.name for axis in axes for member in axis.members))
    return Pack(
        name=data["name"],
        title=_words(data["title"]),
        drop=tuple(Drop(word, terms) for word in data.get("drop", ())),
        measures=measures,
        axes=axes,
        identities=tuple(_identity(entry, data["name"]) for entry in data.get("identity", ())),
        series=tuple(_series(entry, data["name"]) for entry in data.get("series", ())),
        rules=tuple(_rule(entry) for entry in data.get("rule", ())),
        examples=tuple(Example(entry["text"], tuple(entry["fires"])) for entry in data.get("example", ())),
    )


def _words(entry: Table) -> Words:
    return tuple((lang, entry[lang]) for lang in LANGUAGES)


def _measure(entry: Table) -> Measure:
    return Measure(entry["name"], tuple(entry.get("aliases", ())), tuple(entry.get("implies", {}).items()))


def _member(entry: Table) -> Member:
    term = _measure(entry)
    return Member(term.name, term.aliases, term.implies, entry.get("measure", ""))


def _axis(entry: Table, pack: str) -> Axis:
    partitions = tuple(tuple(names) for names in entry.get("partitions", ()))
    return Axis(entry["name"], tuple(_member(member) for member in entry["member"]), partitions, pack)


def _identity(entry: Table, pack: str) -> Identity:
    return Identity(entry["axis"], entry["result"], tuple(entry["plus"]), tuple(entry.get("minus", ())), pack)


def _series(entry: Table, pack: str) -> Series:
    return Series(
        name=entry["name"],
        kind=entry["kind"],
        numerator=entry["numerator"],
        denominator=entry["denominator"],
        tolerance=Decimal(entry["tolerance"]),
        values=tuple((period, Decimal(value)) for period, value in entry["values"].items()),
        source=entry["source"],
        pack=pack,
    )


def _rule(entry: Table) -> Rule:
    return Rule(
        code=entry["code"],
        check=entry["check"],
        severity=entry["severity"],
        title=_words(entry["title"]),
        reason=_words(entry["reason"]),
        message=_words(entry["message"]),
        references=tuple(entry["references"]),
        passes=tuple(entry["passes"]),
        fails=tuple(entry["fails"]),
    )
