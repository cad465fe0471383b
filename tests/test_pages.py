"""The pages of the manual keep their word: a reader who types what they show, from top to bottom, sees what they show."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared.pages import blocks, install, played, script

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PLAYED = ("new-bulletin", "new-bulletin.zh-CN", "desk", "desk.zh-CN", "writing-packs")
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)")


@pytest.mark.parametrize("name", PLAYED)
def test_a_page_is_true_from_top_to_bottom(name: str, tmp_path: Path) -> None:
    """Its files are written, its commands run in order, and each prints what stands behind it."""
    install(tmp_path)
    told = played(DOCS / f"{name}.md", tmp_path)

    assert len(told) > 5
    assert [(commands, shown) for commands, shown, _ in told] == [(commands, out) for commands, _, out in told]
    assert any("SUM001" in out for _, _, out in told)


@pytest.mark.parametrize("name", ["new-bulletin", "desk"])
def test_both_languages_show_the_same_work(name: str) -> None:
    """The same files, edits and calls, but for the language and the words of a reason."""

    def work(language: str) -> list[tuple[str, str]]:
        held = blocks(DOCS / f"{name}{language}.md")
        return [
            (block.name, re.sub(r' --lang zh|lang = "zh"\n|".*?"|(?<=SUM001 ).*(?= -->)', "", block.text))
            for block in held
            if block.kind == "sh" or block.use == "file"
        ]

    assert len(work("")) > 5
    assert work(".zh-CN") == work("")


@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "docs/validation.md"])
def test_the_python_of_a_page_runs(page: str, tmp_path: Path) -> None:
    """As one script, in a folder that looks like the clone."""
    for entry in ROOT.iterdir():
        if not entry.name.startswith("."):
            (tmp_path / entry.name).symlink_to(entry)
    text = script(ROOT / page)
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )

    assert "import factcheck" in text or "from factcheck" in text
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("page", sorted(map(str, (*ROOT.glob("*.md"), *DOCS.glob("*.md")))))
def test_links_lead_somewhere(page: str) -> None:
    """Every link of a page to a file names one that is there."""
    links = LINK.findall(re.sub(r"```.*?```|`[^`]*`", "", Path(page).read_text("utf-8"), flags=re.DOTALL))

    assert [link for link in links if not (Path(page).parent / link).exists()] == []


def test_a_page_of_use_is_linked_from_both_readmes() -> None:
    """Each README leads to the three uses and to the rules, in its own language where there is such a page."""
    english, chinese = (
        set(LINK.findall((ROOT / name).read_text("utf-8"))) for name in ("README.md", "README.zh-CN.md")
    )

    assert {"docs/new-bulletin.md", "docs/desk.md", "docs/validation.md", "docs/rules.md"} <= english
    assert {"docs/new-bulletin.zh-CN.md", "docs/desk.zh-CN.md", "docs/validation.md", "docs/rules.md"} <= chinese
