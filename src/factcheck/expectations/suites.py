"""Suites: all expectations over a table of claims as one, and a validation of a table in memory."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import great_expectations as gx

from factcheck.api import load_pack
from factcheck.arithmetic.calendar import day_of_issue
from factcheck.catalogue.entries import LANGUAGES
from factcheck.errors import UsageError
from factcheck.expectations.base import ClaimsExpectation, description
from factcheck.expectations.rules import EXPECTATIONS

if TYPE_CHECKING:
    import pandas as pd
    from great_expectations.core import ExpectationSuiteValidationResult

NAME = "factcheck"
_OF_ISSUE = "dated"


def suite(
    pack: str | Sequence[str] = (), *, issued: date | str | None = None, lang: str = "zh", name: str = NAME
) -> gx.ExpectationSuite:
    """Return a suite of all expectations, described in `lang` (zh or en; `meta` holds both).

    `pack` names a file of your own rules, or several, read after the standard ones. With `issued`, the day of issue, no period may
    end after it. Units: none; tables tell their own. Error: PackError for a pack that cannot be used, UsageError for a date or a language.
    Source: the rules are those of `factcheck rules`.

    >>> [expectation.rule for expectation in suite(lang="en").expectations][:3]
    ['shares', 'share', 'parts']
    >>> suite(lang="en").expectations[2].description
    'Parts add up to their whole within the rounding of all of them'
    """
    packs = (pack,) if isinstance(pack, str) else tuple(pack)
    load_pack(packs)  # refused here rather than in every result
    if lang not in LANGUAGES:
        raise UsageError("frame.choice", argument="lang", value=lang, choices=", ".join(LANGUAGES))
    told = None if issued is None else day_of_issue(issued).isoformat()
    wanted = [e for e in EXPECTATIONS if told or e.rule != _OF_ISSUE]
    return gx.ExpectationSuite(name=name, expectations=[_described(e, packs, told, lang) for e in wanted])


def validate(
    frame: "pd.DataFrame", expectations: gx.ExpectationSuite | None = None
) -> "ExpectationSuiteValidationResult":
    """Return what came out of `expectations` (the whole suite when None) over a table of claims; it stays in memory and offline.

    Units: those of the table. Error: none is raised; what could not be run is told in `exception_info`, and is no success.
    Source: docs/validation.md tells the columns.

    >>> import pandas as pd
    >>> rows = [("a", "服务外包执行额", "2018", "959.7亿元"), ("b", "离岸服务外包执行额", "2018", "568.7亿元"),
    ...         ("c", "在岸服务外包执行额", "2018", "373.0亿元")]
    >>> result = validate(pd.DataFrame(rows, columns=["id", "metric", "period", "text"]))
    >>> [(r.expectation_config.type, r.result["unexpected_list"]) for r in result.results if not r.success]
    [('expect_parts_to_sum_to_whole', ['a', 'b', 'c'])]
    """
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}
    batch = context.data_sources.pandas_default.read_dataframe(frame)
    return batch.validate(suite() if expectations is None else expectations, result_format="COMPLETE")


def _described(
    kind: type[ClaimsExpectation], packs: tuple[str, ...], issued: str | None, lang: str
) -> ClaimsExpectation:
    words = {language: description(kind.rule, language) for language in LANGUAGES}
    return kind(packs=packs, issued=issued, description=words[lang], meta={NAME: words})
