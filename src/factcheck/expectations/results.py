"""Results: a validation as Great Expectations tells it, turned into what the page shows."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from factcheck.catalogue.entries import LANGUAGES
from factcheck.errors import UsageError

Json = Mapping[str, object]

MET, FAILED, SILENT, BROKEN = "met", "failed", "silent", "broken"


class Contradiction(NamedTuple):
    """One contradiction: its rule, the claims by id, what is wrong in words and in figures, and the likeliest slip."""

    rule: str
    claims: tuple[str, ...]
    message: str
    arithmetic: str
    suspect: str
    suspect_text: str
    replacement: str


class Line(NamedTuple):
    """One expectation: what it says, how it came out, how many rows were compared, and what was found or why it was not run."""

    title: str
    outcome: str
    compared: str
    rows: int
    contradictions: tuple[Contradiction, ...]
    why: str


def lines(result: object, lang: str) -> tuple[Line, ...]:
    """Return the expectations of a validation in their order.

    Error: UsageError for what is no result of a validation, or a language that there is not.
    """
    if lang not in LANGUAGES:
        raise UsageError("frame.choice", argument="lang", value=lang, choices=", ".join(LANGUAGES))
    told = result.to_json_dict() if hasattr(result, "to_json_dict") else result
    if not isinstance(told, Mapping) or not isinstance(told.get("results"), list):
        raise UsageError("expectation.result", type=type(result).__name__)
    return tuple(_line(each, lang) for each in told["results"])


def _line(told: Json, lang: str) -> Line:
    config, result = _table(told, "expectation_config"), _table(told, "result")
    details = _table(result, "details")
    why = "; ".join(dict.fromkeys(_raised(_table(told, "exception_info"))))
    rows, compared = _count(result, "element_count"), details.get("compared", "")
    contradictions = tuple(_contradiction(each, lang) for each in _list(details, "contradictions"))
    return Line(_title(config, lang), _outcome(told, details, why), str(compared), rows, contradictions, why)


def _outcome(told: Json, details: Json, why: str) -> str:
    """Return how an expectation came out; what compared nothing is told apart from what is met."""
    if why:
        return BROKEN
    if not told.get("success"):
        return FAILED
    ours = "compared" in details
    return SILENT if ours and not _count(details, "compared") else MET


def _title(config: Json, lang: str) -> str:
    words = _table(_table(config, "meta"), "factcheck")
    return str(words.get(lang) or config.get("description") or config.get("type") or "")


def _raised(info: Json) -> Iterator[str]:
    """Yield the messages of exceptions: one told flat, or one for each metric that failed."""
    if info.get("raised_exception"):
        yield str(info.get("exception_message"))
    for value in info.values():
        if isinstance(value, Mapping):
            yield from _raised(value)


def _contradiction(told: Json, lang: str) -> Contradiction:
    return Contradiction(
        str(told.get("rule", "")),
        tuple(map(str, _list(told, "claims"))),
        str(_table(told, "message").get(lang, "")),
        str(told.get("arithmetic", "")),
        str(told.get("suspect") or ""),
        str(told.get("suspect_text") or ""),
        str(told.get("replacement") or ""),
    )


def _table(told: Json, key: str) -> Json:
    value = told.get(key)
    return value if isinstance(value, Mapping) else {}


def _list(told: Json, key: str) -> list[Json]:
    value = told.get(key)
    return value if isinstance(value, list) else []


def _count(told: Json, key: str) -> int:
    value = told.get(key)
    return value if isinstance(value, int) else 0
