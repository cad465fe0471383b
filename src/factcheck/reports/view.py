"""View: how a report is told, and the words that its findings are told in."""

from dataclasses import dataclass

from factcheck.catalogue.entries import text
from factcheck.model.finding import Finding, Suspect
from factcheck.model.pack import Pack, Rule, told


@dataclass(frozen=True, slots=True)
class View:
    """What a report needs beside the documents: the rules in force, the language, and whether to colour."""

    pack: Pack
    lang: str
    colour: bool = False

    def say(self, key: str, /, **fields: object) -> str:
        """Return a catalogue entry in the language of this view."""
        return text(key, self.lang, **fields)

    def rule(self, code: str) -> Rule:
        """Return the rule with this code."""
        return next(rule for rule in self.pack.rules if rule.code == code)

    def title(self, finding: Finding) -> str:
        """Return the title of the rule behind `finding`."""
        return told(self.rule(finding.rule).title, self.lang)

    def message(self, finding: Finding) -> str:
        """Return what the rule says of this finding, its figures filled in."""
        return told(self.rule(finding.rule).message, self.lang).format(**dict(finding.fields))

    def reason(self, suspect: Suspect) -> str:
        """Return why the figure is suspected."""
        return self.say(suspect.reason, **dict(suspect.fields))
