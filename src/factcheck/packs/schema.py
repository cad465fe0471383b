"""Schema: the shape of a pack file as data, and the check that a parsed file has it.

    name, title   needed; title = { zh = "…", en = "…" }
    drop          words that carry no meaning beside the measures and members of this pack
    [[measure]]   name, aliases, implies = { AXIS = "MEMBER" }
    [[axis]]      name, member = [ { name, aliases, implies, measure } ], partitions = [["A", "B"]]
    [[identity]]  axis, result, plus, minus: members of that axis
    [[series]]    name, kind, numerator, denominator, tolerance, source, values = { "2018" = "6.6174" }
    [[rule]]      code, check, severity, title, reason, message, references, passes, fails
    [[example]]   text, fires = [codes]; no code means that it must pass in silence

A key that is unknown, missing or of another type is an error. An alias is another word for the name beside it, and the
name need not be repeated in it. A file names only what it declares; two packs that share a word declare it both, and
merging makes one of them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from factcheck.model.finding import SEVERITIES
from factcheck.model.quantity import CURRENCIES
from factcheck.packs.file import PackFile, nearest
from factcheck.packs.lines import Path

Table = Mapping[str, Any]
Kind = Literal["text", "texts", "groups", "pairs", "table", "tables"]

# The checks that a rule may name: relation kinds that something computes, and what is proofread in the text itself.
CHECKS = (
    "part_sum", "shares_sum", "share_of", "hidden_total", "subset", "rank", "sum_total", "balance", "complement", "restatement", "hedge",
    "looser", "label_conflict", "fx", "fx_reference", "fx_growth", "fx_total", "growth", "growth_derived", "change", "cagr",
    "multiple", "contribution", "pp_diff", "index", "average", "points_sum", "artefact", "unfinished", "overdue", "weekday",
    "impossible_date", "numbering", "list_count", "points", "tally", "arms", "not_listed", "not_cited", "beyond_list",
    "captions", "leftover", "repeated_item", "cut_off",
)  # fmt: skip

# What TOML calls the types, for the sentence that says what was expected and what was found.
_EXPECTED = {
    "text": "string", "texts": "array of strings", "groups": "array of arrays of strings",
    "pairs": "table of strings", "table": "table", "tables": "array of tables",
}  # fmt: skip
_FOUND = {str: "string", bool: "boolean", int: "integer", float: "float", list: "array", dict: "table"}


@dataclass(frozen=True, slots=True)
class Form:
    """How a text must be written: a pattern for the whole of it, and an example to tell."""

    pattern: str
    example: str


@dataclass(frozen=True, slots=True)
class Key:
    """What may stand under a key.

    `least` is the fewest items of a list; `choices` is the closed list of values; `form` is how each text is written,
    and `names` how the keys of a table of strings are; `keys` are those of a table.
    """

    name: str
    kind: Kind = "text"
    needed: bool = False
    least: int = 0
    choices: tuple[str, ...] = ()
    form: Form | None = None
    names: Form | None = None
    keys: tuple["Key", ...] = ()


DECIMAL = Form(r"-?\d+(\.\d+)?", "6.7695")
PERIOD = Form(r"\d{4}(Q[1-4]|H[12]|-\d{2})?", "2018")
CODE = Form(r"[A-Z]{3}\d{3}", "SUM001")

_CURRENCIES = tuple(sorted(CURRENCIES))
_NAME = Key("name", needed=True)
_ALIASES = Key("aliases", "texts")
_IMPLIES = Key("implies", "pairs")
_LANGUAGES = (Key("zh", needed=True), Key("en", needed=True))

_MEASURE = (_NAME, _ALIASES, _IMPLIES)
_MEMBER = (*_MEASURE, Key("measure"))
_AXIS = (_NAME, Key("partitions", "groups"), Key("member", "tables", needed=True, least=1, keys=_MEMBER))
_IDENTITY = (
    Key("axis", needed=True),
    Key("result", needed=True),
    Key("plus", "texts", needed=True, least=1),
    Key("minus", "texts"),
)
_SERIES = (
    _NAME,
    Key("kind", needed=True, choices=("fx",)),
    Key("numerator", needed=True, choices=_CURRENCIES),
    Key("denominator", needed=True, choices=_CURRENCIES),
    Key("tolerance", needed=True, form=DECIMAL),
    Key("source", needed=True),
    Key("values", "pairs", needed=True, form=DECIMAL, names=PERIOD),
)
_RULE = (
    Key("code", needed=True, form=CODE),
    Key("check", needed=True, choices=CHECKS),
    Key("severity", needed=True, choices=SEVERITIES),
    Key("title", "table", needed=True, keys=_LANGUAGES),
    Key("reason", "table", needed=True, keys=_LANGUAGES),
    Key("message", "table", needed=True, keys=_LANGUAGES),
    Key("references", "texts", needed=True, least=1),
    Key("passes", "texts", needed=True, least=1),
    Key("fails", "texts", needed=True, least=1),
)
_EXAMPLE = (Key("text", needed=True), Key("fires", "texts", needed=True, form=CODE))
PACK = (
    _NAME,
    Key("title", "table", needed=True, keys=_LANGUAGES),
    Key("drop", "texts"),
    Key("measure", "tables", keys=_MEASURE),
    Key("axis", "tables", keys=_AXIS),
    Key("identity", "tables", keys=_IDENTITY),
    Key("series", "tables", keys=_SERIES),
    Key("rule", "tables", keys=_RULE),
    Key("example", "tables", keys=_EXAMPLE),
)


def check_shape(file: PackFile, table: Table, keys: tuple[Key, ...] = PACK, path: Path = ()) -> None:
    """Return nothing when `table`, which stands at `path`, has the shape of `keys`.

    Error: PackError for the first key that is unknown, missing, empty, or holds what it may not.
    """
    known = {key.name: key for key in keys}
    for name in table:
        if name not in known:
            raise file.fault("pack.unknown_key", (*path, name), near=nearest(name, known))
    for key in keys:
        if key.needed and key.name not in table:
            raise file.fault("pack.missing_key", (*path, key.name))
    for name, value in table.items():
        _check_value(file, value, known[name], (*path, name))


def _check_value(file: PackFile, value: object, key: Key, path: Path) -> None:
    match key.kind:
        case "text":
            _check_text(file, value, key, path)
        case "texts":
            _check_texts(file, value, key, path)
        case "groups":
            for place, group in enumerate(_array(file, value, key, path)):
                _check_texts(file, group, Key(key.name, "texts", least=1), (*path, place))
        case "pairs":
            for name, entry in _table(file, value, "pairs", path).items():
                _check_form(file, name, key.names, (*path, name))
                _check_text(file, entry, key, (*path, name))
        case "table":
            check_shape(file, _table(file, value, "table", path), key.keys, path)
        case "tables":
            for place, entry in enumerate(_array(file, value, key, path)):
                check_shape(file, _table(file, entry, "table", (*path, place)), key.keys, (*path, place))


def _check_texts(file: PackFile, value: object, key: Key, path: Path) -> None:
    for place, entry in enumerate(_array(file, value, key, path)):
        _check_text(file, entry, key, (*path, place))


def _check_text(file: PackFile, value: object, key: Key, path: Path) -> None:
    if not isinstance(value, str):
        raise _mistyped(file, value, "text", path)
    if not value.strip():
        raise file.fault("pack.empty", path)
    if key.choices and value not in key.choices:
        raise file.fault("pack.unknown_name", path, name=value, near=nearest(value, key.choices))
    _check_form(file, value, key.form, path)


def _check_form(file: PackFile, value: str, form: Form | None, path: Path) -> None:
    if form and not re.fullmatch(form.pattern, value, re.ASCII):
        raise file.fault("pack.bad_value", path, value=value, example=form.example)


def _array(file: PackFile, value: object, key: Key, path: Path) -> list[object]:
    if not isinstance(value, list):
        raise _mistyped(file, value, key.kind, path)
    if len(value) < key.least:
        raise file.fault("pack.empty", path)
    return value


def _table(file: PackFile, value: object, kind: Kind, path: Path) -> Table:
    if not isinstance(value, dict):
        raise _mistyped(file, value, kind, path)
    return value


def _mistyped(file: PackFile, value: object, kind: Kind, path: Path) -> Exception:
    return file.fault("pack.wrong_type", path, expected=_EXPECTED[kind], found=_FOUND.get(type(value), "date"))
