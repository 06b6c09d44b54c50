"""Mentions of actors: every noun phrase and pronoun that may act, suffer or speak.

Heads are found in one pass over the dependency tree; what a phrase stands for is said by `sayso.resolve`.
More phrases are found than are needed: those that no claim speaks of are left out of the record at the end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.lexicon.actors import PRONOUN_CLASSES, ActorLexicon, load_actor_lexicon
from sayso.model import ActorMention, Layer, Parsed, Place, Token, TokenSpan

NOMINAL = frozenset({"NOUN", "PROPN"})
RELATIVES = frozenset({"which", "that"})
POINTERS = frozenset({"those", "these", "one", "another", "each", "that"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj"})
SKIPPED = frozenset({"PUNCT", "ADP", "AUX", "ADV", "CCONJ", "PART", "SCONJ", "SPACE", "SYM", "INTJ"})
ARGUMENTS = SUBJECTS | {"pobj", "conj", "dative", "attr", "agent", "appos", "poss", "ROOT"}
# Words inside a noun phrase, to the left of its head.
LEFT = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "predet", "quantmod", "nn", "punct"})
INSIDE = frozenset({"compound", "nn", "nmod", "amod", "npadvmod", "quantmod", "nummod"})
MEASURES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"})
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
# Nouns that also stand as adjectives without losing who is meant.
ACTOR_ADJECTIVES = frozenset({"civilian", "military", "naval", "police"})
OPENERS = frozenset("[(<“\"‘'*")
# Adjectives that call a deed by a name; who did it they leave open: a terrorist attack, a criminal gang.
LABELS = frozenset({"terrorist", "criminal", "extremist", "subversive"})
# Articles and the like inside Arabic names, which the tokeniser cuts at the hyphen.
NAME_ARTICLES = frozenset("al el an ar as ash ad at az ez es ul ur il".split())


def find_actor_mentions(
    parsed: Parsed, places: Layer[Place], lexicon: ActorLexicon | None = None
) -> tuple[ActorMention, ...]:
    """Every phrase that may stand for an actor, in the order of the heads.

    Parameters
    ----------
    parsed : Parsed
    places : Layer of Place
        Used for modifiers that name a country (*Israeli strike*).
    lexicon : ActorLexicon, optional
        The shipped one when ``None``.

    Returns
    -------
    tuple of ActorMention
        Base noun phrases with determiner and premodifiers, with an of-phrase where the head is an actor noun, a name
        or a word that only counts; possessors, relative pronouns and actor modifiers each by themselves. Relative
        clauses stay outside. A name of the lexicon is one mention however the parser cuts it.

    Notes
    -----
    Base noun phrases after Abney 1991 (chunks), over ClearNLP dependencies. Known failures: a name the parser tags as
    a verb is missed unless the lexicon or the entity tagger knows it.
    """
    finder = _Finder(parsed=parsed, places=places, lexicon=lexicon or load_actor_lexicon(), left=_left_edges(parsed))
    return tuple(finder.mentions())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    parsed: Parsed
    places: Layer[Place]
    lexicon: ActorLexicon
    left: list[int]

    def mentions(self) -> Iterator[ActorMention]:
        classes = self.lexicon.classes
        pronouns = frozenset().union(*(classes[name] for name in PRONOUN_CLASSES))
        starts = self.lexicon.names.starts
        tokens = self.parsed.tokens
        joined = self._joined_names()
        after = 0  # end of the last known name
        for tok in tokens:
            if tok.i < after:
                continue
            if tok.i in joined:
                after = joined[tok.i]
                yield from self._known(tok.i, after)
                continue
            if tok.lower in starts:
                known = self.lexicon.names.match(tokens, tok.i)
                if known is not None and (known[1] > tok.i + 1 or tok.pos != "NOUN"):
                    after = known[1]
                    yield from self._known(tok.i, after)
                    continue
            if tok.pos in SKIPPED:
                continue
            mention = self._mention(tok, pronouns)
            if mention is not None:
                yield mention

    def _joined_names(self) -> dict[int, int]:
        """Names with an article and a hyphen inside (*Adnan al-Dibs*), by their first token."""
        tokens = self.parsed.tokens
        found: dict[int, int] = {}
        for tok in tokens:
            if tok.lower not in NAME_ARTICLES or tok.i + 2 >= tok.sent.last or tokens[tok.i + 1].text != "-":
                continue
            first, last = tok.i, tok.i + 3
            if not tokens[last - 1].text[0].isupper():
                continue
            while first > tok.sent.first and _goes_with_name(tokens[first - 1], self.lexicon):
                first -= 1
            if self.lexicon.names.match(tokens, tok.i) is None and self.lexicon.names.match(tokens, first) is None:
                found[first] = last
        return found

    def _mention(self, tok: Token, pronouns: frozenset[str]) -> ActorMention | None:
        pos = tok.pos
        if pos in NOMINAL:
            return self._noun(tok)
        if pos in {"PRON", "DET"} and tok.lower in pronouns:
            return _phrase(tok.i, tok.i + 1, tok.i, "pronoun") if _is_pronoun_head(tok) else None
        if pos == "ADJ":
            return self._adjective(tok)
        if pos == "NUM" and tok.dep in ARGUMENTS and tok.ent not in MEASURES and tok.text[0] != "'":
            return self._from_left(tok, self._end(tok), "nominal")
        if pos == "VERB" and tok.dep in ARGUMENTS and tok.lower in self.lexicon.nouns and _after_the(self.parsed, tok):
            return self._from_left(tok, tok.i + 1, "nominal")  # "the wounded", taken for a participle
        if tok.ent in {"PERSON", "NORP"} and tok.text[0].isupper() and tok.dep in ARGUMENTS and pos != "PUNCT":
            return self._from_left(tok, tok.i + 1, "name")
        return None

    def _known(self, first: int, last: int) -> Iterator[ActorMention]:
        """A name of the lexicon: a phrase of its own, or a modifier of one."""
        tokens = self.parsed.tokens
        head = tokens[first]
        for tok in tokens[first:last]:
            if not first <= tok.head.i < last or tok.head is tok:
                head = tok
                break
        modifies = head.dep in INSIDE and head.head.i >= last and head.head.pos in NOMINAL
        if modifies and _is_opposed(tokens, first):
            return
        if not modifies:
            start = min(first, self.left[head.i])
            start = self._trimmed(start, first)
            yield _phrase(start, max(last, self._end(head)), head.i, "name")
        elif self._stands_alone(head):
            yield _phrase(first, last, head.i, "name")

    def _noun(self, tok: Token) -> ActorMention | None:
        if tok.dep in INSIDE and tok.head.i > tok.i and tok.head.pos in NOMINAL:
            return _phrase(self._name_start(tok), tok.i + 1, tok.i, "name") if self._modifies(tok) else None
        if tok.lemma in self.lexicon.classes["unit"] or (tok.ent == "ORDINAL" and tok.lemma not in self.lexicon.nouns):
            return None
        shape = "name" if tok.pos == "PROPN" or tok.ent in NAMES else "nominal"
        return self._from_left(tok, self._end(tok) if tok.children else tok.i + 1, shape)

    def _adjective(self, tok: Token) -> ActorMention | None:
        if tok.dep == "amod":
            if tok.head.pos in NOMINAL and self._modifies(tok):
                return _phrase(self._name_start(tok), tok.i + 1, tok.i, "name")
            return None
        if tok.dep not in ARGUMENTS:
            return None
        the = any(kid.lower == "the" for kid in tok.children)
        if the or tok.ent in NAMES or self.places.at(tok.i) is not None:
            return self._from_left(tok, tok.i + 1, "nominal" if the else "name")
        return None

    def _from_left(self, tok: Token, last: int, shape: str) -> ActorMention:
        return _phrase(self._trimmed(self.left[tok.i], tok.i), last, tok.i, shape)

    def _trimmed(self, first: int, head: int) -> int:
        """Leave quotation marks and other signs off the front."""
        tokens = self.parsed.tokens
        while first < head and (tokens[first].pos == "PUNCT" or tokens[first].text[0] in OPENERS):
            first += 1
        return first

    def _modifies(self, tok: Token) -> bool:
        """Whether a modifier names an actor by itself: *rebel attack*, *army raid*."""
        if not self._stands_alone(tok) or _is_opposed(self.parsed.tokens, tok.i):
            return False
        noun = self.lexicon.nouns.get(tok.lemma)
        if noun is not None:
            if noun.weapon or noun.title or tok.lemma == "state" or tok.lower in LABELS:
                return False
            return not noun.honorific and (
                tok.pos != "ADJ" or noun.kind == "armed_group" or tok.lemma in ACTOR_ADJECTIVES
            )
        return tok.ent in NAMES or self.places.at(tok.i) is not None

    def _stands_alone(self, tok: Token) -> bool:
        """Whether what a modifier modifies is neither an actor nor the rest of a name."""
        head = tok.head
        return head.lemma not in self.lexicon.nouns and not (head.pos == "PROPN" and head.ent == "PERSON")

    def _name_start(self, tok: Token) -> int:
        first = tok.i
        for kid in tok.children:
            if kid.i < first and kid.dep in {"compound", "nn"}:
                first = kid.i
        return first

    def _end(self, tok: Token) -> int:
        """End of the phrase: past an of-phrase where the head is an actor noun, a name or a count, else its own."""
        end = tok.i + 1
        counts = tok.lower in self.lexicon.classes["counter"] or tok.pos == "NUM"
        if not counts and tok.pos != "PROPN" and tok.lemma not in self.lexicon.nouns:
            return end
        for kid in tok.children:
            if kid.i == end and (kid.lower == "of" or (kid.lower == "for" and kid.ent == tok.ent == "ORG")):
                inner = kid.child("pobj")
                if inner is not None and inner.i > kid.i:
                    return self._end(inner)
        return end


def _phrase(first: int, last: int, head: int, shape: str) -> ActorMention:
    return ActorMention(span=TokenSpan(first=first, last=last, head=head), shape=shape)


def _left_edges(parsed: Parsed) -> list[int]:
    """For each token the first token of its phrase to the left, through premodifiers only."""
    left: list[int] = []
    for tok in parsed.tokens:
        edge = tok.i
        for kid in tok.children:
            if kid.i >= tok.i:
                break
            if kid.dep in LEFT or (tok.dep == "amod" and kid.dep in {"npadvmod", "advmod"}):
                edge = left[kid.i]
                break
        left.append(edge)
    return left


def _goes_with_name(tok: Token, lexicon: ActorLexicon) -> bool:
    return tok.pos == "PROPN" and tok.text[0].isupper() and not tok.text.isupper() and tok.lemma not in lexicon.nouns


def _after_the(parsed: Parsed, tok: Token) -> bool:
    return tok.i > tok.sent.first and parsed.tokens[tok.i - 1].lower in {"the", "many", "some", "these", "those"}


def _is_pronoun_head(tok: Token) -> bool:
    if tok.dep in {"det", "mark", "expl"}:
        return False
    if tok.lower in RELATIVES and tok.dep in SUBJECTS:
        return True
    return tok.lower not in POINTERS or tok.dep in SUBJECTS or tok.dep == "pobj"


def _is_opposed(tokens: Sequence[Token], first: int) -> bool:
    """An anti-Taliban alliance is no Taliban."""
    return first > 1 and tokens[first - 1].text == "-" and tokens[first - 2].lower == "anti"
