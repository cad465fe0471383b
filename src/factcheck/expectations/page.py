"""The page: the result of a validation as one HTML file that refers to no other, so that it can be read offline.

The Data Docs of Great Expectations fetch styles and scripts from the network and stay blank without it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from factcheck import __version__
from factcheck.catalogue.entries import text
from factcheck.expectations.results import BROKEN, FAILED, MET, SILENT, Contradiction, Line, lines

_LANGUAGE = {"zh": "zh-CN", "en": "en"}
_STYLE = """
:root{color-scheme:light dark;--ink:#1c2024;--soft:#60646c;--line:#d9d9e0;--back:#fff;
--met:#1b7f4b;--failed:#b42318;--silent:#60646c;--broken:#8a5a00}
@media (prefers-color-scheme:dark){:root{
--ink:#edeef0;--soft:#b0b4ba;--line:#43484e;--back:#111113;--met:#4cc38a;--failed:#ff8b80;--silent:#b0b4ba;--broken:#f0b429}}
body{margin:2rem auto;max-width:62rem;padding:0 1.25rem;background:var(--back);color:var(--ink);
font:16px/1.6 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:2rem 0 .5rem}
p{margin:.25rem 0}.soft{color:var(--soft)}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
th{white-space:nowrap;font-weight:600;color:var(--soft);font-size:.875rem}td.count,th.count{text-align:right}
code{font:.9em/1.5 ui-monospace,"Noto Sans Mono CJK SC",monospace;overflow-wrap:anywhere}
td code{white-space:nowrap}td.sum code{white-space:normal}
@media (max-width:40rem){.found thead{display:none}.found td{display:block;border:0;padding:.1rem 0}
.found tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}}
.met,.failed,.silent,.broken{font-weight:600;white-space:nowrap}
.met{color:var(--met)}.failed{color:var(--failed)}.silent{color:var(--silent)}.broken{color:var(--broken)}
"""
_MARKS = {MET: "✓", FAILED: "✗", SILENT: "–", BROKEN: "!"}


def page(result: object, lang: str = "zh") -> str:
    """Return the result of a validation as an HTML page in `lang` (zh or en), complete in itself.

    `result` is what `validate` or `batch.validate` returned, or its JSON as a dict. What a table held is escaped.
    Units: none. Error: UsageError for what is no result, or a language that there is not.
    Source: HTML Living Standard; the figures are those of `details` in the result.

    >>> page({"results": []}, "en").startswith('<!doctype html>')
    True
    """
    told = lines(result, lang)
    body = "".join((*_lead(told, lang), *_overview(told, lang), *(_section(line, lang) for line in told), _foot(lang)))
    title = escape(text("page.title", lang))
    return (
        f'<!doctype html>\n<html lang="{_LANGUAGE[lang]}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>'
        f"<style>{_STYLE}</style></head>\n<body><h1>{title}</h1>\n{body}</body></html>\n"
    )


def _lead(told: Sequence[Line], lang: str) -> Iterator[str]:
    """Yield the account: how many expectations came out how, and which claims are concerned."""
    counts = Counter(line.outcome for line in told)
    by_outcome = {name: counts[name] for name in (MET, FAILED, SILENT, BROKEN)}
    claims = dict.fromkeys(claim for line in told for found in line.contradictions for claim in found.claims)
    rows = max((line.rows for line in told), default=0)
    yield _paragraph(text("page.lead", lang, expectations=len(told), **by_outcome))
    concerned = text("page.failing", lang, claims=_joined(claims, lang))
    yield _paragraph(concerned if claims else text("page.none", lang))
    suspects = dict.fromkeys(found.suspect for line in told for found in line.contradictions if found.suspect)
    if suspects:
        yield _paragraph(text("page.suspects", lang, claims=_joined(suspects, lang)))
    yield _paragraph(text("page.rows", lang, rows=rows), "soft")


def _joined(names: Iterable[str], lang: str) -> str:
    return ("、" if lang == "zh" else ", ").join(names)


def _overview(told: Sequence[Line], lang: str) -> Iterator[str]:
    """Yield the table of all expectations."""
    heads = [text(f"page.{name}", lang) for name in ("expectation", "outcome", "compared", "contradictions")]
    yield f"<table><thead><tr>{_heads(heads, numbers=2)}</tr></thead><tbody>\n"
    for line in told:
        mark = (
            f'<span class="{line.outcome}">{_MARKS[line.outcome]} {escape(text(f"page.{line.outcome}", lang))}</span>'
        )
        empty = line.outcome == FAILED and not line.rows
        why = line.why or (text("page.empty", lang) if empty else "")
        reason = f'<br><span class="soft">{escape(why)}</span>' if why else ""
        counts = "".join(f'<td class="count">{cell}</td>' for cell in (escape(line.compared), len(line.contradictions)))
        yield f"<tr><td>{escape(line.title)}{reason}</td><td>{mark}</td>{counts}</tr>\n"
    yield "</tbody></table>\n"


def _section(line: Line, lang: str) -> str:
    """Return the contradictions of one expectation, nothing where there are none."""
    if not line.contradictions:
        return ""
    heads = [text(f"page.{name}", lang) for name in ("claims", "figures", "arithmetic", "suspect")]
    rows = "".join(_row(found, lang) for found in line.contradictions)
    return f"<h2>{escape(line.title)}</h2><table class='found'><thead><tr>{_heads(heads)}</tr></thead><tbody>\n{rows}</tbody></table>\n"


def _row(found: Contradiction, lang: str) -> str:
    claims = "<br>".join(f"<code>{escape(claim)}</code>" for claim in found.claims)
    told = f'{escape(found.message)}<br><span class="soft">{escape(found.rule)}</span>'
    arithmetic = f"<code>{escape(found.arithmetic)}</code>"
    mend = escape(_mend(found, lang))
    return f'<tr><td>{claims}</td><td>{told}</td><td class="sum">{arithmetic}</td><td>{mend}</td></tr>\n'


def _mend(found: Contradiction, lang: str) -> str:
    if not found.suspect:
        return ""
    key = "page.mend" if found.replacement else "page.doubt"
    return text(key, lang, claim=found.suspect, text=found.suspect_text, replacement=found.replacement)


def _heads(names: Sequence[str], numbers: int = 0) -> str:
    """Return the heads of a table, the last `numbers` of them over counts."""
    first = len(names) - numbers
    return "".join(
        f"<th{' class=count' if place >= first and numbers else ''}>{escape(name)}</th>"
        for place, name in enumerate(names)
    )


def _paragraph(words: str, style: str = "") -> str:
    marked = f' class="{style}"' if style else ""
    return f"<p{marked}>{escape(words)}</p>\n"


def _foot(lang: str) -> str:
    return _paragraph(text("page.made", lang, version=__version__), "soft")
