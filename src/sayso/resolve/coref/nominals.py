"""Phrases that point back to an actor by what it is: *the group*, *the ministry*, *the president*, *the leaders*."""

from __future__ import annotations

from sayso.lexicon.actors import ActorNoun
from sayso.resolve.actors.draft import Draft
from sayso.resolve.coref.clusters import Clusters, Entity

REACH = 60  # mentions back that a phrase is looked for
GROUPS = frozenset({"armed_group", "ngo", "igo", "company"})
PLACE_NOUNS = frozenset("city town village district province region capital suburb neighborhood enclave".split())
PLAIN_MODS = frozenset("port besieged beleaguered same whole entire eastern southern northern western war-torn".split())
TOWNS = frozenset({"city"})
DIVISIONS = frozenset({"admin1", "admin2", "region"})
NOT_THERE = frozenset({"demonym", "part_of_name"})
INSTITUTIONS = frozenset({"army", "military", "navy", "police", "junta", "government", "gendarmerie"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod"})
STATE_NOUNS = frozenset("country nation state kingdom republic".split())


def find_by_description(clusters: Clusters, draft: Draft) -> Entity | None:
    """The actor a definite phrase points back to, or ``None``.

    Notes
    -----
    Tried in turn over the nearest mentions: the same noun with no new qualifier (strict head match, Lee et al. 2013,
    sieve 5), a name that contains the noun, a synonym, a more general noun. Phrases without *the*, *this* or a
    possessor introduce somebody new.
    """
    if draft.id is not None and draft.id in clusters.by_id:
        return clusters.entities[clusters.by_id[draft.id]]
    noun = clusters.lexicon.nouns.get(draft.lemma)
    if draft.lemma in PLACE_NOUNS or draft.lemma in STATE_NOUNS:
        if draft.number != "s":
            return None
        return _find_place(clusters, draft) if draft.definite and draft.owner is None else None
    if not draft.definite or noun is None:
        return None
    if draft.owner is not None and noun.like in {"rebel", "force"}:
        holder = clusters.by_head.get(draft.owner)
        owner = None if holder is None else clusters.entity(holder)
        if owner is not None and owner.kind in {"armed_group", "military"}:
            return owner  # a group's fighters are the group
    found: Entity | None = None
    best = 0
    lowest = max(0, len(clusters.drafts) - REACH)
    for j in range(len(clusters.drafts) - 1, lowest - 1, -1):
        other = clusters.drafts[j]
        if other.pronoun is not None or other.owner == draft.owner is not None:
            continue
        entity = clusters.entity(j)
        if entity is None or not _may_agree(draft, entity):
            continue
        rank = _rank(clusters, draft, noun, other, entity)
        if rank > best:
            found, best = entity, rank
            if best == 4:
                break
    return found


def _may_agree(draft: Draft, entity: Entity) -> bool:
    if draft.country and entity.country and draft.country != entity.country:
        return False
    if draft.gender and entity.gender and draft.gender != entity.gender:
        return False
    if draft.number and entity.number and draft.number != entity.number:
        return entity.kind in {"armed_group", "military"} and entity.person is not True
    return True


def _rank(clusters: Clusters, draft: Draft, noun: ActorNoun, other: Draft, entity: Entity) -> int:
    """How well an earlier mention fits: 4 same noun, 3 named so, 2 a synonym, 1 a more general word; 0 not at all."""
    nouns = clusters.lexicon.nouns
    if other.lemma == draft.lemma and draft.number == other.number and _no_news(draft, other):
        return 4
    if other.shape == "name":
        return _rank_name(clusters, draft, noun, other, entity)
    like = nouns.get(other.lemma)
    if draft.lemma in INSTITUTIONS and other.lemma != draft.lemma and not _is_of_state(clusters, other):
        return 0
    if like is not None and noun.like is not None and like.like == noun.like and _no_news(draft, other):
        return 2 if draft.number == other.number else 0
    return 0


def _is_of_state(clusters: Clusters, other: Draft) -> bool:
    """Whether forces that belong to somebody are a state's: *the army* is not a rebel leader's *his forces*."""
    if other.owner is None:
        return True
    holder = clusters.by_head.get(other.owner)
    owner = None if holder is None else clusters.entity(holder)
    return owner is not None and owner.kind in {"government", "military"}


def _rank_name(clusters: Clusters, draft: Draft, noun: ActorNoun, other: Draft, entity: Entity) -> int:
    if entity.person:
        if entity.role is None or draft.number != "s" or not noun.title:
            return 0
        role = entity.role.lower().split()
        return 4 if draft.lemma in role and draft.mods <= {*role, *other.words} else 0
    if draft.lemma in {other.lemma, other.head.lower}:
        return 3
    if noun.like == "group" and draft.number == "s" and entity.kind in GROUPS:
        if not _tells_nothing_new(clusters, draft, entity):
            return 0
        return 2 if entity.kind == "armed_group" else 1
    if noun.like == "rebel" and draft.number == "p" and entity.kind == "armed_group" and not draft.country:
        return 1
    if noun.kind == "ngo" and entity.kind == "ngo" and draft.number == "s":
        return 2
    if noun.like == "firm" and entity.kind == "company":
        return 2
    if draft.lemma == "agency" and entity.kind in {"media", "igo"}:
        return 2
    if noun.like == "government" and entity.kind == "government" and entity.place == "country":
        return 0
    return 0


def _tells_nothing_new(clusters: Clusters, draft: Draft, entity: Entity) -> bool:
    """Whether a group's qualifiers fit one already named: *the opposition-linked group* is not the jihadist one."""
    classes = clusters.lexicon.classes
    known = {word for words in entity.names for word in words}
    side = classes["rebel_side"] if entity.kind == "armed_group" else frozenset()
    new = draft.mods - classes["group_plain"] - side - known
    return not new or (draft.country is not None and draft.country == entity.country and len(new) == 1)


def _no_news(draft: Draft, other: Draft) -> bool:
    return draft.mods <= other.mods | {"said"} or (not draft.mods and draft.owner is None)


def _find_place(clusters: Clusters, draft: Draft) -> Entity | None:
    """The last town, or the last state, that a phrase of place can mean."""
    wanted = "country" if draft.lemma in STATE_NOUNS else "city"
    words = clusters.parsed.tokens[draft.span.first + 1 : draft.head.i]
    if any(tok.lower not in PLAIN_MODS and tok.pos != "PUNCT" for tok in words):
        return None
    if wanted == "city":
        return _find_town(clusters, draft)
    lowest = max(0, len(clusters.drafts) - REACH)
    for j in range(len(clusters.drafts) - 1, lowest - 1, -1):
        entity = clusters.entity(j)
        other = clusters.drafts[j]
        if other.shape != "name" or other.head.dep in MODIFIERS:
            continue
        if entity is not None and entity.place == wanted:
            return entity
    return None


def _find_town(clusters: Clusters, draft: Draft) -> Entity | None:
    """The last town (or division) named before the phrase, in its own sentence after an of-phrase."""
    kinds = TOWNS if draft.lemma in {"city", "town", "village", "capital", "suburb"} else DIVISIONS
    link = draft.head.child("prep")
    if link is not None and link.lower == "of" and link.i == draft.head.i + 1:
        inner = link.child("pobj")
        named = None if inner is None else clusters.places.at(inner.i)
        if named is not None:
            return clusters.town(clusters.places.rows[named].text, clusters.places.rows[named].country)
    tokens = clusters.parsed.tokens
    for place, span in zip(reversed(clusters.places.rows), reversed(clusters.places.spans), strict=True):
        if span is None or span.head >= draft.head.i or place.kind not in kinds or place.sense in NOT_THERE:
            continue
        zone = tokens[span.head].sent.zone
        if zone == draft.head.sent.zone or zone in {"headline", "body"}:
            return clusters.town(place.text, place.country)
    return None
