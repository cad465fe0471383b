"""`factcheck rules --examples`: the texts of the rules and packs in force are checked, and those that do not come out as told are shown."""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.cli.console import Console
from factcheck.model.pack import Pack


class Text(NamedTuple):
    """A text of a pack with the codes that must fire on it and those that must not; None for all others."""

    text: str
    fires: frozenset[str]
    silent: frozenset[str] | None


def run_examples(pack: Pack, console: Console) -> int:
    """Return 1 when a text of `pack` comes out otherwise than told, 0 when none does; each is printed."""
    from factcheck.api import check_source  # noqa: PLC0415  not for --help
    from factcheck.model.source import from_text  # noqa: PLC0415  likewise

    lines = list[str]()
    for text in _texts(pack):
        fired = frozenset(finding.rule for finding in check_source(from_text(text.text, ""), pack=pack).findings)
        strange = fired - text.fires if text.silent is None else fired & text.silent
        if strange or text.fires - fired:
            told = (", ".join(sorted(codes)) or console.say("rules.nothing") for codes in (fired, text.fires))
            lines.append(console.say("rules.example", text=text.text, fired=next(told), expected=next(told)))
    lines.append(console.say("rules.examples", wrong=len(lines)))
    console.write("".join(line + "\n" for line in lines))
    return 1 if len(lines) > 1 else 0


def _texts(pack: Pack) -> Iterator[Text]:
    for rule in pack.rules:
        code = frozenset({rule.code})
        yield from (Text(text, code, frozenset()) for text in rule.fails)
        yield from (Text(text, frozenset(), code) for text in rule.passes)
    for example in pack.examples:
        yield Text(example.text, frozenset(example.fires), None)
