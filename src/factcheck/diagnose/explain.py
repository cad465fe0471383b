"""Explanations: contradicted relations put together by the figure that explains most of them at once.

The likeliest wrong figure explains every relation that it stands in and those of the same defect; then what is left is looked at
again. Only figures whose relations went are judged anew, so that the cost grows with the number of contradictions.
"""

from collections.abc import Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from factcheck.diagnose.evidence import Evidence
from factcheck.diagnose.suspects import Blame, blame
from factcheck.model.claim import Claim
from factcheck.model.relation import Judged


class Explanation(NamedTuple):
    """Relations that one wrong figure explains, in the order given, and the blame on each of their claims, the likeliest first."""

    relations: tuple[Judged, ...]
    ranked: tuple[Blame, ...]


def explanations(
    broken: Sequence[Judged], upheld: Mapping[str, Sequence[Judged]], claims: Mapping[str, Claim]
) -> Iterator[Explanation]:
    """Yield the explanations of the relations `broken`, the likeliest first, until all are explained.

    `upheld` are the relations that clear a claim, by its id.
    """
    left = dict(enumerate(broken))
    by_claim, by_cluster = _places(broken)
    accused = {
        i: _Accused(claims[i], Evidence(i, (broken[p] for p in places)), Evidence(i, upheld.get(i, ())))
        for i, places in by_claim.items()
    }
    queue = [(one.blame.key, i) for i, one in accused.items()]
    heapify(queue)
    while left:
        key, culprit = heappop(queue)
        own = [p for p in by_claim[culprit] if p in left]
        if not own or key != accused[culprit].blame.key:
            continue  # cleared, or judged again since
        clusters = {left[p].relation.cluster for p in own}
        beside = {p for name in clusters for p in by_cluster.get(name, ())} & left.keys() - set(own)
        explained = tuple(left.pop(p) for p in (*own, *sorted(beside)))
        concerned = list(dict.fromkeys(i for item in explained for i in item.relation.claims))
        yield Explanation(explained, tuple(sorted((accused[i].blame for i in concerned), key=lambda b: b.key)))
        for item in explained:
            for i in item.relation.claims:
                accused[i].broken.discard(item.relation.id)
        for i in concerned:
            if accused[i].broken:
                accused[i].judge_again()
                heappush(queue, (accused[i].blame.key, i))


def _places(broken: Sequence[Judged]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Return at which places of `broken` each claim and each cluster stands."""
    by_claim: dict[str, list[int]] = {}
    by_cluster: dict[str, list[int]] = {}
    for place, item in enumerate(broken):
        for claim in dict.fromkeys(item.relation.claims):
            by_claim.setdefault(claim, []).append(place)
        if item.relation.cluster:
            by_cluster.setdefault(item.relation.cluster, []).append(place)
    return by_claim, by_cluster


class _Accused:
    """A claim with the contradicted relations that are left of it, and the blame on it."""

    def __init__(self, claim: Claim, broken: Evidence, upheld: Evidence) -> None:
        self.broken = broken
        self.blame = blame(claim, broken, upheld)
        self._claim, self._upheld, self._telling = claim, upheld, broken.telling()

    def judge_again(self) -> None:
        """Bring the blame in line with what is left; most often nothing of that changes what would mend the claim."""
        telling = self.broken.telling()
        if telling == self._telling:
            self.blame = self.blame._replace(broken=len(self.broken))
        else:
            self._telling, self.blame = telling, blame(self._claim, self.broken, self._upheld)
