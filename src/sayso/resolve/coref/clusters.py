"""Which mentions of an article stand for the same actor: one pass in text order, names first, then what points back."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.lexicon.actors import ActorLexicon
from sayso.model import Layer, Parsed, Place, Token
from sayso.model.record import ActorKind
from sayso.resolve.actors.draft import Draft, told

ORDINARY = frozenset({"other", "civilians"})
PUBLIC = frozenset({"government", "military"})


@dataclass(slots=True, kw_only=True)
class Entity:
    """An actor as it grows while the article is read; lives only inside `Clusters`."""

    number_of: int
    members: list[int] = field(default_factory=list)
    kind: ActorKind = "other"
    id: str | None = None
    name: str | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    gender: str | None = None
    number: str | None = None
    person: bool | None = None
    place: str | None = None
    names: list[tuple[str, ...]] = field(default_factory=list)
    named: bool = False
    lemmas: set[str] = field(default_factory=set)


@dataclass(slots=True, kw_only=True)
class Clusters:
    """The actors found so far, with look-ups by id, by name and by token."""

    parsed: Parsed
    lexicon: ActorLexicon
    drafts: list[Draft] = field(default_factory=list)
    entity_of: list[int | None] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    by_id: dict[str, int] = field(default_factory=dict)
    by_words: dict[tuple[str, ...], int] = field(default_factory=dict)
    persons: list[int] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)
    by_head: dict[int, int] = field(default_factory=dict)
    quoted: frozenset[int] = frozenset()
    places: Layer[Place] = field(default_factory=Layer)

    def entity(self, draft: int) -> Entity | None:
        """The actor of a mention, or ``None`` while it has none."""
        number = self.entity_of[draft]
        return None if number is None else self.entities[number]

    def at_head(self, token: Token) -> Entity | None:
        """The actor of the mention with the token as its head."""
        draft = self.by_head.get(token.i)
        if draft is None:
            return None
        return self.entity(draft) if self.drafts[draft].pronoun is not None else self.as_entity(draft)

    def town(self, name: str, country: str | None) -> Entity:
        """The actor that a town is, made where no mention has named it yet."""
        number = self.by_words.get((name.casefold(),))
        if number is None:
            number = len(self.entities)
            entity = Entity(number_of=number, name=name, country=country, place="city", named=True)
            self.entities.append(entity)
            self.by_words[(name.casefold(),)] = number
        return self.entities[number]

    def place_draft(self, draft: Draft, entity: Entity | None) -> None:
        """Make the mention one of the actor, or of a new actor."""
        if entity is None:
            entity = Entity(number_of=len(self.entities))
            self.entities.append(entity)
        self.drafts.append(draft)
        self.entity_of.append(entity.number_of)
        self.by_head[draft.head.i] = draft.index
        self.absorb(entity, draft)

    def as_entity(self, draft: int) -> Entity:
        """The actor of a mention, made now if it has none: things get one only when a pronoun means them."""
        number = self.entity_of[draft]
        if number is None:
            number = len(self.entities)
            self.entities.append(Entity(number_of=number))
            self.entity_of[draft] = number
            self.absorb(self.entities[number], self.drafts[draft])
        return self.entities[number]

    def leave_open(self, draft: Draft) -> None:
        """Keep a mention that stands for nobody known."""
        self.drafts.append(draft)
        self.entity_of.append(None)
        self.by_head[draft.head.i] = draft.index

    def absorb(self, entity: Entity, draft: Draft) -> None:
        """Let the actor learn what the mention says of it."""
        entity.members.append(draft.index)
        if draft.pronoun is not None:
            entity.gender = entity.gender or draft.gender
            return
        tells_less = draft.kind == "other" and entity.kind not in ORDINARY  # "the newspaper Kurier": Kurier is one
        better = draft.shape == "name" and not entity.named
        if draft.known is not None and entity.name is not None and draft.id == entity.id and draft.place is None:
            better = len(draft.name or "") > len(entity.name)  # the fuller of two printed forms
        fuller = draft.shape == "name" and _fuller(draft, entity)
        if entity.name is None or better or fuller:
            entity.name = draft.name
        if (
            len(entity.members) == 1
            or (better and not tells_less)
            or (entity.kind in ORDINARY and draft.kind not in ORDINARY)
        ):
            entity.kind, entity.person, entity.number = draft.kind, draft.person, draft.number
        entity.named = entity.named or draft.shape == "name"
        entity.country = entity.country or draft.country
        entity.sector = entity.sector or draft.sector
        entity.role = entity.role or draft.role
        entity.gender = entity.gender or draft.gender
        entity.place = entity.place or draft.place
        entity.lemmas.add(draft.lemma)
        if draft.id is not None and entity.id is None:
            entity.id = draft.id
            if not entity.named:
                entity.name = draft.name
            self.by_id.setdefault(draft.id, entity.number_of)
        if draft.words:
            self._learn_name(entity, draft)

    def _learn_name(self, entity: Entity, draft: Draft) -> None:
        if draft.words not in entity.names:
            if not entity.names:
                (self.persons if draft.kind == "person" else self.bodies).append(entity.number_of)
            entity.names.append(draft.words)
        self.by_words.setdefault(draft.words, entity.number_of)

    def join(self, kept: Entity, given: Entity) -> None:
        """Make two actors one; every mention of the second becomes the first's."""
        for draft in given.members:
            self.entity_of[draft] = kept.number_of
            self.absorb(kept, self.drafts[draft])
        kept.members.sort()
        given.members.clear()

    def owned(self, draft: Draft) -> Draft:
        """The mention with the country of its possessor: *his forces* are the forces of the state he leads."""
        if draft.owner is None:
            return draft
        owner = self.by_head.get(draft.owner)
        entity = None if owner is None else self.entity(owner)
        if entity is None:
            return draft
        if entity.kind == "armed_group" and draft.kind in PUBLIC and draft.shape == "nominal":
            told(draft, kind="armed_group", sector=entity.sector)  # the fighters and the leaders of a group
        return draft if entity.country is None or draft.country is not None else told(draft, country=entity.country)


def _fuller(draft: Draft, entity: Entity) -> bool:
    if entity.id is not None and draft.kind != "person":
        return False
    return bool(entity.names) and len(draft.words) > max(len(words) for words in entity.names)
