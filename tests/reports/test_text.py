"""The report for a terminal leads with coverage and tells every finding with its arithmetic."""

import re
from dataclasses import replace

import pytest

from factcheck.model.coverage import REASONS, Coverage
from factcheck.model.layout import Notice
from factcheck.model.source import Source
from factcheck.reports.table import BINARY, FORMATS, render
from factcheck.reports.terminal import width
from factcheck.reports.view import View
from tests.reports.samples import DOCUMENT, EN, FINDING, PACK, SILENT, TEXT, ZH

ZH_REPORT = """\
公报.txt：共 3 个数，已核 2 个（矛盾 1 个），未核 1 个
未核的原因：旁边只有上下限、次序或约数 1 个

错误 SUM001 分项之和与合计不符
  公报.txt:2:13
  2 | 2018年，全市执行额 58.7 亿
    |                    ^^^^^^^
  3 | 元，其中离岸 31.2 亿元，在岸超过 28.5 亿元。
    | ^^           ---------           ---------
  分项合计为 59.7，原文合计为 58.7。
  算式：31.2 + 28.5 = 59.7 ≠ 58.7
  应为：59.7
  疑误：
    1. “58.7 亿元” → “59.7 亿元”（一位数字有误）
    2. “31.2 亿元”（没有一个值能使各处都相符）
"""
EN_REPORT = """\
公报.txt: numbers 3, checked 2 (contradicted 1), unchecked 1
Unchecked because: only a bound, an order or a hedge beside them 1

error SUM001 Parts do not add up
  公报.txt:2:13
  2 | 2018年，全市执行额 58.7 亿
    |                    ^^^^^^^
  3 | 元，其中离岸 31.2 亿元，在岸超过 28.5 亿元。
    | ^^           ---------           ---------
  The parts add up to 59.7, the total told is 58.7.
  Arithmetic: 31.2 + 28.5 = 59.7 ≠ 58.7
  Expected: 59.7
  Suspects:
    1. "58.7 亿元" → "59.7 亿元" (one digit wrong)
    2. "31.2 亿元" (no single value mends every place)
"""


@pytest.mark.parametrize(("view", "expected"), [(ZH, ZH_REPORT), (EN, EN_REPORT)], ids=["zh", "en"])
def test_a_finding_is_told_whole(view: View, expected: str) -> None:
    """Coverage, severity, code, title, place, source lines, message, arithmetic, expected value, suspects."""
    assert render("text", [DOCUMENT], view).decode() == expected


def test_several_documents_begin_with_the_sum_of_their_coverage() -> None:
    """Each document then has its own part."""
    lines = render("text", [DOCUMENT, SILENT], ZH).decode().splitlines()

    assert lines[0] == "2 份文件合计：共 6 个数，已核 5 个（矛盾 1 个），未核 1 个"
    assert "公报.txt：共 3 个数，已核 2 个（矛盾 1 个），未核 1 个" in lines
    assert lines[-2:] == [
        "旧公报.txt：共 3 个数，已核 3 个（矛盾 0 个），未核 0 个",
        "已核的数之间没有发现矛盾。",
    ]


def test_a_document_without_figures_says_so() -> None:
    """Silence about nothing is not called a success."""
    empty = replace(SILENT, coverage=Coverage(0, 0, 0, 0, ()))
    unchecked = replace(SILENT, coverage=Coverage(1, 0, 0, 1, ()))

    assert render("text", [empty], EN).decode() == "旧公报.txt: no numbers found\n"
    assert render("text", [unchecked], EN).decode() == (
        "旧公报.txt: numbers 1, checked 0 (contradicted 0), unchecked 1\n"
    )


def test_findings_left_out_are_not_called_none() -> None:
    """Where --ignore hides a contradiction the report does not say that there is none."""
    told = render("text", [replace(DOCUMENT, findings=())], ZH).decode()

    assert "没有发现矛盾" not in told
    assert told.splitlines()[-1] == "没有要报的条目；另有条目被 --select 或 --ignore 略去。"


def test_every_reason_of_coverage_is_told() -> None:
    """The closed list has words in both languages."""
    coverage = Coverage(15, 0, 0, 15, tuple((reason, 3) for reason in REASONS))

    for view in (ZH, EN):
        told = render("text", [replace(SILENT, coverage=coverage)], view).decode()
        assert len(re.findall(r" 3\b", told)) == len(REASONS)


def test_colours_change_nothing_but_colours() -> None:
    """Take the escape sequences away and the plain report is left."""
    coloured = render("text", [DOCUMENT], replace(ZH, colour=True)).decode()

    assert "\x1b[31;1m错误 SUM001" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == ZH_REPORT


def test_lines_fit_into_eighty_columns() -> None:
    """Long messages wrap by their width; a place is never cut, for editors open it."""
    field = "分项" * 100
    finding = replace(FINDING, arithmetic=" + ".join(["31.2"] * 50), fields=(("sum", field), ("total", field)))
    lines = render("text", [replace(DOCUMENT, findings=(finding,))], ZH).decode().splitlines()

    assert len(lines) > 20
    assert max(map(width, lines)) <= 80


def test_a_long_name_leaves_coverage_on_one_line() -> None:
    """The line that an editor looks for is never cut in two."""
    long = replace(SILENT, source=Source("公报" * 20 + ".txt", TEXT, ""))

    lines = render("text", [long], ZH).decode().splitlines()

    assert lines[:2] == ["公报" * 20 + ".txt：", "共 3 个数，已核 3 个（矛盾 0 个），未核 0 个"]


def test_a_page_is_named_where_there_are_some() -> None:
    """An editor finds a place in a PDF by its page."""
    paged = replace(DOCUMENT, source=Source("公报.pdf", TEXT, "", (0, 7)))

    assert "\n  公报.pdf:2:13 (第 2 页)\n" in render("text", [paged], ZH).decode()


def test_notices_stand_right_behind_coverage() -> None:
    """Pages of which the same is to be told share a line; what concerns the whole document comes first."""
    notices = (
        *(Notice("notice.no_text_layer", page, unread=True) for page in (7, 2, 3, 4)),
        Notice("notice.encoding_guessed", fields=(("encoding", "GB18030"),)),
    )
    paged = replace(DOCUMENT, source=Source("公报.pdf", TEXT, "", (0, 7), notices=notices))

    lines = render("text", [paged], ZH).decode().splitlines()

    assert lines[2] == "注意：没有说明编码，按 GB18030 读；如有乱码，请另存为 UTF-8"
    assert lines[3].startswith("注意：第 2-4, 7 页是图像")
    assert max(map(width, lines)) <= 80
    assert lines[lines.index("") + 1] == "错误 SUM001 分项之和与合计不符"


def test_a_finding_without_suspects_is_placed_at_its_first_figure() -> None:
    """Every figure is then marked alike."""
    told = render("text", [replace(DOCUMENT, findings=(replace(FINDING, suspects=()),))], ZH).decode()

    assert "公报.txt:2:13" in told
    assert "---" not in told
    assert "疑误" not in told


def test_names_and_texts_cannot_steer_the_terminal() -> None:
    """Escape sequences in a file name or in the source are shown, not sent."""
    text = TEXT.replace("某市", "\x1b[2J")
    name = b"\xb9\x1b[2J.txt".decode("utf-8", "surrogateescape")

    told = render("text", [replace(DOCUMENT, source=Source(name, text, ""))], ZH)

    assert b"\x1b" not in told
    assert told.decode("utf-8").startswith("\\udcb9\ufffd[2J.txt：共")


def test_every_format_in_the_table_can_be_rendered() -> None:
    """One line in the table is one module with `render`."""
    assert FORMATS
    for name in FORMATS:
        told = render(name, [DOCUMENT], View(PACK, "en"))
        assert told.startswith(b"PK") if name in BINARY else told.endswith(b"\n")


def test_each_equation_has_its_line() -> None:
    """Below the first one, so that none is broken where another ends."""
    told = render("text", [replace(DOCUMENT, findings=(replace(FINDING, arithmetic="1 ≠ 2; 3 ≠ 4"),))], ZH).decode()

    assert "  算式：1 ≠ 2\n    3 ≠ 4\n  应为" in told
