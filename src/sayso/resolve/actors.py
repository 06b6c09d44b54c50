"""Actors: what each mention stands for, and which mentions stand for the same one."""

from __future__ import annotations

from sayso.lexicon.actors import actor_nouns
from sayso.model import Actor, ActorMention, Layer, Parsed, Place, TokenSpan
from sayso.model.record import ActorKind

PERSONAL = frozenset("he she him her his hers i me my mine who whom whose himself herself".split())
ENTITY_KINDS: dict[str, ActorKind] = {"PERSON": "person", "ORG": "other", "GPE": "government", "NORP": "civilians"}


def resolve_actors(parsed: Parsed, mentions: tuple[ActorMention, ...], places: Layer[Place]) -> Layer[Actor]:
    """Rows for the mentions, in their order, with ``coref`` to the first mention of the same actor."""
    nouns = actor_nouns()
    pairs: list[tuple[Actor, TokenSpan | None]] = []
    first_by_name: dict[str, int] = {}
    for index, mention in enumerate(mentions):
        span = mention.span
        head = parsed.tokens[span.head]
        noun = nouns.get(head.lemma)
        start, end = parsed.tokens[span.first].start, parsed.tokens[span.last - 1].end
        text = parsed.article.text[start:end]
        name = None if mention.shape == "pronoun" else _plain(parsed, span)
        kind: ActorKind = "other"
        if noun is not None:
            kind = noun.kind
        elif mention.shape == "pronoun":
            kind = "person" if head.lower in PERSONAL else "other"
        elif head.ent in ENTITY_KINDS:
            kind = ENTITY_KINDS[head.ent]
        at = places.at(span.first)
        coref = None
        if name is not None:
            coref = first_by_name.get(name.casefold())
            if coref is None:
                first_by_name[name.casefold()] = index
        row = Actor(
            start=start,
            end=end,
            text=text,
            head=head.text,
            name=name,
            kind=kind,
            country=None if at is None else places.rows[at].country,
            sector=None if noun is None else noun.sector,
            coref=coref,
        )
        pairs.append((row, span))
    return Layer.of(pairs)


def _plain(parsed: Parsed, span: TokenSpan) -> str:
    """The phrase without its article or determiner."""
    first = span.first
    while first < span.head and parsed.tokens[first].dep in {"det", "punct", "predet"}:
        first += 1
    return parsed.text_of(first, span.last)
