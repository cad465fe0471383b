"""What is drawn on a page of a PDF beside its text: pictures and their share of the page, and shapes."""

from typing import Any, NamedTuple

PAGE_SIZED = 0.5  # share of the page from which a picture may be a scan of it
_SHAPES = 40  # from which shapes may be letters drawn as outlines; the rules of a table are fewer
_DEEPEST = 5  # forms within forms
_LOOKED_AT = 20_000  # objects; a map of more is known for shapes by then


class Pictures(NamedTuple):
    """The share of the page that its largest picture covers, and the number of shapes."""

    largest: float
    shapes: int

    @property
    def readable(self) -> bool:
        """Whether there may be something to read on a page without text."""
        return self.largest > 0 or self.shapes >= _SHAPES


def pictures(page: Any, size: tuple[float, float]) -> Pictures:  # noqa: ANN401  pypdfium2 has no types
    """Return the Pictures of a page of this size."""
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    area = max(size[0] * size[1], 1.0)
    largest, shapes = 0.0, 0
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _LOOKED_AT)):
        held = raw.FPDFPage_GetObject(page.raw, index)
        pictured, drawn = _kinds(held, 0)
        shapes += drawn
        if pictured:
            largest = max(largest, _area(held) / area)
    return Pictures(largest, shapes)


def _kinds(held: Any, depth: int) -> tuple[bool, int]:  # noqa: ANN401  see pictures
    """Return whether an object is a picture or holds one, and how many shapes it is or holds."""
    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    kind = raw.FPDFPageObj_GetType(held)
    if kind in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
        return True, 0
    if kind == raw.FPDF_PAGEOBJ_PATH:
        return False, 1
    if kind != raw.FPDF_PAGEOBJ_FORM or depth >= _DEEPEST:
        return False, 0
    count = min(raw.FPDFFormObj_CountObjects(held), _LOOKED_AT)
    inner = [_kinds(raw.FPDFFormObj_GetObject(held, index), depth + 1) for index in range(count)]
    return any(pictured for pictured, _ in inner), sum(drawn for _, drawn in inner)


def _area(held: Any) -> float:  # noqa: ANN401  see pictures
    from ctypes import byref, c_float  # noqa: PLC0415  start-up cost

    from pypdfium2 import raw  # noqa: PLC0415  start-up cost

    left, bottom, right, top = (c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(held, byref(left), byref(bottom), byref(right), byref(top)):
        return 0.0
    return max(0.0, right.value - left.value) * max(0.0, top.value - bottom.value)
