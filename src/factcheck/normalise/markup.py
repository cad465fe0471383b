"""Marks of markup and footnotes inside a sentence go: <sup>①</sup>, **, [2-4] behind a statement, the address of a link.

An exponent is no footnote: in 10<sup>8</sup> nothing is touched, since without the tag the number would be another one.
"""

import re

from factcheck.normalise.draft import Draft, Stretch, delete

_SIGNS = re.compile(
    r"""
    (?<!\d)<sup>[ ]?[①-⑳\[\]［］\d,，、*†‡-]{1,12}[ ]?</sup>       # a footnote mark, raised
    |(?<=[一-鿿%）”。])\[\d{1,3}(?:[-–,，、]\d{1,3}){0,6}\]          # a citation behind a statement; at the start of a line it is a list
    |!\[[^\]\n]{0,80}\]\([^)\n]{1,300}\)                           # an image
    |(?<=[\d%一-鿿])(?<![米mM])(?<!\D10)(?<!\A10)[¹²³⁰⁴-⁹]{1,3}(?=[万亿元美%人家个，。、；）])  # 58.7¹亿元; m² and 10⁸ are none
    |\*\*                                                          # bold
    |</?(?!su[bp]\b)[A-Za-z][A-Za-z0-9]{0,11}(?:[ ][^<>\n]{0,300})?[ ]?/?>  # any other tag
    """,
    re.VERBOSE,
)
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]\[\n]{1,120})\](?P<target>\([^)\s]{1,300}\))")
_HINT = re.compile(r"<|\*\*|\[|[¹²³⁰⁴-⁹]")


def strip_markup(draft: Draft) -> Draft:
    """Return `draft` without marks of markup, footnotes and citations inside sentences; the words of a link stay."""
    if not _HINT.search(draft.text):
        return draft
    draft = delete(draft, "markup", (m.span() for m in _SIGNS.finditer(draft.text)))
    return delete(draft, "link", [gap for m in _LINK.finditer(draft.text) for gap in _around(m)])


def _around(link: re.Match[str]) -> tuple[Stretch, Stretch]:
    return (link.start(), link.start() + 1), (link.end("text"), link.end())
