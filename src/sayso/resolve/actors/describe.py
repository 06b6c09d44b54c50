"""Describing mentions: kind, name, country, sector and role, from the words of the phrase alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.actors import PRONOUN_CLASSES, ActorLexicon, ActorNoun
from sayso.model import ActorMention, Layer, Parsed, Place, Token
from sayso.resolve.actors.draft import Draft, told
from sayso.resolve.actors.nominal import describe_nominal
from sayso.resolve.actors.org import name_kind
from sayso.resolve.actors.person import PersonName, find_leader, name_words, read_person
from sayso.resolve.actors.phrase import Phrases
from sayso.resolve.actors.state import fights, is_locative, is_taken, means_the_state

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "their", "her", "our", "my", "your"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Describer:
    """Describes the mentions of one article."""

    phrases: Phrases

    @classmethod
    def of(cls, parsed: Parsed, places: Layer[Place], lexicon: ActorLexicon) -> Describer:
        """For one article."""
        return cls(phrases=Phrases.of(parsed, places, lexicon))

    @property
    def lexicon(self) -> ActorLexicon:
        """What is known of actors."""
        return self.phrases.lexicon

    @property
    def parsed(self) -> Parsed:
        """The article."""
        return self.phrases.parsed

    def draft(self, index: int, mention: ActorMention) -> Draft:
        """The mention by itself."""
        tokens = self.parsed.tokens
        head = tokens[mention.span.head]
        if mention.shape == "pronoun":
            return self._pronoun(index, mention, head)
        core = self.phrases.core(head, mention.span.last)
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
        known = self._known_at(core)
        if known is not None:
            return self._from_known(draft, *known)
        noun = self.lexicon.nouns.get(core.lemma) or self.lexicon.nouns.get(core.lower)
        if noun is None and core.tag == "NNPS" and core.i == draft.span.first:
            noun = self.lexicon.nouns.get(core.lower.removesuffix("s"))  # "Civilians Killed", a headline's capitals
        if core.pos == "PROPN" or core.ent == "PERSON" or mention.shape == "name":
            named = self._name(draft, core, noun)
            if named is not None:
                return named
        return describe_nominal(self.phrases, draft, core, noun)

    def _pronoun(self, index: int, mention: ActorMention, head: Token) -> Draft:
        classes = self.lexicon.classes
        role = next((name for name in PRONOUN_CLASSES if head.lower in classes[name]), "indefinite")
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

    def _known_at(self, core: Token) -> tuple[KnownActor, int, int] | None:
        """A name of the lexicon that covers the head of the phrase, with its tokens."""
        found = self.phrases.known.get(core.i)
        if found is None or self.phrases.is_elsewhere(core, found[0]) or self.phrases.is_branch(core, found):
            return None
        return found

    def _from_known(self, draft: Draft, known: KnownActor, first: int, last: int) -> Draft:
        state = known.id == known.country
        draft = told(draft, known=known, country=known.country, sector=known.sector, kind=known.kind, shape="name")
        if known.use == "people":
            if draft.definite and fights(draft.head):
                return self._army(draft, known)
            name = self.phrases.plain(draft)
            return told(draft, name=name, kind="civilians", sector="CVL", person=None, words=(name.casefold(),))
        if state and not means_the_state(draft.head, known, self.phrases.places):
            name = self.phrases.plain(draft)
            words = (name.casefold(),)
            return told(
                draft, name=name, place="city", kind="other", sector=None, person=False, number="s", words=words
            )
        plural = None if known.kind in {"armed_group", "military"} else "s"
        return told(
            draft,
            name=known.name if state else self.phrases.printed(draft.head, known),
            id=known.id,
            person=False,
            number=plural,
            place="country" if state else None,
            bare=None if state else (first, last),
        )

    def _army(self, draft: Draft, people: KnownActor) -> Draft:
        """A people as its army: "the Russians shelled the town"."""
        of = people.country or ""
        name = f"{self.lexicon.adjectives.get(of) or people.name} armed forces"
        return told(draft, name=name, id=f"{of}.mil", kind="military", sector="MIL", shape="name", person=False)

    def _name(self, draft: Draft, core: Token, noun: ActorNoun | None) -> Draft | None:
        tokens = self.parsed.tokens
        if noun is not None and (noun.person or noun.kind == "civilians" or core.text.islower()):
            return None
        place = self.phrases.place_at(core)
        person = read_person(tokens, draft.span, core, self.lexicon) if noun is None else None
        if person is None and noun is None and core.child("poss") is not None:
            person = self._leader_of(draft, core)
        somewhere = person is not None and person.bare and (is_locative(core) or is_taken(core))
        if somewhere:
            person = None  # "outside Djibasso": the tagger takes unknown towns for people
        if person is not None and (place is None or person.titled or person.first < core.i):
            return self._person(draft, core, person)
        if place is not None and noun is None:
            country = place.kind == "country"
            return told(
                draft,
                name=place.name if country and place.name else self.phrases.plain(draft),
                id=place.country if country else None,
                kind="government" if country else "other",
                country=place.country,
                place="country" if country else "city",
                words=() if country else (self.phrases.plain(draft).casefold(),),
                shape="name",
                person=False,
                number="s",
            )
        if noun is not None and (core.pos != "PROPN" or core.text.islower()):
            return None
        return self._organisation(draft, core, noun, "LOC" if somewhere else core.ent)

    def _leader_of(self, draft: Draft, core: Token) -> PersonName | None:
        """A leader by surname behind the state: "Turkey's Erdogan"."""
        words = name_words(self.parsed.tokens, core.i, core.i + 1)
        leader = find_leader(words, self.parsed.article.published, self.lexicon) if words else None
        if leader is None or leader.of is None or leader.of != self.phrases.country(draft, core):
            return None
        return PersonName(
            first=core.i, last=core.i + 1, role_first=None, gender=leader.gender, titled=False, bare=False
        )

    def _person(self, draft: Draft, core: Token, person: PersonName) -> Draft:
        tokens = self.parsed.tokens
        words = name_words(tokens, person.first, person.last)
        if not words:
            return describe_nominal(self.phrases, draft, core, None)
        leader = None
        if person.titled or len(words) > 1 or words[0] not in self.lexicon.genders:
            leader = find_leader(words, self.parsed.article.published, self.lexicon)
        role = None
        if person.role_first is not None:
            role = _role(tokens, person.role_first, person.first)
        country, sector = self.phrases.country(draft, core, last=person.first), None
        if leader is not None:
            of = leader.of
            country = of if of in self.lexicon.states else country
            sector = "GOV" if of in self.lexicon.states else "IGO" if of else None
        elif person.role_first is not None:
            noun = self._title_noun(tokens, person.role_first, person.first)
            sector = None if noun is None else noun.sector
        full = self.phrases.words_of(person.first, person.last)
        return told(
            draft,
            kind="person",
            shape="name",
            words=words,
            full=full,
            bare=(person.first, person.last),
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

    def _organisation(self, draft: Draft, core: Token, noun: ActorNoun | None, entity: str) -> Draft | None:
        name = self.phrases.plain(draft)
        first, label = self._label(draft, core)
        if label is not None:
            name = self.phrases.words_of(first, draft.span.last)
        words = name_words(self.parsed.tokens, first, draft.span.last)
        words = tuple(word for word in words if word not in {"the", "a", "an", "of", "for", "s"})
        if not words or (noun is not None and len(words) == 1):
            return None
        kind, sector = name_kind(words, entity, noun or label, self.lexicon)
        country = self.phrases.country(draft, core)
        return told(
            draft,
            kind=kind,
            sector=sector,
            words=words,
            full=name,
            name=name,
            country=country,
            shape="name",
            person=False if entity in {"ORG", "GPE", "NORP", "FAC", "LOC"} or noun is not None else None,
            number=draft.number if kind in {"civilians", "armed_group"} else "s",
        )

    def _label(self, draft: Draft, core: Token) -> tuple[int, ActorNoun | None]:
        """The noun before a name that says what it is, and where the name begins: *the broadcaster Suspilne*."""
        first, label = draft.span.first, None
        for tok in self.parsed.tokens[draft.span.first : core.i]:
            noun = self.lexicon.nouns.get(tok.lemma) if tok.pos == "NOUN" and tok.text.islower() else None
            if noun is not None and noun.body and not noun.force:
                first, label = tok.i + 1, noun
        return first, label


def _number(head: Token, core: Token) -> str | None:
    if head is not core or head.pos == "NUM":
        return "p"
    if core.tag in {"NNS", "NNPS"}:
        return "p"
    return "s" if core.tag in {"NN", "NNP"} else None


def _role(tokens: Sequence[Token], first: int, last: int) -> str:
    words = [tok.text for tok in tokens[first:last] if tok.pos != "PUNCT"]
    return " ".join(words)
