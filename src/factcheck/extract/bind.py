"""Binding: each row of figures of a sentence gets its reading, subjects, entity and period, and becomes claims."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extract.figures import Figure
from factcheck.extract.hedges import interval
from factcheck.extract.lists import deal, names, refers_back, represented, rows
from factcheck.extract.phrases import Phrase, following_noun, modality, noun_phrase
from factcheck.extract.reading import ASIDE, TIME, Reading, read, topic
from factcheck.extract.scope import Scope
from factcheck.extract.subjects import Subject, complete, of_claim, part_and_whole
from factcheck.extract.units import MONEY
from factcheck.extract.vocabulary import Vocabulary
from factcheck.extract.when import When
from factcheck.model.claim import Claim, Direction
from factcheck.model.concept import Concept
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span

_CUTS = re.compile(r"[，；：。,;:（()）！？]")
_WITHIN = re.compile(r"其中")
_BRACKET = re.compile(r"[（(](?P<inside>[^（(）)]{0,60})[）)]")
_CONVERTED = re.compile(r"^(?:约|大约|折合|约合|约为|合|相当于|等值|折|人民币|计|按[^，）]{0,12}|为|美元)*$")
_GIVER = re.compile(r"(?P<who>[^对]{1,30})对.{0,30}贡献率?$")
_IN_CURRENCY = re.compile(r"(?:以|按)(?P<name>美元|人民币)(?:计|计价|计算|标价|统计)")
_SPEAKER = re.compile(
    r"^[“\x01，]*(?P<who>[^，。：“”\x01]{2,24}?)(?:在[^，]{1,10}中)?(?:表示|认为|指出|强调|透露|介绍|说|称|显示|测算)[，：:\x01“]"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """The words before a row of figures: `near` of its own clause, `far` of the clauses since the last row, `gap` all of them."""

    near: str
    far: tuple[str, ...]
    gap: str


class Binder:
    """Binds the figures of one document, sentence by sentence."""

    def __init__(self, vocabulary: Vocabulary, scope: Scope) -> None:
        self.vocabulary = vocabulary
        self.scope = scope

    def sentence(self, text: str, masked: str, figures: list[Figure], when: When) -> Iterator[tuple[Figure, Claim]]:
        """Yield each figure of one sentence with its claim, spans still in clean offsets of the sentence.

        `masked` is `text` with dates and brackets without figures blotted out, so that offsets agree.
        """
        scope, end = self.scope, 0
        scope.sentence(keeps_parent=bool(_WITHIN.match(text)))
        told = _SPEAKER.match(masked)
        scope.speaker = told["who"] if told else scope.speaker
        main, asides, told_aside = _asides(masked, figures)
        for row in rows(told_aside, main):
            clause = _clause(told_aside, end, row)
            end = row[-1].end
            bound = list(self._row(clause, row, told_aside, when))
            for figure, claim in bound:
                self._remember(claim)
                yield figure, claim
                if figure in asides:
                    yield asides[figure], self._converted(asides[figure], claim)
            scope.claims += [claim for _, claim in bound]

    def _row(self, clause: Clause, row: list[Figure], masked: str, when: When) -> Iterator[tuple[Figure, Claim]]:
        scope, first = self.scope, row[0]
        if _WITHIN.search(clause.gap) and scope.topic is not None:
            scope.parent = (scope.levels or scope.earlier or [scope.topic])[-1]
        said = _IN_CURRENCY.search(clause.gap)
        scope.currency = {"美元": "USD", "人民币": "CNY"}[said["name"]] if said else scope.currency
        reading = _flat(read(clause.near, first.unit), first)
        phrase = noun_phrase(reading.noun, self.vocabulary)
        self._place(phrase, clause)
        subjects = self._subjects(reading, phrase, clause, row, masked)
        for figure, subject in zip(row, subjects, strict=True):
            yield figure, self._claim(figure, reading, subject, clause, when)

    def _place(self, phrase: Phrase, clause: Clause) -> None:
        """Set the entity that this row and those after it speak of."""
        scope = self.scope
        found = phrase if phrase.entity or phrase.local else None
        for words in reversed(clause.far):
            if found:
                break
            before = noun_phrase(words, self.vocabulary)
            found = before if before.entity or before.local else None
        if found and found.entity:
            scope.entity = found.entity
            scope.region = found.entity
        elif found and scope.region:
            scope.entity = scope.region

    def _subjects(
        self, reading: Reading, phrase: Phrase, clause: Clause, row: list[Figure], masked: str
    ) -> list[Subject]:
        """Return one subject for each figure of the row."""
        count, scope, noun = len(row), self.scope, phrase.text
        for words in reversed((*clause.far, clause.near)):
            listed = represented(words, count)
            if listed:
                scope.names = listed[0]
                if not noun:
                    return self._named(deal(listed[0], _last_measure(listed[1], self.vocabulary), self.vocabulary))
        back = refers_back(noun)
        if back is not None and len(scope.names) == count:
            return self._named(deal(scope.names, back, self.vocabulary))
        if count > 1 or reading.each:
            listed = self._listed(_without_each(noun), clause, count)
            if listed is not None:
                return listed
        counted = self._counted(reading, noun, masked[row[-1].end :])
        if counted or noun:
            return [self._complete(counted or noun)] * count
        return self._leaning(reading, clause, row, masked)

    def _listed(self, noun: str, clause: Clause, count: int) -> list[Subject] | None:
        """Return the subjects that the clause, or one before it, lists by name; None when a single name is enough.

        Where several figures stand in a row and no list fits them, what each one measures stays unknown.
        """
        scope = self.scope
        own = names(noun, count) if noun else None
        if own:
            scope.names = own[0]
            return self._named(deal(*own, self.vocabulary))
        for words in reversed(clause.far) if noun and count > 1 else ():
            before = names(noun_phrase(topic(words)[0], self.vocabulary).text, count)
            if before:
                scope.names = before[0]
                return self._named(deal(before[0], noun, self.vocabulary))
        return [Subject(noun, Concept(""))] * count if noun and count > 1 else None

    def _converted(self, figure: Figure, claim: Claim) -> Claim:
        """Return the claim of a conversion in brackets: the same fact in another currency."""
        reading = read("", figure.unit)
        quantity = _quantity(figure, reading)
        return replace(claim, span=Span(figure.start, figure.end), quantity=quantity, currency="")

    def _leaning(self, reading: Reading, clause: Clause, row: list[Figure], masked: str) -> list[Subject]:
        """Return the subjects of a row whose own clause names none."""
        count, scope = len(row), self.scope
        if reading.to and scope.claims:
            return [of_claim(scope.claims[-1])] * count
        if row[0].unit in ("%", "pp", "倍") and (count > 1 or reading.each):
            last = scope.last(count)
            if last:
                return [of_claim(c) for c in last]
            if count > 1:
                return [Subject("", Concept(""))] * count
        for words in reversed(clause.far):
            said, whole = topic(words)
            noun = noun_phrase(said, self.vocabulary).text
            if noun and (whole is not None or self.vocabulary.concept(noun).measure):
                return [self._complete(noun)] * count
        if scope.claims:
            giver = _GIVER.match(scope.claims[-1].metric)
            if giver and reading.whole:
                return [self._complete(giver["who"])] * count
            levels = [c for c in scope.claims if c.kind in ("level", "count")]
            change = reading.kind in ("growth", "multiple") and levels and scope.claims[-1].kind != "share"
            return [of_claim(levels[-1] if change else scope.claims[-1])] * count
        if scope.topic is not None and row[0].unit in ("%", "pp", "倍"):
            return [of_claim(scope.topic)] * count
        return [Subject("", Concept(""))] * count

    def _counted(self, reading: Reading, noun: str, behind: str) -> str:
        """Return the noun behind a figure that tells what is counted (31个示范城市, 40万亿元的市场规模), "" when the clause tells it."""
        if reading.kind not in ("level", "count") or (noun and self.vocabulary.head(noun)):
            return ""
        found = following_noun(behind)
        named = noun_phrase(found, self.vocabulary).text if reading.kind == "count" or behind.startswith("的") else ""
        return named if len(named) > 1 and (reading.kind == "count" or self.vocabulary.head(named)) else ""

    def _named(self, phrases: list[str]) -> list[Subject]:
        return [self._complete(phrase) for phrase in phrases]

    def _complete(self, noun: str) -> Subject:
        return complete(noun, self.vocabulary, self.scope.topic, self.scope.parent)

    def _claim(self, figure: Figure, reading: Reading, subject: Subject, clause: Clause, when: When) -> Claim:
        scope = self.scope
        metric, of, concept, whole = subject.metric, "", subject.concept, None
        reading = self._continued(reading, clause)
        if scope.parent is not None and reading.kind in ("level", "count") and concept == scope.parent.concept:
            concept = Concept("")  # 其中有4人: a part of what 其中 divides, and not the same
        if reading.kind == "share" or (reading.kind == "multiple" and reading.whole is not None):
            concept, whole, of = self._share(reading, subject)
            named = reading.kind != "share" or reading.whole is None or metric.endswith("占比")
            metric = metric if named else f"{metric}占比"
        elif reading.kind in ("growth", "pp_change"):
            of = metric
        behind = subject.behind
        level = behind.quantity.unit if behind and behind.quantity.unit in MONEY else behind.currency if behind else ""
        since = behind.period if behind and reading.kind in ("growth", "pp_change", "share") and not reading.to else ""
        return Claim(
            id="", span=Span(figure.start, figure.end), raw="", text="", kind=reading.kind,
            quantity=_quantity(figure, reading), metric=metric, entity=scope.entity,
            period=when.of(figure.start, figure.end, reading, leaning=since, counted=reading.kind == "count"),
            of=of, direction=_sign(reading, figure, concept), modality=modality(clause.gap), speaker=scope.speaker,
            concept=concept, whole=whole, currency=scope.currency or level, base=reading.base, change=reading.change,
            within="" if scope.parent is None else scope.parent.metric,
        )  # fmt: skip

    def _continued(self, reading: Reading, clause: Clause) -> Reading:
        """Return the reading with the share that an earlier clause or figure began (由 15.9%提升至 19.0%)."""
        if reading.whole is not None or reading.kind != "share":
            return reading
        if reading.to and self.scope.claims and self.scope.claims[-1].kind == "share":
            return replace(reading, whole="\x03")
        for words in reversed(clause.far):
            found = topic(words)
            if found[1] is not None and not noun_phrase(reading.noun, self.vocabulary).text:
                return replace(reading, whole=found[1])
        return reading

    def _share(self, reading: Reading, subject: Subject) -> tuple[Concept, Concept | None, str]:
        """Return (part, whole, name of the whole) of a share."""
        scope, part = self.scope, subject.concept
        if reading.whole == "\x03":
            last = scope.claims[-1]
            return last.concept, last.whole, last.of
        if reading.whole is None:
            return part, None, ""
        named = noun_phrase(reading.whole, self.vocabulary)
        if named.text:
            whole, of = self.vocabulary.concept(named.text), reading.whole
        elif reading.whole:
            whole, of = Concept(part.measure, part.members), reading.whole  # 占全国的: the same without its own words
        else:
            found = self._unnamed_whole(subject)
            if found is None:
                return part, None, ""
            whole, of = found
        part, whole = part_and_whole(part, whole)
        scope.whole = (whole, of)
        return part, whole, of

    def _unnamed_whole(self, subject: Subject) -> tuple[Concept, str] | None:
        """Return the divisor of a bare 占比: the one of the share before, or the level that was told last."""
        scope = self.scope
        if subject.behind is not None and scope.whole is not None:
            return scope.whole
        told = scope.parent or next(iter((scope.levels or scope.earlier)[-1:]), None)
        if told is None or told is subject.behind or told.concept == subject.concept:
            return scope.whole
        return told.concept, told.metric

    def _remember(self, claim: Claim) -> None:
        scope = self.scope
        if claim.kind in ("level", "count") and not claim.change:
            scope.levels.append(claim)
        if claim.metric and claim.kind in ("level", "count", "growth"):
            scope.topic = claim


def _clause(masked: str, end: int, row: list[Figure]) -> Clause:
    gap = masked[end : row[0].start]
    cuts = [m.end() for m in _CUTS.finditer(gap)]
    starts = [0, *cuts]
    pieces = [gap[a:b] for a, b in zip(starts, [*cuts, len(gap)], strict=True)]
    near = pieces[-1]
    return Clause(near, tuple(p.rstrip("，；：。,;:（()）") for p in pieces[:-1] if p.strip("，；：、（）()")), gap)


def _asides(masked: str, figures: list[Figure]) -> tuple[list[Figure], dict[Figure, Figure], str]:
    """Return (figures of the text, the conversions in brackets by the figure they convert, the text with those blotted out)."""
    main: list[Figure] = []
    asides: dict[Figure, Figure] = {}
    letters = list(masked)
    for figure in figures:
        m = _BRACKET.match(masked, main[-1].end) if main else None
        if (
            m
            and m.start("inside") <= figure.start
            and main
            and figure.end <= m.end()
            and figure.unit in MONEY
            and _CONVERTED.match(masked[m.start("inside") : figure.start].replace(TIME, ""))
        ):
            asides[main[-1]] = figure
            letters[m.start() : m.end()] = ASIDE * (m.end() - m.start())
        else:
            main.append(figure)
    return main, asides, "".join(letters)


def _flat(reading: Reading, figure: Figure) -> Reading:
    return (
        replace(reading, kind="growth", noun="", base=reading.base or "同比") if figure.inner == "基本持平" else reading
    )


def _without_each(noun: str) -> str:
    return re.sub(r"分别|依次", "", noun)


def _last_measure(words: str, vocabulary: Vocabulary) -> str:
    """Return the last measure named in `words`, or all of them."""
    found = [t.surface for t in vocabulary.tokens(words) if not isinstance(t, str) and t.measure]
    return found[-1] if found else topic(words)[0]


def _sign(reading: Reading, figure: Figure, concept: Concept) -> Direction:
    if figure.negative:
        return "-"
    if reading.kind in ("level", "count") and not reading.change:
        flow = {name for _, name in concept.members}
        return "-" if "逆差" in flow else "+" if "顺差" in flow else "none"
    return reading.direction if figure.inner != "基本持平" else "none"


def _quantity(figure: Figure, reading: Reading) -> Quantity:
    qualifier = figure.inner if figure.inner not in ("", "来", "几", "左右", "上下") else reading.hedge or "exact"
    qualifier = "约" if figure.inner in ("左右", "上下", "来") else qualifier
    return Quantity(figure.value, figure.scale, figure.unit, _interval(figure, reading, qualifier), qualifier)


def _interval(figure: Figure, reading: Reading, qualifier: str) -> Interval:
    if figure.value is None:
        return Interval(figure.scale * 2, None)
    if figure.upper is not None:
        return Interval(figure.value * figure.scale, figure.upper * figure.scale)
    if figure.inner == "基本持平":
        return Interval(Decimal(-1), Decimal(1), False, False)
    if figure.unit == "番":
        return Interval(Decimal(2) ** figure.value, Decimal(2) ** figure.value)
    if figure.worded and figure.unit == "%" and figure.value == 50 and figure.inner == "约":
        return Interval(Decimal(45), Decimal(55))
    discrete = reading.kind == "count" and figure.scale == 1 and figure.value == figure.value.to_integral_value()
    found = interval(figure.value, figure.scale, qualifier, discrete=discrete)
    return -found if figure.negative else found


def masked(text: str, times: list[tuple[int, int]], figures: list[Figure]) -> str:
    """Return `text` with dates blotted out by TIME and brackets that hold no figure by ASIDE, offsets unchanged."""
    letters = list(text)
    for start, end in times:
        letters[start:end] = TIME * (end - start)
    held = [f.start for f in figures]
    for m in re.finditer(r"[（(][^（(）)]{0,40}[）)]", text):
        if not any(m.start() < at < m.end() for at in held):
            letters[m.start() : m.end()] = ASIDE * (m.end() - m.start())
    return "".join(letters)
