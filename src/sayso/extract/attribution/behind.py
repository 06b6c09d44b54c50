"""Who stands behind the grammatical source: the author of a paper, the giver of an order; and what is no source."""

from __future__ import annotations

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import agent_of, source_range, speaker_of_verb
from sayso.extract.attribution.spans import Phrases, subtract, trim
from sayso.lexicon.speakers import MEDIA_NOUNS
from sayso.model import Token

# Papers and recordings that carry the words of whoever made them. Compiled by hand.
_PAPERS = frozenset(
    "appeal communique communiqué data demand detail figure information leaflet letter manifesto message note order "
    "pamphlet petition post poster statement tweet ultimatum video".split()
)
_MAKING = frozenset(
    "author collect compile compose draft draw gather give issue make post provide record release send share sign "
    "supply tweet upload write".split()
)
_ASKING = frozenset(("appeal", "demand", "order", "ultimatum"))
_NAMED = frozenset(("ORG", "GPE", "NORP", "PERSON", "FAC"))
# What a camera caught speaks for nobody. Compiled by hand.
_PICTURES = frozenset("clip footage image imagery photo photograph picture video".split())
_SHOWING = frozenset(("show", "depict", "capture"))
_TIMES = frozenset(("DATE", "TIME"))
_WITHDRAWING = frozenset("abandon cancel drop lift rescind retract revoke scrap withdraw".split())
# Taking a report in or looking into it is not making it. Compiled by hand.
_TAKING_IN = frozenset(
    "assess await check examine follow get hear investigate probe read receive review see study verify".split()
)
_ORDERS = frozenset(("order", "tell", "instruct", "command"))


def look_behind(phrases: Phrases, drafts: list[Draft]) -> None:
    """Give papers their authors and orders their givers; take speech away from times and pictures."""
    for draft in list(drafts):
        if draft.cue is None or draft.act != "speech":
            continue
        if draft.speaker is None:
            _order_giver(phrases, draft)
            continue
        if draft.speaker.ent in _TIMES or _only_takes_in(draft):
            draft.speaker = draft.source = None
        elif draft.speaker.lemma in _PICTURES and draft.cue.lemma in _SHOWING:
            draft.act = "perception"
        else:
            if _withdrawn(phrases, draft):
                drafts[:] = [other for other in drafts if other is draft or other.cue is not draft.cue]
            author = _author(draft.speaker)
            if author is not None and draft.cue.i != author.i:
                draft.speaker, draft.source = author, source_range(phrases, author)


def _only_takes_in(draft: Draft) -> bool:
    """ "is investigating reports that ...": the subject is not who reports."""
    cue = draft.cue
    if cue is None or cue.pos != "NOUN" or cue.dep != "dobj" or cue.head.lemma not in _TAKING_IN:
        return False
    return draft.speaker is speaker_of_verb(cue.head)


def _withdrawn(phrases: Phrases, draft: Draft) -> bool:
    """ "withdrew its threat to block": who threatened says no longer that they will; nothing is threatened any more."""
    cue = draft.cue
    if cue is None or cue.pos != "NOUN" or cue.dep != "dobj" or cue.head.lemma not in _WITHDRAWING:
        return False
    draft.stance = "asserts"
    draft.cue, draft.cue_range = cue.head, (cue.head.i, cue.head.i + 1)
    owner = speaker_of_verb(cue.head)
    if owner is not None and draft.speaker is not None and draft.speaker.pos == "PRON":
        draft.speaker, draft.source = owner, source_range(phrases, owner)
    return True


def _author(noun: Token) -> Token | None:
    """ "leaflets signed by the brigade", "a video posted by an activist", "a Kremlin ultimatum"."""
    if noun.lemma not in _PAPERS:
        return None
    for kid in noun.children:
        if kid.dep in ("acl", "relcl") and kid.lemma in _MAKING:
            agent = agent_of(kid)
            if agent is not None and agent.lemma not in MEDIA_NOUNS:
                return agent
    if noun.lemma in _ASKING:
        for kid in noun.children:
            if kid.dep in ("poss", "compound", "nmod") and kid.ent in _NAMED:
                return kid
    return None


def _order_giver(phrases: Phrases, draft: Draft) -> None:
    """ "was ordered blown up by the general": the by-phrase of the act names whoever gave the order."""
    cue = draft.cue
    if cue is None or cue.lemma not in _ORDERS or cue.child("nsubjpass") is None:
        return
    for kid in cue.children:
        if kid.dep in ("xcomp", "oprd", "ccomp") and kid.tag == "VBN":
            for by in kid.children:
                giver = by.child("pobj") if by.dep == "agent" else None
                if giver is not None:
                    draft.speaker, draft.source = giver, source_range(phrases, giver)
                    draft.content = trim(phrases.parsed.tokens, subtract(draft.content, phrases.of(by)))
