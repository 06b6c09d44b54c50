"""Relays and nesting: who passes whose words on."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import agent_of, source_range
from sayso.extract.attribution.spans import Phrases, Range, holds
from sayso.lexicon.speakers import MEDIA_NOUNS, SPEAKING_NOUNS
from sayso.model import Actor, Layer, Token
from sayso.model.record import Relation

_CITING = frozenset(("cite", "quote", "relay"))
_ON_AIR = frozenset(("broadcaster", "channel", "radio", "station", "television", "tv"))
_RELAYING: dict[str, Relation] = {
    "publish": "published",
    "carry": "published",
    "post": "published",
    "release": "published",
    "print": "published",
    "broadcast": "broadcast",
    "air": "broadcast",
    "televise": "broadcast",
    "quote": "cited",
    "cite": "cited",
    "report": "cited",
    "interview": "told",
}


SERVICES = frozenset("emergency rescue intelligence security secret ambulance border prison fire".split())


def add_citations(phrases: Phrases, drafts: Sequence[Draft], actors: Layer[Actor]) -> list[Draft]:
    """Drafts for those whom a speaker cites: they say what the citing speaker passes on."""
    by_cue = {draft.cue.i: draft for draft in drafts if draft.cue is not None and draft.act == "speech"}
    by_speaker = {draft.speaker.i: draft for draft in drafts if draft.speaker is not None and draft.act == "speech"}
    found: list[Draft] = []
    for tok in phrases.parsed.tokens:
        if tok.lemma not in _CITING or tok.tag[:2] != "VB" or tok.i in by_cue:
            continue
        cited = tok.child("dobj")
        if cited is None or not _speaks(cited, actors):
            continue
        outer = _governing(tok, by_cue, by_speaker)
        if outer is None or outer.act != "speech":
            continue
        first, last = phrases.of(tok)
        if any(holds(((first, last),), at) for at, _ in outer.content) and tok.tag != "VBG":
            continue
        found.append(
            Draft(
                cue=tok,
                cue_range=(tok.i, tok.i + 1),
                speaker=cited,
                source=source_range(phrases, cited),
                content=outer.content,
                stance=outer.stance,
                act="speech",
                rule="citing",
                parent=outer,
            )
        )
    return found


def _speaks(tok: Token, actors: Layer[Actor]) -> bool:
    if tok.lemma in SPEAKING_NOUNS or tok.ent in ("PERSON", "ORG", "NORP", "GPE"):
        return True
    if tok.lemma == "service" and any(kid.lemma in SERVICES for kid in tok.children):
        return True
    index = actors.headed_by(tok.i)
    return index is not None and actors.rows[index].kind != "other"


def _governing(tok: Token, by_cue: dict[int, Draft], by_speaker: dict[int, Draft]) -> Draft | None:
    """The attribution whose verb the citation modifies, or whose source it describes."""
    for above in tok.ancestors():
        if above.i in by_cue:
            return by_cue[above.i]
        if above.i in by_speaker:
            return by_speaker[above.i]
        for kid in above.children:
            # "..., according to Radio Delta, citing a medic": the participle may hang beside the phrase.
            if kid.i < tok.i and kid.lower == "according" and kid.i in by_cue and kid.dep == "prep":
                return by_cue[kid.i]
    return None


def relays_of(phrases: Phrases, draft: Draft, actors: Layer[Actor]) -> tuple[tuple[Range, Relation], ...]:
    """Media that the words name as told, citing, publishing or broadcasting."""
    if draft.cue is None or draft.act != "speech":
        return ()
    found: list[tuple[Range, Relation]] = []
    for kid in draft.cue.children:
        if kid.dep in ("dobj", "dative", "iobj") and draft.cue.lemma in ("tell", "inform"):
            inner = kid if kid.dep != "dative" or kid.pos != "ADP" else kid.child("pobj")
            _note(phrases, found, inner, "told", actors)
        elif kid.dep in ("prep", "dative") and kid.lower in ("to", "in", "with", "on"):
            inner = kid.child("pobj")
            if inner is None or inner is draft.speaker:
                continue
            if kid.lower == "to":
                _note(phrases, found, inner, "told", actors)
            _search(phrases, found, inner, actors, interview=inner.lemma == "interview")
    if draft.speaker is not None:
        _search(phrases, found, draft.speaker, actors, interview=False)
    return tuple(found)


def _search(
    phrases: Phrases, found: list[tuple[Range, Relation]], noun: Token, actors: Layer[Actor], *, interview: bool
) -> None:
    """Media in what modifies a noun: "an interview with", "a statement carried by", "a doctor quoted by"."""
    for kid in noun.children:
        if interview and kid.dep == "prep" and kid.lower in ("with", "to"):
            _note(phrases, found, kid.child("pobj"), "told", actors)
        if kid.dep in ("acl", "relcl") and kid.lemma in _RELAYING:
            _note(phrases, found, agent_of(kid), _RELAYING[kid.lemma], actors, any_agent=kid.lemma in _CITING)


def _note(
    phrases: Phrases,
    found: list[tuple[Range, Relation]],
    tok: Token | None,
    relation: Relation,
    actors: Layer[Actor],
    *,
    any_agent: bool = False,
) -> None:
    if tok is not None and (any_agent or is_medium(tok, actors)):
        on_air = relation == "published" and tok.lemma in _ON_AIR
        found.append((source_range(phrases, tok), "broadcast" if on_air else relation))


def is_medium(tok: Token, actors: Layer[Actor]) -> bool:
    """Whether a noun phrase names a medium."""
    index = actors.headed_by(tok.i)
    if index is not None and actors.rows[index].kind == "media":
        return True
    if tok.lemma in MEDIA_NOUNS and tok.tag != "NNS":
        return True
    return tok.pos == "PROPN" and any(kid.dep == "compound" and kid.lower in MEDIA_NOUNS for kid in tok.children)


def set_parents(drafts: Sequence[Draft]) -> None:
    """Whoever's content holds a cue passes its words on; the closest of several."""
    voiced = [draft for draft in drafts if draft.act in ("speech", "belief")]
    cues = {draft.cue.i for draft in drafts if draft.cue is not None}
    voiced.sort(key=lambda draft: sum(last - first for first, last in draft.content))
    around: dict[int, list[Draft]] = {}
    for outer in voiced:
        for first, last in outer.content:
            for i in range(first, last):
                if i in cues:
                    around.setdefault(i, []).append(outer)
    for draft in drafts:
        if draft.parent is None and draft.cue is not None:
            outers = around.get(draft.cue.i, ())
            draft.parent = next((o for o in outers if o is not draft and o.parent is not draft), None)
