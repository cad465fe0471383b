"""Two whole days: a Word draft from its first check to signed off, and a folder of two hundred bulletins in one report."""

import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from benchmarks.bulletins import bulletin
from factcheck.model.finding import SEVERITIES
from tests.cli.conftest import Call
from tests.cli.conftest import call as call  # noqa: PLC0414  a fixture of the neighbours
from tests.reports.page import Page

DRAFT = """某市服务外包公报
2019年5月20日
2018年，全市服务外包执行额为80.4亿元，其中离岸执行额58.2亿元，在岸执行额22.2亿元。
2017年，全市服务外包执行额为85.5亿元，其中离岸执行额38.2亿元，在岸执行额20.3亿元。
2016年，全市货物进出口总额174.3亿元，其中出口90.2亿元，进口57.1亿元。
2015年，全市服务外包合同额为75.4亿元，其中离岸合同额30.1亿元，在岸合同额27.3亿元。
"""
WRONG = {"85.5亿元": "58.5亿元", "174.3亿元": "147.3亿元"}
BULLETINS, WITH_ERROR = 200, 7
# What is planted in every so many-th bulletin: an error, a warning, a note.
PLANTED = {
    13: "2018年，某省服务进出口总额1291.9亿元，其中服务出口463.4亿元，服务进口828.5亿元，逆差356.1亿元。\n",
    17: "2018年，全国服务外包合同额13233.4亿元人民币（约为1939.9亿美元）。\n",
    19: "2018年，我国企业离岸服务外包执行额886.5亿美元。发言人介绍，2018年我国企业离岸服务外包执行额800多亿美元。\n",
}


def draft(path: Path) -> None:
    """Write the draft as a Word document, the first figure of it in bold, with a remark of the editor in chief."""
    document = Document()
    for line in DRAFT.splitlines():
        paragraph = document.add_paragraph()
        for piece in re.split(r"(80\.4亿元)", line):
            paragraph.add_run(piece).bold = piece == "80.4亿元" or None
    document.add_comment(document.paragraphs[2].runs[1], text="与去年口径一致？", author="总编", initials="Z")
    document.save(str(path))


def mend(path: Path) -> None:
    """Do what the comments say, as an editor does in Word: type over the figures that they stand on."""
    document = Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = WRONG.get(run.text, run.text)
    document.save(str(path))


def said(data: bytes) -> dict[str, list[str]]:
    """Return what each author says in the comments of a document, first lines only."""
    told: dict[str, list[str]] = {}
    for comment in Document(BytesIO(data)).comments:
        told.setdefault(comment.author, []).append(comment.paragraphs[0].text)
    return told


def test_a_draft_goes_from_its_first_check_to_signed_off(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Check, comments in Word, two figures mended, one finding accepted with its reason, exit code 0."""
    monkeypatch.chdir(tmp_path)
    draft(Path("稿.docx"))
    Path("factcheck.toml").write_text('lang = "zh"\n', "utf-8")

    first = call("check", "稿.docx", "--format", "docx", "--output", "批注稿.docx")
    assert (first.code, first.err) == (1, "")
    comments = said(Path("批注稿.docx").read_bytes())
    assert comments["总编"] == ["与去年口径一致？"]
    assert len(comments["factcheck"]) == 3
    assert all(line.startswith("错误 ") for line in comments["factcheck"])

    mend(Path("批注稿.docx"))
    second = call("check", "批注稿.docx", "--format", "json")
    (left,) = [
        finding for finding in json.loads(second.out)["documents"][0]["findings"] if finding["severity"] == "error"
    ]
    assert second.code == 1
    assert "75.4亿元" in {span["text"] for span in left["spans"]}

    accepted = call(
        "accept", left["fingerprint"], "--why", "另有未列的一类", "--in", "批注稿.docx", "--date", "2019-05-21"
    )
    last = call("check", "批注稿.docx")
    assert (accepted.code, last.code, last.err) == (0, 0, "")
    assert f"已认可、不再报的 1 条：{left['rule']}（另有未列的一类）" in last.out.decode()

    signed = call("check", "批注稿.docx", "--format", "docx", "--output", "定稿.docx")
    assert signed.code == 0
    assert said(Path("定稿.docx").read_bytes()) == {"总编": ["与去年口径一致？"]}
    text = "\n".join(paragraph.text for paragraph in Document("定稿.docx").paragraphs)
    for wrong, right in WRONG.items():
        assert (wrong in text, right in text) == (False, True)


def bulletins(folder: Path) -> set[str]:
    """Write two hundred bulletins in folders by year, each seventh with a wrong total; return the names of those."""
    wrong = set()
    for number in range(BULLETINS):
        offshore, onshore = 300 + 7 * number, 200 + 3 * number
        total = offshore + onshore + (100 if number % WITH_ERROR == 0 else 0)
        place = folder / f"{2000 + number // 20}"
        place.mkdir(exist_ok=True)
        path = place / f"{number:03}.txt"
        path.write_text(
            f"某市第{number}号公报\n2019年5月20日\n2018年，全市服务外包执行额为{total / 10}亿元，"
            f"其中离岸执行额{offshore / 10}亿元，在岸执行额{onshore / 10}亿元。\n",
            "utf-8",
        )
        if number % WITH_ERROR == 0:
            wrong.add(path.name)
    return wrong


def test_a_folder_of_two_hundred_bulletins_gives_one_report(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On two processes as on one: the same bytes, in the order of the names; one that cannot be read is told beside it."""
    monkeypatch.chdir(tmp_path)
    Path("公报").mkdir()
    wrong = bulletins(Path("公报"))
    Path("公报/坏.txt").write_bytes("这份公报的正文只读到一半。".encode()[:-1])

    told, alone = (call("check", "公报", "--format", "json", "--jobs", jobs) for jobs in ("2", "1"))

    assert told == alone
    assert told.code == 2
    assert told.err.startswith("factcheck: 公报/坏.txt: damaged UTF-8")
    documents = json.loads(told.out)["documents"]
    assert len(documents) == BULLETINS
    assert [document["path"] for document in documents] == sorted(document["path"] for document in documents)
    erring = {Path(d["path"]).name for d in documents if any(f["severity"] == "error" for f in d["findings"])}
    assert erring == wrong

    quiet = call("check", "公报", "--jobs", "2", "--quiet")
    assert quiet.out.decode().splitlines()[0].startswith(f"{len(wrong)} documents together: numbers {3 * len(wrong)}")
    assert call("check", "公报", "--jobs", "2", "--statistics").out.decode().splitlines()[-1] == (
        f"{len(wrong)} findings in {BULLETINS} documents"
    )


def drawn(folder: Path) -> None:
    """Write two hundred bulletins of many figures, some with a planted error, warning or note, or two of them."""
    for number in range(BULLETINS):
        planted = [line for every, line in PLANTED.items() if number % every == every - 1]
        path = folder / f"{2000 + number // 20}" / f"{number:03}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join([bulletin(300, number + 1), *planted]), "utf-8")


def test_a_folder_of_two_hundred_bulletins_gives_one_index(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One HTML file: a row for each bulletin with the counts of its findings, the gravest first, and a link to its section."""
    monkeypatch.chdir(tmp_path)
    Path("公报").mkdir()
    drawn(Path("公报"))

    told = call("check", "公报", "--format", "html", "--output", "报告.html", "--jobs", "2", "--lang", "zh")
    found = json.loads(call("check", "公报", "--format", "json", "--jobs", "2").out)["documents"]
    counts = {
        document["path"].removeprefix("公报/"): tuple(
            sum(finding["severity"] == severity for finding in document["findings"]) for severity in SEVERITIES
        )
        for document in found
    }
    ordered = sorted(counts, key=lambda name: ([-count for count in counts[name]], name))
    page = Page(Path("报告.html").read_bytes())
    links = [attrs["href"] for attrs in page.classed("to")]
    cells = [cell for cell in page.texts["td"] if cell.strip().isdigit() or cell == "–"]

    assert (told.code, told.out, told.err) == (1, b"", "")
    assert all(sum(count[at] > 0 for count in counts.values()) > 5 for at in range(len(SEVERITIES)))
    assert page.texts["h1"] == [f"{BULLETINS} 份文件合计 · 公报/"]
    assert [text for text in page.texts["a"] if text.endswith(".txt")] == ordered
    assert [cells[at : at + 3] for at in range(0, len(cells), 6)] == [
        [str(count) if count else "–" for count in counts[name]] for name in ordered
    ]
    assert links == [f"#{attrs['id']}" for attrs in page.classed("doc")] == [f"#d{n + 1}" for n in range(BULLETINS)]
    assert page.texts["h2"] == [f"公报/{name}" for name in ordered]


def test_a_date_that_is_none_stops_every_process(call: Call, tmp_path: Path) -> None:
    """It is told once, as in one process."""
    bulletins(tmp_path)

    told = call("check", tmp_path, "--jobs", "2", "--issued", "2019-13-01")

    assert (told.code, told.out, told.err.count("\n")) == (2, b"", 1)
    assert "write it as YYYY-MM-DD" in told.err
