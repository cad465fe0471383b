"""What counts no more, in one line for each reason why: how many, and of what was accepted or passed over by whom it was said why."""

from factcheck.model.finding import SUPPRESSORS
from factcheck.model.report import Document
from factcheck.reports.terminal import wrap
from factcheck.reports.view import View


def lines(document: Document, view: View) -> list[str]:
    """Return the lines on the suppressed findings of a document, none where there are none."""
    told: list[str] = []
    for by in SUPPRESSORS:
        held = [(f.rule, f.suppressed.reason) for f in document.findings if f.suppressed and f.suppressed.by == by]
        if not held:
            continue
        reasons = dict.fromkeys(
            view.say("suppressed.why", rule=rule, reason=why) if why else rule for rule, why in held
        )
        listed = view.say("suppressed.joint").join(reasons)
        told += wrap(view.say(f"suppressed.line_{by}", count=len(held), reasons=listed), hanging="  ")
    return told
