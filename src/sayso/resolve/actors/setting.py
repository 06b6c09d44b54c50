"""Whose people, police and government an article means that is set in one country and does not say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sayso.lexicon.actors import ActorLexicon
from sayso.model import Layer, Place, Token
from sayso.resolve.coref.clusters import Clusters, Entity

# Share of the toponyms and demonyms from which an article it is set in one country, by how many there are at least.
SHARES = ((5, 0.6), (3, 0.75))
NAMING = frozenset({"PROPN", "ADJ", "NOUN"})
BODY = frozenset({"armed", "forces", "guard", "air", "special", "defense", "defence", "national"})
PLACED = frozenset({"literal", "part_of_name", "demonym", "metonym"})
# Those who are where they are not at home, or may be: named for it, or sent there.
AWAY = frozenset(
    """refugee migrant tourist foreigner expatriate visitor pilgrim traveller traveler passenger volunteer diplomat
    asylum-seeker journalist reporter correspondent settler crew hostage expert observer contractor evacuee
    national worker monitor inspector sailor""".split()
)
# Words for the state one is in, whatever other states an article names: "the regime", "government troops".
LOYAL = frozenset({"regime", "government", "loyalist", "pro-government", "pro-regime"})
# Those who fight their own state, by name of that.
AT_HOME = frozenset("rebel insurgent separatist guerrilla oppositionist opposition secessionist mutineer".split())
# Words of a civil office that only a state has: "Deputy Defence Minister", "provincial governor".
OFFICES = frozenset(
    "minister governor mayor president premier lawmaker senator prosecutor councillor secretary".split()
)
PORTFOLIOS = frozenset(
    """prime deputy vice acting interim defence defense foreign interior home justice health finance information
    transport education energy agriculture labour labor state attorney provincial regional district city local municipal
    general senior top of the""".split()
)
WHERE = frozenset({"in", "near", "at", "outside", "of", "around", "inside", "across"})
# Who says or thinks something somewhere may be from anywhere. Compiled by hand.
TELLING = frozenset("say tell report claim write add warn announce believe think meet arrive travel fly".split())


def settle(clusters: Clusters, places: Layer[Place], lexicon: ActorLexicon) -> None:
    """Give actors without a country the one country the article is set in, where nothing in it speaks against it.

    Notes
    -----
    As conflict coders do (ACLED names "Civilians", "Police Forces" and "Rioters" by the country of the event): people
    are taken for those of the country; governments, police and office-holders where no other state's are in the
    article; armed forces where no other state has forces there; rebels by that word alone. Who is away from home by
    the word for them (refugees, tourists) stays open.
    """
    setting = find_setting(places)
    if setting is None:
        _settle_in_clause(clusters, places, lexicon)
        return
    if setting not in lexicon.states:
        return
    states, forces = _others(clusters, setting)
    for entity in clusters.entities:
        if entity.country is not None or entity.id is not None:
            continue
        if not _is_loyal(clusters, entity) and not _belongs(entity, states, forces, lexicon):
            continue
        if not any(_is_called(clusters, draft) for draft in entity.members):
            entity.country = setting
            _name_state(clusters, entity, setting)


def _settle_in_clause(clusters: Clusters, places: Layer[Place], lexicon: ActorLexicon) -> None:
    """Give people and rebels the country where their clause puts them: "rebels attacked a post near Kidal"."""
    for entity in clusters.entities:
        if entity.country is not None or entity.id is not None or entity.kind not in ("civilians", "armed_group"):
            continue
        if not _belongs(entity, True, True, lexicon) or any(_is_called(clusters, draft) for draft in entity.members):
            continue
        found = {row.country for n in entity.members for row in _places_of(clusters.drafts[n].head, places)}
        if len(found) == 1 and found <= lexicon.states.keys():
            entity.country = found.pop()


def _places_of(head: Token, places: Layer[Place]) -> Iterator[Place]:
    """Where somebody is, does or undergoes something: places under his own or his verb's prepositions."""
    while head.dep == "conj":
        head = head.head
    verb = head.head if head.dep in ("nsubj", "nsubjpass", "dobj") else head
    spots = [head] if verb.lemma in TELLING else [head, verb]
    while spots:
        for link in spots.pop().children:
            inner = link.child("pobj") if link.dep == "prep" and link.lower in WHERE else None
            index = None if inner is None else places.at(inner.i)
            if index is not None and places.rows[index].sense == "literal":
                yield places.rows[index]
            elif inner is not None and inner.i > link.i:
                spots.append(inner)  # "a post near the port of Latakia"


def _name_state(clusters: Clusters, entity: Entity, setting: str) -> None:
    """The army and the government of the setting by their names: "the army" is its armed forces, as *its army* is."""
    lexicon = clusters.lexicon
    for index in entity.members:
        draft = clusters.drafts[index]
        noun = lexicon.nouns.get(draft.lemma)
        if noun is None or draft.shape != "nominal" or not (draft.definite or draft.mods & LOYAL):
            continue
        if draft.mods - LOYAL - BODY:
            continue
        own = ("mil", "armed forces") if noun.force and noun.like == "force" else None
        own = ("gov", "government") if noun.like == "government" else own
        if own is not None:
            adjective = lexicon.adjectives[setting] or lexicon.states[setting].name
            entity.id, entity.name = f"{setting}.{own[0]}", f"{adjective} {own[1]}"
            return


def find_setting(places: Layer[Place]) -> str | None:
    """The country of nearly all toponyms, or ``None``."""
    found = Counter(row.country for row in places.rows if row.country is not None and row.sense in PLACED)
    if not found:
        return None
    country, count = found.most_common(1)[0]
    total = found.total()
    return country if any(total >= few and count >= share * total for few, share in SHARES) else None


def _others(clusters: Clusters, setting: str) -> tuple[bool, bool]:
    """Whether another state's officials, and whether its forces, are in the article."""
    states = forces = False
    for entity in clusters.entities:
        if entity.country is None or entity.country == setting:
            continue
        if entity.kind == "military":
            forces = True
        elif entity.kind == "government" and entity.place != "city":
            states = True
    return states, forces or states


def _is_called(clusters: Clusters, index: int) -> bool:
    """Whether a word that may be a name says whose they are: *the Utopian army*, *Azov troops*."""
    draft = clusters.drafts[index]
    if draft.shape != "nominal":
        return False
    tokens, lexicon = clusters.parsed.tokens, clusters.lexicon
    for tok in tokens[draft.span.first : draft.span.last]:
        if not tok.text[0].isupper() or tok is draft.head or tok.pos not in NAMING:
            continue
        if tok.lower in lexicon.name_words or tok.lower in lexicon.nouns or tok.lower in BODY:
            continue  # "Coast Guard members", "Army personnel"
        if tok.i > tok.sent.first or (tok.ent and tok.ent != "CARDINAL"):
            return True
    return False


def _is_loyal(clusters: Clusters, entity: Entity) -> bool:
    """Whether it is the regime, or the forces of the government."""
    if entity.named or entity.kind not in {"government", "military"}:
        return False
    return "regime" in entity.lemmas or any(clusters.drafts[index].mods & LOYAL for index in entity.members)


def _belongs(entity: Entity, states: bool, forces: bool, lexicon: ActorLexicon) -> bool:
    if entity.kind == "person":
        return not states and _is_office(entity.role)
    if entity.named:
        return False
    if entity.kind == "civilians":
        return entity.lemmas.isdisjoint(AWAY) and any(lemma in lexicon.nouns for lemma in entity.lemmas)
    if entity.kind == "government":
        return not states
    if entity.kind == "military":
        return not forces
    return entity.kind == "armed_group" and not entity.lemmas.isdisjoint(AT_HOME)


def _is_office(role: str | None) -> bool:
    if role is None:
        return False
    words = role.lower().split()
    return not OFFICES.isdisjoint(words) and all(word in OFFICES or word in PORTFOLIOS for word in words)
