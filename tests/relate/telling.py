"""What a text is found to tell: its relations of one kind, by the figures they join.

Every test file of this folder tells its cases in the same three tables, which test_tables runs. FOUND has a kind, a text and the figures
that a relation of that kind must join, in the order its check takes them, and consistently. SLIPS has the same and one figure to be
changed, with what comes out then: the truth of the relation, or GONE where only figures that close make the relation. SILENT has a kind
and a text in which nothing of that kind may be found.
"""

from factcheck import check_text

Case = tuple[str, str, str]
Slip = tuple[str, str, str, str, str, str]
Near = tuple[str, str]

GONE = ""


def outcomes(text: str, kind: str) -> dict[str, str]:
    """Return the truth of every relation of `kind` in `text`, by its figures as printed, set apart by blanks."""
    document = check_text(text)
    words = {claim.id: claim.text for claim in document.claims}
    return {
        " ".join(words[i] for i in judged.relation.claims): judged.outcome.truth
        for judged in document.relations
        if judged.relation.kind == kind
    }


def slipped(case: Slip) -> str:
    """Return the truth of the relation of `case` once its figure has been changed, GONE where no such relation is left."""
    kind, text, figures, right, wrong, _ = case
    assert (text.count(right), figures.count(right)) == (1, 1), right
    return outcomes(text.replace(right, wrong), kind).get(figures.replace(right, wrong), GONE)


def figures_read(text: str) -> int:
    """Return how many numeric figures were read: silence proves nothing where none were."""
    return check_text(text).coverage.claims
