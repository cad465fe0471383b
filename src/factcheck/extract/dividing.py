"""Dividing: the part and the whole of a share, named in its clause or left to what was told before."""

from typing import NamedTuple

from factcheck.extract.clauses import Clause
from factcheck.extract.phrases import noun_phrase
from factcheck.extract.reading import Reading, topic
from factcheck.extract.scope import Scope
from factcheck.extract.subjects import Subject, may_divide, part_and_whole
from factcheck.extract.vocabulary import Vocabulary
from factcheck.model.concept import Concept


class Division(NamedTuple):
    """A part and its whole; `whole` is None and `of` "" where nothing says what is divided."""

    part: Concept
    whole: Concept | None
    of: str


class Dividing:
    """Finds the whole of each share; `scope` remembers it for a bare 占比 that follows."""

    def __init__(self, vocabulary: Vocabulary, scope: Scope) -> None:
        self.vocabulary = vocabulary
        self.scope = scope

    def continued(self, reading: Reading, clause: Clause) -> Reading:
        """Return `reading` with the share that a clause before began (所占比重不断提升，已由初期的不足 10%)."""
        if reading.whole is not None or reading.kind != "share" or noun_phrase(reading.noun, self.vocabulary).text:
            return reading
        wholes = (topic(words)[1] for words in reversed(clause.far))
        return reading._replace(whole=next((whole for whole in wholes if whole is not None), None))

    def divide(self, reading: Reading, subject: Subject) -> Division:
        """Return part and whole of a share."""
        last = self.scope.claims[-1] if self.scope.claims else None
        if reading.to and reading.whole is None and last is not None and last.kind == "share":
            return Division(last.concept, last.whole, last.of)  # 由 15.9% 提升至 19.0%: the same share later
        found = self._whole(reading, subject)
        if found is None:
            return Division(subject.concept, None, "")
        part, whole = part_and_whole(subject.concept, found[0])
        self.scope.whole = (whole, found[1])
        return Division(part, whole, found[1])

    def _whole(self, reading: Reading, subject: Subject) -> tuple[Concept, str] | None:
        if reading.whole is None:
            return None
        named = noun_phrase(reading.whole, self.vocabulary)
        if named.text:
            return self.vocabulary.concept(named.text), reading.whole
        if reading.whole:  # 占全国的 88%: the same measure, without the part's own words
            return Concept(subject.concept.measure, subject.concept.members), reading.whole
        return self._unnamed(subject)

    def _unnamed(self, subject: Subject) -> tuple[Concept, str] | None:
        """Return the divisor of a bare 占比: the one of the share before, or the level that was told last."""
        scope = self.scope
        if subject.behind is not None and scope.whole is not None:
            return scope.whole
        if scope.parent is not None and scope.parent.concept != subject.concept:
            return scope.parent.concept, scope.parent.metric
        told = next(iter((scope.levels or scope.earlier)[-1:]), None)
        if told is None or told is subject.behind or told.concept == subject.concept:
            return scope.whole
        if told not in scope.levels and not may_divide(told.concept, subject.concept):
            return scope.whole  # of another sentence, and of something else
        return told.concept, told.metric
