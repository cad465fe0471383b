"""Marks in any document, for any stretches: the text stays, the marks hold what they are about, and taking them out is exact."""

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.layout import Run
from factcheck.model.source import Source
from factcheck.model.span import Span
from factcheck.readers.docx import decode
from factcheck.reports.markup import before_end, elements, quoted, spliced, tags
from factcheck.reports.worddraft import document
from factcheck.reports.wordfile import WordFile
from factcheck.reports.wordmarks import Anchor, marked, numbers, unmarked

MAIN = "word/document.xml"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TEXTS = st.text(st.sampled_from("共58.7亿元 &<>，增长%\u00a0"), min_size=1, max_size=8)
PIECES = st.one_of(
    TEXTS.map(lambda text: f'<P:t xml:space="preserve">{quoted(text)}</P:t>'),
    TEXTS.map(lambda text: f"<P:t>x{quoted(text)}x</P:t>"),
    st.sampled_from(("<P:tab/>", "<P:br/>", "<P:t/>", "<P:noBreakHyphen/>", "<!-- <P:t>9</P:t> -->")),
)
LOOKS = st.sampled_from((
    "", "<P:rPr/>", "<P:rPr><P:b/></P:rPr>",
    '<P:rPr><P:i/><P:rPrChange P:id="1" P:author="李"><P:rPr><P:b/></P:rPr></P:rPrChange></P:rPr>',
))  # fmt: skip
RUNS = st.builds(
    lambda look, attribute, pieces: f"<P:r{attribute}>{look}{''.join(pieces)}</P:r>",
    LOOKS,
    st.sampled_from(("", ' P:rsidR="00A1"', " ")),
    st.lists(PIECES, max_size=3),
)
WRAPPED = st.one_of(
    RUNS,
    RUNS.map(lambda run: f'<P:hyperlink P:anchor="a>b">{run}</P:hyperlink>'),
    RUNS.map(lambda run: f'<P:ins P:id="3" P:author="李">{run}</P:ins>'),
    RUNS.map(lambda run: f"<P:sdt><P:sdtContent>{run}</P:sdtContent></P:sdt>"),
    RUNS.map(lambda run: f'<P:fldSimple P:instr="REF x">{run}{run}</P:fldSimple>'),
    RUNS.map(
        lambda run: f'<P:r><P:fldChar P:fldCharType="begin"/></P:r>{run}<P:r><P:fldChar P:fldCharType="end"/></P:r>'
    ),
)
PARAGRAPHS = st.lists(WRAPPED, max_size=5).map(lambda runs: f"<P:p>{''.join(runs)}</P:p>")
BODIES = st.one_of(
    PARAGRAPHS, PARAGRAPHS.map(lambda p: f"<P:tbl><P:tr><P:tc>{p}</P:tc><P:tc>{p}</P:tc></P:tr></P:tbl>")
)


def read(markup: bytes) -> Source:
    """Return what the reader makes of a document with this main part."""
    file = WordFile(document("x")[0])
    file[MAIN] = markup
    return decode("稿.docx", file.data())


def between(markup: bytes, number: int) -> str:
    """Return the text between the marks of a comment, signs that are elements (tabs) left out."""
    marks = [tag for tag in tags(markup) if tag.local.startswith("commentRange") and tag.get("id") == str(number)]
    inside = markup[marks[0].end : marks[1].start]
    bare = spliced(inside, [(tag.start, tag.end, b"") for tag in tags(inside)]).decode()
    return unescape(re.sub("<!--.*?-->", "", bare))


@settings(max_examples=60)
@given(st.data(), st.lists(BODIES, min_size=1, max_size=4), st.sampled_from(("w:", "", "x1:")))
def test_marking_any_document_is_undone_to_the_byte(data: st.DataObject, bodies: list[str], prefix: str) -> None:
    """Wherever the stretches lie; and between, the reader reads the same text from the same paragraphs."""
    name = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    body = (
        "".join(bodies).replace("P:", prefix)
        + f"<{prefix}p><{prefix}r><{prefix}t>末</{prefix}t></{prefix}r></{prefix}p>"
    )
    markup = f'<?xml version="1.0"?>\n<{prefix}document {name}="{SPACE}"><{prefix}body>{body}</{prefix}body></{prefix}document>'.encode()
    source = read(markup)
    ends = st.integers(0, len(source.text))
    pairs = data.draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]), max_size=4))
    anchors = [Anchor(number, Span(*pair)) for number, pair in enumerate(pairs, 5)]

    told = marked(markup, source.runs, anchors, {})
    again = read(told)

    assert numbers(told) == {anchor.number for anchor in anchors}
    assert again.text == source.text
    assert unmarked(told, {anchor.number for anchor in anchors}, again.runs)[0] == markup
    bare, runs = unmarked(told, {anchor.number for anchor in anchors}, again.runs)
    assert marked(bare, runs, anchors, {}) == told
    for anchor in anchors:
        _holds(source, told, anchor)


def _holds(source: Source, told: bytes, anchor: Anchor) -> None:
    """See that between the marks stands the text of the anchor; more of it only where a field is left whole."""
    spans = [run.span for run in source.runs if run.span.overlaps(anchor.span)]
    pieces = (source.text[max(span.start, anchor.span.start) : min(span.end, anchor.span.end)] for span in spans)
    wanted, held = ("".join(text.split()).replace("-", "") for text in ("".join(pieces), between(told, anchor.number)))
    letters = iter(held)
    within = b"fld" in told and all(letter in letters for letter in wanted)
    assert wanted == held or within or not spans


def test_a_document_made_of_nothing_can_be_marked() -> None:
    """Where no run leads to the text there is no place for a mark, and none is made."""
    empty = f'<w:document xmlns:w="{SPACE}"><w:body><w:p/></w:body></w:document>'.encode()

    assert marked(empty, (), [Anchor(0, Span(0, 1))], {}) == empty
    assert unmarked(empty, {0}, ()) == (empty, ())


def test_a_figure_in_a_text_box_is_told_at_its_drawing() -> None:
    """Word takes no comment inside a text box."""
    inner = "<w:p><w:r><w:t>58.7</w:t></w:r></w:p>"
    box = f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
    markup = (
        f'<w:document xmlns:w="{SPACE}"><w:body><w:p>{box}<w:r><w:t>末</w:t></w:r></w:p></w:body></w:document>'.encode()
    )
    source = read(markup)
    start = source.text.index("58.7")

    told = marked(markup, source.runs, [Anchor(0, Span(start, start + 4))], {})

    assert re.findall(rb'<w:commentRangeStart w:id="0"/>(.*)<w:commentRangeEnd w:id="0"/>', told) == [box.encode()]
    assert unmarked(told, {0}, read(told).runs)[0] == markup


def test_runs_that_were_two_stay_two() -> None:
    """Two runs of one look that our marks do not cut are not joined when the marks go."""
    runs = "<w:r><w:t>共</w:t></w:r><w:r><w:t>58.7</w:t></w:r><w:r><w:t>亿</w:t></w:r>"
    markup = f'<w:document xmlns:w="{SPACE}"><w:body><w:p>{runs}</w:p></w:body></w:document>'.encode()
    source = read(markup)

    told = marked(markup, source.runs, [Anchor(0, Span(1, 5))], {})
    bare, held = unmarked(told, {0}, read(told).runs)

    assert bare == markup
    assert (
        held
        == source.runs
        == tuple(Run(Span(*pair), "body", 0, at) for at, pair in enumerate(((0, 1), (1, 5), (5, 6))))
    )


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"<a/>", b"<a><b/></a>"), (b"<a x='>'></a>", b"<a x='>'><b/></a>"), (b"<x:a  />\n", b"<x:a><b/></x:a>\n")],
)
def test_what_is_added_stands_last_in_the_root(data: bytes, expected: bytes) -> None:
    """Also where the root is one empty element."""
    assert before_end(data, b"<b/>") == expected


def test_what_looks_like_a_tag_and_is_none() -> None:
    """Comments, instructions, CDATA and signs in attributes are passed over."""
    data = b"<?x <a> ?><!-- <a> --><r y='<![CDATA['.z=\"a>b\"><![CDATA[<a>]]><b/></r>".replace(b"'<![CDATA['.", b"'' ")

    assert [tag.name for tag in tags(data)] == ["r", "b", "r"]
    assert [(e.first.name, data[e.start : e.end]) for e in elements(data, "b")] == [("b", b"<b/>")]
    assert spliced(b"abc", [(2, 3, b"z"), (0, 1, b"")]) == b"bz"
