"""Report: a checked document that also tells itself, as JSON or as tables."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.frames.columns import Decimals, Table
from factcheck.model.pack import Pack
from factcheck.model.report import Document

if TYPE_CHECKING:
    import pandas as pd

    from factcheck.reports.view import View


@dataclass(frozen=True, slots=True)
class Report(Document):
    """What `factcheck.check` returns: a Document with the `pack` it was checked against, whose words tell the findings.

    >>> from factcheck import check_text
    >>> report = check_text("2018年，服务外包执行额959.7亿元，其中离岸586.7亿元，在岸373.0亿元。")
    >>> report.to_frame("relations")[["kind", "outcome", "arithmetic"]].values.tolist()
    [['part_sum', 'consistent', '586.7 + 373.0 = 959.7'], ['subset', 'consistent', '586.7 ≤ 959.7']]
    """

    pack: Pack = field(repr=False, compare=False, kw_only=True)

    def __hash__(self) -> int:
        return hash((self.source.name, self.source.digest, self.issued, self.findings))

    def to_json(self, lang: str = "zh") -> str:
        """Return the report as `factcheck check --format json` prints it: one line, keys sorted, messages in `lang` (zh or en)."""
        from factcheck.reports.json import render  # noqa: PLC0415  loaded only for those who ask for it

        return render([self], self._view(lang)).decode()

    def to_frame(self, which: Table = "claims", *, decimals: Decimals = "decimal", lang: str = "zh") -> "pd.DataFrame":
        """Return "claims", "relations" or "findings" as a typed table; docs/validation.md tells the columns.

        Units: amounts in base units. Decimals are Decimal objects, or strings with decimals="string"; never floats.
        Error: UsageError for a table or a form of decimals that there is not. Source: src/factcheck/frames/columns.py tells the columns.
        """
        from factcheck.frames.outgoing import to_frame  # noqa: PLC0415  pandas takes half a second

        return to_frame(self, which, decimals, self._view(lang))

    def _view(self, lang: str) -> "View":
        from factcheck.errors import UsageError  # noqa: PLC0415  not needed for a report that is only looked at
        from factcheck.reports.view import View  # noqa: PLC0415  loaded only for those who ask for it

        if lang not in ("zh", "en"):
            raise UsageError("frame.choice", argument="lang", value=lang, choices="zh, en")
        return View(self.pack, lang)
