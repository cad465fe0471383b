"""Markup: HTML that is safe by construction. What is not Markup already is escaped when it is put inside an element."""

import re
from html import escape

# A browser shows nothing for them or treats them as an error; a source text or a file name may hold them.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_VOID = frozenset({"br", "meta"})  # a rect is closed: foreign elements in HTML are


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def plain(text: str) -> Markup:
    """Return `text` as HTML that reads the same; control characters other than tab and newline show as U+FFFD."""
    return Markup(escape(_CONTROL.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))))


def join(*parts: str) -> Markup:
    """Return `parts` in a row."""
    return Markup("".join(part if isinstance(part, Markup) else plain(part) for part in parts))


def tag(name: str, /, *parts: str, **attributes: str | int | bool | None) -> Markup:
    """Return an element.

    Attributes are told with a trailing underscore where Python has the word (`class_`), and with an underscore for each hyphen;
    None and False leave one out, True sets it without a value.
    """
    head = "".join(
        f" {key}" if value is True else f' {key}="{plain(str(value))}"'
        for key, value in ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
        if value is not None and value is not False
    )
    return Markup(f"<{name}{head}>" if name in _VOID else f"<{name}{head}>{join(*parts)}</{name}>")
