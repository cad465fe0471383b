"""Optical character recognition: the image of a page to lines of text with a box for each character.

The engine is rapidocr (extra `ocr`). Its models lie inside its package and are named to it by path, so that it has nothing
to download. Detection and order of the lines are one step, the reading of each line another; see `ocr_line` for how a line that
was read in part is noticed.
"""

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import InputError
from factcheck.readers.ocr_line import Box, Line, Quad, read_line
from factcheck.readers.ocr_order import in_order

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

# Measured on the models that rapidocr 3.10 carries; a later 3.x may carry others, which are taken when these are gone.
_MODELS = {
    "Det.model_path": ("det", "PP-OCRv6_det_small.onnx"),
    "Cls.model_path": ("cls", "ch_ppocr_mobile_v2.0_cls_mobile.onnx"),
    "Rec.model_path": ("rec", "PP-OCRv6_rec_small.onnx"),
}
_SETTINGS = {
    "Global.log_level": "critical",  # what matters is told as a notice
    "Global.text_score": 0.0,  # nothing is dropped unseen: read_line judges
    "Global.return_word_box": True,
    "Global.max_side_len": 2400,  # 200 dpi of A4 are enough to find the lines; each is read from the page as it is
}
_LEFT, _OVER, _RIGHT = 1, 2, 3  # quarters of a turn to the left, the values of Image.Transpose beside them
_TURNS = {_LEFT: 2, _OVER: 3, _RIGHT: 4}
_UPRIGHT = 0.85  # a page read with less confidence may lie on its side (0.4) or stand on its head (0.6)
_POOR = 0.5  # a line read with less confidence is a stamp, a picture or noise
_TOUCHING = 0.5  # in heights of the line: pieces of a row that stand closer are one text


class OcrLine(NamedTuple):
    """A line of print; `boxes` are left, top, right, bottom of each character in pixels from the top left corner."""

    text: str
    boxes: tuple[Box, ...]


class OcrPage(NamedTuple):
    """What was read of one image, in reading order; `doubtful` counts the places where print was seen but not read."""

    lines: tuple[OcrLine, ...]
    width: int
    height: int
    doubtful: int = 0


def available() -> bool:
    """Return whether the extra `ocr` is installed; nothing of it is imported for the answer."""
    from importlib.util import find_spec  # noqa: PLC0415  start-up cost

    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def read_image(image: "Image") -> OcrPage:
    """Return the lines of `image`, top to bottom and left to right, two columns one after the other.

    Error: InputError when the models are missing from the installed package.
    """
    page = image.convert("RGB")
    quarters, read = _upright(page)
    kept = [line for line in read if line.text.strip() and line.score >= _POOR]
    doubtful = len(read) - len(kept) + sum(line.lossy for line in kept)
    rows = [_row([kept[at] for at in row]) for row in in_order([line.quad for line in kept])]
    lines = tuple(OcrLine(row.text, tuple(_back(box, quarters, page.size) for box in row.boxes)) for row in rows)
    return OcrPage(lines, page.width, page.height, doubtful)


def _upright(page: "Image") -> tuple[int, list[Line]]:
    """Return the lines of `page`, and by how many quarters to the left it has to be turned for them to stand upright."""
    read = _lines(page)
    if not read or _confidence(read) >= _UPRIGHT:
        return 0, read
    lying = 2 * sum(line.quad.size[1] > line.quad.size[0] for line in read) > len(read)
    tried = [
        (quarters, _lines(page.transpose(_TURNS[quarters]))) for quarters in ((_LEFT, _RIGHT) if lying else (_OVER,))
    ]
    return max([(0, read), *tried], key=lambda attempt: _confidence(attempt[1]))


def _lines(page: "Image") -> list[Line]:
    return [read_line(page, quad, _recognise) for quad in _detect(page)]


def _confidence(lines: list[Line]) -> float:
    """Return the mean confidence in a character."""
    return sum(line.score * len(line.text) for line in lines) / max(sum(len(line.text) for line in lines), 1)


def _back(box: Box, quarters: int, size: tuple[int, int]) -> Box:
    """Return a box of a page that was turned by `quarters` where it stands on the page of this `size`."""
    (width, height), (left, top, right, bottom) = size, box
    if quarters == _LEFT:
        return width - bottom, left, width - top, right
    if quarters == _OVER:
        return width - right, height - bottom, width - left, height - top
    return box if not quarters else (top, height - right, bottom, height - left)


def _row(pieces: list[Line]) -> OcrLine:
    """Return the pieces of one row as one line, with a tab in the gaps, as between the cells of a table."""
    text, boxes = pieces[0].text, list(pieces[0].boxes)
    for piece in pieces[1:]:
        before, after = boxes[-1], piece.boxes[0]
        if after[0] - before[2] > _TOUCHING * (after[3] - after[1]):
            text += "\t"
            boxes.append((before[2], before[1], after[0], before[3]))
        text += piece.text
        boxes += piece.boxes
    return OcrLine(text, tuple(boxes))


def _detect(page: "Image") -> list[Quad]:
    """Return the corners of each line of print: top left, top right, bottom right, bottom left."""
    found = _engine()(page, use_det=True, use_cls=False, use_rec=False).boxes
    return [] if found is None else [Quad(*((float(x), float(y)) for x, y in quad)) for quad in found]


def _recognise(crop: "Image") -> tuple[str, float, tuple[float, ...]]:
    """Return text, confidence and the middle of each character that is no blank, as a share of the width of `crop`."""
    read = _engine()(crop, use_det=False, use_cls=False, use_rec=True)
    if not read.txts or not read.word_results:
        return "", 0.0, ()
    word = read.word_results[0]
    columns = chain.from_iterable(word.word_cols)
    return read.txts[0], float(read.scores[0]), tuple((column + 0.5) / word.line_txt_len for column in columns)


@lru_cache(maxsize=1)
def _engine() -> Any:  # noqa: ANN401  rapidocr is not there without the extra
    """Return the engine, one for each process: its start costs a second and most of a gigabyte."""
    from pathlib import Path  # noqa: PLC0415  start-up cost

    import rapidocr  # noqa: PLC0415  optional and heavy

    models = Path(rapidocr.__file__).with_name("models")
    return rapidocr.RapidOCR(params=_SETTINGS | {setting: _model(models, *known) for setting, known in _MODELS.items()})


def _model(models: "Path", task: str, measured: str) -> str:
    found = {path.name: str(path) for path in sorted(models.glob(f"*_{task}_*.onnx"))}
    if not found:
        raise InputError("input.ocr_models", folder=models)
    return found.get(measured) or min(found.values())
