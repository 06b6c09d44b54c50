"""The words of a phrase: what it counts, whose it is, which names stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.actors import ActorLexicon
from sayso.model import Layer, Parsed, Place, Token
from sayso.model.record import ActorKind
from sayso.resolve.actors.draft import Draft
from sayso.resolve.actors.person import find_leader, name_words

SURE = 0.5  # score from which a place tells the country of what it modifies
ARMED = frozenset({"armed_group", "military"})
NAMING = frozenset({"call", "know", "name", "dub", "style", "title"})
MEMBERED = ARMED | {"igo", "ngo"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Looks into the phrases of one article; ``known`` has the lexicon's names by every token they cover."""

    parsed: Parsed
    places: Layer[Place]
    lexicon: ActorLexicon
    known: dict[int, tuple[KnownActor, int, int]]

    @classmethod
    def of(cls, parsed: Parsed, places: Layer[Place], lexicon: ActorLexicon) -> Phrases:
        """Find the lexicon's names in the article."""
        known: dict[int, tuple[KnownActor, int, int]] = {}
        starts = lexicon.names.starts
        after = 0
        for tok in parsed.tokens:
            if tok.lower in starts and tok.i >= after:
                found = lexicon.names.match(parsed.tokens, tok.i)
                if found is not None:
                    after = found[1]
                    for i in range(tok.i, after):
                        known[i] = (found[0], tok.i, after)
        return cls(parsed=parsed, places=places, lexicon=lexicon, known=known)

    def core(self, head: Token, last: int) -> Token:
        """The noun that says what is counted: of *hundreds of residents*, residents."""
        counter = self.lexicon.classes["counter"]
        while head.i + 1 < last and (head.lower in counter or head.lemma in counter or head.pos == "NUM"):
            link = head.child("prep")
            inner = None if link is None else link.child("pobj")
            if inner is None or inner.i >= last:
                break
            head = inner
        return head

    def is_elsewhere(self, core: Token, known: KnownActor) -> bool:
        """Whether the name is here another place's, or part of one: *Georgia* in the USA, the Sea of *Azov*."""
        place = self.place_at(core)
        if place is None:
            return False
        if known.id == known.country:
            return place.country is not None and place.country != known.country and _is_sure(place)
        return place.kind in {"water", "region"}

    def is_branch(self, core: Token, found: tuple[KnownActor, int, int]) -> bool:
        """Whether a state's name ends the name of a body: *Relief Corps Palestine*."""
        known, first, _ = found
        if known.use != "name" or known.id != known.country:
            return False
        return any(
            kid.i < first and kid.pos == "PROPN" and kid.dep == "compound" and kid.i not in self.known
            for kid in core.children
        )

    def printed(self, head: Token, known: KnownActor) -> str:
        """The name as the article has it, or the lexicon's where the article gives initials only."""
        _, first, last = self.known[head.i] if head.i in self.known else (known, head.i, head.i + 1)
        printed = self.words_of(first, last)
        return known.name if printed.replace(".", "").isupper() else printed

    def country(self, draft: Draft, core: Token, *, last: int | None = None) -> str | None:
        """The country a phrase names: by adjective, possessor, compound or of-phrase; not what backs or opposes it.

        ``last`` is where a person's own name begins, which tells no country: *Abu Gaza*, *Ahmed*, *Hassan*.
        """
        tokens = self.parsed.tokens
        for i in range(draft.span.first, draft.span.last if last is None else last):
            tok = tokens[i]
            found = self.known.get(i)
            if found is not None and tok.dep != "npadvmod" and found[0].country is not None:
                return found[0].country
            at = self.places.at(i)
            if at is not None and tok.text[0].isupper() and tok.dep != "npadvmod" and _is_sure(self.places.rows[at]):
                return self.places.rows[at].country
            if i != core.i and (tok.pos == "PROPN" or (tok.pos == "NOUN" and tok.ent and tok.text[0].isupper())):
                state = self.bare_genitive(tok)
                if state is not None:
                    return state
                if tok.lower in self.lexicon.genders or (core.pos == "PROPN" and core.lemma not in self.lexicon.nouns):
                    continue
                leader = find_leader((tok.lower,), self.parsed.article.published, self.lexicon)
                if leader is None and tok.lower.endswith("s"):  # a text that lost its apostrophes
                    leader = find_leader((tok.lower[:-1],), self.parsed.article.published, self.lexicon)
                if leader is not None and leader.of in self.lexicon.states:
                    return leader.of
        return None

    def seat(self, core: Token) -> str | None:
        """The state in whose capital a body sits: *the ministry in Yerevan*; who rules other towns is not said."""
        for kid in core.children:
            inner = kid.child("pobj") if kid.dep == "prep" and kid.lower == "in" and kid.i > core.i else None
            found = None if inner is None else self.known.get(inner.i)
            if found is not None and found[0].use == "capital":
                return found[0].country
        return None

    def bare_genitive(self, tok: Token) -> str | None:
        """The state of a possessive in a text that lost its apostrophes: *Israels minister*."""
        if not tok.lower.endswith("s") or len(tok.lower) < 5:
            return None
        for _, known in self.lexicon.names.by_letters.get(tok.lower[:-1], ()):
            if known.use == "name" and known.id == known.country:
                return known.id
        return None

    def group(self, draft: Draft, core: Token) -> tuple[KnownActor, int, int] | None:
        """The group whose people these are, with its tokens: *Houthi fighters*, *members of the Security Council*."""
        kinds = MEMBERED if core.lemma == "member" else ARMED
        for i in range(draft.span.first, draft.span.last):
            found = self.known.get(i)
            if found is not None and self.parsed.tokens[max(i - 2, 0)].lower == "anti":
                return None  # an anti-Taliban alliance is no Taliban
            if found is not None and not found[1] <= core.i < found[2] and found[0].id != found[0].country:
                return found if found[0].kind in kinds else None
        return None

    def body(self, draft: Draft, core: Token) -> tuple[tuple[str, ...], str] | None:
        """The body whose people these are, by its own name: *Coast Guard units*. Towns and states are none."""
        tokens = self.parsed.tokens
        first = core.i
        while first > draft.span.first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].dep == "compound":
            first -= 1
        if first == core.i or any(i in self.known or self.places.at(i) is not None for i in range(first, core.i)):
            return None
        named = tokens[first : core.i]
        if any(tok.ent == "PERSON" or tok.ent == "GPE" for tok in named):
            return None
        if not any(tok.ent for tok in named) and tokens[core.i].text.isupper():
            return None  # in capitals the tagger alone tells names too freely
        return self.named(first, core.i)

    def named(self, first: int, last: int) -> tuple[tuple[str, ...], str] | None:
        """A name's folded words and the name as printed."""
        words = name_words(self.parsed.tokens, first, last)
        return (words, self.words_of(first, last)) if words else None

    def called(self, core: Token, kind: ActorKind) -> tuple[int, int] | None:
        """The name told right behind a noun: *the website Sahel Post*, *a group known as the Nile Observers*."""
        named: Token | None = None
        for kid in core.children:
            if kid.i <= core.i:
                continue
            if kid.dep == "appos":
                named = kid
            elif kid.dep == "acl" and kid.lemma in NAMING and kid.i == core.i + 1:
                link = kid.child("prep")
                named = kid.child("oprd", "dobj", "attr") if link is None or link.lower != "as" else link.child("pobj")
            break
        if named is None or named.pos != "PROPN":
            return None
        if named.ent == "PERSON" and named.dep == "appos" and kind != "media":
            return None
        tokens = self.parsed.tokens
        first, last = named.i, named.i + 1
        while first > core.i + 1 and tokens[first - 1].pos == "PROPN":
            first -= 1
        while last + 1 < named.sent.last and tokens[last].lower in {"of", "for"} and tokens[last + 1].pos == "PROPN":
            last += 2
            while last < named.sent.last and tokens[last].pos == "PROPN":
                last += 1
        between = tokens[core.i + 1 : first]
        if any(tok.pos == "PUNCT" for tok in between) or self.places.at(named.i) is not None:
            return None
        return first, last

    def place_at(self, core: Token) -> Place | None:
        """The toponym that the core of a phrase is."""
        at = self.places.at(core.i)
        return None if at is None else self.places.rows[at]

    def plain(self, draft: Draft) -> str:
        """The phrase without its determiner."""
        tokens = self.parsed.tokens
        first = draft.span.first
        while first < draft.span.head and (
            tokens[first].dep in {"det", "punct", "predet"} or tokens[first].pos == "DET"
        ):
            first += 1
        last = draft.span.last
        if tokens[last - 1].tag == "POS":
            last -= 1
        return self.words_of(first, last)

    def words_of(self, first: int, last: int) -> str:
        """The article's words on one line."""
        text = self.parsed.text_of(first, last)
        return " ".join(text.split()) if "\n" in text else text


def _is_sure(place: Place) -> bool:
    return place.country is not None and (place.score is None or place.score >= SURE)


def modifiers(tokens: Sequence[Token], first: int, core: int) -> frozenset[str]:
    """Lower-cased content words before the core of a phrase; not what it is linked to or backed by."""
    return frozenset(
        tok.lower
        for tok in tokens[first:core]
        if tok.pos in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"} and tok.i != core and tok.dep != "npadvmod"
    )
