"""Attributions by the cue lexicon: a known word, a frame that fits, a source."""

from __future__ import annotations

from sayso.extract.attribution.content import content_of
from sayso.extract.attribution.content_objects import is_toll_taken
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.quoted import quotation_beside
from sayso.extract.attribution.source import (
    agent_of,
    possessor_of,
    source_range,
    speaker_of_verb,
)
from sayso.extract.attribution.spans import PROSE, Phrases, Range, Ranges, trim
from sayso.extract.status.turns import is_uncommitted
from sayso.lexicon.cues import Cue, load_cues
from sayso.lexicon.speakers import SPEAKING_NOUNS
from sayso.model import Token

_KINDS = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADV": "adverb",
    "ADP": "preposition",
    "SCONJ": "preposition",
}
_PASSIVE_FRAMES = frozenset(("subject infinitive", "subject as", "subject"))


def drafts_by_rule(phrases: Phrases) -> list[Draft]:
    """Drafts of all cues the lexicon knows, in text order."""
    table = load_cues()
    drafts: list[Draft] = []
    for sent in phrases.parsed.sents:
        if sent.zone not in PROSE:
            continue
        for tok in phrases.parsed.tokens[sent.first : sent.last]:
            kind = _KINDS.get(tok.pos)
            if kind is None:
                continue
            if tok.lower == "according":
                kind, word = "preposition", tok.lower
            else:
                word = tok.lemma
            entries = table.get((kind, word))
            if entries is None and kind == "preposition" and tok.tag == "VBG":
                entries = table.get(("verb", tok.lemma))
            if entries is None and tok.tag[:2] == "VB" and kind != "verb":
                entries = table.get(("verb", tok.lemma))
            if entries:
                draft = _draft(phrases, tok, entries)
                if draft:
                    drafts.append(draft)
    return drafts


def _draft(phrases: Phrases, tok: Token, entries: tuple[Cue, ...]) -> Draft | None:
    if is_toll_taken(phrases, tok) or is_uncommitted(tok):
        return None
    for entry in entries:
        if not _words_match(tok, entry):
            continue
        for frame in entry.frames:
            passive = tok.child("nsubjpass") is not None
            if frame in _PASSIVE_FRAMES and not passive:
                continue
            content = _content(phrases, tok, entry, frame)
            if content:
                speaker = _speaker(tok, entry, frame)
                if entry.kind == "preposition" and not _can_speak(speaker):
                    continue
                return Draft(
                    cue=tok,
                    cue_range=_cue_range(tok, entry),
                    speaker=speaker,
                    source=source_range(phrases, speaker) if speaker else None,
                    content=content,
                    stance=entry.stance,
                    act=entry.act,
                    rule=entry.id,
                )
    return None


def _can_speak(noun: Token | None) -> bool:
    """Whether "according to" names a source: a bare singular ("to plan", "to rank") is a measure."""
    return noun is not None and (bool(noun.children) or noun.tag != "NN" or noun.lemma in SPEAKING_NOUNS)


def _words_match(tok: Token, entry: Cue) -> bool:
    """Whether the entry lists the word with the particle that it has here, or plainly."""
    if tok.lemma in entry.words or tok.lower in entry.words:
        return True
    for word in entry.words:
        first, _, second = word.partition(" ")
        if second and first == tok.lemma and any(kid.lower == second for kid in tok.children):
            return True
    return False


def _content(phrases: Phrases, tok: Token, entry: Cue, frame: str) -> Ranges:
    tokens = phrases.parsed.tokens
    found = quotation_beside(phrases, tok) if frame == "quote" else content_of(phrases, tok, frame)
    return trim(tokens, found)


def _speaker(tok: Token, entry: Cue, frame: str) -> Token | None:
    if entry.kind == "verb":
        if frame in _PASSIVE_FRAMES:
            return agent_of(tok)
        return speaker_of_verb(tok)
    if entry.kind == "noun":
        return possessor_of(tok) or _light_subject(tok)
    if entry.kind == "preposition":
        return _object_of_preposition(tok)
    return None


def _light_subject(noun: Token) -> Token | None:
    """The subject of "made a claim", "issued a threat"."""
    verb = noun.head
    if noun.dep == "dobj" and verb.lemma in ("make", "issue", "give", "have", "release", "voice", "express", "repeat"):
        return speaker_of_verb(verb)
    return None


def _object_of_preposition(tok: Token) -> Token | None:
    for kid in tok.children:
        if kid.dep == "pobj":
            return kid
        if kid.dep == "prep" and kid.lower == "to":
            return kid.child("pobj")
    return None


def _cue_range(tok: Token, entry: Cue) -> Range:
    """The cue's own tokens: with a particle or a preposition of its own right after it."""
    first, last = tok.i, tok.i + 1
    for kid in tok.children:
        if kid.i != last:
            continue
        particle = kid.dep == "prt" or (entry.kind == "preposition" and kid.lower == "to")
        bound = entry.kind == "verb" and kid.dep == "prep" and kid.lower in ("for", "of", "on", "about")
        if particle or bound:
            last = kid.i + 1
    return first, last
