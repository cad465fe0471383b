"""Text for a terminal: how wide it stands, wrapped lines, and nothing that the terminal would take for a command."""

import re
from unicodedata import category, east_asian_width

COLUMNS = 80
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
# A terminal obeys these; a source text or a file name may hold them.
_CONTROL = frozenset({"Cc", "Zl", "Zp"})
_BREAKABLE = re.compile(
    r"""
      \s+                                  # blanks, dropped at a line end
    | [（《〈「『“‘【(\[]*                 # opening marks stay with what they open
      (?: [!-~\u00a1-\u024f÷×−]+           # a word or figure in one piece
          (?: (?<=\d) [多余]? [十百千万亿]* # and what a figure counts
              (?: [美欧日港]?元(?:人民币)? | 个?百分点 | 人次 | [年月日倍成家个人户项件吨] )? )?
        | . )                              # one Chinese character
      [，。；：、？！）》〉」』”’】%‰…]*   # no line begins with closing marks
    """,
    re.VERBOSE | re.DOTALL,
)
_STYLES = {"error": "31;1", "warning": "33;1", "note": "36;1", "strong": "1", "faint": "2"}


def visible(text: str) -> str:
    """Return `text` on one line, tabs and line ends as blanks, other control characters as U+FFFD."""
    if text.isprintable():
        return text
    return "".join(
        " " if character in "\t\n\r" else "\ufffd" if category(character) in _CONTROL else character
        for character in text
    )


def width(text: str) -> int:
    """Return the number of terminal cells that `text` takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if category(character) in _NO_WIDTH else 2 if east_asian_width(character) in "WF" else 1 for character in text
    )


def pad(text: str, cells: int) -> str:
    """Return `text` with blanks after it up to `cells`."""
    return text + " " * (cells - width(text))


def clip(text: str, cells: int) -> str:
    """Return `text`, cut to `cells` with an ellipsis where it is wider."""
    if width(text) <= cells:
        return text
    kept, used = "", 1
    for character in text:
        used += width(character)
        if used > cells:
            break
        kept += character
    return kept + "…"


def wrap(text: str, indent: str = "", hanging: str | None = None, cells: int = COLUMNS) -> list[str]:
    """Return `text` as lines of at most `cells`: the first after `indent`, the others after `hanging` or `indent`."""
    hanging = indent if hanging is None else hanging
    lines, line = [], indent
    for piece in _pieces(visible(text), cells - max(width(indent), width(hanging))):
        if width(line) + width(piece.rstrip()) > cells:
            lines.append(line.rstrip())
            line = hanging
            piece = piece.lstrip()  # noqa: PLW2901  blanks are dropped where a line begins
        line += piece
    return [*lines, line.rstrip()]


def style(text: str, name: str, *, on: bool) -> str:
    """Return `text` in the colours of `name`, untouched unless `on`."""
    return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if on else text


def _pieces(text: str, cells: int) -> list[str]:
    """Return `text` in pieces between which a line may end, each narrow enough to stand alone."""
    pieces = []
    for piece in _BREAKABLE.findall(text):
        while width(piece) > cells:
            cut = next(at for at in range(1, len(piece) + 1) if at == len(piece) or width(piece[: at + 1]) > cells)
            pieces.append(piece[:cut])
            piece = piece[cut:]  # noqa: PLW2901  what is left of it
        pieces.append(piece)
    return pieces
