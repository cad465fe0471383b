"""Dated rows: figures told as results of a period that was not over on the day of issue. Rule TIM001, as in documents."""

from collections.abc import Iterator, Sequence
from datetime import date
from hashlib import sha256

from factcheck.arithmetic.calendar import period_over
from factcheck.model.claim import Claim
from factcheck.model.finding import Cited, Finding
from factcheck.model.pack import Pack
from factcheck.model.relation import Judged, Relation

RULE, CHECK, KIND = "TIM001", "unfinished", "temporal"


def judge_periods(claims: Sequence[Claim], issued: date | None) -> tuple[Judged, ...]:
    """Return, for each actual figure with a period, whether that was over on the day `issued`; nothing without a day."""
    if issued is None:
        return ()
    told = [c for c in claims if c.numeric and c.period and c.modality == "actual"]
    return tuple(
        Judged(Relation(f"t{number:03d}", RULE, KIND, (claim.id,), "periods"), period_over(claim.period, issued))
        for number, claim in enumerate(told, 1)
    )


def period_findings(judged: Sequence[Judged], claims: Sequence[Claim], issued: date, pack: Pack) -> Iterator[Finding]:
    """Yield one finding for each period that was not over, with all the figures that are told of it."""
    rule = next((r for r in pack.rules if r.check == CHECK), None)
    if rule is None:
        return
    by_id = {c.id: c for c in claims}
    early: dict[str, list[Judged]] = {}
    for item in judged:
        if item.outcome.truth == "inconsistent":
            early.setdefault(by_id[item.relation.claims[0]].period, []).append(item)
    for period, items in early.items():
        own = [by_id[item.relation.claims[0]] for item in items]
        arithmetic = items[0].outcome.arithmetic
        yield Finding(
            rule=rule.code,
            severity=rule.severity,
            arithmetic=arithmetic,
            expected="",
            relations=tuple(item.relation.id for item in items),
            cited=tuple(Cited(c.span, c.raw, c.id) for c in own),
            suspects=(),
            fingerprint=sha256(f"{rule.code}\n{period}".encode()).hexdigest()[:16],
            fields=(
                ("figures", arithmetic.partition(" ")[0]), ("metric", own[0].metric), ("of", ""), ("period", period),
                ("other", ""), ("stated", period), ("recomputed", issued.isoformat()), ("arithmetic", arithmetic),
            ),
        )  # fmt: skip
