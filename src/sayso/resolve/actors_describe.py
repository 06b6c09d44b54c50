"""Describing mentions: kind, name, country, sector and role, from the words of the phrase alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.actors import ActorLexicon, ActorNoun
from sayso.model import ActorMention, Layer, Parsed, Place, Token
from sayso.model.record import ActorKind
from sayso.resolve.actors_draft import Draft, told
from sayso.resolve.actors_org import name_kind
from sayso.resolve.actors_person import PersonName, find_leader, name_words, read_person
from sayso.resolve.actors_state import is_plain, means_the_state

PUBLIC_KINDS: dict[str | None, ActorKind] = {
    "GOV": "government",
    "LEG": "government",
    "JUD": "government",
    "MIL": "military",
}
SURE = 0.5  # score from which a place tells the country of what it modifies
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "their", "her", "our", "my", "your"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Describer:
    """Describes the mentions of one article."""

    parsed: Parsed
    places: Layer[Place]
    lexicon: ActorLexicon
    known: dict[int, tuple[KnownActor, int, int]] = field(default_factory=dict)

    @classmethod
    def of(cls, parsed: Parsed, places: Layer[Place], lexicon: ActorLexicon) -> Describer:
        """With the lexicon's names found in the article, by every token they cover."""
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

    def draft(self, index: int, mention: ActorMention) -> Draft:
        """The mention by itself."""
        tokens = self.parsed.tokens
        head = tokens[mention.span.head]
        if mention.shape == "pronoun":
            return self._pronoun(index, mention, head)
        core = self._core(head, mention.span.last)
        draft = Draft(
            index=index,
            span=mention.span,
            head=head,
            shape=mention.shape,
            lemma=core.lemma,
            kind="other",
            number=_number(head, core),
            definite=tokens[mention.span.first].lower in DEFINITE,
        )
        owner = core.child("poss")
        if owner is not None:
            draft = told(draft, owner=owner.i, definite=True)
        known = self._known_at(mention, core)
        if known is not None:
            return self._from_known(draft, known)
        noun = self.lexicon.nouns.get(core.lemma) or self.lexicon.nouns.get(core.lower)
        if core.pos == "PROPN" or core.ent == "PERSON" or mention.shape == "name":
            named = self._name(draft, core, noun)
            if named is not None:
                return named
        return self._nominal(draft, core, noun)

    def _pronoun(self, index: int, mention: ActorMention, head: Token) -> Draft:
        classes = self.lexicon.classes
        role = next((name for name in PRONOUNS if head.lower in classes[name]), "indefinite")
        singular = role in {"masculine", "feminine", "neuter", "first_singular"}
        return Draft(
            index=index,
            span=mention.span,
            head=head,
            shape="pronoun",
            lemma=head.lower,
            kind="person" if role in {"masculine", "feminine", "first_singular"} else "other",
            gender={"masculine": "m", "feminine": "f"}.get(role),
            number="s" if singular else "p" if role in {"plural", "first_plural"} else None,
            person=False if role == "neuter" else True if singular else None,
            pronoun=role,
        )

    def _core(self, head: Token, last: int) -> Token:
        """The noun that says what is counted: of *hundreds of residents*, residents."""
        counter = self.lexicon.classes["counter"]
        while head.i + 1 < last and (head.lower in counter or head.lemma in counter or head.pos == "NUM"):
            link = head.child("prep")
            inner = None if link is None else link.child("pobj")
            if inner is None or inner.i >= last:
                break
            head = inner
        return head

    def _known_at(self, mention: ActorMention, core: Token) -> KnownActor | None:
        """A name of the lexicon that covers the head of the phrase."""
        found = self.known.get(core.i)
        if found is None or self._is_elsewhere(core, found[0]):
            return None
        return found[0]

    def _is_elsewhere(self, core: Token, known: KnownActor) -> bool:
        """Whether a group's name is here part of a place's: the Sea of *Azov*."""
        place = self._place_at(core)
        return place is not None and known.id != known.country and place.kind in {"water", "region"}

    def _from_known(self, draft: Draft, known: KnownActor) -> Draft:
        state = known.id == known.country
        draft = told(draft, known=known, country=known.country, sector=known.sector, kind=known.kind, shape="name")
        if known.use == "people":
            name = self.plain(draft)
            return told(draft, name=name, kind="civilians", sector="CVL", person=None, words=(name.casefold(),))
        if state and not means_the_state(draft.head, known, self.places):
            name = self.plain(draft)
            words = (name.casefold(),)
            return told(
                draft, name=name, place="city", kind="other", sector=None, person=False, number="s", words=words
            )
        plural = None if known.kind in {"armed_group", "military"} else "s"
        return told(
            draft,
            name=known.name if state else self._printed(draft.head, known),
            id=known.id,
            person=False,
            number=plural,
            place="country" if state else None,
        )

    def _printed(self, head: Token, known: KnownActor) -> str:
        """The name as the article has it, or the lexicon's where the article gives initials only."""
        _, first, last = self.known[head.i] if head.i in self.known else (known, head.i, head.i + 1)
        printed = self.parsed.text_of(first, last)
        return known.name if printed.replace(".", "").isupper() else printed

    def _name(self, draft: Draft, core: Token, noun: ActorNoun | None) -> Draft | None:
        tokens = self.parsed.tokens
        if noun is not None and (noun.person or noun.kind == "civilians" or core.text.islower()):
            return None
        place = self._place_at(core)
        person = read_person(tokens, draft.span.first, core, self.lexicon) if noun is None else None
        if person is not None and (place is None or person.titled or person.first < core.i):
            return self._person(draft, core, person)
        if place is not None and noun is None:
            country = place.kind == "country"
            return told(
                draft,
                name=place.name if country and place.name else self.plain(draft),
                id=place.country if country else None,
                kind="government" if country else "other",
                country=place.country,
                place="country" if country else "city",
                words=() if country else (self.plain(draft).casefold(),),
                shape="name",
                person=False,
                number="s",
            )
        if noun is not None and (core.pos != "PROPN" or core.text.islower()):
            return None
        return self._organisation(draft, core, noun)

    def _person(self, draft: Draft, core: Token, person: PersonName) -> Draft:
        tokens = self.parsed.tokens
        words = name_words(tokens, person.first, person.last)
        if not words:
            return self._nominal(draft, core, None)
        leader = find_leader(words, self.parsed.article.published, self.lexicon)
        role = None
        if person.role_first is not None:
            role = _role(tokens, person.role_first, person.first)
        country, sector = self._country(draft, core), None
        if leader is not None:
            of = leader.of
            country = of if of in self.lexicon.states else country
            sector = "GOV" if of in self.lexicon.states else "IGO" if of else None
        elif person.role_first is not None:
            noun = self._title_noun(tokens, person.role_first, person.first)
            sector = None if noun is None else noun.sector
        full = self.parsed.text_of(person.first, person.last)
        return told(
            draft,
            kind="person",
            shape="name",
            words=words,
            full=full,
            name=leader.name if leader is not None and len(words) == 1 else full,
            id=None if leader is None else leader.id,
            country=country,
            sector=sector,
            role=role,
            gender=leader.gender if leader is not None else person.gender,
            number="s",
            person=True,
        )

    def _title_noun(self, tokens: Sequence[Token], first: int, last: int) -> ActorNoun | None:
        found: ActorNoun | None = None
        for tok in reversed(tokens[first:last]):
            noun = self.lexicon.nouns.get(tok.lemma) or self.lexicon.nouns.get(tok.lower.rstrip("."))
            if noun is not None and not noun.honorific:
                if tok.lower != "general" or tok.i == first:
                    return noun
                found = noun  # a Prosecutor General is no general
            elif found is not None:
                return found
        return found

    def _organisation(self, draft: Draft, core: Token, noun: ActorNoun | None) -> Draft | None:
        name = self.plain(draft)
        words = name_words(self.parsed.tokens, draft.span.first, draft.span.last)
        words = tuple(word for word in words if word not in {"the", "a", "an", "of", "for", "s"})
        if not words or (noun is not None and len(words) == 1):
            return None
        kind, sector = name_kind(words, core.ent, noun, self.lexicon)
        country = self._country(draft, core)
        return told(
            draft,
            kind=kind,
            sector=sector,
            words=words,
            full=name,
            name=name,
            country=country,
            shape="name",
            person=False if core.ent in {"ORG", "GPE", "NORP", "FAC", "LOC"} or noun is not None else None,
            number=draft.number if kind in {"civilians", "armed_group"} else "s",
        )

    def _nominal(self, draft: Draft, core: Token, noun: ActorNoun | None) -> Draft:
        name = self.plain(draft)
        if noun is None or (core.lower == "force" and draft.number == "s" and core.i == draft.span.first + 1):
            return told(draft, name=name, shape="nominal", person=False)
        if any(kid.tag == "JJS" for kid in core.children):
            draft.definite = False  # "the largest group" is one among many
        draft.mods = _modifiers(self.parsed.tokens, draft.span.first, core.i)
        country = self._country(draft, core)
        kind: ActorKind = noun.kind
        sector = noun.sector
        group = self._group(draft, core)
        if group is not None and (noun.force or kind in {"armed_group", "military"} or noun.like in {"group", "rebel"}):
            return told(
                draft,
                shape="nominal",
                kind=group.kind,
                name=group.name,
                id=group.id,
                country=group.country,
                sector=group.sector,
                person=False,
            )
        body = self._body(draft, core) if noun.force or noun.like in {"rebel", "group"} else None
        if body is not None:
            kind, sector = name_kind(body[0], "ORG", self.lexicon.nouns.get(body[0][-1]), self.lexicon)
            return told(
                draft,
                shape="name",
                kind=kind if kind not in {"other", "person"} else noun.kind,
                sector=sector or noun.sector,
                words=body[0],
                full=body[1],
                name=body[1],
                country=country,
                person=False,
                number=None,
            )
        if noun.force and draft.mods & self.lexicon.classes["rebel_side"]:
            return told(
                draft, shape="nominal", kind="armed_group", sector="REB", name=name, country=country, person=False
            )
        draft = told(
            draft,
            shape="nominal",
            kind=kind,
            sector=sector,
            name=name,
            country=country,
            gender=noun.gender,
            person=True if noun.person else False if noun.body else None,
            number=draft.number if not noun.body else None if noun.force else draft.number,
            role=name if noun.office and draft.number == "s" else None,
        )
        if kind == "person" and draft.number == "p" and sector in PUBLIC_KINDS:
            draft.kind = PUBLIC_KINDS[sector]
        return self.of_state(draft, noun)

    def of_state(self, draft: Draft, noun: ActorNoun) -> Draft:
        """A state's own forces or government by its plain name: *Russian troops* are Russia's armed forces."""
        if draft.country is None or draft.country not in self.lexicon.states:
            return draft
        adjective = self.lexicon.adjectives[draft.country] or self.lexicon.states[draft.country].name
        core = self._core(draft.head, draft.span.last)
        plain = is_plain(self.parsed.tokens, draft.span.first, core.i, draft.country, self.lexicon)
        if noun.force and noun.like == "force" and plain:
            return told(draft, name=f"{adjective} armed forces", id=f"{draft.country}.mil", kind="military")
        if noun.like == "government" and plain:
            return told(draft, name=f"{adjective} government", id=f"{draft.country}.gov")
        return draft

    def _country(self, draft: Draft, core: Token) -> str | None:
        """The country a phrase names: by adjective, possessor, compound or of-phrase; not what backs or opposes it."""
        tokens = self.parsed.tokens
        for i in range(draft.span.first, draft.span.last):
            tok = tokens[i]
            found = self.known.get(i)
            if found is not None and tok.dep != "npadvmod" and found[0].country is not None:
                return found[0].country
            at = self.places.at(i)
            if at is not None and tok.pos == "PROPN" and tok.dep != "npadvmod" and _is_sure(self.places.rows[at]):
                return self.places.rows[at].country
            if tok.pos == "PROPN" and i != core.i:
                state = self._bare_genitive(tok)
                if state is not None:
                    return state
                leader = find_leader((tok.lower,), self.parsed.article.published, self.lexicon)
                if leader is None and tok.lower.endswith("s"):  # a text that lost its apostrophes
                    leader = find_leader((tok.lower[:-1],), self.parsed.article.published, self.lexicon)
                if leader is not None and leader.of in self.lexicon.states:
                    return leader.of
        return None

    def _bare_genitive(self, tok: Token) -> str | None:
        """The state of a possessive in a text that lost its apostrophes: *Israels minister*."""
        if not tok.lower.endswith("s") or len(tok.lower) < 5:
            return None
        for _, known in self.lexicon.names.by_letters.get(tok.lower[:-1], ()):
            if known.use == "name" and known.id == known.country:
                return known.id
        return None

    def _group(self, draft: Draft, core: Token) -> KnownActor | None:
        """The armed group whose fighters these are: *Houthi fighters*, *the SDF forces*."""
        for i in range(draft.span.first, core.i):
            found = self.known.get(i)
            if found is not None and found[2] <= core.i and found[0].id != found[0].country:
                return found[0] if found[0].kind in {"armed_group", "military"} else None
        return None

    def _body(self, draft: Draft, core: Token) -> tuple[tuple[str, ...], str] | None:
        """The body whose people these are, by its own name: *Coast Guard units*. Towns and states are none."""
        tokens = self.parsed.tokens
        first = core.i
        while first > draft.span.first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].dep == "compound":
            first -= 1
        if first == core.i or any(i in self.known or self.places.at(i) is not None for i in range(first, core.i)):
            return None
        if any(tok.ent == "PERSON" or tok.ent == "GPE" for tok in tokens[first : core.i]):
            return None
        words = name_words(tokens, first, core.i)
        return (words, self.parsed.text_of(first, core.i)) if words else None

    def _place_at(self, core: Token) -> Place | None:
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
        return self.parsed.text_of(first, last)


PRONOUNS = (
    "masculine",
    "feminine",
    "neuter",
    "plural",
    "first_singular",
    "first_plural",
    "second",
    "relative",
    "indefinite",
)


def _is_sure(place: Place) -> bool:
    return place.country is not None and (place.score is None or place.score >= SURE)


def _number(head: Token, core: Token) -> str | None:
    if head is not core or head.pos == "NUM":
        return "p"
    if core.tag in {"NNS", "NNPS"}:
        return "p"
    return "s" if core.tag in {"NN", "NNP"} else None


def _modifiers(tokens: Sequence[Token], first: int, core: int) -> frozenset[str]:
    return frozenset(
        tok.lower for tok in tokens[first:core] if tok.pos in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"} and tok.i != core
    )


def _role(tokens: Sequence[Token], first: int, last: int) -> str:
    words = [tok.text for tok in tokens[first:last] if tok.pos != "PUNCT"]
    return " ".join(words)
