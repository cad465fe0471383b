"""docs/rules.md is what the rules give now, and every rule has its place on it in both languages."""

import re
import subprocess
import sys
from pathlib import Path

from factcheck.api import load_pack
from factcheck.model.pack import told
from factcheck.reports.markdown import escaped

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "rules.md").read_text("utf-8")


def test_the_page_is_current(tmp_path: Path) -> None:
    """The script writes the page that is in the repository, to the byte."""
    where = tmp_path / "rules.md"
    subprocess.run([sys.executable, str(DOCS / "rules.py"), str(where)], check=True, cwd=tmp_path)

    assert where.read_text("utf-8") == PAGE, "docs/rules.md is not what the rules give: run python docs/rules.py"


def test_every_rule_is_told_in_both_languages() -> None:
    """Title, reason and references, one text that is told and one that passes, and a link from the table to each."""
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
    rules = load_pack(()).rules

    assert list(sections) == sorted(rule.code for rule in rules) == re.findall(r"^\| \[(\w+)\]\(#", PAGE, re.MULTILINE)
    for rule in rules:
        section = sections[rule.code]
        words = [told(part, lang) for part in (rule.title, rule.reason, rule.message) for lang in ("zh", "en")]
        examples = [text.splitlines()[0] for text in (rule.fails[0], rule.passes[0])]
        assert [word for word in (*words, *rule.references, *examples) if escaped(word) not in section] == []
        assert len(re.findall(r"^> .*(?:\n>.*)*", section, re.MULTILINE)) == 2


def test_the_table_leads_to_each_rule() -> None:
    """A link is the code in small letters, as a heading is named by what shows the page."""
    links = re.findall(r"\[(\w+)\]\(#(\w+)\)", PAGE)

    assert len(links) > 40
    assert [link for code, link in links if link != code.lower()] == []
