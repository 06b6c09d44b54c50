"""Answers hung on the claim they answer: "..., a charge the army rejected", "..., which the army denied"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import agent_of, source_range
from sayso.extract.attribution.spans import Phrases, Range, holds, subtract, trim
from sayso.lexicon.cues import Cue, load_cues
from sayso.lexicon.speakers import CLAIM_NOUNS
from sayso.model import Token
from sayso.model.record import Stance

# What an answer does to the claim before it; a demand or a threat answers nothing.
_ANSWERS: frozenset[Stance] = frozenset(("denies", "doubts", "confirms", "admits"))
_POINTERS = frozenset(("something", "one", "that"))
_BREAKS = frozenset((",", "—", "–", "--", "-", "(", ";"))
# After "which" the answer must be to words: one rejects or accepts a plan too.
_OF_WORDS = frozenset("admit acknowledge confirm contest deny disavow disclaim dispute refute".split())


def answered_claims(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with the answers to what is told in the same sentence, each on the words it answers.

    Notes
    -----
    An apposition to a clause (Huddleston and Pullum 2002, 15 §10) or a relative clause whose *which* is the clause
    before it. The answer is no part of what the first speaker said and leaves their content. Where nobody is cited for
    what is answered, the content is the word that points back, and the outlet's own telling stays beside the answer.
    """
    kept = list(drafts)
    for head, verb, stance, rule in _answers(phrases):
        speaker = _answerer(verb)
        first = _opening(phrases, head)
        if speaker is None or first is None:
            continue
        aside = (first, max(phrases.right[head.i], phrases.right[verb.i]))
        told = _told(kept, head, verb)
        if told is None:
            content = trim(phrases.parsed.tokens, ((first, head.i + 1),))
        else:
            content = tuple((low, min(high, first)) for low, high in told.content if low < first)
            told.content = trim(phrases.parsed.tokens, subtract(told.content, aside))
        content = trim(phrases.parsed.tokens, content)
        if not content:
            continue
        kept = [draft for draft in kept if draft.cue is not verb and draft.cue is not head]
        kept.append(
            Draft(
                cue=verb,
                cue_range=(verb.i, verb.i + 1),
                speaker=speaker,
                source=source_range(phrases, speaker),
                content=content,
                stance=stance,
                act="speech",
                rule=rule,
            )
        )
    return kept


def _answers(phrases: Phrases) -> Iterator[tuple[Token, Token, Stance, str]]:
    """The word that stands for the claim, the answering verb, its stance and its rule."""
    for tok in phrases.parsed.tokens:
        if tok.lower == "which" and tok.dep == "dobj" and tok.head.dep == "relcl":
            cue = _answering(tok.head)
            if cue is not None and tok.head.lemma in _OF_WORDS:
                yield tok, tok.head, cue.stance, cue.id
        elif tok.lemma in CLAIM_NOUNS or tok.lower in _POINTERS:
            if tok.dep not in ("appos", "npadvmod", "dep", "dobj", "attr"):
                continue
            for kid in tok.children:
                if kid.i > tok.i and kid.dep in ("relcl", "acl", "ccomp"):
                    cue = _answering(kid)
                    if cue is not None and (tok.lemma in CLAIM_NOUNS or kid.lemma in _OF_WORDS):
                        yield tok, kid, cue.stance, cue.id


def _answering(verb: Token) -> Cue | None:
    entries = load_cues().get(("verb", verb.lemma))
    if entries is None and verb.lower.endswith("s"):  # "Moscow rejects", taken for two nouns
        entries = load_cues().get(("verb", verb.lower[:-1]))
    return next((entry for entry in entries or () if entry.stance in _ANSWERS), None)


def _answerer(verb: Token) -> Token | None:
    """Whoever answers: the clause's subject or by-phrase; not the word that stands for the claim."""
    subject = verb.child("nsubj")
    if subject is None and verb.pos == "NOUN":
        subject = verb.child("compound")
    if subject is not None:
        return None if subject.tag in ("WDT", "WP") else subject
    return agent_of(verb)


def _opening(phrases: Phrases, head: Token) -> int | None:
    """First token of the apposition, where a comma or a dash sets it off."""
    first = head.i if head.lower == "which" else phrases.left[head.i]
    tokens = phrases.parsed.tokens
    if tokens[first].text in _BREAKS:
        return first
    return first - 1 if first > head.sent.first and tokens[first - 1].text in _BREAKS else None


def _clause_of(head: Token) -> Token | None:
    """The verb of the clause that the apposition stands beside."""
    for host in head.ancestors():
        inside = host.dep == "relcl" and head.lower == "which" and head.head is host
        if host.pos in ("VERB", "AUX") and not inside:
            return host
    return None


def _told(drafts: Sequence[Draft], head: Token, verb: Token) -> Draft | None:
    """The speech that is answered: the last one begun before the answer that tells of the clause beside it."""
    host = _clause_of(head)
    if host is None:
        return None
    fitting = [
        draft
        for draft in drafts
        if draft.act == "speech"
        and draft.cue is not None
        and draft.cue is not verb
        and draft.cue.i < head.i
        and (draft.cue is host or holds(draft.content, host.i))
    ]
    return min(fitting, key=lambda draft: _length(draft.content), default=None)


def _length(ranges: Sequence[Range]) -> int:
    return sum(last - first for first, last in ranges)
