"""Actors: what each mention stands for, and which mentions stand for the same one."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.lexicon.actors import ActorLexicon, load_actor_lexicon
from sayso.model import Actor, ActorMention, Layer, Parsed, Place, Token
from sayso.resolve.actors.describe import Describer
from sayso.resolve.actors.draft import Draft
from sayso.resolve.actors.nominal import of_state
from sayso.resolve.actors.office import holder_of
from sayso.resolve.actors.setting import settle
from sayso.resolve.actors.state import is_locative
from sayso.resolve.coref.clusters import Clusters, Entity
from sayso.resolve.coref.names import apposed, find_by_name
from sayso.resolve.coref.nominals import find_by_description
from sayso.resolve.coref.pronouns import find_ahead, find_antecedent

# Numbers as the parser hangs them, and words that count like them (Quirk et al. 1985, 5.10-5.25).
COUNTING = frozenset({"nummod", "quantmod", "compound", "nmod", "advmod"})
QUANTIFIERS = frozenset({"several", "many", "some", "few", "numerous", "various", "both", "all"})


def resolve_actors(
    parsed: Parsed,
    mentions: tuple[ActorMention, ...],
    places: Layer[Place],
    lexicon: ActorLexicon | None = None,
) -> Layer[Actor]:
    """Rows for the mentions, in their order, with ``coref`` to the first mention of the same actor.

    Parameters
    ----------
    parsed : Parsed
    mentions : tuple of ActorMention
        From `sayso.extract.find_actor_mentions`, in the order of their heads.
    places : Layer of Place
    lexicon : ActorLexicon, optional
        The shipped one when ``None``.

    Returns
    -------
    Layer of Actor
        One row a mention. ``name`` is the fullest name of the actor in the article, or of whom its words mean; it is
        ``None`` for those who are only described ("three gunmen") and for a pronoun that stands for nobody known.
        ``country`` and ``sector`` may come from the lexicon; ``role`` comes from the article's words only.
    """
    lexicon = lexicon or load_actor_lexicon()
    clusters = gather(parsed, mentions, places, lexicon)
    settle(clusters, places, lexicon)
    return Layer.of((_row(parsed, clusters, draft), draft.span) for draft in clusters.drafts)


def gather(parsed: Parsed, mentions: Sequence[ActorMention], places: Layer[Place], lexicon: ActorLexicon) -> Clusters:
    """Read the mentions in text order and put each with its actor."""
    describer = Describer.of(parsed, places, lexicon)
    clusters = Clusters(parsed=parsed, lexicon=lexicon, quoted=_quoted(parsed), places=places)
    open_pronouns: list[Draft] = []
    for index, mention in enumerate(mentions):
        draft = describer.draft(index, mention)
        if draft.pronoun is not None:
            entity = find_antecedent(clusters, draft)
            if entity is None:
                clusters.leave_open(draft)
                open_pronouns.append(draft)
            else:
                clusters.place_draft(draft, entity)
            continue
        if draft.owner is not None and draft.shape == "nominal":
            draft = clusters.owned(draft)
            noun = lexicon.nouns.get(draft.lemma)
            if noun is not None and draft.country is not None and draft.shape == "nominal":
                draft = of_state(describer.phrases, draft, noun)
        entity = _entity_for(clusters, draft)
        if entity is None and draft.shape == "nominal" and draft.lemma not in lexicon.nouns:
            clusters.leave_open(draft)
        else:
            clusters.place_draft(draft, entity)
    for draft in open_pronouns:
        entity = find_ahead(clusters, draft)
        if entity is not None:
            clusters.entity_of[draft.index] = entity.number_of
            entity.members.append(draft.index)
            entity.members.sort()
    return clusters


def _entity_for(clusters: Clusters, draft: Draft) -> Entity | None:
    """The actor of a name or a description, if it is one met before."""
    beside = apposed(clusters, draft)
    if draft.shape == "name":
        known = find_by_name(clusters, draft)
        if known is not None and beside is not None and beside is not known and not beside.named:
            clusters.join(known, beside)
        return known or beside
    return beside or find_by_description(clusters, draft) or holder_of(clusters, draft)


def _quoted(parsed: Parsed) -> frozenset[int]:
    return frozenset(i for quote in parsed.quotes if not quote.scare for i in range(quote.first, quote.last))


def _row(parsed: Parsed, clusters: Clusters, draft: Draft) -> Actor:
    """A mention as a row."""
    start, end = _extent(parsed, draft)
    text = parsed.article.text[start:end]
    entity = clusters.entity(draft.index)
    if entity is None:
        named = draft.shape == "name" or draft.id is not None
        name = draft.name if named else None
        return Actor(start=start, end=end, text=text, head=draft.head.text, name=name, kind=draft.kind)
    first = entity.members[0]
    known = entity.named or entity.id is not None
    return Actor(
        start=start,
        end=end,
        text=text,
        head=draft.head.text,
        name=(entity.name if entity.name is not None else draft.name) if known else None,
        id=None if draft.place == "country" and is_locative(draft.head) else entity.id,
        kind=entity.kind,
        country=entity.country,
        sector=entity.sector,
        role=draft.role if draft.role is not None and entity.person else entity.role,
        coref=None if first == draft.index else first,
    )


def _extent(parsed: Parsed, draft: Draft) -> tuple[int, int]:
    """Where the row stands: the name alone of a person (the title is the role) and of a group (*Hezbollah* fighters).

    A count in front is a figure's, not the actor's: *two engineers* are *engineers*.
    """
    tokens, span = parsed.tokens, draft.span
    first, last = span.first, span.last
    if draft.bare is not None:
        name_first, name_last = draft.bare
        opened = not draft.person and name_first - first == 1 and tokens[first].pos == "DET"
        first, last = name_first - opened, name_last
    elif draft.shape == "nominal":
        first = _after_count(tokens, first, span.head)
    return tokens[first].start, tokens[last - 1].end


def _after_count(tokens: Sequence[Token], first: int, head: int) -> int:
    """Past the number, the quantifier and what qualifies them; the head stays."""
    cut = first
    for i in range(first, head):
        tok = tokens[i]
        if (tok.pos == "NUM" and tok.dep in COUNTING and tokens[i + 1].text != "-") or tok.lower in QUANTIFIERS:
            cut = i + 1
        elif tok.pos in {"NOUN", "PROPN", "VERB"}:
            break
    return cut
