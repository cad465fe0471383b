"""A web page is read as it is seen: main text and tables, in any encoding, and never half."""

from time import perf_counter

import pytest

from factcheck.errors import InputError
from factcheck.readers.html import decode

SENTENCE = "2018年，全市服务外包执行额58.7亿元，同比增长3.2%。"


def text_of(body: str) -> str:
    """Return what is read of a page with this body."""
    return decode("公报.html", f"<!doctype html><html><head><title>标题9</title></head><body>{body}".encode()).text


SHOWN = {
    "blocks are lines": ("<h1>公报</h1><p>一段</p><div>二段<p>三段</p>四段</div>", "公报\n一段\n二段\n三段\n四段"),
    "inline elements are none": ("<p>执行额<b>58</b>.<span>7</span><i>亿元</i></p>", "执行额58.7亿元"),
    "a break is a newline": ("<p>一<br>二<br/>三</p>", "一\n二\n三"),
    "two breaks leave one line empty": ("<p>一<br><br>二</p>", "一\n\n二"),
    "white space collapses": ("<p>  a \n\t b<b> c</b> </p>", "a b c"),
    "a line end between wide characters is nothing": ("<p>服务\n  外包</p>", "服务外包"),
    "a blank between wide characters stays": ("<p>服务 外包</p>", "服务 外包"),
    "a no-break space is none of it": ("<p>58.7&nbsp; 亿</p>", "58.7\xa0 亿"),
    "preformatted text stands as it is": ("<pre>a  b\n  c</pre>", "a  b\n  c"),
    "white space kept by style": ('<p style="white-space: pre-wrap">a  b</p>', "a  b"),
    "entities are decoded": ("<p>1 &lt; 2 &amp; &#20159;&yen;</p>", "1 < 2 & 亿¥"),
    "an entity that is none": ("<p>&foo; A&B</p>", "&foo; A&B"),
    "lists": ("<ul><li>一、58<li>二、59</ul>", "一、58\n二、59"),
    "raised digits stay raised": ("<p>58.7<sup>1</sup>亿元，3 m<sup>2</sup></p>", "58.7¹亿元，3 m²"),
    "a raised mark that is no number": ("<p>58.7<sup>[1]</sup>亿</p>", "58.7[1]亿"),
    "elements left open": ("<p>一<p>二<td>三", "一\n二\n三"),
    "the header of an article is its title": ("<article><header><h1>公报</h1></header>文</article>", "公报\n文"),
    "one main is the text": ("<div>旁边</div><main><p>正文</p></main><div>旁边</div>", "正文"),
    "an empty main is not": ("<div>正文</div><main> </main>", "正文"),
    "links inside text": ("<p>见<a>甲</a>、<a>乙</a>、<a>丙</a>三表</p>", "见甲、乙、丙三表"),
    "two links alone": ("<p><a>甲</a> <a>乙</a></p>", "甲 乙"),
}
UNSHOWN = {
    "script": "<script>var a = '<p>99</p>'</script>",
    "style": "<style>p {width: 99px}</style>",
    "comment": "<!-- 99 -->",
    "noscript": "<noscript>99</noscript>",
    "template": "<template><p>99</p></template>",
    "hidden": "<p hidden>99</p>",
    "display none": '<div style="color: red; DISPLAY : none"><p>99</p></div>',
    "visibility hidden": '<span style="visibility:hidden">99</span>',
    "nav": "<nav>99</nav>",
    "header": "<header>99</header>",
    "footer": "<footer>99</footer>",
    "aside": "<aside>99</aside>",
    "by role": '<div role="navigation">99</div>',
    "by class": '<div class="wide breadcrumb">99</div>',
    "by id": '<div id="nav">99</div>',
    "a menu": "<ul><li><a>99</a></li><li><a>98</a> |</li><li><a>97</a></li></ul>",
    "a button": "<button>99</button>",
    "a choice": "<select><option>99</option></select>",
}


@pytest.mark.parametrize(("body", "expected"), SHOWN.values(), ids=SHOWN)
def test_text_is_read_as_it_is_seen(body: str, expected: str) -> None:
    """Blocks, blanks and entities come out as in a browser."""
    assert text_of(body) == expected


@pytest.mark.parametrize("body", UNSHOWN.values(), ids=UNSHOWN)
def test_what_is_no_text_of_the_page_is_left_out(body: str) -> None:
    """Neither what is not seen nor what leads around the site is read; the text around it is."""
    assert text_of(f"<p>前58</p>{body}<p>后59</p>") == "前58\n后59"


TABLES = {
    "cells and rows": (
        "<tr><th>地区</th><th>执行额</th></tr><tr><td> 甲 </td><td>58.7</td></tr>",
        "地区\t执行额\n甲\t58.7",
    ),
    "caption and parts": (
        "<caption>表1</caption><thead><tr><th>a<th>b</thead><tfoot><tr><td>e<td>f</tfoot><tbody><tr><td>c<td>d</tbody>",
        "表1\na\tb\ne\tf\nc\td",
    ),
    "an empty cell keeps its column": (
        "<tr><td></td><td>2017</td><td></td><td>2018</td><td></td></tr>",
        "\t2017\t\t2018",
    ),
    "a cell of several lines": ("<tr><td>服务<br>外包</td><td><p>1</p><p>2</p></td></tr>", "服务 外包\t1 2"),
    "a cell over two columns": ("<tr><td colspan=2>a<td>b<tr><td>1<td>2<td>3", "a\t\tb\n1\t2\t3"),
    "a cell over two rows": ("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e", "a\tb\n\tc\nd\te"),
    "a cell over rows and columns": ("<tr><td>x<td rowspan=2 colspan=2>a<td>b<tr><td>y<td>c", "x\ta\t\tb\ny\t\t\tc"),
    "spans that are none": ("<tr><td colspan=0>a<td rowspan=x>b<tr><td colspan=-1>c<td>d", "a\tb\nc\td"),
    "a hidden row": ("<tr><td>a<td>b<tr hidden><td>c<td>d", "a\tb"),
    "one column is no table": ("<tr><td><p>一</p><p>二</p></td></tr><tr><td>三</td></tr>", "一\n二\n三"),
    "a table inside": ("<tr><td>旁<td><table><tr><td>1<td>2</table>", "旁\n1\t2"),
    "a layout of paragraphs": ("<tr><td>旁<td><p>一<p>二<p>三", "旁\n一\n二\n三"),
}


@pytest.mark.parametrize(("rows", "expected"), TABLES.values(), ids=TABLES)
def test_tables_are_rows_of_cells(rows: str, expected: str) -> None:
    """A cell that spans others is told once and keeps the others in their columns; a table for the layout is no table."""
    assert text_of(f"<table>{rows}</table>") == expected


DECLARED = {
    "meta charset": ('<meta charset="{}">', "gb2312", "gbk"),
    "http-equiv": ('<meta http-equiv="Content-Type" content="text/html; charset={}">', "GBK", "gb18030"),
    "big5": ("<meta charset={}>", "big5", "big5hkscs"),
    "xml declaration": (
        '<?xml version="1.0" encoding="{}"?><html xmlns="http://www.w3.org/1999/xhtml">',
        "gb18030",
        "gb18030",
    ),
    "utf-8": ('<meta charset="{}">', "UTF-8", "utf-8"),
    "a mark goes before": ('<meta charset="{}">', "gbk", "utf-8-sig"),
}


@pytest.mark.parametrize(("head", "declared", "codec"), DECLARED.values(), ids=DECLARED)
def test_the_declared_encoding_is_taken(head: str, declared: str, codec: str) -> None:
    """Declared is not guessed: there is nothing to tell."""
    text = "執行額五十八點七億元"  # in all of these encodings
    source = decode("公报.html", f"{head.format(declared)}<p>{text}</p>".encode(codec))

    assert source.text == text
    assert source.notices == ()


def test_an_undeclared_encoding_is_guessed_and_told() -> None:
    """As for plain text; a declaration that Chinese cannot be in says nothing."""
    for head in ("", "<meta charset=windows-1252>", "<meta charset=nonsense>"):
        source = decode("公报.html", f"{head}<p>{SENTENCE}".encode("gb18030"))

        assert source.text == SENTENCE
        assert [notice.key for notice in source.notices] == ["notice.encoding_guessed"]


def test_a_declaration_that_is_not_true_is_told() -> None:
    """A page that was saved anew in UTF-8 may still say gb2312."""
    source = decode("公报.html", f"<meta charset=gb2312><p>{SENTENCE}".encode())

    assert source.text == SENTENCE
    assert [(n.key, n.fields) for n in source.notices] == [
        ("notice.encoding_declared", (("declared", "gb2312"), ("encoding", "UTF-8")))
    ]


REFUSED = {
    "empty": (b"", "input.empty"),
    "no text": (b"<html><body><img src=a.png></body></html>", "input.no_text"),
    "a comment alone": (b"<!-- 58.7 -->", "input.no_text"),
    "deeply nested": (b"<div>" * 100_000 + b"58.7", "input.too_nested"),
    "an endless text": (b"<p>" + "亿".encode() * 4_000_000, "input.too_nested"),
    "too large": (b"<p>" + b"58.7 " * 4_000_000, "input.too_large"),
    "damaged": (f"<p>{SENTENCE}".encode()[:-1], "input.damaged"),
}


@pytest.mark.parametrize(("data", "key"), REFUSED.values(), ids=REFUSED)
def test_a_page_that_cannot_be_read_whole_is_refused(data: bytes, key: str) -> None:
    """What the parser would cut off in silence is an error."""
    with pytest.raises(InputError, match=r"公报\.html: ") as caught:
        decode("公报.html", data)

    assert caught.value.key == key


@pytest.mark.parametrize(
    "body",
    [
        "<div><a>x</a>" * 120 + "<p>58",
        "<a>" * 10_000 + "58",
        "<table><tr><td>" * 60 + "58",
        "<table>" + "<tr><td colspan=1000 rowspan=65534>5<td>8" * 3000,
        "&" * 100_000 + "58",
    ],
    ids=["nested links", "open links", "nested tables", "wide cells", "ampersands"],
)
def test_odd_markup_takes_no_time(body: str) -> None:
    """Nesting and spans cost no more than what they are made of."""
    began = perf_counter()

    assert "58" in text_of(body).replace("\t", "")
    assert perf_counter() - began < 5
