"""Pronouns: agreement first, then nearness, grammatical role and who was speaking."""

from __future__ import annotations

from sayso.model import Sentence, Token
from sayso.resolve.actors.draft import Draft
from sayso.resolve.actors.state import is_locative
from sayso.resolve.coref.clusters import Clusters, Entity

REACH = {"masculine": 5, "feminine": 6, "neuter": 2, "plural": 3}  # sentences back
SPOKE_NEAR = 2  # sentences after which a quotation need no longer be of whoever spoke last
# Who mourns a death is not the one who died. Compiled by hand.
ENDS = frozenset("death killing murder assassination execution funeral burial loss".split())
OUTLIVING = frozenset(
    "mourn confirm announce report condemn lament grieve blame describe avenge discover witness celebrate hail "
    "investigate deplore mark commemorate attend attribute".split()
)
ROLE_WEIGHT = {"nsubj": 2.0, "nsubjpass": 1.7, "dobj": 0.8, "poss": 0.7, "appos": 0.6, "pobj": 0.2, "conj": 0.3}
CLITICS = frozenset({"'s", "is", "was"})
HAPPENINGS = frozenset({"include", "involve", "mark", "represent", "occur", "happen", "coincide", "result", "follow"})
COLLECTIVE = frozenset({"armed_group", "military", "igo", "ngo", "company", "media"})
PER_SENTENCE = 1.6  # what a sentence of distance costs
SPEAKER_BONUS = 1.5
NAME_BONUS = 0.7
CONTROL_BONUS = 1.5
QUOTE_COST = 1.5
STATE_AS_THEY = 1.5
FEWEST = -6.0
FAR = 3  # sentences from which a person gives way to the body whose statement goes on
SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
THING = Entity(number_of=-1, person=False, number="s")
THINGS = Entity(number_of=-1, person=False, number="p")


def find_antecedent(clusters: Clusters, draft: Draft) -> Entity | None:
    """The actor a pronoun stands for, or ``None`` where no earlier one agrees or nobody is meant.

    Notes
    -----
    Preferences after Lappin and Leass 1994 (salience: recency, subject before object) and Hobbs 1978; binding: an
    object is not its own clause's subject unless reflexive. Weights set by hand. A *he* that continues the statement of
    an organisation stands for that organisation where no man is near: sources are often people behind an institution.
    """
    kind = draft.pronoun
    if kind == "relative":
        return _relative(clusters, draft.head)
    if kind not in REACH or (kind == "neuter" and _is_empty(clusters, draft.head)):
        return None
    found: int | None = None
    best = FEWEST
    body = _body_of_speaker(clusters, draft) if kind in {"neuter", "plural"} else None
    if body is not None:
        return body
    here = draft.head.sent
    told_by = _speaker_after(clusters, draft.head) if kind in {"masculine", "feminine"} else None
    if kind in {"masculine", "feminine"} and _is_nobody_known(clusters, draft):
        return None
    for j in range(len(clusters.drafts) - 1, -1, -1):
        other = clusters.drafts[j]
        distance = here.index - other.head.sent.index
        if distance > REACH[kind]:
            break
        if distance and (2.0 - PER_SENTENCE * distance + SPEAKER_BONUS + NAME_BONUS) <= best:
            break
        entity = clusters.entity(j)
        if entity is None:
            if other.pronoun is not None or kind in {"masculine", "feminine"}:
                continue
            entity = THINGS if other.number == "p" else THING
        if other.head.sent.zone != here.zone or not _agrees(kind, entity):
            continue
        if told_by is not None and entity.name is not None and told_by in entity.name.split():
            continue
        if _is_bound(draft.head, other) or _is_ours(clusters, other) or _is_in_own_words(draft.head, other.head):
            continue
        score = _score(clusters, draft, other, entity, distance)
        if score > best:
            found, best = j, score
    if kind in {"masculine", "feminine"} and (found is None or _is_far(clusters, found, here)):
        spoke = _body_that_spoke(clusters, draft)
        if spoke is not None:
            return spoke
    return None if found is None else clusters.as_entity(found)


def _speaker_after(clusters: Clusters, pronoun: Token) -> str | None:
    """Who is named as saying it right after: in "he died, Hankins said" Hankins is not he (Reinhart 1983)."""
    speech = clusters.lexicon.classes["speech"]
    for above in pronoun.ancestors():
        if above.lemma in speech:
            speaker = above.child("nsubj")
            if speaker is not None and speaker.pos == "PROPN" and speaker.i > pronoun.i:
                return speaker.text
    return None


def _is_nobody_known(clusters: Clusters, draft: Draft) -> bool:
    """Whether the sentence began with the same pronoun, and who that is was left open: *he was shot as he left*."""
    for j in range(len(clusters.drafts) - 1, -1, -1):
        other = clusters.drafts[j]
        if other.head.sent is not draft.head.sent:
            return False
        if other.pronoun == draft.pronoun:
            return clusters.entity(j) is None
    return False


def _is_far(clusters: Clusters, found: int, here: Sentence) -> bool:
    return here.index - clusters.drafts[found].head.sent.index >= FAR


def _agrees(kind: str, entity: Entity) -> bool:
    if kind in {"masculine", "feminine"}:
        wrong = "f" if kind == "masculine" else "m"
        return entity.person is True and entity.number != "p" and entity.gender != wrong
    if kind == "neuter":
        return entity.person is False and entity.number != "p" and entity.kind not in {"person", "civilians"}
    if entity.number == "p":
        return True
    return entity.person is False and (entity.kind in COLLECTIVE or entity.kind == "government")


def _score(clusters: Clusters, draft: Draft, other: Draft, entity: Entity, distance: int) -> float:
    tok = other.head
    score = ROLE_WEIGHT.get(tok.dep, 0.0) - PER_SENTENCE * distance
    if draft.head.dep in {"nsubj", "nsubjpass"} and tok.dep in {"nsubj", "nsubjpass"}:
        score += 0.5
    speech = clusters.lexicon.classes["speech"]
    if tok.dep == "nsubj" and tok.head.lemma in speech:
        if draft.head.dep == "nsubj" and draft.head.head.lemma in speech:
            score += SPEAKER_BONUS
        elif distance <= SPOKE_NEAR and draft.head.i in clusters.quoted and tok.i not in clusters.quoted:
            score -= QUOTE_COST  # speakers say "I" of themselves
    if tok.i in clusters.quoted and draft.head.i not in clusters.quoted:
        score -= QUOTE_COST
    if entity.named:
        score += NAME_BONUS
    elif entity.kind == "other":
        score -= NAME_BONUS
    if entity.place is not None and is_locative(tok):
        score -= NAME_BONUS
    if draft.pronoun in {"neuter", "plural"} and _controls(tok, draft.head):
        score += CONTROL_BONUS
    if draft.pronoun == "plural" and entity.number != "p":
        score -= STATE_AS_THEY if entity.kind == "government" else 0.4
    return score


def _controls(noun: Token, pronoun: Token) -> bool:
    """Whether somebody is to do what the pronoun stands in: *called on the army to end its raids* (Hobbs 1978)."""
    verb = next((tok for tok in pronoun.ancestors() if tok.pos in {"VERB", "AUX"}), None)
    if (
        verb is None
        or verb.dep not in {"xcomp", "ccomp", "advcl", "acl"}
        or verb.child("nsubj", "nsubjpass") is not None
    ):
        return False
    if not any(kid.dep == "aux" and kid.lower == "to" for kid in verb.children):
        return False
    if noun.dep == "pobj" and noun.head.lower in {"on", "to", "upon"}:
        return noun.head.head is verb.head
    return noun.dep in {"dobj", "dative"} and noun.head is verb.head


def _is_bound(pronoun: Token, other: Draft) -> bool:
    """Whether syntax forbids the pair: the phrase holds the pronoun, or both are arguments of one verb."""
    if other.span.first <= pronoun.i < other.span.last:
        return True
    if pronoun.dep == "poss" and pronoun.head.lemma in ENDS and other.head.dep == "nsubj":
        return other.head.head.lemma in OUTLIVING and pronoun.head.head in (other.head.head, *other.head.head.children)
    if pronoun.dep == "poss" or pronoun.lower.endswith(("self", "selves")):
        return False
    verb = pronoun.head if pronoun.dep != "pobj" else pronoun.head.head
    if pronoun.dep == "pobj" and pronoun.head.lower == "of" and verb.dep == "dobj":
        verb = verb.head  # "killing most of them"
    noun = other.head
    while noun.dep in {"compound", "amod", "nmod"}:
        noun = noun.head  # "Houthi fighters shelled them": they are no Houthis
    if noun.head is verb:
        return noun.dep in {"nsubj", "nsubjpass", "dobj"}
    if pronoun.dep in {"nsubj", "nsubjpass"} or noun.dep not in {"nsubj", "nsubjpass"}:
        return False
    above = _verb_of_same_doer(verb)
    while above is not None:
        verb, above = above, _verb_of_same_doer(above)
    return noun.head is verb


def _verb_of_same_doer(verb: Token) -> Token | None:
    """The verb whose subject this one shares: *Smith rang Jones and urged him*, *after seizing them*."""
    if verb.child("nsubj", "nsubjpass") is not None:
        return None
    if verb.dep in {"conj", "xcomp"} or (verb.dep == "advcl" and verb.tag == "VBG"):
        above = verb.head
    elif verb.dep == "pcomp" and verb.head.dep == "prep":
        above = verb.head.head
    else:
        return None
    return above if above.pos in {"VERB", "AUX"} else None


def _is_in_own_words(speaker: Token, other: Token) -> bool:
    """Whether an actor stands in what the pronoun says before it: in "Loma lost 30 men, it said" *it* is not Loma."""
    verb = speaker.head
    if speaker.dep != "nsubj" or other.i > speaker.i or other.sent is not speaker.sent:
        return False
    said = verb.child("ccomp")
    if said is None or said.i > speaker.i:
        return False
    subject = said.child("nsubj", "nsubjpass")
    if subject is None or subject.i > said.i:
        return False  # "..., said the mayor; he called it a crime": two sentences
    return said in (other, *other.ancestors())


def _is_ours(clusters: Clusters, other: Draft) -> bool:
    """Whether a phrase belongs to the speaker: *our troops* are not *they* to who says so."""
    if other.owner is None:
        return False
    return clusters.parsed.tokens[other.owner].lower in clusters.lexicon.classes["first_plural"]


def _relative(clusters: Clusters, tok: Token) -> Entity | None:
    at = tok
    for _ in range(4):
        if at.dep == "relcl":
            return clusters.at_head(at.head)
        if at.head is at:
            return None
        at = at.head
    return None


def _is_empty(clusters: Clusters, tok: Token) -> bool:
    """Prop and anticipatory *it*: *it seems that*, *it is clear that*, *it comes as*."""
    if tok.dep == "expl":
        return True
    if tok.dep not in {"nsubj", "nsubjpass"}:
        return False
    verb = tok.head
    copula = verb.lemma == "be" or verb.lower in CLITICS
    if not copula and verb.lemma not in clusters.lexicon.classes["empty_it"] and tok.dep != "nsubjpass":
        return False
    if copula:
        attribute = verb.child("acomp", "attr")
        clause = any(kid.dep in {"ccomp", "xcomp", "advcl", "csubj"} for kid in verb.children)
        return attribute is not None and (attribute.dep == "attr" or clause or bool(attribute.children))
    if tok.dep == "nsubjpass":
        return any(kid.dep == "ccomp" for kid in verb.children)
    return verb.lemma in HAPPENINGS or any(kid.dep in {"ccomp", "advcl"} for kid in verb.children)


def _body_of_speaker(clusters: Clusters, draft: Draft) -> Entity | None:
    """The body a spokesman speaks for, in what he says of *it*: *the group's spokesman said it had withdrawn*."""
    verb = draft.head.head
    if draft.head.dep != "nsubj" or verb.dep != "ccomp" or verb.head.lemma not in clusters.lexicon.classes["speech"]:
        return None
    subject = verb.head.child("nsubj")
    entity = None if subject is None else clusters.at_head(subject)
    if entity is None or entity.person is not True or entity.role is None:
        return None
    if not set(entity.role.lower().split()) & SPOKESMEN:
        return None
    named = clusters.lexicon.names.find_in(entity.role)
    number = None if named is None else clusters.by_id.get(named.id)
    return None if number is None else clusters.entities[number]


def _body_that_spoke(clusters: Clusters, draft: Draft) -> Entity | None:
    """The organisation whose statement a *he said* goes on with, in the sentence before."""
    speech = clusters.lexicon.classes["speech"]
    if draft.head.dep != "nsubj" or draft.head.head.lemma not in speech:
        return None
    index = draft.head.sent.index - 1
    if index < 0:
        return None
    root = clusters.parsed.sents[index].root
    subject = root.child("nsubj")
    if subject is None or root.lemma not in speech:
        return None
    entity = clusters.at_head(subject)
    return entity if entity is not None and entity.person is False and entity.number != "p" else None


def find_ahead(clusters: Clusters, draft: Draft) -> Entity | None:
    """The subject that follows a pronoun in an opening phrase: *In his speech, the mayor …*."""
    if draft.pronoun not in REACH:
        return None
    subject = draft.head.sent.root.child("nsubj", "nsubjpass")
    if subject is None or subject.i <= draft.head.i or draft.head.dep not in {"poss", "pobj"}:
        return None
    entity = clusters.at_head(subject)
    return entity if entity is not None and _agrees(draft.pronoun, entity) else None
