"""Findings: contradicted relations put together by the figure that explains them, and what holds but deserves a word."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import sha256

from factcheck.arithmetic.equality import looser
from factcheck.arithmetic.show import common_scale, plain
from factcheck.diagnose.explain import explanations
from factcheck.diagnose.slips import with_figure
from factcheck.diagnose.suspects import Blame, negative, suspects, upholding
from factcheck.model.claim import Claim
from factcheck.model.finding import SEVERITIES, Cited, Finding, Severity
from factcheck.model.pack import Pack, Rule
from factcheck.model.relation import Judged

Claims = Mapping[str, Claim]

_ABOUT = frozenset({"多", "余", "近", "超过", "不足"})  # hedges that round a figure; 至少 and 以上 set a norm

# Kinds whose last claim is stated about the others; of all other kinds it is the first.
_STATED_LAST = frozenset({
    "share_of", "share_of_sum", "growth", "growth_change", "change", "cagr", "cagr_change", "pp_diff", "contribution",
    "contribution_sum", "contribution_rate", "average", "index",
})  # fmt: skip
_WHOLE = {"share_of": 1, "share_of_sum": -2, "contribution": 2}  # place of the claim that the stated one divides
_SHARES = frozenset({"share_of", "share_of_sum"})
_TOLD_TWICE = frozenset({"restatement", "hedge", "label_conflict"})
_SUMS = frozenset({"part_sum", "sum_total", "balance", "complement", "change"})
_RATIOS = ("%", "‰", "倍")


def findings(judged: Sequence[Judged], claims: Claims, pack: Pack) -> tuple[Finding, ...]:
    """Return what the relations give to tell."""
    rules = {rule.code: rule for rule in pack.rules}
    return (*_contradictions(judged, claims, rules), *_notes(judged, claims, rules))


def in_order(found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return `found` with the gravest first, then in the order of the text."""
    return tuple(sorted(found, key=lambda f: (SEVERITIES.index(f.severity), f.cited[0].span, f.rule)))


def _contradictions(judged: Sequence[Judged], claims: Claims, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Yield one finding for each figure that explains contradicted relations, until all of them are explained."""
    broken = [item for item in judged if item.outcome.truth == "inconsistent" and item.relation.rule in rules]
    for explained, ranked in explanations(broken, upholding(judged), claims):
        yield _finding(explained, ranked, claims, rules)


def _finding(
    explained: Sequence[Judged], ranked: Sequence[Blame], claims: Claims, rules: Mapping[str, Rule]
) -> Finding:
    lead = min(explained, key=lambda item: _rank(item, rules))
    rule = rules[lead.relation.rule]
    order = {item.relation.id: n for n, item in enumerate(explained)}
    rest = sorted((item for item in explained if item is not lead), key=lambda item: order[item.relation.id])
    cited = _cited([lead, *rest], claims)
    told = [lead, *rest]
    soft = all(_is_soft(item, claims) for item in told)
    suspected = suspects(ranked) if rule.check != "label_conflict" else ()
    expected = suspected[0].replacement if suspected else ""
    return Finding(
        rule=rule.code,
        severity="note" if soft else rule.severity,
        arithmetic="; ".join(dict.fromkeys(item.outcome.arithmetic for item in told)),
        expected=expected,
        relations=tuple(item.relation.id for item in told),
        cited=cited,
        suspects=suspected,
        fingerprint=_fingerprint(rule.code, told, claims),
        fields=_fields(lead, told, claims),
    )


def _is_soft(item: Judged, claims: Claims) -> bool:
    """Return whether an 约 takes the edge off a contradiction; conversions have a tolerance for that already."""
    about = any(claims[i].quantity.qualifier == "约" for i in item.relation.claims)
    return about and not item.relation.kind.startswith("fx")


def _rank(item: Judged, rules: Mapping[str, Rule]) -> tuple[int, str, int, bool, str]:
    """Sort key of the relation that a finding is told by: the gravest, of a cluster the lowest code, the simplest, the surest."""
    relation = item.relation
    return (
        _weight(rules[relation.rule].severity),
        relation.rule if relation.cluster else "",
        len(relation.claims),
        not relation.hard,
        relation.id,
    )


def _notes(judged: Sequence[Judged], claims: Claims, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    """Yield notes on what holds: a hedge looser than the exact figure, and a sum that closes only by rounding all one way."""
    for item in judged:
        if item.outcome.truth != "consistent":
            continue
        # a list that was found because it closes, and barely does, is rather none
        unusual = item.outcome.unusual and item.relation.hard
        code = item.relation.rule if unusual else "DUP003" if _is_looser(item, claims) else ""
        if code in rules:
            yield Finding(
                code, "note", item.outcome.arithmetic, "", (item.relation.id,), _cited([item], claims), (),
                _fingerprint(code, [item], claims), _fields(item, [item], claims),
            )  # fmt: skip


def _is_looser(item: Judged, claims: Claims) -> bool:
    if item.relation.kind not in ("hedge", "restatement"):
        return False
    one, other = (claims[i].quantity for i in item.relation.claims)
    about = {one.qualifier, other.qualifier} & _ABOUT
    return bool(about) and (looser(one, other) or looser(other, one))


def _weight(severity: Severity) -> int:
    return SEVERITIES.index(severity)


def _cited(told: Sequence[Judged], claims: Claims) -> tuple[Cited, ...]:
    ids = dict.fromkeys(i for item in told for i in item.relation.claims)
    cited = (Cited(claims[i].span, claims[i].raw, i) for i in ids)
    return tuple(sorted(cited, key=lambda c: c.span))


def _fields(lead: Judged, told: Sequence[Judged], claims: Claims) -> tuple[tuple[str, str], ...]:
    """Return what fills the message of a rule."""
    kind = lead.relation.kind
    own = [claims[i] for i in lead.relation.claims]
    subject = own[_place(kind)]
    stated, recomputed = _sides(lead, own)
    of = own[_WHOLE[kind]].metric if kind in _WHOLE else subject.of
    return (
        ("figures", "、".join(dict.fromkeys(claims[i].text for item in told for i in item.relation.claims))),
        ("metric", subject.metric.removesuffix("占比") if kind in _SHARES else subject.metric),
        ("of", (subject.of or of) if kind in _SHARES else of),
        ("period", subject.period),
        ("stated", stated),
        ("recomputed", recomputed),
        ("arithmetic", lead.outcome.arithmetic),
        ("other", own[2].metric if kind == "label_conflict" else own[-1].metric),
    )


def _place(kind: str) -> int:
    """Return the place of the claim that is stated about the others."""
    return -1 if kind in _STATED_LAST else 0


def _sides(lead: Judged, own: Sequence[Claim]) -> tuple[str, str]:
    """Return the stated and the recomputed side of the lead relation, in figures."""
    kind, arithmetic = lead.relation.kind, lead.outcome.arithmetic.replace("≠", "≈")
    if kind in _TOLD_TWICE:
        return own[0].text, own[1].text
    if kind.startswith("fx"):
        left, _, right = arithmetic.partition(" ≈ ")
        return left.rpartition("= ")[2], right.rpartition("= ")[2]
    result = arithmetic.rpartition(" = ")[2].partition(" ≈ ")[0]
    if kind == "shares_sum":
        return "100%", result
    subject = own[_place(kind)]
    stated = f"-{subject.text}" if negative(subject, kind) and not subject.text.startswith("-") else subject.text
    return stated, result if result.endswith(_RATIOS) else _told_like(subject, result, kind, own)


def _told_like(subject: Claim, result: str, kind: str, own: Sequence[Claim]) -> str:
    """Return `result` in the words of `subject`; sums are reckoned in the largest scale of their figures."""
    scale = common_scale(c.quantity for c in own)
    if kind in _SUMS and scale != subject.quantity.scale:
        result = plain((Decimal(result) * scale / subject.quantity.scale).normalize())
    return with_figure(subject.text.removeprefix("-"), result)


def _fingerprint(code: str, told: Sequence[Judged], claims: Claims) -> str:
    """Return a name for the finding that survives moved paragraphs: the rule, and the figures with what they measure."""
    figures = sorted({f"{claims[i].metric}={claims[i].text}" for item in told for i in item.relation.claims})
    return sha256("\n".join((code, *figures)).encode()).hexdigest()[:16]
