"""Errors of factcheck: what stops a call, a file or a pack from being used.

    FactcheckError
    ├── InputError      a document cannot be read
    ├── PackError       a pack or a rule file is malformed
    └── UsageError      the call itself makes no sense

A doubtful number is a Finding, never an error. Every error carries a catalogue key and its fields,
so that one sentence can be told in each language; `str(error)` is English. A field may be an error in its turn.
"""

from factcheck.catalogue.entries import text


class FactcheckError(Exception):
    """Base of all errors; `key` names the catalogue entry and `fields` fill it."""

    def __init__(self, key: str, **fields: object) -> None:
        super().__init__(key, fields)
        self.key = key
        self.fields = fields

    def told(self, lang: str) -> str:
        """Return the one line that names the thing, the place and the remedy, in `lang` (zh or en)."""
        fields = {name: f.told(lang) if isinstance(f, FactcheckError) else f for name, f in self.fields.items()}
        return text(self.key, lang, **fields)

    def __str__(self) -> str:
        return self.told("en")


class InputError(FactcheckError):
    """A document that cannot be read: missing, of a kind no reader knows, or wrongly encoded."""


class PackError(FactcheckError):
    """A pack that cannot be used; the line names file, line and key."""


class UsageError(FactcheckError):
    """A call whose arguments contradict each other or name something unknown."""
