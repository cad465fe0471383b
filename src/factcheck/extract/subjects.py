"""Subjects: the concept and the name of what a figure measures, completed from what the clause leans on."""

from typing import NamedTuple

from factcheck.extract.reading import LIMIT
from factcheck.extract.vocabulary import Vocabulary
from factcheck.model.claim import Claim
from factcheck.model.concept import Concept


class Subject(NamedTuple):
    """A measure: `metric` as a phrase, `concept` as what it means, `behind` the claim it comes from, `said` the words it completes."""

    metric: str
    concept: Concept
    behind: Claim | None = None
    said: str = ""


class Whole(NamedTuple):
    """What is divided: its concept, the words for it, and whose it is (全国 in 占全国的 5 %)."""

    concept: Concept
    words: str
    entity: str


def of_claim(claim: Claim) -> Subject:
    """Return the subject of an earlier claim, for a clause that names none (同比增长 8.2%)."""
    return Subject(claim.metric, claim.concept, behind=claim)


def unknown(metric: str) -> Subject:
    """Return the subject of a figure of which it cannot be said what it measures."""
    return Subject(metric, Concept(""))


def complete(phrase: str, vocabulary: Vocabulary, topic: Claim | None, parent: Claim | None) -> Subject:
    """Return the subject of `phrase`, with the modifiers that it leaves out.

    A bare measure (执行额 after 离岸服务外包合同额) takes the modifiers of the topic; so does a phrase whose words all stand in
    the topic in the same order (合同总金额 after 技术进出口合同). Under the `parent` that 其中 divides, members of other axes
    and a missing measure come from it as well (德国 after 承接欧盟服务外包执行额).
    """
    concept = vocabulary.concept(phrase)
    phrase = phrase.replace(LIMIT, "")
    bare = vocabulary.head(phrase) == phrase
    if topic is not None and vocabulary.head(topic.metric) and concept.measure and (bare or not concept.members):
        longer = concept.words != topic.concept.words or topic.concept.members
        if longer and stands_in(concept.words, topic.concept.words):
            return Subject(_renamed(phrase, topic.metric, vocabulary), _filled(concept, topic.concept), said=phrase)
    if parent is None and topic is not None and concept.members and not concept.measure and not concept.words:
        parent = topic  # 执行额 58.6 亿元，ITO、BPO、KPO 分别为: members alone divide what was told before
    if parent is not None and (not concept.measure or stands_in(concept.words, parent.concept.words)):
        metric = phrase if concept.measure else spliced(phrase, vocabulary.head(parent.metric))
        return Subject(metric, _filled(concept, parent.concept, words=bool(concept.measure)), said=phrase)
    return Subject(phrase, concept)


def part_and_whole(part: Concept, whole: Concept) -> tuple[Concept, Concept]:
    """Return both with the measure that only one of them names, the part with the whole's members."""
    measure = whole.measure or part.measure
    if whole.measure and part.measure and whole.measure != part.measure:
        return part, whole
    axes = part.axes()
    members = part.members | {m for m in whole.members if m[0] not in axes}
    return Concept(measure, members, part.words), Concept(measure, whole.members, whole.words)


def may_divide(whole: Concept, part: Concept) -> bool:
    """Return whether `part` can be a part of `whole`: no axis told differently, and no word of the whole that it lacks."""
    differ = any(axis in whole.axes() and whole.member(axis) != name for axis, name in part.members)
    return whole != part and not differ and stands_in(whole.words, part.words)


def _filled(concept: Concept, topic: Concept, *, words: bool = True) -> Concept:
    axes = concept.axes()
    members = concept.members | {m for m in topic.members if m[0] not in axes}
    longer = topic.words if words and stands_in(concept.words, topic.words) else concept.words
    return Concept(concept.measure or topic.measure, members, longer)


def stands_in(words: str, longer: str) -> bool:
    """Return whether the characters of `words` occur in `longer` in this order."""
    rest = iter(longer)
    return all(letter in rest for letter in words)


def _renamed(phrase: str, metric: str, vocabulary: Vocabulary) -> str:
    """Return `metric` with its measure replaced by that of `phrase`."""
    head = vocabulary.head(metric)
    kept = metric.removesuffix(head) if head else metric
    return phrase if phrase.startswith(kept) else spliced(kept, phrase)


def spliced(name: str, head: str) -> str:
    """Return name and head in one, a word that ends the one and begins the other said once (研发服务 + 服务外包业务)."""
    for size in (3, 2):
        if name[-size:] == head[:size] and len(name) > size:
            return name + head[size:]
    return name + head
