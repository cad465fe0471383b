"""Places of a span beside its line: boxes on pages, and the runs of a Word document, for whoever marks the file itself."""

from factcheck.model.source import Source
from factcheck.model.span import Span


def places(source: Source, span: Span) -> dict[str, object]:
    """Return the places of `span` that the source knows: {} for a plain text.

    "boxes": page and left, bottom, right, top of each line of print, in points from the lower left corner of the page;
    "runs": part, paragraph and run of each run of a Word document that holds a part of the span.
    """
    found: dict[str, object] = {}
    if source.layout is not None:
        page = source.place(span.start).page
        found["boxes"] = [
            {"page": page, "box": [f"{end:.1f}" for end in (box.left, box.bottom, box.right, box.top)]}
            for box in source.layout.lines(span)
        ]
    if source.runs:
        found["runs"] = [
            {"part": run.part, "paragraph": run.paragraph, "run": run.run}
            for run in source.runs
            if run.span.overlaps(span)
        ]
    return found
