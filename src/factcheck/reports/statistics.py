"""The findings counted by rule, for `check --statistics`."""

from collections import Counter
from collections.abc import Sequence

from factcheck.model.report import Document
from factcheck.reports.terminal import wrap
from factcheck.reports.view import View


def render(documents: Sequence[Document], view: View) -> bytes:
    """Return a line for each rule with findings that count, the most frequent first, and one for all of them."""
    counts = Counter(f.rule for document in documents for f in document.findings if f.suppressed is None)
    severities = {f.rule: f.severity for document in documents for f in document.findings}
    titles = {f.rule: view.title(f) for document in documents for f in document.findings}
    cells = len(str(max(counts.values(), default=0)))
    lines: list[str] = []
    for rule, count in sorted(counts.items(), key=lambda held: (-held[1], held[0])):
        told = f"{count:>{cells}}  {rule}  {view.say(f'severity.{severities[rule]}')}  {titles[rule]}"
        lines += wrap(told, hanging=" " * (cells + 2))
    lines.append(view.say("statistics.all", count=counts.total(), documents=len(documents)))
    return "".join(line + "\n" for line in lines).encode("utf-8", "backslashreplace")
