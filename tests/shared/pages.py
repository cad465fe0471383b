"""Pages of the manual as scripts: their files are written, their commands typed in order, and what is printed is compared.

A block is fenced by three backticks, with its kind behind the first three:

    text file=NAME      a file that the reader has; as Word document when NAME ends in .docx, a paragraph for each line
    toml, markdown file=NAME   likewise, as text
    edit file=NAME      what is typed over in it, a line "this → that" for each place
    sh                  commands; what they print on both outputs is the text block right behind it, nothing if there is none
    text comments=NAME  who says what in the comments of a Word document, each comment ended by an empty line
    python              lines of one script, which the blocks of a page make up together
"""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from docx import Document

_BLOCK = re.compile(
    r"^```(?P<kind>\w+)(?:\ (?P<use>file|comments)=(?P<name>\S+))?\n (?P<text>.*?) ^```$",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page; `use` is "file" or "comments" where it is about the file `name`."""

    kind: str
    use: str
    name: str
    text: str


def blocks(page: Path) -> tuple[Block, ...]:
    """Return the fenced blocks of a page in their order."""
    found = _BLOCK.finditer(page.read_text("utf-8"))
    return tuple(Block(m["kind"], m["use"] or "", m["name"] or "", m["text"]) for m in found)


def install(folder: Path) -> None:
    """Put `factcheck` into the .bin of a folder, as `printed` looks for it: this source tree, run by this Python."""
    script = folder / ".bin" / "factcheck"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -P -m factcheck "$@"\n', "utf-8")
    script.chmod(0o755)


def printed(commands: str, folder: Path) -> str:
    """Return what `commands`, typed into a shell in `folder` and an English locale, print on both outputs."""
    path = f"{folder / '.bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PATH": path}
    shell = ["/bin/sh", "-c", f"exec 2>&1\n{commands}"]
    return subprocess.run(
        shell, cwd=folder, env=environment, stdout=subprocess.PIPE, encoding="utf-8", check=False
    ).stdout


def played(page: Path, folder: Path) -> list[tuple[str, str, str]]:
    """Return commands, what the page shows behind them and what they printed, for each block of commands or comments."""
    found: list[tuple[str, str, str]] = []
    held = blocks(page)
    for at, block in enumerate(held):
        behind = held[at + 1] if at + 1 < len(held) else None
        if block.use == "file":
            (_edit if block.kind == "edit" else _write)(folder / block.name, block.text)
        elif block.use == "comments":
            found.append((f"comments of {block.name}", block.text, _comments(folder / block.name)))
        elif block.kind == "sh":
            shown = behind.text if behind and (behind.kind, behind.use) == ("text", "") else ""
            found.append((block.text, shown, printed(block.text, folder)))
    return found


def script(page: Path) -> str:
    """Return the Python blocks of a page as one script."""
    return "\n".join(block.text for block in blocks(page) if block.kind == "python")


def _write(path: Path, text: str) -> None:
    if path.suffix != ".docx":
        path.write_text(text, "utf-8")
        return
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))


def _edit(path: Path, told: str) -> None:
    """Type over what `told` says: each place has to be there once, in a Word document in one run."""
    for line in told.splitlines():
        old, _, new = line.partition(" → ")
        if path.suffix == ".docx":
            document = Document(str(path))
            (run,) = [run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text]
            run.text = run.text.replace(old, new)
            document.save(str(path))
        else:
            text = path.read_text("utf-8")
            assert text.count(old) == 1, f"{old} stands in {path.name} {text.count(old)} times"
            path.write_text(text.replace(old, new), "utf-8")


def _comments(path: Path) -> str:
    told = (
        f"{comment.author}:\n" + "".join(f"{paragraph.text}\n" for paragraph in comment.paragraphs)
        for comment in Document(str(path)).comments
    )
    return "\n".join(told)
