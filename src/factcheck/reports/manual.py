"""The list of rules, and the manual page of one."""

from collections.abc import Sequence

from factcheck.model.pack import Rule, told
from factcheck.reports.terminal import pad, width, wrap
from factcheck.reports.view import View


def listing(rules: Sequence[Rule], view: View) -> str:
    """Return one line for every rule, sorted by code: code, severity, title."""
    severities = {rule.severity: view.say(f"severity.{rule.severity}") for rule in rules}
    cells = max(map(width, severities.values()), default=0)
    return "".join(
        line + "\n"
        for rule in sorted(rules, key=lambda rule: rule.code)
        for line in wrap(
            told(rule.title, view.lang), f"{rule.code} {pad(severities[rule.severity], cells)} ", " " * (cells + 8)
        )
    )


def parts(rule: Rule, view: View) -> dict[str, tuple[str, ...]]:
    """Return what the page of a rule is made of, in its order: paragraphs by the catalogue key of their heading; none is empty."""
    made = {
        "rules.reason": (told(rule.reason, view.lang),),
        "rules.message": (told(rule.message, view.lang),),
        "rules.references": rule.references,
        "rules.fails": rule.fails,
        "rules.passes": rule.passes,
        "rules.computes": (view.say(f"computes.{rule.check}"),),
    }
    return {heading: paragraphs for heading, paragraphs in made.items() if paragraphs}


def page(rule: Rule, view: View) -> str:
    """Return the manual page of `rule`: what it tells, why, on whose word, texts that it tells and passes, and the formula."""
    lines = [
        *wrap(f"{rule.code} {told(rule.title, view.lang)}"),
        *wrap(view.say("rules.severity", severity=view.say(f"severity.{rule.severity}"))),
        *wrap(view.say("rules.checked_by", check=rule.check)),
    ]
    for heading, paragraphs in parts(rule, view).items():
        lines += ["", view.say(heading), *(line for text in paragraphs for line in wrap(text, "  "))]
    return "".join(line + "\n" for line in lines)
