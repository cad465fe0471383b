"""The page of all rules, docs/rules.md, in both languages, out of what `factcheck rules CODE` tells of each.

    python docs/rules.py [PAGE]

PAGE is where the page is written, rules.md beside this file unless it is named.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from factcheck.api import load_pack
from factcheck.model.pack import Rule, told
from factcheck.reports.manual import parts
from factcheck.reports.markdown import escaped
from factcheck.reports.view import View

HEAD = """\
<!-- Written by docs/rules.py out of rules/*.toml. Change these, then run the script; a test compares them. -->

# 规则 · Rules

每条规则：严重程度、检查方法、为什么要查、怎么算、报告用语、会报出和不报的例文各一段、依据。例文全文见 `factcheck rules 代码 --lang zh`。

Each rule with its severity, its check, why it matters, what is computed, what the report says, one text that it tells, one that it
passes, and whom it relies on. `factcheck rules CODE` shows all of its texts. `--select` and `--ignore` take codes and families.
"""
TOLD = ("rules.reason", "rules.computes", "rules.message")


def main() -> None:
    """Write the page."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("rules.md")
    pack = load_pack(())
    views = View(pack, "zh"), View(pack, "en")
    rules = sorted(pack.rules, key=lambda rule: rule.code)
    blocks = [HEAD.strip(), _table(rules, views), *(block for rule in rules for block in _rule(rule, views))]
    path.write_text("\n\n".join(blocks) + "\n", "utf-8")


def _table(rules: Sequence[Rule], views: Sequence[View]) -> str:
    rows = ["| 代码 Code | 严重程度 Severity | 规则 | Rule |", "| --- | --- | --- | --- |"]
    for rule in rules:
        titles = " | ".join(escaped(told(rule.title, view.lang)) for view in views)
        rows.append(f"| [{rule.code}](#{rule.code.lower()}) | {_severity(rule, views)} | {titles} |")
    return "\n".join(rows)


def _rule(rule: Rule, views: Sequence[View]) -> list[str]:
    titles = (f"**{escaped(told(rule.title, view.lang))}**" for view in views)
    blocks = [f"## {rule.code}", " · ".join([*titles, _severity(rule, views), f"`{rule.check}`"])]
    for view in views:
        found = parts(rule, view)
        blocks += [f"**{view.say(key)}** {escaped(text)}" for key in TOLD for text in found[key]]
    found = parts(rule, views[0])
    for key in ("rules.fails", "rules.passes"):
        blocks += [_both(key, views), _quoted(found[key][0])]
    references = "\n".join(f"- {escaped(text)}" for text in found.get("rules.references", ()))
    return [*blocks, _both("rules.references", views), references] if references else blocks


def _severity(rule: Rule, views: Sequence[View]) -> str:
    return " · ".join(view.say(f"severity.{rule.severity}") for view in views)


def _both(key: str, views: Sequence[View]) -> str:
    return "**" + " · ".join(view.say(key) for view in views) + "**"


def _quoted(text: str) -> str:
    return "\n".join(f"> {escaped(line)}".rstrip() for line in text.splitlines())


if __name__ == "__main__":
    main()
