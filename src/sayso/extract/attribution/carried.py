"""Media that were told go on being told: "Orlov told Radio Delta. “We left,” he said"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.chain import is_medium
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import source_range
from sayso.extract.attribution.spans import Phrases, Range
from sayso.model import Actor, Layer, Sentence, Token
from sayso.model.record import Relation

_REACH = 1  # sentences back in which the medium was told
_SAME = frozenset(("he", "she", "they"))

Relay = tuple[Range, Relation]


def carry_relays(phrases: Phrases, drafts: Sequence[Draft], actors: Layer[Actor]) -> None:
    """Give a quotation the medium that its speaker told in the sentence before, in the same paragraph."""
    sents = phrases.parsed.sents
    told: dict[int, tuple[Token, tuple[Relay, ...]]] = {}
    for draft in drafts:
        relays = tuple(relay for relay in draft.via if relay[1] == "told")
        if relays and draft.cue is not None and draft.speaker is not None:
            told[draft.cue.sent.index] = (draft.speaker, relays)
    ordered = sorted((d for d in drafts if d.act == "speech" and d.parent is None), key=lambda draft: draft.start)
    for draft in ordered:
        first = draft.content[0][0]
        if draft.via or draft.speaker is None or not phrases.marked[first]:
            continue
        sent = phrases.parsed.tokens[first + 1 if first + 1 < len(phrases.marked) else first].sent
        index = sent.index - _REACH
        if index < 0 or sents[index].paragraph != sent.paragraph:
            continue
        found = told.get(index) or _told_plainly(phrases, sents[index], actors)
        if found is not None and _is_same(draft.speaker, found[0]):
            draft.via = found[1]
            told[sent.index] = found


def _is_same(speaker: Token, before: Token) -> bool:
    return speaker is before or speaker.lower in _SAME or speaker.lower == before.lower


def _told_plainly(phrases: Phrases, sent: Sentence, actors: Layer[Actor]) -> tuple[Token, tuple[Relay, ...]] | None:
    """ "Orlov told Radio Delta on Monday.", without a word of what."""
    verb = sent.root
    speaker, medium = verb.child("nsubj"), verb.child("dobj")
    if verb.lower != "told" or speaker is None or medium is None or not is_medium(medium, actors):
        return None
    return speaker, ((source_range(phrases, medium), "told"),)
