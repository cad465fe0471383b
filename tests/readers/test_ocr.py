"""Recognition of print: offline, in reading order, a box for each character, and nothing lost without a word."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import InputError
from factcheck.readers import ocr
from factcheck.readers.ocr_blanks import with_blanks
from factcheck.readers.ocr_ink import Ink, lost
from factcheck.readers.ocr_line import Quad, read_line
from factcheck.readers.ocr_order import in_order

if TYPE_CHECKING:
    from PIL.Image import Image

HEIGHT = 30
needs_ocr = pytest.mark.skipif(not ocr.available(), reason="needs factcheck[ocr]")
OFFLINE = """
import socket, sys
def closed(*_, **__):
    raise OSError("no network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = closed
from PIL import Image
from factcheck.readers import ocr
print(*(line.text for line in ocr.read_image(Image.open(sys.argv[1])).lines), sep="\\n")
"""


def drawn(*texts: tuple[int, int, str], size: tuple[int, int] = (1000, 600)) -> "Image":
    """Return a page with these texts at these places, in the font that Pillow carries."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415  comes with the extra

    page = Image.new("L", size, "white")
    for x, y, text in texts:
        ImageDraw.Draw(page).text((x, y), text, fill="black", font=ImageFont.load_default(HEIGHT))
    return page


def quad(left: float, top: float, right: float, bottom: float, fall: float = 0) -> Quad:
    """Return a line of print whose right end lies lower by `fall`."""
    return Quad((left, top), (right, top + fall), (right, bottom + fall), (left, bottom))


@pytest.mark.slow
@needs_ocr
def test_nothing_is_fetched(tmp_path: Path) -> None:
    """A fresh process reads figures exactly with every way to the network closed, and says nothing on standard error."""
    drawn((60, 60, "ITO 2655.6, BPO 1014.4, KPO 2196.6"), (60, 120, "3,286.7 and 37.4%")).save(tmp_path / "page.png")
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(tmp_path / "page.png")],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    )
    text = done.stdout.replace(" ", "")

    assert done.stderr == ""
    assert all(figure in text for figure in ("2655.6", "1014.4", "2196.6", "37.4%"))


@pytest.mark.slow
@needs_ocr
def test_every_character_has_its_box() -> None:
    """Boxes follow one another from left to right within the page, on the print that they are of."""
    page = ocr.read_image(drawn((60, 60, "2655.6"), (500, 300, "1014.4")))

    assert (page.width, page.height, page.doubtful) == (1000, 600, 0)
    assert [line.text for line in page.lines] == ["2655.6", "1014.4"]
    for line, (x, y) in zip(page.lines, ((60, 60), (500, 300)), strict=True):
        assert len(line.boxes) == len(line.text)
        assert all(
            here[0] < here[2] <= following[2] for here, following in zip(line.boxes, line.boxes[1:], strict=False)
        )
        assert abs(line.boxes[0][0] - x) < HEIGHT / 2
        assert all(top < y + HEIGHT < bottom + HEIGHT / 2 for _, top, _, bottom in line.boxes)


@pytest.mark.slow
@needs_ocr
def test_cells_of_a_row_are_parted_by_tabs() -> None:
    """A row of a table is one line."""
    page = ocr.read_image(drawn((60, 60, "298.6"), (400, 60, "112.3"), (700, 60, "186.3")))

    assert [line.text for line in page.lines] == ["298.6\t112.3\t186.3"]
    assert len(page.lines[0].boxes) == len(page.lines[0].text)


@pytest.mark.slow
@needs_ocr
def test_an_empty_page_has_no_lines() -> None:
    """A page without print is no fault."""
    assert ocr.read_image(drawn()).lines == ()


@pytest.mark.slow
@needs_ocr
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_page_that_was_fed_in_askew_is_read(quarters: int) -> None:
    """A page on its side or its head is turned, and its boxes lie where the print is on the page as it came."""
    upright = drawn((60, 60, "ITO 2655.6 and BPO 1014.4"), (60, 120, "KPO 2196.6 or 37.4 percent"))
    turned = upright.rotate(90 * quarters, expand=True)

    page = ocr.read_image(turned)

    assert (page.width, page.height) == turned.size
    assert [line.text.replace(" ", "")[:9] for line in page.lines] == ["ITO2655.6", "KPO2196.6"]
    for line in page.lines:
        for box, sign in zip(line.boxes, line.text, strict=True):
            assert turned.crop(tuple(map(round, box))).getextrema()[0] < 128 or sign == " "


@needs_ocr
def test_missing_models_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without its models is refused: they would be downloaded otherwise."""
    monkeypatch.setattr("rapidocr.__file__", str(tmp_path / "__init__.py"))
    ocr._engine.cache_clear()

    with pytest.raises(InputError, match="reinstall"):
        ocr.read_image(drawn())


def test_the_extra_is_looked_for_without_importing_it() -> None:
    """`available` answers from what is installed; the engine is loaded when a page is read."""
    code = "import sys; from factcheck.readers import image, ocr; ocr.available(); print('rapidocr' in sys.modules, 'PIL' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60)

    assert done.stdout.split() == ["False", "False"]


@needs_ocr
@pytest.mark.parametrize("attempts", [1, 2, 3])
def test_a_line_that_was_read_in_part_is_read_again(attempts: int) -> None:
    """Ink without a character calls for more paper around the line, then for two pieces."""
    page = drawn((60, 60, "11111 22222 33333 44444 55555"))
    within = quad(55, 58, 500, 96)
    calls = 0

    def recognise(_: object) -> tuple[str, float, list[float]]:
        nonlocal calls
        calls += 1
        return ("2" * 20, 0.9, [0.02 + at / 21 for at in range(20)]) if calls >= attempts else ("2%", 0.99, [0.1, 0.15])

    line = read_line(page, within, recognise)

    assert not line.lossy
    assert line.text.replace(" ", "").strip("2") == ""
    assert calls == (attempts if attempts < 3 else 4)


@needs_ocr
def test_ink_that_is_never_read_is_told() -> None:
    """Where every reading leaves ink over, the line keeps the best of them and counts as lossy."""
    line = read_line(drawn((60, 60, "11111 22222 33333")), quad(55, 58, 350, 96), lambda _: ("1", 0.99, [0.05]))

    assert line.lossy


def ink(pattern: str) -> Ink:
    """Return a line of which each sign is ten columns: # full of ink, - thin, blank white."""
    return Ink(tuple(count for sign in pattern for count in [{"#": 20, "-": 1, " ": 0}[sign]] * 10), 3)


def test_ink_beside_every_character_is_lost() -> None:
    """A stretch longer than a character counts; what a character reaches, thin rules and specks do not."""
    assert lost(ink("####  ####"), [0.2, 0.8], em=20) == 0
    assert lost(ink("####  ####"), [0.2], em=20) == 40
    assert lost(ink("####  ----"), [0.2], em=20) == 0
    assert lost(ink("####  # "), [0.25], em=20) == 0


def test_blanks_are_set_where_the_paper_is_white() -> None:
    """A wide gap between characters is a blank, a narrow one is not, and punctuation is half white itself."""
    wide, narrow = ink("##  ##"), ink("## ##")

    def told(text: str, paper: Ink) -> str:
        return "".join(sign for sign, _ in with_blanks([(text[0], 0.15), (text[1], 0.85)], paper, 20))

    assert told("年度", wide) == "年 度"
    assert told("年度", narrow) == "年度"
    assert told("，度", wide) == "，度"


def figures(*advances: int) -> Iterator[tuple[str, float]]:
    """Yield digits whose ink is two columns wide, each so many columns behind the one before."""
    at, width = 0, sum(advances) + 20
    for advance in advances:
        at += advance
        yield "1", at / width


def test_a_blank_between_digits_is_told_by_their_distance() -> None:
    """A narrow 1 has white around it and no blank; a digit that stands further off than the others has one."""

    def told(*advances: int) -> str:
        columns = [0] * (sum(advances) + 20)
        for _, middle in (marks := list(figures(*advances))):
            columns[round(middle * len(columns)) - 1 : round(middle * len(columns)) + 1] = [20, 20]
        return "".join(sign for sign, _ in with_blanks(marks, Ink(tuple(columns), 3), 20))

    assert told(11, 11, 11, 11) == "1111"
    assert told(11, 11, 17, 11, 11) == "11 111"


def test_rows_go_from_top_to_bottom_and_left_to_right() -> None:
    """Pieces of one row come together, also on a page that is turned by a degree."""
    quads = [quad(500, 109, 900, 139, 7), quad(100, 202, 900, 232, 14), quad(100, 102, 400, 132, 5)]

    assert in_order(quads) == [[2, 0], [1]]


def test_columns_are_read_one_after_the_other() -> None:
    """A title over both columns comes first, a line across parts them."""
    left = [quad(100, 100 + 40 * row, 480, 130 + 40 * row) for row in range(5)]
    right = [quad(520, 100 + 40 * row, 900, 130 + 40 * row) for row in range(5)]
    title, foot = quad(300, 20, 700, 60), quad(100, 400, 900, 430)
    mixed = [quad_ for pair in zip(left, right, strict=True) for quad_ in pair]

    assert in_order([foot, *mixed, title]) == [[11], [1], [3], [5], [7], [9], [2], [4], [6], [8], [10], [0]]


def test_a_table_is_no_pair_of_columns() -> None:
    """Short cells beside one another are rows."""
    cells = [quad(x, 100 + 40 * row, x + 100, 130 + 40 * row) for row in range(5) for x in (100, 300, 600, 800)]

    assert in_order(cells) == [[4 * row, 4 * row + 1, 4 * row + 2, 4 * row + 3] for row in range(5)]
