"""Every text a user reads that is no rule's own words, in Chinese and English.

A key and its fields come in, one sentence goes out. Entries are pairs (Chinese, English) of str.format templates, kept
by subject in the modules of this package; keys read "subject.name".
"""

from factcheck.catalogue.command import COMMAND
from factcheck.catalogue.errors import ERRORS
from factcheck.catalogue.help import HELP
from factcheck.catalogue.pack import PACK
from factcheck.catalogue.report import REPORT
from factcheck.catalogue.suspect import SUSPECT

LANGUAGES = ("zh", "en")
ENTRIES = {**ERRORS, **PACK, **COMMAND, **HELP, **REPORT, **SUSPECT}


def text(key: str, lang: str, /, **fields: object) -> str:
    """Return the entry `key` in `lang` (zh or en), its fields filled in."""
    return ENTRIES[key][LANGUAGES.index(lang)].format(**fields)
