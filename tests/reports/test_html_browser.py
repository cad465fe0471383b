"""The HTML report in a browser: an editor clicks, reads the arithmetic, travels by keyboard and filters, at two widths.

Playwright drives the Chromium of the machine; where there is none the tests are skipped and say so (CONTRIBUTING.md).
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import factcheck
from benchmarks.bulletins import bulletin
from factcheck.api import check_text, load_pack
from factcheck.model.finding import Suppression
from factcheck.model.report import Document
from factcheck.reports.table import render
from factcheck.reports.view import View
from tests.readers.pdf_samples import drawn, lines
from tests.shared.places import ROOT

pytestmark = pytest.mark.slow

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ERRORS = ROOT / "fixtures" / "outsourcing-2018-errors.txt"
CLEAN = ROOT / "fixtures" / "outsourcing-2018-clean.txt"
WIDTHS = {1280: 860, 390: 800}
# In view, and nothing lies over it.
SHOWN = """element => {
  const box = element.getClientRects()[0];
  return element.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
}"""


class Desk:
    """A page that is open at one width, and all that it asked for or complained of."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.file = folder / "报告.html"
        self.asked: list[str] = []
        self.said: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))

    def open(self, *documents: Document, lang: str = "zh", place: str = "") -> Page:
        """Return the page with the report on `documents`."""
        self.file.write_bytes(render("html", documents, View(load_pack(()), lang)))
        self.page.goto(self.file.as_uri() + place)
        return self.page

    def known(self) -> str:
        """Return what the panel tells of a number, "" while it is closed."""
        panel = self.page.locator(".panel:visible")
        return str(panel.inner_text()) if panel.count() else ""

    def current(self) -> list[str]:
        """Return the findings that are chosen."""
        return [
            str(name)
            for name in self.page.locator(".finding[aria-current]").evaluate_all("all => all.map(one => one.id)")
        ]

    def focused(self) -> str:
        """Return the id of what has the focus, or its class where it has none."""
        return str(self.page.evaluate("document.activeElement.id || document.activeElement.className"))

    def held(self) -> None:
        """See that the page fits, was silent, and asked for nothing but itself."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (wide, self.said) == (0, [])
        assert {url.partition("#")[0] for url in self.asked} == {self.file.as_uri()}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser."""
    if not CHROMIUM:
        pytest.skip("there is no Chromium on this machine; see CONTRIBUTING.md")
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(params=WIDTHS)
def desk(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk of each width; whatever was done at it, the page kept its promises."""
    width = int(request.param)
    page = browser.new_page(viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce")
    made = Desk(page, tmp_path)
    yield made
    made.held()
    page.close()


@pytest.fixture(scope="module")
def errors() -> Document:
    """Return a bulletin with four errors and a warning."""
    return factcheck.check(ERRORS)


def test_a_finding_that_is_clicked_shows_its_figure_and_the_arithmetic(desk: Desk, errors: Document) -> None:
    """The figure comes into view, marked, with every relation that it stands in."""
    page = desk.open(errors)
    for number in range(1, 6):  # the last figure stands on the last line
        page.locator(f"#d1-f{number} .open").click()
        assert page.locator(".n.now").evaluate(SHOWN)
    page.locator("#d1-f1 .open").click()

    assert desk.current() == ["d1-f1"]
    assert "2196.6 ÷ 5866.7 = 37.44% ≠ 34.7%" in page.locator("#d1-f1").inner_text()
    assert "2196.6 ÷ 5866.7 = 37.44% ≠ 34.7%" in desk.known()
    assert "45.3 + 17.3 + 34.7 = 97.3% ≠ 100%" in desk.known()
    assert page.locator(".n.now").inner_text() == "34.7%"
    assert page.locator(".n.now").evaluate(SHOWN)
    assert page.locator(".n.cited").all_inner_texts() == ["5866.7亿元人民币", "2196.6亿元", "45.3%", "17.3%", "34.7%"]


def test_a_number_that_is_clicked_leads_to_the_others(desk: Desk, errors: Document) -> None:
    """Its status and what it was read as are told; a click on another figure of an equation goes there."""
    page = desk.open(errors)
    page.get_by_text("5866.7亿元人民币", exact=True).first.click()

    assert desk.known().startswith("×\n5866.7亿元人民币相符\n\n第 7 行\n\n读作：离岸服务外包执行额")
    page.locator(".jump", has_text="886.5").first.click()
    assert page.locator(".n.now").inner_text() == "886.5亿美元"
    assert page.locator(".n.now").evaluate(SHOWN)
    assert "886.5亿美元" in desk.known()
    page.keyboard.press("Escape")
    assert desk.known() == ""


def test_the_keyboard_leads_through_the_findings(desk: Desk, errors: Document) -> None:
    """j, k, n, p and the arrows choose, Enter goes to the figure, arrows to its neighbours, Escape back to the list."""
    page = desk.open(errors)
    told = []
    for key in ("j", "j", "k", "n", "p", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        told += desk.current()
    assert told == [f"d1-f{number}" for number in (1, 2, 1, 2, 1, 2, 3, 2)]
    assert desk.focused() == "open"

    page.keyboard.press("Enter")
    figure = desk.focused()
    assert page.locator(f"#{figure}").inner_text() == "1041.4亿元"
    assert "2655.6 + 1041.4 + 2196.6 = 5893.6" in desk.known()
    page.keyboard.press("ArrowRight")
    assert page.locator(f"#{desk.focused()}").inner_text() == "2196.6亿元"
    page.keyboard.press("Enter")
    assert desk.focused() in ("see", "jump")
    page.keyboard.press("Escape")
    assert (desk.known(), desk.focused(), desk.current()) == ("", "open", ["d1-f2"])
    page.keyboard.press("Escape")
    assert desk.current() == []


def test_the_focus_can_be_seen(desk: Desk, errors: Document) -> None:
    """Everything that Tab reaches has an outline while it has the focus."""
    page = desk.open(errors)
    outlines = []
    for _ in range(8):
        page.keyboard.press("Tab")
        outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))

    assert set(outlines) == {"solid"}


def test_filters_hide_findings_and_colours(desk: Desk, errors: Document) -> None:
    """A severity that is switched off leaves the list, a status its colour; the keyboard passes by what is hidden."""
    page = desk.open(errors)
    page.get_by_role("button", name="错误").first.click()
    assert page.locator(".finding:visible").count() == 1
    page.keyboard.press("j")
    assert desk.current() == ["d1-f5"]
    page.get_by_role("button", name="错误").first.click()
    assert page.locator(".finding:visible").count() == 5

    figure = page.locator("#d1 .n.corroborated").first
    plain = page.locator(".text").evaluate("element => getComputedStyle(element).color")
    colour = "element => getComputedStyle(element).color"
    assert figure.evaluate(colour) != plain
    page.locator(".switch.corroborated").click()
    assert figure.evaluate(colour) == plain


def test_the_line_ends_of_the_source_can_be_shown(desk: Desk) -> None:
    """A wrapped paragraph is told in one piece, or as it was wrapped."""
    wrapped = check_text("2018年，甲市服务外包执行额达到\n58.7亿元，比上年同期增长\n12.1%，占全省的比重为31.2%。\n")
    page = desk.open(wrapped)
    breaks = page.locator("article br")
    before = breaks.evaluate_all("all => all.filter(one => getComputedStyle(one).display !== 'none').length")
    page.get_by_role("button", name="原文换行").click()

    assert before == 0
    assert (
        breaks.evaluate_all("all => all.filter(one => getComputedStyle(one).display !== 'none').length")
        == breaks.count()
    )


def test_dark_and_print_are_their_own(desk: Desk, errors: Document) -> None:
    """Dark has a dark ground; on paper there are the text and the findings and nothing to press."""
    page = desk.open(errors)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) != light
    page.emulate_media(media="print", color_scheme="light")
    assert page.locator(".filters:visible, .panel:visible, .keys:visible").count() == 0
    assert page.locator(".finding:visible").count() == 5
    assert page.locator("article:visible").count() == 1


def test_an_index_leads_to_each_document_and_back(desk: Desk, errors: Document) -> None:
    """One document is shown at a time, the gravest first in the index; a link to a figure opens its document."""
    page = desk.open(factcheck.check(CLEAN), errors)
    links = page.locator("#index a.to")

    assert [Path(name).name for name in links.all_inner_texts()] == [ERRORS.name, CLEAN.name]
    assert page.locator(".doc:visible").count() == 0
    links.nth(0).click()
    page.locator("#d1:visible").wait_for()
    assert page.locator(".doc:visible, #index:visible").evaluate_all("all => all.map(one => one.id)") == ["d1"]
    page.keyboard.press("j")
    assert desk.current() == ["d1-f1"]
    page.locator("#d1 .back").click()
    page.locator("#index:visible").wait_for()
    assert page.locator(".doc:visible, #index:visible").evaluate_all("all => all.map(one => one.id)") == ["index"]
    page.goto(desk.file.as_uri() + "#d2-c005")
    page.reload()
    assert page.locator(".doc:visible").get_attribute("id") == "d2"
    assert desk.focused() == "d2-c005"


def test_the_index_of_two_hundred_leads_to_every_one(desk: Desk) -> None:
    """Each link shows its own document and no other; a rule that is named leads to its finding."""
    wrong = "2018年，某省服务进出口总额1291.9亿元，其中服务出口463.4亿元，服务进口828.5亿元，逆差356.1亿元。"
    texts = {f"{number:03}.txt": bulletin(300, number) + wrong * (number % 9 == 0) for number in range(200)}
    page = desk.open(*(check_text(text, name=name) for name, text in texts.items()))
    shown = page.evaluate(
        """async () => {
          const found = [];
          for (const link of document.querySelectorAll("#index a.to")) {
            const turned = new Promise((done) => addEventListener("hashchange", done, { once: true }));
            link.click();
            await turned;
            const open = [...document.querySelectorAll(".doc")].filter((one) => one.offsetParent !== null);
            found.push([link.textContent, open.map((one) => one.querySelector("h2").textContent)]);
          }
          return found;
        }"""
    )

    assert sorted(shown) == [[name, [name]] for name in texts]
    page.goto(desk.file.as_uri() + "#index")
    rule = page.locator("#index .rules a.error").first
    if rule.is_visible():  # at phone width the counts alone are told
        rule.click()
        page.locator(".panel:visible").wait_for()
        assert desk.current() == ["d1-f1"]
        assert "828.5 - 463.4 = 365.1 ≠ 356.1" in desk.known()


def test_a_finding_that_was_accepted_is_reached_from_the_text(desk: Desk, errors: Document) -> None:
    """Its card is folded away; the number in the text opens it, the keyboard passes it by while it is folded."""
    first, *others = errors.findings
    accepted = replace(first, suppressed=Suppression("accepted", "经核实"))
    page = desk.open(replace(errors, findings=(accepted, *others)))
    page.keyboard.press("j")
    assert desk.current() == ["d1-f2"]
    assert page.locator("#d1-f1:visible").count() == 0
    page.locator('.ref[data-to="1"]').click()

    assert desk.current() == ["d1-f1"]
    assert "已接受：经核实" in page.locator("#d1-f1").inner_text()


def test_a_number_is_found_on_the_page_of_a_pdf(desk: Desk, tmp_path: Path) -> None:
    """The picture is there without a request, and a click on a box tells of its number."""
    path = tmp_path / "稿.pdf"
    path.write_bytes(
        drawn(
            lines(
                "2018年，某省服务进出口总额1291.9亿元，",
                "其中服务出口463.4亿元，服务进口828.5亿元，",
                "逆差356.1亿元。",
            )
        )
    )
    page = desk.open(factcheck.check(path))
    page.locator(".sheet summary").click()
    page.locator("rect.n.contradicted").click()

    assert desk.known().startswith("×\n")
    assert "828.5 - 463.4 = 365.1 ≠ 356.1" in desk.known()
    assert page.locator("rect.n.now").count() == 1


def test_hostile_text_runs_nothing(desk: Desk) -> None:
    """What would be a script or a request in a careless page stands there as text, in the panel too."""
    attack = '</script><script>document.title="x"</script><img src=http://x onerror=\'document.title="x"\'>'
    text = f"2018年，{attack}执行额5.0亿元，其中离岸3.1亿元，在岸2.1亿元。"
    page = desk.open(check_text(text, name=f"{attack}.txt"), lang="en")
    title = page.title()
    page.locator(".n").first.click()

    assert title.startswith("</script>")
    assert page.title() == title
    assert page.locator("img").count() == 0
    assert attack in page.locator("article").inner_text()
