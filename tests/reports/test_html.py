"""The HTML report: one safe file in which every figure is told with its status, its relations and its findings."""

import re
from array import array
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from time import perf_counter

import pytest

import factcheck
from factcheck.api import load_pack
from factcheck.catalogue.entries import ENTRIES
from factcheck.diagnose import evaluate
from factcheck.extract.caveats import caveats
from factcheck.model.clean import CleanText
from factcheck.model.coverage import Coverage, Standing
from factcheck.model.finding import Cited, Suppression
from factcheck.model.report import Document
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.reports.html_data import script_json
from factcheck.reports.html_marks import marks, pieces
from factcheck.reports.html_markup import Markup, tag
from factcheck.reports.table import render
from factcheck.reports.view import View
from tests.reports.page import Page
from tests.reports.samples import DOCUMENT, EN, FINDING, SILENT, TEXT, ZH
from tests.shared.places import BULLETIN, ROOT, needs

HOSTILE = "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>\"'&amp;\u2028"
TEN_MILLION = DOCUMENT.claims[1].quantity.scale / 10


def page(*documents: Document, view: View = ZH) -> Page:
    """Return the page on `documents`, every element of which is closed."""
    made = Page(render("html", documents, view))
    assert made.open == []
    return made


def test_a_figure_bears_its_status() -> None:
    """Each is told once, with a class for its colour, a word for who cannot see it, and the number of its finding behind."""
    made = page(DOCUMENT)
    told = {attrs["id"]: (attrs["class"], attrs["aria-label"]) for attrs in made.classed("n") if attrs.get("id")}

    assert told == {
        "d1-c002": ("n contradicted", "58.7 亿元，矛盾"),
        "d1-c003": ("n corroborated", "31.2 亿元，相符"),
        "d1-c004": ("n unchecked", "28.5 亿元，未核"),
    }
    assert [attrs["data-to"] for attrs in made.classed("ref")] == ["1"]


def test_the_text_is_there_whole() -> None:
    """Whatever elements are put around figures, the characters are those of the source."""
    text = render("html", [DOCUMENT], ZH).decode().partition("<article")[2].partition(">")[2].partition("</article>")[0]
    bare = re.sub(r"<sup.*?</sup>|<[^>]+>", "", text)

    assert "".join(bare.split()) == "".join(TEXT.split())


def test_a_finding_is_told_with_everything() -> None:
    """Severity, title, place, what it should be, arithmetic, message, other suspects, code and fingerprint."""
    told = "".join(text for texts in page(DOCUMENT).texts.values() for text in texts)

    for part in (
        "错误", "分项之和与合计不符", "第 2 行", "58.7 亿元", "59.7 亿元", "一位数字有误", "31.2 + 28.5 = 59.7", "≠ 58.7",
        "分项合计为 59.7，原文合计为 58.7。", "另有可能（1）", "SUM001", "0f1e2d", "共 3 个数，已核 2 个（矛盾 1 个），未核 1 个",
    ):  # fmt: skip
        assert part in told


def test_the_script_is_told_of_relations() -> None:
    """A mark has text, status, why, place, reading, room and relations; a relation its outcome, words, arithmetic and figures."""
    data = page(DOCUMENT).data()

    assert data["marks"]["c004"] == [
        "28.5 亿元", "unchecked", "旁边只有上下限、次序或约数", "第 3 行", "读作：执行额 · 某市 · 2018", "", [0],
    ]  # fmt: skip
    assert data["relations"] == [["inconsistent", "分项相加", "31.2 + 28.5 = 59.7", "据行文", ["c002", "c003", "c004"]]]
    assert data["findings"] == [["c002", "c003", "c004"]]


def test_the_room_of_a_figure_is_told_in_its_own_unit() -> None:
    """How far off it could be unnoticed: so much, nothing, or not to be said."""
    rooms = (Standing("c003", "corroborated", "", TEN_MILLION), Standing("c003", "corroborated", "", TEN_MILLION * 0))
    for standing, told in zip(
        (*rooms, Standing("c003", "corroborated")), ("超过 0.1亿元 时", "任何一位", "说不准"), strict=True
    ):
        document = replace(DOCUMENT, standings=(standing,))
        assert told in page(document).data()["marks"]["c003"][5]


@pytest.mark.parametrize("view", [ZH, EN], ids=["zh", "en"])
def test_nothing_in_a_bulletin_becomes_an_element(view: View) -> None:
    """Hostile text, names and fields are shown as they stand: the elements are those of a harmless report."""
    text = TEXT.replace("某市", HOSTILE)
    moved = len(HOSTILE) - len("某市")
    finding = replace(
        FINDING,
        fields=(("sum", HOSTILE), ("total", HOSTILE)),
        cited=tuple(replace(c, span=Span(c.span.start + moved, c.span.end + moved)) for c in FINDING.cited),
        suspects=(),
        arithmetic=HOSTILE,
        expected=HOSTILE,
        fingerprint=HOSTILE,
    )
    claims = tuple(
        replace(c, span=Span(c.span.start + moved, c.span.end + moved), metric=HOSTILE) for c in DOCUMENT.claims[1:]
    )
    clean = CleanText(text, array("l", range(len(text))), text)
    hostile = replace(DOCUMENT, source=Source(HOSTILE, text, ""), clean=clean, findings=(finding,), claims=claims)
    harmless = page(replace(DOCUMENT, findings=(replace(FINDING, suspects=(), arithmetic="1"),)), view=view)

    made = page(hostile, view=view)

    assert [name for name, _ in made.elements] == [name for name, _ in harmless.elements]
    assert {key for _, attrs in made.elements for key in attrs if key.startswith("on")} == set()
    assert HOSTILE.replace("\u2028", "\ufffd") in made.texts["h2"]
    assert made.data()["marks"]["c002"][4].count("</script>") == 2


def test_control_characters_and_foreign_bytes_are_shown() -> None:
    """What HTML has no way to write is told as U+FFFD, a lone surrogate of a file name as an escape."""
    name = b"\xb9\x00\x1b.txt".decode("utf-8", "surrogateescape")

    made = render("html", [replace(DOCUMENT, source=Source(name, TEXT.replace("统计", "\x00\x08"), ""))], ZH)

    assert not re.search(rb"[\x00-\x08\x0b-\x1f]", made)
    assert b"\\udcb9" in made


def test_only_its_own_script_and_style_may_run() -> None:
    """The policy names both by their hashes and allows nothing else, and no element asks for anything."""
    made = page(DOCUMENT)
    (policy,) = [attrs["content"] for name, attrs in made.elements if attrs.get("http-equiv")]
    script, style = made.texts["script"][-1], made.texts["style"][0]
    hashes = ["sha256-" + b64encode(sha256(part.encode()).digest()).decode() for part in (script, style)]

    assert policy
    assert policy.startswith("default-src 'none'; ")
    assert [hashed in policy for hashed in hashes] == [True, True]
    assert "unsafe" not in policy
    assert [a for _, attrs in made.elements for a in attrs if a in ("src", "style", "srcset", "action", "data")] == []
    assert {attrs["href"] for _, attrs in made.elements if "href" in attrs} == set()
    assert "http" not in script + style


def test_several_documents_have_an_index_with_the_gravest_first() -> None:
    """Each is a link to its section, which has a link back; so is each rule that fires, to its first finding."""
    mild = replace(DOCUMENT, source=Source("a.txt", TEXT, ""), findings=(replace(FINDING, severity="warning"),))
    grave = replace(DOCUMENT, findings=(replace(FINDING, rule="DUP101", severity="note"), FINDING, FINDING))
    made = page(SILENT, mild, grave)
    links = [attrs["href"] for name, attrs in made.elements if name == "a"]

    assert links == ["#d1", "#d1-f2", "#d1-f1", "#d2", "#d2-f1", "#d3", "#index", "#index", "#index"]
    assert made.texts["a"][:6] == ["公报.txt", "SUM001", "DUP101", "a.txt", "SUM001", "旧公报.txt"]
    assert "按最重的条目分：错误 1 份，警告 1 份，没有条目 1 份" in made.texts["p"]
    assert [attrs["id"] for attrs in made.classed("doc")] == ["d1", "d2", "d3"]
    assert "共 9 个数，已核 7 个（矛盾 2 个），未核 2 个" in made.texts["p"]


def test_the_folder_of_all_is_told_once() -> None:
    """In the index names begin where they differ."""
    one, other = (replace(SILENT, source=Source(f"/稿/2019/{name}.txt", TEXT, "")) for name in "甲乙")
    made = page(one, other)

    assert made.texts["a"][:2] == ["乙.txt", "甲.txt"]
    assert made.texts["h1"] == ["2 份文件合计 · /稿/2019/"]


def test_ids_are_told_once() -> None:
    """Also when a figure is wrapped, or marks lie within each other."""
    outer = replace(FINDING, cited=(Cited(Span(12, 40), TEXT[12:40], None), *FINDING.cited))
    made = page(replace(DOCUMENT, findings=(outer,)), SILENT)
    ids = [attrs["id"] for _, attrs in made.elements if "id" in attrs]

    assert len(ids) > 12
    assert len(set(ids)) == len(ids)


def test_marks_that_cross_are_cut() -> None:
    """Each stretch between ends has all marks that cover it, the outermost first."""
    finding = replace(FINDING, cited=(Cited(Span(0, 6), "", None), Cited(Span(4, 9), "", None)), suspects=())
    found = marks(replace(DOCUMENT, findings=(finding,), claims=(), standings=(), relations=()))

    assert [(span, [mark.key for mark in covering]) for span, covering in pieces(found)] == [
        (Span(0, 4), ["t0-6"]), (Span(4, 6), ["t0-6", "t4-9"]), (Span(6, 9), ["t4-9"]),
    ]  # fmt: skip


def test_pages_are_told_in_the_text() -> None:
    """A page begins where it does in the file."""
    made = page(replace(DOCUMENT, source=Source("公报.pdf", TEXT, "", (0, 7))))

    assert "第 2 页" in made.texts["p"]
    assert made.data()["marks"]["c002"][3] == "第 2 页第 2 行"


def test_the_notes_of_a_bulletin_are_told() -> None:
    """What it says of its own figures stands with the account of coverage."""
    document = factcheck.check_text(
        "2018年，甲产值1.0亿元。注：部分数据因四舍五入的原因，存在总计与分项合计不等的情况。"
    )

    assert caveats(document.clean, document.source.text)
    assert any(text.startswith("附注（第 1 行）") for text in page(document, view=View(load_pack(()), "zh")).texts["p"])


def test_silence_says_what_it_is_about() -> None:
    """No finding among checked numbers, none told, and no numbers are three things."""
    empty = replace(SILENT, coverage=Coverage(0, 0, 0, 0, ()), standings=(), claims=())

    assert "已核的数之间没有发现矛盾。" in page(SILENT).texts["p"]
    assert "没有要报的条目；另有条目被 --select 或 --ignore 略去。" in page(replace(DOCUMENT, findings=())).texts["p"]
    assert {"没有读到数", "没有要报的条目。"} <= set(page(empty).texts["p"])


def test_what_is_suppressed_stands_apart() -> None:
    """Folded below the others, with the reason, under its own number; it is counted neither there nor in the index."""
    accepted = replace(FINDING, suppressed=Suppression("accepted", "经核实"))
    document = replace(DOCUMENT, findings=(accepted, replace(FINDING, severity="warning")))
    made = page(document, SILENT)

    assert [attrs["id"] for attrs in made.classed("finding")] == ["d1-f2", "d1-f1"]
    assert "不再计入（1）" in made.texts["summary"]
    assert "已接受：经核实" in made.texts["p"]
    assert made.texts["td"][:3] == ["–", "1", "–"]
    assert [attrs["class"] for attrs in made.classed("ref")] == ["ref passed"]
    assert "没有要报的条目。" not in page(replace(DOCUMENT, findings=(accepted,))).texts["p"]


def test_every_kind_of_relation_has_its_words() -> None:
    """A kind that is added to the checks needs its name in both languages."""
    assert len(evaluate._CHECKS) > 25
    assert {f"kind.{kind}" for kind in evaluate._CHECKS} - ENTRIES.keys() == set()


def test_markup_is_escaped_unless_it_is_markup() -> None:
    """A text that was not made as markup cannot become any."""
    assert (
        tag("p", "<b>", Markup("<b>"), class_='"', hidden=True, id=None) == '<p class="&quot;" hidden>&lt;b&gt;<b></p>'
    )
    assert script_json("</script>\u2028&") == '"\\u003c/script\\u003e\\u2028\\u0026"'


def test_the_same_documents_give_the_same_bytes() -> None:
    """Nothing depends on the run."""
    assert render("html", [DOCUMENT, SILENT], EN) == render("html", [DOCUMENT, SILENT], EN)


@needs(BULLETIN)
def test_a_bulletin_stays_small_and_is_rendered_faster_than_checked() -> None:
    """Under 400 kB, and under the time that its check took."""
    view = View(load_pack(()), "zh")
    document = factcheck.check(BULLETIN)

    assert fastest(lambda: render("html", [document], view)) < fastest(lambda: factcheck.check(BULLETIN))
    assert len(render("html", [document], view)) < 400_000


def fastest(work: Callable[[], object]) -> float:
    """Return the seconds of the quickest of three calls: what the machine does beside it is no matter here."""
    found = []
    for _ in range(3):
        began = perf_counter()
        work()
        found.append(perf_counter() - began)
    return min(found)


@pytest.mark.parametrize("path", sorted((ROOT / "fixtures").glob("*.txt")), ids=lambda path: path.name)
def test_real_documents_are_well_formed(path: Path) -> None:
    """Every fixture gives a page whose elements nest and whose figures are all there."""
    document = factcheck.check(path)
    made = page(document, view=View(load_pack(()), "zh"))

    assert {attrs["id"] for attrs in made.classed("n") if attrs.get("id")} >= {
        f"d1-{standing.claim}" for standing in document.standings
    }
