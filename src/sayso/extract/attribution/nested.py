"""Quotations inside quotations: "Reed said, 'I have killed somebody,'" the chief told reporters."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.source import source_range, speaker_of_verb
from sayso.extract.attribution.spans import Phrases, holds
from sayso.model import Quote, Token

_SAYING = frozenset("say tell reply answer ask shout yell scream whisper write text add explain warn go".split())
_REACH = 5  # tokens from the opening mark back to the verb
_FEW_WORDS = 3


def nested_quotations(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts for quotations that somebody quotes in his own words, each with the verb right before it.

    The speaker of the outer quotation passes them on; without this the first person inside would be his.
    """
    tokens, quotes = phrases.parsed.tokens, phrases.parsed.quotes
    known = {draft.cue.i: draft for draft in drafts if draft.cue is not None}
    found: list[Draft] = []
    for quote in quotes:
        outer = _outer(quotes, quote)
        if outer is None or quote.last - quote.first < _FEW_WORDS:
            continue
        cue = _cue_before(tokens, quote, outer)
        speaker = None if cue is None else speaker_of_verb(cue)
        if cue is None or speaker is None or not outer.first <= speaker.i < quote.first:
            continue
        draft = known.get(cue.i)
        if draft is not None and holds(draft.content, quote.first):
            continue
        found.append(
            Draft(
                cue=cue,
                cue_range=(cue.i, cue.i + 1),
                speaker=speaker,
                source=source_range(phrases, speaker),
                content=((quote.first, quote.last),),
                stance="asks" if cue.lemma == "ask" else "asserts",
                act="speech",
                rule="nested_quote",
            )
        )
    replaced = {draft.cue.i for draft in found if draft.cue is not None}
    return [draft for draft in drafts if draft.cue is None or draft.cue.i not in replaced] + found


def _outer(quotes: Sequence[Quote], inner: Quote) -> Quote | None:
    for quote in quotes:
        if quote.first >= inner.first:
            return None
        if quote.last >= inner.last and not quote.scare:
            return quote
    return None


def _cue_before(tokens: Sequence[Token], inner: Quote, outer: Quote) -> Token | None:
    for i in range(inner.first - 1, max(outer.first, inner.first - _REACH) - 1, -1):
        tok = tokens[i]
        if tok.lemma in _SAYING and tok.tag[:2] == "VB":
            return tok
    return None
