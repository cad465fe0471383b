"""Prints how long the text of a PDF takes, beside the time that pypdf alone takes for its text of the same file.

    python benchmarks/pdf_text.py [FILE]...

Without FILE two are made of the largest text among the fixtures: one that names its Chinese font, and one with a glyph at a
time, as some typesetters write them. Ours comes with a box for each character and in reading order. The bar: at most 1.0.
"""

import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from pypdf import PdfReader

from factcheck.readers.pdf import decode

ROUNDS = 7
BAR = 1.0
FIXTURES = Path(__file__).parents[1] / "fixtures"
FONT, SIZE, LEADING = "STSong-Light", 12, 20
WIDTH, HEIGHT, MARGIN = 595, 842, 72
LINE = 37  # characters


def made() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of the files that are made."""
    text = max(FIXTURES.rglob("*.txt"), key=lambda path: path.stat().st_size).read_text("utf-8")
    lines = [line[at : at + LINE] for line in text.split("\n") for at in range(0, len(line), LINE)]
    yield "by line", typeset(lines, by_glyph=False)
    yield "by glyph", typeset(lines, by_glyph=True)


def typeset(lines: list[str], *, by_glyph: bool) -> bytes:
    """Return a PDF of these lines."""
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # noqa: PLC0415  only needed without FILE
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415  likewise
    from reportlab.pdfgen.canvas import Canvas  # noqa: PLC0415  likewise

    registerFont(UnicodeCIDFont(FONT))
    held = BytesIO()
    canvas = Canvas(held, pagesize=(WIDTH, HEIGHT))
    on_page = (HEIGHT - 2 * MARGIN) // LEADING
    for number, line in enumerate(lines):
        if number % on_page == 0:
            if number:
                canvas.showPage()
            canvas.setFont(FONT, SIZE)
        x, y = float(MARGIN), HEIGHT - MARGIN - LEADING * (number % on_page)
        for part in line if by_glyph else (line,):
            canvas.drawString(x, y, part)
            x += canvas.stringWidth(part, FONT, SIZE)
    canvas.save()
    return held.getvalue()


def ours(data: bytes) -> str:
    """Return our text."""
    return decode("benchmark.pdf", data).text


def theirs(data: bytes) -> str:
    """Return the text of pypdf."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages)


def seconds(read: Callable[[bytes], str], data: bytes) -> float:
    """Return how long `read` takes."""
    began = perf_counter()
    read(data)
    return perf_counter() - began


def main() -> None:
    """Print one line for each file; both take turns, so that a busy moment of the machine falls on both.

    Error: SystemExit when a file is over the bar.
    """
    files = [(name, Path(name).read_bytes()) for name in sys.argv[1:]] or list(made())
    print(f"median of {ROUNDS} runs, Python {sys.version.split()[0]}")
    slow = []
    for name, data in files:
        ours(data), theirs(data)  # libraries are loaded, fonts are known
        rounds = [(seconds(ours, data), seconds(theirs, data)) for _ in range(ROUNDS)]
        us, them = (median(times) for times in zip(*rounds, strict=True))
        signs = len(ours(data))
        print(f"{name}: {signs} characters, ours {us * 1000:.1f} ms, pypdf {them * 1000:.1f} ms, {us / them:.2f} x")
        if us > BAR * them:
            slow.append(name)
    if slow:
        raise SystemExit(f"slower than pypdf: {', '.join(slow)}")


if __name__ == "__main__":
    main()
