"""Binding: each row of figures of a sentence gets its reading, subjects, entity and period, and becomes claims."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from factcheck.extract.clauses import Clause, clause, set_aside
from factcheck.extract.dividing import Dividing
from factcheck.extract.figures import Figure
from factcheck.extract.lists import own_hedge, rows
from factcheck.extract.naming import Naming
from factcheck.extract.phrases import Phrase, modality, noun_phrase
from factcheck.extract.places import Places
from factcheck.extract.portions import portion
from factcheck.extract.quantities import quantity, sign
from factcheck.extract.reading import PULLED, RATIOS, TIME, Reading, read
from factcheck.extract.remarks import currency, left_out, may_remark, ranked
from factcheck.extract.scope import Scope
from factcheck.extract.subjects import Subject
from factcheck.extract.units import MONEY
from factcheck.extract.vocabulary import REGION, Vocabulary
from factcheck.extract.when import UNKNOWN, When
from factcheck.model.claim import Claim, Modality
from factcheck.model.concept import Concept

_DIVIDES = re.compile(
    r"[）)]?(?:[一-鿿]{0,4}(?:目标|任务|计划|预算|指标)[一-鿿]{0,4})?的"
)  # 为预算 6730.4 亿元的 97.8%
_SIGN = 2  # characters of an opened bracket with a sign
_SIGNED = re.compile(r"[（(](?P<plus>[+＋])?")
_ASPECT = re.compile(r"(?:在|从)?(?P<what>[^，。]{2,16}?)方面")
_TIMES = frozenset(("倍", "%"))
_SAYS = re.compile(r"[示为出调露绍说称算][，：:\x01“]")
_SPEAKER = re.compile(
    r"^[“\x01，]{0,12}(?P<who>[^，。：“”\x01]{2,24}?)(?:在[^，]{1,10}中)?"
    r"(?:表示|认为|指出|强调|透露|介绍|说|称|显示|测算)[，：:\x01“]"
)
_SPEAKER_SPACE = 60  # characters in which a sentence has named its speaker


def speeches(text: str) -> Iterator[int]:
    """Yield the offsets of `text` at which a speaker may have been named."""
    return (m.start() for m in _SAYS.finditer(text))


class Binder:
    """Binds the figures of one document, sentence by sentence."""

    def __init__(self, vocabulary: Vocabulary, scope: Scope, places: Places) -> None:
        self.vocabulary = vocabulary
        self.scope = scope
        self.places = places
        self._naming = Naming(vocabulary, scope)
        self._dividing = Dividing(vocabulary, scope)
        self._mode: Modality = "actual"  # of the row in hand

    def sentence(self, masked: str, figures: list[Figure], when: When) -> Iterator[Claim]:
        """Yield the claims of one sentence; figures and `when` are told in offsets of the sentence.

        `masked` is the sentence with dates and brackets without figures blotted out.
        """
        scope, end = self.scope, 0
        scope.sentence(keeps_parent=masked.startswith("其中"))
        told = _SPEAKER.match(masked) if _SAYS.search(masked, 0, _SPEAKER_SPACE) else None
        scope.speaker = told["who"] if told else scope.speaker
        main, asides, words = set_aside(masked, figures)
        grouped = rows(words, main)
        for row, following in zip_longest(grouped, grouped[1:]):
            before = clause(words, end, row)
            end = row[-1].end
            row = self._note(row, before.gap)  # noqa: PLW2901  the same figures, in the money they are told in
            scope.segment += before.gap.count("；") + before.gap.count(";")
            reading = self._read(before, row[0])
            if following and following[0].unit in _TIMES and _divides(words, end, following[0].start):
                reading = _yardstick(reading, following[0])
            bound = list(self._row(reading, before, row, when, words))
            for figure, claim in zip(row, bound, strict=True):
                if not reading.past:  # what follows is told of the level now
                    self._remember(claim)
                yield claim
                if figure in asides:
                    yield self._converted(*asides[figure], claim)
            scope.claims += [] if reading.past else bound
            scope.yardstick = bound[-1] if reading.past else None
            scope.row = bound if len(bound) > 1 else scope.row

    def _read(self, before: Clause, figure: Figure) -> Reading:
        """Return the reading of a clause; 其中 and a currency that it names hold from here on."""
        scope = self.scope
        reading = portion(_steady(read(before.near, figure.unit), figure), before)
        signed = (
            _SIGNED.fullmatch(before.gap) if len(before.gap) <= _SIGN and figure.unit == "%" and scope.claims else None
        )
        if signed and (figure.negative or signed["plus"]):
            return _bracketed(figure, scope.claims[-1])
        told = scope.yardstick
        if reading.kind == "share" and told is not None and _DIVIDES.fullmatch(before.gap) and reading.whole is None:
            reading = reading._replace(whole=told.metric or told.text)
        if "其中" in before.gap:
            scope.parent = scope.divided(figure.unit, change=reading.change, base=reading.base)
        return self._dividing.continued(reading, before)

    def _note(self, row: list[Figure], gap: str) -> list[Figure]:
        """Note what the words before `row` say of all that follows, and return it in the money they reckon in.

        以美元计，出口 2.15 万亿元 are dollars.
        """
        scope = self.scope
        if not (scope.left_out or scope.ranked or scope.currency or may_remark(gap)):
            return row
        scope.left_out = left_out(gap, scope.left_out)
        scope.ranked = ranked(gap, len(row), scope.ranked)
        scope.currency = currency(gap, scope.currency)
        if scope.currency != "USD" or "人民币" in gap:
            return row
        return [f._replace(unit="USD") if f.unit == "CNY" else f for f in row]

    def _row(self, reading: Reading, before: Clause, row: list[Figure], when: When, words: str) -> Iterator[Claim]:
        phrase = noun_phrase(reading.noun, self.vocabulary)
        self._place(phrase, before)
        self._speak_of(before)
        subjects = self._naming.subjects(reading, phrase.text, before, row)
        self._mode = modality(before.gap)
        reading, row = _in_unit(reading, row, subjects[0])
        for at, (figure, subject) in enumerate(zip(row, subjects, strict=True)):
            own = own_hedge(words, row, at)
            yield self._claim(figure, reading._replace(hedge=own) if own else reading, subject, before, when)

    def _speak_of(self, before: Clause) -> None:
        """Note what the paragraph speaks of from here on: 卫生陶瓷出口方面."""
        for words in before.far:
            said = _ASPECT.fullmatch(words.lstrip(TIME)) if words.endswith("方面") else None
            if said:
                phrase = noun_phrase(said["what"], self.vocabulary).text
                self.scope.aspect = phrase if self.vocabulary.concept(phrase).words else ""

    def _place(self, phrase: Phrase, before: Clause) -> None:
        """Set the entity that this row and those after it speak of."""
        scope = self.scope
        found = phrase if phrase.entity or phrase.local else None
        if found is None and before.far:
            far = (noun_phrase(words, self.vocabulary) for words in reversed(before.far))
            found = next((p for p in far if p.entity or p.local), None)
        if found and found.entity:
            scope.entity = scope.region = found.entity
        elif found:
            scope.entity = scope.local(found.local)

    def _claim(self, figure: Figure, reading: Reading, subject: Subject, before: Clause, when: When) -> Claim:
        scope, concept, metric, of, whole = self.scope, subject.concept, subject.metric, "", None
        whole_entity = ""
        if scope.left_out and subject.behind is None:
            concept = Concept(concept.measure, concept.members, f"{concept.words}除{scope.left_out}")
        if scope.parent is not None and subject.behind is None and concept == scope.parent.concept:
            concept = Concept("")  # 其中有4人: a part of what 其中 divides, and not the same
        if reading.kind == "share" or (reading.kind == "multiple" and reading.whole is not None):
            division = self._dividing.divide(reading, subject)
            concept = division.part
            if division.whole is not None:
                whole, of, whole_entity = division.whole
            metric = self._dividing.name(reading, subject, whole)
        elif reading.kind in ("growth", "pp_change"):
            of, whole = metric, subject.behind.whole if subject.behind else None  # a share that grows is still a share
            if reading.base.startswith(PULLED):
                of = noun_phrase(reading.base.removeprefix(PULLED), self.vocabulary).text
                whole = self.vocabulary.concept(of)
        leaning = subject.behind if reading.kind in ("growth", "pp_change", "share") and not reading.to else None
        return Claim(
            *self.places.of(figure.start, figure.end),
            reading.kind,
            quantity(figure, reading),
            metric=metric,
            entity=subject.behind.entity if subject.behind else scope.entity,
            period=when.of(figure.start, reading, leaning=leaning.period if leaning else "", dated=TIME in before.near),
            of=of,
            direction=sign(figure, reading, concept),
            modality=self._mode,
            speaker=scope.speaker,
            concept=_placed(concept, scope.entity),
            whole=whole and _placed(whole, scope.entity),
            whole_entity=whole_entity,
            currency=scope.currency or _currency(subject.behind),
            base=(when.base(figure.start) or UNKNOWN) if TIME in reading.base else reading.base,
            change=reading.change,
            together=reading.together and (figure.unit in RATIOS or scope.told_in_a_row(figure.unit)),
            divided=bool(reading.whole),
            ranked=scope.ranked,
            past=reading.past or reading.origin,
            within="" if scope.parent is None else scope.parent.metric,
            segment=scope.segment,
            section=self.places.sentence.section,
            sentence=self.places.sentence.number,
            paragraph=self.places.sentence.paragraph,
        )

    def _converted(self, figure: Figure, words: str, claim: Claim) -> Claim:
        """Return the claim of a conversion in brackets: the same fact in another currency."""
        place, told = self.places.of(figure.start, figure.end), quantity(figure, read(words, figure.unit))
        return replace(claim, **place._asdict(), quantity=told, currency="")

    def _remember(self, claim: Claim) -> None:
        if claim.kind in ("level", "count") and not claim.change:
            self.scope.levels.append(claim)
            self.scope.paragraph_levels.append(claim)
        if claim.metric and claim.kind in ("level", "count", "growth"):
            self.scope.topic = self.scope.own_topic = claim


def _bracketed(figure: Figure, told: Claim) -> Reading:
    """Return the reading of a signed percentage in brackets, the growth of what stands before: 减少 25 亿元（－9.2%）."""
    return Reading("growth", "", direction="-" if figure.negative else "+", base=told.base if told.change else UNKNOWN)


def _divides(words: str, end: int, start: int) -> bool:
    """Return whether the words between a level and a ratio make the one the yardstick of the other."""
    return words.startswith("的", start - 1) and _DIVIDES.fullmatch(words, end, start) is not None


def _yardstick(reading: Reading, following: Figure) -> Reading:
    """Return the reading of a level that only measures another one: 是 2010 年 1.47 亿元的 2.8 倍, 为预算 21.6 亿元的 54.8%."""
    return reading._replace(past=True, whole="") if following.unit == "%" else Reading(reading.kind, "", past=True)


def _in_unit(reading: Reading, row: list[Figure], subject: Subject) -> tuple[Reading, list[Figure]]:
    """Return the reading and the figures of a difference told with a scale word alone, in the unit of what changed: 1600 万人，增 72 万."""
    level = subject.behind
    if not reading.change or row[0].unit or level is None or level.kind not in ("level", "count"):
        return reading, row
    return reading._replace(kind=level.kind), [f._replace(unit=level.quantity.unit) for f in row]


def _placed(concept: Concept, entity: str) -> Concept:
    """Return `concept` without the region whose figure it is: 商丘市进出口 of 商丘市 is 进出口."""
    return Concept(concept.measure, concept.members - {(REGION, entity)}, concept.words)


def _currency(level: Claim | None) -> str:
    """Return the currency in which the level behind a growth is told."""
    if level is None:
        return ""
    return level.quantity.unit if level.quantity.unit in MONEY else level.currency


def _steady(reading: Reading, figure: Figure) -> Reading:
    """Return the reading of 与上年同期基本持平, which is a growth of about nothing."""
    if figure.inner != "基本持平":
        return reading
    return reading._replace(kind="growth", noun="", base=reading.base or "同比")
