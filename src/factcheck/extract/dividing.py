"""Dividing: the part and the whole of a share, named in its clause or left to what was told before."""

import re
from typing import NamedTuple

from factcheck.extract.clauses import Clause
from factcheck.extract.phrases import noun_phrase
from factcheck.extract.reading import TIME, Reading, topic
from factcheck.extract.scope import Scope
from factcheck.extract.subjects import Subject, Whole, may_divide, part_and_whole
from factcheck.extract.vocabulary import Vocabulary
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept

_AMONG = re.compile(r"(?:在)?(?P<whole>[^，]{2,30}?)(?:业务)?(?:当?中|里)$")


class Division(NamedTuple):
    """A part and its whole; `whole` is None where nothing says what is divided."""

    part: Concept
    whole: Whole | None


class Dividing:
    """Finds the whole of each share; `scope` remembers it for a bare 占比 that follows."""

    def __init__(self, vocabulary: Vocabulary, scope: Scope) -> None:
        self.vocabulary = vocabulary
        self.scope = scope

    def continued(self, reading: Reading, clause: Clause) -> Reading:
        """Return `reading` with the whole that a clause before named.

        It began the share (所占比重不断提升，已由初期的不足 10%), or it says among what (在离岸服务外包业务中，A 占 45.3%).
        """
        if reading.kind != "share":
            return reading
        among = next((m["whole"] for words in reversed(clause.far) if (m := _AMONG.match(words.lstrip(TIME)))), None)
        self.scope.among = among or self.scope.among
        if reading.whole == "" and self.scope.among:
            return reading._replace(whole=self.scope.among)
        if reading.whole is not None or noun_phrase(reading.noun, self.vocabulary).text:
            return reading
        wholes = (topic(words)[1] for words in reversed(clause.far))
        return reading._replace(whole=next((whole for whole in wholes if whole is not None), None))

    def divide(self, reading: Reading, subject: Subject) -> Division:
        """Return part and whole of a share."""
        last = self.scope.claims[-1] if self.scope.claims else None
        if reading.to and reading.whole is None and last is not None and last.kind == "share":
            same = None if last.whole is None else Whole(last.whole, last.of, last.whole_entity)
            return Division(last.concept, same)  # 由 15.9% 提升至 19.0%: the same share later
        found = self._whole(reading, subject)
        if found is None:
            return Division(subject.concept, None)
        part, whole = part_and_whole(subject.concept, found.concept)
        self.scope.whole = found._replace(concept=whole)
        return Division(part, self.scope.whole)

    def name(self, reading: Reading, subject: Subject, whole: Concept | None) -> str:
        """Return the name of a share (A占比) or of a ratio (A与B之比); what part and whole have in common tells neither apart."""
        said = (subject.said or subject.metric).removesuffix("占比")
        if reading.whole is None:
            return subject.metric
        if reading.kind == "multiple":
            return f"{said}与{reading.whole}之比" if reading.whole else said
        shared = whole.members if whole is not None else frozenset()
        tokens = self.vocabulary.tokens(said)
        kept = [t if isinstance(t, str) else "" if t.members and t.members <= shared else t.surface for t in tokens]
        own = any(not isinstance(t, str) and t.members - shared for t in tokens)
        return f"{''.join(kept) if own else said}占比"

    def _whole(self, reading: Reading, subject: Subject) -> Whole | None:
        if reading.whole is None:
            return None
        named = noun_phrase(reading.whole, self.vocabulary)
        entity = named.entity or (self.scope.local(named.local) if named.local else self.scope.entity)
        if named.text:
            return Whole(self.vocabulary.concept(named.text), reading.whole, entity)
        if reading.whole:  # 占全国的 88%: the same measure, without the part's own words
            return Whole(Concept(subject.concept.measure, subject.concept.members), reading.whole, entity)
        return self._unnamed(subject)

    def _unnamed(self, subject: Subject) -> Whole | None:
        """Return the divisor of a bare 占比: the one of the share before, or the level that was told last."""
        scope = self.scope
        if subject.behind is not None and scope.whole is not None:
            return scope.whole
        if scope.parent is not None and scope.parent.concept != subject.concept:
            return None if self._shared_itself(scope.parent) else _told(scope.parent)
        told = next(iter((scope.levels or scope.earlier)[-1:]), None)
        behind = (
            subject.behind is not None and told is not None and told.span > subject.behind.span
        )  # 占比分别为: of the list
        if told is None or behind or told is subject.behind or told.concept == subject.concept or told in scope.row:
            return scope.whole
        if told not in scope.levels and not may_divide(told.concept, subject.concept):
            return scope.whole  # of another sentence, and of something else
        return _told(told)

    def _shared_itself(self, parent: Claim) -> bool:
        """Return whether 其中 divides what bears a share itself: then a bare 占 below it may be told of the greater whole as well."""
        shares = (c for c in self.scope.claims if c.kind == "share" and c.span > parent.span)
        return any(c.concept == parent.concept and c.whole != parent.concept for c in shares)


def _told(claim: Claim) -> Whole:
    return Whole(claim.concept, claim.metric, claim.entity)
