"""Naming: what each figure of a row measures, from its clause, from a list of names, or from what was told before."""

import re

from factcheck.extract.clauses import Clause, converts
from factcheck.extract.figures import Figure
from factcheck.extract.lists import deal, giver, names, refers_back, represented, without_each
from factcheck.extract.phrases import following_noun, noun_phrase
from factcheck.extract.reading import TIME, Reading, topic
from factcheck.extract.scope import Scope
from factcheck.extract.subjects import Subject, complete, of_claim, spliced, unknown
from factcheck.extract.vocabulary import Vocabulary

_REACH = 40  # claims of the sentence that a figure may lean on
_PAIR = 2  # names that are dealt out one by one: more than two are told in a row
_ATTRIBUTE = re.compile(r"的[一-鿿]{2}")
_BECAUSE = re.compile(
    r"(?P<who>[一-鿿]{2,12}?)(?:由于|(?<![原基起成诱])因为?(?!此|而|素))"
)  # 该处由于基数较高，增长 7.1%: the one it befell grows
_AMOUNTS = frozenset({"level", "count", "rate"})
_RATIOS = frozenset({"%", "‰", "pp", "bp", "倍", "番"})


class Naming:
    """Gives subjects to the rows of a document; `scope` is what it may lean on and where it leaves the lists it found."""

    def __init__(self, vocabulary: Vocabulary, scope: Scope) -> None:
        self.vocabulary = vocabulary
        self.scope = scope

    def subjects(self, reading: Reading, noun: str, clause: Clause, row: list[Figure]) -> list[Subject]:
        """Return one subject for each figure of `row`; `noun` is the noun phrase of its own clause ("" for none)."""
        count = len(row)
        listed = self._represented(noun, clause, count) or self._back(noun, count) or self._next_in_turn(noun, count)
        if not listed and noun and (count > 1 or reading.each):
            dealt = without_each(noun)
            listed = self._listed(dealt, clause, count) or self._in_turn(dealt, reading, count)
        if listed:
            return listed
        if noun and count > 1:
            return [unknown(noun)] * count  # no list fits the row, so what each figure measures stays unknown
        counted = self._counted(reading, clause.behind)
        if reading.kind == "level" and _ATTRIBUTE.match(clause.behind) and not counted:
            return [unknown(noun)] * count  # 超 1 亿元的企业: the amount belongs to another noun
        name = noun if noun and self.vocabulary.head(noun) else counted or noun
        if name and row[0].unit == "‰" and self.vocabulary.head(name) == name:
            return [Subject(name, self.vocabulary.concept(name))] * count  # 人口出生率 stands on its own
        if name:
            subject = self._announced(noun, clause) or self.complete(name)
            return [self._parallel(subject, reading, row[0])] * count
        return self._leaning(reading, clause, row)

    def _next_in_turn(self, noun: str, count: int) -> list[Subject]:
        """Return the next name of a list whose figures come with verbs of their own (分别下降 1.3% 和增长 2.2%)."""
        turns = self.scope.turns
        return [turns.pop(0)] if turns and count == 1 and not noun else []

    def complete(self, noun: str) -> Subject:
        """Return the subject of a noun phrase, with the modifiers that it leaves out."""
        aspect = self.scope.aspect
        if (
            aspect and self.vocabulary.head(noun) == noun
        ):  # 卫生陶瓷出口方面，…；出口额: of what the paragraph speaks of
            noun = spliced(aspect.removesuffix(self.vocabulary.head(aspect)), noun)
        return complete(noun, self.vocabulary, self.scope.own_topic or self.scope.parent, self.scope.parent)

    def _parallel(self, subject: Subject, reading: Reading, figure: Figure) -> Subject:
        """Return `subject` with the measure of the level before it, when both name one class of things: A业增加值 3 亿元，B业 2 亿元."""
        last = self.scope.levels[-1] if self.scope.levels else None
        if (
            last is None
            or subject.concept.measure
            or not subject.metric
            or reading.kind not in _AMOUNTS
            or reading.change
        ):
            return subject
        head = self.vocabulary.ending(last.metric)
        named = last.metric.removesuffix(head)
        parallel = bool(head and named) and named[-1] == subject.metric[-1] and subject.metric not in last.metric
        if not parallel or last.quantity.unit != figure.unit:
            return subject
        metric = spliced(subject.metric, head)
        return Subject(metric, self.vocabulary.concept(metric), said=subject.metric)

    def _announced(self, noun: str, clause: Clause) -> Subject | None:
        """Return the fuller name that the clause before gives to a bare measure (保税物流进出口较快增长，进出口总值 14.1 亿元)."""
        concept = self.vocabulary.concept(noun)
        if not clause.far or concept.words or not concept.measure:
            return None
        phrase = noun_phrase(topic(clause.far[-1])[0], self.vocabulary).text
        fuller = self.vocabulary.concept(phrase)
        if fuller.measure != concept.measure or not fuller.words or not concept.members <= fuller.members:
            return None
        return Subject(phrase, fuller)

    def _represented(self, noun: str, clause: Clause, count: int) -> list[Subject]:
        """Return the names of 以 A、B、C 等为代表的 X; they are kept for a 上述 as well."""
        for words in reversed((*clause.far, clause.near)) if "为" in clause.gap else ():
            found = represented(words, count)
            if found:
                self.scope.names = found[0]
                return [] if noun else self._dealt(found[0], self._measure(found[1]))
        return []

    def _back(self, noun: str, count: int) -> list[Subject]:
        """Return the names that 上述三个领域 points back to."""
        rest = refers_back(noun)
        return self._dealt(self.scope.names, rest) if rest is not None and len(self.scope.names) == count else []

    def _in_turn(self, noun: str, reading: Reading, count: int) -> list[Subject]:
        """Return the first name of such a list, and keep the others for the figures that follow."""
        listed = names(noun, _PAIR) if reading.each and count == 1 else None
        if listed is None:
            return []
        first, *self.scope.turns = self._dealt(*listed)
        return [first]

    def _listed(self, noun: str, clause: Clause, count: int) -> list[Subject]:
        """Return the subjects that the clause lists by name, or the clause before it when this one names only the measure."""
        own = names(noun, count)
        if own:
            self.scope.names = own[0]
            return self._dealt(*own)
        for words in reversed(clause.far) if count > 1 else ():
            before = names(noun_phrase(topic(words)[0], self.vocabulary).text, count)
            if before:
                self.scope.names = before[0]
                return self._dealt(before[0], noun)
        return []

    def _leaning(self, reading: Reading, clause: Clause, row: list[Figure]) -> list[Subject]:
        """Return the subjects of a row whose own clause names none."""
        count, told = len(row), self.scope.claims
        if told and (reading.to or converts(clause.near, row[0].unit)):
            return [of_claim(told[-1])] * count
        if row[0].unit in _RATIOS and (count > 1 or reading.each):
            if (
                count == 1 and reading.each and len(self.scope.row) > 1
            ):  # 分别下降 1.9 个、提高 0.8 个百分点: a verb for each
                first, *self.scope.turns = [of_claim(c) for c in self.scope.row]
                return [first]
            last = self.scope.last(count)
            if last or count > 1:
                return [of_claim(c) for c in last] or [unknown("")] * count
        for words in reversed(clause.far):
            said, whole = topic(words)
            noun = noun_phrase(said, self.vocabulary).text
            if noun and (whole is not None or reading.origin or self.vocabulary.concept(noun).measure):
                return [self.complete(noun)] * count
            reason = _BECAUSE.match(words.lstrip(TIME))
            if reason and not told:
                return [self.complete(noun_phrase(reason["who"], self.vocabulary).text)] * count
        return [self._last_told(reading, row[0], dated=TIME in clause.gap)] * count

    def _last_told(self, reading: Reading, figure: Figure, *, dated: bool) -> Subject:
        """Return the subject of the claim before: for a growth the last level, for a share behind a 贡献率 the one who gives."""
        near = self.scope.claims[-_REACH:]
        told = [c for c in near if c.kind != "pp_change"] or near
        if not told:
            topical = self.scope.topic is not None and figure.unit in _RATIOS
            return of_claim(self.scope.topic) if topical and self.scope.topic else unknown("")
        levels = [c for c in told if c.kind in ("level", "count") and not c.change]
        if reading.change and levels:
            return of_claim(levels[-1])  # 178.2 亿元，同比减少 9.3 亿元
        if reading.kind in _AMOUNTS and reading.whole is not None:
            return unknown("")  # 占总人口（1411.75 万人）的: not what was told before
        if reading.kind in _AMOUNTS:
            # 合计 5866.7 亿元 is not the amount before, 2018年为 … is it later
            reached = reading.hedge == "达" and told[-1].kind == "growth"  # 出口额增长 4.7%，达到 133.8 亿美元
            if dated or reading.past or reached:
                return of_claim(told[-1])
            other = bool(levels) and levels[-1].entity != self.scope.entity  # 甲市生产总值 9 亿元，乙市 8 亿元
            same = other and levels[-1].quantity.unit == figure.unit and not reading.change
            return Subject(levels[-1].metric, levels[-1].concept) if same else unknown("")
        who = giver(told[-1].metric) if reading.whole else ""
        if who:
            return self.complete(who)
        own = told[-1].kind != "share" or (bool(levels) and levels[-1].concept == told[-1].concept)
        if reading.kind in ("growth", "multiple") and levels and own:
            # 886.5 亿元，占 37.4%，增长 9.3%: the amount grows; a share told alone does itself
            return of_claim(levels[-1])
        return of_claim(told[-1])

    def _counted(self, reading: Reading, behind: str) -> str:
        """Return the noun behind a figure that tells what is counted (31个示范城市, 40万亿元的市场规模), "" for none."""
        if reading.kind not in ("level", "count"):
            return ""
        if reading.kind == "level" and not behind.startswith("的"):
            return ""
        named = noun_phrase(following_noun(behind), self.vocabulary).text
        return named if len(named) > 1 and (reading.kind == "count" or self.vocabulary.head(named)) else ""

    def _measure(self, words: str) -> str:
        """Return the last measure named in `words`, or the noun phrase they hold."""
        found = [t.surface for t in self.vocabulary.tokens(words) if not isinstance(t, str) and t.measure]
        return found[-1] if found else topic(words)[0]

    def _dealt(self, listed: list[str], behind: str) -> list[Subject]:
        return [self.complete(phrase) for phrase in deal(listed, behind, self.vocabulary)]
