"""Phrases headed by a common noun: *Russian troops*, *Houthi fighters*, *a spokesman for the ministry*."""

from __future__ import annotations

from sayso.lexicon.actor_names import KnownActor
from sayso.lexicon.actors import ActorNoun
from sayso.model import Token
from sayso.model.record import ActorKind
from sayso.resolve.actors.draft import Draft, told
from sayso.resolve.actors.org import name_kind
from sayso.resolve.actors.phrase import Phrases, modifiers
from sayso.resolve.actors.state import branch, is_plain, suffers

PUBLIC_KINDS: dict[str | None, ActorKind] = {
    "GOV": "government",
    "LEG": "government",
    "JUD": "government",
    "MIL": "military",
}
# Kinds whose singular nouns, bodies apart, name one human being: a soldier, an official.
SINGLE = frozenset({"armed_group", "military", "civilians", "government"})
ARMIES = frozenset({"army", "military", "navy", "air force", "airforce"})
NAMED_KINDS = frozenset({"media", "ngo", "igo", "company"})
DEFENCES = frozenset({"defence", "defense"})  # of a sky or a coast they are a force: *air defences*
BODY_WORDS = frozenset({"det", "compound", "amod", "nmod", "poss"})


def describe_nominal(phrases: Phrases, draft: Draft, core: Token, noun: ActorNoun | None) -> Draft:
    """The draft of a phrase with what its noun and the words before it say."""
    name = phrases.plain(draft)
    if noun is None or _is_other_sense(phrases, draft, core):
        return told(draft, name=name, shape="nominal", person=False)
    if any(kid.tag == "JJS" for kid in core.children):
        draft.definite = False  # "the largest group" is one among many
    draft.mods = modifiers(phrases.parsed.tokens, draft.span.first, core.i)
    country = phrases.country(draft, core)
    if country is None and noun.kind == "government":
        country = phrases.seat(core)
    kind, sector = _kind(phrases, draft, core, noun)
    found = phrases.group(draft, core)
    if found is not None and (
        noun.force or kind in {"armed_group", "military"} or noun.like in {"group", "rebel", "member"}
    ):
        if core.lemma in ARMIES:
            return _army_of(draft, found[0], name)
        many = draft.number == "p" and not noun.force and found[1] > core.i
        bare = found[1:] if many else None  # "rebels of the FARC", "members of Hezbollah" act as the group
        return told(_of_known(draft, found[0]), bare=bare)
    body = phrases.body(draft, core) if noun.force or noun.like in {"rebel", "group"} else None
    if body is None and draft.number == "s" and (noun.body or kind in NAMED_KINDS) and not noun.person:
        called = phrases.called(core, kind)
        known = None if called is None else phrases.known.get(called[1] - 1)
        if called is not None and known is None:
            body = phrases.named(*called)
        elif known is not None:
            return told(_of_known(draft, known[0]), shape="name")
    if body is not None:
        kind, sector = name_kind(body[0], "ORG", phrases.lexicon.nouns.get(body[0][-1]), phrases.lexicon)
        if kind == noun.kind == "other" and draft.mods & phrases.lexicon.classes["rebel_side"]:
            kind, sector = "armed_group", "REB"
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
    if noun.like == "group" and noun.kind == "other" and draft.mods & phrases.lexicon.classes["civic_side"]:
        return told(draft, shape="nominal", kind="ngo", sector="NGO", name=name, country=country, person=False)
    armed = noun.force or noun.kind == "military" or noun.like == "group"
    if armed and not noun.weapon and draft.mods & phrases.lexicon.classes["rebel_side"]:
        return told(draft, shape="nominal", kind="armed_group", sector="REB", name=name, country=country, person=False)
    draft = told(
        draft,
        shape="nominal",
        kind=kind,
        sector=sector,
        name=name,
        country=country,
        gender=noun.gender,
        person=_is_person(draft, noun),
        number=draft.number if not noun.body else None if noun.force else draft.number,
        role=_office(name, core) if noun.office and draft.number == "s" else None,
    )
    if kind == "person" and draft.number == "p" and sector in PUBLIC_KINDS:
        draft.kind = PUBLIC_KINDS[sector]
        whole = _whole(phrases, core)
        if whole is not None and whole.force:
            draft.kind, draft.sector = whole.kind, whole.sector  # "the heads of the armed forces"
    return of_state(phrases, draft, noun)


def _of_known(draft: Draft, known: KnownActor) -> Draft:
    return told(
        draft,
        shape="nominal",
        kind=known.kind,
        name=known.name,
        id=known.id,
        country=known.country,
        sector=known.sector,
        person=False,
    )


def _army_of(draft: Draft, known: KnownActor, name: str) -> Draft:
    """The army of a party is an actor of its own, whether the party is a state or a group: *the Hamas army*."""
    return told(_of_known(draft, known), kind="military", name=name, id=f"{known.id}.mil")


def _office(name: str, core: Token) -> str:
    """The office with the body it speaks for, where that is named: *spokesman for the Morning Star Union*."""
    link = next((kid for kid in core.children if kid.dep == "prep" and kid.lower == "for"), None)
    body = None if link is None else link.child("pobj")
    if body is None or body.pos != "PROPN":
        return name
    words = [kid.text for kid in body.children if kid.i < body.i and kid.dep in BODY_WORDS]
    return " ".join([name, "for", *words, body.text])


def _kind(phrases: Phrases, draft: Draft, core: Token, noun: ActorNoun) -> tuple[ActorKind, str | None]:
    """Kind and sector by the noun; members are of the kind of what they belong to, and what is hit is a thing."""
    if (noun.site or noun.weapon) and suffers(draft.head, phrases.lexicon):
        return "other", None
    if noun.like != "member" or noun.kind != "other":
        return noun.kind, noun.sector
    before = core.child("compound", "amod")
    for found in (_whole(phrases, core), None if before is None else _noun_of(phrases, before)):
        if found is not None and found.kind != "other":
            return found.kind, found.sector
    return "civilians", "CVL"


def _whole(phrases: Phrases, core: Token) -> ActorNoun | None:
    """The noun for what these are of: *members of the army*."""
    link = core.child("prep")
    whole = None if link is None or link.lower != "of" else link.child("pobj")
    return None if whole is None else _noun_of(phrases, whole)


def _noun_of(phrases: Phrases, tok: Token) -> ActorNoun | None:
    nouns = phrases.lexicon.nouns
    return nouns.get(tok.lemma) or nouns.get(tok.lower) or nouns.get(tok.lower.removesuffix("s"))


def _is_other_sense(phrases: Phrases, draft: Draft, core: Token) -> bool:
    """Nouns that are actors in one use only: *heads of* the army, not *his head*."""
    if core.lemma in DEFENCES:
        return not any(kid.lower in ("air", "missile", "coastal", "naval") for kid in core.children)
    if core.lemma in phrases.lexicon.classes["of_needed"]:
        return core.child("prep") is None and not any(kid.dep == "compound" for kid in core.children)
    return core.lower == "force" and draft.number == "s" and core.i == draft.span.first + 1


def _is_person(draft: Draft, noun: ActorNoun) -> bool | None:
    if noun.person:
        return True
    if noun.body or noun.weapon:
        return False
    return True if draft.number == "s" and noun.kind in SINGLE else None


def of_state(phrases: Phrases, draft: Draft, noun: ActorNoun) -> Draft:
    """A state's own forces or government by its plain name: *Russian troops* are Russia's armed forces."""
    if draft.country is None or draft.country not in phrases.lexicon.states or draft.kind == "armed_group":
        return draft
    adjective = phrases.lexicon.adjectives[draft.country] or phrases.lexicon.states[draft.country].name
    core = phrases.core(draft.head, draft.span.last)
    plain = is_plain(phrases.parsed.tokens, draft.span.first, core.i, draft.country, phrases.lexicon)
    if ((noun.force and noun.like == "force") or (noun.weapon and draft.kind == "military")) and plain:
        return told(draft, name=f"{adjective} armed forces", id=f"{draft.country}.mil", kind="military")
    if noun.force and noun.like == "force" and draft.kind in {"military", "government"}:
        words = branch(phrases.parsed.tokens, draft.span.first, core.i, draft.country, phrases.lexicon)
        if words:
            own = "_".join((*words, draft.lemma))
            return told(draft, name=" ".join((adjective, *words, core.lower)), id=f"{draft.country}.{own}")
    if noun.like == "government" and plain:
        return told(draft, name=f"{adjective} government", id=f"{draft.country}.gov")
    return draft
