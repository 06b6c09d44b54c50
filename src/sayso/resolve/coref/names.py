"""A name meets the actors known so far: by id, by the same words, by a shorter form, by its initials."""

from __future__ import annotations

from sayso.model import Token
from sayso.resolve.actors.draft import Draft
from sayso.resolve.actors.org import is_acronym, same_organisation
from sayso.resolve.actors.person import alike, same_person
from sayso.resolve.coref.clusters import Clusters, Entity

BRACKETS = frozenset({("(", ")"), ("[", "]")})
BREAKS = frozenset({":", ";"})
APPOSED_KINDS = frozenset({"person", "civilians", "media", "other"})


def find_by_name(clusters: Clusters, draft: Draft) -> Entity | None:
    """The actor that bears the name, or ``None`` for a name that is new.

    Notes
    -----
    Exact and head matching after Lee et al. 2013 ("Deterministic coreference resolution based on entity-centric,
    precision-ranked rules"), sieves 3-8, with edit distance on surnames for transliterations. Two people of one
    surname stay apart where their given names or titles differ.
    """
    if draft.id is not None and draft.id in clusters.by_id:
        return clusters.entities[clusters.by_id[draft.id]]
    if draft.place == "city":
        return _by_words(clusters, draft)
    if draft.kind == "person" and len(draft.words) == 1 and draft.role is None and draft.gender is None:
        other = _by_words(clusters, draft)  # a lone name the tagger once took for a person, once for a town
        if other is not None and other.person is False:
            return other
    if draft.kind == "person" or (len(draft.words) == 1 and draft.known is None and draft.place is None):
        person = _find_person(clusters, draft)
        if person is not None:
            return person
    if draft.kind == "person":
        return None
    return _by_words(clusters, draft) or _find_body(clusters, draft)


def _by_words(clusters: Clusters, draft: Draft) -> Entity | None:
    number = clusters.by_words.get(draft.words)
    return None if number is None or not draft.words else clusters.entities[number]


def _find_person(clusters: Clusters, draft: Draft) -> Entity | None:
    for number in reversed(clusters.persons):
        entity = clusters.entities[number]
        if not entity.members:
            continue
        if draft.kind != "person" and not _is_surname(clusters, draft, entity):
            continue
        if draft.gender and entity.gender and draft.gender != entity.gender:
            continue
        if draft.id and entity.id and draft.id != entity.id:
            continue
        if all(same_person(draft.words, words) for words in entity.names):
            return entity
    return None


def _is_surname(clusters: Clusters, draft: Draft, entity: Entity) -> bool:
    """Whether a lone name that nothing marks as a person's is the surname of one; spelt otherwise only by a speaker."""
    surnames = {words[-1] for words in entity.names}
    if draft.words[0] in surnames:
        return True
    speaks = draft.head.dep == "nsubj" and draft.head.head.lemma in clusters.lexicon.classes["speech"]
    return speaks and any(alike(draft.words[0], surname) for surname in surnames)


def _find_body(clusters: Clusters, draft: Draft) -> Entity | None:
    if not draft.words or draft.known is not None:
        return None
    single = draft.full if draft.full is not None and draft.full.isupper() and len(draft.words) == 1 else None
    if draft.definite and len(draft.words) == 1 and draft.words[0] in clusters.lexicon.name_words:
        return _called(clusters, draft)
    for number in reversed(clusters.bodies):
        entity = clusters.entities[number]
        if not entity.members or (entity.country and draft.country and entity.country != draft.country):
            continue
        for words in entity.names:
            if same_organisation(draft.words, words) or (single is not None and is_acronym(single, words)):
                return entity
    return None


def _called(clusters: Clusters, draft: Draft) -> Entity | None:
    """The last body whose name has the word: *the Observatory*."""
    for j in range(len(clusters.drafts) - 1, -1, -1):
        entity = clusters.entity(j)
        if entity is not None and entity.named and entity.person is False and entity.name is not None:
            words = entity.name.lower().split()
            if len(words) > 1 and draft.words[0] in words:
                return entity
    return None


def _is_alias(clusters: Clusters, draft: Draft) -> bool:
    """Whether a name of one word stands in brackets: the Morning Star Union (MSU)."""
    tokens, span = clusters.parsed.tokens, draft.span
    if draft.shape != "name" or len(draft.words) != 1 or draft.place is not None or span.last >= len(tokens):
        return False
    return (tokens[span.first - 1].text, tokens[span.last].text) in BRACKETS if span.first else False


def _explained(clusters: Clusters, draft: Draft) -> Token:
    """The noun that an apposition explains: a person is no body, so that of "a spokesman for X, Y," it is the first."""
    noun = draft.head.head
    entity = clusters.at_head(noun)
    if draft.person and entity is not None and entity.person is False and noun.dep == "pobj":
        above = noun.head.head
        owner = clusters.at_head(above)
        if owner is not None and owner.person and above.pos == "NOUN":
            return above
    return noun


def apposed(clusters: Clusters, draft: Draft) -> Entity | None:
    """The actor a phrase in apposition explains: *Reem Haddad, a spokeswoman for the ministry*."""
    if draft.head.dep != "appos" or (draft.person is None and not _is_alias(clusters, draft)):
        return None
    explained = _explained(clusters, draft)
    between = clusters.parsed.tokens[explained.i : draft.span.first]
    if any(tok.text in BREAKS for tok in between):
        return None
    entity = clusters.at_head(explained)
    if entity is None or entity.number == "p" or draft.number == "p":
        return None
    if draft.person and (entity.person or (entity.person is None and entity.kind in APPOSED_KINDS)):
        listed = draft.shape == "name" and any(not same_person(draft.words, words) for words in entity.names)
        return None if listed else entity  # names in a row are people in a row
    if _is_alias(clusters, draft) and entity.named and entity.person is False and entity.place is None:
        return entity
    if draft.person is False and entity.person is False:
        same_sort = draft.kind == entity.kind or "other" in {draft.kind, entity.kind}
        return entity if same_sort and (draft.shape == "nominal") == entity.named else None
    return None
