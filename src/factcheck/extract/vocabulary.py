"""Vocabulary: the terms of the packs, and what a noun phrase means in them."""

from functools import lru_cache
from typing import NamedTuple

from factcheck.model.concept import Concept
from factcheck.model.pack import Pack

# function words and brackets of a noun phrase: they bind words and measure nothing
_FUNCTION = ("的", "之", "所", "等", "“", "”", "‘", "’", "《", "》", "（", "）", "(", ")", " ", "·")
_TOWARDS = frozenset("对向自从与")
_KEPT = 4096  # phrases whose meaning is kept; more than a long document tells
PARTNER = "国别"  # the axis of trading partners
REGION = "地区"  # the axis whose members are whose figure it is, rather than what it measures


class Term(NamedTuple):
    """What a surface form stands for: a measure, members of axes, or nothing at all beside the terms named (a word that a pack drops)."""

    surface: str
    measure: str = ""
    members: frozenset[tuple[str, str]] = frozenset()
    beside: frozenset[str] = frozenset()


class Vocabulary:
    """All terms by their first character, longest first. What phrases mean is kept: one claim asks for it several times."""

    def __init__(self, terms: dict[str, tuple[Term, ...]]) -> None:
        self.terms = terms
        self.tokens = lru_cache(maxsize=_KEPT)(self._tokens)
        self.concept = lru_cache(maxsize=_KEPT)(self._concept)
        self.head = lru_cache(maxsize=_KEPT)(self._head)

    def at(self, text: str, position: int) -> Term | None:
        """Return the longest term that starts at `position`."""
        for term in self.terms.get(text[position], ()):
            if text.startswith(term.surface, position):
                return term
        return None

    def _tokens(self, phrase: str) -> tuple[Term | str, ...]:
        """Return the terms of `phrase` and, one by one, the characters between them."""
        found: list[Term | str] = []
        position, length, terms = 0, len(phrase), self.terms
        while position < length:
            letter = phrase[position]
            for term in terms.get(letter, ()):
                if phrase.startswith(term.surface, position):
                    found.append(term)
                    position += len(term.surface)
                    break
            else:
                found.append(letter)
                position += 1
        return tuple(found)

    def _concept(self, phrase: str) -> Concept:
        """Return what `phrase` means.

        Of several measures the last one counts; an earlier one stays as a word unless a member tells the same (进口合同金额).
        """
        measure, members, words = "", set[tuple[str, str]](), list[str]()
        held, bound, dropped = "", False, list[tuple[int, Term]]()
        for token in self.tokens(phrase):
            if isinstance(token, str):
                words.append(token)
                continue
            if words and words[-1] in _TOWARDS and any(axis == PARTNER for axis, _ in token.members):
                words.pop()  # 对欧盟出口 is what 欧盟 takes of 出口
            if token.measure:
                words.append("" if bound else held)
                measure, held, bound = token.measure, token.measure, bool(token.members)
            if token.beside:
                dropped.append((len(words), token))
                words.append("")
            if token.measure:  # 进出口顺差 is 顺差
                axes = {axis for axis, _ in token.members}
                members = {m for m in members if m[0] not in axes}
            members |= token.members
        named = {measure, *(name for _, name in members)} if dropped else set[str]()
        for place, token in dropped:
            words[place] = token.surface if named.isdisjoint(token.beside) else ""
        return Concept(measure, frozenset(members), "".join(words))

    def _head(self, phrase: str) -> str:
        """Return the measure term that ends `phrase` ("" when none does)."""
        last = ""
        for token in self.tokens(phrase):
            if isinstance(token, str):
                last = ""
            elif token.measure or token.members:
                last = token.surface if token.measure else ""
        return last

    def ending(self, phrase: str) -> str:
        """Return the measure that ends `phrase` within a longer term (货运量 of 民航货运量), else the term that ends it."""
        head = self.head(phrase)
        for start in range(1, len(head) - 1):
            term = self.at(head, start)
            if term and term.measure and not term.members and start + len(term.surface) == len(head):
                return term.surface
        return head

    def places(self, text: str) -> str:
        """Return the name of the region that begins `text` ("" when none does)."""
        term = self.at(text, 0) if text else None
        return next((name for axis, name in term.members if axis == REGION), "") if term else ""


@lru_cache(maxsize=8)
def vocabulary(pack: Pack) -> Vocabulary:
    """Return the terms of `pack`; a longer surface form wins, a measure wins over a member of the same form."""
    found: dict[str, Term] = {word: Term(word) for word in _FUNCTION}
    found |= {drop.word: Term(drop.word, beside=frozenset(drop.beside)) for drop in pack.drop}
    for axis in pack.axes:
        for member in axis.members:
            pairs = frozenset({(axis.name, member.name), *member.implies})
            found |= {surface: Term(surface, member.measure, pairs) for surface in (member.name, *member.aliases)}
    for measure in pack.measures:
        term = frozenset(measure.implies)
        found |= {surface: Term(surface, measure.name, term) for surface in (measure.name, *measure.aliases)}
    by_first: dict[str, list[Term]] = {}
    for term_ in sorted(found.values(), key=lambda t: -len(t.surface)):
        by_first.setdefault(term_.surface[0], []).append(term_)
    return Vocabulary({first: tuple(terms) for first, terms in by_first.items()})
