"""Lines: where a key stands in a TOML file. tomllib tells no lines, and an editor needs one.

The text is cut into tokens once more, but only when an error has to be told, and after tomllib has accepted the text:
the walk below may therefore take every bracket to be closed. A path is the keys from the top, with the place in an
array as a number: ("axis", 0, "member", 3, "aliases").
"""

import re

Path = tuple[str | int, ...]
Token = tuple[str, int]  # the token as written, and its line from 1

_TOKEN = re.compile(
    r'''
      (?P<blank> [ \t\r]+ | \#[^\n]* )              # blanks and comments
    | """ (?: \\. | (?!""") . )* "{3,5}             # text over several lines; two more quotes may end it
    | \'{3} (?: (?!\'{3}) . )* \'{3,5}              # the same, taken literally
    | " (?: \\. | [^"\\\n] )* " | ' [^'\n]* '       # text on one line
    | [^\s\[\]{}=,.\#"']+                           # bare key, number, truth value or date
    | .                                             # brackets, comma, point, equals sign, line end
    ''',
    re.VERBOSE | re.DOTALL,
)
_ENDS = frozenset(",]}\n")


def line_of(text: str, path: Path) -> int:
    """Return the line, from 1, of the last part of `path` that stands in `text`; a table has the line of its header."""
    found = _places(_tokens(text))
    while path and path not in found:
        path = path[:-1]
    return found.get(path, 1)


def _tokens(text: str) -> list[Token]:
    tokens, line = [], 1
    for match in _TOKEN.finditer(text):
        if not match["blank"]:
            tokens.append((match[0], line))
        line += match[0].count("\n")
    return tokens


def _places(tokens: list[Token]) -> dict[Path, int]:
    found: dict[Path, int] = {}
    last: dict[Path, int] = {}  # for each array of tables the place of the one opened last
    table: Path = ()
    at = 0
    while at < len(tokens):
        if tokens[at][0] == "\n":
            at += 1
        elif tokens[at][0] == "[":
            table, at = _header(tokens, at, last)
            found.setdefault(table, tokens[at - 1][1])
        else:
            at = _pair(tokens, at, table, found)
    return found


def _header(tokens: list[Token], at: int, last: dict[Path, int]) -> tuple[Path, int]:
    """Return the path that the header at `at` opens, and what follows it."""
    brackets = 2 if tokens[at + 1][0] == "[" else 1
    names, at = _key(tokens, at + brackets)
    path: Path = ()
    for name in names[:-1]:
        path = (*path, name)
        path = (*path, last[path]) if path in last else path
    path = (*path, names[-1])
    if brackets == 2:  # noqa: PLR2004  the two of [[
        last[path] = last.get(path, -1) + 1
        path = (*path, last[path])
    return path, at + brackets


def _key(tokens: list[Token], at: int) -> tuple[tuple[str, ...], int]:
    """Return the parts of the key at `at`, and what follows it (an equals sign or the end of a header)."""
    parts: list[str] = []
    while tokens[at][0] not in "=]":
        if tokens[at][0] != ".":
            parts.append(tokens[at][0].strip("\"'"))
        at += 1
    return tuple(parts), at


def _pair(tokens: list[Token], at: int, table: Path, found: dict[Path, int]) -> int:
    """Note the key at `at` and whatever its value holds; return what follows."""
    line = tokens[at][1]
    names, at = _key(tokens, at)
    path = table
    for name in names:
        path = (*path, name)
        found.setdefault(path, line)
    return _value(tokens, at + 1, path, found)


def _value(tokens: list[Token], at: int, path: Path, found: dict[Path, int]) -> int:
    if tokens[at][0] == "[":
        return _array(tokens, at + 1, path, found)
    if tokens[at][0] == "{":
        return _inline(tokens, at + 1, path, found)
    while at < len(tokens) and tokens[at][0] not in _ENDS:
        at += 1
    return at


def _array(tokens: list[Token], at: int, path: Path, found: dict[Path, int]) -> int:
    place = 0
    while tokens[at][0] != "]":
        if tokens[at][0] in ",\n":
            at += 1
            continue
        found[(*path, place)] = tokens[at][1]
        at = _value(tokens, at, (*path, place), found)
        place += 1
    return at + 1


def _inline(tokens: list[Token], at: int, path: Path, found: dict[Path, int]) -> int:
    while tokens[at][0] != "}":
        at = at + 1 if tokens[at][0] in ",\n" else _pair(tokens, at, path, found)
    return at + 1
